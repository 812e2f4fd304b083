"""At the gate: people come in and go out, by name, by number or as a whole group."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from pydantic import Field
from sqlmodel import col, select

from db.commands.admission import NotCleared, require_welcome, unwelcome
from db.commands.draft import Draft
from db.commands.presence_lines import named, unnamed, write_lines
from db.commands.tours import tours_of
from db.commands.visit_course import arriving, note_arrival, note_completion, note_leaving, require_expected
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import (
    AgeBand,
    ClearanceState,
    ListedRole,
    PresenceKind,
    VisitorCategory,
    VisitState,
)
from db.model.visit import DeclaredCount, Visit
from db.model.visitor import Visitor
from db.queries.arriving import Arriving
from db.queries.people import visit_number
from db.queries.presence import counted, events
from db.queries.visits import number_of
from db.rules.counting import band_of
from db.rules.presence import Counted, Event, count, effective
from db.rules.states import check_step
from db.rules.steps import INSIDE
from db.store import UnitOfWork


class AlreadyInside(TourError):
    """Somebody is checked in who has not left."""

    message = QT_TRANSLATE_NOOP("db", "Already on site since {time}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the name. If the person left unseen, record the leaving first.")


class NobodyInside(TourError):
    """A leaving without anybody inside."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number}: {people} would leave, {inside} are on site.")
    remedy = QT_TRANSLATE_NOOP("db", "Correct the number, or record the arrival that is missing.")


class NobodyToCome(TourError):
    """A group is checked in that has nobody left to come."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number}: nobody is left to check in.")
    remedy = QT_TRANSLATE_NOOP("db", "Use walk-in for people who are not on the list.")


class WalkInDraft(Draft):
    """Somebody who came without standing on the list: as little as the gate needs."""

    surname: str = Field(min_length=1, max_length=200)
    given: str = Field(default="", max_length=200)
    category: VisitorCategory = VisitorCategory.UNKNOWN
    role: ListedRole = ListedRole.VISITOR
    age_band: AgeBand | None = None
    country: str = Field(default="", max_length=2)
    replaces_id: UUID | None = None


def check_in(unit: UnitOfWork, visit_id: UUID, visitor_ids: Sequence[UUID], at: datetime | None = None) -> None:
    """Record that named visitors came in, at `at` (UTC) or now.

    Raises `AlreadyInside`, `NotCleared`, `StopListed`, `TimeBackwards`, and `StateRefused` for a visit that expects
    nobody.
    """
    visit = arriving(unit, visit_id)
    log = events(unit.session, [visit_id])[visit_id]
    known = count(log)
    visitors = unit.several(Visitor, visitor_ids)
    require_welcome(unit, [visitors[visitor_id] for visitor_id in visitor_ids])
    coming = [visitors[visitor_id] for visitor_id in visitor_ids]
    for visitor in coming:
        _require_outside(visitor, log, known)
    write_lines(unit, visit_id, PresenceKind.IN, named(coming), at)
    note_arrival(unit, visit, at)


def check_in_one(unit: UnitOfWork, person: Arriving, log: Sequence[Event], at: datetime | None = None) -> None:
    """Record that one listed person came in, given the lines of the log that speak of them.

    What was read of person and visit is not read again, and the visit is only written if this arrival alters it.
    """
    require_expected(visit_number(person.number), person.state)
    if person.has_stop_list:
        require_welcome(unit, [person])
    _require_outside(person, log, count(log))
    moment = at or unit.now()
    write_lines(unit, person.visit_id, PresenceKind.IN, named([person]), moment)
    is_under_way = person.state in INSIDE and person.exit_cause is None
    if not is_under_way or person.actual_starts_at is None or moment < person.actual_starts_at:
        note_arrival(unit, unit.one(Visit, person.visit_id), moment)


def check_in_counts(
    unit: UnitOfWork, visit_id: UUID, people: Mapping[VisitorCategory, int], at: datetime | None = None
) -> None:
    """Record that people without names came in, by category."""
    visit = arriving(unit, visit_id)
    write_lines(unit, visit_id, PresenceKind.IN, unnamed(people), at)
    note_arrival(unit, visit, at)


def check_in_group(unit: UnitOfWork, visit_id: UUID, at: datetime | None = None, *, but: Collection[UUID] = ()) -> None:
    """Record that the whole group came: everybody on its list who may enter, or the declared counts without a list.

    `but` names those of the list who are missing.
    """
    known = counted(unit.session, visit_id)
    listed = unit.session.exec(
        select(Visitor)
        .where(Visitor.visit_id == visit_id, col(Visitor.removed_at).is_(None))
        .order_by(col(Visitor.surname_folded), col(Visitor.given_folded))
    ).all()
    if any(one.list_id is not None for one in listed):  # who came unlisted makes no list
        barred = (ClearanceState.REFUSED, ClearanceState.PENDING)
        absent = {*known.named_admitted, *but, *(one.id for one, _hit in unwelcome(unit, listed))}
        coming = [one.id for one in listed if one.id not in absent and one.clearance not in barred]
        if not coming:
            raise NobodyToCome(number=number_of(unit.one(Visit, visit_id)))
        check_in(unit, visit_id, coming, at)
        return
    declared = unit.session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id))
    missing = {row.category: row.people - known.admitted[row.category] for row in declared}
    coming_counts = {category: people for category, people in missing.items() if people > 0}
    if not coming_counts:
        raise NobodyToCome(number=number_of(unit.one(Visit, visit_id)))
    check_in_counts(unit, visit_id, coming_counts, at)


def add_walk_in(unit: UnitOfWork, visit_id: UUID, draft: WalkInDraft, at: datetime | None = None) -> UUID:
    """Let somebody in who is not on the list; return the new visitor's key."""
    visit = unit.one(Visit, visit_id)
    band = draft.age_band or band_of(None, draft.category, visit.starts_local.date())
    visitor = unit.add(
        Visitor(
            visit_id=visit_id,
            surname=draft.surname,
            given=draft.given,
            category=draft.category,
            age_band=band,
            role=draft.role,
            country=draft.country,
            is_walk_in=True,
            replaces_id=draft.replaces_id,
        )
    )
    unit.session.flush()
    check_in(unit, visit_id, [visitor.id], at)
    return visitor.id


def begin_tours(unit: UnitOfWork, visit_id: UUID, at: datetime | None = None) -> None:
    """Record that the group set out."""
    visit = unit.one(Visit, visit_id)
    check_step(number_of(visit), visit.state, VisitState.IN_PROGRESS)
    visit.state = VisitState.IN_PROGRESS
    for tour in tours_of(unit, visit_id):
        tour.is_held = True
        tour.actual_starts_at = tour.actual_starts_at or max(at or unit.now(), tour.starts_at)


def check_out(unit: UnitOfWork, visit_id: UUID, visitor_ids: Sequence[UUID], at: datetime | None = None) -> None:
    """Record that named visitors left; the visit is completed when the last one has."""
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    visitors = unit.several(Visitor, visitor_ids)
    for visitor_id in visitor_ids:
        if visitor_id not in known.named_inside:
            raise NobodyInside(number=number_of(visit), people=1, inside=known.inside.total())
    leaving = named(visitors[visitor_id] for visitor_id in visitor_ids)
    write_lines(unit, visit_id, PresenceKind.OUT, leaving, at, since=visit.actual_starts_at)
    note_leaving(unit, visit, at)


def check_out_counts(
    unit: UnitOfWork, visit_id: UUID, people: Mapping[VisitorCategory, int], at: datetime | None = None
) -> None:
    """Record that people without names left, by category."""
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    for category, number in people.items():
        if number > known.inside[category]:
            raise NobodyInside(number=number_of(visit), people=number, inside=known.inside[category])
    write_lines(unit, visit_id, PresenceKind.OUT, unnamed(people), at, since=visit.actual_starts_at)
    note_leaving(unit, visit, at)


def check_out_group(unit: UnitOfWork, visit_id: UUID, at: datetime | None = None, *, assumed: bool = False) -> None:
    """Record that everybody left; `assumed` marks that nobody saw it."""
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    if not known.inside.total():
        raise NobodyInside(number=number_of(visit), people=0, inside=0)
    kind = PresenceKind.ASSUMED_OUT if assumed else PresenceKind.OUT
    visitors = unit.several(Visitor, known.named_inside)
    leaving = named(visitors[visitor_id] for visitor_id in sorted(known.named_inside))
    others = known.inside - Counter(category for category, *_ in leaving)
    write_lines(unit, visit_id, kind, [*leaving, *unnamed(others)], at, since=visit.actual_starts_at)
    unit.session.flush()
    note_completion(unit, visit, at or unit.now())


def _require_outside(visitor: Visitor | Arriving, log: Sequence[Event], known: Counted) -> None:
    """Refuse somebody who is inside or may not come in."""
    if visitor.id in known.named_inside:
        raise AlreadyInside(time=_last_in(log, visitor.id))
    if visitor.clearance in (ClearanceState.REFUSED, ClearanceState.PENDING):
        raise NotCleared


def _last_in(log: Sequence[Event], visitor_id: UUID) -> datetime:
    return max(event.at for event in effective(log) if event.visitor_id == visitor_id)
