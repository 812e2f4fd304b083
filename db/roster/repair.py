"""A published roster mended after a guide falls ill: fewest open slots, then fewest changed pairs.

New guides for what is lost are enough in most cases. Else the days of the illness are opened and all other days stay
as they are; only if slots stay open then, the weeks around are opened too. Other repairs that are as good, or nearly,
are found by barring what the first ones do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from db.roster.book import Book
from db.roster.chains import fill_by_chains
from db.roster.changes import FewestChanges
from db.roster.effort import Effort
from db.roster.grid import Grid, Slot, is_struck
from db.roster.model import Part
from db.roster.problem import Outage
from db.roster.solver import is_there
from db.roster.step import Beat

NODES = 500
WIDEST = 8_000
"""A wider scope with more pairs than this is not tried: a repair has to be there at once."""
CHAIN_EFFORT = 100_000


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mended roster and how it differs from the published one, as far as visits still to come are concerned.

    `is_proven` tells that, with all days but those of the illness as published, no repair leaves fewer slots open, or
    as many with fewer changes.
    """

    pairs: tuple[Slot, ...]
    removed: tuple[Slot, ...]
    added: tuple[Slot, ...]
    open_slots: int
    is_proven: bool

    @property
    def changes(self) -> int:
        """How many pairs are changed."""
        return len(self.removed) + len(self.added)


def repair(grid: Grid, outage: Outage, *, alternatives: int = 0, beat: Beat = lambda: None) -> tuple[Repaired, ...]:
    """Return the best repair and up to so many different ones, best first. `grid` is laid out with the outage.

    Whatever `beat` raises ends the search.
    """
    return _Mending(grid, outage, beat).repairs(alternatives)


class _Mending:
    """The published roster without what the ill guide cannot lead, and what may be changed to mend it."""

    def __init__(self, grid: Grid, outage: Outage, beat: Beat) -> None:
        self.grid, self.beat = grid, beat
        visits = grid.instance.visits
        struck = frozenset(number for number, visit in enumerate(visits) if is_struck(visit, outage))
        ill = next(number for number, guide in enumerate(grid.instance.guides) if guide.id == outage.guide)
        self.published = frozenset(grid.numbered(outage.published))
        self.lost = frozenset(pair for pair in self.published if pair[1] == ill and pair[0] in struck)
        self.left = self.published - self.lost
        self.book = Book(grid)
        for visit, guide in sorted(self.left):
            self.book.place(visit, guide)
        self.coming = frozenset(number for number, visit in enumerate(visits) if visit.start >= outage.now)
        self.of_days = self.around(struck, grid.days)
        self.of_weeks = self.around(struck, grid.weeks)
        self.needs = sum(visit.need for visit in visits)

    def around(self, struck: Iterable[int], periods: Sequence[int]) -> tuple[int, ...]:
        """Return what is still to come in the periods of the illness."""
        open_periods = {periods[visit] for visit in struck}
        return tuple(visit for visit in sorted(self.coming) if periods[visit] in open_periods)

    def repairs(self, alternatives: int) -> tuple[Repaired, ...]:
        if not is_there():
            fill_by_chains(self.book, Effort(CHAIN_EFFORT))
            one = self.told(frozenset(self.book.pairs()), is_proven=False)
            return (replace(one, is_proven=not one.open_slots and not self.lost),)
        scopes = [
            _Scope(self, tuple(sorted({visit for visit, _guide in self.lost}))),
            _Scope(self, self.of_days),
        ]
        best = self.best(scopes)
        if best.open_slots > self.least(self.of_weeks) and self.pairs_of(self.of_weeks) <= WIDEST:
            wider = _Scope(self, self.of_weeks).solved()
            best = min(best, wider, key=lambda one: (one.open_slots, one.changes))
        found = [best]
        while best.added and len(found) <= alternatives:
            for scope in scopes:
                scope.bar(found[-1].added)
            other = self.best(scopes)
            if other.open_slots > best.open_slots or other.added in [one.added for one in found]:
                break
            found.append(other)
        return tuple(found)

    def best(self, scopes: Sequence["_Scope"]) -> Repaired:
        """Return the best repair of the days of the illness: by new guides for what is lost, if that is enough."""
        lost, days = scopes
        return self.direct(lost) or days.solved()

    def direct(self, scope: "_Scope") -> Repaired | None:
        """Give what is lost to others and change nothing else; None if that leaves a slot open that could be filled.

        Nothing can be better: what is lost has to go, and somebody has to come for each of it.
        """
        found = scope.solved() if self.lost else self.told(self.left, is_proven=True)
        if found.open_slots > self.least(self.of_days) or found.changes > 2 * len(self.lost):
            return None
        return replace(found, is_proven=True)

    def least(self, visits: Iterable[int]) -> int:
        """Return how many slots stay open at least if only some visits get other guides."""
        gained = sum(self.grid.slots[visit] - len(self.book.crews[visit]) for visit in visits)
        return self.needs - len(self.left) - gained

    def pairs_of(self, visits: Iterable[int]) -> int:
        return sum(len(self.grid.able[visit]) for visit in visits)

    def told(self, now: frozenset[Slot], *, is_proven: bool) -> Repaired:
        return Repaired(
            pairs=tuple(sorted(now)),
            removed=tuple(sorted(pair for pair in self.published - now if pair[0] in self.coming)),
            added=tuple(sorted(pair for pair in now - self.published if pair[0] in self.coming)),
            open_slots=self.needs - len(now),
            is_proven=is_proven,
        )


class _Scope:
    """Repairs that change only some visits, which are laid open when the first one is asked for."""

    def __init__(self, mending: _Mending, visits: tuple[int, ...]) -> None:
        self.mending, self.visits = mending, visits
        self.barred: list[tuple[Slot, ...]] = []
        self.changes: FewestChanges | None = None

    def bar(self, added: tuple[Slot, ...]) -> None:
        """Let all repairs from now on keep at most half of what one added."""
        self.barred.append(added)

    def solved(self) -> Repaired:
        """Return the best repair that is not barred."""
        mending = self.mending
        if self.changes is None:
            everybody = tuple(range(len(mending.book.loads)))
            self.changes = FewestChanges(mending.book, Part(everybody, self.visits), self.visits, NODES, mending.beat)
        for added in self.barred:
            self.changes.bar(added)
        self.barred.clear()
        found = self.changes.answer()
        if found is None:
            return mending.told(mending.left, is_proven=False)
        return mending.told(mending.left.difference(found.out).union(found.into), is_proven=found.is_proven)
