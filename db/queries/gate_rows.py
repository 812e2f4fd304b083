"""Rows of the day at the gate: the day, its groups, their people, and who is found by typing."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.errors import Name
from db.model.kinds import ClearanceState, GroupKind, ListedRole, VisitorCategory, VisitState
from db.rules.gate import Coming
from db.rules.presence import Event
from db.rules.search_words import distance, readings


@dataclass(frozen=True, slots=True)
class GatePerson:
    """Somebody of a list. Times are wall-clock; `is_late_entry` marks an arrival typed in afterwards.

    `place` is that in the list by name, `text` what the person is found by.
    """

    id: UUID
    visit_id: UUID
    place: int
    name: str
    is_adult: bool
    role: ListedRole
    category: VisitorCategory
    clearance: ClearanceState
    is_too_young: bool
    is_walk_in: bool
    needs: str
    ppe_size: str
    code: str
    text: str
    arrived: datetime | None = None
    left: datetime | None = None
    is_late_entry: bool = False

    @property
    def is_inside(self) -> bool:
        """Whether the person has come and not left."""
        return self.arrived is not None and self.left is None

    @property
    def may_enter(self) -> bool:
        """Whether the pass office and the route let the person in."""
        return self.clearance in (ClearanceState.NOT_NEEDED, ClearanceState.CLEARED) and not self.is_too_young


@dataclass(frozen=True, slots=True)
class GateGroup:
    """A group of the day. Times are wall-clock; `people` are those of the list, missing ones and adults first."""

    id: UUID
    number: int
    title: str
    kind: GroupKind
    state: VisitState
    starts: datetime
    ends: datetime
    zone: str
    route: Name
    route_id: UUID
    guide: str
    leader: str
    phone: str
    language: str
    gate_note: str
    declared: tuple[tuple[VisitorCategory, int], ...]
    people: tuple[GatePerson, ...]
    adults_wanted: int
    capacity: int
    min_age: int
    briefing_min: int
    log: tuple[Event, ...] = ()
    admitted: int = 0
    inside: int = 0
    inside_by: tuple[tuple[VisitorCategory, int], ...] = ()
    unnamed: int = 0
    adults_here: int = 0
    last_in: datetime | None = None
    last_out: datetime | None = None

    @property
    def is_named(self) -> bool:
        """Whether there is a list of names; who came without standing on one makes none."""
        return any(not person.is_walk_in for person in self.people)

    @property
    def expected(self) -> int:
        """How many people are expected, by the list or as declared."""
        return len(self.people) if self.is_named else sum(people for _, people in self.declared)

    @property
    def has_left(self) -> bool:
        """Whether everybody who came has gone."""
        return self.admitted > 0 and not self.inside

    @property
    def coming(self) -> Coming:
        """The group as the choice of the current one sees it."""
        return Coming(self.id, self.starts, self.state, self.expected, self.admitted, self.last_in)


@dataclass(frozen=True, slots=True)
class GateDay:
    """A day at a gate. `gate_id` and `code_hash` are those of the first gate; a site without one has neither."""

    day: date
    now: datetime
    zone: str
    site_id: UUID
    gate: str
    gate_id: UUID | None
    code_hash: str
    duty: Name
    groups: tuple[GateGroup, ...]

    @property
    def inside(self) -> int:
        """How many people are on site."""
        return sum(group.inside for group in self.groups)

    def group(self, visit_id: UUID | None) -> GateGroup | None:
        """Return a group by its key."""
        return next((group for group in self.groups if group.id == visit_id), None)

    def find(self, typed: str, most: int = 40) -> list[GatePerson]:
        """Return the expected people whose names begin with the words typed, the nearest first."""
        wanted = readings(typed)
        if not wanted:
            return []
        found = [
            (far, person.name, person)
            for group in self.groups
            for person in group.people
            if (far := distance(wanted, person.text)) is not None
        ]
        nearest = sorted(found, key=lambda one: (one[0], one[1]))
        return [person for _, _, person in nearest[:most]]

    def with_code(self, code: str) -> GatePerson | None:
        """Return whose pass has a code, among those expected."""
        return next((one for group in self.groups for one in group.people if one.code == code), None)
