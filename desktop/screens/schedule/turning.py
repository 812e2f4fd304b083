"""Turns the schedule to other days, another view, other lanes or filters."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from db.model.kinds import GroupKind
from desktop.screens.schedule.choice import Choice, Lanes, View

if TYPE_CHECKING:
    from desktop.screens.schedule.screen import ScheduleScreen


class Turning(QObject):
    """Belongs to the screen. `aim` is what was chosen; the screen's `choice`, which is seen and used until it is read,
    differs from it for some frames at most.
    """

    def __init__(self, screen: "ScheduleScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._is_placed = False
        self.aim = screen.choice

    @property
    def is_there(self) -> bool:
        """Whether what was chosen is shown."""
        return self.aim == self._screen.choice

    def choose(self, choice: Choice) -> None:
        """Show something else: at once if it is read, else when a worker has read it."""
        screen, period = self._screen, self._screen.schedule
        self.aim = choice
        is_read = period is not None and choice.span() == (period.first, period.last)
        if is_read and choice.view is screen.choice.view:
            screen.show_choice(choice)
            return
        screen.popover.dismiss()
        if period is None or not screen.isVisible() or screen.ahead.knows(choice):
            self.read()
        else:
            screen.tool_bar.show_choice(choice)
            screen.ahead.fetch(choice, self.read)

    def arrive(self) -> None:
        """Show now what was chosen."""
        if not self.is_there:
            self.read()

    def read(self) -> None:
        """Show what was chosen, today at first; it is read now unless it is known already."""
        screen = self._screen
        try:
            period = screen.ahead.period(self.aim)
        except LookupError:
            return
        today = period.now.date()
        if not self._is_placed and self.aim.day != today:
            self._is_placed = True
            screen.choose(replace(self.aim, day=today))
            return
        self._is_placed = True
        screen.show_period(period, self.aim)
        if not screen.isVisible():
            screen.loading.seen()  # nobody is kept waiting

    def view(self, view: View) -> None:
        """Show the day of the cursor in another view, and give it the keyboard."""
        screen = self._screen
        screen.choose(replace(self.aim, view=view, day=screen.cursor_day()))
        screen.focus_view()

    def turn(self, by: int) -> None:
        """Show the next (1) or previous (-1) day, week or month."""
        self._screen.choose(self.aim.turned(by))

    def go_today(self) -> None:
        """Show today."""
        screen = self._screen
        if screen.schedule is not None:
            screen.choose(replace(self.aim, day=screen.schedule.now.date()))

    def swap_lanes(self) -> None:
        """Change between lanes of routes and of guides."""
        choice = self.aim
        lanes = Lanes.GUIDES if choice.lanes is Lanes.ROUTES else Lanes.ROUTES
        self._screen.choose(replace(choice, lanes=lanes))

    def filter_kinds(self, kinds: frozenset[GroupKind]) -> None:
        """Let some kinds of groups through; all if none is named."""
        self._screen.filter_by(replace(self.aim.filters, kinds=kinds))

    def swap_uncovered(self) -> None:
        """Show only visits without a guide, or all again."""
        filters = self.aim.filters
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
