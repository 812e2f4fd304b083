"""Reads months away from the window; only the month asked for last is told."""

from PySide6.QtCore import QObject, Signal

from db.errors import TourError
from db.reports.month_picture import MonthPicture, read_month
from db.reports.shelf import Shelf
from db.rules.calendar import Month
from desktop.context import Context
from desktop.kit.tasks import Report, Task, Tasks


class MonthReader(QObject):
    """`read(picture)` tells what stands in the books; `failed()` that it could not be read, which the context says."""

    read = Signal(object)
    failed = Signal()

    def __init__(self, context: Context, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._shelf = Shelf()
        self._reading: Task | None = None

    def begin(self, month: Month | None) -> None:
        """Read a month, or the one that asks for work; what was being read before is forgotten."""
        self.give_up()
        now, shelf = self._context.store.clock.now(), self._shelf

        def work(report: Report) -> MonthPicture:
            return self._context.read(lambda session: read_month(session, now, month, shelf, report))

        self._reading = self._tasks.free(work)
        self._reading.done.connect(self._take)
        self._reading.failed.connect(self._fail)

    def give_up(self) -> None:
        """Let go of what is being read."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _take(self, picture: object) -> None:
        if self.sender() is self._reading:
            self._reading = None
            self.read.emit(picture)

    def _fail(self, problem: Exception) -> None:
        """A refusal is told like any other; anything else is a bug and goes its way."""
        if self.sender() is not self._reading:
            return
        self._reading = None
        self.failed.emit()
        if not isinstance(problem, TourError):
            raise problem
        self._context.refused.emit(problem)
