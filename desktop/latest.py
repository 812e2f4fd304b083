"""Reads away from the window; of several questions only the answer to the last is told."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlmodel import Session

from db.errors import TourError
from desktop.context import Context
from desktop.kit.tasks import Report, Task, Tasks

Query = Callable[[Session, Report], object]


class Later(QObject):
    """Runs questions in workers; each is answered, in whatever order."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def __call__(self, question: Callable[[], object], answer: Callable[[Any], None]) -> None:
        """Ask, and hand the answer on; what fails is a bug and goes its way."""
        task = self._tasks.free(lambda _report: question())
        task.done.connect(answer)
        task.failed.connect(_fail)


def _fail(problem: Exception) -> None:
    raise problem


class LatestRead(QObject):
    """`read(found)` tells the answer to the question that was asked last; what fails is a bug and goes its way."""

    read = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reading: Task | None = None

    def ask(self, question: Callable[[], object]) -> None:
        """Ask, in a worker; the question before is forgotten."""
        self._start(lambda _report: question())

    def give_up(self) -> None:
        """Let go of the question."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _start(self, work: Callable[[Report], object]) -> None:
        self.give_up()
        self._reading = self._tasks.free(work)
        self._reading.done.connect(self._take)
        self._reading.failed.connect(self._take_failure)

    def _take(self, found: object) -> None:
        if self.sender() is self._reading:
            self._reading = None
            self.read.emit(found)

    def _take_failure(self, problem: Exception) -> None:
        if self.sender() is self._reading:
            self._reading = None
            self._tell_failure(problem)

    def _tell_failure(self, problem: Exception) -> None:
        raise problem


class LatestReading(LatestRead):
    """Reads the books; `failed()` tells that they could not be read, which the context says."""

    failed = Signal()

    def __init__(self, context: Context, tasks: Tasks, parent: QObject) -> None:
        super().__init__(tasks, parent)
        self._context = context

    def begin(self, query: Query) -> None:
        """Read; what was being read before is forgotten."""
        self._start(lambda report: self._context.read(lambda session: query(session, report)))

    def _tell_failure(self, problem: Exception) -> None:
        """A refusal is told like any other; anything else is a bug and goes its way."""
        self.failed.emit()
        if not isinstance(problem, TourError):
            raise problem
        self._context.refused.emit(problem)
