"""What stands in the palette: each row with what Enter does and what else can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from db.commands.presence import check_in_group, check_out_group
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import VisitState
from db.queries.people import visit_number
from db.queries.people_search import VisitorHit
from db.queries.search import ContactHit, GuideHit, OrganiserHit, PersonHit, VisitHit
from db.rules.states import EXITS
from desktop.app.commands import Command
from desktop.kit import formats
from desktop.kit.choice_list import Choice
from desktop.labels import state_title
from desktop.subjects import NewRequest, NewVisit, OneGuide, OneOrganiser

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.context import Context

PAST = EXITS | {VisitState.CLOSED, VisitState.COMPLETED, VisitState.INTERRUPTED}
INSIDE = frozenset({VisitState.CHECKED_IN, VisitState.IN_PROGRESS})


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the palette. Without `run` it only leads to `more`, what else can be done with it."""

    title: str
    run: Callable[[], object] | None
    note: str = ""
    sign: str = "next"
    kind: str = ""
    keys: str = ""
    more: tuple["Entry", ...] = field(default=())

    def choice(self) -> Choice:
        """Return it as a list shows it."""
        return Choice(self.title, self.note, self.sign, self.kind, self.keys, self)


class PaletteRows(QObject):
    """Makes rows of what was found, in the language in force."""

    def __init__(self, window: "MainWindow", context: "Context") -> None:
        super().__init__(window)
        self._window = window
        self._context = context

    def visit(self, hit: VisitHit, today: date) -> Entry:
        """A visit: Enter opens its sheet."""
        day = hit.starts.date()
        if hit.state in PAST or day < today:
            note = self.tr("{day}, {state} · %n people", "", hit.people)
            note = note.format(day=formats.day_month(day), state=state_title(hit.state))
        else:
            note = f"{formats.moment(hit.starts)} · {hit.route} · {state_title(hit.state)}"
        more = [self._open(hit, self.tr("Open the visit")), *self.at_the_gate(hit, today), self._show_day(day)]
        if hit.organiser_id is not None:
            more.append(self.new_for(hit.organiser, hit.organiser_id))
        more.append(self._copy(self.tr("Copy the number"), visit_number(hit.number)))
        known = self._window.screens.knows("visit")
        run = partial(self._context.navigate, "visit", hit.id) if known else None
        return Entry(hit.title, run, note, "", hit.kind, more=tuple(one for one in more if one.run))

    def at_the_gate(self, hit: VisitHit, today: date) -> list[Entry]:
        """Letting the group in on its day, or out."""
        context, title = self._context, hit.title
        if hit.state is VisitState.CONFIRMED and hit.starts.date() == today:
            label = say(QT_TRANSLATE_NOOP("db", "The group has come: {visit}"), visit=title)
            words = self.tr("Check in: {visit}").format(visit=title)
            note = self.tr("today at {time}").format(time=formats.hour(hit.starts))
            return [
                Entry(words, lambda: context.do(label, lambda unit: check_in_group(unit, hit.id)), note, "check_in")
            ]
        if hit.state in INSIDE:
            label = say(QT_TRANSLATE_NOOP("db", "The group has left: {visit}"), visit=title)
            words = self.tr("Check out: {visit}").format(visit=title)
            return [
                Entry(words, lambda: context.do(label, lambda unit: check_out_group(unit, hit.id)), "", "check_out")
            ]
        return []

    def person(self, hit: PersonHit) -> Entry:
        """An organiser, somebody to call there, a guide, or a visitor."""
        match hit:
            case OrganiserHit():
                people = self.tr("%n people", "", hit.people)
                note = self.tr("%n visit(s) this year, {people}", "", hit.visits).format(people=people)
                return self._organiser(hit.id, hit.name, hit.name, note, "organiser")
            case ContactHit():
                return self._organiser(hit.organiser_id, hit.organiser, hit.name, hit.organiser, "phone")
            case GuideHit():
                more = [self._copy(self.tr("Copy the phone number"), hit.phone)] if hit.phone else []
                go = partial(self._context.navigate, "guides", OneGuide(hit.id))
                run = go if self._window.screens.knows("guides") else None
                return Entry(hit.name, run, self.tr("guide"), "guides", more=tuple(more))
            case VisitorHit():
                note = f"{formats.day(hit.starts.date())} · {hit.visit}"
                run = partial(self._context.navigate, "visit", hit.visit_id)
                shown = run if self._window.screens.knows("visit") else None
                return Entry(hit.name, shown, note, "person", more=(self._show_day(hit.starts.date()),))

    def new_for(self, organiser: str, organiser_id: UUID) -> Entry:
        """A new visit of an organiser who is known."""
        words = self.tr("New visit for {organiser}").format(organiser=organiser)
        run = partial(self._context.navigate, "visit", NewVisit(organiser_id=organiser_id))
        return Entry(words, run, self.tr("organiser filled in"), "new")

    def command(self, command: Command) -> Entry:
        """A command of the program."""
        return Entry(command.title, partial(self._give, command), command.where, command.sign, keys=command.keys)

    def day(self, day: date) -> Entry:
        """A day to show on the schedule."""
        words = self.tr("Schedule: {day}").format(day=formats.long_day(day))
        return Entry(words, partial(self._context.navigate, "schedule", day), "", "schedule")

    def create(self, title: str) -> Entry:
        """What is offered where nothing was found."""
        words = self.tr("Create a visit for ‘{title}’?").format(title=title)
        return Entry(words, partial(self._context.navigate, "visit", NewVisit(title=title)), "", "new")

    def _open(self, hit: VisitHit, words: str) -> Entry:
        known = self._window.screens.knows("visit")
        return Entry(words, partial(self._context.navigate, "visit", hit.id) if known else None, "", "edit")

    def _show_day(self, day: date) -> Entry:
        words = self.tr("Show {day} on the schedule").format(day=formats.day(day))
        return Entry(words, partial(self._context.navigate, "schedule", day), "", "schedule")

    def _organiser(self, key: UUID, organiser: str, title: str, note: str, sign: str) -> Entry:
        new_request = partial(self._context.navigate, "visits", NewRequest(organiser=organiser))
        more = (
            self.new_for(organiser, key),
            Entry(self.tr("New request of {organiser}").format(organiser=organiser), new_request, "", "requests"),
        )
        known = self._window.screens.knows("visits")
        run = partial(self._context.navigate, "visits", OneOrganiser(key)) if known else None
        return Entry(title, run, note, sign, more=more)

    def _copy(self, words: str, text: str) -> Entry:
        return Entry(words, lambda: QGuiApplication.clipboard().setText(text), text, "copy")

    def _give(self, command: Command) -> None:
        if command.place:
            self._window.go(command.place)
        command.action.trigger()
