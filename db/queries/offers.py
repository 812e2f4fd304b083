"""Offers to guides: who was asked, what is open, what came back, what must still be told."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, or_, select

from db.clock import local
from db.model.guide import Guide
from db.model.kinds import AnswerSource, AssignmentRole, AssignmentState, OfferChannel
from db.model.route import Route
from db.model.visit import Assignment, Tour, Visit
from db.queries.people import short_name
from db.rules.states import EXITS

SOON = timedelta(hours=24)


class OfferPhase(StrEnum):
    """Where an offer stands, as a coordinator goes through them."""

    TO_TELL = "to_tell"
    OVERDUE = "overdue"
    TO_ASK = "to_ask"
    OPEN = "open"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    SETTLED = "settled"


ORDER = tuple(OfferPhase)
PENDING = frozenset({OfferPhase.TO_TELL, OfferPhase.OVERDUE, OfferPhase.TO_ASK, OfferPhase.OPEN, OfferPhase.ACCEPTED})


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An assignment as an offer; times are wall-clock at the site."""

    assignment_id: UUID
    visit_id: UUID
    tour_id: UUID
    guide_id: UUID
    guide: str
    email: str
    number: int
    title: str
    route: str
    language: str
    people: int
    starts: datetime
    ends: datetime
    role: AssignmentRole
    state: AssignmentState
    phase: OfferPhase
    channel: OfferChannel | None
    offered: datetime | None
    due: datetime | None
    answered: datetime | None
    source: AnswerSource | None


def offers(session: Session, now: datetime, guide_id: UUID | None = None, *, past: bool = False) -> list[OfferRow]:
    """Return the offers of tours to come, what needs care first; of all times where `past` says so.

    `now` is an instant. Assignments that were settled without being asked are no offers.
    """
    query = (
        select(Assignment, Tour, Visit, Guide)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .join(Visit, col(Visit.id) == col(Tour.visit_id))
        .join(Guide, col(Guide.id) == col(Assignment.guide_id))
        .where(or_(col(Assignment.offered_at).is_not(None), col(Assignment.state) == AssignmentState.PROPOSED))
    )
    if guide_id is not None:
        query = query.where(Assignment.guide_id == guide_id)
    if not past:
        query = query.where(col(Tour.ends_at) > now)
    routes = {row.id: row.title for row in session.exec(select(Route))}
    rows = [
        _row(given, tour, visit, guide, routes[tour.route_id], now) for given, tour, visit, guide in session.exec(query)
    ]
    return sorted(rows, key=lambda row: (ORDER.index(row.phase), row.starts, row.guide))


def _row(given: Assignment, tour: Tour, visit: Visit, guide: Guide, route: str, now: datetime) -> OfferRow:
    zone = visit.zone
    return OfferRow(
        assignment_id=given.id,
        visit_id=visit.id,
        tour_id=tour.id,
        guide_id=guide.id,
        guide=short_name(guide.surname, guide.given),
        email=guide.email,
        number=visit.number,
        title=visit.title,
        route=route,
        language=tour.language,
        people=tour.people,
        starts=tour.starts_local,
        ends=tour.ends_local,
        role=given.role,
        state=given.state,
        phase=_phase(given, visit, now),
        channel=given.offer_channel,
        offered=_wall(given.offered_at, zone),
        due=_wall(given.answer_due, zone),
        answered=_wall(given.answered_at, zone),
        source=given.answer_source,
    )


def _phase(given: Assignment, visit: Visit, now: datetime) -> OfferPhase:
    if given.state is AssignmentState.RELEASED or (visit.state in EXITS and given.offered_at is not None):
        is_known = given.recalled_at is not None or given.state in (AssignmentState.DECLINED, AssignmentState.LAPSED)
        return OfferPhase.SETTLED if is_known else OfferPhase.TO_TELL
    match given.state:
        case AssignmentState.PROPOSED:
            return OfferPhase.SETTLED if visit.state in EXITS else OfferPhase.TO_ASK
        case AssignmentState.OFFERED:
            is_over = given.answer_due is not None and given.answer_due <= now
            return OfferPhase.OVERDUE if is_over else OfferPhase.OPEN
        case AssignmentState.DECLINED | AssignmentState.LAPSED:
            return OfferPhase.DECLINED
        case AssignmentState.ACCEPTED:
            return OfferPhase.ACCEPTED
    return OfferPhase.SETTLED


def urgent(row: OfferRow, wall: datetime) -> bool:
    """Say whether an offer needs care by the end of the day: untold, overdue, due, or of a tour that is near."""
    ends = datetime.combine(wall.date(), time.max)
    match row.phase:
        case OfferPhase.TO_TELL | OfferPhase.OVERDUE:
            return True
        case OfferPhase.OPEN:
            return row.due is not None and row.due <= ends
        case OfferPhase.TO_ASK:
            return row.offered is not None or row.starts <= wall + SOON
    return False


def _wall(at: datetime | None, zone: str) -> datetime | None:
    return local(at, zone) if at is not None else None
