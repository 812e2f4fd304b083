"""What the palette shows for what was typed: groups of rows, the books' part of them when the answer comes."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from db.change import Change
from db.clock import local
from db.queries.presence import only_site
from db.queries.search import Found, OrganiserHit, Scope
from db.rules.dates import read_day
from db.rules.search_words import other_layout, readings
from desktop.app.commands import Command, commands_of, nearest_commands, with_keys
from desktop.app.palette_rows import Entry, PaletteRows
from desktop.app.palette_search import Searcher
from desktop.kit import formats
from desktop.kit.choice_list import Choice
from desktop.kit.phrases import shown

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.context import Context

FEW: Final = 5
"""How many rows a group has beside others."""
MANY: Final = 40
"""How many rows a group has that was asked for alone."""


class Ask(Enum):
    """What is asked for."""

    ALL = "all"
    COMMANDS = "commands"
    PEOPLE = "people"
    NUMBERS = "numbers"
    HELP = "help"
    STEPS = "steps"


PREFIXES: Final = {">": Ask.COMMANDS, "@": Ask.PEOPLE, "#": Ask.NUMBERS, "№": Ask.NUMBERS, "?": Ask.HELP}
"""The sign typed first; № is where # stands on a Russian keyboard."""
SCOPES: Final = {Ask.ALL: Scope.ALL, Ask.PEOPLE: Scope.PEOPLE, Ask.NUMBERS: Scope.NUMBERS}


class PaletteContent(QObject):
    """Works out the rows; `changed` says that there are others."""

    changed = Signal()

    def __init__(self, window: "MainWindow", context: "Context") -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self.rows = PaletteRows(window, context)
        self._searcher = Searcher(context, window.tasks, self)
        self._searcher.answered.connect(self._take)
        self._searcher.failed.connect(window.voice.tell_failure)
        self._recent: list[str] = []
        self._commands: list[Command] = []
        self._today = date.min
        self._zone = "UTC"
        self._ask = Ask.ALL
        self._typed = ""
        self._found = Found()

    @property
    def is_waiting(self) -> bool:
        """Whether the books have still to answer."""
        return self._searcher.is_waiting

    def begin(self) -> None:
        """Look anew at what can be done and which day it is."""
        self._commands = commands_of(self._window, hidden=("palette",))
        self._zone = self._context.read(only_site).zone
        self._today = local(self._context.store.clock.now(), self._zone).date()
        self._found = Found()

    def forget(self) -> None:
        """Want no answer any more."""
        self._searcher.forget()

    def ask(self, typed: str, ask: Ask | None = None) -> None:
        """Find what was typed; without `ask` its first sign says where to look."""
        typed = typed.strip()
        self._ask = ask or PREFIXES.get(typed[:1], Ask.ALL)
        self._typed = typed[1:].strip() if ask is None and self._ask is not Ask.ALL else typed
        scope = SCOPES.get(self._ask)
        if scope is None:
            self._searcher.forget()
            self._found = Found()
        else:
            self._searcher.ask(self._typed, self._today, scope, FEW if scope is Scope.ALL else MANY)
        self.changed.emit()

    def remember(self, entry: Entry) -> None:
        """Note a command that was given, so that it stands first where nothing is typed."""
        name = next((one.name for one in self._commands if one.title == entry.title and one.where == entry.note), "")
        if name:
            self._recent = [name, *(known for known in self._recent if known != name)]

    def choices(self) -> list[Choice]:
        """Return the rows under their headings."""
        match self._ask:
            case Ask.COMMANDS:
                return _group(self.tr("Actions"), self._commands_found(len(self._commands)))
            case Ask.HELP:
                return _group(self.tr("Keys of this screen"), self._keys())
            case Ask.STEPS:
                return _group(self.tr("Undo back to this step"), self._steps())
            case Ask.PEOPLE:
                return self._people() or self._nothing()
            case Ask.NUMBERS:
                return self._visits() or self._nothing()
            case Ask.ALL:
                return self._all() or self._nothing()

    def more_of(self, entry: Entry) -> list[Choice]:
        """Return what else can be done with a row."""
        return _group(entry.title, entry.more)

    def _all(self) -> list[Choice]:
        actions = self._actions()
        day = self._day()
        if day is not None:  # what was typed is a day before it is anything else
            return [*_group(self.tr("Actions"), [self.rows.day(day), *actions]), *self._visits(), *self._people()]
        return [*self._visits(), *_group(self.tr("Actions"), actions), *self._people()]

    def _visits(self) -> list[Choice]:
        return _group(self.tr("Visits"), [self.rows.visit(hit, self._today) for hit in self._found.visits])

    def _people(self) -> list[Choice]:
        return _group(self.tr("People and organisations"), [self.rows.person(hit) for hit in self._found.people])

    def _actions(self) -> list[Entry]:
        """Return what can be done with what was found, and the commands that hold what was typed."""
        found: list[Entry] = []
        if self._typed:
            for visit in self._found.visits[:1]:
                found += self.rows.at_the_gate(visit, self._today)
            known = next((one for one in self._found.people if isinstance(one, OrganiserHit)), None)
            visit_of = next((one for one in self._found.visits if one.organiser_id is not None), None)
            if known is not None:
                found.append(self.rows.new_for(known.name, known.id))
            elif visit_of is not None and visit_of.organiser_id is not None:
                found.append(self.rows.new_for(visit_of.organiser, visit_of.organiser_id))
        return [*found, *self._commands_found(FEW)]

    def _commands_found(self, most: int) -> list[Entry]:
        if self._typed:
            near = nearest_commands(self._commands, readings(self._typed))
        else:
            order = {name: place for place, name in enumerate(self._recent)}
            near = sorted(self._commands, key=lambda one: order.get(one.name, len(order)))
        return [self.rows.command(one) for one in near[:most]]

    def _keys(self) -> list[Entry]:
        commands = with_keys(self._commands)
        return [self.rows.command(one) for one in nearest_commands(commands, readings(self._typed))]

    def _steps(self) -> list[Entry]:
        return [self._step(change) for change in self._context.history.steps()]

    def _step(self, change: Change) -> Entry:
        when = formats.hour(local(change.at, self._zone))
        note = " · ".join(part for part in (when, change.actor) if part)
        return Entry(shown(change.label), partial(self._context.undo_to, change), note, "undo")

    def _day(self) -> date | None:
        return read_day(self._typed, self._today) or read_day(other_layout(self._typed), self._today)

    def _nothing(self) -> list[Choice]:
        if self.is_waiting or not self._typed:
            return []
        return _group(self.tr("Nothing found"), [self.rows.create(self._typed)])

    def _take(self, found: object) -> None:
        if isinstance(found, Found) and self._ask in SCOPES:
            self._found = found
            self.changed.emit()


def _group(title: str, entries: Iterable[Entry]) -> list[Choice]:
    rows: Sequence[Choice] = [entry.choice() for entry in entries]
    return [Choice(title), *rows] if rows else []
