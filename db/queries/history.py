"""The history of a visit as sentences need it: who did what and when, and which field became what."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Enum as SqlEnum
from sqlmodel import Session, SQLModel, col, func, select

from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.journal import ERASED, ToldEntry, ToldRow, naming, told_entries, touching
from db.model.guide import Guide
from db.model.journal import JournalEntry
from db.model.kinds import AssignmentState
from db.model.organiser import Contact, Organiser
from db.model.route import Route
from db.model.visit import Assignment, DeclaredCount, Hold, Overruling, Paper, Tour, Visit
from db.model.visitor import VisitorList
from db.queries.people import short_name

AFTERWARDS: Final = timedelta(days=40)
"""How long after a visit entries about it are looked for; a late correction touches the visit's own rows anyway."""
OWNED: Final = (Tour, DeclaredCount, Hold, Overruling, Paper, VisitorList)
"""Tables whose rows name their visit."""
SAID: Final = (
    *("title", "state", "group_kind", "organiser_id", "contact_id", "route_id", "starts_local", "ends_local"),
    *("language", "purpose", "programme_code", "payment", "price", "channel", "country", "region_code"),
    *("municipality", "youngest_age", "needs", "adapted_people", "leader_name", "leader_phone", "vehicle"),
    *(
        "driver_phone",
        "arrives_before_min",
        "clearance",
        "clearance_by",
        "gate_note",
        "inside_note",
        "is_open_day",
        "is_remote",
        "is_estimated",
        "souvenirs",
        "list_due",
    ),
    *("clearance_due", "exit_cause", "exit_reason"),
)
"""Columns of a visit that a person would name; what is worked out from them is left out."""
ERASED_TOLD: Final = say(QT_TRANSLATE_NOOP("db", "erased"))


class About(StrEnum):
    """What a line of the history speaks of, beside the columns of the visit itself."""

    PEOPLE = "people"
    GUIDE = "guide"
    TOUR = "tour"
    ALLOWED = "allowed"
    HELD_UNTIL = "held_until"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that became another: `field` is a column of the visit or an `About`, `of` what it belongs to.

    Values are those of the column; keys stand as names, nothing as None, an erased value as a Phrase that says so.
    """

    field: str
    old: object
    new: object
    of: object = None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing that was done; `at` is wall-clock at the site, `kind` says whether it undid something."""

    at: datetime
    actor: str
    label: Phrase
    kind: str
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class LastChange:
    """When a visit was changed last, and by whom."""

    at: datetime
    actor: str


def last_change(session: Session, visit_id: UUID) -> LastChange | None:
    """Return the newest entry about a visit as it stands; None for one that the journal does not know."""
    rows = [visit_id, *_owned(session, visit_id)]
    found = touching(session, rows)
    if not found:
        return None
    entry = told_entries(session, [max(found)])[0]
    return LastChange(entry.at, entry.actor)


def visit_history(session: Session, visit_id: UUID) -> list[HistoryEntry]:
    """Return what was done with a visit, the newest first; raise LookupError for an unknown one."""
    visit = session.get_one(Visit, visit_id)
    entries = _entries(session, visit)
    reader = _Reader(session, visit, entries)
    return [
        HistoryEntry(local(entry.at, visit.zone), entry.actor, entry.label, entry.kind, tuple(reader.changes(entry)))
        for entry in reversed(entries)
    ]


def _owned(session: Session, visit_id: UUID) -> Iterator[UUID]:
    for table in OWNED:
        yield from session.exec(select(table.id).where(table.visit_id == visit_id)).all()
    assigned = select(Assignment.id).join(Tour, col(Tour.id) == col(Assignment.tour_id))
    yield from session.exec(assigned.where(Tour.visit_id == visit_id)).all()


def _entries(session: Session, visit: Visit) -> list[ToldEntry]:
    """Return the entries about a visit, oldest first, those of rows that are gone by now among them."""
    known = touching(session, [visit.id, *_owned(session, visit.id)])
    if not known:
        return []
    first, last = min(known), _until(session, visit, max(known))
    known |= naming(session, [visit.id], first, last)
    entries = told_entries(session, known)
    tours = {row.row_id for entry in entries for row in entry.rows if row.table == "tour" and _is_of(row, visit.id)}
    known |= naming(session, tours, first, last)
    rows = {
        row.row_id
        for entry in told_entries(session, known)
        for row in entry.rows
        if row.table == "assignment" and _tour_of(row) in tours
    }
    return told_entries(session, known | touching(session, rows))


def _until(session: Session, visit: Visit, last: int) -> int:
    query = select(func.max(JournalEntry.sequence)).where(col(JournalEntry.at) <= visit.ends_at + AFTERWARDS)
    return max(session.exec(query).one() or 0, last)


def _is_of(row: ToldRow, visit_id: UUID) -> bool:
    values = row.after or row.before or {}
    return values.get("visit_id") in (visit_id.hex, None)


def _tour_of(row: ToldRow) -> UUID | None:
    tour = (row.after or {}).get("tour_id") or (row.before or {}).get("tour_id")
    return UUID(tour) if tour else None


class _Reader:
    """Knows the names behind the keys of a visit's entries."""

    def __init__(self, session: Session, visit: Visit, entries: Iterable[ToldEntry]) -> None:
        self._visit_id = visit.id
        self._zone = visit.zone
        rows = [row for entry in entries for row in entry.rows]
        came = [(row, row.after or row.before or {}) for row in rows if row.before is None or row.after is None]
        self._tours = {
            row.row_id: values["ordinal"]
            for row, values in came
            if row.table == "tour" and values.get("visit_id") == visit.id.hex
        }
        self._counts = {
            row.row_id: values["category"]
            for row, values in came
            if row.table == "declared_count" and values.get("visit_id") == visit.id.hex
        }
        self._assigned = {
            row.row_id: values
            for row, values in came
            if row.table == "assignment" and UUID(values["tour_id"]) in self._tours
        }
        wanted = {
            UUID(value)
            for row in rows
            for side in (row.before, row.after)
            for name, value in (side or {}).items()
            if name in ("guide_id", "route_id", "organiser_id", "contact_id") and isinstance(value, str)
        }
        self._names = _names(session, wanted)

    def changes(self, entry: ToldEntry) -> Iterator[FieldChange]:
        """Yield what an entry changed of the visit, in the order in which a sheet shows it."""
        rows = sorted(entry.rows, key=lambda row: row.table != "visit")
        split = [row for row in rows if row.row_id in self._tours and (row.before is None or row.after is None)]
        is_split = any(self._tours[row.row_id] > 1 for row in split)  # the first tour comes and moves with the visit
        for row in rows:
            match row.table:
                case "visit" if row.row_id == self._visit_id:
                    yield from self._of_visit(row)
                case "declared_count" if row.row_id in self._counts:
                    old, new = (row.before or {}).get("people", 0), (row.after or {}).get("people", 0)
                    yield FieldChange(About.PEOPLE, old, new, self._member("declared_count", "category", row))
                case "assignment" if row.row_id in self._assigned:
                    yield from self._of_assignment(row)
                case "tour" if row.row_id in self._tours and is_split:
                    yield from self._of_tour(row)
                case "overruling" if self._is_own(row) and row.after is not None:
                    yield FieldChange(About.ALLOWED, row.after["role"], row.after["reason"], row.after["rule"])
                case "hold" if self._is_own(row) and row.after is not None:
                    yield FieldChange(About.HELD_UNTIL, None, self._read("hold", "until", row.after["until"]))
                case "visitor_list" if self._is_own(row) and row.after is not None:
                    yield FieldChange(About.LIST, None, row.after["people"])

    def _of_visit(self, row: ToldRow) -> Iterator[FieldChange]:
        if row.before is None:
            yield FieldChange(
                "starts_local", None, self._read("visit", "starts_local", (row.after or {})["starts_local"])
            )
            return
        after = row.after or {}
        for name in SAID:
            if name not in after:
                continue
            if name == "ends_local" and "starts_local" in after:
                continue  # a moved visit ends later by itself
            yield FieldChange(name, self._read("visit", name, row.before[name]), self._read("visit", name, after[name]))

    def _of_assignment(self, row: ToldRow) -> Iterator[FieldChange]:
        known = self._assigned[row.row_id]
        name = self._names.get(known["guide_id"], known["guide_id"])
        of = self._tours[UUID(known["tour_id"])]
        if row.before is None:
            yield FieldChange(About.GUIDE, None, name, of)
        elif row.after is None or row.after.get("state") == AssignmentState.RELEASED:
            yield FieldChange(About.GUIDE, name, None, of)
        elif row.before.get("state") == AssignmentState.RELEASED and "state" in row.after:
            yield FieldChange(About.GUIDE, None, name, of)

    def _of_tour(self, row: ToldRow) -> Iterator[FieldChange]:
        old, new = (row.before or {}).get("people"), (row.after or {}).get("people")
        if old != new:
            yield FieldChange(About.TOUR, old, new, self._tours[row.row_id])

    def _is_own(self, row: ToldRow) -> bool:
        return (row.after or row.before or {}).get("visit_id") == self._visit_id.hex

    def _member(self, table: str, column: str, row: ToldRow) -> object:
        return self._read(table, column, self._counts[row.row_id])

    def _read(self, table: str, column: str, value: Any) -> object:  # noqa: ANN401  (whatever JSON kept)
        """Return a value of the journal as its column has it, keys as names."""
        if value is ERASED:
            return ERASED_TOLD
        if value is None or value == "":
            return None
        if column.endswith("_id"):
            return self._names.get(value, None)
        kind = SQLModel.metadata.tables[table].c[column].type
        if isinstance(kind, SqlEnum):
            assert kind.enum_class is not None
            return kind.enum_class(value)
        wanted = kind.python_type
        if wanted is datetime:
            moment = datetime.fromisoformat(value)
            return local(moment, self._zone) if moment.tzinfo else moment
        if wanted in (date, time):
            return wanted.fromisoformat(value)
        return Decimal(str(value)) if wanted is Decimal else value


def _names(session: Session, keys: set[UUID]) -> Mapping[str, str]:
    """Return what the guides, routes, organisers and contacts behind keys are called, by the key as JSON keeps it."""
    found: dict[str, str] = {}
    for guide in session.exec(select(Guide).where(col(Guide.id).in_(keys))):
        found[guide.id.hex] = short_name(guide.surname, guide.given)
    for route in session.exec(select(Route).where(col(Route.id).in_(keys))):
        found[route.id.hex] = route.title
    for organiser in session.exec(select(Organiser).where(col(Organiser.id).in_(keys))):
        found[organiser.id.hex] = organiser.name
    for contact in session.exec(select(Contact).where(col(Contact.id).in_(keys))):
        found[contact.id.hex] = contact.name
    return found
