"""The fields of a visit: what is typed becomes a draft, what is found wrong stands beside its field."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QWidget,
)

from db.commands.visit_sheet import SheetDraft
from db.commands.visits import VisitDraft
from db.model.kinds import Channel, GroupKind
from db.queries.visit_card import LastVisit, RouteChoice, SheetChoices, VisitCard
from desktop.kit.fields import DateField, TimeField
from desktop.screens.visit.fields import TEXTS, VisitFields, place_of


class VisitForm(VisitFields):
    """`edited` tells that something was typed or chosen, `organiser_chosen(key)` that a known organiser was."""

    edited = Signal()
    organiser_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: SheetChoices | None = None
        self._card: VisitCard | None = None
        self._request_id: UUID | None = None
        self._contact_id: UUID | None = None
        self.touched: set[str] = set()
        self._named = ""
        self._connect()

    # what is shown

    def offer(self, choices: SheetChoices) -> None:
        """Take what the lists offer."""
        self._choices = choices
        with QSignalBlocker(self.organiser), QSignalBlocker(self.route), QSignalBlocker(self.guide):
            self.organiser.clear()
            for one in choices.organisers:
                self.organiser.addItem(one.name, one.id)
            self.route.clear()
            for route in choices.routes:
                self.route.addItem(route.title, route.id)
            self._fill_guides(self.guide)
        completer = self.organiser.completer()
        assert completer is not None  # an editable box has one
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def show_card(self, card: VisitCard) -> None:
        """Show a visit that stands in the books."""
        self._card, self._request_id = card, None
        self.touched.clear()
        with _Quiet(self):
            self._take(card.values)
            self._choose(self.route, card.route_id)
            self._at(card.starts)
            self.duration.setValue(card.duration_min)
            self.counts.set_values(card.declared)
            self._follow_route(keep_duration=True)
        self.lay_tours([tour.guide_id for tour in card.tours])

    def show_new(self, starts: datetime, request_id: UUID | None = None) -> None:
        """Show an empty form for a visit that starts at a wall-clock time."""
        self._card, self._request_id, self._contact_id = None, request_id, None
        self.touched.clear()
        with _Quiet(self):
            for field in self.texts.values():
                field.clear()
            self.texts["country"].setText("RU")
            self.organiser.setCurrentIndex(-1)
            self.organiser.setEditText("")
            for chooser in (self.kind, self.purpose, self.payment):
                chooser.setCurrentIndex(0)
            self._choose(self.channel, Channel.DIRECT)
            self._choose(self.language, "ru")
            self.route.setCurrentIndex(0)
            self.youngest.setValue(-1)
            self.adapted.setValue(0)
            self.price.setValue(0)
            for flag in self.flags.values():
                flag.setChecked(False)
            self.counts.set_values({})
            self._at(starts)
            self._follow_route()
        self.lay_tours([None])

    def show_draft(self, draft: SheetDraft, names: Collection[str] = ()) -> None:
        """Show what was typed before, or only the fields that are named."""
        visit = draft.visit
        with _Quiet(self):
            values = visit.model_dump()
            self._take({name: value for name, value in values.items() if not names or name in names})
            if not names or "route_id" in names:
                self._choose(self.route, visit.route_id)
            if not names or "starts" in names:
                self._at(visit.starts)
            if visit.duration_min is not None and (not names or "duration_min" in names):
                self.duration.setValue(visit.duration_min)
            if not names or "declared" in names:
                self.counts.set_values(visit.declared)
            if draft.new_organiser and not names:
                self.organiser.setEditText(draft.new_organiser)
        if not names:
            self.lay_tours(draft.leads or [None])
        self._tell_counts()

    def take_over(self, last: LastVisit) -> None:
        """Fill what nobody has typed yet from the organiser's last visit."""
        with _Quiet(self):
            self._take({name: value for name, value in last.values.items() if name not in self.touched})
            if "route" not in self.touched and "route_id" in last.values:
                self._choose(self.route, last.values["route_id"])
                self._follow_route(keep_duration="duration" in self.touched)
        self._tell_counts()

    def lay_tours(self, leads: Sequence[UUID | None]) -> None:
        """Have a list of guides for each tour; the first one has a field of its own."""
        while len(self.tour_guides) > max(len(leads), 1) - 1:
            box = self.tour_guides.pop()
            self._tour_column.removeWidget(box)
            box.deleteLater()
        while len(self.tour_guides) < len(leads) - 1:
            box = QComboBox()
            self._fill_guides(box)
            box.currentIndexChanged.connect(self._edit)
            self._tour_column.addWidget(box)
            self.tour_guides.append(box)
        for box, guide in zip((self.guide, *self.tour_guides), leads, strict=False):
            with QSignalBlocker(box):
                self._choose(box, guide)
        self._tour_rows.setVisible(bool(self.tour_guides))

    def name_tours(self, names: Sequence[str]) -> None:
        """Say for each further tour when it starts and how many go."""
        for box, name in zip(self.tour_guides, names[1:], strict=False):
            box.setAccessibleName(name)
            with QSignalBlocker(box):
                box.setItemText(0, self.tr("{tour}: no guide yet").format(tour=name))
                for place in range(1, box.count()):
                    box.setItemText(place, f"{name}: {self.guide.itemText(place)}")

    # what is typed

    def draft(self, *, unnamed: str = "") -> SheetDraft:
        """Return what the fields say; raises pydantic's ValidationError.

        `unnamed` is what a group without a name is called, for judging a draft that is not finished.
        """
        assert self._choices is not None
        card = self._card
        values: dict[str, object] = {name: field.text() for name, field in self.texts.items()}
        values["title"] = values["title"] or unnamed
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
                "starts": self.starts(),
                "duration_min": self._wanted_duration(),
                "declared": self.counts.values(),
                "language": self.language.currentData(),
                "purpose": self.purpose.currentData(),
                "payment": self.payment.currentData(),
                "channel": self.channel.currentData(),
                "price": Decimal(str(self.price.value())),
                "youngest_age": self.youngest.value() if self.youngest.value() >= 0 else None,
                "adapted_people": self.adapted.value(),
                "is_walk_in": bool(card and card.values["is_walk_in"]),
                "country": values["country"] or "RU",
            }
        )
        leads = [box.currentData() or None for box in (self.guide, *self.tour_guides)]
        typed = self.organiser.currentText().strip() if known is None else ""
        return SheetDraft(visit=visit, leads=leads, version=card.version if card else 0, new_organiser=typed)

    def starts(self) -> datetime:
        """Return the wall-clock start."""
        return datetime.combine(_day(self.date), _clock(self.start))

    def remember_organiser(self) -> None:
        """Take the organiser shown for the one that nobody has changed yet."""
        self._named = self.organiser.currentText().strip()

    def group_kind(self) -> GroupKind:
        """Return the type of the group."""
        return GroupKind(self.kind.currentData() or GroupKind.SCHOOL)

    def organiser_id(self) -> UUID | None:
        """Return the organiser whose name stands in its field, nothing for a name that is not in the books."""
        place = self.organiser.findText(self.organiser.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return self.organiser.itemData(place) if place >= 0 else None

    def move_to(self, starts: datetime) -> None:
        """Start at another time."""
        with _Quiet(self):
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

    def current_route(self) -> RouteChoice | None:
        """Return the route chosen."""
        choices = self._choices.routes if self._choices else ()
        return next((route for route in choices if route.id == self.route.currentData()), None)

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
        self._unfold.clicked.connect(lambda: self._unfold_rest(show=not self._rest.isVisible()))

    def _touch(self, name: str) -> None:
        if self.signalsBlocked():
            return
        self.touched.add(name)
        if name == "group_kind":
            self._tell_counts()
        self.edited.emit()

    def _edit(self) -> None:
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

    def _follow_route(self, *, keep_duration: bool = False) -> None:
        route = self.current_route()
        if route is not None and not keep_duration:
            with QSignalBlocker(self.duration):
                self.duration.setValue(route.duration_min)
        self._tell_counts()

    def _tell_counts(self) -> None:
        route = self.current_route()
        self.counts.show_group(self.group_kind(), route.capacity if route else 0)

    def _take(self, values: Mapping[str, object]) -> None:
        for name, value in values.items():
            if name in self.texts:
                self.texts[name].setText(str(value or ""))
            elif name in self.flags:
                self.flags[name].setChecked(bool(value))
        for name, chooser in (
            *(("group_kind", self.kind), ("purpose", self.purpose), ("payment", self.payment)),
            *(("channel", self.channel), ("language", self.language), ("organiser_id", self.organiser)),
        ):
            if name in values:
                self._choose(chooser, values[name])
        if "organiser_id" in values and values["organiser_id"] is None:
            self.organiser.setEditText("")
        self._contact_id = values.get("contact_id", self._contact_id)  # type: ignore[assignment]
        if "youngest_age" in values:
            youngest = values["youngest_age"]
            self.youngest.setValue(youngest if isinstance(youngest, int) else -1)
        if "adapted_people" in values:
            self.adapted.setValue(int(str(values["adapted_people"])))
        if "price" in values:
            self.price.setValue(float(str(values["price"])))

    def _wanted_duration(self) -> int | None:
        card = self._card
        if card is None or self.duration.value() != card.duration_min or self.route.currentData() != card.route_id:
            return self.duration.value()
        return None

    def _at(self, starts: datetime) -> None:
        self.date.setDate(QDate(starts.year, starts.month, starts.day))
        self.start.setTime(QTime(starts.hour, starts.minute))

    def _fill_guides(self, box: QComboBox) -> None:
        with QSignalBlocker(box):
            box.clear()
            box.addItem(self.tr("no guide yet"), None)
            for guide_id, name in self._choices.guides if self._choices else ():
                box.addItem(name, guide_id)

    def _choose(self, box: QComboBox, value: object) -> None:
        nothing = -1 if box is self.organiser else 0
        box.setCurrentIndex(place_of(box, value) if value is not None else nothing)


class _Quiet:
    """Lets a form be filled without telling that somebody edited it."""

    def __init__(self, form: VisitForm) -> None:
        self._form = form
        self._was = False

    def __enter__(self) -> None:
        self._was = self._form.blockSignals(True)

    def __exit__(self, *_details: object) -> None:
        self._form.remember_organiser()
        self._form.blockSignals(self._was)


def next_slot(now: datetime) -> datetime:
    """Return a sensible start for a new visit: ten o'clock of the next day."""
    return datetime.combine(now.date() + timedelta(days=1), time(10))


def _day(field: DateField) -> date:
    value = field.date()
    return date(value.year(), value.month(), value.day())


def _clock(field: TimeField) -> time:
    value = field.time()
    return time(value.hour(), value.minute())
