"""A table of a view: rows in hand, sums at the foot under their columns, the same for the clipboard and a workbook."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.reports.summary import Value
from db.reports.tables import ReportTable
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_12, TABLE_ROW
from desktop.kit.table import Column, PagedTable
from desktop.kit.table_model import alignment
from desktop.kit.typefaces import Type

Row = TypeVar("Row")


@dataclass(frozen=True)  # slots would refuse ViewColumn[Row](...), which notes its type on the instance
class ViewColumn(Column[Row]):
    """A column of a view; `value` is what a workbook gets, the text where there is none."""

    value: Callable[[Row], Value | None] | None = None


class ViewTable(QWidget, Generic[Row]):
    """`opened(row)` is told by Enter and double click, `picked(row)` when the keyboard comes to another row."""

    opened = Signal(object)
    picked = Signal(object)

    def __init__(self, columns: Sequence[ViewColumn[Row]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[Row] = []
        self._foot: tuple[Value | None, ...] = ()
        self.table: PagedTable[Row] = PagedTable(columns, self._fetch)
        self.table.opened.connect(lambda place: self.opened.emit(self._rows[place]))
        self.table.picked.connect(lambda place: self.picked.emit(None if place is None else self._rows[place]))
        self.foot = _Foot(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)

    def show_rows(self, rows: Sequence[Row], name: str, foot: Sequence[str] = ()) -> None:
        """Show other rows; `foot` has a text for each column, or nothing at all."""
        self._rows = list(rows)
        self.table.setAccessibleName(name)
        self.table.show_ids(range(len(self._rows)))
        self.table.columns.fit()  # titles may be others
        self.foot.show_texts(foot)

    def rows(self) -> list[Row]:
        """The rows shown."""
        return list(self._rows)

    def choose(self, place: int) -> None:
        """Bring the keyboard to a row."""
        self.table.choose(place)

    def as_table(self, title: str, note: str, foot: Sequence[Value | None] = ()) -> ReportTable:
        """Return what is shown, for a workbook."""
        return ReportTable(
            title,
            note,
            tuple(column.title() for column in self._columns),
            tuple(tuple(_value(column, row) for column in self._columns) for row in self._rows),
            tuple(foot),
        )

    def copy_all(self) -> str:
        """Return all rows as a spreadsheet takes them from the clipboard."""
        chosen = self.table.selected_ids()
        self.table.selectAll()
        text = self.table.copied_text()
        self.table.clearSelection()
        for place in chosen:
            self.table.choose(place)
        return text

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, Row]:
        return {place: self._rows[place] for place in ids if isinstance(place, int) and place < len(self._rows)}


class _Foot(QWidget):
    """The sums, each under its column however wide that is."""

    def __init__(self, table: PagedTable[Row]) -> None:
        super().__init__()
        self._table = table
        self._texts: tuple[str, ...] = ()
        header = table.horizontalHeader()
        for changed in (header.sectionResized, header.sectionMoved, table.horizontalScrollBar().valueChanged):
            changed.connect(self._paint_anew)
        look().changed.connect(self._measure)
        self._measure()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show other sums; none takes no room."""
        self._texts = tuple(texts)
        self.setVisible(bool(texts))
        titles = [column.title() for column in self._table.rows.columns]
        told = [f"{title}: {text}" for title, text in zip(titles, texts, strict=False) if text]
        self.setAccessibleName("; ".join(told))
        self.update()

    def texts(self) -> tuple[str, ...]:
        """What stands there."""
        return self._texts

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the sums."""
        painter = QPainter(self)
        painter.setFont(look().font(Type.ROW_TITLE))
        painter.setPen(look().colour("text"))
        header, edge = self._table.horizontalHeader(), px(SPACE_12)
        left = self._table.verticalHeader().width() if self._table.verticalHeader().isVisible() else 0
        for place, text in enumerate(self._texts):
            if header.isSectionHidden(place):
                continue
            start = left + header.sectionViewportPosition(place) + self._table.frameWidth()
            cell = QRect(start + edge, 0, header.sectionSize(place) - 2 * edge, self.height())
            shown = look().metrics(Type.ROW_TITLE).elidedText(text, Qt.TextElideMode.ElideRight, cell.width())
            painter.drawText(cell, alignment(self._table.rows.columns[place].is_number), shown)
        painter.end()

    def _paint_anew(self) -> None:
        self.update()

    def _measure(self) -> None:
        self.setFixedHeight(px(TABLE_ROW))


def _value(column: ViewColumn[Row], row: Row) -> Value | None:
    return column.value(row) if column.value is not None else column.text(row)
