"""Guides on tours: proposed, offered, answered, taken off."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, AssignmentState
from db.model.visit import Assignment, Overruling, Tour, Visit
from db.queries.cases import load_case
from db.queries.people import short_name
from db.queries.visits import number_of
from db.rules.eligibility import guide_findings
from db.rules.judges import require_clean
from db.rules.states import EXITS
from db.store import UnitOfWork


class NotAssigned(TourError):
    """A guide is taken off a tour that is not theirs."""

    message = QT_TRANSLATE_NOOP("db", "{guide} is not on this tour.")
    remedy = QT_TRANSLATE_NOOP("db", "Refresh the visit and choose again.")


class NobodyComes(TourError):
    """A guide is assigned to a visit that was called off."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} was called off and needs no guide.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another visit.")


def assign_guide(
    unit: UnitOfWork,
    tour_id: UUID,
    guide_id: UUID,
    role: AssignmentRole = AssignmentRole.LEAD,
    state: AssignmentState = AssignmentState.CONFIRMED,
    *,
    instead_of: UUID | None = None,
) -> None:
    """Put a guide on a tour, taking `instead_of` off it.

    Raises `PlanRefused` if a rule speaks against the guide and nobody has overruled it.
    """
    tour = unit.one(Tour, tour_id)
    visit = unit.one(Visit, tour.visit_id)
    if visit.state in EXITS:
        raise NobodyComes(number=number_of(visit))
    if instead_of is not None:
        unassign_guide(unit, tour_id, instead_of)
    known = unit.session.exec(
        select(Assignment).where(Assignment.tour_id == tour_id, Assignment.guide_id == guide_id)
    ).first()
    assignment = known or unit.add(Assignment(tour_id=tour_id, guide_id=guide_id))
    assignment.role, assignment.state = role, state
    unit.session.flush()
    _require_eligible(unit, visit, tour_id, guide_id, role)


def unassign_guide(unit: UnitOfWork, tour_id: UUID, guide_id: UUID) -> None:
    """Take a guide off a tour."""
    assignment = unit.session.exec(
        select(Assignment).where(Assignment.tour_id == tour_id, Assignment.guide_id == guide_id)
    ).first()
    if assignment is None:
        guide = unit.one(Guide, guide_id)
        raise NotAssigned(guide=short_name(guide.surname, guide.given))
    unit.session.delete(assignment)
    unit.session.flush()


def offer(unit: UnitOfWork, assignment_id: UUID, answer_due: datetime | None = None) -> None:
    """Record that a guide was asked, and until when an answer is awaited."""
    assignment = unit.one(Assignment, assignment_id)
    assignment.state = AssignmentState.OFFERED
    assignment.offered_at, assignment.answer_due = unit.now(), answer_due


def answer(unit: UnitOfWork, assignment_id: UUID, *, accepted: bool) -> None:
    """Record a guide's answer to an offer."""
    assignment = unit.one(Assignment, assignment_id)
    assignment.state = AssignmentState.ACCEPTED if accepted else AssignmentState.DECLINED
    assignment.answered_at = unit.now()


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
        known = unit.session.exec(
            select(Assignment).where(Assignment.tour_id == tour_id, Assignment.guide_id == guide_id)
        ).first()
        assignment = known or unit.add(Assignment(tour_id=tour_id, guide_id=guide_id))
        assignment.role, assignment.state = AssignmentRole.LEAD, AssignmentState.CONFIRMED
    unit.session.flush()


def _require_eligible(unit: UnitOfWork, visit: Visit, tour_id: UUID, guide_id: UUID, role: AssignmentRole) -> None:
    case = load_case(unit.session, visit.id)
    tour = next(one for one in case.visit.tours if one.id == tour_id)
    facts = next(one.guide for one in tour.guides if one.guide.id == guide_id)
    allowed = {
        row.rule
        for row in unit.session.exec(select(Overruling).where(col(Overruling.visit_id) == visit.id))
        if row.subject in ("", str(guide_id))
    }
    found = guide_findings(facts, tour, case.visit.group_kind, role)
    require_clean(number_of(visit), [finding for finding in found if finding.rule not in allowed])
