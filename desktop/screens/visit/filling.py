"""What stands in the fields: a visit of the books, a new one, a kept draft, what is known of an organiser."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from uuid import UUID

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTime
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from db.commands.visit_sheet import SheetDraft
from db.model.kinds import Channel, DocumentRule, GroupKind
from db.queries.visit_card import LastVisit, RouteChoice, SheetChoices, VisitCard
from desktop.kit import formats
from desktop.kit.fields import DateField, TimeField
from desktop.screens.visit.fields import VisitFields, place_of


class FilledFields(VisitFields):
    """Filling tells nobody that something was edited; `touched` names the fields that a person changed since."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: SheetChoices | None = None
        self._card: VisitCard | None = None
        self._request_id: UUID | None = None
        self._contact_id: UUID | None = None
        self.touched: set[str] = set()
        self._named = ""

    def offer(self, choices: SheetChoices) -> None:
        """Take what the lists offer; the same ones need not be filled in again."""
        before, self._choices = self._choices, choices
        if before is not None and replace(before, now=choices.now) == choices:
            return
        with QSignalBlocker(self.organiser), QSignalBlocker(self.route), QSignalBlocker(self.guide):
            self.organiser.clear()
            for one in choices.organisers:
                self.organiser.addItem(one.name, one.id)
            self.route.clear()
            for route in choices.routes:
                self.route.addItem(formats.named(route.title), route.id)
            self._fill_guides(self.guide)
        self.crew.offer(choices.guides)
        self.stores.offer(choices.rooms)
        completer = self.organiser.completer()
        assert completer is not None  # an editable box has one
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def show_card(self, card: VisitCard) -> Iterator[None]:
        """Show a visit that stands in the books, by steps."""
        self._card, self._request_id = card, None
        self.touched.clear()
        with Quiet(self):
            self._take(card.values)
        yield
        with Quiet(self):
            self._choose(self.route, card.route_id)
            self._at(card.starts)
            self.duration.setValue(card.duration_min)
            self.arrives.show_before(card.starts, _whole(card.values["arrives_before_min"]))
        yield
        with Quiet(self):
            self.counts.set_values(card.declared, self.group_kind())
            self._follow_route(keep_duration=True)
        yield
        with Quiet(self):
            self.stores.tick(card.rooms)
        self.lay_tours([tour.guide_id for tour in card.tours])
        self.crew.show_crew(card.crew)

    def show_new(self, starts: datetime, request_id: UUID | None = None) -> None:
        """Show an empty form for a visit that starts at a wall-clock time."""
        self._card, self._request_id, self._contact_id = None, request_id, None
        self.touched.clear()
        with Quiet(self):
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
            self.arrives.show_before(starts, None)
            self._follow_route()
            self.stores.tick(())
        self.lay_tours([None])
        self.crew.show_crew(())

    def show_draft(self, draft: SheetDraft, names: frozenset[str] = frozenset()) -> None:
        """Show what was typed before, or only the fields that are named."""
        visit = draft.visit
        with Quiet(self):
            values = visit.model_dump()
            self._take({name: value for name, value in values.items() if not names or name in names})
            if not names or "route_id" in names:
                self._choose(self.route, visit.route_id)
            if not names or "starts" in names:
                self._at(visit.starts)
            if not names or names & {"starts", "arrives_before_min"}:
                self.arrives.show_before(visit.starts, visit.arrives_before_min)
            if visit.duration_min is not None and (not names or "duration_min" in names):
                self.duration.setValue(visit.duration_min)
            if not names or "declared" in names:
                self.counts.set_values(visit.declared)
            if draft.new_organiser and not names:
                self.organiser.setEditText(draft.new_organiser)
            if draft.rooms is not None and (not names or "rooms" in names):
                self.stores.tick(draft.rooms)
        if not names or "guide" in names:
            self.lay_tours(draft.leads or [None])
        if draft.crew is not None and (not names or "crew" in names):
            self.crew.show_members(draft.crew)
        self._follow_route(keep_duration=True)

    def take_over(self, last: LastVisit) -> None:
        """Fill what nobody has typed yet from the organiser's last visit."""
        with Quiet(self):
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
            box.currentIndexChanged.connect(self._touch_guide)
            self._tour_column.addWidget(box)
            self.tour_guides.append(box)
        self.crew.set_tours(len(self.tour_guides) + 1)
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

    def starts(self) -> datetime:
        """Return the wall-clock start."""
        return datetime.combine(_day(self.date), _clock(self.start))

    def name_of(self, name: str) -> str:
        """Return what a field is called, by its name here or in the draft; empty for what has no name."""
        if name == "declared":
            return self.tr("People")
        if name in self.flags:
            return self.flags[name].text()
        known = {"route_id": "route", "duration_min": "duration", "organiser_id": "organiser", "leads": "guide"}
        field = self.labelled.get(known.get(name, name))
        return field.caption.text() if field is not None else ""

    def remember_organiser(self) -> None:
        """Take the organiser shown for the one that nobody has changed yet."""
        self._named = self.organiser.currentText().strip()

    def group_kind(self) -> GroupKind:
        """Return the type of the group."""
        return GroupKind(self.kind.currentData() or GroupKind.SCHOOL)

    def current_route(self) -> RouteChoice | None:
        """Return the route chosen."""
        choices = self._choices.routes if self._choices else ()
        return next((route for route in choices if route.id == self.route.currentData()), None)

    # inside

    def _touch_guide(self) -> None:
        """A further guide was chosen; `VisitForm` tells it."""

    def _follow_route(self, *, keep_duration: bool = False) -> None:
        route = self.current_route()
        if route is not None and not keep_duration:
            with QSignalBlocker(self.duration):
                self.duration.setValue(route.duration_min)
        self._tell_documents(route)
        self._tell_counts()

    def _tell_documents(self, route: RouteChoice | None) -> None:
        rule = route.document_rule if route else DocumentRule.NONE
        self.documents.setText(self._words_of(rule))
        self.documents.setVisible(rule is not DocumentRule.NONE)

    def _words_of(self, rule: DocumentRule) -> str:
        if rule is DocumentRule.PASSPORT:
            return self.tr("The route asks for passports: list with document numbers, then the pass office decides.")
        return self.tr("The route asks for a list of names.") if rule is DocumentRule.NAME_LIST else ""

    def _tell_counts(self) -> None:
        route = self.current_route()
        self.counts.show_group(self.group_kind(), route.capacity if route else 0)

    def _take(self, values: Mapping[str, object]) -> None:
        for name, value in values.items():
            if name in self.texts:
                self.texts[name].setText(str(value or ""))
                self.texts[name].setCursorPosition(0)
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


class Quiet:
    """Lets a form be filled without telling that somebody edited it."""

    def __init__(self, form: FilledFields) -> None:
        self._form = form
        self._was = False

    def __enter__(self) -> None:
        self._was = self._form.blockSignals(True)

    def __exit__(self, *_details: object) -> None:
        self._form.remember_organiser()
        self._form.blockSignals(self._was)


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _day(field: DateField) -> date:
    value = field.date()
    return date(value.year(), value.month(), value.day())


def _clock(field: TimeField) -> time:
    value = field.time()
    return time(value.hour(), value.minute())
