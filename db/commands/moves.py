"""Visits put in other places: moved, made longer, given to other guides, copied; one or many in one step.

What the judges say against a place does not stop a visit from being put there: it stands there as conflicting until it
is mended, and cannot be confirmed before.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from db.clock import instant
from db.commands.assignments import put_on
from db.commands.offers import ask_again, take_off
from db.commands.tours import tours_of
from db.commands.visit_steps import cancel_visit, overrule
from db.commands.visits import VisitDraft, change_route, move_visit, plan_visit
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import AssignmentRole, AssignmentState, Cause, ExitReason
from db.model.visit import Assignment, DeclaredCount, Tour, Visit
from db.queries.visits import number_of
from db.rules.states import ENGAGED
from db.rules.trial import Target
from db.store import UnitOfWork

LEAST = timedelta(minutes=5)
COPIED = frozenset(VisitDraft.model_fields) - {"starts", "duration_min", "declared", "request_id", "requested_at"}
LONGEST_TITLE = 200


class TooShort(TourError):
    """A visit is made so short that a tour of it has no time left."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} would be too short: a tour needs at least 5 minutes.")
    remedy = QT_TRANSLATE_NOOP("db", "Leave more time, or open the visit and choose another route.")


class TitleMissing(TourError):
    """A visit is given no title, or one that no list could hold."""

    message = QT_TRANSLATE_NOOP("db", "A visit needs a title of at most {most} letters.")
    remedy = QT_TRANSLATE_NOOP("db", "Say who comes, for example “School 12, 9B”.")


def put_visit(unit: UnitOfWork, visit_id: UUID, target: Target) -> None:
    """Put a visit in a place: another time, length, route or guide."""
    visit = unit.one(Visit, visit_id)
    move_visit(unit, visit_id, target.starts, allow_conflicts=True)
    if target.ends is not None:
        _resize(unit, visit, target.ends)
    if target.route_id is not None and target.route_id != visit.route_id:
        change_route(unit, visit_id, target.route_id)
    if target.takes_guide:
        for tour in tours_of(unit, visit_id):
            if not target.tours or tour.id in target.tours:
                _give(unit, tour, target.guide_id, target.instead_of)
    unit.session.flush()


def copy_visit(unit: UnitOfWork, visit_id: UUID, target: Target) -> UUID:
    """Plan the same visit once more in a place, as a draft with the same guides; return its key."""
    visit = unit.one(Visit, visit_id)
    tours = tours_of(unit, visit_id)
    declared = unit.session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id)).all()
    length = tours[0].ends_local - tours[0].starts_local if tours else visit.ends_local - visit.starts_local
    draft = VisitDraft(
        **{name: getattr(visit, name) for name in COPIED},
        starts=target.starts,
        duration_min=max(int(length.total_seconds() // 60), 5),
        declared={row.category: row.people for row in declared},
    )
    copied = plan_visit(unit, draft)
    twins = dict(zip((tour.id for tour in tours), tours_of(unit, copied), strict=False))
    for tour in tours:
        for row in _engaged(unit, tour):
            if tour.id in twins:
                unit.add(Assignment(tour_id=twins[tour.id].id, guide_id=row.guide_id, role=row.role, state=row.state))
    unit.session.flush()
    chosen = frozenset(twins[key].id for key in target.tours if key in twins)
    put_visit(
        unit,
        copied,
        Target(
            target.starts,
            target.ends,
            target.route_id,
            target.takes_guide,
            target.guide_id,
            chosen,
            target.instead_of,
        ),
    )
    return copied


def copy_visits(unit: UnitOfWork, visit_ids: Sequence[UUID], by: timedelta) -> list[UUID]:
    """Plan visits once more, later by whole days; return the keys of the copies."""
    starts = {visit_id: unit.one(Visit, visit_id).starts_local for visit_id in visit_ids}
    return [copy_visit(unit, visit_id, Target(starts[visit_id] + by)) for visit_id in visit_ids]


def move_visits(unit: UnitOfWork, visit_ids: Sequence[UUID], by: timedelta) -> None:
    """Move visits by the same time."""
    for visit_id in visit_ids:
        move_visit(unit, visit_id, unit.one(Visit, visit_id).starts_local + by, allow_conflicts=True)


def reroute_visits(unit: UnitOfWork, visit_ids: Sequence[UUID], route_id: UUID) -> None:
    """Send visits on one route, each at its time; those that are on it already stay as they are."""
    for visit_id in visit_ids:
        if unit.one(Visit, visit_id).route_id != route_id:
            change_route(unit, visit_id, route_id)
    unit.session.flush()


def rename_visit(unit: UnitOfWork, visit_id: UUID, title: str) -> None:
    """Give a visit another title; raise `TitleMissing` for none, or one that is too long."""
    visit, wanted = unit.one(Visit, visit_id), title.strip()
    if not 1 <= len(wanted) <= LONGEST_TITLE:
        raise TitleMissing(most=LONGEST_TITLE)
    visit.title = wanted


def give_visits(unit: UnitOfWork, visit_ids: Sequence[UUID], guide_id: UUID | None) -> None:
    """Give all tours of visits to one lead guide, or to nobody."""
    for visit_id in visit_ids:
        for tour in tours_of(unit, visit_id):
            lead = next((row.guide_id for row in _engaged(unit, tour) if row.role is AssignmentRole.LEAD), None)
            if lead != guide_id:
                _give(unit, tour, guide_id, lead)
    unit.session.flush()


def cancel_visits(unit: UnitOfWork, visit_ids: Sequence[UUID], cause: Cause, reason: ExitReason) -> None:
    """Call visits off, all for the same reason."""
    for visit_id in visit_ids:
        cancel_visit(unit, visit_id, cause, reason)


def keep_conflicts(
    unit: UnitOfWork, visit_id: UUID, rules: Iterable[tuple[str, str]], *, role: str, reason: str
) -> None:
    """Allow what blocks a visit, rule and subject each, for one reason."""
    for rule, subject in rules:
        overrule(unit, visit_id, rule, role=role, reason=reason, subject=subject)


def _resize(unit: UnitOfWork, visit: Visit, ends: datetime) -> None:
    by = ends - visit.ends_local
    for tour in tours_of(unit, visit.id):
        over = tour.ends_local + by
        if over - tour.starts_local < LEAST:
            raise TooShort(number=number_of(visit))
        tour.ends_local, tour.ends_at = over, instant(over, visit.zone)
    visit.ends_local, visit.ends_at = ends, instant(ends, visit.zone)
    if by:
        ask_again(unit, [tour.id for tour in tours_of(unit, visit.id)])
    unit.session.flush()


def _engaged(unit: UnitOfWork, tour: Tour) -> Sequence[Assignment]:
    query = select(Assignment).where(Assignment.tour_id == tour.id, col(Assignment.state).in_(ENGAGED))
    return unit.session.exec(query).all()


def _give(unit: UnitOfWork, tour: Tour, guide_id: UUID | None, instead_of: UUID | None) -> None:
    """Put a guide on a tour in the role of the one they replace, as lead where there was none."""
    role = AssignmentRole.LEAD
    for row in _engaged(unit, tour):
        if row.guide_id == instead_of or (instead_of is None and row.role is AssignmentRole.LEAD):
            role = row.role
            take_off(unit, row)
    unit.session.flush()
    if guide_id is None:
        return
    put_on(unit, tour.id, guide_id, role, AssignmentState.CONFIRMED)
    unit.session.flush()
