"""The presence log as two computers exchange it, and what in it cannot be true."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.model.kinds import PresenceKind
from db.model.presence import PresenceEvent
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.people import full_name
from db.queries.presence import events, only_site
from db.rules.presence import effective
from db.rules.presence_conflicts import Conflict, ConflictKind, LogLine, conflicts


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict as a screen shows it; times are wall-clock."""

    kind: ConflictKind
    line_id: UUID
    against_id: UUID | None
    visit_id: UUID
    visit: str
    who: str
    people: int
    at: datetime
    seat: str
    against_at: datetime | None
    against_seat: str


def lines_since(session: Session, since: datetime) -> Sequence[PresenceEvent]:
    """Return the lines recorded since an instant, and those that others of them void, in the order of their keys."""
    query = select(PresenceEvent).where(col(PresenceEvent.recorded_at) >= since).order_by(col(PresenceEvent.id))
    found = {row.id: row for row in session.exec(query)}
    missing = {row.voids_id for row in found.values()} - set(found) - {None}
    while missing:
        older = session.exec(select(PresenceEvent).where(col(PresenceEvent.id).in_(missing))).all()
        found |= {row.id: row for row in older}
        missing = {row.voids_id for row in older} - set(found) - {None}
    return sorted(found.values(), key=lambda row: row.id)


def walk_ins_of(session: Session, rows: Sequence[PresenceEvent]) -> Sequence[Visitor]:
    """Return the people of such lines who were added at the gate: the other computer does not know them."""
    keys = {row.visitor_id for row in rows if row.visitor_id is not None}
    query = select(Visitor).where(col(Visitor.id).in_(keys), col(Visitor.is_walk_in)).order_by(col(Visitor.id))
    return session.exec(query).all()


def conflict_rows(session: Session, since: datetime) -> list[ConflictRow]:
    """Return what cannot be true in the logs of the visits with lines since an instant."""
    touched = select(PresenceEvent.visit_id).where(col(PresenceEvent.at) >= since).distinct()
    visits = {row.id: row for row in session.exec(select(Visit).where(col(Visit.id).in_(touched)))}
    logs = events(session, list(visits))
    held = {one.id for log in logs.values() for one in effective(log)}
    query = select(PresenceEvent).where(
        col(PresenceEvent.visit_id).in_(visits), PresenceEvent.kind != PresenceKind.VOID
    )
    lines = [_line(row) for row in session.exec(query) if row.id in held]
    found = conflicts(lines)
    keys = {one.line.visitor_id for one in found} - {None}
    people = {row.id: row for row in session.exec(select(Visitor).where(col(Visitor.id).in_(keys)))}
    zone = only_site(session).zone
    return [_row(one, visits[one.line.visit_id].title, people, zone) for one in found]


def _line(row: PresenceEvent) -> LogLine:
    return LogLine(
        row.id,
        row.visit_id,
        row.visitor_id,
        row.kind,
        row.category,
        row.people,
        row.at,
        row.recorded_at,
        row.seat,
        row.counter,
    )


def _row(one: Conflict, title: str, people: dict[UUID, Visitor], zone: str) -> ConflictRow:
    person = people.get(one.line.visitor_id) if one.line.visitor_id else None
    against = one.against
    return ConflictRow(
        one.kind,
        one.line.id,
        against.id if against else None,
        one.line.visit_id,
        title,
        full_name(person.surname, person.given) if person else "",
        one.line.people,
        local(one.line.at, zone),
        one.line.seat,
        local(against.at, zone) if against else None,
        against.seat if against else "",
    )
