"""The presence log of visits, read."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, ColumnExpressionArgument, Table, and_, bindparam, or_
from sqlmodel import Session, col, select

from db.model.enterprise import Site
from db.model.kinds import VisitState
from db.model.presence import PresenceEvent
from db.model.visit import Assignment, Tour, Visit
from db.prepared import Prepared
from db.rules.presence import Counted, Event, count
from db.rules.states import ENGAGED

COLUMNS = ("id", "visit_id", "visitor_id", "kind", "category", "people", "at", "recorded_at", "voids_id")


_TABLE: Table = PresenceEvent.__table__  # type: ignore[attr-defined]  # SQLModel sets it on table classes
_EVENTS = (
    _TABLE.select()
    .with_only_columns(*(_TABLE.c[name] for name in COLUMNS))
    .where(_TABLE.c.visit_id.in_(bindparam("visit_ids", expanding=True)))
)
"""Made once: a log is read at every step at the gate."""


def events(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, list[Event]]:
    """Return the log lines of visits, by visit."""
    found: dict[UUID, list[Event]] = defaultdict(list)
    session.flush()
    for row in session.connection().execute(_EVENTS, {"visit_ids": visit_ids}):
        found[row[1]].append(Event(*row))
    return found


def speaks_of(
    visit_id: ColumnExpressionArgument[UUID], visitor_id: ColumnExpressionArgument[UUID]
) -> ColumnElement[bool]:
    """Return the condition of a line that may speak of a person of a visit: the person's own, or one without a name."""
    return and_(_TABLE.c.visit_id == visit_id, or_(_TABLE.c.visitor_id == visitor_id, _TABLE.c.visitor_id.is_(None)))


_ONE_PERSON = Prepared(
    _TABLE.select()
    .with_only_columns(*(_TABLE.c[name] for name in COLUMNS))
    .where(speaks_of(bindparam("visit_id"), bindparam("visitor_id")))
)


def events_around(session: Session, visit_id: UUID, visitor_id: UUID) -> list[Event]:
    """Return the log lines of one person, with those of people without names and all voids: few, however large a group.

    What they say of that person holds; the other named people of the visit are left out.
    """
    session.flush()
    return [Event(*row) for row in _ONE_PERSON.rows(session, {"visit_id": visit_id, "visitor_id": visitor_id})]


def counted(session: Session, visit_id: UUID) -> Counted:
    """Return who was admitted to and who is inside of one visit."""
    return count(events(session, [visit_id])[visit_id])


@dataclass(frozen=True, slots=True)
class GroupOnSite:
    """A group with people inside."""

    visit_id: UUID
    number: int
    title: str
    inside: int
    guides: int


def on_site(session: Session) -> list[GroupOnSite]:
    """Return the groups of which somebody is inside now, whatever day they came."""
    open_states = (VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.COMPLETED, VisitState.INTERRUPTED)
    visits = session.exec(
        select(Visit.id, Visit.number, Visit.title).where(col(Visit.state).in_(open_states)).order_by(col(Visit.number))
    ).all()
    logs = events(session, [visit[0] for visit in visits])
    inside = {visit[0]: people for visit in visits if (people := count(logs[visit[0]]).inside.total())}
    guides = _guides(session, list(inside))
    return [
        GroupOnSite(visit_id, number, title, inside[visit_id], len(guides[visit_id]))
        for visit_id, number, title in visits
        if visit_id in inside
    ]


def _guides(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, set[UUID]]:
    query = (
        select(Tour.visit_id, Assignment.guide_id)
        .join(Assignment, col(Tour.id) == col(Assignment.tour_id))
        .where(col(Tour.visit_id).in_(visit_ids), col(Assignment.state).in_(ENGAGED))
    )
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for visit_id, guide_id in session.exec(query):
        found[visit_id].add(guide_id)
    return found


def only_site(session: Session) -> Site:
    """Return the site of this database; raise LookupError before one is set up."""
    site = session.exec(select(Site).order_by(col(Site.code))).first()
    if site is None:
        raise LookupError("no site is set up")
    return site
