"""The cards of the groups, as many side by side as fit."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from db.queries.muster import Muster
from db.rules.muster import Roll
from desktop.kit.look import px
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, TOAST
from desktop.screens.muster.group_card import GroupCard

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
        self._columns = 0
        self.cards: list[GroupCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._grid.setSpacing(px(CARD_GAP))

    def show_roll(self, roll: Roll, seen: Muster, *, is_called: bool) -> bool:
        """Show the groups; return whether cards came or went, so that they want other places."""
        known = {card.roll.group.visit_id: card for card in self.cards if card.roll is not None}
        wanted = []
        for one in roll.groups:
            card = known.pop(one.group.visit_id, None) or self._new_card()
            card.show_roll(one, seen.now, seen.zone, is_called=is_called)
            wanted.append(card)
        for old in known.values():
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        has_changed = wanted != self.cards
        self.cards = wanted
        return has_changed

    def arrange(self, width: int, *, always: bool) -> None:
        """Put as many cards side by side as fit into a width."""
        room = width - 2 * px(PAGE_MARGIN) + px(CARD_GAP)
        columns = max(min(room // (px(CARD) + px(CARD_GAP)), max(len(self.cards), 1)), 1)
        if columns == self._columns and not always:
            return
        for place in range(max(columns, self._columns)):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self._columns = columns
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        rows = (len(self.cards) + columns - 1) // columns
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row == rows else 0)

    def focus_first(self) -> bool:
        """Put the keyboard on the first card; False if there is none."""
        if self.cards:
            self.cards[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self.cards)

    def _new_card(self) -> GroupCard:
        card = GroupCard()
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
