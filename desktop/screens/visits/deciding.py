"""Decides on what is ticked, open or selected: requests and visits, one or many."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from db.model.kinds import Cause, ExitReason, RefusalReason

if TYPE_CHECKING:
    from desktop.screens.visits.screen import VisitsScreen


class Deciding(QObject):
    """Belongs to the screen; every public method is what one of its actions does."""

    def __init__(self, screen: "VisitsScreen") -> None:
        super().__init__(screen)
        self._screen = screen

    def confirm(self) -> None:
        """Confirm the best place of the open request, or the visits that are ticked or selected."""
        screen = self._screen
        if screen.stack.currentWidget() is screen.preview:
            screen.preview.accept()
        elif screen.shows_requests():
            screen.answering.confirm_best()
        elif screen.visits.chosen():
            screen.acts.confirm_visits(screen.visits.chosen())

    def wait(self) -> None:
        """Put requests on the waiting list."""
        if self._requests():
            self._screen.acts.wait(self._requests())

    def withdraw(self) -> None:
        """Record that organisers no longer ask."""
        if self._requests():
            self._screen.acts.withdraw(self._requests())

    def ask_refusal(self) -> None:
        """Ask why requests are turned down."""
        screen = self._screen
        if self._requests():
            beside = screen.panel.refuse if screen.answering.open_id is not None else screen.requests.table
            screen.pop(screen.keys.refusal_menu(self._refuse), beside)

    def ask_lists(self) -> None:
        """Note that organisers were asked for their lists."""
        if self._screen.visits.chosen():
            self._screen.acts.ask_for_lists(self._screen.visits.chosen())

    def ask_cancel(self) -> None:
        """Ask why visits are called off."""
        screen = self._screen
        if screen.visits.chosen():
            screen.pop(screen.keys.cancel_menu(self._cancel), screen.visits.table)

    def _requests(self) -> list[UUID]:
        """The requests an answer is for: the ticked ones, else the open one, else the selected ones."""
        screen = self._screen
        if screen.answering.open_id is not None and not screen.requests.ticked:
            return [screen.answering.open_id]
        return screen.requests.chosen()

    def _refuse(self, reason: RefusalReason) -> None:
        self._screen.acts.refuse(self._requests(), reason)

    def _cancel(self, cause: Cause, reason: ExitReason) -> None:
        self._screen.acts.cancel_visits(self._screen.visits.chosen(), cause, reason)
