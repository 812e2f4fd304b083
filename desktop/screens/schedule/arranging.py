"""Lays the board's picture out in the room there is, and lets it be scrolled as far as it goes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from db.queries.schedule import Schedule, ScheduledVisit
from desktop.kit.look import look, px
from desktop.screens.schedule.choice import Choice, View
from desktop.screens.schedule.layout import Picture, Room
from desktop.screens.schedule.layout_day import lay_out_day
from desktop.screens.schedule.layout_month import lay_out_month
from desktop.screens.schedule.layout_week import lay_out_week

if TYPE_CHECKING:
    from desktop.screens.schedule.board import Board


class Arranging:
    """Belongs to a board. A day that `is_widened` shows all hours in which something happens."""

    def __init__(self, board: "Board") -> None:
        self._board = board
        self._scrolled: set[View] = set()
        self._size = QSize()
        self.is_widened = False

    def laid_out(self, schedule: Schedule, visits: Sequence[ScheduledVisit], choice: Choice) -> Picture:
        """Return where everything stands. Room is left for a scroll bar that is not there yet, but was in this view."""
        board = self._board
        bar = board.verticalScrollBar().sizeHint().width() if choice.view in self._scrolled else 0
        self._size = QSize(board.maximumViewportSize().width() - bar, board.viewport().height())
        room = Room(self._size.width(), self._size.height(), look().scale)
        match choice.view:
            case View.DAY:
                return lay_out_day(schedule, visits, choice.lanes, room, is_widened=self.is_widened)
            case View.MONTH:
                return lay_out_month(schedule, visits, room)
        return lay_out_week(schedule, visits, choice.lanes, room, choice.day)

    def fits(self) -> bool:
        """Say whether the room is that for which the picture was laid out."""
        return self._size == self._board.viewport().size()

    def set_ranges(self, picture: Picture, view: View) -> None:
        """Let the picture be scrolled as far as it goes."""
        across, down = self._board.horizontalScrollBar(), self._board.verticalScrollBar()
        width, height = self._size.width() - picture.side, self._size.height() - picture.head - picture.foot
        across.setRange(0, max(int(picture.width - width + 0.5), 0))
        across.setPageStep(max(width, 1))
        down.setRange(0, max(int(picture.height - height + 0.5), 0))
        down.setPageStep(max(height, 1))
        for bar in (across, down):
            bar.setSingleStep(px(24))
        (self._scrolled.add if down.maximum() else self._scrolled.discard)(view)
