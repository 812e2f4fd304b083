"""The pieces that a page is made of: each knows its height at a width, and paints itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.printing import ink
from desktop.printing.ink import pt

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
_WRAPPED = Qt.TextFlag.TextWordWrap
_ENDLESS = 1e7


class Piece(Protocol):
    """Something on a page."""

    def height(self, width: float) -> float:
        """Return the height needed at a width."""
        ...

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint into an area of that height."""
        ...


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space."""

    size: float

    def height(self, width: float) -> float:
        """Return the same at every width."""
        return self.size

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint nothing."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, wrapped at words."""

    text: str
    font: QFont
    colour: QColor
    align: Qt.AlignmentFlag = LEFT

    def height(self, width: float) -> float:
        """Return the height of the wrapped lines."""
        return text_height(self.text, self.font, width)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the lines from the top of the area."""
        painter.setFont(self.font)
        painter.setPen(self.colour)
        painter.drawText(area, self.align | Qt.AlignmentFlag.AlignTop | _WRAPPED, self.text)


@dataclass(frozen=True, slots=True)
class Stack:
    """Pieces one below the other, never torn apart."""

    pieces: Sequence[Piece]

    def height(self, width: float) -> float:
        """Return the sum of heights."""
        return sum(piece.height(width) for piece in self.pieces)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint from top to bottom."""
        top = area.top()
        for piece in self.pieces:
            height = piece.height(area.width())
            piece.paint(painter, QRectF(area.left(), top, area.width(), height))
            top += height


@dataclass(frozen=True, slots=True)
class Beside:
    """Pieces side by side in columns of equal width."""

    pieces: Sequence[Piece]
    gap: float = pt(24)

    def height(self, width: float) -> float:
        """Return the height of the tallest."""
        column = self._column(width)
        return max(piece.height(column) for piece in self.pieces)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint from left to right, tops aligned."""
        column = self._column(area.width())
        for index, piece in enumerate(self.pieces):
            left = area.left() + index * (column + self.gap)
            piece.paint(painter, QRectF(left, area.top(), column, piece.height(column)))

    def _column(self, width: float) -> float:
        return (width - self.gap * (len(self.pieces) - 1)) / len(self.pieces)


@dataclass(frozen=True, slots=True)
class Panel:
    """A piece on a tinted ground with rounded corners."""

    piece: Piece
    ground: QColor
    padding: float = pt(10)

    def height(self, width: float) -> float:
        """Return the height with padding."""
        return self.piece.height(width - 2 * self.padding) + 2 * self.padding

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the ground, then the piece."""
        rounded(painter, area, self.ground, pt(5))
        inner = area.adjusted(self.padding, self.padding, -self.padding, -self.padding)
        self.piece.paint(painter, inner)


def text_height(text: str, font: QFont, width: float) -> float:
    """Return the height of a text wrapped at a width."""
    bounds = QRectF(0, 0, width, _ENDLESS)
    return QFontMetricsF(font).boundingRect(bounds, int(_WRAPPED), text).height()


def draw_line(painter: QPainter, text: str, font: QFont, colour: QColor, area: QRectF, *, right: bool = False) -> None:
    """Draw one line of text in the middle of an area; what is too long ends with an ellipsis."""
    painter.setFont(font)
    painter.setPen(colour)
    fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
    side = RIGHT if right else LEFT
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fitting)


def rounded(painter: QPainter, area: QRectF, colour: QColor, radius: float) -> None:
    """Fill a rectangle with rounded corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = min(radius, area.width() / 2, area.height() / 2)
    painter.drawRoundedRect(area, radius, radius)


def rule(
    painter: QPainter, left: float, right: float, y: float, colour: QColor = ink.BORDER, width: float = 0.6
) -> None:
    """Draw a horizontal line; `width` in points."""
    painter.setPen(QPen(colour, pt(width)))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
