"""What is done on the page: erasing, holds by law, documents looked at, true times, the list of those not to admit."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from db.commands.erasing import destroy_expired, erase_people, hold_person, lift_hold, show_document
from db.commands.presence_lines import correct_time
from db.commands.stop_list import lift_stop, stop_person
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.queries.presence import only_site
from desktop.correcting import tell_refusal
from desktop.kit.pill import Tone
from desktop.screens.visitors.questions import EraseQuestion, HoldQuestion, StopQuestion, TimeQuestion

if TYPE_CHECKING:
    from desktop.kit.tasks import Tasks
    from desktop.screens.visitors.screen import VisitorsScreen


class VisitorsDoing(QObject):
    """Each method asks what it must, then carries one command out; a refusal is told on the page."""

    def __init__(self, screen: "VisitorsScreen", tasks: "Tasks") -> None:
        super().__init__(screen)
        self._screen = screen
        self._tasks = tasks
        self.context = screen.context

    def erase(self) -> None:
        """Erase the person shown, after telling what goes and what stays."""
        card = self._screen.panel.card
        if card is None:
            return
        question = EraseQuestion(card, self._screen)
        if question.exec() == QDialog.DialogCode.Accepted:
            today, ids = self._screen.lists.today(), card.visitor_ids
            if self._do(say(QT_TRANSLATE_NOOP("db", "Person erased")), lambda unit: erase_people(unit, ids, today)):
                self._screen.panel.card = None
                self._screen.close_person()
                self._forget_traces()

    def show_document(self) -> None:
        """Show the whole document number of the person; that leaves a trace."""
        card = self._screen.panel.card
        if card is None:
            return
        label = say(QT_TRANSLATE_NOOP("db", "Document number looked at"))
        try:
            document = self.context.attempt(label, lambda unit: show_document(unit, card.visitor_id))
        except TourError as error:
            tell_refusal(self._screen.notice, error, self.context)
            return
        self._screen.show_card(card.visitor_id, document)

    def hold(self) -> None:
        """Hold the data of the person by law, or lift the hold."""
        card = self._screen.panel.card
        if card is None:
            return
        if card.holds:
            holds = [hold.id for hold in card.holds]

            def lift(unit: Any) -> None:  # noqa: ANN401  (screens do not know the unit of work)
                for one in holds:
                    lift_hold(unit, one)

            self._do(say(QT_TRANSLATE_NOOP("db", "Hold by law lifted")), lift)
            return
        question = HoldQuestion(self._screen)
        if question.exec() == QDialog.DialogCode.Accepted:
            reason, ids = question.reason.text().strip(), card.visitor_ids
            text = say(QT_TRANSLATE_NOOP("db", "Data held by law"))
            self._do(text, lambda unit: [hold_person(unit, one, reason) for one in ids])

    def correct_arrival(self) -> None:
        """Enter the true time of the arrival the keyboard is on."""
        row = self._screen.lists.log_row(self._screen.log.current_id())
        if row is not None:
            self._correct(row.came, row.id)

    def correct_leaving(self) -> None:
        """Enter the true time of the leaving the keyboard is on."""
        row = self._screen.lists.log_row(self._screen.log.current_id())
        if row is not None and row.left is not None and row.left_id is not None:
            self._correct(row.left, row.left_id)

    def add_stop(self) -> None:
        """Put somebody on the list of those not to admit."""
        question = StopQuestion(self._screen)
        if question.exec() == QDialog.DialogCode.Accepted and question.draft is not None:
            draft, today = question.draft, self._screen.lists.today()
            text = say(QT_TRANSLATE_NOOP("db", "Put on the list of persons not to admit"))
            self._do(text, lambda unit: stop_person(unit, draft, today))

    def lift_stop(self) -> None:
        """Take the person the keyboard is on off that list."""
        key = self._screen.stops.current_id()
        if isinstance(key, UUID):
            text = say(QT_TRANSLATE_NOOP("db", "Taken off the list of persons not to admit"))
            self._do(text, lambda unit: lift_stop(unit, key))

    def destroy(self) -> None:
        """Destroy what is over now, and write the act."""
        today = self._screen.lists.today()
        text = say(QT_TRANSLATE_NOOP("db", "Data destroyed whose time was over"))
        try:
            gone = self.context.attempt(text, lambda unit: destroy_expired(unit, today))
        except TourError as error:
            tell_refusal(self._screen.notice, error, self.context)
            return
        if gone.act_id is None:
            self._screen.notice.say(self.tr("Nothing has outlived its time."), tone=Tone.SUCCESS)
            return
        self._screen.files.write_newest_act()
        self._forget_traces()

    def _correct(self, known: datetime, event: UUID) -> None:
        question = TimeQuestion(known, self._screen)
        if question.exec() == QDialog.DialogCode.Accepted:
            at = question.value().replace(tzinfo=ZoneInfo(self.context.read(only_site).zone))
            self._do(say(QT_TRANSLATE_NOOP("db", "Time corrected")), lambda unit: correct_time(unit, event, at))

    def _forget_traces(self) -> None:
        self._tasks.data(lambda _report: self.context.store.forget_traces())

    def _do(self, text: Phrase, command: Callable[[Any], object]) -> bool:
        try:
            self.context.attempt(text, command)
        except TourError as error:
            tell_refusal(self._screen.notice, error, self.context)
            return False
        self._screen.notice.hide()
        return True
