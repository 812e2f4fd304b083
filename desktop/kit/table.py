"""A table of many rows: selection by id, Enter opens, Ctrl+C copies for a spreadsheet."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QTableView, QWidget

from desktop.kit.clipboard import copied_rows
from desktop.kit.column_fit import Need
from desktop.kit.look import look, px
from desktop.kit.sizes import ICON_BLOCK, SPACE_8, TABLE_ROW
from desktop.kit.table_cell import CellPainter
from desktop.kit.table_columns import TableColumns
from desktop.kit.table_model import Column, PagedModel

Row = TypeVar("Row")
ROWS = QItemSelectionModel.SelectionFlag.Rows
SELECT = QItemSelectionModel.SelectionFlag.Select | ROWS

__all__ = ["Column", "Need", "PagedTable"]


class PagedTable(QTableView, Generic[Row]):
    """Shows the rows of ids in the order given.

    `opened(id)` is told by Enter and double click, `picked(id)` when another row becomes the current one (None for no
    row), `ticked(id)` by Space, `sort_wanted(key, descending)` by a click on a header; sorting is the query's work.
    Typing jumps to the row that `find_row(typed, current)` returns. `columns` are fitted to the room there is;
    the menu key and a right click choose among them.
    """

    opened = Signal(object)
    picked = Signal(object)
    ticked = Signal(object)
    sort_wanted = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[Hashable]], Mapping[Any, Row]],
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows: PagedModel[Row] = PagedModel(columns, fetch, self)
        self.setModel(self.rows)
        self.setItemDelegate(CellPainter(self))
        self._sort = ("", False)
        self.find_row: Callable[[str, Hashable | None], Hashable | None] | None = None
        self._typed = ""
        self._typed_at = QElapsedTimer()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self._arrange_header()
        self.columns = TableColumns(self, columns)
        self.doubleClicked.connect(self._open_index)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force; the columns grow with the text."""
        self.columns.fit()
        self.verticalHeader().setDefaultSectionSize(px(TABLE_ROW))
        self.horizontalHeader().setMinimumHeight(px(TABLE_ROW) - px(SPACE_8) // 2)
        size = px(ICON_BLOCK)
        self.setIconSize(self.iconSize().scaled(size, size, Qt.AspectRatioMode.IgnoreAspectRatio))

    def show_ids(self, ids: Sequence[Hashable], places: dict[Hashable, int] | None = None) -> None:
        """Show other rows; those selected and the current one stay so if they are among them.

        `places` says where each stands, if that is known.
        """
        selected, current = self.selected_ids(), self.current_id()
        self.rows.set_ids(ids, places)
        self._select(selected)
        if (place := self.rows.place_of(current)) >= 0:
            self._make_current(place)

    def refresh_rows(self) -> None:
        """Read anew what is shown; the ids stay."""
        self.rows.forget_rows()

    def current_id(self) -> Hashable | None:
        """The id of the row the keyboard is on."""
        index = self.currentIndex()
        return self.rows.id_at(index.row()) if index.isValid() else None

    def id_under(self, where: QPoint) -> Hashable | None:
        """Return the row under a place of the screen."""
        index = self.indexAt(self.viewport().mapFromGlobal(where))
        return self.rows.id_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> list[Hashable]:
        """The ids of the selected rows, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.id_at(place) for place in places]

    def choose(self, row_id: Hashable) -> bool:
        """Select one row and bring it into sight; False if it is not shown."""
        place = self.rows.place_of(row_id)
        if place < 0:
            return False
        self.selectRow(place)
        self._make_current(place)
        self.scrollTo(self.rows.index(place, 0))
        return True

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Show by which column the query has sorted."""
        self._sort = (key, descending)
        header = self.horizontalHeader()
        places = [place for place, column in enumerate(self.rows.columns) if column.key == key]
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(bool(places))
        if places:
            header.setSortIndicator(places[0], order)

    def copied_text(self) -> str:
        """The selected rows, tab-separated with the header as spreadsheets take them.

        The columns are those somebody wants to see, also where the window is too narrow for them.
        """
        columns = [self.rows.columns[place] for place in self.columns.used()]
        columns = [column for column in columns if column.title()]
        lines = [[column.title() for column in columns]]
        for index in sorted(self.selectionModel().selectedRows(), key=QModelIndex.row):
            row = self.rows.row_at(index.row())
            if row is not None:
                lines.append([column.text(row) for column in columns])
        return copied_rows(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, Ctrl+C copies; the rest is Qt's."""
        current = self.current_id()
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied_text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None and not event.modifiers():
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_Space and current is not None and not event.modifiers():
            self.ticked.emit(current)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Jump to the row that begins with what is typed without a pause; Qt's own search would read every row."""
        if self.find_row is None:
            super().keyboardSearch(search)
            return
        is_going_on = self._typed_at.isValid() and self._typed_at.elapsed() < QApplication.keyboardInputInterval()
        self._typed = self._typed + search if is_going_on else search
        self._typed_at.restart()
        found = self.find_row(self._typed, self.current_id())
        if found is not None:
            self.choose(found)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the columns, also to the menu key."""
        self._columns_menu().popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns, also when the bar at the side comes or goes."""
        super().resizeEvent(event)
        self.columns.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the columns as soon as there is a room to fit them to."""
        super().showEvent(event)
        self.columns.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Ask the titles anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.rows.columns) - 1)
            self.columns.fit()
        super().changeEvent(event)

    def _arrange_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self._ask_sort)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)

    def _offer_columns(self, where: QPoint) -> None:
        self._columns_menu().popup(self.horizontalHeader().mapToGlobal(where))

    def _columns_menu(self) -> QMenu:
        menu = self.columns.menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _ask_sort(self, section: int) -> None:
        key = self.rows.columns[section].key
        if key:
            before, descending = self._sort
            self.sort_wanted.emit(key, not descending if key == before else False)

    def _select(self, ids: Sequence[Hashable]) -> None:
        wanted = QItemSelection()
        for row_id in ids:
            if (place := self.rows.place_of(row_id)) >= 0:
                wanted.select(self.rows.index(place, 0), self.rows.index(place, 0))
        self.selectionModel().select(wanted, SELECT)

    def _make_current(self, place: int) -> None:
        self.selectionModel().setCurrentIndex(self.rows.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def _open_index(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.id_at(index.row()))

    def _tell_current(self, current: QModelIndex) -> None:
        self.picked.emit(self.rows.id_at(current.row()) if current.isValid() else None)
