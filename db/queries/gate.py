"""The day as the gate sees it: groups in the order of their starts, and everybody who is expected."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlmodel import Session, col

from db.change import Change
from db.clock import local
from db.model.enterprise import Gate, Site
from db.model.guide import Guide
from db.model.kinds import (
    CHILD_CATEGORIES,
    AssignmentRole,
    ListedRole,
    PresenceKind,
    VisitorCategory,
    VisitState,
)
from db.model.route import Route
from db.model.visit import Assignment, DeclaredCount, Tour, Visit
from db.model.visitor import Badge, Visitor
from db.queries.gate_rows import GateDay, GateGroup, GatePerson
from db.queries.people import full_name, short_name
from db.queries.presence import COLUMNS, events, only_site
from db.queries.users import current_user
from db.rules.capacity import adults_needed
from db.rules.gate import OPEN_STATES, is_under_age
from db.rules.presence import Counted, Event, count, effective
from db.rules.search_words import text_of
from db.rules.states import ENGAGED, EXITS

_Fields = Sequence[Any]
"""A row of columns of many kinds, unpacked where it is used."""
ADULT_ROLES = frozenset({ListedRole.LEADER, ListedRole.CHAPERONE})


def gate_day(session: Session, now: datetime) -> GateDay:
    """Return the day at the gate; raise LookupError before a site is set up. `now` is an instant in UTC.

    Who came on an earlier day and has not left is of this day too. Cancelled and refused visits are not shown.
    """
    site = only_site(session)
    wall = local(now, site.zone)
    visits = _visits(session, site, wall.date())
    keys = [visit.id for visit in visits]
    logs = events(session, keys)
    people = _people(session, keys)
    declared = _declared(session, keys)
    tours = _tours(session, keys)
    guides = _guides(session, keys)
    groups = (
        _group(visit, logs[visit.id], people[visit.id], declared[visit.id], tours[visit.id], guides.get(visit.id, ""))
        for visit in visits
    )
    gate = session.connection().execute(_GATES.where(Gate.site_id == site.id)).first()  # type: ignore[arg-type]  # SQLModel types columns as values
    user = current_user(session)
    return GateDay(
        day=wall.date(),
        now=wall,
        zone=site.zone,
        site_id=site.id,
        gate=gate[1] if gate else "",
        gate_id=gate[0] if gate else None,
        code_hash=gate[2] if gate else "",
        duty=user.name if user else "",
        duty_en=(user.name_en or user.name) if user else "",
        groups=tuple(group for group in groups if group.starts.date() == wall.date() or group.inside),
    )


_GATES = select(col(Gate.id), col(Gate.name), col(Gate.pin_hash)).order_by(col(Gate.name))
_PERSON = (
    select(
        *(col(getattr(Visitor, name)) for name in ("id", "visit_id", "surname", "given")),
        *(col(getattr(Visitor, name)) for name in ("surname_folded", "given_folded", "surname_latin", "given_latin")),
        *(col(getattr(Visitor, name)) for name in ("birth_date", "age_band", "category", "role", "clearance")),
        *(col(getattr(Visitor, name)) for name in ("is_walk_in", "needs", "ppe_size")),
        col(Badge.code),
    )
    .join(Badge, col(Badge.visitor_id) == col(Visitor.id), isouter=True)
    .where(col(Visitor.removed_at).is_(None), col(Visitor.erased_at).is_(None))
    .order_by(col(Visitor.surname_folded), col(Visitor.given_folded), col(Visitor.id))
)
"""Made once: the day is read after every arrival."""


def _visits(session: Session, site: Site, day: date) -> Sequence[Visit]:
    midnight = datetime.combine(day, time.min)
    todays = (col(Visit.starts_local) >= midnight) & (col(Visit.starts_local) < midnight + timedelta(days=1))
    lately = col(Visit.starts_local) >= midnight - timedelta(days=7)
    query = (
        select(Visit)
        .where(
            col(Visit.site_id) == site.id,
            col(Visit.is_remote).is_(False),
            col(Visit.state).not_in(EXITS - {VisitState.NO_SHOW}),
            or_(todays, lately & col(Visit.state).in_(OPEN_STATES) & (col(Visit.starts_local) < midnight)),
        )
        .order_by(col(Visit.starts_local), col(Visit.number))
    )
    return session.execute(query).scalars().all()


def _people(session: Session, keys: Sequence[UUID]) -> dict[UUID, list[_Fields]]:
    found: dict[UUID, list[_Fields]] = defaultdict(list)
    for row in session.connection().execute(_PERSON.where(col(Visitor.visit_id).in_(keys))):
        found[row[1]].append(row)
    return found


def _declared(session: Session, keys: Sequence[UUID]) -> dict[UUID, list[tuple[VisitorCategory, int]]]:
    found: dict[UUID, list[tuple[VisitorCategory, int]]] = defaultdict(list)
    query = select(col(DeclaredCount.visit_id), col(DeclaredCount.category), col(DeclaredCount.people))
    for visit_id, category, people in session.connection().execute(query.where(col(DeclaredCount.visit_id).in_(keys))):
        if people:
            found[visit_id].append((category, people))
    return found


def _tours(session: Session, keys: Sequence[UUID]) -> dict[UUID, list[_Fields]]:
    found: dict[UUID, list[_Fields]] = defaultdict(list)
    query = (
        select(
            *(col(Tour.visit_id), col(Tour.capacity)),
            *(col(getattr(Route, name)) for name in ("title", "title_en", "min_age", "children_per_adult")),
            col(Route.briefing_min),
        )
        .join(Route, col(Route.id) == col(Tour.route_id))
        .where(col(Tour.visit_id).in_(keys))
        .order_by(col(Tour.ordinal))
    )
    for row in session.connection().execute(query):
        found[row[0]].append(row)
    return found


def _guides(session: Session, keys: Sequence[UUID]) -> dict[UUID, str]:
    query = (
        select(col(Tour.visit_id), col(Guide.surname), col(Guide.given))
        .join(Assignment, col(Assignment.tour_id) == col(Tour.id))
        .join(Guide, col(Guide.id) == col(Assignment.guide_id))
        .where(
            col(Tour.visit_id).in_(keys),
            col(Assignment.role) == AssignmentRole.LEAD,
            col(Assignment.state).in_(ENGAGED),
        )
        .order_by(col(Tour.ordinal).desc())
    )
    return {row[0]: short_name(row[1], row[2]) for row in session.connection().execute(query)}


def _group(
    visit: Visit,
    log: Sequence[Event],
    rows: Sequence[_Fields],
    declared: Sequence[tuple[VisitorCategory, int]],
    tours: Sequence[_Fields],
    guide: str,
) -> GateGroup:
    min_age = max((tour[4] for tour in tours), default=0)
    day = visit.starts_local.date()
    people = [_person(row, place, min_age, day) for place, row in enumerate(rows)]
    group = GateGroup(
        id=visit.id,
        number=visit.number,
        title=visit.title,
        kind=visit.group_kind,
        state=visit.state,
        starts=visit.starts_local,
        ends=visit.ends_local,
        zone=visit.zone,
        route=tours[0][2] if tours else "",
        route_en=(tours[0][3] or tours[0][2]) if tours else "",
        route_id=visit.route_id,
        guide=guide,
        leader=visit.leader_name,
        phone=visit.leader_phone,
        language=visit.language,
        gate_note=visit.gate_note,
        declared=tuple(declared),
        people=tuple(people),
        adults_wanted=_adults_wanted(declared, people, tours),
        capacity=sum(tour[1] for tour in tours),
        min_age=min_age,
        briefing_min=tours[0][6] if tours else 0,
    )
    return _with_log(group, tuple(log), visit.state)


def _with_log(group: GateGroup, log: tuple[Event, ...], state: VisitState) -> GateGroup:
    """Return a group as a log has it."""
    counts = count(log)
    moves = _moves(log, group.zone)
    people = [_moved(person, moves.get(person.id)) for person in group.people]
    people.sort(key=lambda one: (one.arrived is not None, not one.is_adult, one.place))
    ins = [event.at for event in effective(log) if event.kind is PresenceKind.IN]
    return replace(
        group,
        state=state,
        log=log,
        people=tuple(people),
        admitted=counts.admitted.total(),
        inside=counts.inside.total(),
        inside_by=tuple((category, number) for category, number in counts.inside.items() if number),
        unnamed=counts.unnamed_admitted,
        adults_here=_adults_here(counts, people),
        last_in=local(max(ins), group.zone) if ins else None,
        last_out=local(counts.last_out, group.zone) if counts.last_out else None,
    )


def advanced(day: GateDay, change: Change, topics: Collection[str]) -> GateDay | None:
    """Return the day after people came or left, worked out from the Change alone; None where it must be read anew.

    So an arrival is shown without reading three hundred names again. `topics` are the tables that the day shows.
    """
    lines: dict[UUID, list[Event]] = defaultdict(list)
    states: dict[UUID, VisitState] = {}
    for row in change.rows:
        if row.table == "presence_event" and row.after is not None:
            event = Event(**{name: row.after[name] for name in COLUMNS})  # type: ignore[arg-type]  # values by column
            lines[event.visit_id].append(event)
        elif row.table == "visit" and row.after is not None and row.before and _FOLLOWED.issuperset(row.altered):
            states[row.row_id] = VisitState(str(row.after["state"]))
        elif row.table in topics:
            return None
    if not {*lines, *states} <= {group.id for group in day.groups}:
        return None
    groups = (
        _with_log(group, (*group.log, *lines[group.id]), states.get(group.id, group.state))
        if group.id in lines or group.id in states
        else group
        for group in day.groups
    )
    return replace(day, now=local(change.at, day.zone), groups=tuple(groups))


_FOLLOWED = frozenset({"state", "version", "actual_starts_at", "actual_ends_at", "exit_cause", "exit_reason"})
"""Columns of a visit that follow from who came."""


@dataclass(frozen=True, slots=True)
class _Moves:
    """When a person came and left, and whether the coming was typed in afterwards."""

    arrived: datetime
    left: datetime | None
    is_late_entry: bool


def _moves(log: Sequence[Event], zone: str) -> dict[UUID, _Moves]:
    found: dict[UUID, _Moves] = {}
    for event in effective(log):
        if event.visitor_id is None:
            continue
        at = local(event.at, zone)
        if event.kind is PresenceKind.IN:
            is_late = event.recorded_at - event.at > timedelta(minutes=1)
            found[event.visitor_id] = _Moves(at, None, is_late)
        elif event.visitor_id in found:
            came = found[event.visitor_id]
            found[event.visitor_id] = _Moves(came.arrived, at, came.is_late_entry)
    return found


def _person(row: _Fields, place: int, min_age: int, day: date) -> GatePerson:
    (key, visit_id, surname, given, folded, given_folded, latin, given_latin) = row[:8]
    (birth, band, category, role, clearance, is_walk_in, needs, size, code) = row[8:]
    names = f"{surname} {given}"
    return GatePerson(
        id=key,
        visit_id=visit_id,
        place=place,
        name=full_name(surname, given),
        is_adult=role in ADULT_ROLES or category is VisitorCategory.CHAPERONE,
        role=role,
        category=category,
        clearance=clearance,
        is_too_young=is_under_age(min_age, birth, band, day),
        is_walk_in=is_walk_in,
        needs=needs,
        ppe_size=size,
        code=code or "",
        text=text_of(names) if "-" in names else f" {folded} {given_folded} {latin} {given_latin}",
    )


def _moved(person: GatePerson, moves: _Moves | None) -> GatePerson:
    known = (moves.arrived, moves.left, moves.is_late_entry) if moves else (None, None, False)
    if known == (person.arrived, person.left, person.is_late_entry):
        return person
    return replace(person, arrived=known[0], left=known[1], is_late_entry=known[2])


def _adults_wanted(
    declared: Iterable[tuple[VisitorCategory, int]],
    people: Sequence[GatePerson],
    tours: Sequence[_Fields],
) -> int:
    """Return how many adults the children need by the route, or how many were announced if that is more."""
    by_list = Counter(one.category for one in people)
    numbers = dict(declared) if not people else dict(by_list)
    children = sum(number for category, number in numbers.items() if category in CHILD_CATEGORIES)
    if not children or not tours:
        return 0
    per_adult = min(tour[5] for tour in tours)
    announced = sum(one.is_adult for one in people) if people else numbers.get(VisitorCategory.CHAPERONE, 0)
    return max(adults_needed(children, per_adult), announced)


def _adults_here(counts: Counted, people: Sequence[GatePerson]) -> int:
    named = sum(one.is_adult and one.is_inside for one in people)
    listed = sum(one.category is VisitorCategory.CHAPERONE and one.is_inside for one in people)
    return named + max(counts.inside[VisitorCategory.CHAPERONE] - listed, 0)
