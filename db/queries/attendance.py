"""What is known of who came and left, person by person, to be completed from paper."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.model.kinds import ClearanceState, PresenceKind, VisitorCategory, VisitState
from db.model.visit import DeclaredCount, Visit
from db.model.visitor import Visitor
from db.queries.people import full_name
from db.queries.presence import events
from db.rules.presence import Event, count, effective

LATE_MINUTES = 30
"""A line typed so long after what it tells is marked as entered late."""


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A person, or people of a category without names. Times are wall-clock; `people` were declared or came."""

    visitor_id: UUID | None
    category: VisitorCategory
    name: str
    people: int
    admitted: int
    came: datetime | None
    left: datetime | None
    is_barred: bool
    is_late_entry: bool


@dataclass(frozen=True, slots=True)
class Attendance:
    """A visit with its people."""

    visit_id: UUID
    title: str
    number: int
    state: VisitState
    starts: datetime
    ends: datetime
    zone: str
    rows: tuple[AttendanceRow, ...]


def attendance(session: Session, visit_id: UUID) -> Attendance:
    """Return who came and left of a visit, by name first, then by category."""
    visit = session.get_one(Visit, visit_id)
    log = events(session, [visit_id])[visit_id]
    lines: dict[UUID | VisitorCategory, list[Event]] = defaultdict(list)
    for line in effective(log):
        lines[line.visitor_id or line.category].append(line)
    people = session.exec(
        select(Visitor)
        .where(Visitor.visit_id == visit_id, col(Visitor.removed_at).is_(None), col(Visitor.erased_at).is_(None))
        .order_by(col(Visitor.surname_folded), col(Visitor.given_folded), col(Visitor.id))
    ).all()
    rows = [_named(one, lines[one.id], visit.zone) for one in people]
    declared = {
        row.category: row.people
        for row in session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id))
    }
    known = count(log)
    named = {one.id: one.category for one in people}
    unnamed = known.admitted.copy()
    for visitor_id in known.named_admitted:
        if visitor_id in named:
            unnamed[named[visitor_id]] -= 1
    wanted = set(+unnamed) | (set() if people else set(declared))
    for category in sorted(wanted):
        rows.append(_counted(category, declared.get(category, 0), unnamed[category], lines[category], visit.zone))
    return Attendance(
        visit_id, visit.title, visit.number, visit.state, visit.starts_local, visit.ends_local, visit.zone, tuple(rows)
    )


def _named(one: Visitor, log: Sequence[Event], zone: str) -> AttendanceRow:
    barred = one.clearance in (ClearanceState.REFUSED, ClearanceState.PENDING)
    name = full_name(one.surname, one.given, one.patronymic)
    return AttendanceRow(one.id, one.category, name, 1, bool(log), *_times(log, zone), barred, _is_late(log))


def _counted(category: VisitorCategory, declared: int, came: int, log: Sequence[Event], zone: str) -> AttendanceRow:
    return AttendanceRow(None, category, "", came or declared, came, *_times(log, zone), False, _is_late(log))


def _times(log: Sequence[Event], zone: str) -> tuple[datetime | None, datetime | None]:
    """Return the first coming and, if nobody came after it, the last leaving."""
    came = next((line.at for line in log if line.kind is PresenceKind.IN), None)
    left = log[-1].at if log and log[-1].kind is not PresenceKind.IN else None
    return local(came, zone) if came else None, local(left, zone) if left else None


def _is_late(log: Sequence[Event]) -> bool:
    return any((line.recorded_at - line.at).total_seconds() > LATE_MINUTES * 60 for line in log)
