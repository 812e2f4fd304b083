"""What every screen is given: the store, the history, the way to do things and to go places."""

import logging
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QThread, Signal
from sqlmodel import Session

from db.change import Change
from db.errors import Phrase, TourError
from db.store import Store, UnitOfWork
from desktop.history import History

logger = logging.getLogger(__name__)
T = TypeVar("T")
Command = Callable[[UnitOfWork], object]
"""What `Context.do` runs."""


class Context(QObject):
    """The only door from screens to the books.

    `knows` says whether the window has a place or sheet of a name. `changed` tells every committed Change, `refused`
    every TourError, `did` what to show with Undo, `wanted` the place somebody asked for and what to show there.
    """

    changed = Signal(object)
    refused = Signal(object)
    did = Signal(object)
    wanted = Signal(str, object)
    _committed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.knows: Callable[[str], bool] = lambda _place: False
        self.history = History(store, self)
        self._committed.connect(self._spread)
        store.listen(self._hear)

    def read(self, query: Callable[[Session], T]) -> T:
        """Run a query and return its frozen rows."""
        with self.store.read() as session:
            return query(session)

    def do(self, label: Phrase, command: Callable[[UnitOfWork], object]) -> bool:
        """Run a command as one undo step; a refusal is told by `refused` and returns False."""
        try:
            self.attempt(label, command)
        except TourError as error:
            self.refused.emit(error)
            return False
        return True

    def attempt(self, label: Phrase, command: Callable[[UnitOfWork], T]) -> T:
        """Run a command as one undo step and return what it tells; a refusal is raised, for who says it in place."""
        with self.store.write(label) as unit:
            told = command(unit)
        change = unit.change
        if change is not None and change.rows:
            logger.info("%s: %s", change.label, ", ".join(sorted(change.topics)))
            if change.is_undoable:
                self.history.add(change)
            self.did.emit(change)
        return told

    def undo(self) -> None:
        """Take back the newest Change, if there is one."""
        self._step(self.history.undoable, self.history.undo)

    def undo_to(self, step: Change) -> None:
        """Take back all Changes down to `step`, which is the last; a refusal stops it where it stands."""
        while step in (left := self.history.steps()):
            self.undo()
            if len(self.history.steps()) == len(left):
                return

    def redo(self) -> None:
        """Do again what was undone last, if anything was."""
        self._step(self.history.redoable, self.history.redo)

    def navigate(self, place: str, subject: object = None) -> None:
        """Ask for a place or a sheet by its name, and for what it is to show there (a key, a day, a draft)."""
        self.wanted.emit(place, subject)

    def _step(self, known: Change | None, step: Callable[[], Change]) -> None:
        if known is None:
            return
        try:
            self.did.emit(step())
        except TourError as error:
            self.refused.emit(error)

    def _hear(self, change: Change) -> None:
        if QThread.currentThread() is self.thread():
            self._spread(change)
        else:
            self._committed.emit(change)

    def _spread(self, change: Change) -> None:
        self.changed.emit(change)
