"""The lines of a group's card: who is with it, whole group, who is missing, who is here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import VisitorCategory
from db.rules.muster import GroupRoll
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.labels import label

SHOWN_HERE: Final = 8
"""So many people who are here are listed; the rest are counted until somebody wants to see them."""
translate = QCoreApplication.translate


class LineKind(Enum):
    """What a line is about."""

    CREW = "crew"
    WHOLE = "whole"
    PERSON = "person"
    COUNT = "count"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Line:
    """A line; `is_here` is None while nobody is being counted."""

    kind: LineKind
    text: str
    note: str = ""
    is_here: bool | None = None
    person: UUID | None = None
    category: VisitorCategory | None = None
    people: int = 0
    here: int = 0

    @property
    def spoken(self) -> str:
        """What the reader says."""
        return ", ".join(part for part in (self.text, self.note) if part)

    @property
    def key(self) -> tuple[LineKind, UUID | None, VisitorCategory | None]:
        """What the line is recognised by when the card is read again."""
        return self.kind, self.person, self.category


def lines_of(roll: GroupRoll, zone: str, *, is_called: bool, is_unfolded: bool = False) -> list[Line]:
    """Return the lines of a card: while a call runs, the missing come first."""
    if not is_called:
        return [*_crew(roll, zone, is_called=False), *_counts(roll, is_called=False), *_reading(roll)]
    found = [*_crew(roll, zone, is_called=True), _whole(roll, zone)]
    counts = list(_counts(roll, is_called=True))
    missing = [
        Line(LineKind.PERSON, one.name, one.needs or translate("MusterLines", "not ticked"), False, one.id)
        for one in roll.missing
    ]
    here = [
        Line(LineKind.PERSON, one.name, _clock(roll.times[one.id], zone), True, one.id)
        for one in roll.group.people
        if one.id in roll.here
    ]
    found += [*(one for one in counts if not one.is_here), *missing]
    found += [one for one in counts if one.is_here]
    found += here if is_unfolded else here[:SHOWN_HERE]
    rest = len(here) - SHOWN_HERE
    if rest > 0 and not is_unfolded:
        found.append(Line(LineKind.MORE, shown(say(QT_TRANSLATE_NOOP("db", "and %n more here"), rest))))
    return found


def _crew(roll: GroupRoll, zone: str, *, is_called: bool) -> Iterator[Line]:
    ordered = sorted(roll.group.crew, key=lambda one: one.id in roll.crew_here) if is_called else roll.group.crew
    for one in ordered:
        note = " · ".join(part for part in (label(one.role), one.phone) if part)
        yield Line(LineKind.CREW, one.name, note, one.id in roll.crew_here if is_called else None, one.id)


def _whole(roll: GroupRoll, zone: str) -> Line:
    if roll.is_complete and roll.last_at is not None:
        text = translate("MusterLines", "All ticked at {time}").format(time=_clock(roll.last_at, zone))
        return Line(LineKind.WHOLE, text, is_here=True)
    return Line(LineKind.WHOLE, translate("MusterLines", "The whole group is here"), is_here=False)


def _counts(roll: GroupRoll, *, is_called: bool) -> Iterator[Line]:
    here = dict(roll.counted)
    for category, people in roll.group.unnamed:
        there = here.get(category, 0)
        note = translate("MusterLines", "{here} of {people}").format(here=there, people=people)
        yield Line(
            LineKind.COUNT,
            label(category),
            note if is_called else formats.number(people),
            there >= people if is_called else None,
            None,
            category,
            people,
            there,
        )


def _reading(roll: GroupRoll) -> Iterator[Line]:
    for one in roll.group.people:
        yield Line(LineKind.PERSON, one.name, one.needs, None, one.id)


def _clock(moment: datetime, zone: str) -> str:
    return formats.clock(local(moment, zone))
