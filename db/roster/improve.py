"""A month's roster made better until it is proven best, the budget is spent, or nobody wants it any more.

Open slots come strictly first, the goals second. A first roster is there at once; then come, in this order, filling
by ejection, polishing by single moves, and exact steps: the whole month as one problem where it is small enough, else
large parts of it, two at a time. What is tried depends on the problem and the budget alone, never on the clock: the
same input and budget give the same roster. Without the solver the first two kinds of steps are all there is.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from time import monotonic

from db.roster.book import Book
from db.roster.cover import cover
from db.roster.effort import RATE, Effort
from db.roster.ejection import fill
from db.roster.exact import LARGE, Exact, free_pairs
from db.roster.goals import POINT, Goals
from db.roster.greedy import construct
from db.roster.grid import Grid, Slot
from db.roster.polish import polish
from db.roster.solver import is_there

FILL_LEAST, FILL_PER_SLOT = 200_000, 2_000
"""Attempts of ejection, in all and for each open slot, before the solver has its turn."""
POLISH_PER_PAIR, POLISH_ALONE = 150, 1_000
"""Attempts of polishing for each pair before the exact steps; more where the month is too large for one problem."""


class Outcome(StrEnum):
    """How sure it is that no better roster exists."""

    PROVEN = "proven"
    GOOD = "good"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Budget:
    """How long to search: `seconds` of an ordinary computer, counted in attempts so that the clock decides nothing.

    `at_most` real seconds end the search early, as a brake on a slow or busy machine; None sets no such end.
    """

    seconds: float
    at_most: float | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """The best roster so far. `share` of the budget is spent; scores are in points, `bound` is None if not known."""

    share: float
    pairs: tuple[Slot, ...]
    open_slots: int
    open_bound: int
    score: float
    bound: float | None
    outcome: Outcome = Outcome.GOOD

    @property
    def gap(self) -> float | None:
        """How far the score may be from the best one, as a share of the score; None if no bound is known."""
        if self.bound is None or self.open_slots > self.open_bound:
            return None
        return (self.score - self.bound) / self.score if self.score > 0 else 0.0


Tell = Callable[[Progress], None]


class _Ended(Exception):
    """Nobody wants the search to go on, or the brake was pulled."""


def improve(
    grid: Grid,
    goals: Goals,
    budget: Budget,
    *,
    tell: Tell = lambda _progress: None,
    wanted: Callable[[], bool] = lambda: True,
    start: list[Slot] | None = None,
) -> Progress:
    """Return the best roster found, telling of the first one at once and of progress at every step.

    `start` is a roster within the rules to begin with. When `wanted` says no, the best roster so far is returned
    within half a second, marked as stopped early; what `tell` raises ends the search without one.
    """
    return _Search(grid, goals, budget, tell, wanted).run(start)


class _Search:
    def __init__(self, grid: Grid, goals: Goals, budget: Budget, tell: Tell, wanted: Callable[[], bool]) -> None:
        self.grid, self.goals = grid, goals
        self.tell, self.wanted = tell, wanted
        self.whole = max(1, int(budget.seconds * RATE))
        self.effort = Effort(int(budget.seconds * RATE))
        self.end = None if budget.at_most is None else monotonic() + budget.at_most
        self.open_bound = grid.open_bound
        self.bound: float | None = None
        self.best: list[Slot] = []
        self.worth = (0, 0)

    def run(self, start: list[Slot] | None) -> Progress:
        book = Book(self.grid)
        self.best, self.worth = [], self.value(book)
        outcome = Outcome.STOPPED
        try:
            construct(book, start or (), beat=self.beat)
            self.report(book)
            outcome = self.search(book)
        except _Ended:
            self.keep(book)
        return replace(self.progress(), outcome=outcome)

    def search(self, book: Book) -> Outcome:
        """Run through the kinds of steps; say how sure the result is."""
        with_solver = is_there()
        if book.open_slots() and not self.effort.is_spent:
            self.fill(book, with_solver=with_solver)
        polish(book, self.goals, self.effort.take(self.polishing(book, with_solver=with_solver)), beat=self.beat)
        self.report(book)
        if with_solver and not self.effort.is_spent:
            covers_most = len(book.open_slots()) == self.open_bound
            exact = Exact(book, self.goals, self.effort, self.beat, covers_most=covers_most)
            exact.run(lambda bound: self.report(book, bound))
        return self.outcome()

    def fill(self, book: Book, *, with_solver: bool) -> None:
        """Close open slots by ejection, then by the solver, which also finds how many must stay open."""
        most = self.effort.left // 2
        if with_solver:
            most = min(most, FILL_LEAST + FILL_PER_SLOT * len(book.open_slots()))
        given = self.effort.take(most)
        fill(book, given, beat=self.beat)
        self.effort.left += max(0, given.left)
        self.report(book)
        if book.open_slots() and with_solver:
            given = self.effort.share(2, 3)
            self.open_bound += cover(book, self.goals, given, self.beat)
            self.effort.left += given.left
            self.report(book)

    def polishing(self, book: Book, *, with_solver: bool) -> int:
        if not with_solver:
            return self.effort.left
        is_large = free_pairs(self.grid) > LARGE
        per_pair = POLISH_ALONE if is_large else POLISH_PER_PAIR
        return max(0, min(self.effort.left // (2 if is_large else 4), per_pair * len(book.pairs())))

    def value(self, book: Book) -> tuple[int, int]:
        needs = sum(visit.need for visit in self.grid.instance.visits)
        return needs - sum(map(len, book.crews)), self.goals.loss(book)

    def keep(self, book: Book) -> None:
        """Remember the book if it is the best so far."""
        worth = self.value(book)
        if worth < self.worth:
            self.best, self.worth = book.pairs(), worth

    def report(self, book: Book, bound: float | None = None) -> None:
        self.bound = bound
        self.keep(book)
        self.tell(self.progress())
        self.beat()

    def beat(self) -> None:
        if not self.wanted() or (self.end is not None and monotonic() > self.end):
            raise _Ended

    def outcome(self) -> Outcome:
        is_covered = self.worth[0] == self.open_bound
        is_best = self.bound is not None and self.worth[1] - self.bound < self.goals.grain
        return Outcome.PROVEN if is_covered and is_best else Outcome.GOOD

    def progress(self) -> Progress:
        return Progress(
            share=min(1.0, 1 - self.effort.left / self.whole),
            pairs=tuple(self.best),
            open_slots=self.worth[0],
            open_bound=self.open_bound,
            score=self.worth[1] / POINT,
            bound=None if self.bound is None else self.bound / POINT,
            outcome=self.outcome(),
        )
