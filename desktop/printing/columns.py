"""Columns of a document, painted as vectors: a few numbers side by side, as the months of a year."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.printing import ink
from desktop.printing.fonts import Letters
from desktop.printing.ink import pt
from desktop.printing.pieces import rule

_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Upright:
    """A column: its label below, its height, what stands above it; a pale one is not final.

    `before` is marked across it: what it was a year before.
    """

    label: str
    value: float
    shown: str
    is_pale: bool = False
    before: float | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns on one floor; the tallest takes the whole height."""

    letters: Letters
    columns: Sequence[Upright]
    tall: float = pt(84)
    words: float = pt(12)

    def height(self, width: float) -> float:
        """Return the height with the numbers above and the labels below."""
        return self.words + self.tall + pt(3) + self.words

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the columns, their numbers and labels, and the floor."""
        floor = area.top() + self.words + self.tall
        largest = max((max(one.value, one.before or 0) for one in self.columns), default=0) or 1
        cell = area.width() / max(len(self.columns), 1)
        for place, one in enumerate(self.columns):
            left = area.left() + place * cell
            high = self.tall * one.value / largest
            bar = QRectF(left + cell * 0.2, floor - high, cell * 0.6, high)
            painter.fillRect(bar, ink.ACCENT_PALE if one.is_pale else ink.ACCENT)
            top = bar.top()
            if one.before is not None:
                y = floor - self.tall * one.before / largest
                mark = QRectF(left + cell * 0.1, y - pt(0.6), cell * 0.8, pt(1.2))
                painter.fillRect(mark.adjusted(0, -pt(0.6), 0, pt(0.6)), ink.SURFACE)
                painter.fillRect(mark, ink.WARNING)
                top = y - pt(0.6) if top - self.words < y < top else top  # the number keeps clear of the mark
            painter.setFont(self.letters.bold(7.5))
            painter.setPen(ink.TEXT)
            painter.drawText(QRectF(left, top - self.words, cell, self.words), _CENTRED, one.shown)
            painter.setFont(self.letters.font(7.5))
            painter.setPen(ink.TEXT2)
            painter.drawText(QRectF(left, floor + pt(3), cell, self.words), _CENTRED, one.label)
        rule(painter, area.left(), area.right(), floor, ink.CONTROL)
