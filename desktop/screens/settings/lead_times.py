"""How early visitors must ask: for a route, or on the whole site where a route says nothing of its own."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.commands.route_offers import (
    LeadTimeDraft,
    drop_lead_time,
    drop_site_lead_time,
    say_lead_time,
    say_site_lead_time,
)
from db.commands.routes import LeadTimeOrder
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import VisitorClass
from db.queries.route_card import LeadTimeRow
from desktop.context import Command, Context
from desktop.kit.button import Button, Kind
from desktop.kit.card import CardHeader
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.rows import left, lines
from desktop.kit.sizes import SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screens.settings.fields import FieldGrid, FieldOf, Shape
from desktop.screens.settings.sentences import sentences

AT_FIELD: Final[dict[type[TourError], str]] = {LeadTimeOrder: "min_days"}
Say = Callable[[LeadTimeDraft], Command]
Drop = Callable[[VisitorClass], Command]


class LeadTimes(QWidget):
    """Rules by class of visitors, each set and taken back as a step of its own; `refused` tells what has no field."""

    refused = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._say: Say | None = None
        self._drop: Drop | None = None
        self._rows: Sequence[LeadTimeRow] = ()
        self._is_site = False
        self.form = FieldGrid(
            (
                FieldOf(
                    "visitor_class", lambda: self.tr("Who"), Shape.CHOICE, choices=tuple(VisitorClass), called=label
                ),
                FieldOf("min_days", lambda: self.tr("At least, days ahead")),
                FieldOf("max_days", lambda: self.tr("At most, days ahead")),
                FieldOf("in_working_days", lambda: self.tr("The least in working days"), Shape.TICK),
            )
        )
        self.head = CardHeader()
        self.rows = QWidget()
        self.set_button = Button(sign="done", small=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(SPACE_12))
        for part in (self.head, self.rows, self.form, left(self.set_button)):
            self._column.addWidget(part)
        self.form.show_values({"min_days": 3, "max_days": 90, "in_working_days": True})
        self.set_button.clicked.connect(self.keep)
        self.form.submitted.connect(self.keep)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        note = (
            self.tr("How early visitors must ask, where a route says nothing of its own")
            if self._is_site
            else self.tr("How early visitors must ask")
        )
        self.head.set_words(self.tr("Lead times"), note)
        self.set_button.setText(self.tr("Set this lead time"))
        self.form.retranslate()
        self._show()

    def show_route(self, route_id: UUID, rows: Sequence[LeadTimeRow]) -> None:
        """Show and change what holds for a route."""
        self._say = lambda draft: lambda unit: say_lead_time(unit, route_id, draft)
        self._drop = lambda who: lambda unit: drop_lead_time(unit, route_id, who)
        self._rows = rows
        self._show()

    def show_site(self, site_id: UUID, rows: Sequence[LeadTimeRow]) -> None:
        """Show and change what holds for all routes of a site."""
        self._say = lambda draft: lambda unit: say_site_lead_time(unit, site_id, draft)
        self._drop = lambda who: lambda unit: drop_site_lead_time(unit, site_id, who)
        self._rows, self._is_site = rows, True
        self.retranslate()

    def keep(self) -> None:
        """Set the lead time that is typed, or say beside its field why it cannot be."""
        if self._say is None:
            return
        problems: dict[str, str] = {}
        try:
            draft = LeadTimeDraft.model_validate(self.form.values(self._context.store.clock.now().date()))
            self._context.attempt(say(QT_TRANSLATE_NOOP("db", "Lead time set")), self._say(draft))
        except ValidationError as error:
            problems = {str(place[0]): text for place, text in sentences(error).items() if place}
        except TourError as error:
            if type(error) in AT_FIELD:
                problems = {AT_FIELD[type(error)]: " ".join(refusal_shown(error))}
            else:
                self.refused.emit(error)
        self.form.complain(problems)
        self.form.focus_problem()

    def _show(self) -> None:
        self.rows = lines(self._column, self.rows, [self._line(row) for row in self._rows])

    def _line(self, row: LeadTimeRow) -> Sequence[QWidget]:
        days = (
            self.tr("at least %n working day(s) ahead", "", row.min_days)
            if row.in_working_days
            else self.tr("at least %n day(s) ahead", "", row.min_days)
        )
        most = self.tr("at most %n day(s) ahead", "", row.max_days)
        if self._is_site:
            away = Button(self.tr("No rule"), Kind.GHOST, small=True)
            away.setAccessibleName(self.tr("{who}: no rule").format(who=label(row.visitor_class)))
        else:
            away = Button(self.tr("As the site"), Kind.GHOST, small=True)
            away.setAccessibleName(self.tr("{who}: as the site says").format(who=label(row.visitor_class)))
        away.setEnabled(row.is_own)
        away.clicked.connect(partial(self._take_back, row.visitor_class))
        who = Text(label(row.visitor_class), Type.CONTROL_STRONG, wraps=True)
        return who, Text(days, Type.NOTE, "text2", wraps=True), Text(most, Type.NOTE, "text2", wraps=True), away

    def _take_back(self, who: VisitorClass, _on: bool = False) -> None:
        if self._drop is not None:
            text = QT_TRANSLATE_NOOP("db", "Lead time as the site says")
            if self._is_site:
                text = QT_TRANSLATE_NOOP("db", "Lead time of the site taken back")
            self._context.do(say(text), self._drop(who))
