"""The fields of a visit: what is typed becomes a draft, what is found wrong stands beside its field."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import QSignalBlocker, Qt, Signal

from db.commands.visit_sheet import SheetDraft
from db.commands.visits import VisitDraft
from desktop.screens.visit.fields import TEXTS
from desktop.screens.visit.filling import FilledFields, Quiet


class VisitForm(FilledFields):
    """`edited` tells that something was typed or chosen, `organiser_chosen(key)` that a known organiser was."""

    edited = Signal()
    organiser_chosen = Signal(object)

    def build(self) -> Iterator[None]:
        """Build the fields, by steps."""
        yield from super().build()
        self._connect()

    # what is typed

    def draft(self, *, unnamed: str = "") -> SheetDraft:
        """Return what the fields say; raises pydantic's ValidationError.

        `unnamed` is what a group without a name is called, for judging a draft that is not finished.
        """
        assert self._choices is not None
        card = self._card
        values: dict[str, object] = {name: field.text() for name, field in self.texts.items()}
        values["title"] = values["title"] or unnamed
        starts = self.starts()
        known = self.organiser_id()
        visit = VisitDraft.model_validate(
            values
            | {name: flag.isChecked() for name, flag in self.flags.items()}
            | {
                "site_id": card.site_id if card else self._choices.site_id,
                "route_id": self.route.currentData(),
                "organiser_id": known,
                "contact_id": self._contact_id if known else None,
                "request_id": self._request_id,
                "group_kind": self.kind.currentData(),
                "starts": starts,
                "duration_min": self._wanted_duration(),
                "declared": self.counts.values(),
                "language": self.language.currentData(),
                "purpose": self.purpose.currentData(),
                "payment": self.payment.currentData(),
                "channel": self.channel.currentData(),
                "price": Decimal(str(self.price.value())),
                "youngest_age": self.youngest.value() if self.youngest.value() >= 0 else None,
                "adapted_people": self.adapted.value(),
                "arrives_before_min": self.arrives.before(starts),
                "is_walk_in": bool(card and card.values["is_walk_in"]),
                "country": values["country"] or "RU",
            }
        )
        leads = [box.currentData() or None for box in (self.guide, *self.tour_guides)]
        typed = self.organiser.currentText().strip() if known is None else ""
        return SheetDraft(
            visit=visit,
            leads=leads,
            crew=self.crew.members(),
            rooms=self.stores.ticked(),
            version=card.version if card else 0,
            new_organiser=typed,
        )

    def organiser_id(self) -> UUID | None:
        """Return the organiser whose name stands in its field, nothing for a name that is not in the books."""
        place = self.organiser.findText(self.organiser.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return self.organiser.itemData(place) if place >= 0 else None

    def move_to(self, starts: datetime) -> None:
        """Start at another time."""
        with Quiet(self):
            self._at(starts)
        self._touch("starts")

    def lead(self, ordinal: int, guide: UUID | None) -> None:
        """Let a tour (from 0) be led by somebody."""
        boxes = (self.guide, *self.tour_guides)
        if ordinal < len(boxes):
            self._choose(boxes[ordinal], guide)

    def problems_of(self, error: ValidationError) -> dict[str, str]:
        """Say in words what a draft lacks, by field."""
        said = {
            "title": self.tr("Say who comes: the name of the group."),
            "country": self.tr("The code of the country has two letters: RU, CN, DE."),
            "route_id": self.tr("Choose a route."),
        }
        names = {"route_id": "route", "duration_min": "duration"}
        found = {}
        for one in error.errors():
            name = str(one["loc"][0]) if one["loc"] else "title"
            found[names.get(name, name)] = said.get(name, self.tr("This cannot be used here."))
        return found

    # inside

    def _connect(self) -> None:
        for name, field in self.texts.items():
            field.textEdited.connect(lambda _text, name=name: self._touch(name))
        for name, chooser in (
            ("group_kind", self.kind),
            ("language", self.language),
            ("purpose", self.purpose),
            ("payment", self.payment),
            ("channel", self.channel),
            ("guide", self.guide),
        ):
            chooser.currentIndexChanged.connect(lambda _place, name=name: self._touch(name))
        self.route.currentIndexChanged.connect(self._choose_route)
        self.organiser.activated.connect(self._choose_organiser)
        typed = self.organiser.lineEdit()
        assert typed is not None  # an editable box has one
        typed.editingFinished.connect(self._choose_organiser)
        for name, signal in (
            ("arrives_before_min", self.arrives.timeChanged),
            ("starts", self.date.dateChanged),
            ("starts", self.start.timeChanged),
            ("duration", self.duration.valueChanged),
            ("youngest_age", self.youngest.valueChanged),
            ("adapted_people", self.adapted.valueChanged),
            ("price", self.price.valueChanged),
        ):
            signal.connect(lambda _value, name=name: self._touch(name))
        for name, flag in self.flags.items():
            flag.toggled.connect(lambda _on, name=name: self._touch(name))
        self.counts.changed.connect(lambda: self._touch("declared"))
        self.crew.changed.connect(lambda: self._touch("crew"))
        self.stores.changed.connect(lambda: self._touch("rooms"))
        self._unfold.clicked.connect(lambda: self._unfold_rest(show=not self._rest.isVisible()))

    def _touch(self, name: str) -> None:
        if self.signalsBlocked():
            return
        self.touched.add(name)
        if name == "group_kind":
            self._tell_counts()
        elif name == "arrives_before_min":
            self.arrives.heed(self.starts())
        elif name == "starts":
            with QSignalBlocker(self.arrives):
                self.arrives.follow(self.starts())
        self.edited.emit()

    def _touch_guide(self) -> None:
        self._touch("guide")

    def _choose_route(self) -> None:
        self._follow_route(keep_duration="duration" in self.touched)
        self._touch("route")

    def _choose_organiser(self) -> None:
        named = self.organiser.currentText().strip()
        if named == self._named:  # the field was only passed through
            return
        self._named = named
        known = self.organiser_id()
        self._touch("organiser")
        if not self.texts["title"].text() and named:
            self.texts["title"].setText(named[: TEXTS["title"]])
        if known is not None and not self.signalsBlocked():
            self.organiser_chosen.emit(known)

    def _wanted_duration(self) -> int | None:
        card = self._card
        if card is None or self.duration.value() != card.duration_min or self.route.currentData() != card.route_id:
            return self.duration.value()
        return None


def next_slot(now: datetime) -> datetime:
    """Return a sensible start for a new visit: ten o'clock of the next day."""
    return datetime.combine(now.date() + timedelta(days=1), time(10))
