"""Better rosters of the same coverage: pairs change guides, for the worse ever less often.

Simulated annealing over single moves and swaps: fast, blind to more than two pairs at once.
"""

from collections.abc import Callable
from random import Random

from db.roster.book import Book
from db.roster.effort import Effort
from db.roster.goals import POINT, Goals
from db.roster.grid import Slot

WARMEST = 6 * POINT
"""A loss that may be accepted at the beginning; in the end none is."""
BEAT = 4096
"""Attempts between two beats: some hundredths of a second."""
SWAP_TURN = 3
"""Every third attempt swaps two pairs of a day, the others move one."""


def polish(book: Book, goals: Goals, effort: Effort, *, beat: Callable[[], None] = lambda: None) -> None:
    """Improve the soft goals with the effort; open slots stay as many as they are, and the loss never grows.

    `beat` is called now and then and may raise to end the search; the book then holds a roster within the rules.
    """
    free = [pair for pair in book.pairs() if pair not in book.grid.fixed]
    if free and not effort.is_spent:
        _Polishing(book, goals, effort, free).run(beat)


class _Polishing:
    def __init__(self, book: Book, goals: Goals, effort: Effort, free: list[Slot]) -> None:
        self.book, self.effort, self.free = book, effort, free
        self.shares = goals.share_out(sum(book.loads))
        self.charges = goals.charges
        self.per_minute, self.per_day = goals.per_minute, goals.per_day
        self.random = Random(0)  # the same roster each time is what is wanted
        self.by_day: dict[int, list[int]] = {}
        for number, (visit, _guide) in enumerate(free):
            self.by_day.setdefault(book.grid.days[visit], []).append(number)

    def run(self, beat: Callable[[], None]) -> None:
        before, lost, all_attempts = self.book.pairs(), 0, self.effort.left
        while not self.effort.is_spent:
            self.effort.spend(1)
            if self.effort.left % BEAT == 0:
                beat()
            draw = self.random.random()
            slack = WARMEST * self.effort.left / all_attempts * draw * draw * draw
            lost += self.swap(slack) if self.effort.left % SWAP_TURN == 0 else self.move(slack)
        if lost > 0:
            self.book.return_to(before)

    def pick(self, many: int) -> int:
        return int(self.random.random() * many)

    def move(self, slack: float) -> int:
        """Give a pair to another guide; return what the goals lost (below zero: gained)."""
        book = self.book
        number = self.pick(len(self.free))
        visit, guide = self.free[number]
        able = book.grid.able[visit]
        other = able[self.pick(len(able))]
        if other in book.crews[visit] or not book.fits(visit, other):
            return 0
        loss = self.loss(visit, guide, other)
        if loss > slack:
            return 0
        self.hand_over(number, other)
        return loss

    def swap(self, slack: float) -> int:
        """Let two guides swap a visit of one day; return what the goals lost."""
        book = self.book
        first = self.pick(len(self.free))
        visit, guide = self.free[first]
        today = self.by_day[book.grid.days[visit]]
        second = today[self.pick(len(today))]
        visit_2, guide_2 = self.free[second]
        if not self.can_swap(visit, guide, visit_2, guide_2):
            return 0
        loss = self.loss(visit, guide, guide_2)
        book.remove(visit_2, guide_2)
        if not book.fits(visit, guide_2):
            book.place(visit_2, guide_2)
            return 0
        self.hand_over(first, guide_2)
        book.place(visit_2, guide_2)  # for a moment a guide has both, only to be counted
        loss += self.loss(visit_2, guide_2, guide)
        book.remove(visit_2, guide_2)
        if book.fits(visit_2, guide) and loss <= slack:
            book.place(visit_2, guide)
            self.free[second] = (visit_2, guide)
            return loss
        self.hand_over(first, guide)
        book.place(visit_2, guide_2)
        return 0

    def can_swap(self, visit: int, guide: int, visit_2: int, guide_2: int) -> bool:
        book = self.book
        if guide == guide_2 or guide_2 in book.crews[visit] or guide in book.crews[visit_2]:
            return False
        return guide_2 in self.charges[visit] and guide in self.charges[visit_2]

    def hand_over(self, number: int, other: int) -> None:
        visit, guide = self.free[number]
        self.book.remove(visit, guide)
        self.book.place(visit, other)
        self.free[number] = (visit, other)

    def loss(self, visit: int, guide: int, other: int) -> int:
        """Return what the goals lose when a visit goes from a guide to another, all else as it stands."""
        book = self.book
        minutes, day = book.grid.counted[visit], book.grid.days[visit]
        above, above_other = book.loads[guide] - self.shares[guide], book.loads[other] - self.shares[other]
        unfair = abs(above - minutes) - abs(above) + abs(above_other + minutes) - abs(above_other)
        days = (book.works_on(other, day) == 0) - (book.works_on(guide, day) == 1)
        return self.per_minute * unfair + self.per_day * days + self.charges[visit][other] - self.charges[visit][guide]
