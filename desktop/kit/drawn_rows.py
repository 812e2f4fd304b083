"""The rows of a list whose delegate draws them: what each is called, and what the reader says of it."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")
NAMED = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole})


class DrawnRows(QAbstractListModel, Generic[T]):
    """Holds values; `name` and `spoken` say them, `is_choice` which of them can be chosen."""

    def __init__(
        self,
        name: Callable[[T], str],
        spoken: Callable[[T], str],
        parent: QObject,
        is_choice: Callable[[T], bool] = lambda _value: True,
    ) -> None:
        super().__init__(parent)
        self._name, self._spoken, self._is_choice = name, spoken, is_choice
        self.values: list[T] = []

    def show(self, values: Sequence[T]) -> None:
        """Show other values."""
        self.beginResetModel()
        self.values = list(values)
        self.endResetModel()

    def alter(self, values: Sequence[T]) -> None:
        """Show the same rows as they are now; only those that differ are drawn again."""
        before, self.values = self.values, list(values)
        for place, (old, new) in enumerate(zip(before, values, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def at(self, index: Index) -> T:
        """Return the value of a row."""
        return self.values[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Return a row in words."""
        if not index.isValid():
            return None
        if role in NAMED:
            return self._name(self.at(index))
        return self._spoken(self.at(index)) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard pass what cannot be chosen."""
        if index.isValid() and not self._is_choice(self.at(index)):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)
