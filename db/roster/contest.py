"""Visits that compete for the same guides on a day: which of them must give way to one that is left out."""

from dataclasses import dataclass

from db.roster.book import Book
from db.roster.goals import POINT, Goals, Present, Weights, goals_of
from db.roster.grid import Slot
from db.roster.model import Part, Prices
from db.roster.solver import Limits, is_there
from db.roster.step import Beat, put_chosen, start_step

Exchange = tuple[tuple[Slot, ...], tuple[Slot, ...]]
"""Pairs to take out and pairs to put in."""

ONLY_CHANGES = Weights(fairness=0, continuity=0, days=0, avoided_days=0, other_routes=0, changes=1)
NODES = 50
MOST_ROUNDS = 8
PAIRS_IN_ALL = 24_000
"""Rounds end when they have looked at so many pairs together: an explanation has to be there at once."""


@dataclass(frozen=True, slots=True)
class Contest:
    """Sets of visits of which one must give way, each with the exchange that follows, the fewest changes first.

    If the slot can be filled without anybody giving way, `exchange` says how, and there are no sets.
    """

    sets: tuple[tuple[int, ...], ...]
    exchanges: tuple[Exchange, ...]
    exchange: Exchange | None
    is_complete: bool


def contest(book: Book, visit: int, beat: Beat) -> Contest:
    """Find out who competes with an open slot of a visit, all other days left as they are. The book stays as it is."""
    if not is_there():
        return _nearest(book, visit)
    return _Rounds(book, visit, beat).run()


class _Rounds:
    def __init__(self, book: Book, visit: int, beat: Beat) -> None:
        grid = book.grid
        self.book, self.visit, self.beat = book, visit, beat
        self.before = book.pairs()
        self.had = frozenset(self.before)
        self.today = tuple(one for one, day in enumerate(grid.days) if day == grid.days[visit])
        self.open = {one: grid.slots[one] - len(book.crews[one]) for one in self.today}
        self.pairs = sum(len(grid.able[one]) for one in self.today)
        self.goals: Goals = goals_of(grid, ONLY_CHANGES, Present(self.had))

    def run(self) -> Contest:
        """Each round bars what the rounds before gave up, until nothing is left to give up."""
        barred: dict[int, int] = {self.visit: self.open[self.visit] - 1}
        sets: list[tuple[int, ...]] = []
        exchanges: list[Exchange] = []
        rounds = min(MOST_ROUNDS, max(1, PAIRS_IN_ALL // max(1, self.pairs)))
        for _ in range(rounds):
            found = self.round(barred)
            if found is None:
                return Contest(tuple(sets), tuple(exchanges), None, True)
            lost, exchange = found
            if not lost:
                return Contest((), (), exchange, True)
            if sets and len(lost) > len(sets[0]):
                return Contest(tuple(sets), tuple(exchanges), None, True)
            sets.append(lost)
            exchanges.append(exchange)
            for one in lost:
                barred[one] = self.open[one]
        return Contest(tuple(sets), tuple(exchanges), None, False)

    def round(self, barred: dict[int, int]) -> tuple[tuple[int, ...], Exchange] | None:
        """Fill the slot with as few others open as possible; return who loses a guide, and the exchange."""
        book = self.book
        price = 2.0 * POINT * (3 * len(self.today) + 1)
        part = Part(tuple(range(len(book.loads))), self.today)
        limits = Limits(nodes=NODES, gap=POINT - 0.1)
        step = start_step(book, self.goals, part, Prices(price, most_at=barred), limits, with_open=True, known=False)
        answer = step.run.wait(self.beat)
        if answer.chosen is None:
            return None
        put_chosen(book, step, answer)
        lost = tuple(one for one in self.today if self.book.grid.slots[one] - len(book.crews[one]) > self.open[one])
        now = frozenset(book.pairs())
        exchange = (tuple(sorted(self.had - now)), tuple(sorted(now - self.had)))
        book.return_to(self.before)
        return lost, exchange


def _nearest(book: Book, visit: int) -> Contest:
    """Without the solver: what single guides would have to give up themselves."""
    weights = [1] * len(book.crews)
    found: dict[tuple[int, ...], Exchange] = {}
    for guide in book.grid.able[visit]:
        given_up = None if guide in book.crews[visit] else book.clash(visit, guide, weights)
        if given_up:
            key = tuple(sorted(given_up))
            found.setdefault(key, (tuple((one, guide) for one in key), ((visit, guide),)))
    least = min(map(len, found), default=0)
    sets = sorted(key for key in found if len(key) == least)
    return Contest(tuple(sets), tuple(found[key] for key in sets), None, False)
