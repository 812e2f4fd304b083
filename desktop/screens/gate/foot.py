"""The row of keys at the foot of the mode."""

from collections.abc import Sequence

from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kit.keycap import KeyCap
from desktop.kit.look import look, px
from desktop.kit.painting import smooth
from desktop.kit.sizes import GATE_FOOT, PAGE_MARGIN, SPACE_6, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class KeyFoot(QWidget):
    """Keys with what they do, and at the right how the mode is left; what has no room is not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._parts: list[_Key] = []
        self._leave = Text()
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setContentsMargins(px(PAGE_MARGIN), 0, px(PAGE_MARGIN), 0)
        self._row.setSpacing(px(SPACE_16))
        self.setFixedHeight(px(GATE_FOOT))

    def show_keys(self, keys: Sequence[tuple[str, str]], leave: str) -> None:
        """Show other keys, the more important first."""
        for part in (*self._parts, self._leave):
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        self._parts = [_Key(cap, words) for cap, words in keys]
        for part in self._parts:
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._leave = Text(leave, Type.CAPTION, "text2")
        self._row.addWidget(self._leave)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many keys as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * px(PAGE_MARGIN) - self._leave.sizeHint().width() - px(SPACE_16)
        for part in self._parts:
            room -= part.sizeHint().width() + px(SPACE_16)
            part.setVisible(room >= 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = smooth(self)
        painter.fillRect(self.rect(), look().colour("window"))
        painter.end()


class _Key(QWidget):
    """A key and what it does."""

    def __init__(self, cap: str, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_6))
        row.addWidget(KeyCap(cap))
        row.addWidget(Text(words, Type.CAPTION, "text2"))
