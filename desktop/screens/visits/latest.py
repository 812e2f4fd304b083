"""Reads away from the window; only what was asked for last is told."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.kit.tasks import Report, Task, Tasks


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
