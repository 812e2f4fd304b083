"""The steps of a visit from one state to the next: held, promised, called off, not come; and who allows what."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from db.clock import local
from db.commands.tours import tours_of
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import AssignmentState, Cause, ExitReason, Permission, VisitState
from db.model.visit import Assignment, Hold, Overruling, Visit
from db.queries.cases import load_cases, policy
from db.queries.people import visit_number
from db.queries.visits import number_of
from db.rules.judges import judge, require_clean
from db.rules.states import check_step
from db.store import UnitOfWork


class NobodyDeclared(TourError):
    """A visit of nobody is confirmed."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} has no people.")
    remedy = QT_TRANSLATE_NOOP("db", "Say how many people are coming.")


class TooEarlyForNoShow(TourError):
    """A no-show is declared before the grace time is over."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} may still come: the grace time ends at {time}.")
    remedy = QT_TRANSLATE_NOOP("db", "Wait until then, or cancel the visit if the group has called.")


class ReasonMissing(TourError):
    """An overruling without a reason."""

    message = QT_TRANSLATE_NOOP("db", "A rule is overruled only with a reason and the role of who allows it.")
    remedy = QT_TRANSLATE_NOOP("db", "Write who allows it and why; it stays in the history.")


def hold_visit(unit: UnitOfWork, visit_id: UUID, until: datetime | None = None) -> None:
    """Keep the slot until an instant, by default as long as the settings say."""
    visit = unit.one(Visit, visit_id)
    _step(visit, VisitState.HELD)
    _release(unit, visit_id)
    unit.add(Hold(visit_id=visit_id, until=until or unit.now() + timedelta(days=policy(unit.session).hold_days)))


def lapse_holds(unit: UnitOfWork) -> list[UUID]:
    """Give back the slots whose hold is over; return the visits concerned."""
    query = select(Hold).where(col(Hold.released_at).is_(None), col(Hold.until) <= unit.now())
    lapsed = []
    for hold in unit.session.exec(query).all():
        hold.released_at = unit.now()
        visit = unit.one(Visit, hold.visit_id)
        if visit.state is VisitState.HELD:
            visit.state = VisitState.REQUESTED
            lapsed.append(visit.id)
    return lapsed


def lapse_overdue_holds(unit: UnitOfWork) -> None:
    """Give back lapsed slots without anybody's asking: nobody's step, so it stands in no one's way of undoing."""
    lapse_holds(unit)
    unit.is_undoable = False


def confirm_visit(unit: UnitOfWork, visit_id: UUID) -> None:
    """Promise the visit. Raises `PlanRefused` if a judge blocks it and nobody has overruled that."""
    confirm_visits(unit, [visit_id])


def confirm_visits(unit: UnitOfWork, visit_ids: Sequence[UUID]) -> None:
    """Promise several visits in one step: all of them, or none if one is refused."""
    for visit_id in visit_ids:
        visit = unit.one(Visit, visit_id)
        _step(visit, VisitState.CONFIRMED)
        visit.confirmed_at = visit.confirmed_at or unit.now()
        _release(unit, visit_id)
    unit.session.flush()
    for case in load_cases(unit.session, visit_ids).values():
        number = visit_number(case.visit.number)
        if not case.visit.people:
            raise NobodyDeclared(number=number)
        require_clean(number, judge(case))


def cancel_visit(unit: UnitOfWork, visit_id: UUID, cause: Cause, reason: ExitReason) -> None:
    """Call a visit off; its guides are free again."""
    _leave(unit, visit_id, VisitState.CANCELLED, cause, reason)


def cancel_visits(unit: UnitOfWork, visit_ids: Iterable[UUID], cause: Cause, reason: ExitReason) -> None:
    """Call several visits off in one step: all of them, or none if one cannot be."""
    for visit_id in visit_ids:
        cancel_visit(unit, visit_id, cause, reason)


def refuse_visit(unit: UnitOfWork, visit_id: UUID, reason: ExitReason) -> None:
    """Turn a visit down before it was promised."""
    _leave(unit, visit_id, VisitState.REFUSED, Cause.ENTERPRISE, reason)


def mark_no_show(unit: UnitOfWork, visit_id: UUID) -> None:
    """Record that nobody came; raise `TooEarlyForNoShow` within the grace time."""
    visit = unit.one(Visit, visit_id)
    waited_until = visit.starts_at + timedelta(minutes=policy(unit.session).grace_min)
    if unit.now() < waited_until:
        raise TooEarlyForNoShow(number=number_of(visit), time=local(waited_until, visit.zone).time())
    _leave(unit, visit_id, VisitState.NO_SHOW, Cause.VISITOR, ExitReason.NO_CALL)


def interrupt_visit(unit: UnitOfWork, visit_id: UUID, cause: Cause, reason: ExitReason) -> None:
    """Break a visit off; people are still checked out one by one or together."""
    visit = unit.one(Visit, visit_id)
    _step(visit, VisitState.INTERRUPTED)
    visit.interrupted_at, visit.exit_cause, visit.exit_reason = unit.now(), cause, reason


def overrule(unit: UnitOfWork, visit_id: UUID, rule: str, *, role: str, reason: str, subject: str = "") -> None:
    """Allow what a judge blocks, with the role of who allows it and why."""
    if not reason.strip() or not role.strip():
        raise ReasonMissing
    unit.one(Visit, visit_id)
    unit.add(
        Overruling(
            visit_id=visit_id,
            rule=rule,
            subject=subject,
            permission=Permission.OVERRULE,
            role=role.strip(),
            reason=reason.strip(),
            at=unit.now(),
        )
    )
    unit.session.flush()


def _step(visit: Visit, wanted: VisitState) -> None:
    check_step(number_of(visit), visit.state, wanted)
    visit.state = wanted


def _leave(unit: UnitOfWork, visit_id: UUID, wanted: VisitState, cause: Cause, reason: ExitReason) -> None:
    visit = unit.one(Visit, visit_id)
    _step(visit, wanted)
    visit.exit_cause, visit.exit_reason = cause, reason
    _release(unit, visit_id)
    for tour in tours_of(unit, visit_id):
        tour.is_held = False
        for assignment in unit.session.exec(select(Assignment).where(Assignment.tour_id == tour.id)):
            assignment.state = AssignmentState.RELEASED


def _release(unit: UnitOfWork, visit_id: UUID) -> None:
    query = select(Hold).where(Hold.visit_id == visit_id, col(Hold.released_at).is_(None))
    for hold in unit.session.exec(query):
        hold.released_at = unit.now()
