"""What is typed into the form of a request on the phone: when, how many, and who asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from db.model.kinds import Channel, GroupKind, OrganiserKind
from db.rules.dates import read_day
from db.rules.names import fold_name

_BETWEEN: Final = re.compile(r"[,;\n]|\s(?:или|либо|or)\s", re.IGNORECASE)
_HOUR: Final = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?:\s*(?:ч|h)\.?)?"
_DAY_AND_HOUR: Final = re.compile(rf"(?P<day>.+?)\s+(?:(?:в|к|на|at)\s+)?{_HOUR}", re.IGNORECASE)
_HOUR_ALONE: Final = re.compile(r"(?:(?:в|к|на|at)\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})", re.IGNORECASE)
_DAYS: Final = re.compile(r"(\d{1,2})\s*[-–—]\s*(\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}\s+[^\W\d_]{3,}\.?)")
_PEOPLE: Final = re.compile(r"(\d{1,4})(?:\s*(?:\+|и|and)\s*(\d{1,3}))?(?:\s*[^\W\d_]+\.?)?")
_GRADE: Final = re.compile(
    r",\s*(1[01]|[1-9])(?:\s*-?\s*[«\"“]?([^\W\d_])(?![^\W\d_])|\s*(?:класс|кл|grade)?\.?\s*$)", re.IGNORECASE
)
MOST_WISHES: Final = 12
LONGEST_SPAN: Final = 7
"""Days of "25-27.11" beyond are taken for a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A wished day, with a time if one was named."""

    day: date
    starts: time | None = None


@dataclass(frozen=True, slots=True)
class TypedWishes:
    """What could be read, in the order of preference, and the pieces that could not."""

    wishes: tuple[Wish, ...] = ()
    unread: tuple[str, ...] = ()


def read_wishes(typed: str, today: date) -> TypedWishes:
    """Read days with or without times: `25.11`, `пт`, `tomorrow 10`, `25.11 10:00, 12:00, 27.11`, `25-27.11`.

    A time without a day belongs to the day before it. A day named twice stands once.
    """
    wishes: dict[Wish, None] = {}
    unread = []
    for piece in (part.strip() for part in _BETWEEN.split(typed)):
        if not piece:
            continue
        found = list(_wishes_of(piece, today, next(reversed(wishes), None)))
        if not found:
            unread.append(piece)
        wishes.update(dict.fromkeys(found))
    return TypedWishes(_without_repeats(list(wishes))[:MOST_WISHES], tuple(unread))


def _wishes_of(piece: str, today: date, before: Wish | None) -> Iterator[Wish]:
    day = read_day(piece, today)
    if day is not None:
        yield Wish(day)
    elif span := _DAYS.fullmatch(piece):
        yield from _days_of(span, today)
    elif alone := _HOUR_ALONE.fullmatch(piece):
        starts = _time_of(alone)
        if before is not None and starts is not None:
            yield Wish(before.day, starts)
    elif both := _DAY_AND_HOUR.fullmatch(piece):
        day, starts = read_day(both["day"].strip(" ."), today), _time_of(both)
        if day is not None and starts is not None:
            yield Wish(day, starts)


def _days_of(span: re.Match[str], today: date) -> Iterator[Wish]:
    last = read_day(span[2], today)
    count = last.day - int(span[1]) if last is not None else -1
    if last is not None and 0 < count < LONGEST_SPAN:
        yield from (Wish(last - timedelta(days=left)) for left in range(count, -1, -1))


def _time_of(found: re.Match[str]) -> time | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _without_repeats(wishes: list[Wish]) -> tuple[Wish, ...]:
    """Leave out a bare day that is also named with a time."""
    timed = {wish.day for wish in wishes if wish.starts is not None}
    return tuple(wish for wish in wishes if wish.starts is not None or wish.day not in timed)


def read_people(typed: str) -> tuple[int, int | None] | None:
    """Read how many come: `28` is 28, of whom nobody knows how many are adults; `25+3` is 28 with 3 adults."""
    found = _PEOPLE.fullmatch(typed.strip().casefold())
    if found is None:
        return None
    if found[2] is None:
        return int(found[1]), None
    return int(found[1]) + int(found[2]), int(found[2])


def read_grade(title: str) -> str:
    """Return the grade that a group's title names after a comma: `Школа № 14, 8 «В»` is `8 В`; empty for none."""
    found = _GRADE.search(title)
    return f"{found[1]} {(found[2] or '').upper()}".strip() if found is not None else ""


@dataclass(frozen=True, slots=True)
class Kinds:
    """What a name lets guess of who asks and who comes."""

    organiser: OrganiserKind
    group: GroupKind
    channel: Channel


_WORDS: Final = (
    (("школ", "гимнази", "лице", "кадет", "school"), OrganiserKind.SCHOOL, GroupKind.SCHOOL, Channel.SCHOOL),
    (("колледж", "техникум", "college"), OrganiserKind.COLLEGE, GroupKind.STUDENT, Channel.UNIVERSITY),
    (
        ("универси", "институт", "академи", "политех", "студент", "university", "institute"),
        OrganiserKind.UNIVERSITY,
        GroupKind.STUDENT,
        Channel.UNIVERSITY,
    ),
    (
        ("делегаци", "посольств", "delegation", "embassy"),
        OrganiserKind.FOREIGN_DELEGATION,
        GroupKind.FOREIGN,
        Channel.DIRECT,
    ),
    (
        ("министерств", "администраци", "департамент", "ministry"),
        OrganiserKind.AUTHORITY,
        GroupKind.CORPORATE,
        Channel.AUTHORITY,
    ),
    (
        ("турфирм", "туроператор", "турагент", "тур ", "travel", "tours", "круиз"),
        OrganiserKind.TOUR_OPERATOR,
        GroupKind.TOURIST,
        Channel.TOUR_OPERATOR,
    ),
    (
        ("ооо", "оао", "зао", "пао", "завод", "комбинат", "компани", "ltd", "llc", "inc", "gmbh"),
        OrganiserKind.COMPANY,
        GroupKind.CORPORATE,
        Channel.CORPORATE,
    ),
)


def guess_kinds(who: str) -> Kinds:
    """Guess from a name what kind of organiser and group it is; a private person with tourists if nothing tells."""
    folded = f" {fold_name(who)} "
    for words, organiser, group, channel in _WORDS:
        if any(f" {fold_name(word)}" in folded for word in words):
            return Kinds(organiser, group, channel)
    return Kinds(OrganiserKind.PRIVATE, GroupKind.TOURIST, Channel.DIRECT)
