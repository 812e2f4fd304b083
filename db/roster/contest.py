"""Visits that compete for the same guides on a day: which of them must give way to one that is left out."""

from collections import Counter
from dataclasses import dataclass, replace

from db.roster.book import Book
from db.roster.changes import FewestChanges
from db.roster.grid import Slot
from db.roster.model import Part
from db.roster.solver import is_there
from db.roster.step import Beat

Exchange = tuple[tuple[Slot, ...], tuple[Slot, ...]]
"""Pairs to take out and pairs to put in."""

NODES = 50
MOST_ROUNDS = 8
WIDEST = 6_000
"""Pairs of a week that are looked at together."""
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
    """Find out who competes with an open slot of a visit. The book stays as it is.

    All other days are left as they are, unless nothing on the day helps: then the week is looked at.
    """
    if not is_there():
        return _nearest(book, visit)
    grid = book.grid
    if grid.slots[visit] <= len(book.crews[visit]):  # more than those who lead it already there are not
        return Contest((), (), None, is_complete=True)
    today = tuple(one for one, day in enumerate(grid.days) if day == grid.days[visit])
    found = _Rounds(book, visit, Part(tuple(range(len(book.loads))), today), beat).run()
    if found.sets or found.exchange is not None:
        return found
    wider = _Rounds(book, visit, _week_around(book, visit), beat).run()
    return replace(wider, is_complete=False)


def _week_around(book: Book, visit: int) -> Part:
    """Return the week of a visit with those who could lead it, and with others as long as it stays small."""
    grid = book.grid
    week = [one for one, which in enumerate(grid.weeks) if which == grid.weeks[visit]]
    times = Counter(guide for one in week for guide in grid.able[one])
    able = frozenset(grid.able[visit])
    members: list[int] = []
    pairs = 0
    for guide in sorted(times, key=lambda one: (one not in able, one)):
        pairs += times[guide]
        if pairs > WIDEST and members:
            break
        members.append(guide)
    return Part(tuple(sorted(members)), tuple(week))


class _Rounds:
    """Asks again and again who has to give way; slots of other visits that are open already stay open."""

    def __init__(self, book: Book, visit: int, part: Part, beat: Beat) -> None:
        grid = book.grid
        self.visit = visit
        self.open_slots = grid.slots[visit] - len(book.crews[visit])
        members = frozenset(part.guides)
        pairs = sum(len(members.intersection(grid.able[one])) for one in part.visits)
        self.rounds = min(MOST_ROUNDS, max(1, PAIRS_IN_ALL // max(1, pairs)))
        self.changes = FewestChanges(book, part, (visit,), NODES, beat)

    def run(self) -> Contest:
        """Each round bars what the rounds before gave up, until nothing is left to give up."""
        sets: list[tuple[int, ...]] = []
        exchanges: list[Exchange] = []
        self.changes.allow_open(self.visit, self.open_slots - 1)
        for _ in range(self.rounds):
            found = self.changes.answer()
            lost = found.opened() if found else ()
            if found is None or not found.into or (sets and len(lost) > len(sets[0])):
                return Contest(tuple(sets), tuple(exchanges), None, is_complete=True)
            if not lost:
                return Contest((), (), (found.out, found.into), is_complete=True)
            sets.append(lost)
            exchanges.append((found.out, found.into))
            for one in lost:
                self.changes.allow_open(one, 0)
        return Contest(tuple(sets), tuple(exchanges), None, is_complete=False)


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
    return Contest(tuple(sets), tuple(found[key] for key in sets), None, is_complete=False)
