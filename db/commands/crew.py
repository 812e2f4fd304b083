"""Who is on the tours of a visit as its sheet saves it: the lead of each, and the others with their roles and parts."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from pydantic import Field
from sqlmodel import col, select

from db.commands.assignments import put_on
from db.commands.draft import Draft
from db.commands.offers import take_off
from db.commands.tours import tours_of
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, AssignmentState
from db.model.visit import Assignment, Tour
from db.queries.people import short_name
from db.rules.states import ENGAGED
from db.store import UnitOfWork


class GuideTwice(TourError):
    """A guide is named twice on a tour."""

    message = QT_TRANSLATE_NOOP("db", "{guide}: named twice on the same tour.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose one role, or another guide.")


class NoSuchPart(TourError):
    """A part of a tour that does not lie in it."""

    message = QT_TRANSLATE_NOOP("db", "{guide}: from {start} to {end} is no part of the tour.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose times between the start and the end of the tour.")


class PartNeeded(TourError):
    """A second lead of a tour for the whole of it."""

    message = QT_TRANSLATE_NOOP("db", "{guide}: a second lead needs a part of the tour.")
    remedy = QT_TRANSLATE_NOOP("db", "Say from when to when, or choose another role.")


class CrewMember(Draft):
    """Somebody beside the lead of a tour (1 is the first). `from_min` and `until_min` count from the tour's start.

    The role of a lead is for one who leads a part.
    """

    tour: int = Field(ge=1)
    guide_id: UUID
    role: AssignmentRole
    from_min: int | None = Field(default=None, ge=0, le=1440)
    until_min: int | None = Field(default=None, ge=1, le=1440)


def lead(unit: UnitOfWork, visit_id: UUID, leads: Sequence[UUID | None]) -> None:
    """Let each tour be led by who is named; the judges look afterwards, at all of it together."""
    for tour, wanted in zip(tours_of(unit, visit_id), leads, strict=False):
        present = [row for row in _engaged(unit, tour) if _leads_all(row)]
        if [row.guide_id for row in present] == ([wanted] if wanted else []):
            continue
        for row in present:
            take_off(unit, row)
        unit.session.flush()
        if wanted is not None:
            _put(unit, tour, wanted, AssignmentRole.LEAD)
    unit.session.flush()


def staff(unit: UnitOfWork, visit_id: UUID, crew: Sequence[CrewMember]) -> None:
    """Have exactly these beside the leads of the tours; who stays in a role keeps the state of the offer.

    Raises `GuideTwice`, `PartNeeded` and `NoSuchPart`.
    """
    for tour in tours_of(unit, visit_id):
        present = _engaged(unit, tour)
        wanted = [one for one in crew if one.tour == tour.ordinal]
        named = [one.guide_id for one in wanted] + [row.guide_id for row in present if _leads_all(row)]
        twice = next((guide for guide in named if named.count(guide) > 1), None)
        if twice is not None:
            raise GuideTwice(guide=_name(unit, twice))
        for row in present:
            if not _leads_all(row) and row.guide_id not in named:
                take_off(unit, row)
        unit.session.flush()
        for one in wanted:
            assignment = next((row for row in present if row.guide_id == one.guide_id), None)
            if assignment is None or assignment.role is not one.role:
                assignment = _put(unit, tour, one.guide_id, one.role)
            _part(unit, tour, assignment, one)
    unit.session.flush()


def _part(unit: UnitOfWork, tour: Tour, row: Assignment, one: CrewMember) -> None:
    if one.from_min is None and one.until_min is None:
        if one.role is AssignmentRole.LEAD:
            raise PartNeeded(guide=_name(unit, one.guide_id))
        row.part_from_min = row.part_until_min = None
        return
    length = int((tour.ends_local - tour.starts_local).total_seconds() // 60)
    first, last = one.from_min or 0, min(one.until_min or length, length)
    if first >= last:
        starts, until = (tour.starts_local + timedelta(minutes=minutes) for minutes in (first, one.until_min or length))
        raise NoSuchPart(guide=_name(unit, one.guide_id), start=starts.time(), end=until.time())
    row.part_from_min, row.part_until_min = first, last


def _leads_all(row: Assignment) -> bool:
    return row.role is AssignmentRole.LEAD and row.part_from_min is None and row.part_until_min is None


def _engaged(unit: UnitOfWork, tour: Tour) -> Sequence[Assignment]:
    query = select(Assignment).where(Assignment.tour_id == tour.id, col(Assignment.state).in_(ENGAGED))
    return unit.session.exec(query).all()


def _put(unit: UnitOfWork, tour: Tour, guide_id: UUID, role: AssignmentRole) -> Assignment:
    assignment = put_on(unit, tour.id, guide_id, role, AssignmentState.CONFIRMED)
    assignment.part_from_min = assignment.part_until_min = None
    return assignment


def _name(unit: UnitOfWork, guide_id: UUID) -> str:
    guide = unit.one(Guide, guide_id)
    return short_name(guide.surname, guide.given)
