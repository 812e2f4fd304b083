"""Lost slots filled by short chains of moves: what repairs a roster where there is no solver."""

from random import Random

from db.roster.book import Book
from db.roster.effort import Effort
from db.roster.grid import Slot

MOST_MOVES = 5
"""How many other pairs one lost slot may set in motion."""
ORDERS = 24
"""In how many orders the lost slots are tried."""


def fill_by_chains(book: Book, effort: Effort) -> None:
    """Fill open slots as far as possible, with few changes to the other pairs.

    First each slot is filled on its own, short chains of moves before long ones, in several orders; then all slots are
    tried together with fewer changes.
    """
    start, lost = book.pairs(), book.open_slots()
    left, changes = _fill_in_orders(book, lost, effort.share(1, 2))
    _tighten(book, start, lost, left, changes, effort)


def _fill_in_orders(book: Book, lost: list[int], effort: Effort) -> tuple[int, int]:
    """Leave the best outcome of several orders in the book; return its open slots and its changes."""
    start, queue, random = book.pairs(), list(lost), Random(0)
    best, least = start, (len(lost), 0)
    shares = [2, *range(ORDERS - 1, 0, -1)] if len(lost) > 1 else [1]
    for share in shares:  # the first order may go deep, the others only look for something shorter
        left = _Mending(book, effort.share(1, share)).fill(queue)
        outcome = (left, len(set(start).symmetric_difference(book.pairs())))
        if outcome < least:
            best, least = book.pairs(), outcome
        book.return_to(start)
        random.shuffle(queue)
    book.return_to(best)
    return least


def _tighten(book: Book, start: list[Slot], lost: list[int], left: int, changes: int, effort: Effort) -> None:
    """Try to leave as many slots open with fewer changes; the book keeps the better outcome."""
    found = book.pairs()
    book.return_to(start)
    for fewer in range(len(lost) - left, changes):
        if _Mending(book, effort).settle(lost, fewer, left):
            return
    book.return_to(found)


class _Mending:
    def __init__(self, book: Book, effort: Effort) -> None:
        self.book, self.effort = book, effort
        self.weights = [1] * len(book.crews)
        self.steps: list[tuple[bool, Slot]] = []

    def fill(self, lost: list[int]) -> int:
        """Fill what can be filled, one after another; return how many slots stay open."""
        left = list(lost)
        for moves in range(MOST_MOVES + 1):
            left = [visit for visit in left if not self.settle([visit], 1 + 2 * moves, 0)]
        return len(left)

    def settle(self, visits: list[int], changes: int, skips: int) -> bool:
        """Give these visits to guides with so many pairs added or removed at most, else change nothing.

        A guide may give other visits up, which are settled likewise; `skips` visits may stay without a guide.
        """
        if len(visits) <= skips:
            return True
        if len(visits) - skips > changes:
            return False
        visit, *others = visits
        for size, guide, given_up in self.options(visit, changes - 1):
            if self.effort.is_spent:
                return False
            mark = len(self.steps)
            for one in given_up:
                self.take(one, guide)
            self.give(visit, guide)
            if self.settle([*others, *given_up], changes - 1 - size, skips):
                return True
            self.back_to(mark)
        return skips > 0 and self.settle(others, changes, skips - 1)

    def options(self, visit: int, most: int) -> list[tuple[int, int, tuple[int, ...]]]:
        """Return how many visits each able guide gives up for this one, who, and which; fewest first."""
        book = self.book
        able = [guide for guide in book.grid.able[visit] if guide not in book.crews[visit]]
        self.effort.spend(len(able))
        found: list[tuple[int, int, tuple[int, ...]]] = []
        for guide in able:
            given_up = book.clash(visit, guide, self.weights)
            if given_up is not None and len(given_up) <= most:
                found.append((len(given_up), guide, given_up))
        return sorted(found)

    def take(self, visit: int, guide: int) -> None:
        self.book.remove(visit, guide)
        self.steps.append((False, (visit, guide)))

    def give(self, visit: int, guide: int) -> None:
        self.book.place(visit, guide)
        self.steps.append((True, (visit, guide)))

    def back_to(self, mark: int) -> None:
        while len(self.steps) > mark:
            was_given, (visit, guide) = self.steps.pop()
            if was_given:
                self.book.remove(visit, guide)
            else:
                self.book.place(visit, guide)
