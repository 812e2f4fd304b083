"""Slots that stayed open after ejection: filled by the solver week by week, or proven to stay open."""

from collections import defaultdict
from math import ceil
from random import Random

from db.roster.book import Book
from db.roster.effort import Effort
from db.roster.exact import LARGE, PER_PAIR, SMALL, free_pairs
from db.roster.goals import Goals
from db.roster.model import Part, Prices
from db.roster.solver import Limits
from db.roster.step import Beat, finish_step, put_chosen, start_step

NODES = 100
WHOLE, GAP = 1e-6, 0.99
"""Open slots are whole: a bound counts as the next whole number, and a gap below one is none."""
DAY_PER_PAIR = 60
"""Attempts that a pair in a day's step stands for; a day is far easier than a week."""
PASSES = 2
GROUP_PAIRS = 2_500
"""A week too large to be solved at once is solved in groups of guides with about so many pairs."""
ONLY_OPEN = Prices(1.0, with_goals=False)


def cover(book: Book, goals: Goals, effort: Effort, beat: Beat) -> int:
    """Fill open slots as far as possible and return how many, of those that have guides at all, no roster can fill.

    A week is looked at alone first: what it lacks even then, it lacks in every roster. A small month is taken as one.
    """
    grid = book.grid
    by_week: defaultdict[int, list[int]] = defaultdict(list)
    is_small = free_pairs(grid) <= SMALL
    weeks = [0 if is_small else week for week in grid.weeks]
    for visit, week in enumerate(weeks):
        by_week[week].append(visit)
    covering = _Covering(book, goals, effort, beat)
    return sum(covering.week(by_week[week]) for week in sorted({weeks[visit] for visit in book.open_slots()}))


class _Covering:
    def __init__(self, book: Book, goals: Goals, effort: Effort, beat: Beat) -> None:
        self.book, self.goals, self.effort, self.beat = book, goals, effort, beat
        self.everybody = tuple(range(len(book.loads)))
        self.random = Random(0)

    def week(self, visits: list[int]) -> int:
        """Fill what can be filled in a week; return how many slots it must leave open, as far as that is proven."""
        pairs = sum(len(self.book.grid.able[visit]) for visit in visits)
        if pairs > LARGE:
            self.by_days(visits)
            self.in_groups(visits)
            return 0
        if not self.can_spend(pairs):
            return 0
        least, found = self.alone(visits)
        if self.open_in(visits) > least and not self.adopt(visits, found) and self.can_spend(pairs):
            self.step(Part(self.everybody, tuple(visits)))
        return least

    def can_spend(self, pairs: int, per_pair: int = PER_PAIR) -> bool:
        """Spend what a step with so many pairs costs, if there is as much."""
        if per_pair * pairs > self.effort.left:
            return False
        self.effort.spend(per_pair * pairs)
        return True

    def open_in(self, visits: list[int]) -> int:
        grid = self.book.grid
        return sum(grid.slots[visit] - len(self.book.crews[visit]) for visit in visits)

    def alone(self, visits: list[int]) -> tuple[int, Book]:
        """Solve a week as if there were no other; return its least number of open slots, and the roster found."""
        bare = Book(self.book.grid)
        here = frozenset(visits)
        for visit, guide in self.book.pairs():
            if visit in here or (visit, guide) in self.book.grid.fixed:
                bare.place(visit, guide)
        part = Part(self.everybody, tuple(visits))
        step = start_step(bare, self.goals, part, ONLY_OPEN, Limits(nodes=NODES, gap=GAP), to_fill=visits)
        answer = step.run.wait(self.beat)
        put_chosen(bare, step, answer)
        return max(0, ceil(answer.bound - WHOLE)), bare

    def adopt(self, visits: list[int], found: Book) -> bool:
        """Take the roster of a week over, as far as it goes with the others; tell whether that was for the better."""
        book = self.book
        before, was_open = book.pairs(), self.open_in(visits)
        for visit in visits:
            for guide in list(book.crews[visit]):
                if (visit, guide) not in book.grid.fixed:
                    book.remove(visit, guide)
        for visit in visits:
            for guide in found.crews[visit]:
                if guide not in book.crews[visit] and book.fits(visit, guide):
                    book.place(visit, guide)
        if self.open_in(visits) < was_open:
            return True
        book.return_to(before)
        return False

    def by_days(self, visits: list[int]) -> None:
        """Solve the days of a large week one after the other."""
        grid = self.book.grid
        by_day: defaultdict[int, list[int]] = defaultdict(list)
        for visit in visits:
            by_day[grid.days[visit]].append(visit)
        for day in sorted(by_day):
            today = by_day[day]
            if self.open_in(today) and self.can_spend(sum(len(grid.able[visit]) for visit in today), DAY_PER_PAIR):
                self.step(Part(self.everybody, tuple(today)))

    def in_groups(self, visits: list[int]) -> None:
        """Solve a large week for some guides at a time, in other groups each time."""
        able = self.book.grid.able
        times: defaultdict[int, int] = defaultdict(int)
        for visit in visits:
            for guide in able[visit]:
                times[guide] += 1
        for _ in range(PASSES):
            guides = sorted(times)
            self.random.shuffle(guides)
            while guides:
                group: list[int] = []
                pairs = 0
                while guides and (not group or pairs + times[guides[-1]] <= GROUP_PAIRS):
                    pairs += times[guides[-1]]
                    group.append(guides.pop())
                if not self.open_in(visits) or not self.can_spend(pairs):
                    return
                self.step(Part(tuple(sorted(group)), tuple(visits)))

    def step(self, part: Part) -> None:
        step = start_step(self.book, self.goals, part, ONLY_OPEN, Limits(nodes=NODES, gap=GAP), to_fill=part.visits)
        finish_step(self.book, self.goals, step, step.run.wait(self.beat))
