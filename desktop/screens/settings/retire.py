"""The button by which a route is offered until today, or again."""

from datetime import date

from PySide6.QtWidgets import QWidget

from db.commands.route_offers import offer_again, retire_route
from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.route_card import RouteCard
from desktop.context import Context
from desktop.kit.button import Button, Kind


class RetireButton(Button):
    """Hidden for a route that is not saved yet."""

    def __init__(self, context: Context, today: date, parent: QWidget | None = None) -> None:
        super().__init__(kind=Kind.GHOST, sign="archive", parent=parent)
        self._context, self._today = context, today
        self._card: RouteCard | None = None
        self.clicked.connect(self.turn)

    def show_card(self, card: RouteCard | None) -> None:
        """Say what would become of a route."""
        self._card = card
        self.setVisible(card is not None)
        self.setText(self.tr("Offer again") if self.is_retired() else self.tr("Retire after today"))

    def is_retired(self) -> bool:
        """Whether the route is offered no more after today."""
        last = self._card.values["offered_until"] if self._card is not None else None
        return isinstance(last, date) and last <= self._today

    def turn(self) -> None:
        """Offer the route until today, or again if it is retired."""
        card = self._card
        if card is None:
            return
        if self.is_retired():
            text = say(QT_TRANSLATE_NOOP("db", "Route offered again: {title}"), title=card.values["title"])
            self._context.do(text, lambda unit: offer_again(unit, card.id))
        else:
            text = say(QT_TRANSLATE_NOOP("db", "Route retired: {title}"), title=card.values["title"])
            self._context.do(text, lambda unit: retire_route(unit, card.id, self._today))
