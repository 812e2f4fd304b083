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

    def __init__(self, work: Callable[[Report], object], home: "Tasks") -> None:
        super().__init__(home)
        self._work: Callable[[Report], object] | None = work
        self._home: Tasks | None = home
        self._unwanted = threading.Event()
        self._reported.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Have the next report of the work raise Cancelled; work that has not begun never will."""
        self._unwanted.set()

    def run(self) -> None:
        """Do the work, in the thread this is called from."""
        work, home = self._work, self._home
        assert work is not None
        assert home is not None
        result: object = None
        problem: Exception | None = None
        try:
            self._report(0, 0)
            result = work(self._report)
        except Exception as error:  # whatever it is, the window has to hear of it
            problem = error
        home.came_back.emit(self, result, problem)

    def _report(self, step: int, total: int) -> None:
        if self._unwanted.is_set():
            raise Cancelled
        if total:
            self._reported.emit(step, total)

    def _tell_progress(self, step: int, total: int) -> None:
        if not self._unwanted.is_set():
            self.progress.emit(step, total)

    def tell_end(self, result: object, problem: Exception | None) -> None:
        """Say what came of the work, in the thread that asked for it.

        The work may hold whoever holds the lanes. Were a task that is being deleted the last to hold it, the lanes
        would go with it, and delete it once more as their child.
        """
        self._work = self._home = None
        if isinstance(problem, Cancelled):
            self.cancelled.emit()
        elif problem is not None:
            self.failed.emit(problem)
        else:
            self.done.emit(result)


class Tasks(QObject):
    """The two lanes. `started(task)` lets the window show progress of what takes longer than it seems.

    A worker says by `came_back` of the lanes, not by a signal of its task, that it has ended: the task is deleted at
    once when that is heard, while the worker may still be on its way out of the signal.
    """

    started = Signal(object)
    came_back = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data = QThreadPool(self, maxThreadCount=1)
        self._free = QThreadPool(self, maxThreadCount=FREE_WORKERS)
        self._running: list[Task] = []
        self._is_closed = False
        self.came_back.connect(self._end, Qt.ConnectionType.QueuedConnection)

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
        pool.start(task.run)
        self.started.emit(task)
        return task

    def _end(self, task: Task, result: object, problem: Exception | None) -> None:
        task.tell_end(result, problem)
        self._running.remove(task)
        task.ended.emit()
        task.deleteLater()
