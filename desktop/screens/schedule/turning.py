"""Turns the schedule to other days, another view, other lanes or filters."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from db.model.kinds import GroupKind
from desktop.screens.schedule.choice import Lanes, View

if TYPE_CHECKING:
    from desktop.screens.schedule.screen import ScheduleScreen


class Turning(QObject):
    """Belongs to the screen."""

    def __init__(self, screen: "ScheduleScreen") -> None:
        super().__init__(screen)
        self._screen = screen

    def view(self, view: View) -> None:
        """Show the day of the cursor in another view."""
        screen = self._screen
        screen.choose(replace(screen.choice, view=view, day=screen.cursor_day()))
        screen.focus_view()

    def turn(self, by: int) -> None:
        """Show the next (1) or previous (-1) day, week or month."""
        self._screen.choose(self._screen.choice.turned(by))

    def go_today(self) -> None:
        """Show today."""
        screen = self._screen
        if screen.schedule is not None:
            screen.choose(replace(screen.choice, day=screen.schedule.now.date()))

    def swap_lanes(self) -> None:
        """Change between lanes of routes and of guides."""
        choice = self._screen.choice
        lanes = Lanes.GUIDES if choice.lanes is Lanes.ROUTES else Lanes.ROUTES
        self._screen.choose(replace(choice, lanes=lanes))

    def filter_kinds(self, kinds: frozenset[GroupKind]) -> None:
        """Let some kinds of groups through; all if none is named."""
        self._screen.filter_by(replace(self._screen.choice.filters, kinds=kinds))

    def swap_uncovered(self) -> None:
        """Show only visits without a guide, or all again."""
        filters = self._screen.choice.filters
        self._screen.filter_by(replace(filters, uncovered=not filters.uncovered))

    def ask_filters(self) -> None:
        """Ask what to let through."""
        screen = self._screen
        if screen.schedule is not None:
            around = self._around(screen.filter_bar.more)
            screen.doing.forms.ask_filters(screen.choice.filters, screen.schedule, screen.filter_by, around)

    def ask_date(self) -> None:
        """Ask which date to go to."""
        screen = self._screen
        around = self._around(screen.tool_bar.today)
        screen.doing.forms.ask_date(self.tr("Go to a date"), self.tr("Go"), screen.choice.day, screen.go_to_day, around)

    def _around(self, button: QWidget) -> QRect:
        return button.rect().translated(button.mapTo(self._screen, QPoint(0, 0)))
