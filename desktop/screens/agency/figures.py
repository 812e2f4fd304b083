"""A few large figures in a row of cards, each with what it counts below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.kit.card import Card
from desktop.kit.look import look, px
from desktop.kit.sizes import CARD_GAP, FLOW, SPACE_2
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

LEAST = 200
"""A figure is at least so wide (at 100 %); where there is less room they stand in several rows."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is written, and what it counts."""

    shown: str
    counts: str


class FigureCard(Card):
    """One figure."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, gap=SPACE_2)
        self.number, self.counts = Text("", Type.NUMBER_SMALL), Text("", Type.NOTE, "text2", wraps=True)
        self.body.addWidget(self.number)
        self.body.addWidget(self.counts)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self.number.setText(figure.shown)
        self.counts.setText(figure.counts)
        self.setAccessibleName(f"{figure.counts}: {figure.shown}")


class FigureStrip(QWidget):
    """The row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[FigureCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._shown = 0
        self._across = 0
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._grid.setSpacing(px(CARD_GAP))
        self._arrange()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures."""
        while len(self.cards) < len(figures):
            self.cards.append(FigureCard(self))
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(figures))
            if place < len(figures):
                card.show_figure(figures[place])
        self._shown, self._across = len(figures), 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """One figure wide."""
        return QSize(px(FLOW), self._grid.minimumSize().height())

    def _arrange(self) -> None:
        room = max(min(self.width() // px(LEAST), self._shown), 1)
        rows = max(-(-self._shown // room), 1)
        across = max(-(-self._shown // rows), 1)  # four stand two by two rather than three and one
        if across == self._across:
            return
        self._across = across
        for place, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // across, place % across)
        for column in range(len(self.cards)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
