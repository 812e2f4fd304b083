"""What a route asks of visitors, as fields: one draft, saved as a whole."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from db.commands.codes import CodeTaken
from db.commands.routes import CapacityOrder, EndsBeforeStart, RouteDraft
from db.errors import TourError
from db.model.kinds import DocumentRule, PpeKind
from db.queries.route_card import RouteCard
from desktop.kit.card import Caption
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import LANGUAGES, label, language_name
from desktop.screens.settings.fields import FieldGrid, FieldOf, Shape
from desktop.screens.settings.sentences import sentences
from desktop.screens.settings.stops import StopsEditor

AT_FIELD: Final[Mapping[type[TourError], str]] = {
    CodeTaken: "code",
    CapacityOrder: "capacity",
    EndsBeforeStart: "offered_until",
}
"""Refusals that speak of one field."""
TICKS: Final = 3
"""Ticks beside each other."""


class RouteForm(QWidget):
    """`edited` tells that a person changed something, `submitted` that Enter was pressed in a field."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = FieldGrid(self._described())
        self.stops = StopsEditor()
        self.languages = {code: QCheckBox() for code in LANGUAGES}
        self.ppe = {kind: QCheckBox() for kind in PpeKind}
        self._pieces: dict[PpeKind, int] = {}
        self._captions = [Caption() for _ in range(3)]
        self._no_language = Text("", Type.CAPTION, "danger", wraps=True)
        self._no_language.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_8))
        column.addWidget(self.fields)
        for caption, ticks in zip(self._captions, ([*self.languages.values()], [*self.ppe.values()]), strict=False):
            column.addSpacing(px(SPACE_8))
            column.addWidget(caption)
            row = QGridLayout()
            for place, tick in enumerate(ticks):
                row.addWidget(tick, place // TICKS, place % TICKS)
                tick.toggled.connect(self.edited)
            column.addLayout(row)
            if ticks[0] in self.languages.values():
                column.addWidget(self._no_language)
        column.addSpacing(px(SPACE_8))
        column.addWidget(self._captions[2])
        column.addWidget(self.stops)
        self.fields.edited.connect(self.edited)
        self.fields.submitted.connect(self.submitted)
        self.stops.edited.connect(self.edited)
        self.setFocusProxy(self.fields.widget("title"))
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.fields.retranslate()
        self.stops.retranslate()
        names = (
            self.tr("Languages"),
            self.tr("Equipment lent to every visitor"),
            self.tr("Stops, in order of the walk"),
        )
        for caption, name in zip(self._captions, names, strict=True):
            caption.setText(name)
        for code, tick in self.languages.items():
            tick.setText(language_name(code))
        for kind, tick in self.ppe.items():
            tick.setText(label(kind))

    def show_card(self, card: RouteCard | None) -> None:
        """Show a route, or an empty form for a new one."""
        if card is None:
            fresh = RouteDraft.model_construct(site_id=None, code="", title="")
            self.fields.show_values(fresh.model_dump())
        else:
            self.fields.show_values(card.values)
        spoken = card.languages if card is not None else ("ru",)
        self._pieces = dict(card.ppe) if card is not None else {}
        self.blockSignals(True)
        for code, tick in self.languages.items():
            tick.setChecked(code in spoken)
        for kind, worn in self.ppe.items():
            worn.setChecked(kind in self._pieces)
        self.stops.show_stops(card.stops if card is not None else ())
        self.blockSignals(False)
        self.complain({})

    def typed(self) -> dict[str, Any]:
        """Return everything as it stands, read or not, as plain values for `show_typed`."""
        stops = [{**one, "id": str(one["id"]) if one["id"] else ""} for one in self.stops.values()]
        return {
            "fields": self.fields.typed(),
            "languages": [code for code, tick in self.languages.items() if tick.isChecked()],
            "ppe": [kind.value for kind, tick in self.ppe.items() if tick.isChecked()],
            "stops": stops,
        }

    def show_typed(self, typed: Mapping[str, Any]) -> None:
        """Show what was typed before, over the route's card."""
        self.blockSignals(True)
        self.fields.show_typed(typed["fields"])
        for code, tick in self.languages.items():
            tick.setChecked(code in typed["languages"])
        for kind, worn in self.ppe.items():
            worn.setChecked(kind.value in typed["ppe"])
        self.stops.show_typed(typed["stops"])
        self.blockSignals(False)

    def draft(self, site_id: UUID, today: date, known: RouteCard | None) -> RouteDraft:
        """Return what the fields say; raises pydantic's ValidationError."""
        others = [code for code in (known.languages if known else ()) if code not in self.languages]
        values: dict[str, Any] = {
            **self.fields.values(today),
            "site_id": site_id,
            "languages": [*(code for code, tick in self.languages.items() if tick.isChecked()), *others],
            "ppe": [
                kind for kind, tick in self.ppe.items() if tick.isChecked() for _ in range(self._pieces.get(kind, 1))
            ],
            "stops": self.stops.values(),
        }
        return RouteDraft.model_validate(values)

    def complain(self, problems: Mapping[tuple[str | int, ...], str]) -> bool:
        """Show problems at their places and take the others away; say whether there are any."""
        self.fields.complain({str(place[0]): text for place, text in problems.items() if place})
        self.stops.complain({int(place[1]): text for place, text in problems.items() if len(place) > 1})
        text = problems.get(("languages",), "")
        self._no_language.setText(text)
        self._no_language.setVisible(bool(text))
        return bool(problems)

    def focus_problem(self) -> None:
        """Go to the first problem."""
        self.fields.focus_problem()

    def _described(self) -> tuple[FieldOf, ...]:
        return (
            FieldOf("title", lambda: self.tr("Title"), width=2),
            FieldOf("title_en", lambda: self.tr("Title in English"), width=2),
            FieldOf("code", lambda: self.tr("Code")),
            FieldOf("industry_code", lambda: self.tr("Industry code")),
            FieldOf("programme_route_code", lambda: self.tr("Code in the programme"), width=2),
            FieldOf("capacity", lambda: self.tr("People in a group")),
            FieldOf("hard_capacity", lambda: self.tr("Never more than")),
            FieldOf("min_people", lambda: self.tr("At least")),
            FieldOf("parallel_runs", lambda: self.tr("Groups at a time")),
            FieldOf("min_age", lambda: self.tr("Youngest age")),
            FieldOf("children_per_adult", lambda: self.tr("Children per adult")),
            FieldOf(
                "document_rule",
                lambda: self.tr("Documents"),
                Shape.CHOICE,
                width=2,
                choices=tuple(DocumentRule),
                called=label,
            ),
            FieldOf("duration_min", lambda: self.tr("Tour, minutes")),
            FieldOf("briefing_min", lambda: self.tr("Briefing, minutes")),
            FieldOf("buffer_min", lambda: self.tr("Pause after it, minutes")),
            FieldOf("is_adapted", lambda: self.tr("Wheelchair accessible"), Shape.TICK),
            FieldOf("offered_from", lambda: self.tr("Offered from"), Shape.DAY),
            FieldOf("offered_until", lambda: self.tr("Offered until"), Shape.DAY),
        )


def problems_of(error: ValidationError | TourError) -> dict[tuple[str | int, ...], str]:
    """Say where a refusal belongs; empty where it speaks of no field."""
    if isinstance(error, ValidationError):
        return sentences(error)
    field = AT_FIELD.get(type(error))
    return {} if field is None else {(field,): " ".join(refusal_shown(error))}
