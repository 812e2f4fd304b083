"""What guides have led and are to lead over three months beside their fair share: hours, visits, weekends."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from db.roster.goals import Weights, goals_of
from db.roster.month import Pair
from db.roster.month_grid import MonthProblem
from db.rules.calendar import Month

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Part:
    """What a guide has of something, and the fair share of it."""

    has: float
    share: float

    @property
    def away(self) -> float:
        """How far from the fair share: above it is positive."""
        return self.has - self.share


@dataclass(frozen=True, slots=True)
class QuarterRow:
    """A guide's minutes, tours and days of weekends in a quarter."""

    guide_id: UUID
    name: str
    minutes: Part
    tours: Part
    weekend_days: Part


def quarter_of(month: Month) -> tuple[Month, Month, Month]:
    """Return a month with the two before it."""
    return month.shifted(-2), month.shifted(-1), month


def quarter_rows(
    problems: Iterable[MonthProblem], planned: Mapping[Month, Iterable[Pair]] | None = None
) -> tuple[QuarterRow, ...]:
    """Return a row a guide; `planned` are rosters of months that are not in the books yet.

    The share of a guide is as large as the part of a full week that may be worked, times the days of being there.
    """
    count = _Count()
    for problem in problems:
        count.add(problem, (planned or {}).get(problem.month))
    return count.rows()


class _Count:
    def __init__(self) -> None:
        self.names: dict[UUID, str] = {}
        self.has: defaultdict[UUID, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
        self.fair: defaultdict[UUID, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])

    def add(self, problem: MonthProblem, planned: Iterable[Pair] | None) -> None:
        """Add a month: what everybody has, and what of its sum would be fair."""
        shares = goals_of(problem.grid, Weights()).shares
        spans = {one.tour.id: one.tour.span for one in problem.tours}
        pairs = self.standing(problem) if planned is None else list(planned)
        sums: list[float] = [0.0, 0.0, 0.0]
        weekends = set()
        for tour, guide in pairs:
            span = spans[tour]
            day = span.starts.date()
            is_weekend = day.weekday() >= SATURDAY and (guide, day) not in weekends
            if is_weekend:
                weekends.add((guide, day))
            for place, amount in enumerate((float(span.minutes), 1.0, float(is_weekend))):
                self.has[guide][place] += amount
                sums[place] += amount
        whole = sum(shares) or 1
        for guide_facts, share in zip(problem.guides, shares, strict=True):
            self.names[guide_facts.id] = guide_facts.name
            for place, whole_sum in enumerate(sums):
                self.fair[guide_facts.id][place] += whole_sum * share / whole

    def standing(self, problem: MonthProblem) -> list[Pair]:
        return [(problem.tours[tour].tour.id, problem.guides[guide].id) for tour, guide in problem.present.pairs]

    def rows(self) -> tuple[QuarterRow, ...]:
        found = []
        for guide, name in sorted(self.names.items(), key=lambda one: (one[1], one[0])):
            minutes, tours, weekend_days = (
                Part(has, round(fair, 1)) for has, fair in zip(self.has[guide], self.fair[guide], strict=True)
            )
            found.append(QuarterRow(guide, name, minutes, tours, weekend_days))
        return tuple(found)
