"""Visits and guides' assignments as events of a calendar, each with the revision that the journal gives it.

The revision of an event is how many committed Changes have altered what a calendar shows of it: the journal is only
ever added to, undo included, so that the number rises with every such Change and never falls. Versions of the rows
would also rise when a note is typed, and fall when a tour is dropped.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.enterprise import Site
from db.model.guide import Guide
from db.model.journal import JournalEntry, JournalTouch
from db.model.kinds import AssignmentState, VisitorCategory, VisitState
from db.model.route import Route
from db.model.visit import Assignment, DeclaredCount, Tour, Visit
from db.queries.people import full_name
from db.rules.states import BOOKED, CAME, ENGAGED, EXITS

_BATCH = 500  # keys in one query
_SHOWN = {
    "visit": frozenset({"title", "route_id", "zone", "starts_at", "ends_at"}),
    "tour": frozenset({"route_id", "language", "people", "starts_at", "ends_at"}),
    "assignment": frozenset({"role"}),
    "declared_count": frozenset({"people"}),
}
"""Columns that a calendar shows; states count only as far as they change the status of the event."""


class EventStatus(StrEnum):
    """How firm an event is."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Invited:
    """The guide an event is offered to."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A visit, or a guide's tour where `invited` is set. Wall-clock in `zone`.

    `people` are all that are declared, `adults` those among them who come along with the others; none if unknown.

    `revision` counts the changes a calendar shows, from 0; `changed_at` is the instant of the last of them.
    """

    key: UUID
    revision: int
    changed_at: datetime
    status: EventStatus
    number: int
    title: str
    route_code: str
    route: str
    route_en: str
    language: str
    site: str
    site_en: str
    municipality: str
    zone: str
    starts: datetime
    ends: datetime
    people: int | None = None
    adults: int | None = None
    invited: Invited | None = None


def visit_events(session: Session, site_id: UUID, first: date, last: date) -> list[CalendarEvent]:
    """Return a site's visits that start from the first to the last day, called-off ones with that status."""
    starts, ends = _window(first, last)
    query = select(Visit).where(
        Visit.site_id == site_id, col(Visit.starts_local) >= starts, col(Visit.starts_local) < ends
    )
    return _visits(session, session.exec(query).all())


def visit_event(session: Session, visit_id: UUID) -> CalendarEvent:
    """Return one visit; raise LookupError for an unknown key."""
    return _visits(session, [session.get_one(Visit, visit_id)])[0]


def assignment_events(session: Session, guide_id: UUID, first: date, last: date) -> list[CalendarEvent]:
    """Return the tours of a guide that start from the first to the last day; those taken away are cancelled."""
    starts, ends = _window(first, last)
    query = (
        select(Assignment)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .where(Assignment.guide_id == guide_id, col(Tour.starts_local) >= starts, col(Tour.starts_local) < ends)
    )
    return _assignments(session, session.exec(query).all())


def assignment_event(session: Session, assignment_id: UUID) -> CalendarEvent:
    """Return one assignment; raise LookupError for an unknown key."""
    return _assignments(session, [session.get_one(Assignment, assignment_id)])[0]


def changed_since(session: Session, assignment_id: UUID, revision: int) -> bool:
    """Say whether the tour or its visit has changed since a guide saw a revision of the assignment.

    The guide's own answers are changes of the assignment and make no earlier answer stale.
    """
    assignment = session.get_one(Assignment, assignment_id)
    tour = session.get_one(Tour, assignment.tour_id)
    trace = _trace(session, [assignment.id, tour.id, tour.visit_id])
    later = sorted({sequence for entries in trace.values() for sequence in entries})[revision + 1 :]
    return any(sequence in trace[key] for sequence in later for key in (tour.id, tour.visit_id))


def _window(first: date, last: date) -> tuple[datetime, datetime]:
    return datetime.combine(first, time()), datetime.combine(last, time()) + timedelta(days=1)


def visit_status(state: VisitState) -> EventStatus:
    """Return how firm a visit is, as a calendar says it."""
    if state in EXITS:
        return EventStatus.CANCELLED
    return EventStatus.CONFIRMED if state in BOOKED | CAME else EventStatus.TENTATIVE


def assignment_status(state: AssignmentState) -> EventStatus:
    """Return how firm an assignment is, as a calendar says it."""
    if state not in ENGAGED:
        return EventStatus.CANCELLED
    is_open = state in (AssignmentState.PROPOSED, AssignmentState.OFFERED)
    return EventStatus.TENTATIVE if is_open else EventStatus.CONFIRMED


def _visits(session: Session, visits: Sequence[Visit]) -> list[CalendarEvent]:
    routes = {row.id: row for row in session.exec(select(Route))}
    sites = {row.id: row for row in session.exec(select(Site))}
    keys = [visit.id for visit in visits]
    declared = list(_of_visits(session, DeclaredCount, keys))
    people, adults = Counter[UUID](), Counter[UUID]()
    for row in declared:
        people[row.visit_id] += row.people
        adults[row.visit_id] += row.people if row.category is VisitorCategory.CHAPERONE else 0
    tours = [tour.id for tour in _of_visits(session, Tour, keys)]
    trace = _trace(session, keys, {row.id: row.visit_id for row in declared}, tours)
    events = []
    for visit in visits:
        revision, changed_at = _revision([trace[visit.id]], visit.requested_at)
        route, site = routes[visit.route_id], sites[visit.site_id]
        events.append(
            CalendarEvent(
                key=visit.id,
                revision=revision,
                changed_at=changed_at,
                status=visit_status(visit.state),
                number=visit.number,
                title=visit.title,
                route_code=route.code,
                route=route.title,
                route_en=route.title_en,
                language=visit.language,
                site=site.name,
                site_en=site.name_en,
                municipality=site.municipality,
                zone=visit.zone,
                starts=visit.starts_local,
                ends=visit.ends_local,
                people=people[visit.id] or None,
                adults=adults[visit.id] if people[visit.id] else None,
            )
        )
    return sorted(events, key=_in_time)


def _assignments(session: Session, assignments: Sequence[Assignment]) -> list[CalendarEvent]:
    routes = {row.id: row for row in session.exec(select(Route))}
    sites = {row.id: row for row in session.exec(select(Site))}
    guides = {row.id: row for row in session.exec(select(Guide))}
    tours = {row.id: row for row in _rows(session, Tour, {row.tour_id for row in assignments})}
    visits = {row.id: row for row in _rows(session, Visit, {row.visit_id for row in tours.values()})}
    trace = _trace(session, [*(row.id for row in assignments), *tours, *visits])
    events = []
    for assignment in assignments:
        tour = tours[assignment.tour_id]
        visit, route, guide = visits[tour.visit_id], routes[tour.route_id], guides[assignment.guide_id]
        traces = [trace[assignment.id], trace[tour.id], trace[visit.id]]
        revision, changed_at = _revision(traces, visit.requested_at)
        site = sites[visit.site_id]
        events.append(
            CalendarEvent(
                key=assignment.id,
                revision=revision,
                changed_at=changed_at,
                status=_weaker(visit_status(visit.state), assignment_status(assignment.state)),
                number=visit.number,
                title=visit.title,
                route_code=route.code,
                route=route.title,
                route_en=route.title_en,
                language=tour.language,
                site=site.name,
                site_en=site.name_en,
                municipality=site.municipality,
                zone=visit.zone,
                starts=tour.starts_local,
                ends=tour.ends_local,
                people=tour.people,
                invited=Invited(full_name(guide.surname, guide.given, guide.patronymic), guide.email),
            )
        )
    return sorted(events, key=_in_time)


def _in_time(event: CalendarEvent) -> tuple[datetime, int, UUID]:
    return event.starts, event.number, event.key


def _weaker(one: EventStatus, other: EventStatus) -> EventStatus:
    order = (EventStatus.CANCELLED, EventStatus.TENTATIVE, EventStatus.CONFIRMED)
    return min(one, other, key=order.index)


def _rows(session: Session, table: type[Any], keys: Iterable[UUID]) -> Iterator[Any]:
    for batch in _batches(list(keys)):
        yield from session.exec(select(table).where(table.id.in_(batch)))


def _of_visits(session: Session, table: type[Any], keys: Sequence[UUID]) -> Iterator[Any]:
    for batch in _batches(keys):
        yield from session.exec(select(table).where(table.visit_id.in_(batch)))


def _batches(keys: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(keys), _BATCH):
        yield keys[start : start + _BATCH]


def _revision(traces: Sequence[dict[int, datetime]], otherwise: datetime) -> tuple[int, datetime]:
    """Return how many entries of the journal altered an event after it was made, and when the last one did."""
    entries = {sequence: at for trace in traces for sequence, at in trace.items()}
    return max(len(entries) - 1, 0), entries[max(entries)] if entries else otherwise


def _trace(
    session: Session, keys: Sequence[UUID], parts: Mapping[UUID, UUID] = MappingProxyType({}), near: Sequence[UUID] = ()
) -> dict[UUID, dict[int, datetime]]:
    """Return the numbers and instants of the journal's entries that altered what a calendar shows of each row.

    `parts` are rows that belong to one of them; parts that are gone are found in the entries that also touched `near`.
    """
    wanted = {key.hex: key for key in keys} | {part.hex: key for part, key in parts.items()}
    found: dict[UUID, dict[int, datetime]] = defaultdict(dict)
    for batch in _batches([*keys, *parts, *near]):
        touched = select(JournalTouch.sequence).where(col(JournalTouch.row_id).in_(batch))
        query = select(JournalEntry.sequence, JournalEntry.at, JournalEntry.body).where(
            col(JournalEntry.sequence).in_(touched)
        )
        for sequence, at, body in session.exec(query):
            for row in json.loads(body)["rows"]:
                key = wanted.get(row["id"]) or wanted.get(_visit_of(row))
                if key is not None and _is_shown(row):
                    found[key][sequence] = at
    return found


def _visit_of(row: dict[str, Any]) -> str:
    """Return the visit of a declared count that came or went."""
    if row["table"] != "declared_count":
        return ""
    return str(row.get("before", {}).get("visit_id") or row.get("after", {}).get("visit_id") or "").replace("-", "")


def _is_shown(row: dict[str, Any]) -> bool:
    before, after = row.get("before", {}), row.get("after", {})
    if _SHOWN[row["table"]] & {*before, *after}:
        return True
    if "state" not in after or "state" not in before:
        return False
    return _status(row["table"], before["state"]) is not _status(row["table"], after["state"])


def _status(table: str, state: str) -> EventStatus:
    return assignment_status(AssignmentState(state)) if table == "assignment" else visit_status(VisitState(state))
