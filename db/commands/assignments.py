"""Guides on tours: proposed, offered, answered, taken off."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from db.commands.offers import enter_answer, offer_tours, take_off
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.guide import Guide
from db.model.kinds import AnswerSource, AssignmentRole, AssignmentState, OfferChannel
from db.model.visit import Assignment, Overruling, Tour, Visit
from db.queries.cases import load_case
from db.queries.people import short_name
from db.queries.visits import number_of
from db.rules.eligibility import guide_findings
from db.rules.judges import require_clean
from db.rules.states import ENGAGED, EXITS
from db.store import UnitOfWork

Part = tuple[datetime, datetime]
"""From, up to; on the clock of the site."""


class NotAssigned(TourError):
    """A guide is taken off a tour that is not theirs."""

    message = QT_TRANSLATE_NOOP("db", "{guide} is not on this tour.")
    remedy = QT_TRANSLATE_NOOP("db", "Refresh the visit and choose again.")


class NobodyComes(TourError):
    """A guide is assigned to a visit that was called off."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} was called off and needs no guide.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another visit.")


class PartOutside(TourError):
    """A part of a tour that is not inside it."""

    message = QT_TRANSLATE_NOOP("db", "The part must lie inside the tour, from {starts} to {ends}.")
    remedy = QT_TRANSLATE_NOOP("db", "Change its beginning or its end.")


def assign_guide(
    unit: UnitOfWork,
    tour_id: UUID,
    guide_id: UUID,
    role: AssignmentRole = AssignmentRole.LEAD,
    state: AssignmentState = AssignmentState.CONFIRMED,
    *,
    instead_of: UUID | None = None,
    part: Part | None = None,
) -> None:
    """Put a guide on a tour, taking `instead_of` off it; `part` is for whom does not stay the whole tour.

    Raises `PlanRefused` if a rule speaks against the guide and nobody has overruled it, and `PartOutside`.
    """
    tour = unit.one(Tour, tour_id)
    visit = unit.one(Visit, tour.visit_id)
    if visit.state in EXITS:
        raise NobodyComes(number=number_of(visit))
    if instead_of is not None:
        unassign_guide(unit, tour_id, instead_of)
    assignment = put_on(unit, tour_id, guide_id, role, state)
    assignment.part_from_min, assignment.part_until_min = _minutes(tour, part) if part else (None, None)
    unit.session.flush()
    _require_eligible(unit, visit, tour_id, guide_id, role)


def put_on(unit: UnitOfWork, tour_id: UUID, guide_id: UUID, role: AssignmentRole, state: AssignmentState) -> Assignment:
    """Put a guide on a tour without judging it; one taken off before begins anew, as if never asked."""
    known = _known(unit, tour_id, guide_id)
    assignment = known or unit.add(Assignment(tour_id=tour_id, guide_id=guide_id))
    if known is not None and known.state not in ENGAGED:
        known.offered_at = known.answer_due = known.answered_at = known.recalled_at = None
        known.offer_channel = known.answer_source = None
    assignment.role, assignment.state = role, state
    return assignment


def unassign_guide(unit: UnitOfWork, tour_id: UUID, guide_id: UUID) -> None:
    """Take a guide off a tour; one who was asked stays known as released, to be told."""
    assignment = _known(unit, tour_id, guide_id)
    if assignment is None or assignment.state is AssignmentState.RELEASED:
        guide = unit.one(Guide, guide_id)
        raise NotAssigned(guide=short_name(guide.surname, guide.given))
    take_off(unit, assignment)
    unit.session.flush()


def offer(
    unit: UnitOfWork,
    assignment_id: UUID,
    answer_due: datetime | None = None,
    channel: OfferChannel = OfferChannel.EMAIL,
) -> None:
    """Record that a guide was asked, how, and until when an answer is awaited."""
    offer_tours(unit, [assignment_id], channel, answer_due)


def answer(
    unit: UnitOfWork, assignment_id: UUID, *, accepted: bool, source: AnswerSource = AnswerSource.CALENDAR_REPLY
) -> None:
    """Record a guide's answer to an offer."""
    enter_answer(unit, assignment_id, accepted=accepted, source=source)


def pin(unit: UnitOfWork, assignment_id: UUID, *, is_pinned: bool = True) -> None:
    """Say whether an assignment must stay when the month is filled again."""
    unit.one(Assignment, assignment_id).is_pinned = is_pinned


def accept_roster(
    unit: UnitOfWork, pairs: Iterable[tuple[UUID, UUID]], removed: Iterable[tuple[UUID, UUID]] = ()
) -> None:
    """Put a planned roster into the books in one step: pairs of tour and lead guide, already judged by the planner.

    `removed` are the pairs that go. Raises `NotAssigned` if one of these does not stand any more.
    """
    for tour_id, guide_id in removed:
        unassign_guide(unit, tour_id, guide_id)
    for tour_id, guide_id in pairs:
        put_on(unit, tour_id, guide_id, AssignmentRole.LEAD, AssignmentState.CONFIRMED)
    unit.session.flush()


def _known(unit: UnitOfWork, tour_id: UUID, guide_id: UUID) -> Assignment | None:
    query = select(Assignment).where(Assignment.tour_id == tour_id, Assignment.guide_id == guide_id)
    return unit.session.exec(query).first()


def _minutes(tour: Tour, part: Part) -> tuple[int, int]:
    """Return a part as minutes from the start of its tour, so that it moves with the tour."""
    starts, ends = part
    if not tour.starts_local <= starts < ends <= tour.ends_local:
        raise PartOutside(starts=tour.starts_local.time(), ends=tour.ends_local.time())
    first, last = starts - tour.starts_local, ends - tour.starts_local
    return int(first.total_seconds() // 60), int(last.total_seconds() // 60)


def _require_eligible(unit: UnitOfWork, visit: Visit, tour_id: UUID, guide_id: UUID, role: AssignmentRole) -> None:
    case = load_case(unit.session, visit.id)
    tour = next(one for one in case.visit.tours if one.id == tour_id)
    assigned = next(one for one in tour.guides if one.guide.id == guide_id)
    allowed = {
        row.rule
        for row in unit.session.exec(select(Overruling).where(col(Overruling.visit_id) == visit.id))
        if row.subject in ("", str(guide_id))
    }
    own = replace(tour, span=assigned.span or tour.span)
    found = guide_findings(assigned.guide, own, case.visit.group_kind, role)
    require_clean(number_of(visit), [finding for finding in found if finding.rule not in allowed])
