"""Part of a plan: what belongs to chosen guides and days, with all that cannot be taken without it."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from uuid import UUID

from db.roster.month import MonthPlan, Pair
from db.roster.month_grid import MonthProblem


def part_of(
    problem: MonthProblem, plan: MonthPlan, guides: Collection[UUID], days: Collection[date]
) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Return the pairs added and removed in the rows of some guides or the columns of some days.

    Changes of one tour belong together, and so do those of one guide on one day: none is taken without the others.
    """
    day_of = {one.tour.id: one.tour.span.starts.date() for one in problem.tours}
    changes = [*plan.added, *plan.removed]
    near: defaultdict[object, list[Pair]] = defaultdict(list)
    for tour, guide in changes:
        near[tour].append((tour, guide))
        near[guide, day_of[tour]].append((tour, guide))
    todo = [pair for pair in changes if pair[1] in guides or day_of[pair[0]] in days]
    taken: set[Pair] = set()
    while todo:
        pair = todo.pop()
        if pair not in taken:
            taken.add(pair)
            todo += [*near[pair[0]], *near[pair[1], day_of[pair[0]]]]
    return (
        tuple(pair for pair in plan.added if pair in taken),
        tuple(pair for pair in plan.removed if pair in taken),
    )
