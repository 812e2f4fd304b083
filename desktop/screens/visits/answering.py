"""Answers requests: reads the open one with its places, and gives a place away, refuses, lets wait."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from db.queries.request_card import RequestCard, request_card
from db.queries.requests import RequestRow, request_rows
from db.queries.slots import Slot, other_days
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.latest import LatestRead
from desktop.screens.visits.actions import VisitsActions
from desktop.screens.visits.request_panel import RequestPanel
from desktop.subjects import NewVisit


class Answering(QObject):
    """Keeps the panel true. `shown()` tells that a request was opened or put away.

    What a request says stands at once; its places, which take longer to judge, follow.
    """

    shown = Signal()

    def __init__(
        self, context: Context, tasks: Tasks, acts: VisitsActions, panel: RequestPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._acts = acts
        self._panel = panel
        self._others: list[Slot] = []
        self._is_awaited = False
        self.open_id: UUID | None = None
        self._cards = LatestRead(tasks, self)
        self._cards.read.connect(self._take_card)
        self._days = LatestRead(tasks, self)
        self._days.read.connect(self._take_days)
        panel.held.connect(self.hold)
        panel.confirmed.connect(self.confirm)
        panel.planned.connect(self._plan)
        panel.other_days.connect(self._look_further)
        panel.adults_told.connect(self._tell_adults)

    def open(self, request_id: UUID, known: RequestRow | None = None, *, focus: bool) -> None:
        """Show a request, at first as the list knows it; `focus` puts the keyboard on its best place."""
        self.open_id, self._others, self._is_awaited = request_id, [], focus
        self.refresh(known)

    def put_away(self) -> None:
        """Show none."""
        self.open_id = None
        self._cards.give_up()
        self._days.give_up()
        self._panel.hide()
        self.shown.emit()

    def refresh(self, known: RequestRow | None = None) -> None:
        """Read the open request anew, unless it is `known`; one that is gone is put away."""
        key, now = self.open_id, self._context.store.clock.now()
        if key is None:
            return
        row = known or self._context.read(lambda session: request_rows(session, [key], now)).get(key)
        if row is None:
            self.put_away()
            return
        card = self._panel.card
        if card is None or card.row.id != key or card.row.state is not row.state:
            self._panel.show_card(RequestCard(row, None, (), (), ()))
        self._panel.show()
        self.shown.emit()
        self._cards.ask(lambda: self._context.read(lambda session: request_card(session, key, now)))

    def hold(self, slot: object) -> None:
        """Hold a place for the open request."""
        card = self._panel.card
        if isinstance(slot, Slot) and card is not None:
            self._acts.hold(card.row, slot, self._panel.settled(slot))

    def confirm(self, slot: object) -> None:
        """Promise a place to the open request."""
        card = self._panel.card
        if isinstance(slot, Slot) and card is not None:
            self._acts.confirm(card.row, slot, self._panel.settled(slot))

    def hold_best(self) -> None:
        """Hold the best place."""
        if self.open_id is not None:
            self.hold(self._panel.best())

    def confirm_best(self) -> None:
        """Promise the best place."""
        if self.open_id is not None:
            self.confirm(self._panel.best())

    def _take_card(self, card: object) -> None:
        if not isinstance(card, RequestCard) or card.row.id != self.open_id:
            return
        if not card.row.is_unanswered:
            self._others = []
        self._panel.show_card(card, self._others)
        if self._is_awaited:
            self._is_awaited = False
            QTimer.singleShot(0, self._panel, self._panel.focus_first)  # what was just added is shown by then

    def _look_further(self) -> None:
        """Look for places on days that were not wished."""
        key, now = self.open_id, self._context.store.clock.now()
        if key is not None:
            self._days.ask(lambda: self._context.read(lambda session: other_days(session, key, now)))

    def _take_days(self, found: object) -> None:
        if isinstance(found, list) and self._panel.card is not None:
            self._others = found
            self._panel.show_card(self._panel.card, found)
            QTimer.singleShot(0, self._panel, self._panel.focus_others)

    def _tell_adults(self, adults: int) -> None:
        if self._panel.card is not None:
            self._acts.tell_adults(self._panel.card.row, None if adults < 0 else adults)

    def _plan(self, slot: object) -> None:
        """Go on in the sheet of the visit, where more can be said and rules overruled."""
        if isinstance(slot, Slot) and self.open_id is not None:
            self._context.navigate("visit", NewVisit(slot.starts, slot.route_id, request_id=self.open_id))
