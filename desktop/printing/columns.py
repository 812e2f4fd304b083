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
    """A column: its label below, its height, what stands above it; a pale one is not final."""

    label: str
    value: float
    shown: str
    is_pale: bool = False


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
        largest = max((one.value for one in self.columns), default=0) or 1
        cell = area.width() / max(len(self.columns), 1)
        for place, one in enumerate(self.columns):
            left = area.left() + place * cell
            high = self.tall * one.value / largest
            bar = QRectF(left + cell * 0.2, floor - high, cell * 0.6, high)
            painter.fillRect(bar, ink.ACCENT_PALE if one.is_pale else ink.ACCENT)
            painter.setFont(self.letters.bold(7.5))
            painter.setPen(ink.TEXT)
            painter.drawText(QRectF(left, bar.top() - self.words, cell, self.words), _CENTRED, one.shown)
            painter.setFont(self.letters.font(7.5))
            painter.setPen(ink.TEXT2)
            painter.drawText(QRectF(left, floor + pt(3), cell, self.words), _CENTRED, one.label)
        rule(painter, area.left(), area.right(), floor, ink.CONTROL)
