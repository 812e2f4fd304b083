"""Series of visits, read for the screen that shows one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.errors import Phrase
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, VisitState
from db.model.route import Route
from db.model.series import Occurrence, Series
from db.model.visit import Assignment, DeclaredCount, Tour, Visit
from db.queries.people import short_name
from db.rules.recurrence import Rule, parse_rule, rule_phrase
from db.rules.states import ENGAGED, PLANNED


@dataclass(frozen=True, slots=True)
class OccurrenceRow:
    """One date: its visit, or none where it is left out. `is_moved` tells that the visit starts at another time.

    `guide` is empty where nobody leads yet.
    """

    id: UUID
    starts: datetime
    visit_id: UUID | None
    number: int | None
    state: VisitState | None
    is_coming: bool
    is_moved: bool
    route: str = ""
    people: int = 0
    guide: str = ""


@dataclass(frozen=True, slots=True)
class SeriesCard:
    """A series with all its dates, in their order."""

    id: UUID
    title: str
    rule: Rule
    sentence: Phrase
    occurrences: tuple[OccurrenceRow, ...]

    @property
    def coming(self) -> int:
        """How many visits are still to come."""
        return sum(row.is_coming for row in self.occurrences)


def series_of(session: Session, visit_id: UUID, now: datetime) -> SeriesCard | None:
    """Return the series a visit belongs to, nothing for a visit that stands alone; `now` is an instant."""
    series_id = session.exec(select(Occurrence.series_id).where(Occurrence.visit_id == visit_id)).first()
    return series_card(session, series_id, now) if series_id is not None else None


def series_card(session: Session, series_id: UUID, now: datetime) -> SeriesCard:
    """Return a series; raise LookupError for an unknown one."""
    series = session.get_one(Series, series_id)
    query = (
        select(Occurrence, Visit)
        .join(Visit, col(Visit.id) == col(Occurrence.visit_id), isouter=True)
        .where(Occurrence.series_id == series_id)
        .order_by(col(Occurrence.starts_local))
    )
    rule = parse_rule(series.rule)
    found = session.exec(query).all()
    ids = [visit.id for _, visit in found if visit is not None]
    people, leads = _people(session, ids), _leads(session, ids)
    routes = dict(session.exec(select(Route.id, Route.title)).all())
    return SeriesCard(
        series.id,
        series.title,
        rule,
        rule_phrase(rule),
        tuple(
            _row(occurrence, visit, now)
            if visit is None
            else replace(
                _row(occurrence, visit, now),
                route=routes[visit.route_id],
                people=people.get(visit.id, 0),
                guide=leads.get(visit.id, ""),
            )
            for occurrence, visit in found
        ),
    )


def _people(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, int]:
    query = (
        select(DeclaredCount.visit_id, func.sum(DeclaredCount.people))
        .where(col(DeclaredCount.visit_id).in_(visit_ids))
        .group_by(col(DeclaredCount.visit_id))
    )
    return {visit_id: int(people) for visit_id, people in session.exec(query)}


def _leads(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, str]:
    query = (
        select(Tour.visit_id, Guide)
        .join(Assignment, col(Assignment.tour_id) == col(Tour.id))
        .join(Guide, col(Guide.id) == col(Assignment.guide_id))
        .where(
            col(Tour.visit_id).in_(visit_ids),
            Assignment.role == AssignmentRole.LEAD,
            col(Assignment.state).in_(ENGAGED),
        )
        .order_by(col(Tour.ordinal).desc())
    )
    return {visit_id: short_name(guide.surname, guide.given) for visit_id, guide in session.exec(query)}


def _row(occurrence: Occurrence, visit: Visit | None, now: datetime) -> OccurrenceRow:
    if visit is None:
        return OccurrenceRow(occurrence.id, occurrence.starts_local, None, None, None, False, False)
    return OccurrenceRow(
        occurrence.id,
        occurrence.starts_local,
        visit.id,
        visit.number,
        visit.state,
        visit.state in PLANNED and visit.starts_at > now,
        visit.starts_local != occurrence.starts_local,
    )
