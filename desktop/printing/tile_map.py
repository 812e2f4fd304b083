"""A map of tiles on paper, painted as vectors: shaded by level, hatched without one, with its legend."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.printing import ink
from desktop.printing.fonts import Letters
from desktop.printing.ink import pt
from desktop.printing.pieces import rounded, text_height

_MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_RADIUS = pt(2)


@dataclass(frozen=True, slots=True)
class PaperTile:
    """A tile: where it stands, its letters, its mark, its level from 1 or None."""

    column: int
    row: int
    label: str
    mark: str
    level: int | None


@dataclass(frozen=True, slots=True)
class TileGrid:
    """The map, as wide as the page; tiles are lower than wide."""

    letters: Letters
    tiles: Sequence[PaperTile]
    tall: float = pt(20)

    def height(self, width: float) -> float:
        """Return the height of all rows."""
        return self.tall * (max((tile.row for tile in self.tiles), default=0) + 1)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint every tile with its letters and its mark."""
        wide = area.width() / (max((tile.column for tile in self.tiles), default=0) + 1)
        for tile in self.tiles:
            left, top = area.left() + tile.column * wide, area.top() + tile.row * self.tall
            rect = QRectF(left, top, wide - pt(1.5), self.tall - pt(1.5))
            painter.setPen(_ground(painter, rect, tile.level))
            for text, font, part in (
                (tile.label, self.letters.font(6), QRectF(rect.left(), rect.top(), rect.width(), rect.height() * 0.52)),
                (tile.mark, self.letters.bold(7.5), rect.adjusted(0, rect.height() * 0.42, 0, 0)),
            ):
                painter.setFont(font)
                painter.drawText(part, _MIDDLE, text)


@dataclass(frozen=True, slots=True)
class TileLegend:
    """What the shades mean: pairs of level and mark with their words, side by side in rows."""

    letters: Letters
    entries: Sequence[tuple[int | None, str, str]]
    across: int = 3
    row: float = pt(15)

    def height(self, width: float) -> float:
        """Return the rows needed."""
        return sum(self._row_heights(width))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint swatches with their words."""
        part, top = area.width() / self.across, area.top()
        for row, high in enumerate(self._row_heights(area.width())):
            for column, (level, mark, words) in enumerate(self._in_row(row)):
                left = area.left() + column * part
                swatch = QRectF(left, top + (high - pt(12)) / 2, pt(18), pt(12))
                painter.setPen(_ground(painter, swatch, level))
                painter.setFont(self.letters.bold(7.5))
                painter.drawText(swatch, _MIDDLE, mark)
                painter.setFont(self.letters.font(8))
                painter.setPen(ink.TEXT)
                room = QRectF(left + pt(23), top, part - pt(29), high)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)
            top += high

    def _in_row(self, row: int) -> Sequence[tuple[int | None, str, str]]:
        return self.entries[row * self.across : (row + 1) * self.across]

    def _row_heights(self, width: float) -> list[float]:
        room, font = width / self.across - pt(29), self.letters.font(8)
        rows = -(-len(self.entries) // self.across)
        return [max(self.row, *(text_height(one[2], font, room) for one in self._in_row(row))) for row in range(rows)]


def _ground(painter: QPainter, rect: QRectF, level: int | None) -> QColor:
    """Paint the ground of a tile; return the colour of what is written on it."""
    if level is not None:
        rounded(painter, rect, ink.LEVELS[level - 1], _RADIUS)
        return ink.ON_LEVELS[level - 1]
    rounded(painter, rect, ink.SUNKEN, _RADIUS)
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QPen(ink.BORDER, pt(0.8)))
    step, high = pt(4), rect.height()
    for place in range(int((rect.width() + high) / step) + 1):
        foot = rect.left() - high + place * step
        painter.drawLine(QPointF(foot, rect.bottom()), QPointF(foot + high, rect.top()))
    painter.restore()
    return ink.TEXT2
