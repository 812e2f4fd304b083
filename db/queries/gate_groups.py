"""A group of the day at the gate: made of what was read, and led on by what is written."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from db.change import Change
from db.clock import local
from db.errors import Name
from db.model.kinds import (
    CHILD_CATEGORIES,
    ListedRole,
    PresenceKind,
    VisitorCategory,
    VisitState,
)
from db.model.visit import Visit
from db.queries.gate_rows import GateDay, GateGroup, GatePerson
from db.queries.people import full_name
from db.queries.presence import COLUMNS
from db.rules.capacity import adults_needed
from db.rules.gate import is_under_age
from db.rules.presence import Counted, Event, count, effective
from db.rules.search_words import text_of

Fields = Sequence[Any]
"""A row of columns of many kinds, unpacked where it is used."""
ADULT_ROLES = frozenset({ListedRole.LEADER, ListedRole.CHAPERONE})


def made_group(
    visit: Visit,
    log: Sequence[Event],
    rows: Sequence[Fields],
    declared: Sequence[tuple[VisitorCategory, int]],
    tours: Sequence[Fields],
    guide: str,
) -> GateGroup:
    """Return a group as its visit, its log and the rows of its people, declared counts and tours have it."""
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
        route=Name(tours[0][2], tours[0][3]) if tours else Name(""),
        route_id=visit.route_id,
        guide=guide,
        leader=visit.leader_name,
        phone=visit.leader_phone,
        language=visit.language,
        gate_note=visit.gate_note,
        declared=tuple(declared),
        people=tuple(people),
        adults_wanted=_adults_wanted(declared, people if any(not one.is_walk_in for one in people) else (), tours),
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


def _person(row: Fields, place: int, min_age: int, day: date) -> GatePerson:
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
    tours: Sequence[Fields],
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
