"""Plans for SMPTSP: a worker for every job, then one worker fewer again and again."""

from dataclasses import dataclass
from random import Random

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.roster.effort import Effort
from db.roster.smptsp import ShiftProblem, most_at_once
from db.roster.smptsp_bound import fewest_workers
from db.roster.smptsp_crew import Crew
from db.roster.smptsp_exact import PER_NODE, SOLVED, exact_plan, pairs_of
from db.roster.solver import is_there
from db.roster.step import Beat

FIRST_PATIENCE = 4_000
"""Attempts for one try to do with a worker fewer; each round of failures doubles it."""
TRIES_OF_A_ROUND = 40
SHARE_BEFORE = 10
"""One part in so many is for the search before the solver has its turn."""
SHARE_OF_BOUND = 6
"""One part in so many of what is left then is for the bound."""
FIRST_PLAN_PER_JOB = 20_000
"""A first plan may take so many attempts for each job whatever the effort: a costly plan is better than none."""


class NoShiftPlan(TourError):
    """A search ended before every job had a worker; there may or may not be a plan."""

    message = QT_TRANSLATE_NOOP("db", "No plan was found in which every job has a worker. Jobs left over: {count}.")
    remedy = QT_TRANSLATE_NOOP("db", "Allow a larger budget, or check whether enough workers are qualified.")


@dataclass(frozen=True, slots=True)
class ShiftPlan:
    """A worker for each job, and the number of workers that no plan goes below."""

    workers: tuple[int, ...]
    bound: int

    @property
    def used(self) -> int:
        """How many workers are called in."""
        return len(set(self.workers))


class OutOfTime(Exception):
    """A brake was pulled: the solver takes far longer than its work stands for."""


def plan_shifts(problem: ShiftProblem, effort: Effort, beat: Beat = lambda: None) -> ShiftPlan:
    """Return a plan with few workers; raise `NoShiftPlan`. Same problem and effort, same plan.

    When `beat` raises `OutOfTime`, the solver is left and what was found until then stands.
    """
    crew = Crew(problem, Random(0))
    crew.assign_by_start()
    first = Effort(max(effort.left, FIRST_PLAN_PER_JOB * len(problem.jobs)))
    allowed = first.left
    left = crew.place_all(first)
    effort.spend(allowed - first.left)
    if left:
        raise NoShiftPlan(count=left)
    crew.send_idle_home()
    bound = most_at_once(problem.jobs)
    _reduce(crew, bound, effort.share(1, SHARE_BEFORE))
    plan = ShiftPlan(tuple(crew.worker_of), bound)
    if plan.used > bound and is_there():
        plan = _prove(problem, plan, effort, beat)
        crew.take_over(plan.workers)
    _reduce(crew, plan.bound, effort)
    return ShiftPlan(tuple(crew.worker_of), plan.bound)


def _prove(problem: ShiftProblem, plan: ShiftPlan, effort: Effort, beat: Beat) -> ShiftPlan:
    """Raise the bound, and find a better plan, by the solver where the problem is not too large for it."""
    pairs = max(1, pairs_of(problem))
    try:
        spare = effort.share(1, SHARE_OF_BOUND)
        plan = ShiftPlan(plan.workers, fewest_workers(problem, plan.workers, plan.bound, spare, beat))
        effort.spend(-spare.left)
        nodes = effort.left // 2 // (pairs * PER_NODE)
        if pairs <= SOLVED and nodes > 0 and plan.used > plan.bound:
            effort.spend(nodes * pairs * PER_NODE)
            found, bound = exact_plan(problem, plan.workers, plan.bound, nodes, beat)
            plan = ShiftPlan(tuple(found), bound)
    except OutOfTime:
        effort.left = 0
    return plan


def _reduce(crew: Crew, least: int, effort: Effort) -> None:
    """Do with fewer workers until the bound is met or the effort is spent."""
    patience, tries = FIRST_PATIENCE, 0
    while len(crew.present) > least and not effort.is_spent:
        attempt = Effort(min(patience, effort.left))
        effort.spend(attempt.left)
        if crew.do_with_fewer(attempt, exchanged=tries % 3):
            tries = 0
        else:
            tries += 1
            patience *= 2 if tries % TRIES_OF_A_ROUND == 0 else 1
        effort.left += max(0, attempt.left)
