"""The foot of the palette: which keys and which signs it knows."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.kit.keycap import KeyCap
from desktop.kit.look import look, px
from desktop.kit.sizes import PALETTE_FOOT, SPACE_8, SPACE_16
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type


class PaletteFoot(QWidget):
    """Keys at the left, signs at the right; where room is short the keys stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = [Text("", Type.CAPTION, "text2") for _ in range(3)]
        self._signs = ElidedText("", Type.CAPTION, "text2")
        self._row = QHBoxLayout(self)
        for keys, words in zip(("↑ ↓", "Enter", "Tab"), self._words, strict=True):
            self._row.addWidget(KeyCap(keys))
            self._row.addWidget(words)
        self._row.addStretch(1)
        self._row.addWidget(self._signs)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setContentsMargins(px(SPACE_16), 0, px(SPACE_16), 0)
        self._row.setSpacing(px(SPACE_8))
        self.setFixedHeight(px(PALETTE_FOOT))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for words, text in zip(self._words, (self.tr("move"), self.tr("open"), self.tr("actions")), strict=True):
            words.setText(text)
        self._signs.set_text(self.tr("> commands   @ people   # visits   ? help"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
