"""Charts of a document, painted as vectors: bars, leading figures, the way of the visitors."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop.printing import ink
from desktop.printing.fonts import Letters
from desktop.printing.ink import pt
from desktop.printing.pieces import draw_line, rounded, rule, text_height


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, its length, what stands behind it, and a mark for the month before."""

    label: str
    value: float
    shown: str
    note: str = ""
    before: float | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars, one below the other; `label_share` is the part of the width that labels take."""

    letters: Letters
    bars: Sequence[Bar]
    label_share: float = 0.36
    row: float = pt(14.2)
    note_width: float = pt(38)

    def height(self, width: float) -> float:
        """Return the rows, higher where a label needs two lines."""
        return sum(self._row_height(bar, width) for bar in self.bars)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint labels, tracks, bars and values."""
        longest = max((max(bar.value, bar.before or 0) for bar in self.bars), default=0) or 1
        label = area.width() * self.label_share
        track = area.width() - label - self._values_width() - pt(8)
        top = area.top()
        for bar in self.bars:
            row = QRectF(area.left(), top, area.width(), self._row_height(bar, area.width()))
            self._paint_label(painter, QRectF(row.left(), row.top(), label - pt(6), row.height()), bar)
            self._paint_bar(painter, QRectF(row.left() + label, row.top(), track, row.height()), bar, longest)
            self._paint_value(painter, row, bar)
            top = row.bottom()

    def _paint_label(self, painter: QPainter, area: QRectF, bar: Bar) -> None:
        painter.setFont(self.letters.font(8))
        painter.setPen(ink.TEXT)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, bar.label)

    def _paint_bar(self, painter: QPainter, area: QRectF, bar: Bar, longest: float) -> None:
        thick, middle = pt(7), area.center().y()
        track = QRectF(area.left(), middle - thick / 2, area.width(), thick)
        painter.fillRect(track, ink.SUNKEN)
        painter.fillRect(QRectF(track.left(), track.top(), track.width() * bar.value / longest, thick), ink.ACCENT)
        if bar.before is not None:
            x = track.left() + track.width() * bar.before / longest
            painter.setPen(QPen(ink.WARNING, pt(1.2)))
            painter.drawLine(QPointF(x, middle - pt(5)), QPointF(x, middle + pt(5)))

    def _paint_value(self, painter: QPainter, row: QRectF, bar: Bar) -> None:
        if bar.note:
            draw_line(painter, bar.note, self.letters.font(7.5), ink.TEXT3, row, right=True)
        value = row.adjusted(0, 0, -self._note_width(), 0)
        draw_line(painter, bar.shown, self.letters.bold(8.5), ink.TEXT, value, right=True)

    def _row_height(self, bar: Bar, width: float) -> float:
        wrapped = text_height(bar.label, self.letters.font(8), width * self.label_share - pt(6))
        return max(self.row, wrapped + pt(3))

    def _note_width(self) -> float:
        return self.note_width if any(bar.note for bar in self.bars) else 0

    def _values_width(self) -> float:
        metrics = QFontMetricsF(self.letters.bold(8.5))
        return max((metrics.horizontalAdvance(bar.shown) for bar in self.bars), default=0) + self._note_width()


@dataclass(frozen=True, slots=True)
class Tile:
    """A leading figure with its title and what became of it."""

    title: str
    shown: str
    note: str
    colour: QColor


@dataclass(frozen=True, slots=True)
class Tiles:
    """Leading figures in a grid of four columns."""

    letters: Letters
    tiles: Sequence[Tile]
    columns: int = 4
    gap: float = pt(8)
    tall: float = pt(60)

    def height(self, width: float) -> float:
        """Return the height of the rows."""
        rows = -(-len(self.tiles) // self.columns)
        return rows * self.tall + (rows - 1) * self.gap

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the tiles row by row."""
        wide = (area.width() - self.gap * (self.columns - 1)) / self.columns
        for index, tile in enumerate(self.tiles):
            row, column = divmod(index, self.columns)
            left = area.left() + column * (wide + self.gap)
            self._paint_tile(painter, QRectF(left, area.top() + row * (self.tall + self.gap), wide, self.tall), tile)

    def _paint_tile(self, painter: QPainter, area: QRectF, tile: Tile) -> None:
        rounded(painter, area, ink.SUNKEN, pt(6))
        line = area.adjusted(pt(10), pt(7), -pt(6), 0)
        line.setHeight(pt(12))
        draw_line(painter, tile.title, self._title_font(tile.title, line.width()), ink.TEXT2, line)
        figure = QRectF(line.left(), line.bottom(), line.width(), pt(23))
        draw_line(painter, tile.shown, self.letters.bold(18), ink.TEXT, figure)
        note = QRectF(line.left(), figure.bottom() + pt(1), line.width(), pt(11))
        draw_line(painter, tile.note, self.letters.font(7.5), tile.colour, note)

    def _title_font(self, title: str, width: float) -> QFont:
        """Return the largest font in which the title fits, the smallest if it fits in none."""
        fonts = [self.letters.font(size) for size in (8, 7.5, 7, 6.5)]
        return next((font for font in fonts if QFontMetricsF(font).horizontalAdvance(title) <= width), fonts[-1])


@dataclass(frozen=True, slots=True)
class Step:
    """A station on the way from requests to visitors. `share` from 0 to 1 is the height of its column."""

    shown: str
    title: str
    note: str
    share: float


@dataclass(frozen=True, slots=True)
class Way:
    """The stations side by side, each a column that is as high as what is left."""

    letters: Letters
    steps: Sequence[Step]
    tall: float = pt(46)
    figure: float = pt(20)

    def height(self, width: float) -> float:
        """Return the height of columns with figures and two lines of words."""
        return self.figure + self.tall + pt(28)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the columns on their floor, and the words below."""
        wide = area.width() / len(self.steps)
        middle = area.top() + self.figure + self.tall / 2
        for index, step in enumerate(self.steps):
            part = QRectF(area.left() + index * wide, area.top(), wide - pt(12), area.height())
            self._paint_step(painter, part, step)
            if index + 1 < len(self.steps):
                _paint_arrow(painter, QPointF(part.right() + pt(4), middle))
        rule(painter, area.left(), area.right(), area.top() + self.figure + self.tall, ink.CONTROL)

    def _paint_step(self, painter: QPainter, area: QRectF, step: Step) -> None:
        floor, high = area.top() + self.figure + self.tall, self.tall * step.share
        column = QRectF(area.left(), floor - high, area.width(), high)
        painter.fillRect(column, ink.ACCENT_SOFT)
        painter.fillRect(QRectF(column.left(), column.top(), column.width(), min(pt(2.4), high)), ink.ACCENT)
        figure = QRectF(column.left(), column.top() - self.figure, column.width(), self.figure - pt(2))
        draw_line(painter, step.shown, self.letters.bold(13), ink.TEXT, figure)
        title = QRectF(column.left(), floor + pt(4), column.width(), pt(11))
        draw_line(painter, step.title, self.letters.bold(8), ink.TEXT, title)
        note = title.translated(0, pt(11))
        draw_line(painter, step.note, self.letters.font(7.5), ink.TEXT3, note)


def _paint_arrow(painter: QPainter, tail: QPointF) -> None:
    """Paint the sign between two stations."""
    size = pt(3)
    painter.setPen(QPen(ink.CONTROL, pt(1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tip = tail + QPointF(size, 0)
    painter.drawPolyline(QPolygonF([tip + QPointF(-size, -size), tip, tip + QPointF(-size, size)]))
