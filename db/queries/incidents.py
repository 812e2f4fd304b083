"""Incidents and counts at control points, as a screen lists them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import instant, local
from db.model.kinds import ControlPoint, IncidentKind, IncidentSeverity, MonthState, VisitState
from db.model.month import MonthlyReport
from db.model.presence import Incident
from db.model.visit import Headcount, Visit
from db.model.visitor import Visitor
from db.queries.people import full_name
from db.queries.presence import counted, events, only_site
from db.rules.calendar import Month
from db.rules.presence import count

SHOWN_DAYS = 31


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident; `at` is wall-clock, `is_closed` says that its month is closed."""

    id: UUID
    at: datetime
    severity: IncidentSeverity
    kind: IncidentKind
    visit_id: UUID | None
    visit: str
    visitor_id: UUID | None
    note: str
    is_closed: bool


@dataclass(frozen=True, slots=True)
class HeadcountRow:
    """A count at a control point; `at` is wall-clock."""

    at: datetime
    visit: str
    point: ControlPoint
    expected: int
    counted: int


@dataclass(frozen=True, slots=True)
class VisitChoice:
    """A visit that an incident or a count may belong to, and how many are inside."""

    id: UUID
    title: str
    inside: int


def incidents(session: Session, now: datetime) -> list[IncidentRow]:
    """Return the incidents of the last month, the latest first."""
    site = only_site(session)
    closed = set(session.exec(select(MonthlyReport.month).where(MonthlyReport.state == MonthState.CLOSED)).all())
    query = (
        select(Incident, Visit.title)
        .join(Visit, col(Visit.id) == col(Incident.visit_id), isouter=True)
        .where(Incident.site_id == site.id, col(Incident.at) >= now - timedelta(days=SHOWN_DAYS))
        .order_by(col(Incident.at).desc())
    )
    return [
        IncidentRow(
            row.id,
            local(row.at, site.zone),
            row.severity,
            row.kind,
            row.visit_id,
            title or "",
            row.visitor_id,
            row.note,
            str(Month.of(local(row.at, site.zone).date())) in closed,
        )
        for row, title in session.exec(query)
    ]


def headcounts(session: Session, day: date) -> list[HeadcountRow]:
    """Return the counts of a day, the latest first."""
    site = only_site(session)
    starts = instant(datetime.combine(day, time()), site.zone)
    query = (
        select(Headcount, Visit.title)
        .join(Visit, col(Visit.id) == col(Headcount.visit_id))
        .where(col(Headcount.at) >= starts, col(Headcount.at) < starts + timedelta(days=1))
        .order_by(col(Headcount.at).desc())
    )
    return [
        HeadcountRow(local(row.at, site.zone), title, row.point, row.expected, row.counted)
        for row, title in session.exec(query)
    ]


def visit_choices(session: Session, now: datetime) -> list[VisitChoice]:
    """Return the visits of today and those still inside, groups inside first."""
    site = only_site(session)
    midnight = datetime.combine(local(now, site.zone).date(), time())
    came = (VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.INTERRUPTED)
    rows = session.exec(
        select(Visit)
        .where(
            col(Visit.state).in_(came)
            | (
                col(Visit.state).in_((VisitState.COMPLETED, VisitState.CLOSED, VisitState.CONFIRMED))
                & (col(Visit.starts_local) >= midnight)
                & (col(Visit.starts_local) < midnight + timedelta(days=1))
            )
        )
        .order_by(col(Visit.starts_local), col(Visit.number))
    ).all()
    logs = events(session, [row.id for row in rows])
    found = [VisitChoice(row.id, row.title, count(logs[row.id]).inside.total()) for row in rows]
    return sorted(found, key=lambda one: not one.inside)


def people_inside(session: Session, visit_id: UUID) -> Sequence[tuple[UUID, str]]:
    """Return the named people of a visit who are inside: key and name."""
    keys = counted(session, visit_id).named_inside
    query = select(Visitor).where(col(Visitor.id).in_(keys)).order_by(col(Visitor.surname_folded), col(Visitor.id))
    return [(row.id, full_name(row.surname, row.given)) for row in session.exec(query)]
