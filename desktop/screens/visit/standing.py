"""How the sheet stands: what a new visit begins with, what its head says, what a closed month locks."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from db.queries.people import visit_number
from db.queries.visit_card import VisitCard, last_visit_of, neighbours
from db.rules.calendar import Month
from desktop.correcting import ask_correction, correction_remedy, opened_words
from desktop.kit import formats
from desktop.kit.pill import Tone
from desktop.screens.visit.fields import place_of
from desktop.subjects import NewVisit

if TYPE_CHECKING:
    from desktop.screens.visit.screen import VisitSheet


class Standing(QObject):
    """Works on the sheet it belongs to."""

    def __init__(self, sheet: "VisitSheet") -> None:
        super().__init__(sheet)
        self._sheet = sheet

    def begin(self, subject: NewVisit, starts: datetime) -> None:
        """Show a new visit with what is known of it."""
        self._sheet.form.show_new(starts, subject.request_id)
        self._sheet.show_findings(())
        self._sheet.parts.leaders.hide()
        if subject.title:
            self._sheet.form.texts["title"].setText(subject.title)
        if subject.route_id is not None:
            self._sheet.form.route.setCurrentIndex(max(place_of(self._sheet.form.route, subject.route_id), 0))
        if subject.organiser_id is not None:
            self._sheet.form.organiser.setCurrentIndex(place_of(self._sheet.form.organiser, subject.organiser_id))
            self.take_over(subject.organiser_id)
        if subject.guide_id is not None:
            self._sheet.form.lead(0, subject.guide_id)
        self._sheet.form.touched.clear()
        self._sheet.parts.changed.set_text("")
        self.lock()

    def take_over(self, organiser: UUID) -> None:
        """Fill a new visit with what is known of its organiser."""
        sheet = self._sheet
        if sheet.card is None:
            last = sheet.context.read(lambda session: last_visit_of(session, organiser))
            if last is not None:
                sheet.form.take_over(last)
            sheet.judging.begin()

    def lock(self) -> None:
        """Let a visit of a closed month be read only, and offer what its state allows."""
        locked = self._sheet.is_locked()
        self._sheet.form.set_read_only(is_read_only=locked)
        self._sheet.form.stores.stock.setVisible(self._sheet.context.knows("ppe") and not locked)
        self._sheet.form.stores.change_rooms.setVisible(self._sheet.context.knows("rooms") and not locked)
        self._sheet.acts.follow(self._sheet.card.state if self._sheet.card else None, is_read_only=locked)
        for button in (self._sheet.parts.save, self._sheet.parts.save_reasoned, self._sheet.parts.discard):
            button.setVisible(not locked)
        self._sheet.parts.tabs.setVisible(self._sheet.card is not None)
        if locked and self._sheet.card is not None and self._sheet.card.closed_month is not None:
            self._tell_closed(self._sheet.card.closed_month)

    def _tell_closed(self, month: Month) -> None:
        """Say that the month is closed; its correction is opened here, and the fields with it."""
        sheet, text = self._sheet, self.tr("{month} is closed. A change becomes a correction.")

        def opened() -> None:
            sheet.read()
            sheet.parts.bar.say(*opened_words(month), tone=Tone.SUCCESS)

        remedy = correction_remedy(lambda: ask_correction(sheet, sheet.context, month, opened))
        sheet.parts.bar.say(text.format(month=formats.month_title(month.first)), remedies=[remedy], tone=Tone.NEUTRAL)

    def show_head(self) -> None:
        """Say in the head what it is and who changed it last."""
        card = self._sheet.card
        title = self._sheet.form.texts["title"].text() or self.tr("New visit")
        line = self.tr("Planned anew") if card is None else self._line_of(card)
        self._sheet.header.show_visit(title, line, self._sheet.form.group_kind(), card.state if card else None)

    def neighbour(self, by: int) -> UUID | None:
        """Return the visit before (-1) or after (1); where there is none, say so."""
        sheet, visit_id = self._sheet, self._sheet.visit_id
        if visit_id is None:
            return None
        earlier, later = sheet.context.read(lambda session: neighbours(session, visit_id))
        wanted = earlier if by < 0 else later
        if wanted is None:
            before, after = self.tr("There is no visit before this one."), self.tr("There is no visit after this one.")
            sheet.parts.bar.say(before if by < 0 else after, tone=Tone.NEUTRAL)
        return wanted

    def _line_of(self, card: VisitCard) -> str:
        line = self.tr("Visit {number}").format(number=f"{card.year}-{visit_number(card.number)}")
        if card.last is None:
            return line
        told = self.tr("{visit} · changed {when} · {who}") if card.last.actor else self.tr("{visit} · changed {when}")
        return told.format(visit=line, when=formats.moment(card.last.at), who=card.last.actor)
