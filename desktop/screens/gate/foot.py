"""The row of keys at the foot of the mode."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.drawn_once import DrawnOnce
from desktop.kit.keycap import key_text, keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import smooth
from desktop.kit.sizes import GATE_FOOT, KEYCAP, PAGE_MARGIN, SPACE_6, SPACE_10, SPACE_12, SPACE_16
from desktop.kit.typefaces import Type

ROW: Final = 26
"""How far below the first row the second one stands."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A key with what it does, and where that stands: the row and the left edge."""

    cap: str
    words: str
    row: int
    left: int


class KeyFoot(QWidget):
    """Keys with what they do, and at the right how the mode is left.

    Where one row has no room for them they stand closer together, then in two rows; what has no room there is not
    shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[tuple[str, str], ...] = ()
        self._leave = ""
        self._drawn = DrawnOnce("window")
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force, and as many rows as are needed."""
        rows = 1 + max((hint.row for hint in self.hints()), default=0)
        self.setFixedHeight(px(GATE_FOOT) + (rows - 1) * px(ROW))

    def show_keys(self, keys: Sequence[tuple[str, str]], leave: str) -> None:
        """Show other keys, the more important first."""
        self._keys = tuple((key_text(cap), words) for cap, words in keys)
        self._leave = leave
        self.setAccessibleName("; ".join((*(f"{cap}: {words}" for cap, words in self._keys), leave)))
        self.restyle()
        self.update()

    def hints(self) -> list[Hint]:
        """Return the keys that have room, each in its place."""
        tries = [self._placed(gap, rows) for gap, rows in ((SPACE_16, 1), (SPACE_12, 1), (SPACE_10, 1), (SPACE_16, 2))]
        return next((found for found in tries if len(found) == len(self._keys)), tries[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row elsewhere."""
        super().resizeEvent(event)
        self.restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the row; it is drawn again only when it looks different."""
        painter = smooth(self)
        painter.drawPixmap(0, 0, self._drawn.picture(self, (self._keys, self._leave), self._draw))
        painter.end()

    def _placed(self, gap: int, rows: int) -> list[Hint]:
        end = self.width() - px(PAGE_MARGIN)
        ends = [end - self._width(self._leave) - px(SPACE_16), end]
        found: list[Hint] = []
        row, left = 0, px(PAGE_MARGIN)
        for cap, words in self._keys:
            across = keycap_width(cap) + px(SPACE_6) + self._width(words)
            if left + across > ends[row]:
                row, left = row + 1, px(PAGE_MARGIN)
            if row == rows:
                break
            found.append(Hint(cap, words, row, left))
            left += across + px(gap)
        return found

    def _draw(self, painter: QPainter) -> None:
        self._write(painter, self._leave, self.width() - px(PAGE_MARGIN) - self._width(self._leave), self._middle(0))
        for hint in self.hints():
            width, middle = keycap_width(hint.cap), self._middle(hint.row)
            room = QRect(hint.left, middle - px(KEYCAP) // 2, width, px(KEYCAP))
            paint_keycap(painter, room, hint.cap, "text2", "surface", "border")
            self._write(painter, hint.words, hint.left + width + px(SPACE_6), middle)

    def _middle(self, row: int) -> int:
        return px(GATE_FOOT) // 2 + row * px(ROW)

    def _write(self, painter: QPainter, words: str, left: int, middle: int) -> None:
        painter.setFont(look().font(Type.CAPTION))
        painter.setPen(look().colour("text2"))
        room = QRect(left, middle - px(GATE_FOOT) // 2, self._width(words), px(GATE_FOOT))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)

    def _width(self, words: str) -> int:
        return look().width(Type.CAPTION, words)
