"""What makes one roster better than another of the same coverage, weighed by whoever asks for it.

Losses are whole numbers of fifteenths of a point, so that every sum is exact.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import gcd

from db.roster.book import Book
from db.roster.grid import Grid, Slot

POINT = 15
"""Fifteenths in a point; a quarter of an hour away from the fair share is a point."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Points lost for each shortfall of a goal; the usual ones are those of the format's score.

    `fairness` counts for each quarter of an hour a guide's load is away from the fair share, `continuity` for a group
    that does not get the guide it knows, `days` for each day on which a guide is called in, `avoided_days` and
    `other_routes` for the guides' own wishes, `changes` for each pair added to or removed from the present roster and
    `told` for each of the pairs among them that the guide has been told of.
    """

    fairness: int = 1
    continuity: int = 4
    days: int = 3
    avoided_days: int = 2
    other_routes: int = 1
    changes: int = 0
    told: int = 0


@dataclass(frozen=True, slots=True)
class Present:
    """The roster as it stands: its pairs, and those among them that their guides have been told of."""

    pairs: frozenset[Slot] = frozenset()
    told: frozenset[Slot] = frozenset()


@dataclass(frozen=True, slots=True)
class Goals:
    """The goals of one problem, laid out for quick sums.

    `charges[v][g]` is what a pair costs by itself; `constant` is what is lost whoever leads what.
    """

    grid: Grid
    weights: Weights
    charges: tuple[Mapping[int, int], ...]
    shares: tuple[int, ...]
    constant: int
    present: Present = field(default_factory=Present)

    def share_out(self, minutes: int) -> list[int]:
        """Return what each guide should get of the minutes given out, in whole quarters of an hour."""
        whole = max(1, sum(self.shares))
        return [minutes * share // whole // 15 * 15 for share in self.shares]

    @property
    def grain(self) -> int:
        """The smallest difference that two rosters with the same total of minutes can have."""
        minutes = gcd(15, *self.grid.counted)
        alone = {charge for charges in self.charges for charge in charges.values()}
        return gcd(self.per_minute * minutes, self.per_day, *alone) or 1

    @property
    def per_minute(self) -> int:
        """Loss for each minute between a load and its fair share."""
        return self.weights.fairness

    @property
    def per_day(self) -> int:
        """Loss for each day on which a guide is called in."""
        return POINT * self.weights.days

    def loss(self, book: Book) -> int:
        """Return the loss of a roster in fifteenths of a point, open slots aside."""
        fair = self.share_out(sum(book.loads))
        unfair = sum(abs(load - share) for load, share in zip(book.loads, fair, strict=True))
        return self.alone(book) + self.per_minute * unfair

    def alone(self, book: Book) -> int:
        """Return the loss of a roster without fairness."""
        charges = sum(self.charges[visit][guide] for visit, crew in enumerate(book.crews) for guide in crew)
        return self.constant + self.per_day * book.guide_days() + charges


def changes_only(book: Book, visits: Iterable[int]) -> Goals:
    """Return goals that weigh nothing but changes of a book on some visits; of others they know nothing."""
    grid = book.grid
    charges: list[Mapping[int, int]] = [{}] * len(grid.able)
    for visit in visits:
        crew = book.crews[visit]
        charges[visit] = {guide: -POINT if guide in crew else POINT for guide in (*grid.able[visit], *crew)}
    weights = Weights(fairness=0, continuity=0, days=0, avoided_days=0, other_routes=0, changes=1)
    return Goals(grid, weights, tuple(charges), (0,) * len(book.loads), 0)


def goals_of(grid: Grid, weights: Weights, present: Present | None = None) -> Goals:
    """Lay out the goals of a problem."""
    present = present or Present()
    guides = grid.instance.guides
    known = {guide.id for guide in guides}
    charges: list[dict[int, int]] = []
    constant = 0
    standing: defaultdict[int, set[int]] = defaultdict(set)
    for number, guide in present.pairs | grid.fixed:
        standing[number].add(guide)
    for number, (visit, able, day) in enumerate(zip(grid.instance.visits, grid.able, grid.days, strict=True)):
        weekday = (day + grid.instance.first_weekday) % 7
        if visit.prefer_guide is not None:
            constant += POINT * weights.continuity
        charges.append(
            {
                guide: POINT
                * (
                    weights.avoided_days * (weekday in guides[guide].avoid_weekdays)
                    + weights.other_routes * (visit.route not in guides[guide].prefer_routes)
                    - weights.continuity * (visit.prefer_guide in known and guides[guide].id == visit.prefer_guide)
                    + _change(weights, present, (number, guide))
                )
                for guide in sorted({*able, *standing[number]})
            }
        )
    constant += POINT * sum(-_change(weights, present, pair) for pair in present.pairs)
    return Goals(grid, weights, tuple(charges), tuple(_shares(grid)), constant, present)


def _change(weights: Weights, present: Present, pair: Slot) -> int:
    """Return what a pair costs as a change: a new one adds to the changes, a present one saves one."""
    if pair not in present.pairs:
        return weights.changes if present.pairs else 0
    return -weights.changes - (weights.told if pair in present.told else 0)


def _shares(grid: Grid) -> Iterable[int]:
    """Weekly minutes times the days on which a guide is there at all."""
    instance = grid.instance
    for guide in instance.guides:
        days = {
            opens // instance.day_minutes
            for opens, closes in guide.windows
            if not _is_away(opens, closes, guide.absences)
        }
        yield guide.max_week_min * len(days)


def _is_away(opens: int, closes: int, absences: Iterable[tuple[int, int]]) -> bool:
    for leaves, returns in sorted(absences):
        if leaves <= opens < returns:
            opens = returns
    return opens >= closes
