"""The duties of all guides while a roster is being made, kept so that asking whether a guide fits is cheap."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence

from db.roster.grid import Grid, Slot


class Book:
    """Who leads what. Every pair obeys H1-H11 as long as `place` is called only where `fits` or after `clash`.

    Since a guide's duties never overlap, a new one need only look at its two neighbours in time for the turnaround
    and the rest, and at four sums for the limits.
    """

    def __init__(self, grid: Grid) -> None:
        visits = grid.instance.visits
        self.grid = grid
        self.crews: list[list[int]] = [[] for _ in visits]
        self.loads = [0] * len(grid.instance.guides)
        self._starts = [visit.start for visit in visits]
        self._ends = [visit.end for visit in visits]
        self._limits = [
            (guide.turnaround_min, guide.min_rest_min, guide.max_day_min, guide.max_week_min, guide.max_days_week)
            for guide in grid.instance.guides
        ]
        self._duties: list[list[tuple[int, int]]] = [[] for _ in self.loads]
        self._by_day: list[defaultdict[int, list[int]]] = [defaultdict(list) for _ in self.loads]
        self._day_minutes: list[defaultdict[int, int]] = [defaultdict(int) for _ in self.loads]
        self._week_minutes: list[defaultdict[int, int]] = [defaultdict(int) for _ in self.loads]
        self._week_days: list[defaultdict[int, int]] = [defaultdict(int) for _ in self.loads]

    def place(self, visit: int, guide: int) -> None:
        """Give a visit to a guide, unasked."""
        grid = self.grid
        day, week, minutes = grid.days[visit], grid.weeks[visit], grid.minutes[visit]
        self.crews[visit].append(guide)
        insort(self._duties[guide], (self._starts[visit], visit))
        today = self._by_day[guide][day]
        if not today:
            self._week_days[guide][week] += 1
        today.append(visit)
        self._day_minutes[guide][day] += minutes
        self._week_minutes[guide][week] += minutes
        self.loads[guide] += minutes

    def remove(self, visit: int, guide: int) -> None:
        """Take a visit from a guide."""
        grid = self.grid
        day, week, minutes = grid.days[visit], grid.weeks[visit], grid.minutes[visit]
        self.crews[visit].remove(guide)
        duties = self._duties[guide]
        del duties[bisect_left(duties, (self._starts[visit], visit))]
        today = self._by_day[guide][day]
        today.remove(visit)
        if not today:
            self._week_days[guide][week] -= 1
        self._day_minutes[guide][day] -= minutes
        self._week_minutes[guide][week] -= minutes
        self.loads[guide] -= minutes

    def works_on(self, guide: int, day: int) -> int:
        """Return how many duties a guide has on a day."""
        return len(self._by_day[guide][day])

    def fits(self, visit: int, guide: int) -> bool:
        """Tell whether an able guide can take a visit beside the duties at hand (H7-H11)."""
        grid = self.grid
        day, week, minutes = grid.days[visit], grid.weeks[visit], grid.minutes[visit]
        turnaround, rest, most_today, most_this_week, most_days = self._limits[guide]
        if self._day_minutes[guide][day] + minutes > most_today:
            return False
        if self._week_minutes[guide][week] + minutes > most_this_week:
            return False
        if not self._by_day[guide][day] and self._week_days[guide][week] >= most_days:
            return False
        duties = self._duties[guide]
        at = bisect_left(duties, (self._starts[visit], visit))
        if at and self._is_too_near(duties[at - 1][1], visit, turnaround, rest):
            return False
        return at == len(duties) or not self._is_too_near(visit, duties[at][1], turnaround, rest)

    def _is_too_near(self, earlier: int, later: int, turnaround: int, rest: int) -> bool:
        gap = self._starts[later] - self._ends[earlier]
        return gap < turnaround or (gap < rest and self.grid.days[later] - self.grid.days[earlier] == 1)

    def clash(self, visit: int, guide: int, weights: Sequence[int]) -> tuple[int, ...] | None:
        """Return visits the guide would have to give up for this one, those of little weight first.

        None if a fixed pair, or the guide's limits themselves, stand in the way. The choice is a good one, not
        always the best: whatever is too near, then single visits of the day, a whole other day, visits of the week.
        """
        grid = self.grid
        day, week, minutes = grid.days[visit], grid.weeks[visit], grid.minutes[visit]
        _turnaround, _rest, most_today, most_this_week, most_days = self._limits[guide]
        if minutes > min(most_today, most_this_week) or most_days < 1:
            return None
        out = self._too_near(visit, guide)
        over = self._day_minutes[guide][day] + minutes - self._minutes_of(out, day=day) - most_today
        if not self._give_up(over, self._by_day[guide][day], guide, weights, out):
            return None
        is_new_day = all(one in out for one in self._by_day[guide][day])
        if is_new_day and not self._give_up_a_day(visit, guide, weights, out):
            return None
        over = self._week_minutes[guide][week] + minutes - self._minutes_of(out, week=week) - most_this_week
        if over > 0:
            of_week = [one for _start, one in self._duties[guide] if grid.weeks[one] == week]
            if not self._give_up(over, of_week, guide, weights, out):
                return None
        return None if any((one, guide) in grid.fixed for one in out) else tuple(out)

    def _too_near(self, visit: int, guide: int) -> list[int]:
        duties = self._duties[guide]
        turnaround, rest, *_ = self._limits[guide]
        at = bisect_left(duties, (self._starts[visit], visit))
        out: list[int] = []
        before = at - 1
        while before >= 0 and self._is_too_near(duties[before][1], visit, turnaround, rest):
            out.append(duties[before][1])
            before -= 1
        while at < len(duties) and self._is_too_near(visit, duties[at][1], turnaround, rest):
            out.append(duties[at][1])
            at += 1
        return out

    def _minutes_of(self, out: list[int], *, day: int | None = None, week: int | None = None) -> int:
        grid = self.grid
        return sum(
            grid.minutes[one] for one in out if day in (None, grid.days[one]) and week in (None, grid.weeks[one])
        )

    def _give_up(self, over: int, among: Sequence[int], guide: int, weights: Sequence[int], out: list[int]) -> bool:
        """Add to `out` until `over` minutes are given up: one visit if one is enough, the lightest first."""
        if over <= 0:
            return True
        minutes = self.grid.minutes
        free = [one for one in among if one not in out and (one, guide) not in self.grid.fixed]
        enough = [one for one in free if minutes[one] >= over]
        if enough:
            out.append(min(enough, key=lambda one: (weights[one], minutes[one], one)))
            return True
        for one in sorted(free, key=lambda one: (weights[one], -minutes[one], one)):
            out.append(one)
            over -= minutes[one]
            if over <= 0:
                return True
        return False

    def _give_up_a_day(self, visit: int, guide: int, weights: Sequence[int], out: list[int]) -> bool:
        """Add the lightest other day of the week to `out` if the guide already comes on as many days as allowed."""
        grid = self.grid
        week = grid.weeks[visit]
        first = week * 7 - grid.instance.first_weekday
        left: list[list[int]] = []
        for day in range(first, first + 7):
            rest = [one for one in self._by_day[guide][day] if one not in out]
            if rest and day != grid.days[visit]:
                left.append(rest)
        if len(left) < self._limits[guide][4]:
            return True
        free = [rest for rest in left if not any((one, guide) in grid.fixed for one in rest)]
        if not free or len(left) - 1 >= self._limits[guide][4]:
            return False
        out.extend(min(free, key=lambda rest: (sum(weights[one] for one in rest), rest)))
        return True

    def open_slots(self) -> list[int]:
        """Return the visits that lack a guide who could be found, once for each such slot."""
        return [
            visit
            for visit, (crew, slots) in enumerate(zip(self.crews, self.grid.slots, strict=True))
            for _ in range(slots - len(crew))
        ]

    def pairs(self) -> list[Slot]:
        """Return all pairs, in order of visit and guide."""
        return [(visit, guide) for visit, crew in enumerate(self.crews) for guide in sorted(crew)]

    def return_to(self, pairs: list[Slot]) -> None:
        """Make the book what it was when it had these pairs."""
        wanted, had = set(pairs), self.pairs()
        for visit, guide in had:
            if (visit, guide) not in wanted:
                self.remove(visit, guide)
        for visit, guide in sorted(wanted.difference(had)):
            self.place(visit, guide)
