"""Reads months away from the window; only the month asked for last is told."""

from PySide6.QtCore import QObject

from db.reports.month_picture import read_month
from db.reports.shelf import Shelf
from db.rules.calendar import Month
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.latest import LatestReading


class MonthReader(LatestReading):
    """`read(picture)` tells what stands in the books of a month."""

    def __init__(self, context: Context, tasks: Tasks, parent: QObject) -> None:
        super().__init__(context, tasks, parent)
        self._shelf = Shelf()

    def begin_month(self, month: Month | None) -> None:
        """Read a month, or the one that asks for work."""
        now, shelf = self._context.store.clock.now(), self._shelf
        self.begin(lambda session, report: read_month(session, now, month, shelf, report))
