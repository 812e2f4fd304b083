"""The row of keys at the foot of the mode."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.drawn_once import DrawnOnce
from desktop.kit.keycap import key_text, keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import smooth
from desktop.kit.sizes import GATE_FOOT, KEYCAP, PAGE_MARGIN, SPACE_6, SPACE_16
from desktop.kit.typefaces import Type


class KeyFoot(QWidget):
    """Keys with what they do, and at the right how the mode is left; what has no room is not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[tuple[str, str], ...] = ()
        self._leave = ""
        self._drawn = DrawnOnce("window")
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.setFixedHeight(px(GATE_FOOT))

    def show_keys(self, keys: Sequence[tuple[str, str]], leave: str) -> None:
        """Show other keys, the more important first."""
        self._keys = tuple((key_text(cap), words) for cap, words in keys)
        self._leave = leave
        self.setAccessibleName("; ".join((*(f"{cap}: {words}" for cap, words in self._keys), leave)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the row; it is drawn again only when it looks different."""
        painter = smooth(self)
        painter.drawPixmap(0, 0, self._drawn.picture(self, (self._keys, self._leave), self._draw))
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        left, end = px(PAGE_MARGIN), self.width() - px(PAGE_MARGIN)
        end = self._write(painter, self._leave, end - self._width(self._leave)) - px(SPACE_16)
        for cap, words in self._keys:
            room = QRect(left, (self.height() - px(KEYCAP)) // 2, keycap_width(cap), px(KEYCAP))
            beside = room.right() + 1 + px(SPACE_6)
            if beside + self._width(words) > end:
                break
            paint_keycap(painter, room, cap, "text2", "surface", "border")
            self._write(painter, words, beside)
            left = beside + self._width(words) + px(SPACE_16)

    def _write(self, painter: QPainter, words: str, left: int) -> int:
        painter.setFont(look().font(Type.CAPTION))
        painter.setPen(look().colour("text2"))
        room = QRect(left, 0, self._width(words), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)
        return left

    def _width(self, words: str) -> int:
        return look().width(Type.CAPTION, words)
