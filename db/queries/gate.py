"""The day as the gate sees it: groups in the order of their starts, and everybody who is expected."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlmodel import Session, col

from db.clock import local
from db.errors import Name
from db.model.enterprise import Gate, Site
from db.model.guide import Guide
from db.model.kinds import (
    AssignmentRole,
    VisitorCategory,
    VisitState,
)
from db.model.route import Route
from db.model.visit import Assignment, DeclaredCount, Tour, Visit
from db.model.visitor import Badge, Visitor
from db.queries.briefings import briefed_people
from db.queries.gate_groups import Fields, made_group
from db.queries.gate_rows import GateDay
from db.queries.people import short_name
from db.queries.presence import events, only_site
from db.queries.users import current_user
from db.rules.gate import OPEN_STATES
from db.rules.states import ENGAGED, EXITS


def gate_day(session: Session, now: datetime) -> GateDay:
    """Return the day at the gate; raise LookupError before a site is set up. `now` is an instant in UTC.

    Who came on an earlier day and has not left is of this day too. Cancelled and refused visits are not shown.
    """
    site = only_site(session)
    wall = local(now, site.zone)
    visits = _visits(session, site, wall.date())
    keys = [visit.id for visit in visits]
    logs = events(session, keys)
    people = _people(session, keys)
    declared = _declared(session, keys)
    tours = _tours(session, keys)
    guides = _guides(session, keys)
    groups = (
        made_group(
            visit, logs[visit.id], people[visit.id], declared[visit.id], tours[visit.id], guides.get(visit.id, "")
        )
        for visit in visits
    )
    gate = session.connection().execute(_GATES.where(Gate.site_id == site.id)).first()  # type: ignore[arg-type]  # SQLModel types columns as values
    user = current_user(session)
    return GateDay(
        day=wall.date(),
        now=wall,
        zone=site.zone,
        site_id=site.id,
        gate=gate[1] if gate else "",
        gate_id=gate[0] if gate else None,
        code_hash=gate[2] if gate else "",
        duty=Name(user.name, user.name_en) if user else Name(""),
        groups=tuple(group for group in groups if group.starts.date() == wall.date() or group.inside),
    )


def gate_day_briefed(session: Session, now: datetime) -> tuple[GateDay, dict[UUID, int]] | None:
    """Return the day and how many of each group are briefed; nothing before a site is set up."""
    try:
        day = gate_day(session, now)
    except LookupError:
        return None
    return day, briefed_people(session, [group.id for group in day.groups])


_GATES = select(col(Gate.id), col(Gate.name), col(Gate.pin_hash)).order_by(col(Gate.name))
_PERSON = (
    select(
        *(col(getattr(Visitor, name)) for name in ("id", "visit_id", "surname", "given")),
        *(col(getattr(Visitor, name)) for name in ("surname_folded", "given_folded", "surname_latin", "given_latin")),
        *(col(getattr(Visitor, name)) for name in ("birth_date", "age_band", "category", "role", "clearance")),
        *(col(getattr(Visitor, name)) for name in ("is_walk_in", "needs", "ppe_size")),
        col(Badge.code),
    )
    .join(Badge, col(Badge.visitor_id) == col(Visitor.id), isouter=True)
    .where(col(Visitor.removed_at).is_(None), col(Visitor.erased_at).is_(None))
    .order_by(col(Visitor.surname_folded), col(Visitor.given_folded), col(Visitor.id))
)
"""Made once: the day is read after every arrival."""


def _visits(session: Session, site: Site, day: date) -> Sequence[Visit]:
    midnight = datetime.combine(day, time.min)
    todays = (col(Visit.starts_local) >= midnight) & (col(Visit.starts_local) < midnight + timedelta(days=1))
    lately = col(Visit.starts_local) >= midnight - timedelta(days=7)
    query = (
        select(Visit)
        .where(
            col(Visit.site_id) == site.id,
            col(Visit.is_remote).is_(False),
            col(Visit.state).not_in(EXITS - {VisitState.NO_SHOW}),
            or_(todays, lately & col(Visit.state).in_(OPEN_STATES) & (col(Visit.starts_local) < midnight)),
        )
        .order_by(col(Visit.starts_local), col(Visit.number))
    )
    return session.execute(query).scalars().all()


def _people(session: Session, keys: Sequence[UUID]) -> dict[UUID, list[Fields]]:
    found: dict[UUID, list[Fields]] = defaultdict(list)
    for row in session.connection().execute(_PERSON.where(col(Visitor.visit_id).in_(keys))):
        found[row[1]].append(row)
    return found


def _declared(session: Session, keys: Sequence[UUID]) -> dict[UUID, list[tuple[VisitorCategory, int]]]:
    found: dict[UUID, list[tuple[VisitorCategory, int]]] = defaultdict(list)
    query = select(col(DeclaredCount.visit_id), col(DeclaredCount.category), col(DeclaredCount.people))
    for visit_id, category, people in session.connection().execute(query.where(col(DeclaredCount.visit_id).in_(keys))):
        if people:
            found[visit_id].append((category, people))
    return found


def _tours(session: Session, keys: Sequence[UUID]) -> dict[UUID, list[Fields]]:
    found: dict[UUID, list[Fields]] = defaultdict(list)
    query = (
        select(
            *(col(Tour.visit_id), col(Tour.capacity)),
            *(col(getattr(Route, name)) for name in ("title", "title_en", "min_age", "children_per_adult")),
            col(Route.briefing_min),
        )
        .join(Route, col(Route.id) == col(Tour.route_id))
        .where(col(Tour.visit_id).in_(keys))
        .order_by(col(Tour.ordinal))
    )
    for row in session.connection().execute(query):
        found[row[0]].append(row)
    return found


def _guides(session: Session, keys: Sequence[UUID]) -> dict[UUID, str]:
    query = (
        select(col(Tour.visit_id), col(Guide.surname), col(Guide.given))
        .join(Assignment, col(Assignment.tour_id) == col(Tour.id))
        .join(Guide, col(Guide.id) == col(Assignment.guide_id))
        .where(
            col(Tour.visit_id).in_(keys),
            col(Assignment.role) == AssignmentRole.LEAD,
            col(Assignment.state).in_(ENGAGED),
        )
        .order_by(col(Tour.ordinal).desc())
    )
    return {row[0]: short_name(row[1], row[2]) for row in session.connection().execute(query)}
