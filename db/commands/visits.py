"""The life of a visit up to the gate: planned, held, confirmed, moved, split, called off."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from pydantic import Field, NaiveDatetime
from sqlmodel import col, select

from db.clock import instant, is_skipped, local
from db.commands.draft import Draft
from db.commands.offers import ask_again
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Site
from db.model.kinds import (
    AssignmentState,
    Cause,
    Channel,
    Dimension,
    ExitReason,
    GroupKind,
    Payment,
    Permission,
    Purpose,
    VisitorCategory,
    VisitState,
)
from db.model.organiser import Organiser
from db.model.route import Route
from db.model.visit import (
    Assignment,
    Composition,
    DeclaredCount,
    Hold,
    Overruling,
    Tour,
    Visit,
)
from db.queries.cases import load_case, load_cases, policy
from db.queries.people import visit_number
from db.queries.visits import next_number, number_of
from db.rules.capacity import even_split, staggered, tours_needed
from db.rules.findings import Finding
from db.rules.judges import judge, require_clean
from db.rules.states import PLANNED, check_step
from db.store import UnitOfWork


class NoSuchHour(TourError):
    """A time that a change of clocks skips."""

    message = QT_TRANSLATE_NOOP("db", "{time} does not exist in {zone}: the clocks change then.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a time before or after the change.")


class NobodyDeclared(TourError):
    """A visit of nobody is confirmed."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} has no people.")
    remedy = QT_TRANSLATE_NOOP("db", "Say how many people are coming.")


class NotPlannable(TourError):
    """A visit is replanned after its group has come or it was called off."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} is “{state}” and can no longer be replanned.")
    remedy = QT_TRANSLATE_NOOP("db", "Plan a new visit, or correct the log of this one.")


class TooManyParts(TourError):
    """A group is split into more tours than it has people."""

    message = QT_TRANSLATE_NOOP("db", "{people} people cannot be split into {parts} tours.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose from 1 to {people} tours.")


class TooEarlyForNoShow(TourError):
    """A no-show is declared before the grace time is over."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} may still come: the grace time ends at {time}.")
    remedy = QT_TRANSLATE_NOOP("db", "Wait until then, or cancel the visit if the group has called.")


class ReasonMissing(TourError):
    """An overruling without a reason."""

    message = QT_TRANSLATE_NOOP("db", "A rule is overruled only with a reason and the role of who allows it.")
    remedy = QT_TRANSLATE_NOOP("db", "Write who allows it and why; it stays in the history.")


class VisitDraft(Draft):
    """What the editor knows of a visit. `starts` is wall-clock at the site; the route gives the length unless told."""

    site_id: UUID
    route_id: UUID
    title: str = Field(min_length=1, max_length=200)
    group_kind: GroupKind
    starts: NaiveDatetime
    duration_min: int | None = Field(default=None, ge=5, le=720)
    declared: dict[VisitorCategory, int] = Field(default_factory=dict)
    request_id: UUID | None = None
    organiser_id: UUID | None = None
    contact_id: UUID | None = None
    language: str = Field(default="ru", min_length=2, max_length=2)
    purpose: Purpose = Purpose.SIGHTSEEING
    programme_code: str = Field(default="", max_length=20)
    payment: Payment = Payment.FREE
    price: Decimal = Field(default=Decimal(0), ge=0, max_digits=12, decimal_places=2)
    channel: Channel | None = None
    country: str = Field(default="", max_length=2)
    region_code: str = Field(default="", max_length=8)
    municipality: str = Field(default="", max_length=120)
    youngest_age: int | None = Field(default=None, ge=0, le=120)
    needs: str = Field(default="", max_length=400)
    adapted_people: int = Field(default=0, ge=0, le=500)
    leader_name: str = Field(default="", max_length=200)
    leader_phone: str = Field(default="", max_length=40)
    vehicle: str = Field(default="", max_length=40)
    driver_phone: str = Field(default="", max_length=40)
    arrives_before_min: int | None = Field(default=None, ge=-600, le=720)
    gate_note: str = Field(default="", max_length=1000)
    inside_note: str = Field(default="", max_length=1000)
    is_walk_in: bool = False
    is_open_day: bool = False
    is_remote: bool = False
    is_estimated: bool = False
    requested_at: datetime | None = None


PLANNING = frozenset(
    {"route_id", "starts", "duration_min", "declared", "channel", "country", "requested_at", "site_id"}
)
"""Fields of the draft that are worked out rather than copied."""


def plan_visit(unit: UnitOfWork, draft: VisitDraft) -> UUID:
    """Write a visit into the books as a draft, with its tours: a group above the route's capacity is split evenly.

    Raises `NoSuchHour` for a time that a clock change skips. What judges think of it is asked by `findings`.
    """
    site = unit.one(Site, draft.site_id)
    organiser = unit.one(Organiser, draft.organiser_id) if draft.organiser_id else None
    starts_at = _instant(draft.starts, site.zone)
    year = draft.starts.year
    visit = Visit(
        **draft.model_dump(exclude=set(PLANNING) | {"region_code", "municipality"}),
        site_id=site.id,
        route_id=draft.route_id,
        year=year,
        number=next_number(unit.session, Visit, site.id, year),
        starts_local=draft.starts,
        ends_local=draft.starts + timedelta(minutes=1),
        zone=site.zone,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=1),
        requested_at=draft.requested_at or unit.now(),
        channel=draft.channel or (organiser.channel if organiser else Channel.DIRECT),
        country=draft.country or (organiser.country if organiser else "RU"),
        region_code=draft.region_code or (organiser.region_code if organiser else ""),
        municipality=draft.municipality or (organiser.municipality if organiser else ""),
    )
    unit.add(visit)
    _declare(unit, visit, draft.declared)
    _lay_tours(unit, visit, people=sum(draft.declared.values()), duration_min=draft.duration_min)
    unit.session.flush()
    return visit.id


def edit_visit(unit: UnitOfWork, visit_id: UUID, draft: VisitDraft, version: int) -> None:
    """Save an edited visit; raise `EditedElsewhere` unless it still has the version that was read.

    A new start, route, length or number of people lays the tours anew and keeps the guides as far as they go.
    """
    visit = unit.one(Visit, visit_id)
    unit.expect(visit, version)
    people = sum(draft.declared.values())
    is_replanned = (
        draft.route_id != visit.route_id
        or draft.starts != visit.starts_local
        or draft.duration_min is not None
        or people != sum(row.people for row in _declared(unit, visit_id))
    )
    for name, value in draft.model_dump(exclude=set(PLANNING)).items():
        setattr(visit, name, value)
    visit.channel = draft.channel or visit.channel
    visit.country = draft.country or visit.country
    _declare(unit, visit, draft.declared)
    if is_replanned:
        _check_plannable(visit)
        _shift(visit, draft.starts)
        visit.route_id = draft.route_id
        _lay_tours(unit, visit, people=people, duration_min=draft.duration_min)


def move_visit(unit: UnitOfWork, visit_id: UUID, starts: datetime, *, allow_conflicts: bool = False) -> None:
    """Move a visit, keeping its length, its tours and its guides; guides who were asked are to be asked again.

    Raises `PlanRefused` if a judge blocks the new place, unless conflicts are allowed to stand until they are mended.
    """
    visit = unit.one(Visit, visit_id)
    _check_plannable(visit)
    offset = starts - visit.starts_local
    length = visit.ends_local - visit.starts_local
    _shift(visit, starts)
    visit.ends_local, visit.ends_at = starts + length, instant(starts + length, visit.zone)
    for tour in tours_of(unit, visit_id):
        _place_tour(tour, visit.zone, tour.starts_local + offset, tour.ends_local + offset)
    if offset:
        ask_again(unit, [tour.id for tour in tours_of(unit, visit_id)])
    unit.session.flush()
    if not allow_conflicts:
        require_clean(number_of(visit), findings(unit, visit_id))


def split_visit(unit: UnitOfWork, visit_id: UUID, parts: int) -> None:
    """Share a group over `parts` tours as evenly as possible, with staggered starts; guides stay with the first."""
    visit = unit.one(Visit, visit_id)
    people = sum(row.people for row in _declared(unit, visit_id))
    if not 1 <= parts <= max(people, 1):
        raise TooManyParts(people=people, parts=parts)
    _lay_tours(unit, visit, people=people, parts=parts)


def change_route(unit: UnitOfWork, visit_id: UUID, route_id: UUID) -> None:
    """Send a visit on another route, at the same time."""
    visit = unit.one(Visit, visit_id)
    _check_plannable(visit)
    visit.route_id = route_id
    _lay_tours(unit, visit, people=sum(row.people for row in _declared(unit, visit_id)))


def declare(unit: UnitOfWork, visit_id: UUID, people: Mapping[VisitorCategory, int]) -> None:
    """Replace the declared counts and lay the tours anew if the group no longer fits them."""
    visit = unit.one(Visit, visit_id)
    _declare(unit, visit, people)
    if visit.state in PLANNED:
        _lay_tours(unit, visit, people=sum(people.values()))


def compose(unit: UnitOfWork, visit_id: UUID, dimension: Dimension, people: Mapping[str, int]) -> None:
    """Say how those counted without names split by age, origin, country or region."""
    unit.one(Visit, visit_id)
    query = select(Composition).where(Composition.visit_id == visit_id, Composition.dimension == dimension)
    known = {row.key: row for row in unit.session.exec(query)}
    for key, number in people.items():
        if key in known:
            known.pop(key).people = number
        else:
            unit.add(Composition(visit_id=visit_id, dimension=dimension, key=key, people=number))
    for row in known.values():
        unit.session.delete(row)


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


def findings(unit: UnitOfWork, visit_id: UUID) -> list[Finding]:
    """Return what the judges say of a visit as it stands in this transaction."""
    unit.session.flush()
    return judge(load_case(unit.session, visit_id))


def tours_of(unit: UnitOfWork, visit_id: UUID) -> Sequence[Tour]:
    """Return a visit's tours in order."""
    return unit.session.exec(select(Tour).where(Tour.visit_id == visit_id).order_by(col(Tour.ordinal))).all()


def _declared(unit: UnitOfWork, visit_id: UUID) -> Sequence[DeclaredCount]:
    return unit.session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id)).all()


def _declare(unit: UnitOfWork, visit: Visit, people: Mapping[VisitorCategory, int]) -> None:
    known = {row.category: row for row in _declared(unit, visit.id)}
    for category, number in people.items():
        if category in known:
            known.pop(category).people = number
        elif number:
            unit.add(DeclaredCount(visit_id=visit.id, category=category, people=number))
    for row in known.values():
        unit.session.delete(row)


def _lay_tours(
    unit: UnitOfWork, visit: Visit, *, people: int, duration_min: int | None = None, parts: int | None = None
) -> None:
    """Lay a visit's tours from its start: the briefing first, then the runs, in waves as the route allows."""
    route = unit.one(Route, visit.route_id)
    parts = parts or (1 if visit.is_open_day else tours_needed(people, route.capacity))
    shares = even_split(people, parts)
    length = timedelta(minutes=duration_min or route.duration_min)
    first = visit.starts_local + timedelta(minutes=route.briefing_min)
    starts = staggered(first, parts, route.parallel_runs, length + timedelta(minutes=route.buffer_min))
    known = list(tours_of(unit, visit.id))
    for ordinal, (share, begin) in enumerate(zip(shares, starts, strict=True), start=1):
        tour = known[ordinal - 1] if ordinal <= len(known) else None
        if tour is None:
            tour = unit.add(_new_tour(visit, route, ordinal))
        tour.people, tour.capacity, tour.route_id, tour.language = share, route.capacity, route.id, visit.language
        _place_tour(tour, visit.zone, begin, begin + length)
    for tour in known[parts:]:
        _drop_tour(unit, tour)
    visit.ends_local = max(starts) + length
    visit.ends_at = instant(visit.ends_local, visit.zone)


def _new_tour(visit: Visit, route: Route, ordinal: int) -> Tour:
    return Tour(
        visit_id=visit.id,
        ordinal=ordinal,
        route_id=route.id,
        starts_local=visit.starts_local,
        ends_local=visit.ends_local,
        starts_at=visit.starts_at,
        ends_at=visit.ends_at,
        people=0,
        capacity=route.capacity,
    )


def _drop_tour(unit: UnitOfWork, tour: Tour) -> None:
    for assignment in unit.session.exec(select(Assignment).where(Assignment.tour_id == tour.id)).all():
        unit.session.delete(assignment)
    unit.session.delete(tour)


def _place_tour(tour: Tour, zone: str, starts: datetime, ends: datetime) -> None:
    tour.starts_local, tour.ends_local = starts, ends
    tour.starts_at, tour.ends_at = instant(starts, zone), instant(ends, zone)


def _shift(visit: Visit, starts: datetime) -> None:
    visit.starts_at = _instant(starts, visit.zone)
    visit.starts_local = starts


def _instant(wall: datetime, zone: str) -> datetime:
    if is_skipped(wall, zone):
        raise NoSuchHour(time=wall, zone=zone)
    return instant(wall, zone)


def _check_plannable(visit: Visit) -> None:
    if visit.state not in PLANNED:
        raise NotPlannable(number=number_of(visit), state=visit.state)


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
