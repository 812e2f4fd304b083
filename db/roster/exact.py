"""Steps that choose the best of very many rosters at once, each by a run of the solver."""

from collections import Counter
from collections.abc import Callable
from random import Random

from db.roster.book import Book
from db.roster.effort import Effort
from db.roster.goals import Goals
from db.roster.grid import Grid
from db.roster.model import Part, Prices
from db.roster.parts import Chooser
from db.roster.solver import Limits
from db.roster.step import Beat, Step, finish_step, lay_open, start_on, start_step

SMALL, LARGE = 3_000, 20_000
"""Up to so many pairs a month is one problem that can be proven; up to so many it has a bound and a core."""
PER_PAIR = 450
"""Attempts that a pair in an exact step stands for."""
CORE = 5
"""Pairs this much dearer (in fifteenths of a point) than the relaxed optimum are left out of a core."""
PROVING_NODES = 2_000
REST = 0.003
"""A core may rest at this share of its objective from the bound."""
FEWEST_PAIRS = 100
OPEN_SLOT = 100_000.0
MOST_TOTALS = 8
"""Sums of minutes that are tried one by one."""

Told = Callable[[float | None], None]


def free_pairs(grid: Grid) -> int:
    """Return how many pairs of a problem are for the planner to choose."""
    fixed = Counter(visit for visit, _guide in grid.fixed)
    return sum(
        len(able) - fixed[visit]
        for visit, (able, slots) in enumerate(zip(grid.able, grid.slots, strict=True))
        if slots > fixed[visit]
    )


class Exact:
    """Improves a book by exact steps until the effort is spent or the best is proven.

    `bound` is what the loss of no roster with as many open slots can go below, None while it is not known.
    `covers_most` tells that it is known that no roster leaves fewer slots open.
    """

    def __init__(self, book: Book, goals: Goals, effort: Effort, beat: Beat, *, covers_most: bool = False) -> None:
        self.book, self.goals, self.effort, self.beat = book, goals, effort, beat
        self.covers_most = covers_most
        self.bound: float | None = None
        self.pairs = free_pairs(book.grid)

    def run(self, told: Told) -> None:
        """Take steps, telling the bound after each."""
        if self.pairs == 0:
            self.bound = float(self.goals.loss(self.book))
            told(self.bound)
        if self.pairs <= LARGE and self.costs(self.pairs) <= self.effort.left:
            self.whole()
            told(self.bound)
        if self.bound is None and self.covers_most and self.pairs <= SMALL:
            self.by_totals()
            told(self.bound)
        chooser = Chooser(self.book, Random(0))
        while not self.is_best() and self.costs(FEWEST_PAIRS) <= self.effort.left:
            self.double_step(chooser)
            told(self.bound)

    def is_best(self) -> bool:
        """Tell whether no roster can be better by the smallest difference there is."""
        return self.bound is not None and self.goals.loss(self.book) - self.bound < self.goals.grain

    def costs(self, pairs: int) -> int:
        """Return the attempts a step with so many pairs stands for."""
        return PER_PAIR * max(FEWEST_PAIRS, pairs)

    def whole(self) -> None:
        """Solve the month as one problem: to the end if it is small, else its relaxed form and its core."""
        self.effort.spend(self.costs(self.pairs))
        gap = self.goals.grain - 0.1
        if self.pairs <= SMALL:
            limits = Limits(nodes=PROVING_NODES, gap=gap)
        else:
            limits = Limits(gap=max(gap, REST * abs(self.goals.loss(self.book))), core=CORE)
        grid = self.book.grid
        everything = Part(tuple(range(len(self.book.loads))), tuple(range(len(grid.able))))
        left = len(self.book.open_slots())
        prices = Prices(OPEN_SLOT, most_open=left)
        laid = lay_open(self.book, self.goals, everything, prices, to_fill=everything.visits, with_outside=True)
        step = start_on(laid, limits)
        answer = step.run.wait(self.beat)
        if left == 0:  # else the minutes given out, and so the fair shares, are not known
            self.bound = answer.bound + laid.outside
        finish_step(self.book, self.goals, step, answer)

    def by_totals(self) -> None:
        """Prove a small month in which slots must stay open: solve it for each sum of minutes that can be given out.

        Which slots stay open decides how many minutes there are to share, and so what is fair; with the sum given, the
        shares are known. All that differ are solved, or none.
        """
        totals = self.totals()
        if not totals or self.costs(self.pairs) * len(totals) > self.effort.left:
            return
        grid, left = self.book.grid, len(self.book.open_slots())
        everything = Part(tuple(range(len(self.book.loads))), tuple(range(len(grid.able))))
        prices = Prices(0.0, most_open=left)
        limits = Limits(nodes=PROVING_NODES, gap=self.goals.grain - 0.1)
        bounds = []
        for minutes in totals:
            self.effort.spend(self.costs(self.pairs))
            laid = lay_open(
                self.book, self.goals, everything, prices, to_fill=everything.visits, with_outside=True, minutes=minutes
            )
            step = start_on(laid, limits, known=minutes == sum(self.book.loads))
            answer = step.run.wait(self.beat)
            bounds.append(answer.bound + laid.outside)
            finish_step(self.book, self.goals, step, answer)
        self.bound = min(bounds)

    def totals(self) -> list[int]:
        """Return the sums of minutes that rosters with as many open slots can give out, the present one first.

        Nothing where there are too many.
        """
        grid, now = self.book.grid, sum(self.book.loads)
        open_slots = self.book.open_slots()
        free = Counter(visit for visit, _guide in grid.fixed)
        lengths = {grid.counted[visit] for visit, slots in enumerate(grid.slots) if slots > free[visit]}
        sums = {0}
        for _ in open_slots:
            sums = {sum_ + length for sum_ in sums for length in lengths}
            if len(sums) > MOST_TOTALS:
                return []
        whole = now + sum(grid.counted[visit] for visit in open_slots)
        others = sorted(whole - one for one in sums if whole - one != now)
        return [now, *others]

    def double_step(self, chooser: Chooser) -> None:
        """Improve two parts without common guides at the same time."""
        steps: list[tuple[str, Step]] = []
        barred: frozenset[int] = frozenset()
        most = self.effort.left / PER_PAIR
        for _ in range(2):
            kind, part = chooser.draw(barred, most)
            if part.visits:
                limits = Limits(gap=self.goals.grain - 0.1, core=CORE)
                steps.append((kind, start_step(self.book, self.goals, part, Prices(OPEN_SLOT, most_open=0), limits)))
                barred |= frozenset(part.guides)
        self.effort.spend(self.costs(max((len(step.laid.model.pairs) for _kind, step in steps), default=0)))
        answers = [step.run.wait(self.beat) for _kind, step in steps]
        for (kind, step), answer in zip(steps, answers, strict=True):
            chooser.learn(kind, gained=finish_step(self.book, self.goals, step, answer))
