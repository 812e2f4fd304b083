"""A group that comes late: how much, which stops it leaves out, and what this collides with, judged at each key.

One that has come already keeps its start: it can only leave out stops.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from db.errors import TourError
from db.queries.gate_rows import GateGroup
from db.queries.stops import StopRow
from db.rules.findings import Finding
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.stepper import Stepper
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.gate.form_panel import FormPanel

Judged = tuple[datetime, datetime, list[Finding]]
MOST_MINUTES = 240


class LateForm(FormPanel):
    """`judge(minutes, stops)` returns start, end and what speaks against it; nothing is written before Enter."""

    def __init__(
        self,
        host: QWidget,
        group: GateGroup,
        late: int,
        stops: Sequence[StopRow],
        judge: Callable[[int, Sequence[UUID]], Judged],
        *,
        has_come: bool = False,
    ) -> None:
        title = self.tr("Shorten the route: {visit}") if has_come else self.tr("Late: {visit}")
        accept = self.tr("Leave these out") if has_come else self.tr("Begin later")
        super().__init__(host, title.format(visit=group.title), accept)
        self.setObjectName("late_form")
        self.group = group
        self._judge = judge
        self._has_come = has_come
        self.minutes = Stepper(MOST_MINUTES)
        self.minutes.field.setObjectName("late_minutes")
        self.minutes.set_value(late)
        self.minutes.changed.connect(self.judge)
        if not has_come:
            self.add(self.minutes, self.tr("Minutes late"))
            self._first = self.minutes.field
        self.stops: list[tuple[StopRow, QCheckBox]] = []
        if stops:
            self.fields.addWidget(Text(self.tr("Leave out, to end in time:"), Type.CAPTION_STRONG, "text2"))
        for stop in stops:
            box = QCheckBox(self.tr("{stop}, {minutes} min").format(stop=stop.title, minutes=stop.minutes))
            box.setObjectName(f"stop_{stop.ordinal}")
            box.toggled.connect(self.judge)
            self.stops.append((stop, box))
            self.add(box)
        self.when = Text("", Type.BODY_STRONG)
        self.against = Text("", Type.BODY, "warning", wraps=True)
        self.against.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.add_below(self.against)
        self.add_below(self.when)
        self.no_show = Button(self.tr("Nobody came"), Kind.SECONDARY)
        self.no_show.setObjectName("no_show")
        self.other_time = Button(self.tr("Another day"), Kind.SECONDARY)
        self.other_time.setObjectName("rebook")
        for button in () if has_come else (self.no_show, self.other_time):
            self.add_button(button)
        self.judge()

    def chosen(self) -> tuple[int, list[UUID]]:
        """Return the minutes and the stops that are left out; raise ValueError where nothing would change."""
        stops = self._left_out()
        if self._has_come and not stops:
            raise ValueError(self.tr("Tick the stops to leave out."))
        return self.minutes.value(), stops

    def judge(self) -> None:
        """Say when the group would begin and end, and what that collides with."""
        try:
            starts, ends, found = self._judge(self.minutes.value(), self._left_out())
        except TourError as error:
            self.against.setText(" ".join(refusal_shown(error)))
            self.against.set_colour("danger")
            self.place()
            return
        text = self.tr("Began {start}, ends {end}") if self._has_come else self.tr("Begins {start}, ends {end}")
        self.when.setText(text.format(start=formats.clock(starts), end=formats.clock(ends)))
        said = [shown(one.sentence) for one in found]
        self.against.setText("\n".join(said) if said else self.tr("Collides with nothing."))
        self.against.set_colour("warning" if said else "success")
        self.place()

    def _left_out(self) -> list[UUID]:
        return [stop.id for stop, box in self.stops if box.isChecked()]
