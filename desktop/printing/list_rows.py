"""Rows of a list that is written on: number, tick box, texts, and lines to write on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from db.errors import Phrase
from desktop.printing.fonts import Letters
from desktop.printing.ink import pt
from desktop.printing.pieces import Piece, Text, draw_line, rule
from desktop.printing.visit_frame import BLACK, GREY

Words = Callable[[Phrase], str]
ROW = 19.8
"""Points of a row that is written on."""
LARGE_ROW = 25.0
"""Points of a row read in the open, in a hurry."""


class Mark(Enum):
    """What a cell holds."""

    TEXT = "text"
    STRONG = "strong"
    NUMBER = "number"
    BOX = "box"
    LINE = "line"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of a list: its width in points (the widest takes what is left, with 0), its title, what it holds."""

    mark: Mark
    width: float
    title: str = ""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row under such columns; lines, boxes and clocks take no text."""

    letters: Letters
    cells: Sequence[Cell]
    texts: Sequence[str]
    size: float = 10.5
    tall: float = ROW
    is_struck: bool = False

    def height(self, width: float) -> float:
        """Return the same at every width."""
        return pt(self.tall)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the cells over a hairline."""
        for cell, text, room in zip(self.cells, self.texts, rooms(self.cells, area), strict=True):
            self._paint_cell(painter, cell, text, room)
        rule(painter, area.left(), area.right(), area.bottom(), GREY, 0.3)

    def _paint_cell(self, painter: QPainter, cell: Cell, text: str, room: QRectF) -> None:
        match cell.mark:
            case Mark.BOX:
                tick_box(painter, room.left(), room.center().y(), not self.is_struck)
            case Mark.LINE:
                rule(painter, room.left(), room.right(), room.bottom() - pt(4), GREY, 0.6)
            case Mark.CLOCK if not text:
                foot = room.bottom() - pt(4)
                middle = room.left() + room.width() / 2
                rule(painter, room.left(), middle - pt(3), foot, GREY, 0.6)
                rule(painter, middle + pt(3), room.right(), foot, GREY, 0.6)
                draw_line(
                    painter,
                    ":",
                    self.letters.bold(self.size),
                    BLACK,
                    room.adjusted(room.width() / 2 - pt(1.5), 0, 0, 0),
                )
            case Mark.NUMBER:
                draw_line(painter, text, self.letters.font(self.size * 0.8), GREY, room)
            case _:
                font = self.letters.bold(self.size) if cell.mark is Mark.STRONG else self.letters.font(self.size)
                draw_line(painter, text, font, BLACK, room)
                if self.is_struck and cell.mark is Mark.STRONG:
                    width = min(QFontMetricsF(font).horizontalAdvance(text), room.width())
                    rule(painter, room.left(), room.left() + width, room.center().y(), BLACK, 0.8)


@dataclass(frozen=True, slots=True)
class ListHead:
    """The small titles over the columns."""

    letters: Letters
    cells: Sequence[Cell]

    def height(self, width: float) -> float:
        """Return the height of one line."""
        return pt(14)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint each title at its column."""
        for cell, room in zip(self.cells, rooms(self.cells, area), strict=True):
            draw_line(painter, cell.title, self.letters.bold(7), GREY, room)
        rule(painter, area.left(), area.right(), area.bottom(), BLACK, 0.6)


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines to sign on, each with its caption below."""

    letters: Letters
    captions: Sequence[str]

    def height(self, width: float) -> float:
        """Return room for a hand."""
        return pt(40)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the lines side by side."""
        gap = pt(16)
        each = (area.width() - gap * (len(self.captions) - 1)) / len(self.captions)
        line = area.bottom() - pt(14)
        for place, caption in enumerate(self.captions):
            left = area.left() + place * (each + gap)
            rule(painter, left, left + each, line, BLACK, 0.6)
            draw_line(painter, caption, self.letters.font(7), GREY, QRectF(left, line + pt(1), each, pt(11)))


@dataclass(frozen=True, slots=True)
class Block:
    """The head of a group: a bar at its left, the title, then quieter lines."""

    letters: Letters
    title: str
    lines: Sequence[str]
    size: float = 14

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        return sum(text.height(width - pt(10)) for text in self._texts()) + pt(6)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint bar and lines."""
        inner = area.adjusted(pt(10), pt(2), 0, -pt(4))
        painter.fillRect(QRectF(area.left(), inner.top(), pt(3), inner.height()), BLACK)
        top = inner.top()
        for text in self._texts():
            height = text.height(inner.width())
            text.paint(painter, QRectF(inner.left(), top, inner.width(), height))
            top += height

    def _texts(self) -> list[Text]:
        quiet = self.letters.font(max(self.size * 0.68, 9))
        return [Text(self.title, self.letters.bold(self.size), BLACK), *(Text(one, quiet, BLACK) for one in self.lines)]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows side by side; the second may be missing."""

    left: Piece
    right: Piece | None

    def height(self, width: float) -> float:
        """Return the height of the left one."""
        return self.left.height(width)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint both with a gap between."""
        half = (area.width() - pt(18)) / 2
        self.left.paint(painter, QRectF(area.left(), area.top(), half, area.height()))
        if self.right is not None:
            self.right.paint(painter, QRectF(area.right() - half, area.top(), half, area.height()))


def tick_box(painter: QPainter, left: float, middle: float, is_open: bool = True) -> None:
    """Draw a box to tick; one that must not be ticked is crossed out."""
    size = pt(12)
    box = QRectF(left, middle - size / 2, size, size)
    painter.setPen(QPen(BLACK, pt(1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    if not is_open:
        painter.drawLine(QPointF(box.left(), box.top()), QPointF(box.right(), box.bottom()))
        painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.top()))


def rooms(cells: Sequence[Cell], area: QRectF) -> list[QRectF]:
    """Return where each cell stands; those without a width share what is left."""
    gap = pt(8)
    fixed = sum(pt(cell.width) for cell in cells) + gap * (len(cells) - 1)
    open_ones = sum(cell.width == 0 for cell in cells)
    rest = max(area.width() - fixed, 0) / max(open_ones, 1)
    found, left = [], area.left()
    for cell in cells:
        width = pt(cell.width) or rest
        found.append(QRectF(left, area.top(), width, area.height()))
        left += width + gap
    return found
