"""A published roster mended after a guide falls ill: fewest open slots, then fewest changed pairs.

New guides for what is lost are enough in most cases. Else the days of the illness are opened and all other days stay
as they are; only if slots stay open then, the weeks around are opened too. Other repairs that are as good, or nearly,
are found by barring what the first ones do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from db.roster.book import Book
from db.roster.chains import fill_by_chains
from db.roster.effort import Effort
from db.roster.goals import POINT, Present, Weights, goals_of
from db.roster.grid import Grid, Slot, is_struck
from db.roster.model import Part, Prices
from db.roster.problem import Outage
from db.roster.solver import Limits, is_there
from db.roster.step import Beat, put_chosen, start_step

ONLY_CHANGES = Weights(fairness=0, continuity=0, days=0, avoided_days=0, other_routes=0, changes=1)
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
    def __init__(self, grid: Grid, outage: Outage, beat: Beat) -> None:
        self.grid, self.beat = grid, beat
        self.published = frozenset(grid.numbered(outage.published))
        ill = next(number for number, guide in enumerate(grid.instance.guides) if guide.id == outage.guide)
        visits = grid.instance.visits
        self.left = sorted(
            (visit, guide) for visit, guide in self.published if guide != ill or not is_struck(visits[visit], outage)
        )
        days = {grid.days[visit] for visit, visited in enumerate(visits) if is_struck(visited, outage)}
        self.coming = [visit for visit, visited in enumerate(visits) if visited.start >= outage.now]
        self.of_days = tuple(visit for visit in self.coming if grid.days[visit] in days)
        weeks = {grid.weeks[visit] for visit in self.of_days}
        self.of_weeks = tuple(visit for visit in self.coming if grid.weeks[visit] in weeks)
        self.goals = goals_of(grid, ONLY_CHANGES, Present(self.published), frozenset(self.of_weeks))

    def repairs(self, alternatives: int) -> tuple[Repaired, ...]:
        if not is_there():
            book = self.broken()
            fill_by_chains(book, Effort(CHAIN_EFFORT))
            return (self.told(book, is_proven=not book.open_slots() and not self.lost()),)
        best = self.best(())
        if best.open_slots and self.pairs_of(self.of_weeks) <= WIDEST:
            wider = self.solved(self.of_weeks, ())
            best = min(best, wider, key=lambda one: (one.open_slots, one.changes))
        found = [best]
        while best.added and len(found) <= alternatives:
            other = self.best([one.added for one in found])
            if other.open_slots > best.open_slots or other.added in [one.added for one in found]:
                break
            found.append(other)
        return tuple(found)

    def best(self, barred: Sequence[tuple[Slot, ...]]) -> Repaired:
        """Return the best repair of the days of the illness: by new guides for what is lost, if that is enough."""
        return self.direct(barred) or self.solved(self.of_days, barred)

    def direct(self, barred: Sequence[tuple[Slot, ...]]) -> Repaired | None:
        """Give what is lost to others and change nothing else; None if that leaves a slot open that could be filled.

        Nothing can be better: what is lost has to go, and somebody has to come for each of it.
        """
        gone = self.published.difference(self.left)
        if not gone:
            return None
        found = self.solved(tuple(sorted({visit for visit, _guide in gone})), barred)
        needs = sum(visit.need for visit in self.grid.instance.visits)
        if found.open_slots > needs - sum(self.grid.slots) or found.changes > 2 * len(gone):
            return None
        return replace(found, is_proven=True)

    def lost(self) -> bool:
        return len(self.left) < len(self.published)

    def broken(self) -> Book:
        """Return the published roster without what the ill guide cannot lead."""
        book = Book(self.grid)
        for visit, guide in self.left:
            book.place(visit, guide)
        return book

    def pairs_of(self, visits: Iterable[int]) -> int:
        return sum(len(self.grid.able[visit]) for visit in visits)

    def solved(self, visits: tuple[int, ...], barred: Sequence[tuple[Slot, ...]]) -> Repaired:
        """Return the best repair within some visits that keeps at most half of what each barred one adds."""
        book = self.broken()
        part = Part(tuple(range(len(book.loads))), visits)
        price = 2.0 * POINT * (len(visits) * 3 + 1)  # an open slot outweighs all changes there could be
        limits = Limits(nodes=NODES, gap=POINT - 0.1)
        step = start_step(book, self.goals, part, Prices(price), limits, with_open=True, bar=barred)
        answer = step.run.wait(self.beat)
        put_chosen(book, step, answer)
        return self.told(book, is_proven=answer.is_proven)

    def told(self, book: Book, *, is_proven: bool) -> Repaired:
        now = frozenset(book.pairs())
        coming = frozenset(self.coming)
        needs = sum(visit.need for visit in self.grid.instance.visits)
        return Repaired(
            pairs=tuple(sorted(now)),
            removed=tuple(sorted(pair for pair in self.published - now if pair[0] in coming)),
            added=tuple(sorted(pair for pair in now - self.published if pair[0] in coming)),
            open_slots=needs - len(now),
            is_proven=is_proven,
        )
