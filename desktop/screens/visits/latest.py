"""Reads away from the window."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.kit.tasks import Report, Task, Tasks


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
        self.give_up()

        def work(_report: Report) -> object:
            return question()

        self._reading = self._tasks.free(work)
        self._reading.done.connect(self._take)
        self._reading.failed.connect(self._fail)

    def give_up(self) -> None:
        """Let go of the question."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _take(self, found: object) -> None:
        if self.sender() is self._reading:
            self._reading = None
            self.read.emit(found)

    def _fail(self, problem: Exception) -> None:
        if self.sender() is self._reading:
            self._reading = None
            raise problem
