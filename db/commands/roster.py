"""What the roster does beside putting plans into the books: pins, help for open tours, a guide who falls ill."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from db.commands.assignments import assign_guide
from db.commands.guides import mark_absent
from db.commands.visit_steps import overrule
from db.commands.visits import findings, move_visit
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.guide import Absence
from db.model.kinds import AbsenceKind, AssignmentRole, AssignmentState
from db.model.visit import Assignment, Tour, Visit
from db.queries.cases import load_case
from db.queries.visits import number_of
from db.rules.eligibility import guide_findings
from db.rules.judges import require_clean
from db.store import UnitOfWork

Pair = tuple[UUID, UUID]
"""A tour and a guide."""
ONE_WALK = frozenset(
    {"guide_busy", "day_hours", "day_visits", "week_hours", "week_visits", "month_hours", "month_visits"}
)
"""What two groups that are led together break on paper only."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Who allows what a judge blocks, and why."""

    role: str
    reason: str


class TooManyPeople(TourError):
    """Two groups are led together and are too many for one tour."""

    message = QT_TRANSLATE_NOOP("db", "Together {people} people would come, and {route} takes {most}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another visit, or postpone this one.")


class NotOneRoute(TourError):
    """Two groups on different routes cannot be led together."""

    message = QT_TRANSLATE_NOOP("db", "Visits {number} and {other} do not go the same route.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a visit on the same route, or postpone this one.")


def set_pins(unit: UnitOfWork, pairs: Iterable[Pair], *, is_pinned: bool) -> None:
    """Say whether assignments must stay when the month is filled again."""
    for tour_id, guide_id in pairs:
        row = _assignment(unit, tour_id, guide_id)
        if row is not None:
            row.is_pinned = is_pinned
    unit.session.flush()


def lead_despite(
    unit: UnitOfWork, tour_id: UUID, guide_id: UUID, leave: Leave, *, rules: frozenset[str] | None = None
) -> None:
    """Let a guide lead a tour, overruling what blocks it; with `rules`, only these may be overruled.

    Raises `PlanRefused` if anything else speaks against the guide.
    """
    row = _assignment(unit, tour_id, guide_id) or unit.add(Assignment(tour_id=tour_id, guide_id=guide_id))
    row.role, row.state = AssignmentRole.LEAD, AssignmentState.CONFIRMED
    unit.session.flush()
    _allow(unit, tour_id, guide_id, leave, rules)
    assign_guide(unit, tour_id, guide_id)


def fall_ill(unit: UnitOfWork, guide_id: UUID, starts: datetime, ends: datetime) -> UUID:
    """Mark a guide as ill for a time; where an absence for illness covers its beginning already, make that one longer.

    Return its key.
    """
    known = unit.session.exec(
        select(Absence)
        .where(
            Absence.guide_id == guide_id,
            Absence.kind == AbsenceKind.ILLNESS,
            col(Absence.starts_local) <= starts,
            col(Absence.ends_local) >= starts,
        )
        .order_by(col(Absence.starts_local))
    ).first()
    if known is None:
        return mark_absent(unit, guide_id, starts, ends, AbsenceKind.ILLNESS)
    known.ends_local = max(known.ends_local, ends)
    return known.id


def lead_together(unit: UnitOfWork, tour_id: UUID, host_id: UUID, leave: Leave) -> None:
    """Let the guide of another tour lead this one with it, at its time, as one walk.

    Raises `NotOneRoute`, `TooManyPeople`, `PlanRefused`.
    """
    tour, host = unit.one(Tour, tour_id), unit.one(Tour, host_id)
    visit = unit.one(Visit, tour.visit_id)
    if tour.route_id != host.route_id or tour.language != host.language:
        raise NotOneRoute(number=number_of(visit), other=number_of(unit.one(Visit, host.visit_id)))
    people = tour.people + host.people
    if people > host.capacity:
        case = load_case(unit.session, host.visit_id)
        title = next(one.route.title for one in case.visit.tours if one.id == host_id)
        raise TooManyPeople(people=people, route=title, most=host.capacity)
    lead = unit.session.exec(
        select(Assignment.guide_id).where(Assignment.tour_id == host_id, Assignment.role == AssignmentRole.LEAD)
    ).one()
    if host.starts_local != tour.starts_local:
        move_visit(unit, visit.id, visit.starts_local + (host.starts_local - tour.starts_local), allow_conflicts=True)
    lead_despite(unit, tour_id, lead, leave, rules=ONE_WALK)
    _allow(unit, host_id, lead, leave, ONE_WALK)
    for visit_id in {visit.id, host.visit_id}:
        overrule(unit, visit_id, "route_busy", role=leave.role, reason=leave.reason)


def move_and_lead(unit: UnitOfWork, tour_id: UUID, guide_id: UUID, starts: datetime) -> None:
    """Move a visit so that a tour of it begins at another time, and give the tour to a guide.

    Raises `PlanRefused` if a judge blocks the new place who did not block the old one.
    """
    tour = unit.one(Tour, tour_id)
    visit = unit.one(Visit, tour.visit_id)
    known = {(one.rule, one.subject) for one in findings(unit, visit.id) if one.blocks}
    move_visit(unit, visit.id, visit.starts_local + (starts - tour.starts_local), allow_conflicts=True)
    assign_guide(unit, tour_id, guide_id)
    fresh = [one for one in findings(unit, visit.id) if (one.rule, one.subject) not in known]
    require_clean(number_of(visit), fresh)


def _allow(unit: UnitOfWork, tour_id: UUID, guide_id: UUID, leave: Leave, rules: frozenset[str] | None) -> None:
    """Overrule what blocks a guide on a tour, unless somebody has already."""
    case = load_case(unit.session, unit.one(Tour, tour_id).visit_id)
    tour = next(one for one in case.visit.tours if one.id == tour_id)
    facts = next(one.guide for one in tour.guides if one.guide.id == guide_id)
    known = {rule for rule, subject in case.overruled if subject in ("", str(guide_id))}
    found = {one.rule for one in guide_findings(facts, tour, case.visit.group_kind) if one.blocks}
    for rule in sorted(found - known):
        if rules is None or rule in rules:
            overrule(unit, case.visit.id, rule, role=leave.role, reason=leave.reason, subject=str(guide_id))


def _assignment(unit: UnitOfWork, tour_id: UUID, guide_id: UUID) -> Assignment | None:
    query = select(Assignment).where(Assignment.tour_id == tour_id, Assignment.guide_id == guide_id)
    return unit.session.exec(query).first()
