"""The foot of the muster list: its keys, and when the copy on disk was made."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kit.keycap import KeyCap
from desktop.kit.look import px
from desktop.kit.painting import box, smooth
from desktop.kit.sign import Sign
from desktop.kit.sizes import ICON_BLOCK, PAGE_MARGIN, SPACE_6, SPACE_8, SPACE_16
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type

WIDE: Final = 1000
"""From this width on (at 100 %) the keys are named."""


class Foot(QWidget):
    """Keys at the left, the copy at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: list[Text] = []
        self._counting: list[QWidget] = []
        self.copy = ElidedText("", Type.NOTE, "text2")
        self.keys = QWidget()
        row = QHBoxLayout(self.keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_6))
        for keys, is_counting in (("↑ ↓ ← →", False), ("Space", True), ("A", True), ("Ctrl+Z", True), ("Esc", False)):
            cap, word = KeyCap(keys), Text("", Type.NOTE, "text2")
            self._words.append(word)
            if is_counting:
                self._counting += [cap, word]
            row.addWidget(cap)
            row.addWidget(word)
            row.addSpacing(px(SPACE_16))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(PAGE_MARGIN), px(SPACE_8), px(PAGE_MARGIN), px(SPACE_8))
        whole.setSpacing(px(SPACE_6))
        whole.addWidget(self.keys)
        whole.addStretch(1)
        whole.addWidget(Sign("document", "text3", ICON_BLOCK))
        whole.addWidget(self.copy)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        texts = (self.tr("choose"), self.tr("tick"), self.tr("whole group"), self.tr("take back"), self.tr("leave"))
        for word, text in zip(self._words, texts, strict=True):
            word.setText(text)

    def show_keys(self, *, is_called: bool) -> None:
        """Show the keys that tick only while something is ticked."""
        for part in self._counting:
            part.setVisible(is_called)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words of the keys only where there is room for them."""
        super().resizeEvent(event)
        self.keys.setVisible(self.width() >= px(WIDE))

    def tell(self, text: str) -> None:
        """Say when the copy on disk was made."""
        self.copy.set_text(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of a status bar."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), 0, "window")
        painter.end()
