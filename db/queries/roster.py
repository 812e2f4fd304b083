"""What the roster's page and the repair of a day show beside the plan: pins, telephones, visits to be called about."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.guide import Guide
from db.model.kinds import AssignmentRole, GroupKind
from db.model.route import Route
from db.model.visit import Assignment, Tour, Visit
from db.queries.people import short_name
from db.rules.calendar import Month
from db.rules.states import ENGAGED, EXITS

Pair = tuple[UUID, UUID]
"""A tour and a guide."""


@dataclass(frozen=True, slots=True)
class Phone:
    """How a guide is reached."""

    name: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class TourWords:
    """A tour in the words of a call: wall-clock; the leader is who comes with the group."""

    tour_id: UUID
    visit_id: UUID
    number: int
    title: str
    kind: GroupKind
    route: str
    language: str
    starts: datetime
    ends: datetime
    people: int
    leader: str
    leader_phone: str


def pinned_pairs(session: Session, month: Month) -> frozenset[Pair]:
    """Return the pairs of a month that must stay."""
    query = (
        select(Assignment.tour_id, Assignment.guide_id)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .where(
            col(Assignment.is_pinned).is_(True),
            col(Tour.starts_local) >= month.starts,
            col(Tour.starts_local) < month.ends,
        )
    )
    return frozenset((tour, guide) for tour, guide in session.exec(query))


def phones(session: Session, guide_ids: Collection[UUID] | None = None) -> dict[UUID, Phone]:
    """Return how guides are reached, by key; all of them if none are named."""
    query = select(Guide).order_by(col(Guide.surname), col(Guide.given))
    if guide_ids is not None:
        query = query.where(col(Guide.id).in_(guide_ids))
    return {
        guide.id: Phone(short_name(guide.surname, guide.given), guide.phone, guide.email)
        for guide in session.exec(query)
    }


def tour_words(session: Session, tour_ids: Collection[UUID]) -> dict[UUID, TourWords]:
    """Return tours in words, by key, in order of time."""
    query = (
        select(Tour, Visit, Route.title)
        .join(Visit, col(Visit.id) == col(Tour.visit_id))
        .join(Route, col(Route.id) == col(Tour.route_id))
        .where(col(Tour.id).in_(tour_ids))
        .order_by(col(Tour.starts_local), col(Visit.number), col(Tour.ordinal))
    )
    return {
        tour.id: TourWords(
            tour_id=tour.id,
            visit_id=visit.id,
            number=visit.number,
            title=visit.title,
            kind=visit.group_kind,
            route=route,
            language=tour.language,
            starts=tour.starts_local,
            ends=tour.ends_local,
            people=tour.people,
            leader=visit.leader_name,
            leader_phone=visit.leader_phone,
        )
        for tour, visit, route in session.exec(query)
    }


def led_between(session: Session, guide_id: UUID, starts: datetime, ends: datetime) -> list[Pair]:
    """Return the tours a guide leads that touch a time, as pairs, in order of time."""
    query = (
        select(Tour.id)
        .join(Assignment, col(Assignment.tour_id) == col(Tour.id))
        .join(Visit, col(Visit.id) == col(Tour.visit_id))
        .where(
            Assignment.guide_id == guide_id,
            Assignment.role == AssignmentRole.LEAD,
            col(Assignment.state).in_(ENGAGED),
            col(Visit.state).not_in(EXITS),
            col(Tour.starts_local) < ends,
            col(Tour.ends_local) > starts,
        )
        .order_by(col(Tour.starts_local))
    )
    return [(tour, guide_id) for tour in session.exec(query)]
