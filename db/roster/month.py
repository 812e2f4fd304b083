"""Rosters of a month of the books: filled, judged once more, compared with what stands, repaired.

Nothing is written: a plan says which pairs of tour and lead guide come in and which go, for `accept_roster`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from db.roster.book import Book
from db.roster.goals import POINT, Goals, Weights, goals_of
from db.roster.grid import Slot, restricted
from db.roster.improve import Budget, Outcome, Progress, improve
from db.roster.month_grid import MonthProblem
from db.roster.problem import Outage
from db.roster.repair import repair
from db.rules.facts import Duty, Interval

Pair = tuple[UUID, UUID]
"""A tour and the guide who leads it."""

USUAL = Weights(changes=2, told=6)
"""What counts while nobody has moved a slider: the goals of the format, and peace for those who were told."""
FIRST = Budget(0)
"""No search: the first roster, at once."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What a roster of a month is worth.

    `unfair_minutes` are the minutes between loads and fair shares over all guides, `spread_minutes` those between the
    guide farthest above the share and the one farthest below, `known` counts groups that get the guide they know, of
    `could_know`, `changed` the pairs that differ from what stands and `changed_told` those told of among them.
    `over_limit` counts guides beyond a cap of theirs, which only pairs that stood before can cause.
    """

    open: int
    over_limit: int
    unfair_minutes: int
    spread_minutes: int
    known: int
    could_know: int
    guide_days: int
    changed: int
    changed_told: int


@dataclass(frozen=True, slots=True)
class FairShare:
    """A guide's minutes in a roster beside the fair share, with days, tours and the month's cap (0 for none)."""

    guide_id: UUID
    name: str
    minutes: int
    share: int
    days: int
    tours: int
    cap: int


@dataclass(frozen=True, slots=True)
class MonthPlan:
    """A roster of a month beside what stands.

    `score` is in points, less is better; `bound` is what no roster with as few open tours goes below, None if unknown.
    `covers_most` tells that it is proven that no roster leaves fewer tours open.
    """

    pairs: tuple[Pair, ...]
    added: tuple[Pair, ...]
    removed: tuple[Pair, ...]
    told: tuple[Pair, ...]
    open: tuple[UUID, ...]
    before: Measures
    after: Measures
    outcome: Outcome
    score: float
    bound: float | None
    share: float = 1.0
    covers_most: bool = False


def fill_month(
    problem: MonthProblem,
    *,
    weights: Weights = USUAL,
    budget: Budget = FIRST,
    tell: Callable[[MonthPlan], None] | None = None,
    wanted: Callable[[], bool] = lambda: True,
) -> MonthPlan:
    """Return the best plan found within a budget; see `improve` for how it may be followed and stopped.

    Every plan that is told of or returned was judged once more by the judges of the books.
    """
    goals = goals_of(problem.grid, weights, problem.present)
    start = [pair for pair in sorted(problem.present.pairs) if pair not in problem.grid.fixed]

    def plan(progress: Progress) -> MonthPlan:
        planned = _planned(problem, progress)
        allowed = _judged(problem, planned)
        if allowed != planned and progress.outcome is Outcome.PROVEN:
            progress = replace(progress, outcome=Outcome.GOOD)
        return _plan(problem, goals, progress, allowed)

    def told(progress: Progress) -> None:
        if tell is not None:
            tell(plan(progress))

    return plan(improve(problem.grid, goals, budget, tell=told, wanted=wanted, start=start))


def repair_month(
    problem: MonthProblem, guide_id: UUID, absence: Interval, now: datetime, *, alternatives: int = 2
) -> tuple[MonthPlan, ...]:
    """Return plans for the time a guide falls out, fewest changes first; `problem` is read with the scope FREE.

    Only what falls out is led anew: a tour that nobody led before stays as it is.
    """
    led = {visit for visit, _guide in problem.present.pairs | problem.grid.fixed}
    able = tuple(guides if visit in led else () for visit, guides in enumerate(problem.grid.able))
    slots = tuple(min(count, len(guides)) for count, guides in zip(problem.grid.slots, able, strict=True))
    grid = replace(problem.grid, able=able, slots=slots)
    ill = next(number for number, guide in enumerate(problem.guides) if guide.id == guide_id)
    standing = sorted(problem.present.pairs | grid.fixed)
    visits, guides = grid.instance.visits, grid.instance.guides
    outage = Outage(
        guide=str(guide_id),
        absence=(problem.minute(absence.starts), problem.minute(absence.ends)),
        now=problem.minute(now),
        published=tuple((visits[visit].id, guides[guide].id) for visit, guide in standing),
    )
    narrowed = restricted(grid, outage, ill, standing)
    goals = goals_of(problem.grid, USUAL, problem.present)
    plans = []
    for one in repair(narrowed, outage, alternatives=alternatives):
        book = _book_of(problem, one.pairs)
        outcome = Outcome.PROVEN if one.is_proven else Outcome.GOOD
        found = Progress(1.0, one.pairs, 0, 0, goals.loss(book) / POINT, None, outcome)
        plans.append(_plan(problem, goals, found, _judged(problem, _planned(problem, found))))
    return tuple(plans)


def standing(problem: MonthProblem) -> MonthPlan:
    """Return what stands as a plan that changes nothing."""
    goals = goals_of(problem.grid, USUAL, problem.present)
    slots = tuple(sorted(problem.present.pairs))
    loss = goals.loss(_book_of(problem, slots)) / POINT
    found = Progress(1.0, slots, 0, 0, loss, None)
    return _plan(problem, goals, found, problem.present.pairs)


def judged_part(problem: MonthProblem, added: Iterable[Pair], removed: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return those of the added pairs that the judges allow once the removed ones are gone."""
    gone, come = set(_slots(problem, removed)), set(_slots(problem, added))
    allowed = _judged(problem, frozenset((problem.present.pairs - gone) | come)) & come
    return tuple((problem.tours[visit].tour.id, problem.guides[guide].id) for visit, guide in sorted(allowed))


def fair_shares(problem: MonthProblem, pairs: Iterable[Pair]) -> tuple[FairShare, ...]:
    """Return each guide's load in a roster beside the fair share, in the order of the guides."""
    book = _book_of(problem, _slots(problem, pairs))
    goals = goals_of(problem.grid, USUAL)
    shares = goals.share_out(sum(book.loads))
    counted = problem.grid.counted
    return tuple(
        FairShare(
            guide_id=guide.id,
            name=guide.name,
            minutes=book.loads[number],
            share=shares[number],
            days=len({problem.grid.days[visit] for visit in book.duties(number) if counted[visit]}),
            tours=sum(counted[visit] > 0 for visit in book.duties(number)),
            cap=guide.max_month_min,
        )
        for number, guide in enumerate(problem.guides)
    )


def book_of(problem: MonthProblem, plan: MonthPlan) -> Book:
    """Return the duties of all guides as a plan has them."""
    return _book_of(problem, _slots(problem, plan.pairs))


def _slots(problem: MonthProblem, pairs: Iterable[Pair]) -> list[Slot]:
    tours = {planned.tour.id: number for number, planned in enumerate(problem.tours)}
    guides = {guide.id: number for number, guide in enumerate(problem.guides)}
    return [(tours[tour], guides[guide]) for tour, guide in pairs]


def _book_of(problem: MonthProblem, slots: Iterable[Slot]) -> Book:
    book = Book(problem.grid)
    duties = {pair for pair in problem.grid.fixed if pair[0] >= len(problem.tours)}
    for visit, guide in sorted(duties.union(slots)):
        book.place(visit, guide)
    return book


def _planned(problem: MonthProblem, progress: Progress) -> frozenset[Slot]:
    """Return the pairs that are of tours of the month."""
    return frozenset(pair for pair in progress.pairs if pair[0] < len(problem.tours))


def _plan(problem: MonthProblem, goals: Goals, progress: Progress, slots: frozenset[Slot]) -> MonthPlan:
    present = problem.present.pairs
    covered = {visit for visit, _guide in slots}

    def pairs(wanted: Iterable[Slot]) -> tuple[Pair, ...]:
        return tuple((problem.tours[visit].tour.id, problem.guides[guide].id) for visit, guide in sorted(wanted))

    return MonthPlan(
        pairs=pairs(slots),
        added=pairs(slots - present),
        removed=pairs(present - slots),
        told=pairs(problem.present.told - slots),
        open=tuple(one.tour.id for number, one in enumerate(problem.tours) if number not in covered | problem.begun),
        before=_measures(problem, goals, present),
        after=_measures(problem, goals, slots),
        outcome=progress.outcome,
        score=progress.score,
        bound=progress.bound,
        share=progress.share,
        covers_most=progress.open_slots == progress.open_bound,
    )


def _judged(problem: MonthProblem, slots: frozenset[Slot]) -> frozenset[Slot]:
    """Leave out what the judges of the books do not allow; what stood before and stays is not judged anew."""
    duties: defaultdict[int, list[Duty]] = defaultdict(list)
    for number, facts in enumerate(problem.guides):
        replanned = {problem.tours[visit].tour.id for visit, who in problem.present.pairs if who == number}
        duties[number] = [duty for duty in facts.duties if duty.tour_id not in replanned]
    kept: set[Slot] = set()
    for visit, guide in sorted(slots, key=lambda pair: (pair not in problem.present.pairs, pair)):
        planned = problem.tours[visit]
        facts = replace(problem.guides[guide], duties=tuple(duties[guide]))
        if (visit, guide) not in problem.present.pairs and problem.findings(visit, facts):
            continue
        kept.add((visit, guide))
        tour = planned.tour
        duties[guide].append(Duty(tour.span, planned.title, tour.id, planned.visit_id, tour.route.id))
    return frozenset(kept)


def _measures(problem: MonthProblem, goals: Goals, slots: frozenset[Slot]) -> Measures:
    book = _book_of(problem, slots)
    shares = goals.share_out(sum(book.loads))
    away = [load - share for load, share in zip(book.loads, shares, strict=True)]
    visits, guides = problem.grid.instance.visits, problem.grid.instance.guides
    knowing = [number for number in range(len(problem.tours)) if visits[number].prefer_guide is not None]
    return Measures(
        open=len(problem.tours) - len({visit for visit, _guide in slots} | problem.begun),
        over_limit=sum(
            any(used > tally.cap for tally in book.tallies(guide) for used in tally.used.values())
            for guide in range(len(guides))
        ),
        unfair_minutes=sum(map(abs, away)),
        spread_minutes=max(away, default=0) - min(away, default=0),
        known=sum(any(guides[guide].id == visits[one].prefer_guide for guide in book.crews[one]) for one in knowing),
        could_know=len(knowing),
        guide_days=book.guide_days(),
        changed=len(problem.present.pairs ^ slots),
        changed_told=len(problem.present.told - slots),
    )
