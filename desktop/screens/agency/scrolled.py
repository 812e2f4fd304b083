"""What the pages of the agency share: cards below one another that scroll and follow language and look."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.kit.card import Card
from desktop.kit.look import look, px
from desktop.kit.sizes import CARD_GAP, FLOW, SPACE_8


class ScrolledPage(QScrollArea):
    """A page that lays its parts out in `page`; `retranslate` sets its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        self.page = QVBoxLayout(content)
        self.page.setContentsMargins(0, 0, 0, 0)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        look().changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.page.setSpacing(px(CARD_GAP))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """The page scrolls in itself."""
        return QSize(px(FLOW), px(FLOW))


def card_of(*parts: QWidget, gap: int = SPACE_8) -> Card:
    """Return a card with its parts below one another."""
    card = Card(gap=gap)
    for part in parts:
        card.body.addWidget(part)
    return card
