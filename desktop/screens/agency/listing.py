"""A table over rows that are all known already, with what it says where there are none."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop.kit.look import look, px
from desktop.kit.sizes import TABLE_ROW
from desktop.kit.table import Column, PagedTable
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

Row = TypeVar("Row")
LEAST_ROWS = 5


class Listing(QWidget, Generic[Row]):
    """Rows in the order given; `key` tells them apart."""

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], Hashable], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._known: dict[Hashable, Row] = {}
        self.table: PagedTable[Row] = PagedTable(columns, self._fetch)
        self._nothing = Text("", Type.BODY, "text2", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self.setFocusProxy(self.table)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.setMinimumHeight(px(TABLE_ROW) * LEAST_ROWS)

    def set_words(self, name: str, nothing: str) -> None:
        """Name the table for the reader, and say what an empty one means."""
        self.table.setAccessibleName(name)
        self._nothing.setText(nothing)
        self._nothing.setAccessibleName(nothing)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the current one stays if it is among them, else the first becomes it."""
        self._known = {self._key(row): row for row in rows}
        self.table.show_ids(list(self._known))
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and self.table.current_id() is None:
            self.table.choose(next(iter(self._known)))

    def row(self, row_id: object) -> Row | None:
        """Return a row by what tells it apart."""
        return self._known.get(row_id) if isinstance(row_id, Hashable) else None

    def current(self) -> Row | None:
        """Return the row the keyboard is on."""
        return self.row(self.table.current_id())

    def rows(self) -> list[Row]:
        """Return what is shown."""
        return list(self._known.values())

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, Row]:
        return {one: self._known[one] for one in ids if one in self._known}
