"""Limits and lead times: the described settings of the work, and how early visitors must ask on the whole site."""

from typing import ClassVar, Final

from PySide6.QtWidgets import QWidget

from db.queries.presence import only_site
from db.queries.route_card import site_lead_times
from db.rules.policy import SETTINGS
from desktop.context import Context
from desktop.kit.card import Card
from desktop.kit.phrases import refusal_shown
from desktop.kit.problem import ProblemBar
from desktop.screens.settings.described import DescribedGroup
from desktop.screens.settings.lead_times import LeadTimes
from desktop.screens.settings.retention import RETENTION

AGENCY: Final = ("outbox_folder", "agency_key", "report_due_working_day", "suppress_below")
PASSES: Final = ("pass_columns", "pass_date_format", "pass_file_form", "pass_file_per_day")
LETTERS: Final = ("answer_email", "answer_phone", "address", "signatory", "payment_details")
ELSEWHERE: Final = frozenset({*AGENCY, *PASSES, *LETTERS, *RETENTION})
"""Settings that stand in groups of their own; all others are limits."""


class PlainGroup(DescribedGroup):
    """A group of described settings and nothing else."""

    name: ClassVar[str] = "plain"


class LimitsGroup(DescribedGroup):
    """Whatever no other group shows; the lead times of the site stand above."""

    name: ClassVar[str] = "limits"
    topics: ClassVar[frozenset[str]] = frozenset({"setting", "lead_time"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, [one.key for one in SETTINGS if one.key not in ELSEWHERE], parent)
        self._site_id = context.read(lambda session: only_site(session).id)
        self.bar = ProblemBar()
        self.lead_times = LeadTimes(context)
        self.lead_times.refused.connect(lambda error: self.bar.say(*refusal_shown(error)))
        card = Card()
        card.body.addWidget(self.lead_times)
        for place, part in enumerate((self.bar, card)):
            self.column.insertWidget(place, part)
        self.setFocusProxy(self.lead_times.form.widget("visitor_class"))

    def refresh(self) -> None:
        """Read the values in force and the lead times of the site."""
        super().refresh()
        rows = self.context.read(lambda session: site_lead_times(session, self._site_id))
        self.lead_times.show_site(self._site_id, rows)
