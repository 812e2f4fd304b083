"""Slots that stayed open after ejection: filled by the solver week by week, or proven to stay open."""

from collections import defaultdict
from math import ceil

from db.roster.book import Book
from db.roster.effort import Effort
from db.roster.exact import LARGE, Exact
from db.roster.goals import Goals
from db.roster.model import Part, Prices
from db.roster.solver import Limits
from db.roster.step import Beat, finish_step, start_step

NODES = 200
WHOLE = 1e-6
ONLY_OPEN = Prices(1.0, with_goals=False)


def cover(book: Book, goals: Goals, effort: Effort, beat: Beat) -> int:
    """Fill open slots as far as possible and return how many, of those that have guides at all, no roster can fill.

    A week is looked at alone first: what it lacks even then, it lacks in every roster.
    """
    grid = book.grid
    exact = Exact(book, goals, effort, beat)
    by_week: defaultdict[int, list[int]] = defaultdict(list)
    for visit, week in enumerate(grid.weeks):
        by_week[week].append(visit)
    bare = Book(grid)
    for visit, guide in sorted(grid.fixed):
        bare.place(visit, guide)
    everybody = tuple(range(len(book.loads)))
    unavoidable = 0
    for week in sorted({grid.weeks[visit] for visit in book.open_slots()}):
        pairs = sum(len(grid.able[visit]) for visit in by_week[week])
        if exact.costs(pairs) > effort.left:
            break
        effort.spend(exact.costs(pairs))
        part = Part(everybody, tuple(by_week[week]))
        alone = start_step(
            bare, goals, part, ONLY_OPEN, Limits(nodes=NODES, gap=1 - WHOLE, is_relaxed=pairs > LARGE), with_open=True
        )
        least = max(0, ceil(alone.run.wait(beat).bound - WHOLE)) if alone.model.costs else 0
        unavoidable += least
        open_here = sum(grid.weeks[visit] == week for visit in book.open_slots())
        if open_here > least and pairs <= LARGE:
            step = start_step(book, goals, part, ONLY_OPEN, Limits(nodes=NODES, gap=1 - WHOLE), with_open=True)
            finish_step(book, goals, step, step.run.wait(beat))
    return unavoidable
