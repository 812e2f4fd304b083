"""What coming and going makes of a visit: arrived, under way, completed, with the times that were true."""

from datetime import datetime
from uuid import UUID

from db.commands.tours import tours_of
from db.model.kinds import VisitState
from db.model.visit import Visit
from db.queries.presence import counted
from db.queries.visits import number_of
from db.rules.states import check_step
from db.store import UnitOfWork


def arriving(unit: UnitOfWork, visit_id: UUID) -> Visit:
    """Return a visit that people may come to; raises `StateRefused` for one that expects nobody."""
    visit = unit.one(Visit, visit_id)
    require_expected(number_of(visit), visit.state)
    return visit


def require_expected(number: str, state: VisitState) -> None:
    """Raise `StateRefused` for a visit that expects nobody."""
    if state not in (VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.COMPLETED):
        check_step(number, state, VisitState.CHECKED_IN)


def note_arrival(unit: UnitOfWork, visit: Visit, at: datetime | None) -> None:
    """Note that people of a visit came."""
    late = visit.state in (VisitState.IN_PROGRESS, VisitState.COMPLETED)
    visit.state = VisitState.IN_PROGRESS if late else VisitState.CHECKED_IN
    moment = at or unit.now()
    visit.actual_starts_at = min(visit.actual_starts_at or moment, moment)
    visit.exit_cause = visit.exit_reason = None
    unit.session.flush()


def note_leaving(unit: UnitOfWork, visit: Visit, at: datetime | None) -> None:
    """Note that people of a visit left: it is completed if they were the last."""
    unit.session.flush()
    known = counted(unit.session, visit.id)
    if known.inside.total():
        return
    note_completion(unit, visit, known.last_out or at or unit.now())


def note_completion(unit: UnitOfWork, visit: Visit, moment: datetime) -> None:
    """Note that the last one has left."""
    if visit.state in (VisitState.CHECKED_IN, VisitState.IN_PROGRESS):
        visit.state = VisitState.COMPLETED
    if visit.state in (VisitState.COMPLETED, VisitState.INTERRUPTED):
        visit.actual_ends_at = moment
        for tour in tours_of(unit, visit.id):
            tour.is_held = True if tour.is_held is None else tour.is_held
            if tour.actual_starts_at is not None and tour.actual_ends_at is None:
                tour.actual_ends_at = max(tour.actual_starts_at, min(moment, tour.ends_at))


def settle_visit(unit: UnitOfWork, visit: Visit) -> None:
    """Bring state and times of a visit in line with its log, after lines came from elsewhere or were taken back."""
    known = counted(unit.session, visit.id)
    if visit.state is VisitState.CLOSED:
        return
    visit.actual_starts_at = known.first_in
    if not known.admitted.total():
        if visit.state in (VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.COMPLETED):
            visit.state = VisitState.CONFIRMED
        visit.actual_ends_at = None
        return
    if known.inside.total():
        if visit.state not in (VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.INTERRUPTED):
            late = visit.state is VisitState.COMPLETED
            visit.state = VisitState.IN_PROGRESS if late else VisitState.CHECKED_IN
            visit.exit_cause = visit.exit_reason = None
        visit.actual_ends_at = None
        return
    if visit.state is not VisitState.INTERRUPTED:
        visit.state = VisitState.CHECKED_IN
        visit.exit_cause = visit.exit_reason = None
    note_completion(unit, visit, known.last_out or known.first_in or unit.now())
