"""What a screen reader finds on the painted board: a list that paints nothing, a row for every visit that is shown.

Objects of accessibility made in Python would be freed while Qt still keeps them; an item view is Qt's own and is not.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.screens.schedule.layout import Box, Cell, Entry, Picture
from desktop.screens.schedule.scene import Scene
from desktop.screens.schedule.walking import Cursor
from desktop.screens.schedule.words import said_of, spoken_visit

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()
DESCRIBED: Final = Qt.ItemDataRole.AccessibleDescriptionRole.value
SPOKEN: Final = frozenset({Qt.ItemDataRole.AccessibleTextRole.value, Qt.ItemDataRole.DisplayRole.value, DESCRIBED})


@dataclass(frozen=True, slots=True)
class SpokenRow:
    """A visit on a day and where it is drawn; one behind “+2” is where that line is."""

    cursor: Cursor
    entry: Entry
    box: Box


def rows_of(cell: Cell) -> list[SpokenRow]:
    """Return everything that happens in a cell, in reading order; what is beyond the hours lies in all of it."""
    boxes = [(block.entry, block.box) for block in cell.blocks]
    boxes += [(entry, cell.more.box) for entry in cell.more.entries] if cell.more else []
    boxes += [(entry, cell.box) for entry in cell.outside]
    return [SpokenRow(Cursor(cell.lane, cell.day, entry.visit.id), entry, box) for entry, box in boxes]


class SpokenRows(QAbstractListModel):
    """The rows of all cells; a row and its words are put together when somebody reads them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._picture: Picture | None = None
        self._cells: Sequence[Cell] = ()
        self._ends: Sequence[int] = ()

    def show_scene(self, scene: Scene) -> None:
        """Tell of another scene; one of the same picture keeps its rows."""
        self._scene = scene
        if self._picture is scene.picture:
            return
        self.beginResetModel()
        self._picture, self._cells = scene.picture, [cell for row in scene.picture.cells for cell in row]
        self._ends = list(accumulate(cell.count for cell in self._cells))
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many visits are shown."""
        return 0 if parent.isValid() or not self._ends else self._ends[-1]

    def row_at(self, place: int) -> SpokenRow:
        """Return one row."""
        at = bisect_right(self._ends, place)
        cell = self._cells[at]
        return rows_of(cell)[place - self._ends[at] + cell.count]

    def rows(self) -> list[SpokenRow]:
        """Return all of them."""
        return [row for cell in self._cells for row in rows_of(cell)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a visit in words."""
        if self._scene is None or not index.isValid() or role not in SPOKEN:
            return None
        entry = self.row_at(index.row()).entry
        if role == DESCRIBED:
            return " ".join(said_of(self._scene.verdicts.get(entry.visit.id)))
        return spoken_visit(entry, self._scene.schedule, self._scene.verdicts.get(entry.visit.id))

    def place_of(self, cursor: Cursor | None) -> int | None:
        """Return the row of the visit the keyboard is on."""
        for cell, end in zip(self._cells, self._ends, strict=True):
            if cursor is not None and (cell.day, cell.lane) == (cursor.day, cursor.lane):
                ids = [entry.visit.id for entry in cell.entries]
                return end - cell.count + ids.index(cursor.visit_id) if cursor.visit_id in ids else None
        return None


class SpokenList(QListView):
    """Lies over the board without being seen or clicked; its current row follows the board's cursor."""

    def __init__(self, board: QWidget, host: QWidget, place: Callable[[Box], QRect]) -> None:
        super().__init__(host)
        self._place = place
        self.rows = SpokenRows(self)
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(board)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def follow(self, scene: Scene) -> None:
        """Take rows, current row and selection from the board."""
        self.rows.show_scene(scene)
        chosen = self.selectionModel()
        place = self.rows.place_of(scene.cursor)
        current = self.rows.index(place) if place is not None else QModelIndex()
        chosen.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        wanted = QItemSelection()
        for row, one in enumerate(self.rows.rows()) if scene.selected else ():
            if one.entry.visit.id in scene.selected:
                wanted.select(self.rows.index(row), self.rows.index(row))
        chosen.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if place is not None and scene.has_focus:
            told = QAccessibleEvent(self, QAccessible.Event.Focus)
            told.setChild(place)
            QAccessible.updateAccessibility(told)

    def visualRect(self, index: Index) -> QRect:
        """Return where a visit is painted on the board."""
        return self._place(self.rows.row_at(index.row()).box) if index.isValid() else QRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the board has painted it all."""
