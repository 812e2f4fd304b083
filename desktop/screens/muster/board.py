"""The cards of the groups, as many side by side as fit."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from db.queries.muster import Muster
from db.rules.muster import Roll
from desktop.kit.look import px
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, TOAST
from desktop.screens.muster.group_card import GroupCard
from desktop.screens.muster.group_list import height_of_all
from desktop.screens.muster.lines import lines_of

CARD: Final = 384
"""Least width of a card at 100 %."""


class CardBoard(QWidget):
    """Passes on what was done on a card; ← and → go from card to card, and the line is brought into sight."""

    ticked = Signal(object, object)
    whole = Signal(object)
    counted = Signal(object, object, int)

    def __init__(self, area: Callable[[], QScrollArea], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = area
        self.columns = 0
        self.cards: list[GroupCard] = []
        self._places: dict[GroupCard, tuple[int, int]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._grid.setSpacing(px(CARD_GAP))

    def show_roll(self, roll: Roll, seen: Muster, width: int, *, is_called: bool) -> Iterator[GroupCard]:
        """Show the groups in a width, card by card."""
        known = {card.roll.group.visit_id: card for card in self.cards if card.roll is not None}
        gone = {card for key, card in known.items() if key not in {one.group.visit_id for one in roll.groups}}
        for old in gone:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._places = {card: place for card, place in self._places.items() if card not in gone}
        self.cards = [card for card in self.cards if card not in gone]
        self._divide(self._across(width, len(roll.groups)), len(roll.groups))
        for place, one in enumerate(roll.groups):
            card = known.get(one.group.visit_id) or self._new_card()
            if card in self.cards:
                self.cards.remove(card)
            self.cards.insert(place, card)
            card.show_roll(one, seen.now, seen.zone, is_called=is_called)
            self._put(card, place)
            if not place:
                self._reserve(card, roll, seen.zone, is_called=is_called)
            yield card
        self.setMinimumHeight(0)

    def arrange(self, width: int) -> None:
        """Put as many cards side by side as fit into a width."""
        columns = self._across(width, len(self.cards))
        if columns != self.columns:
            self._divide(columns, len(self.cards))
            for place, card in enumerate(self.cards):
                self._put(card, place)

    def _across(self, width: int, cards: int) -> int:
        room = width - 2 * px(PAGE_MARGIN) + px(CARD_GAP)
        return max(min(room // (px(CARD) + px(CARD_GAP)), max(cards, 1)), 1)

    def _divide(self, columns: int, cards: int) -> None:
        """Share the width among columns; what is left below the last row stays empty."""
        for place in range(max(columns, self.columns)):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self.columns = columns
        rows = (cards + columns - 1) // columns
        for row in range(max(self._grid.rowCount(), rows + 1)):
            self._grid.setRowStretch(row, 1 if row == rows else 0)

    def _reserve(self, card: GroupCard, roll: Roll, zone: str, *, is_called: bool) -> None:
        """Make room for all before they are there: whenever the page grows, all in sight is painted again."""
        above = card.sizeHint().height() - card.list.height()
        heights = [above + height_of_all(lines_of(one, zone, is_called=is_called)) for one in roll.groups]
        rows = [max(heights[first : first + self.columns]) for first in range(0, len(heights), self.columns)]
        self.setMinimumHeight(sum(rows) + px(CARD_GAP) * (len(rows) - 1))

    def _put(self, card: GroupCard, place: int) -> None:
        where = divmod(place, self.columns)
        if self._places.get(card) != where:
            self._places[card] = where
            self._grid.addWidget(card, *where)

    def focus_first(self) -> bool:
        """Put the keyboard on the first card; False if there is none."""
        if self.cards:
            self.cards[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self.cards)

    def _new_card(self) -> GroupCard:
        card = GroupCard(self)
        card.ticked.connect(self.ticked)
        card.whole.connect(self.whole)
        card.counted.connect(self.counted)
        card.left.connect(self._step)
        card.reached.connect(self._bring_into_sight)
        return card

    def _step(self, card: GroupCard, step: int) -> None:
        place = self.cards.index(card) + step
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _bring_into_sight(self, card: GroupCard, rect: QRect) -> None:
        area = self._area()
        page = area.widget()
        if page is None:
            return
        clear = px(TOAST) + px(CARD_GAP)  # of the strip that tells the last tick
        for corner in (rect.bottomLeft(), rect.topLeft()):
            at = card.mapTo(page, corner)
            area.ensureVisible(at.x(), at.y(), 0, clear)
