"""Reads the books away from the window; only what was asked for last is told."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from sqlmodel import Session

from db.errors import TourError
from desktop.context import Context
from desktop.kit.tasks import Report, Task, Tasks

Query = Callable[[Session, Report], object]


class LatestReading(QObject):
    """`read(result)` tells what was found, `failed()` that it could not be read, which the context says."""

    read = Signal(object)
    failed = Signal()

    def __init__(self, context: Context, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._reading: Task | None = None

    def begin(self, query: Query) -> None:
        """Read; what was being read before is forgotten."""
        self.give_up()
        self._reading = self._tasks.free(lambda report: self._context.read(lambda session: query(session, report)))
        self._reading.done.connect(self._take)
        self._reading.failed.connect(self._fail)

    def give_up(self) -> None:
        """Let go of what is being read."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _take(self, found: object) -> None:
        if self.sender() is self._reading:
            self._reading = None
            self.read.emit(found)

    def _fail(self, problem: Exception) -> None:
        """A refusal is told like any other; anything else is a bug and goes its way."""
        if self.sender() is not self._reading:
            return
        self._reading = None
        self.failed.emit()
        if not isinstance(problem, TourError):
            raise problem
        self._context.refused.emit(problem)
