"""The duties of all guides while a roster is being made, kept so that asking whether a guide fits is cheap."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from db.roster.grid import Grid, Slot


@dataclass(slots=True)
class Tally:
    """How much of a measure a guide has used in each period, and the most there may be."""

    periods: tuple[int, ...]
    amounts: tuple[int, ...]
    cap: int
    used: defaultdict[int, int]


class Book:
    """Who leads what. Every pair obeys H1-H11 as long as `place` is called only where `fits` or after `clash`.

    Since a guide's duties never overlap, a new one need only look at its two neighbours in time for the turnaround
    and the rest, and at a few sums for the limits.
    """

    def __init__(self, grid: Grid) -> None:
        visits = grid.instance.visits
        guides = grid.instance.guides
        self.grid = grid
        self.crews: list[list[int]] = [[] for _ in visits]
        self.loads = [0] * len(guides)
        self._starts = [visit.start for visit in visits]
        self._ends = [visit.end for visit in visits]
        self._gaps = [(guide.turnaround_min, guide.min_rest_min) for guide in guides]
        self._most_days = [guide.max_days_week for guide in guides]
        self._duties: list[list[tuple[int, int]]] = [[] for _ in guides]
        self._by_day: list[defaultdict[int, list[int]]] = [defaultdict(list) for _ in guides]
        self._week_days: list[defaultdict[int, int]] = [defaultdict(int) for _ in guides]
        self._tallies = [
            [
                Tally(measure.periods, measure.amounts, cap, defaultdict(int))
                for measure in grid.measures
                if (cap := measure.caps[guide]) is not None
            ]
            for guide in range(len(guides))
        ]

    def place(self, visit: int, guide: int) -> None:
        """Give a visit to a guide, unasked."""
        grid = self.grid
        self.crews[visit].append(guide)
        insort(self._duties[guide], (self._starts[visit], visit))
        today = self._by_day[guide][grid.days[visit]]
        if not today:
            self._week_days[guide][grid.weeks[visit]] += 1
        today.append(visit)
        for tally in self._tallies[guide]:
            tally.used[tally.periods[visit]] += tally.amounts[visit]
        self.loads[guide] += grid.counted[visit]

    def remove(self, visit: int, guide: int) -> None:
        """Take a visit from a guide."""
        grid = self.grid
        self.crews[visit].remove(guide)
        duties = self._duties[guide]
        del duties[bisect_left(duties, (self._starts[visit], visit))]
        today = self._by_day[guide][grid.days[visit]]
        today.remove(visit)
        if not today:
            self._week_days[guide][grid.weeks[visit]] -= 1
        for tally in self._tallies[guide]:
            tally.used[tally.periods[visit]] -= tally.amounts[visit]
        self.loads[guide] -= grid.counted[visit]

    def works_on(self, guide: int, day: int) -> int:
        """Return how many duties a guide has on a day."""
        return len(self._by_day[guide][day])

    def days_in(self, guide: int, week: int) -> int:
        """Return on how many days of a week a guide has duties."""
        return self._week_days[guide][week]

    def guide_days(self) -> int:
        """Return the days on which guides are called in, over all guides."""
        return sum(sum(days.values()) for days in self._week_days)

    def duties(self, guide: int) -> list[int]:
        """Return a guide's visits in order of time."""
        return [visit for _start, visit in self._duties[guide]]

    def tallies(self, guide: int) -> Sequence[Tally]:
        """Return what a guide has used of each limit."""
        return self._tallies[guide]

    def most_days(self, guide: int) -> int:
        """Return on how many days of a week a guide may be called in."""
        return self._most_days[guide]

    def fits(self, visit: int, guide: int) -> bool:
        """Tell whether an able guide can take a visit beside the duties at hand (H7-H11)."""
        grid = self.grid
        for tally in self._tallies[guide]:
            if tally.used[tally.periods[visit]] + tally.amounts[visit] > tally.cap:
                return False
        if (
            not self._by_day[guide][grid.days[visit]]
            and self._week_days[guide][grid.weeks[visit]] >= self._most_days[guide]
        ):
            return False
        duties = self._duties[guide]
        at = bisect_left(duties, (self._starts[visit], visit))
        turnaround, rest = self._gaps[guide]
        if at and self._is_too_near(duties[at - 1][1], visit, turnaround, rest):
            return False
        return at == len(duties) or not self._is_too_near(visit, duties[at][1], turnaround, rest)

    def _is_too_near(self, earlier: int, later: int, turnaround: int, rest: int) -> bool:
        gap = self._starts[later] - self._ends[earlier]
        return gap < turnaround or (gap < rest and self.grid.days[later] - self.grid.days[earlier] == 1)

    def clash(self, visit: int, guide: int, weights: Sequence[int]) -> tuple[int, ...] | None:
        """Return visits the guide would have to give up for this one, those of little weight first.

        None if a fixed pair, or the guide's limits themselves, stand in the way. The choice is a good one, not
        always the best: whatever is too near, then single visits of a limit's period, a whole other day.
        """
        grid = self.grid
        day = grid.days[visit]
        tallies = self._tallies[guide]
        if self._most_days[guide] < 1 or any(tally.amounts[visit] > tally.cap for tally in tallies):
            return None
        out = self._too_near(visit, guide)
        if all(one in out for one in self._by_day[guide][day]) and not self._give_up_a_day(visit, guide, weights, out):
            return None
        for tally in tallies:
            if not self._keep_within(tally, visit, guide, weights, out):
                return None
        return None if any((one, guide) in grid.fixed for one in out) else tuple(out)

    def too_near(self, visit: int, guide: int, shift: int = 0) -> tuple[int, ...]:
        """Return the guide's duties that leave too little time around a visit moved by `shift` minutes that day."""
        grid = self.grid
        start, end, day = self._starts[visit] + shift, self._ends[visit] + shift, grid.days[visit]
        turnaround, rest = self._gaps[guide]
        duties, length = self._duties[guide], grid.instance.day_minutes
        first, last = (bisect_left(duties, ((day + away) * length, -1)) for away in (-1, 2))
        found = []
        for _start, other in duties[first:last]:
            if other == visit:
                continue
            away = grid.days[other] - day
            gap = max(self._starts[other] - end, start - self._ends[other])
            if gap < turnaround or (away != 0 and gap < rest):
                found.append(other)
        return tuple(found)

    def _too_near(self, visit: int, guide: int) -> list[int]:
        duties = self._duties[guide]
        turnaround, rest = self._gaps[guide]
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

    def _keep_within(self, tally: Tally, visit: int, guide: int, weights: Sequence[int], out: list[int]) -> bool:
        """Add to `out` until a limit is kept: one visit if one is enough, the lightest first."""
        period, amounts = tally.periods[visit], tally.amounts
        over = tally.used[period] + amounts[visit] - tally.cap
        if over > 0:
            over -= sum(amounts[one] for one in out if tally.periods[one] == period)
        if over <= 0:
            return True
        free = [
            one
            for _start, one in self._duties[guide]
            if tally.periods[one] == period and one not in out and (one, guide) not in self.grid.fixed
        ]
        enough = [one for one in free if amounts[one] >= over]
        if enough:
            out.append(min(enough, key=lambda one: (weights[one], amounts[one], one)))
            return True
        for one in sorted(free, key=lambda one: (weights[one], -amounts[one], one)):
            out.append(one)
            over -= amounts[one]
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
        if len(left) < self._most_days[guide]:
            return True
        free = [rest for rest in left if not any((one, guide) in grid.fixed for one in rest)]
        if not free or len(left) - 1 >= self._most_days[guide]:
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
