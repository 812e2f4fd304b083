"""When a route is offered: its weekly slots, and how early visitors must ask."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.commands.route_offers import SlotDraft, offer_slot
from db.commands.routes import EndsBeforeStart, SlotTwice, end_slot_template
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import Weekday
from db.queries.route_card import RouteCard, SlotRow
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import CardHeader
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.problem import ProblemBar
from desktop.kit.rows import left, lines
from desktop.kit.sizes import SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screens.settings.fields import FieldGrid, FieldOf, Shape
from desktop.screens.settings.lead_times import LeadTimes
from desktop.screens.settings.sentences import sentences

AT_FIELD: Final[dict[type[TourError], str]] = {SlotTwice: "starts_at", EndsBeforeStart: "valid_until"}


class OffersEditor(QWidget):
    """Each change is a step of its own: nothing here waits for the route to be saved."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._card: RouteCard | None = None
        self._today = date.min
        self.bar = ProblemBar()
        self.slot = FieldGrid(
            (
                FieldOf("weekday", lambda: self.tr("Every"), Shape.CHOICE, choices=tuple(Weekday), called=label),
                FieldOf("starts_at", lambda: self.tr("at"), Shape.CLOCK),
                FieldOf("seats", lambda: self.tr("Places")),
                FieldOf("valid_from", lambda: self.tr("From (today if empty)"), Shape.DAY),
                FieldOf("valid_until", lambda: self.tr("Until (open if empty)"), Shape.DAY),
            )
        )
        self.lead_times = LeadTimes(context)
        self._head = CardHeader()
        self.slots = QWidget()
        self.add_slot = Button(sign="new", small=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(SPACE_12))
        for part in (self.bar, self._head, self.slots, self.slot, left(self.add_slot), self.lead_times):
            self._column.addWidget(part)
        self.slot.show_values({})
        self.add_slot.clicked.connect(self.offer)
        self.slot.submitted.connect(self.offer)
        self.lead_times.refused.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._head.set_words(self.tr("Weekly slots"), self.tr("Starts at which the route is offered"))
        self.add_slot.setText(self.tr("Offer this slot"))
        self.slot.retranslate()
        self.lead_times.retranslate()
        if self._card is not None:
            self.show_card(self._card, self._today)

    def show_card(self, card: RouteCard, today: date) -> None:
        """Show what a route offers."""
        self._card, self._today = card, today
        self.slots = lines(self._column, self.slots, [self._slot_line(row) for row in card.slots])
        self.lead_times.show_route(card.id, card.lead_times)

    def offer(self) -> None:
        """Offer the slot that is typed, or say beside its field why it cannot be."""
        card = self._card
        if card is None:
            return
        values = self.slot.values(self._today)
        problems: dict[str, str] = {}
        self.bar.hide()
        try:
            text = say(QT_TRANSLATE_NOOP("db", "Weekly slot offered"))
            draft = SlotDraft.model_validate(values)
            self.context.attempt(text, lambda unit: offer_slot(unit, card.id, draft))
        except ValidationError as error:
            problems = {str(place[0]): text for place, text in sentences(error).items() if place}
        except TourError as error:
            if type(error) in AT_FIELD:
                problems = {AT_FIELD[type(error)]: " ".join(refusal_shown(error))}
            else:
                self._tell(error)
        self.slot.complain(problems)
        self.slot.focus_problem()

    def _tell(self, error: TourError) -> None:
        self.bar.say(*refusal_shown(error))

    def _slot_line(self, row: SlotRow) -> Sequence[QWidget]:
        when = self.tr("{weekday}, {time}").format(weekday=label(row.weekday), time=formats.clock(row.starts_at))
        since = formats.numeric(row.valid_from)
        if row.valid_until is None:
            valid = self.tr("from {first}").format(first=since)
        else:
            valid = self.tr("from {first} to {last}").format(first=since, last=formats.numeric(row.valid_until))
        end = Button(self.tr("End"), Kind.GHOST, small=True)
        end.setAccessibleName(self.tr("End the slot {when}").format(when=when))
        end.setEnabled(row.valid_until is None or row.valid_until >= self._today)
        end.clicked.connect(partial(self._end, row.id))
        seats = Text(self.tr("%n place(s)", "", row.seats), Type.NOTE, "text2", wraps=True)
        return Text(when, Type.CONTROL_STRONG, wraps=True), seats, Text(valid, Type.NOTE, "text2", wraps=True), end

    def _end(self, slot_id: UUID, _on: bool = False) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Weekly slot ended"))
        last = self._today - timedelta(days=1)
        self.context.do(text, lambda unit: end_slot_template(unit, slot_id, last))
