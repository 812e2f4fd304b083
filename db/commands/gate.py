"""What is done at the gate: a person or a group comes, is counted, is named afterwards, is taken back."""

from collections import Counter
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import Field
from sqlmodel import Session, col, select

from db.commands.draft import Draft
from db.commands.presence import WalkInDraft, add_walk_in, check_in_counts, check_in_group, check_in_one
from db.commands.presence_lines import know_last_line, list_who_came, void_events
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import ListedRole, PresenceKind, VisitorCategory, VisitState
from db.model.route import Route
from db.model.visit import DeclaredCount, Tour, Visit
from db.model.visitor import Visitor
from db.queries.arriving import arriving
from db.queries.gate import gate_day_briefed
from db.queries.presence import counted, events, events_around
from db.queries.visits import number_of
from db.rules.gate import is_under_age, may_be_under_age, spread
from db.rules.presence import Counted, Event, effective
from db.store import NotThere, Store, UnitOfWork


class UnderAge(TourError):
    """Somebody is younger than the route allows."""

    message = QT_TRANSLATE_NOOP("db", "The route is for {age} and over.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Take the person into a group whose route allows the age, or call the coordinator."
    )


class GroupFull(TourError):
    """There are fewer places left than people who want to come along."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number}: places left {left}, people who come {people}.")
    remedy = QT_TRANSLATE_NOOP("db", "Offer a later start or the waiting list, or let them in with a remark.")


class CountedByName(TourError):
    """A headcount is set below those who are in by name or have left already."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number}: {least} are in by name or have left already.")
    remedy = QT_TRANSLATE_NOOP("db", "Take single people back in the list.")


class NobodyToTakeBack(TourError):
    """An arrival is taken back that is not there."""

    message = QT_TRANSLATE_NOOP("db", "This person has not been checked in.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose somebody who is marked as arrived.")


class GuestsDraft(Draft):
    """People who came without standing on the list: one surname, and how many they are together."""

    surname: str = Field(min_length=1, max_length=200)
    given: str = Field(default="", max_length=200)
    people: int = Field(default=1, ge=1, le=200)
    category: VisitorCategory = VisitorCategory.UNKNOWN
    role: ListedRole = ListedRole.VISITOR
    replaces_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Limits:
    """What the routes of a visit allow."""

    min_age: int
    seats: int
    most: int


def arrive(unit: UnitOfWork, visitor_id: UUID, at: datetime | None = None) -> None:
    """Check one listed person in, at `at` (UTC) or now.

    A group that was counted before, and is complete by that count, does not grow: the person was among those counted,
    and the count is made smaller by one. Raises `UnderAge` and what `check_in` raises.
    """
    person = arriving(unit.session, visitor_id, unit.seat)
    if person is None:
        raise NotThere
    know_last_line(unit, person.last_line)
    if may_be_under_age(person.birth_date, person.age_band):
        min_age = _limits(unit.session, person.visit_id).min_age
        if is_under_age(min_age, person.birth_date, person.age_band, person.starts_local.date()):
            raise UnderAge(age=min_age)
    log = events_around(unit.session, person.visit_id, person.id) if person.has_lines else []
    moment = at
    if any(event.visitor_id is None and event.kind is PresenceKind.IN for event in log):
        known = counted(unit.session, person.visit_id)
        if visitor_id not in known.named_admitted and _is_complete_by_count(unit, person.visit_id, known):
            moment = _take_back(unit, unit.one(Visit, person.visit_id), 1) or at
    check_in_one(unit, person, log, moment)


def rehearse_arrival(store: Store, now: datetime) -> None:
    """Go through the arrival of somebody who is expected today, keeping nothing: the next one has less to do."""
    with store.read() as session:
        told = gate_day_briefed(session, now)
    people = (person for group in told[0].groups for person in group.people) if told else ()
    person = next((one for one in people if one.may_enter and one.arrived is None), None)

    def come(unit: UnitOfWork) -> None:
        if person is not None:
            arrive(unit, person.id)
            unit.session.flush()

    with suppress(TourError):
        store.rehearse(come)


def all_here(unit: UnitOfWork, visit_id: UUID, at: datetime | None = None, *, but: Collection[UUID] = ()) -> None:
    """Check a whole group in, but for those who are missing; who was only counted before is now known by name."""
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    if known.unnamed_admitted and _listed(unit.session, visit_id) and not known.last_out:
        _take_back(unit, visit, known.unnamed_admitted)
    check_in_group(unit, visit_id, at, but=but)


def set_headcount(
    unit: UnitOfWork, visit_id: UUID, people: int, at: datetime | None = None, *, over: bool = False
) -> None:
    """Say how many of a group have come; more are counted without names, fewer are taken back among those.

    The number of the whole group checks everybody on the list in by name. Raises `CountedByName`, and `GroupFull` for
    more than are expected and have a place, unless `over` says that they are let in all the same.
    """
    visit = unit.one(Visit, visit_id)
    known = counted(unit.session, visit_id)
    more = people - known.admitted.total()
    listed = _listed(unit.session, visit_id)
    if more > 0 and not over:
        _require_places(unit, visit, people, known)
    if listed and people == sum(listed.values()) and not known.unnamed_admitted and more > 0:
        all_here(unit, visit_id, at)
    elif more > 0:
        check_in_counts(unit, visit_id, spread(more, _missing(unit, visit_id, known)), at)
    elif more < 0:
        _take_back(unit, visit, -more)
        _forget_the_start(unit, visit)


def add_guests(
    unit: UnitOfWork, visit_id: UUID, draft: GuestsDraft, at: datetime | None = None, *, over: bool = False
) -> UUID:
    """Let people in who are not on the list, the first by name; return that visitor's key.

    A replacement takes the place of somebody who does not come. Raises `GroupFull` unless `over` says that they are
    let in all the same.
    """
    visit = unit.one(Visit, visit_id)
    left = places_left(unit.session, visit_id)
    if draft.replaces_id is None and draft.people > left and not over:
        raise GroupFull(number=number_of(visit), left=max(left, 0), people=draft.people)
    walk_in = WalkInDraft(**draft.model_dump(exclude={"people"}))
    replaced = unit.one(Visitor, draft.replaces_id) if draft.replaces_id else None
    if replaced is not None:
        walk_in = walk_in.model_copy(update={"category": replaced.category, "role": replaced.role})
    visitor_id = add_walk_in(unit, visit_id, walk_in, at)
    if replaced is not None:
        unit.one(Visitor, visitor_id).list_id = replaced.list_id
        list_who_came(unit, [visit_id])
    if draft.people > 1:
        check_in_counts(unit, visit_id, {draft.category: draft.people - 1}, at)
    return visitor_id


def places_left(session: Session, visit_id: UUID) -> int:
    """Return how many more people the tours of a visit take beside those who came or are still expected."""
    known = counted(session, visit_id)
    expected = _listed(session, visit_id) or _declared(session, visit_id)
    return _limits(session, visit_id).seats - max(sum(expected.values()), known.admitted.total())


def _require_places(unit: UnitOfWork, visit: Visit, people: int, known: Counted) -> None:
    expected = sum((_listed(unit.session, visit.id) or _declared(unit.session, visit.id)).values())
    beside = people - max(expected, known.admitted.total())
    left = places_left(unit.session, visit.id)
    if beside > max(left, 0):
        raise GroupFull(number=number_of(visit), left=max(left, 0), people=beside)


def take_back_arrival(unit: UnitOfWork, visitor_id: UUID) -> None:
    """Void the arrival of one person; the line of the log stays and is marked.

    Who stood on no list is gone from it then, and whom they replaced is expected again.
    """
    list_who_came(unit, [_void_arrival(unit, visitor_id)])


def _void_arrival(unit: UnitOfWork, visitor_id: UUID) -> UUID:
    visitor = unit.one(Visitor, visitor_id)
    visit = unit.one(Visit, visitor.visit_id)
    log = [event for event in effective(events(unit.session, [visit.id])[visit.id]) if event.visitor_id == visitor_id]
    if not log:
        raise NobodyToTakeBack
    void_events(unit, [log[-1].id])
    _forget_the_start(unit, visit)
    return visit.id


def move_to_group(unit: UnitOfWork, visitor_id: UUID, visit_id: UUID, at: datetime | None = None) -> None:
    """Take a person into another group of the day and check them in there; they are counted where they really were."""
    visitor = unit.one(Visitor, visitor_id)
    unit.one(Visit, visit_id)
    if visitor_id in counted(unit.session, visitor.visit_id).named_admitted:
        _void_arrival(unit, visitor_id)
    visitor.visit_id = visit_id
    visitor.list_id = None
    visitor.is_walk_in = True
    unit.session.flush()
    arrive(unit, visitor_id, at)


def _is_complete_by_count(unit: UnitOfWork, visit_id: UUID, known: Counted) -> bool:
    if not known.unnamed_admitted or known.last_out:
        return False
    return known.admitted.total() >= sum(_listed(unit.session, visit_id).values())


def _take_back(unit: UnitOfWork, visit: Visit, people: int) -> datetime | None:
    """Take counted people back, the last first; return when the first of them had come."""
    log = effective(events(unit.session, [visit.id])[visit.id])
    unnamed = [event for event in log if event.visitor_id is None and event.kind is PresenceKind.IN]
    left = sum(event.people for event in log if event.visitor_id is None and event.kind is not PresenceKind.IN)
    if people > sum(event.people for event in unnamed) - left:
        known = counted(unit.session, visit.id)
        raise CountedByName(number=number_of(visit), least=len(known.named_admitted) + left)
    moment: datetime | None = None
    for event in reversed(unnamed):
        if people <= 0:
            break
        void_events(unit, [event.id])
        if event.people > people:
            _count_again(unit, visit, event, event.people - people)
        people -= event.people
        moment = event.at
    unit.session.flush()
    return moment


def _count_again(unit: UnitOfWork, visit: Visit, event: Event, people: int) -> None:
    check_in_counts(unit, visit.id, {event.category: people}, event.at)


def _forget_the_start(unit: UnitOfWork, visit: Visit) -> None:
    """A visit to which nobody has come after all is expected again."""
    unit.session.flush()
    if visit.state is VisitState.CHECKED_IN and not counted(unit.session, visit.id).admitted.total():
        visit.state, visit.actual_starts_at = VisitState.CONFIRMED, None


def _missing(unit: UnitOfWork, visit_id: UUID, known: Counted) -> dict[VisitorCategory, int]:
    expected = _listed(unit.session, visit_id) or _declared(unit.session, visit_id)
    return {category: people - known.admitted[category] for category, people in expected.items()}


def _listed(session: Session, visit_id: UUID) -> Mapping[VisitorCategory, int]:
    """Return the people of the list by category; nothing without a list. Who came unlisted makes no list."""
    query = select(col(Visitor.category)).where(
        Visitor.visit_id == visit_id, col(Visitor.removed_at).is_(None), col(Visitor.list_id).is_not(None)
    )
    return Counter(session.exec(query).all())


def _declared(session: Session, visit_id: UUID) -> Mapping[VisitorCategory, int]:
    query = select(col(DeclaredCount.category), col(DeclaredCount.people)).where(DeclaredCount.visit_id == visit_id)
    return dict(session.exec(query).all())


def _limits(session: Session, visit_id: UUID) -> _Limits:
    query = (
        select(Route.min_age, Tour.capacity, Route.hard_capacity)
        .join(Tour, col(Tour.route_id) == col(Route.id))
        .where(Tour.visit_id == visit_id)
    )
    rows = session.exec(query).all()
    return _Limits(max((row[0] for row in rows), default=0), sum(row[1] for row in rows), sum(row[2] for row in rows))
