"""What the judges look at: plain values of a visit, its route, its guides, its site and its day.

All times are wall-clock times at the site; intervals are half-open, so touching is not overlap.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from db.model.kinds import (
    AssignmentRole,
    AssignmentState,
    BlackoutReason,
    DocumentRule,
    Employment,
    GroupKind,
    PpeKind,
    VisitorClass,
    VisitState,
)
from db.rules.policy import Policy

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Interval:
    """From `starts` up to, not including, `ends`."""

    starts: datetime
    ends: datetime

    def overlaps(self, other: "Interval", gap: timedelta = timedelta(0)) -> bool:
        """Say whether two intervals share time, or lie closer than `gap`."""
        if not gap:
            return self.starts < other.ends and other.starts < self.ends
        return self.starts < other.ends + gap and other.starts < self.ends + gap

    def contains(self, other: "Interval") -> bool:
        """Say whether `other` lies wholly inside."""
        return self.starts <= other.starts and other.ends <= self.ends

    @property
    def minutes(self) -> int:
        """Length in whole minutes."""
        return (self.ends - self.starts) // _MINUTE


@dataclass(frozen=True, slots=True)
class Closure:
    """A time without tours and why."""

    span: Interval
    reason: BlackoutReason
    note: str = ""
    stop: str = ""


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """What a route asks of its visitors and offers them."""

    id: UUID
    code: str
    title: str
    capacity: int
    hard_capacity: int
    min_people: int
    min_age: int
    children_per_adult: int
    duration_min: int
    buffer_min: int
    parallel_runs: int
    is_adapted: bool
    languages: frozenset[str]
    closures: tuple[Closure, ...] = ()
    offered_from: date | None = None
    offered_until: date | None = None
    document_rule: DocumentRule = DocumentRule.NAME_LIST
    ppe: Mapping[PpeKind, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClearanceFacts:
    """Leave to lead a route in a language; the last day counts."""

    route_id: UUID
    language: str
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that takes a guide's time: a tour or part of one, or another commitment that is not tour work.

    A tour of a visit that is merely asked for or held `is_tentative`. One who is stand-by for a tour is kept free for
    it, but works only if called: that takes the time and counts for no limit.
    """

    span: Interval
    title: str
    tour_id: UUID | None = None
    visit_id: UUID | None = None
    route_id: UUID | None = None
    is_tentative: bool = False
    is_stand_by: bool = False

    @property
    def is_work(self) -> bool:
        """Whether it counts for the guide's limits: tours do, whatever the role, but for being stand-by."""
        return self.tour_id is not None and not self.is_stand_by


@dataclass(frozen=True, slots=True)
class GuideFacts:
    """What a guide may lead, when, and how much. Caps of 0 stand for no cap.

    `windows` are the hours set for a day, by date; a date that is missing is unknown, an empty tuple means not there.
    """

    id: UUID
    name: str
    employment: Employment
    languages: frozenset[str]
    group_kinds: frozenset[GroupKind]
    clearances: tuple[ClearanceFacts, ...]
    windows: Mapping[date, tuple[Interval, ...]]
    absences: tuple[Interval, ...]
    duties: tuple[Duty, ...]
    turnaround_min: int
    min_rest_min: int
    max_day_min: int
    max_week_min: int
    max_month_min: int
    max_day_visits: int
    max_week_visits: int
    max_month_visits: int
    certificate_until: date | None = None
    active_from: date | None = None
    active_until: date | None = None

    def off_duty(self, day: date) -> list[Interval]:
        """Return the hours of a day outside the windows; nothing where the hours are not known."""
        windows = self.windows.get(day)
        if windows is None:
            return []
        gaps, begins = [], datetime.combine(day, time.min)
        for window in windows:
            if window.starts > begins:
                gaps.append(Interval(begins, window.starts))
            begins = max(begins, window.ends)
        over = datetime.combine(day + timedelta(days=1), time.min)
        if begins < over:
            gaps.append(Interval(begins, over))
        return gaps


@dataclass(frozen=True, slots=True)
class AssignedGuide:
    """A guide on a tour; `span` is the part of it they are there for, nothing for the whole tour."""

    guide: GuideFacts
    role: AssignmentRole
    state: AssignmentState
    span: Interval | None = None


@dataclass(frozen=True, slots=True)
class TourFacts:
    """A run of a route."""

    id: UUID
    ordinal: int
    route: RouteFacts
    span: Interval
    people: int
    capacity: int
    language: str
    guides: tuple[AssignedGuide, ...] = ()

    @property
    def lead(self) -> AssignedGuide | None:
        """The guide who leads, if there is one; one who leads the whole tour before those who lead a part."""
        leads = [one for one in self.guides if one.role is AssignmentRole.LEAD]
        return next((one for one in leads if one.span is None), next(iter(leads), None))


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """A room a visit wants, with the other visits that have it near that time."""

    id: UUID
    name: str
    seats: int
    uses: tuple[tuple[str, Interval], ...] = ()


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """A visit as planned. `children` and `adults` are declared, or admitted once people have come."""

    id: UUID
    number: int
    title: str
    state: VisitState
    group_kind: GroupKind
    span: Interval
    visitor_class: VisitorClass
    requested_on: date
    people: int
    children: int
    adults: int
    youngest_age: int | None
    needs_adapted: bool
    tours: tuple[TourFacts, ...]
    list_needed: bool = False
    list_received: bool = False
    clearance_needed: bool = False
    clearance_pending: int = 0
    rooms: tuple[RoomFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class LeadTimeFacts:
    """How early a class of visitors must ask for a route; without a route for the whole site."""

    route_id: UUID | None
    visitor_class: VisitorClass
    min_days: int
    max_days: int
    in_working_days: bool


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """The site's hours, limits and calendar. `calendar` holds the days that differ from the plain week.

    `stock` is how many pieces of equipment there are; a kind that is missing was never counted.
    """

    opens_at: time
    closes_at: time
    people_per_day: int
    closures: tuple[Closure, ...] = ()
    calendar: Mapping[date, bool] = field(default_factory=dict)
    lead_times: tuple[LeadTimeFacts, ...] = ()
    stock: Mapping[PpeKind, int] = field(default_factory=dict)

    def is_working(self, day: date) -> bool:
        """Say whether people work on a day."""
        return self.calendar.get(day, day.weekday() < 5)


@dataclass(frozen=True, slots=True)
class OtherTour:
    """A run of a route by another visit, with what its people wear in all.

    `is_tentative` says that it is merely asked for or held.
    """

    visit_id: UUID
    visit_title: str
    route_id: UUID
    span: Interval
    is_tentative: bool = False
    ppe: Mapping[PpeKind, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """All that is needed to judge one visit."""

    visit: VisitFacts
    site: SiteFacts
    policy: Policy
    others: tuple[OtherTour, ...] = ()
    people_that_day: int = 0
    candidates: tuple[GuideFacts, ...] = ()
    overruled: frozenset[tuple[str, str]] = frozenset()
