"""Searches the books away from the window; an answer to what was typed before is dropped."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.queries.search import Found, Scope, search

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.context import Context
    from desktop.kit.tasks import Task, Tasks


class Searcher(QObject):
    """One search at a time: what is typed meanwhile waits, and only the last of it is searched."""

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, context: "Context", tasks: "Tasks", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._running: Task | None = None
        self._wanted: Callable[[], Found] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._running is not None

    def ask(self, typed: str, today: date, scope: Scope, most: int) -> None:
        """Search; `answered(Found)` is told for the last question only."""
        self._wanted = lambda: self._context.read(lambda session: search(session, typed, today, scope, most))
        if self._running is None:
            self._begin()

    def forget(self) -> None:
        """Want no answer any more."""
        self._wanted = None
        running, self._running = self._running, None
        if running is not None:
            running.cancel()

    def _begin(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        task = self._tasks.free(lambda _report: wanted())
        self._running = task
        task.done.connect(self._take)
        task.failed.connect(self.failed)
        task.ended.connect(self._go_on)

    def _take(self, found: object) -> None:
        if self._wanted is None and self._running is self.sender():
            self._running = None
            self.answered.emit(found)

    def _go_on(self) -> None:
        if self._running in (None, self.sender()):
            self._running = None
            self._begin()
