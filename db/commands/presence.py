"""At the gate: people come in and go out. The log only grows; a mistake is voided."""

import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from pydantic import Field
from sqlalchemy import bindparam
from sqlmodel import col, func, select

from db.change import Values
from db.commands.draft import Draft
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import (
    AgeBand,
    ClearanceState,
    ListedRole,
    PresenceKind,
    VisitorCategory,
    VisitState,
)
from db.model.presence import PresenceEvent
from db.model.visit import DeclaredCount, Tour, Visit
from db.model.visitor import Visitor
from db.queries.presence import counted, events
from db.queries.stop_list import StopHit, named, stop_hits
from db.queries.visits import number_of
from db.rules.counting import band_of
from db.rules.presence import Counted, Event, count, effective
from db.rules.same_person import Likeness
from db.rules.states import check_step
from db.store import UnitOfWork

_LAST_COUNTER = select(func.max(PresenceEvent.counter)).where(col(PresenceEvent.seat) == bindparam("seat"))
"""Made once: it is asked at every step at the gate."""


class AlreadyInside(TourError):
    """Somebody is checked in who has not left."""

    message = QT_TRANSLATE_NOOP("db", "Already on site since {time}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the name. If the person left unseen, record the leaving first.")


class NotCleared(TourError):
    """The pass office has refused a person, or not answered yet."""

    message = QT_TRANSLATE_NOOP("db", "The pass office has not cleared this person.")
    remedy = QT_TRANSLATE_NOOP("db", "Call the coordinator. The person waits outside the gate.")


class StopListed(NotCleared):
    """Somebody who seems to stand on the list of persons not to admit; `reason` is for those who may read it."""

    message = QT_TRANSLATE_NOOP("db", "This person seems to stand on the list of persons not to admit.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Call the coordinator, give no reason. Who is only called alike is let in once cleared by name."
    )


class NobodyInside(TourError):
    """A leaving without anybody inside."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number}: {people} would leave, {inside} are on site.")
    remedy = QT_TRANSLATE_NOOP("db", "Correct the number, or record the arrival that is missing.")


class TimeBackwards(TourError):
    """A time in the future, or a leaving before the arrival."""

    message = QT_TRANSLATE_NOOP("db", "{time} cannot be right: it lies after now or before the arrival.")
    remedy = QT_TRANSLATE_NOOP("db", "Give the true time of what happened.")


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
    visit = _arriving(unit, visit_id)
    log = events(unit.session, [visit_id])[visit_id]
    known = count(log)
    visitors = unit.several(Visitor, visitor_ids)
    _require_welcome(unit, [visitors[visitor_id] for visitor_id in visitor_ids])
    for visitor_id in visitor_ids:
        _admit(unit, visit, visitors[visitor_id], log, known, at)
    _started(unit, visit, at)


def check_in_one(unit: UnitOfWork, visitor: Visitor, log: Sequence[Event], at: datetime | None = None) -> None:
    """Record that one named visitor came in, given the lines of the log that speak of them."""
    visit = _arriving(unit, visitor.visit_id)
    _require_welcome(unit, [visitor])
    _admit(unit, visit, visitor, log, count(log), at)
    _started(unit, visit, at)


def check_in_counts(
    unit: UnitOfWork, visit_id: UUID, people: Mapping[VisitorCategory, int], at: datetime | None = None
) -> None:
    """Record that people without names came in, by category."""
    visit = _arriving(unit, visit_id)
    for category, number in people.items():
        if number:
            _log(unit, visit, PresenceKind.IN, category, people=number, at=at)
    _started(unit, visit, at)


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
    if listed:
        barred = (ClearanceState.REFUSED, ClearanceState.PENDING)
        absent = {*known.named_admitted, *but, *(one.id for one, _hit in _unwelcome(unit, listed))}
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


def check_out(unit: UnitOfWork, visit_id: UUID, visitor_ids: Sequence[UUID], at: datetime | None = None) -> None:
    """Record that named visitors left; the visit is completed when the last one has."""
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    visitors = unit.several(Visitor, visitor_ids)
    for visitor_id in visitor_ids:
        if visitor_id not in known.named_inside:
            raise NobodyInside(number=number_of(visit), people=1, inside=known.inside.total())
        _log(unit, visit, PresenceKind.OUT, visitors[visitor_id].category, visitor_id=visitor_id, at=at)
    _left(unit, visit, at)


def check_out_counts(
    unit: UnitOfWork, visit_id: UUID, people: Mapping[VisitorCategory, int], at: datetime | None = None
) -> None:
    """Record that people without names left, by category."""
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    for category, number in people.items():
        if number > known.inside[category]:
            raise NobodyInside(number=number_of(visit), people=number, inside=known.inside[category])
        if number:
            _log(unit, visit, PresenceKind.OUT, category, people=number, at=at)
    _left(unit, visit, at)


def check_out_group(unit: UnitOfWork, visit_id: UUID, at: datetime | None = None, *, assumed: bool = False) -> None:
    """Record that everybody left; `assumed` marks that nobody saw it."""
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    if not known.inside.total():
        raise NobodyInside(number=number_of(visit), people=0, inside=0)
    kind = PresenceKind.ASSUMED_OUT if assumed else PresenceKind.OUT
    unnamed = known.inside.copy()
    visitors = unit.several(Visitor, known.named_inside)
    for visitor_id in sorted(known.named_inside):
        category = visitors[visitor_id].category
        _log(unit, visit, kind, category, visitor_id=visitor_id, at=at)
        unnamed[category] -= 1
    for category, people in (+unnamed).items():
        _log(unit, visit, kind, category, people=people, at=at)
    unit.session.flush()
    _complete(unit, visit, at or unit.now())


def void_events(unit: UnitOfWork, event_ids: Iterable[UUID]) -> None:
    """Take lines of the log back; the lines stay and are marked."""
    for event_id in event_ids:
        row = unit.one(PresenceEvent, event_id)
        unit.add(void_event(unit, {"id": row.id, "visit_id": row.visit_id, "category": row.category}))


def void_event(unit: UnitOfWork, voided: Values) -> PresenceEvent:
    """Return the line that takes a line back."""
    now = unit.now()
    return PresenceEvent.model_validate(
        {
            "visit_id": voided["visit_id"],
            "kind": PresenceKind.VOID,
            "category": voided["category"],
            "people": 1,
            "at": now,
            "recorded_at": now,
            "voids_id": voided["id"],
            "seat": unit.seat,
            "counter": _next_counter(unit),
            "nonce": secrets.token_hex(8),
        }
    )


def log_again(unit: UnitOfWork, row: PresenceEvent, at: datetime) -> None:
    """Say a line again with another time; the line itself is to be voided."""
    if at > unit.now():
        raise TimeBackwards(time=at)
    visit = unit.one(Visit, row.visit_id)
    unit.add(_event(unit, visit, row.kind, row.category, people=row.people, visitor_id=row.visitor_id, at=at))


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
    _complete(unit, visit, known.last_out or known.first_in or unit.now())


def begin_tours(unit: UnitOfWork, visit_id: UUID, at: datetime | None = None) -> None:
    """Record that the group set out."""
    visit = unit.one(Visit, visit_id)
    check_step(number_of(visit), visit.state, VisitState.IN_PROGRESS)
    visit.state = VisitState.IN_PROGRESS
    for tour in _tours(unit, visit_id):
        tour.is_held = True
        tour.actual_starts_at = tour.actual_starts_at or max(at or unit.now(), tour.starts_at)


def _unwelcome(unit: UnitOfWork, visitors: Sequence[Visitor]) -> list[tuple[Visitor, StopHit]]:
    """Return who of these must not come in: by document or birth date, or by name while nobody has cleared them."""
    hits = stop_hits(unit.session, [named(one) for one in visitors])
    return [
        (one, hit)
        for one, hit in zip(visitors, hits, strict=True)
        if hit is not None and (hit.likeness is not Likeness.NAME_ONLY or one.clearance is not ClearanceState.CLEARED)
    ]


def _require_welcome(unit: UnitOfWork, visitors: Sequence[Visitor]) -> None:
    for _one, hit in _unwelcome(unit, visitors)[:1]:
        raise StopListed(reason=hit.reason)


def _admit(
    unit: UnitOfWork, visit: Visit, visitor: Visitor, log: Sequence[Event], known: Counted, at: datetime | None
) -> None:
    if visitor.id in known.named_inside:
        raise AlreadyInside(time=_last_in(log, visitor.id))
    if visitor.clearance in (ClearanceState.REFUSED, ClearanceState.PENDING):
        raise NotCleared
    _log(unit, visit, PresenceKind.IN, visitor.category, visitor_id=visitor.id, at=at)


def _arriving(unit: UnitOfWork, visit_id: UUID) -> Visit:
    visit = unit.one(Visit, visit_id)
    if visit.state not in (VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.COMPLETED):
        check_step(number_of(visit), visit.state, VisitState.CHECKED_IN)
    return visit


def _started(unit: UnitOfWork, visit: Visit, at: datetime | None) -> None:
    late = visit.state in (VisitState.IN_PROGRESS, VisitState.COMPLETED)
    visit.state = VisitState.IN_PROGRESS if late else VisitState.CHECKED_IN
    moment = at or unit.now()
    visit.actual_starts_at = min(visit.actual_starts_at or moment, moment)
    visit.exit_cause = visit.exit_reason = None
    unit.session.flush()


def _left(unit: UnitOfWork, visit: Visit, at: datetime | None) -> None:
    unit.session.flush()
    known = counted(unit.session, visit.id)
    if known.inside.total():
        return
    _complete(unit, visit, known.last_out or at or unit.now())


def _complete(unit: UnitOfWork, visit: Visit, moment: datetime) -> None:
    """Note that the last one has left."""
    if visit.state in (VisitState.CHECKED_IN, VisitState.IN_PROGRESS):
        visit.state = VisitState.COMPLETED
    if visit.state in (VisitState.COMPLETED, VisitState.INTERRUPTED):
        visit.actual_ends_at = moment
        for tour in _tours(unit, visit.id):
            tour.is_held = True if tour.is_held is None else tour.is_held
            if tour.actual_starts_at is not None and tour.actual_ends_at is None:
                tour.actual_ends_at = max(tour.actual_starts_at, min(moment, tour.ends_at))


def _tours(unit: UnitOfWork, visit_id: UUID) -> Sequence[Tour]:
    return unit.session.exec(select(Tour).where(Tour.visit_id == visit_id).order_by(col(Tour.ordinal))).all()


def _log(
    unit: UnitOfWork,
    visit: Visit,
    kind: PresenceKind,
    category: VisitorCategory,
    *,
    people: int = 1,
    visitor_id: UUID | None = None,
    at: datetime | None = None,
) -> None:
    now = unit.now()
    moment = at or now
    if moment > now or (kind is not PresenceKind.IN and visit.actual_starts_at and moment < visit.actual_starts_at):
        raise TimeBackwards(time=moment)
    unit.add(_event(unit, visit, kind, category, people=people, visitor_id=visitor_id, at=moment))


def _event(
    unit: UnitOfWork,
    visit: Visit,
    kind: PresenceKind,
    category: VisitorCategory,
    *,
    people: int,
    visitor_id: UUID | None,
    at: datetime,
) -> PresenceEvent:
    return PresenceEvent(
        visit_id=visit.id,
        visitor_id=visitor_id,
        kind=kind,
        category=category,
        people=people,
        at=at,
        recorded_at=unit.now(),
        seat=unit.seat,
        counter=_next_counter(unit),
        nonce=secrets.token_hex(8),
    )


def _next_counter(unit: UnitOfWork) -> int:
    """Return the next number of this seat's log."""
    counter = unit.session.info.get("presence_counter")
    if counter is None:
        counter = unit.session.connection().execute(_LAST_COUNTER, {"seat": unit.seat}).scalar() or 0
    unit.session.info["presence_counter"] = counter + 1
    return int(counter) + 1


def _last_in(log: Sequence[Event], visitor_id: UUID) -> datetime:
    return max(event.at for event in effective(log) if event.visitor_id == visitor_id)


def correct_time(unit: UnitOfWork, event_id: UUID, at: datetime) -> None:
    """Give a line of the log its true time: the line is voided and written anew, entered late; raises `TimeBackwards`.

    An arrival must not lie after the leaving of the same people, nor a leaving before their arrival.
    """
    row = unit.one(PresenceEvent, event_id)
    visit = unit.one(Visit, row.visit_id)
    others = [
        one
        for one in effective(events(unit.session, [row.visit_id])[row.visit_id])
        if one.visitor_id == row.visitor_id and one.id != event_id
    ]
    is_in = row.kind is PresenceKind.IN
    wrong = [one for one in others if (one.kind is PresenceKind.IN) is not is_in and (one.at < at) is is_in]
    if row.visitor_id is not None and wrong:
        raise TimeBackwards(time=at)
    void_events(unit, [event_id])
    kind = PresenceKind.IN if is_in else PresenceKind.OUT
    _log(unit, visit, kind, row.category, people=row.people, visitor_id=row.visitor_id, at=at)
    unit.session.flush()
    known = counted(unit.session, visit.id)
    visit.actual_starts_at = known.first_in or visit.actual_starts_at
    if visit.actual_ends_at is not None:
        visit.actual_ends_at = known.last_out or visit.actual_ends_at
