"""When a route is offered: its weekly slots, and how early visitors must ask."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.commands.route_offers import LeadTimeDraft, SlotDraft, drop_lead_time, offer_slot, say_lead_time
from db.commands.routes import EndsBeforeStart, LeadTimeOrder, SlotTwice, end_slot_template
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.model.kinds import VisitorClass, Weekday
from db.queries.route_card import LeadTimeRow, RouteCard, SlotRow
from desktop.context import Command, Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import CardHeader
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screens.settings.fields import FieldGrid, FieldOf, Shape
from desktop.screens.settings.sentences import sentences

AT_FIELD: Final[dict[type[TourError], str]] = {
    SlotTwice: "starts_at",
    EndsBeforeStart: "valid_until",
    LeadTimeOrder: "min_days",
}


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
        self.lead = FieldGrid(
            (
                FieldOf(
                    "visitor_class", lambda: self.tr("Who"), Shape.CHOICE, choices=tuple(VisitorClass), called=label
                ),
                FieldOf("min_days", lambda: self.tr("At least, days ahead")),
                FieldOf("max_days", lambda: self.tr("At most, days ahead")),
                FieldOf("in_working_days", lambda: self.tr("The least in working days"), Shape.TICK),
            )
        )
        self._heads = [CardHeader(), CardHeader()]
        self.slots, self.leads = QWidget(), QWidget()
        self.add_slot, self.set_lead = Button(sign="new", small=True), Button(sign="done", small=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(SPACE_12))
        for part in (
            self.bar,
            self._heads[0],
            self.slots,
            self.slot,
            _left(self.add_slot),
            self._heads[1],
            self.leads,
            self.lead,
            _left(self.set_lead),
        ):
            self._column.addWidget(part)
        self.slot.show_values({})
        self.lead.show_values({"min_days": 3, "max_days": 90, "in_working_days": True})
        self.add_slot.clicked.connect(self.offer)
        self.slot.submitted.connect(self.offer)
        self.set_lead.clicked.connect(self.keep_lead)
        self.lead.submitted.connect(self.keep_lead)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._heads[0].set_words(self.tr("Weekly slots"), self.tr("Starts at which the route is offered"))
        self._heads[1].set_words(self.tr("Lead times"), self.tr("How early visitors must ask"))
        self.add_slot.setText(self.tr("Offer this slot"))
        self.set_lead.setText(self.tr("Set this lead time"))
        self.slot.retranslate()
        self.lead.retranslate()
        if self._card is not None:
            self.show_card(self._card, self._today)

    def show_card(self, card: RouteCard, today: date) -> None:
        """Show what a route offers."""
        self._card, self._today = card, today
        self.slots = self._put(self.slots, [self._slot_line(row) for row in card.slots])
        self.leads = self._put(self.leads, [self._lead_line(row) for row in card.lead_times])

    def offer(self) -> None:
        """Offer the slot that is typed."""
        values = self.slot.values(self._today)
        self._write(
            self.slot,
            say(QT_TRANSLATE_NOOP("db", "Weekly slot offered")),
            lambda route: lambda unit: offer_slot(unit, route, SlotDraft.model_validate(values)),
        )

    def keep_lead(self) -> None:
        """Set the lead time that is typed."""
        values = self.lead.values(self._today)
        self._write(
            self.lead,
            say(QT_TRANSLATE_NOOP("db", "Lead time set")),
            lambda route: lambda unit: say_lead_time(unit, route, LeadTimeDraft.model_validate(values)),
        )

    def _write(self, form: FieldGrid, words: Phrase, command: Callable[[UUID], Command]) -> None:
        card = self._card
        if card is None:
            return
        problems: dict[str, str] = {}
        self.bar.hide()
        try:
            self.context.attempt(words, command(card.id))
        except ValidationError as error:
            problems = {str(place[0]): text for place, text in sentences(error).items() if place}
        except TourError as error:
            if type(error) in AT_FIELD:
                problems = {AT_FIELD[type(error)]: " ".join(refusal_shown(error))}
            else:
                self.bar.say(*refusal_shown(error))
        form.complain(problems)
        form.focus_problem()

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
        seats = Text(self.tr("%n place(s)", "", row.seats), Type.NOTE, "text2")
        return Text(when, Type.CONTROL_STRONG), seats, Text(valid, Type.NOTE, "text2"), end

    def _lead_line(self, row: LeadTimeRow) -> Sequence[QWidget]:
        days = (
            self.tr("at least %n working day(s) ahead", "", row.min_days)
            if row.in_working_days
            else self.tr("at least %n day(s) ahead", "", row.min_days)
        )
        most = self.tr("at most %n day(s) ahead", "", row.max_days)
        own = Button(self.tr("As the site"), Kind.GHOST, small=True)
        own.setAccessibleName(self.tr("{who}: as the site says").format(who=label(row.visitor_class)))
        own.setEnabled(row.is_own)
        own.clicked.connect(partial(self._drop, row.visitor_class))
        who = Text(label(row.visitor_class), Type.CONTROL_STRONG)
        return who, Text(days, Type.NOTE, "text2"), Text(most, Type.NOTE, "text2"), own

    def _end(self, slot_id: UUID, _on: bool = False) -> None:
        text = say(QT_TRANSLATE_NOOP("db", "Weekly slot ended"))
        last = self._today - timedelta(days=1)
        self.context.do(text, lambda unit: end_slot_template(unit, slot_id, last))

    def _drop(self, who: VisitorClass, _on: bool = False) -> None:
        card = self._card
        if card is not None:
            text = say(QT_TRANSLATE_NOOP("db", "Lead time as the site says"))
            self.context.do(text, lambda unit: drop_lead_time(unit, card.id, who))

    def _put(self, old: QWidget, lines: Sequence[Sequence[QWidget]]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_8))
        grid.setColumnStretch(2, 1)
        for place, parts in enumerate(lines):
            for across, part in enumerate(parts):
                grid.addWidget(part, place, across)
        self._column.replaceWidget(old, made)
        old.hide()
        old.deleteLater()
        return made


def _left(button: Button) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return held
