"""A roll call: who is inside, where their route has them this minute, and who is accounted for."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from db.errors import Name
from db.model.kinds import AssignmentRole, GroupKind, VisitorCategory

MISTAKE_SECONDS = 30
"""So long a started evacuation can be taken back as a mistake."""


@dataclass(frozen=True, slots=True)
class Tick:
    """One line of a roll call."""

    id: UUID
    visit_id: UUID | None
    visitor_id: UUID | None
    guide_id: UUID | None
    category: VisitorCategory | None
    people: int
    found: str
    at: datetime
    actor: str
    voids_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A named visitor inside."""

    id: UUID
    name: str
    category: VisitorCategory
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Crew:
    """A guide or escort with a group."""

    id: UUID
    name: str
    phone: str
    role: AssignmentRole


@dataclass(frozen=True, slots=True)
class Station:
    """A stop of a tour by the wall clock."""

    title: Name
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Walk:
    """A tour of a group: its stations in order."""

    route: Name
    stations: tuple[Station, ...]

    def at(self, now: datetime) -> Station | None:
        """Return where the route has the group at a time; None before the first stop and after the last."""
        return next((one for one in self.stations if one.starts <= now < one.ends), None)

    def is_over(self, now: datetime) -> bool:
        """Say whether the last stop lies behind."""
        return bool(self.stations) and now >= self.stations[-1].ends


@dataclass(frozen=True, slots=True)
class Group:
    """A group with people inside: by name, and by count for those without names."""

    visit_id: UUID
    number: int
    title: str
    kind: GroupKind
    leader: str
    phone: str
    needs: str
    adapted: int
    ends: datetime
    people: tuple[Person, ...]
    unnamed: tuple[tuple[VisitorCategory, int], ...]
    crew: tuple[Crew, ...]
    walks: tuple[Walk, ...]

    @property
    def inside(self) -> int:
        """How many visitors are inside."""
        return len(self.people) + sum(people for _, people in self.unnamed)


@dataclass(frozen=True, slots=True)
class Call:
    """An evacuation or a drill: instants in UTC."""

    id: UUID
    started_at: datetime
    ended_at: datetime | None
    is_drill: bool
    inside: int
    withdrawn_at: datetime | None = None
    accounted: int = 0


@dataclass(frozen=True, slots=True)
class GroupRoll:
    """How far a group is accounted for. `last_at` is when its last line was written."""

    group: Group
    here: frozenset[UUID]
    counted: tuple[tuple[VisitorCategory, int], ...]
    crew_here: frozenset[UUID]
    times: dict[UUID, datetime]
    last_at: datetime | None

    @property
    def accounted(self) -> int:
        """Visitors accounted for."""
        return len(self.here) + sum(people for _, people in self.counted)

    @property
    def missing(self) -> tuple[Person, ...]:
        """Named visitors who are not accounted for."""
        return tuple(one for one in self.group.people if one.id not in self.here)

    @property
    def missing_unnamed(self) -> int:
        """Visitors without names who are not accounted for."""
        return self.group.inside - len(self.group.people) - sum(people for _, people in self.counted)

    @property
    def missing_crew(self) -> tuple[Crew, ...]:
        """Guides and escorts who are not accounted for."""
        return tuple(one for one in self.group.crew if one.id not in self.crew_here)

    @property
    def is_complete(self) -> bool:
        """Say whether everybody of the group is accounted for."""
        return not self.missing and not self.missing_unnamed and not self.missing_crew


@dataclass(frozen=True, slots=True)
class Roll:
    """How far everybody is accounted for; a guide of two groups counts once."""

    groups: tuple[GroupRoll, ...]
    found: tuple[Tick, ...]
    lines: tuple[Tick, ...]

    @property
    def inside(self) -> int:
        """Visitors inside."""
        return sum(one.group.inside for one in self.groups)

    @property
    def accounted(self) -> int:
        """Visitors accounted for."""
        return sum(one.accounted for one in self.groups)

    @property
    def crew(self) -> int:
        """Guides and escorts inside."""
        return len({one.id for roll in self.groups for one in roll.group.crew})

    @property
    def crew_here(self) -> int:
        """Guides and escorts accounted for."""
        return len({one for roll in self.groups for one in roll.crew_here})

    @property
    def missing(self) -> int:
        """People not yet accounted for, guides and escorts among them."""
        return self.inside - self.accounted + self.crew - self.crew_here

    @property
    def complete_at(self) -> datetime | None:
        """When the last one was accounted for; None while somebody is missing."""
        return max((line.at for line in self.lines), default=None) if not self.missing else None


def holding(ticks: Iterable[Tick]) -> list[Tick]:
    """Return the lines that hold, in the order of what happened; voiding a void lets its line hold again."""
    log = list(ticks)
    voiders: dict[UUID, list[Tick]] = defaultdict(list)
    for tick in log:
        if tick.voids_id is not None:
            voiders[tick.voids_id].append(tick)

    def holds(tick: Tick) -> bool:
        return not any(holds(voider) for voider in voiders.get(tick.id, ()))

    return sorted((one for one in log if one.voids_id is None and holds(one)), key=lambda one: (one.at, one.id))


def take_roll(groups: Sequence[Group], ticks: Iterable[Tick]) -> Roll:
    """Return who is accounted for. Nobody is counted twice, and never more than are inside."""
    lines = holding(ticks)
    visitors = {line.visitor_id: line.at for line in lines if line.visitor_id is not None}
    crew = {line.guide_id: line.at for line in lines if line.guide_id is not None}
    counts: Counter[tuple[UUID | None, VisitorCategory | None]] = Counter()
    last: dict[UUID | None, datetime] = {}
    for line in lines:
        last[line.visit_id] = line.at
        if line.visitor_id is None and line.guide_id is None and not line.found:
            counts[line.visit_id, line.category] += line.people
    return Roll(
        groups=tuple(_of_group(group, visitors, crew, counts, last.get(group.visit_id)) for group in groups),
        found=tuple(line for line in lines if line.found),
        lines=tuple(lines),
    )


def _of_group(
    group: Group,
    visitors: dict[UUID, datetime],
    crew: dict[UUID, datetime],
    counts: Counter[tuple[UUID | None, VisitorCategory | None]],
    last: datetime | None,
) -> GroupRoll:
    here = frozenset(one.id for one in group.people if one.id in visitors)
    crew_here = frozenset(one.id for one in group.crew if one.id in crew)
    counted = tuple((kind, min(people, counts[group.visit_id, kind])) for kind, people in group.unnamed)
    times = {key: visitors[key] for key in here} | {key: crew[key] for key in crew_here}
    return GroupRoll(group, here, counted, crew_here, times, last)


def stations(stops: Sequence[tuple[Name, int]], starts: datetime) -> tuple[Station, ...]:
    """Return the stops (title, minutes) of a tour by the clock, one after the other."""
    found = []
    for title, minutes in stops:
        ends = starts + timedelta(minutes=minutes)
        found.append(Station(title, starts, ends))
        starts = ends
    return tuple(found)
