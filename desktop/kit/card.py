"""Cards on the page and sunken panels inside them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import (
    CARD_PADDING,
    RADIUS_CARD,
    RADIUS_PANEL,
    SPACE_8,
    SPACE_12,
    SPACE_16,
)
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type


class Card(QFrame):
    """A surface with a hairline border; `body` takes its content from top to bottom."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = CARD_PADDING, gap: int = SPACE_12) -> None:
        super().__init__(parent)
        self._padding = padding
        self._gap = gap
        self.body = QVBoxLayout(self)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        across, along = px(self._padding), px(min(self._padding, SPACE_16))
        self.body.setContentsMargins(across, along, across, along)
        self.body.setSpacing(px(self._gap))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_CARD), "surface", "border")
        painter.end()


class Panel(Card):
    """A sunken part of a card."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = SPACE_12) -> None:
        super().__init__(parent, padding=padding, gap=SPACE_8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sunken ground."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), "sunken")
        painter.end()


class CardHeader(QWidget):
    """Heading of a card with a quieter line below it; `right` takes what stands at the end of the row."""

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.title = ElidedText(title, Type.HEADING)
        self.note = ElidedText(note, Type.NOTE, "text3")
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.note)
        words.addStretch(1)
        self.right = QHBoxLayout()
        self.right.setSpacing(px(SPACE_8))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_12))
        row.addLayout(words, 1)
        row.addLayout(self.right)
        self.set_words(title, note)

    def set_words(self, title: str, note: str = "") -> None:
        """Show another heading and line; an empty line takes no room."""
        self.title.set_text(title)
        self.note.set_text(note)
        self.note.setVisible(bool(note))


class Rule(QWidget):
    """A horizontal hairline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("border"))
        painter.end()


class Caption(Text):
    """A small heading over a column or a field."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, Type.CAPTION_STRONG, "text2", parent)
