"""A stand-alone rostering problem of the format factory-roster/1.

Times are minutes from 00:00 of day 0, intervals are half-open, weeks run from Monday to Sunday.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from db.errors import QT_TRANSLATE_NOOP, say
from db.roster.fields import Fields, Span, document, parsed, rows_of
from db.roster.packed import unreadable

FORMAT = "factory-roster/1"
Pair = tuple[str, str]
"""Id of a visit, id of a guide."""


@dataclass(frozen=True, slots=True)
class InstanceGuide:
    """What a guide may do, when, and how much; limits in minutes or days."""

    id: str
    routes: frozenset[str]
    languages: frozenset[str]
    group_types: frozenset[str]
    windows: tuple[Span, ...]
    absences: tuple[Span, ...]
    max_day_min: int
    max_week_min: int
    max_days_week: int
    turnaround_min: int
    min_rest_min: int
    prefer_routes: frozenset[str]
    avoid_weekdays: frozenset[int]


@dataclass(frozen=True, slots=True)
class InstanceVisit:
    """A visit that needs `need` guides; `prefer_guide` is who led the group before."""

    id: str
    start: int
    end: int
    route: str
    language: str
    group_type: str
    need: int
    prefer_guide: str | None


@dataclass(frozen=True, slots=True)
class Instance:
    """A month to be filled; `first_weekday` is the weekday of day 0 (Monday is 0), `locked` pairs must stay."""

    name: str
    first_weekday: int
    day_minutes: int
    guides: tuple[InstanceGuide, ...]
    visits: tuple[InstanceVisit, ...]
    locked: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Outage:
    """A published roster and the guide who falls ill; what began before `now` stays as it was."""

    guide: str
    absence: Span
    now: int
    published: tuple[Pair, ...]


def read_instance(content: bytes, file: str) -> Instance:
    """Read a factory-roster/1 file, plain or packed; raise `InstanceUnreadable` saying what is wrong and where."""
    fields = document(content, file)
    if fields.values.get("format") != FORMAT:
        raise unreadable(
            file,
            say(
                QT_TRANSLATE_NOOP("db", "its format is “{format}”, not “{known}”."),
                format=fields.values.get("format", ""),
                known=FORMAT,
            ),
        )
    instance = Instance(
        name=fields.text("name"),
        first_weekday=fields.number("first_weekday"),
        day_minutes=fields.number("day_minutes", least=1) if "day_minutes" in fields.values else 24 * 60,
        guides=tuple(_guide(row) for row in fields.rows("guides")),
        visits=tuple(_visit(row) for row in fields.rows("visits")),
        locked=tuple(dict.fromkeys(fields.pairs("locked"))) if "locked" in fields.values else (),
    )
    _check_ids(instance, file)
    return instance


def _guide(row: Fields) -> InstanceGuide:
    return InstanceGuide(
        id=row.text("id"),
        routes=frozenset(row.texts("routes")),
        languages=frozenset(row.texts("languages")),
        group_types=frozenset(row.texts("group_types")),
        windows=row.spans("windows"),
        absences=row.spans("absences"),
        max_day_min=row.number("max_day_min"),
        max_week_min=row.number("max_week_min"),
        max_days_week=row.number("max_days_week"),
        turnaround_min=row.number("turnaround_min"),
        min_rest_min=row.number("min_rest_min"),
        prefer_routes=frozenset(row.texts("prefer_routes")),
        avoid_weekdays=frozenset(row.numbers("avoid_weekdays")),
    )


def _visit(row: Fields) -> InstanceVisit:
    start, end = row.number("start"), row.number("end")
    if start >= end:
        raise row.wrong("end", say(QT_TRANSLATE_NOOP("db", "{place} is not after the start.")))
    return InstanceVisit(
        id=row.text("id"),
        start=start,
        end=end,
        route=row.text("route"),
        language=row.text("language"),
        group_type=row.text("group_type"),
        need=row.number("need", least=1),
        prefer_guide=row.text("prefer_guide") if row.values.get("prefer_guide") is not None else None,
    )


def _check_ids(instance: Instance, file: str) -> None:
    for ids in ([guide.id for guide in instance.guides], [visit.id for visit in instance.visits]):
        seen: set[str] = set()
        for one in ids:
            if one in seen:
                raise unreadable(file, say(QT_TRANSLATE_NOOP("db", "the id {id} stands there twice."), id=one))
            seen.add(one)
    _check_known(instance, instance.locked, file)


def _check_known(instance: Instance, pairs: Iterable[Pair], file: str) -> None:
    visits, guides = {visit.id for visit in instance.visits}, {guide.id for guide in instance.guides}
    for visit, guide in pairs:
        if visit not in visits or guide not in guides:
            raise unreadable(
                file,
                say(
                    QT_TRANSLATE_NOOP("db", "the pair of visit {visit} and guide {guide} is not known in {name}."),
                    visit=visit,
                    guide=guide,
                    name=instance.name,
                ),
            )


def read_roster(content: bytes, file: str, instance: Instance) -> tuple[Pair, ...]:
    """Read a roster file of an instance; raise `InstanceUnreadable`."""
    pairs = document(content, file).pairs("assignments")
    _check_known(instance, pairs, file)
    return pairs


def read_outage(cases: bytes, file: str, number: int, instance: Instance, published: tuple[Pair, ...]) -> Outage:
    """Read case `number` (counted from 0) of a list of cases; raise `InstanceUnreadable`."""
    rows = rows_of(parsed(cases, file), file, "cases")
    if not 0 <= number < len(rows):
        raise unreadable(
            file,
            say(
                QT_TRANSLATE_NOOP("db", "there is no case {number}; the last one is {last}, counted from 0."),
                number=number,
                last=len(rows) - 1,
            ),
        )
    row = rows[number]
    if row.text("instance") != instance.name:
        raise unreadable(
            file,
            say(
                QT_TRANSLATE_NOOP("db", "case {number} belongs to {other}, not to {name}."),
                number=number,
                other=row.text("instance"),
                name=instance.name,
            ),
        )
    guide = row.text("guide")
    if guide not in {one.id for one in instance.guides}:
        raise unreadable(
            file,
            say(
                QT_TRANSLATE_NOOP("db", "case {number} names guide {guide}, who is not known."),
                number=number,
                guide=guide,
            ),
        )
    return Outage(guide, row.span("absence"), row.number("now"), published)
