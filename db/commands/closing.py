"""The end of a visit: counted, closed, opened again."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import select

from db.commands.tours import tours_of
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import AssignmentState, Cause, ExitReason, VisitState
from db.model.visit import Assignment, Tour, Visit
from db.queries.presence import counted
from db.queries.visits import number_of
from db.rules.states import ENGAGED, check_step
from db.store import UnitOfWork


class StillInside(TourError):
    """A visit is closed while people are inside."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number}: {people} people are still on site.")
    remedy = QT_TRANSLATE_NOOP("db", "Record that they left, or that they are assumed to have left.")


class CauseUnchanged(TourError):
    """The cause of an exit is changed for a visit that has none."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} was neither called off nor missed.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a visit that is cancelled or a no-show.")


def close_visit(unit: UnitOfWork, visit_id: UUID, tour_people: Mapping[UUID, int] | None = None) -> None:
    """Close a visit the same day: its tours are done and its figures are ready for the month.

    `tour_people` says how many walked each tour; without it those admitted are shared evenly. Raises `StillInside`.
    """
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    if known.inside.total():
        raise StillInside(number=number_of(visit), people=known.inside.total())
    check_step(number_of(visit), visit.state, VisitState.CLOSED)
    visit.state, visit.closed_at = VisitState.CLOSED, unit.now()
    for tour in tours_of(unit, visit_id):
        tour.people_actual = (tour_people or {}).get(tour.id, tour.people_actual)
        tour.is_held = True if tour.is_held is None else tour.is_held
        for assignment in unit.session.exec(select(Assignment).where(Assignment.tour_id == tour.id)):
            if tour.is_held and assignment.state in ENGAGED:
                assignment.state = AssignmentState.DONE


def reopen_visit(unit: UnitOfWork, visit_id: UUID) -> None:
    """Open a closed visit again, as long as its month is open."""
    visit = unit.one(Visit, visit_id)
    check_step(number_of(visit), visit.state, VisitState.COMPLETED)
    visit.state, visit.closed_at = VisitState.COMPLETED, None


def time_tour(unit: UnitOfWork, tour_id: UUID, starts: datetime, ends: datetime) -> None:
    """Record when a tour really began and ended (UTC)."""
    tour = unit.one(Tour, tour_id)
    tour.actual_starts_at, tour.actual_ends_at, tour.is_held = starts, ends, True


def change_cause(unit: UnitOfWork, visit_id: UUID, cause: Cause, reason: ExitReason) -> None:
    """Say afterwards why a group did not come: a no-show that called the next day becomes a cancellation."""
    visit = unit.one(Visit, visit_id)
    if visit.state is VisitState.NO_SHOW:
        visit.state = VisitState.CANCELLED
    elif visit.state is not VisitState.CANCELLED:
        raise CauseUnchanged(number=number_of(visit))
    visit.exit_cause, visit.exit_reason = cause, reason
