"""Work that takes long, away from the window: one lane for data, so that writers queue, one for the rest."""

import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

Report = Callable[[int, int], None]
"""Called by the work with the step reached and the number of steps; raises Cancelled when nobody wants it any more."""

FREE_WORKERS: Final = 4


class Cancelled(Exception):
    """Raised inside the work when it was cancelled; whatever it had opened rolls back."""


class Task(QObject):
    """One piece of work. Its signals are emitted in the thread that asked for it.

    After the last of `done(result)`, `failed(exception)` and `cancelled()` follows `ended()`.
    """

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _reported = Signal(int, int)
    _finished = Signal(object, object)

    def __init__(self, work: Callable[[Report], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._unwanted = threading.Event()
        queued = Qt.ConnectionType.QueuedConnection
        self._reported.connect(self._tell_progress, queued)
        self._finished.connect(self._tell_end, queued)

    def cancel(self) -> None:
        """Have the next report of the work raise Cancelled; work that has not begun never will."""
        self._unwanted.set()

    def run(self) -> None:
        """Do the work, in the thread this is called from."""
        result: object = None
        problem: Exception | None = None
        try:
            self._report(0, 0)
            result = self._work(self._report)
        except Exception as error:  # whatever it is, the window has to hear of it
            problem = error
        self._finished.emit(result, problem)

    def _report(self, step: int, total: int) -> None:
        if self._unwanted.is_set():
            raise Cancelled
        if total:
            self._reported.emit(step, total)

    def _tell_progress(self, step: int, total: int) -> None:
        if not self._unwanted.is_set():
            self.progress.emit(step, total)

    def _tell_end(self, result: object, problem: Exception | None) -> None:
        if isinstance(problem, Cancelled):
            self.cancelled.emit()
        elif problem is not None:
            self.failed.emit(problem)
        else:
            self.done.emit(result)
        self.ended.emit()


class Tasks(QObject):
    """The two lanes. `started(task)` lets the window show progress of what takes longer than it seems."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = QThreadPool(self, maxThreadCount=1)
        self._free = QThreadPool(self, maxThreadCount=FREE_WORKERS)
        self._running: list[Task] = []
        self._is_closed = False

    def data(self, work: Callable[[Report], object]) -> Task:
        """Queue work on the database, behind what is queued already."""
        return self._start(self._data, work)

    def free(self, work: Callable[[Report], object]) -> Task:
        """Start work on the network or on files at once."""
        return self._start(self._free, work)

    def running(self) -> list[Task]:
        """What was started and has not ended."""
        return list(self._running)

    def drain(self) -> None:
        """Cancel everything and wait until the last worker is back; before the window goes. Nothing begins after it."""
        self._is_closed = True
        for task in self._running:
            task.cancel()
        for pool in (self._data, self._free):
            pool.waitForDone()

    def _start(self, pool: QThreadPool, work: Callable[[Report], object]) -> Task:
        task = Task(work, self)
        if self._is_closed:  # a pool that is deleted waits for its workers, which wait for the interpreter
            return task
        self._running.append(task)
        task.ended.connect(self._forget)
        pool.start(task.run)
        self.started.emit(task)
        return task

    def _forget(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._running.remove(task)
            task.deleteLater()
