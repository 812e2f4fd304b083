"""Filling open slots: a guide takes a visit and gives others up, which look for guides in their turn.

Visits that are hard to place grow heavier each time they come up and are given up less and less (the idea of an
ejection pool with penalty counters: Y. Nagata, O. Braysy, Operations Research Letters 37 (2009) 333-338).
"""

from collections.abc import Callable
from random import Random

from db.roster.book import Book
from db.roster.effort import Effort

TABU_STEPS = 12
"""For how many steps a guide does not take back what was given up."""


def fill(book: Book, effort: Effort, *, beat: Callable[[], None] = lambda: None) -> None:
    """Lower the number of open slots until none is left that could be filled, or the effort is spent.

    `beat` is called at every step and may raise to end the search; the book then holds a roster within the rules,
    though not always the best one found.
    """
    pool = book.open_slots()
    if pool:
        _Filling(book, effort, pool).run(beat)


class _Filling:
    def __init__(self, book: Book, effort: Effort, pool: list[int]) -> None:
        self.book, self.effort, self.pool = book, effort, pool
        self.weights = [1] * len(book.crews)
        self.barred: dict[tuple[int, int], int] = {}
        self.random = Random(0)
        self.step = 0

    def run(self, beat: Callable[[], None]) -> None:
        best, fewest = self.book.pairs(), len(self.pool)
        while self.pool and not self.effort.is_spent:
            beat()
            self.step += 1
            self.place(self.pool.pop())
            if len(self.pool) < fewest:
                best, fewest = self.book.pairs(), len(self.pool)
        self.book.return_to(best)

    def place(self, visit: int) -> None:
        """Put a visit of the pool on the guide who gives up least for it, or to the end of the queue."""
        self.weights[visit] += 1
        found = self.cheapest(visit)
        if found is None:
            self.pool.insert(0, visit)
            return
        guide, given_up = found
        for one in given_up:
            self.book.remove(one, guide)
            self.barred[one, guide] = self.step + TABU_STEPS + int(self.random.random() * TABU_STEPS)
        self.book.place(visit, guide)
        self.pool.extend(sorted(given_up, key=lambda one: self.weights[one]))

    def cheapest(self, visit: int) -> tuple[int, tuple[int, ...]] | None:
        book = self.book
        least: tuple[float, int, tuple[int, ...]] | None = None
        able = [guide for guide in book.grid.able[visit] if guide not in book.crews[visit]]
        self.effort.spend(1 + len(able))
        for guide in able:
            if self.barred.get((visit, guide), 0) > self.step:
                continue
            given_up = book.clash(visit, guide, self.weights)
            if given_up is None:
                continue
            price = sum(self.weights[one] for one in given_up) + self.random.random()
            if least is None or price < least[0]:
                least = (price, guide, given_up)
        return None if least is None else least[1:]
