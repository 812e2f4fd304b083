"""A roster of a month as a table: guides by days, with what a plan adds and takes away."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from uuid import UUID

from db.roster.month import Pair
from db.roster.month_grid import MonthProblem
from db.rules.facts import Duty, GuideFacts, Interval

WEEK = 7


class Load(IntEnum):
    """How much of a day's cap is used, in three steps."""

    LIGHT = 0
    MIDDLE = 1
    HEAVY = 2


@dataclass(frozen=True, slots=True)
class DayCell:
    """A guide's day: tours led, those that come in and go out beside what stands, minutes of all tours.

    `others` counts tours in other roles. `is_off` and `is_absent` tell that the guide is not there at all that day.
    """

    tours: tuple[UUID, ...]
    added: tuple[UUID, ...]
    removed: tuple[UUID, ...]
    others: int
    minutes: int
    load: Load
    is_off: bool
    is_absent: bool
    is_pinned: bool

    @property
    def count(self) -> int:
        """Tours of that day in any role."""
        return len(self.tours) + self.others


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A guide's days in their order, the minutes in them and the most there may be (0 for no cap)."""

    guide_id: UUID
    name: str
    minutes: int
    cap: int
    cells: tuple[DayCell, ...]

    @property
    def is_over(self) -> bool:
        """Tell whether more is planned than may be."""
        return 0 < self.cap < self.minutes


@dataclass(frozen=True, slots=True)
class OpenDay:
    """Tours of a day that have no guide, and those that had none before."""

    tours: tuple[UUID, ...]
    filled: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class RosterTable:
    """Guides by days; `open` has one entry a day, `past` counts the first days that cannot change any more."""

    days: tuple[date, ...]
    lines: tuple[GuideLine, ...]
    open: tuple[OpenDay, ...]
    past: int

    @property
    def open_tours(self) -> tuple[UUID, ...]:
        """All tours without a guide, in order of time."""
        return tuple(tour for day in self.open for tour in day.tours)


def days_of_span(first: date, last: date) -> tuple[date, ...]:
    """Return the days from the first to the last."""
    return tuple(first + timedelta(days=count) for count in range((last - first).days + 1))


def lay_table(
    problem: MonthProblem,
    pairs: Iterable[Pair],
    days: tuple[date, ...],
    pinned: frozenset[Pair] = frozenset(),
    today: date | None = None,
) -> RosterTable:
    """Lay a roster out; what differs from what stands is marked as added or removed."""
    return _Table(problem, frozenset(pairs), days, pinned).laid_out(today)


class _Table:
    def __init__(
        self, problem: MonthProblem, pairs: frozenset[Pair], days: tuple[date, ...], pinned: frozenset[Pair]
    ) -> None:
        self.problem, self.days, self.pinned = problem, days, pinned
        self.spans = {one.tour.id: one.tour.span for one in problem.tours}
        numbers = problem.present.pairs
        self.stood = frozenset((problem.tours[tour].tour.id, problem.guides[guide].id) for tour, guide in numbers)
        self.led = self.by_day(pairs)
        self.came = self.by_day(pairs - self.stood)
        self.went = self.by_day(self.stood - pairs)
        self.pairs = pairs

    def by_day(self, pairs: Iterable[Pair]) -> Mapping[tuple[UUID, date], tuple[UUID, ...]]:
        found: defaultdict[tuple[UUID, date], list[UUID]] = defaultdict(list)
        for tour, guide in sorted(pairs, key=lambda pair: (self.spans[pair[0]].starts, pair)):
            found[guide, self.spans[tour].starts.date()].append(tour)
        return {key: tuple(tours) for key, tours in found.items()}

    def laid_out(self, today: date | None) -> RosterTable:
        covered = {tour for tour, _guide in self.pairs}
        before = {tour for tour, _guide in self.stood}
        return RosterTable(
            days=self.days,
            lines=tuple(self.line(guide) for guide in self.problem.guides),
            open=tuple(self.open_day(day, covered, before) for day in self.days),
            past=sum(today is not None and day < today for day in self.days),
        )

    def open_day(self, day: date, covered: set[UUID], before: set[UUID]) -> OpenDay:
        today = [one.tour.id for one in self.problem.tours if one.tour.span.starts.date() == day]
        return OpenDay(
            tuple(tour for tour in today if tour not in covered),
            tuple(tour for tour in today if tour in covered and tour not in before),
        )

    def line(self, guide: GuideFacts) -> GuideLine:
        others: defaultdict[date, list[Duty]] = defaultdict(list)
        for duty in guide.duties:
            if duty.tour_id is not None and (duty.tour_id, guide.id) not in self.stood:
                others[duty.span.starts.date()].append(duty)
        cells = tuple(self.cell(guide, day, others[day]) for day in self.days)
        return GuideLine(guide.id, guide.name, sum(one.minutes for one in cells), self.cap(guide), cells)

    def cap(self, guide: GuideFacts) -> int:
        """Return the most minutes of the days shown: the cap of a week, or of the month or its weeks."""
        if len(self.days) <= WEEK:
            return guide.max_week_min
        return guide.max_month_min or round(guide.max_week_min * len(self.days) / WEEK)

    def cell(self, guide: GuideFacts, day: date, others: list[Duty]) -> DayCell:
        key = guide.id, day
        led = self.led.get(key, ())
        minutes = sum(self.spans[tour].minutes for tour in led) + sum(
            duty.span.minutes for duty in others if duty.is_work
        )
        is_absent = _is_away(guide, day)
        return DayCell(
            tours=led,
            added=self.came.get(key, ()),
            removed=self.went.get(key, ()),
            others=len(others),
            minutes=minutes,
            load=load_of(minutes, guide.max_day_min),
            is_off=is_absent or guide.windows.get(day) == (),
            is_absent=is_absent,
            is_pinned=any((tour, guide.id) in self.pinned for tour in led),
        )


def load_of(minutes: int, cap: int) -> Load:
    """Return how much of a day's cap some minutes are; without a cap, of six hours."""
    part = minutes / (cap or 360)
    return Load.LIGHT if part <= 1 / 3 else Load.MIDDLE if part <= 2 / 3 else Load.HEAVY


def _is_away(guide: GuideFacts, day: date) -> bool:
    """Tell whether an absence leaves nothing of a day's hours, or of the day where no hours are known."""
    midnight = datetime.combine(day, time.min)
    hours = guide.windows.get(day) or (Interval(midnight + timedelta(hours=9), midnight + timedelta(hours=17)),)
    return any(all(absence.contains(window) for window in hours) for absence in guide.absences)
