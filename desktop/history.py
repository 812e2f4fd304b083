"""Undo and redo: a list of Changes and a pointer; the store knows how to take a Change back."""

from PySide6.QtCore import QObject, Signal

from db.change import Change
from db.store import Store


class History(QObject):
    """What was done in this window, and how far it is undone. A new Change drops what was undone before it."""

    moved = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def add(self, change: Change) -> None:
        """Remember a Change as the newest."""
        self._done.append(change)
        self._undone.clear()
        self.moved.emit()

    @property
    def undoable(self) -> Change | None:
        """The Change that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Change | None:
        """The undo that redo would take back."""
        return self._undone[-1] if self._undone else None

    def steps(self) -> list[Change]:
        """Return what undo would take back, the newest first."""
        return self._done[::-1]

    def undo(self) -> Change:
        """Take the newest Change back; raises the store's TourErrors and IndexError when there is none."""
        undone = self._store.undo(self._done[-1])
        self._done.pop()
        self._undone.append(undone)
        self.moved.emit()
        return undone

    def redo(self) -> Change:
        """Do again what was undone last."""
        done = self._store.redo(self._undone[-1])
        self._undone.pop()
        self._done.append(done)
        self.moved.emit()
        return done
