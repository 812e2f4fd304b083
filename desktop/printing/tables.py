"""Tables of a document: rows that flow over pages, under a head that is repeated."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from desktop.printing import ink
from desktop.printing.fonts import Letters
from desktop.printing.ink import pt
from desktop.printing.pages import Item
from desktop.printing.pieces import LEFT, RIGHT, Text, rule

_PADDING = pt(3)
_NEVER_ALONE = 3  # rows that stay with the head of their table


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `share` is its part of the width. Numbers stand at the right."""

    title: str
    share: float
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of texts under columns; `bar` paints a share from 0 to 1 behind the last cell."""

    columns: Sequence[Column]
    cells: Sequence[str]
    fonts: Sequence[QFont]
    colour: QColor = field(default_factory=lambda: ink.TEXT)
    line: QColor = field(default_factory=lambda: ink.BORDER)
    bar: float | None = None

    def height(self, width: float) -> float:
        """Return the height of the tallest cell."""
        return max(text.height(part) for text, _, part in self._texts(width)) + 2 * _PADDING

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the cells over a line at the foot."""
        if self.bar is not None:
            self._paint_bar(painter, area)
        for text, left, part in self._texts(area.width()):
            cell = QRectF(area.left() + left, area.top() + _PADDING, part, area.height() - _PADDING)
            text.paint(painter, cell)
        rule(painter, area.left(), area.right(), area.bottom(), self.line)

    def _texts(self, width: float) -> list[tuple[Text, float, float]]:
        """The cells with their left edge and width; numbers keep clear of the next column."""
        whole = sum(column.share for column in self.columns)
        texts, left = [], 0.0
        for column, cell, font in zip(self.columns, self.cells, self.fonts, strict=True):
            part = width * column.share / whole
            align = RIGHT if column.is_number else LEFT
            inner = part if column is self.columns[-1] else part - pt(8)
            texts.append((Text(cell, font, self.colour, align), left, inner))
            left += part
        return texts

    def _paint_bar(self, painter: QPainter, area: QRectF) -> None:
        part = area.width() * self.columns[-1].share / sum(column.share for column in self.columns)
        track = QRectF(area.right() - part, area.bottom() - pt(1.6), part, pt(1.9))
        painter.fillRect(track, ink.BORDER)
        painter.fillRect(QRectF(track.left(), track.top(), part * min(self.bar or 0, 1), track.height()), ink.ACCENT)


def table(letters: Letters, columns: Sequence[Column], rows: Sequence[Sequence[str]], size: float = 8.5) -> list[Item]:
    """Return the rows of a table; the first column is the strong one, the head is repeated on each page."""
    return rows_under_head(letters, columns, [(cells, None) for cells in rows], size)


def rows_under_head(
    letters: Letters, columns: Sequence[Column], rows: Sequence[tuple[Sequence[str], float | None]], size: float = 8.5
) -> list[Item]:
    """Return a table whose rows have a share from 0 to 1 to be drawn, or None."""
    head_font, plain = letters.bold(size - 1), letters.font(size)
    titles = [column.title for column in columns]
    head = Row(columns, titles, [head_font] * len(columns), ink.TEXT3, ink.CONTROL)
    body = [Row(columns, cells, [plain] * len(columns), bar=bar) for cells, bar in rows]
    last = len(body) - 1
    rows_kept = {*range(_NEVER_ALONE - 1), last - 1} - {last}
    items = [Item(row, keeps_next=index in rows_kept, head=head) for index, row in enumerate(body)]
    return [Item(head, keeps_next=True), *items]
