"""Plans for SMPTSP: a worker for every job, then fewer workers again and again until the bound is met."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.roster.effort import Effort
from db.roster.smptsp import ShiftProblem, most_at_once
from db.roster.smptsp_anneal import Annealing
from db.roster.smptsp_bound import fewest_workers
from db.roster.smptsp_crew import Crew
from db.roster.smptsp_exact import PER_NODE, SOLVED, exact_plan, pairs_of
from db.roster.smptsp_sweep import attempts_of, manner, sweep
from db.roster.solver import is_there
from db.roster.step import Beat

FIRST_PATIENCE = 4_000
"""Attempts for one try to do with a worker fewer; each round of failures doubles it."""
TRIES_OF_A_ROUND = 40
SHARE_BEFORE = 10
"""One part in so many is for the search before the solver has its turn."""
LEAST_SHARE_OF_BOUND = 6
"""One part in so many of what is left then is for the bound at least, and more the farther it is from the plan."""
SHARES_OF_SWEEPS = 2, 3
"""So many parts in so many of what is left then are for sweeps."""
ANNEALED = 2
"""A sweep's plan is annealed for so many times its own effort."""
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
    """A brake was pulled: the search takes far longer than its effort stands for."""


def plan_shifts(problem: ShiftProblem, effort: Effort, beat: Beat = lambda: None) -> ShiftPlan:
    """Return a plan with few workers; raise `NoShiftPlan`. Same problem and effort, same plan.

    When `beat` raises `OutOfTime`, what was found until then stands.
    """
    search = _Search(problem, effort, beat)
    search.begin()
    with suppress(OutOfTime):
        search.improve()
    return ShiftPlan(tuple(search.crew.worker_of), search.bound)


class _Search:
    """The best plan so far, which is the crew's, and the best bound."""

    def __init__(self, problem: ShiftProblem, effort: Effort, beat: Beat) -> None:
        self.problem, self.effort, self.beat = problem, effort, beat
        self.crew = Crew(problem, Random(0))
        self.bound = most_at_once(problem.jobs)

    @property
    def is_proven(self) -> bool:
        return len(self.crew.present) <= self.bound

    def begin(self) -> None:
        """Find a worker for every job."""
        self.crew.assign_by_start()
        first = Effort(max(self.effort.left, FIRST_PLAN_PER_JOB * len(self.problem.jobs)))
        allowed = first.left
        left = self.crew.place_all(first)
        self.effort.spend(allowed - first.left)
        if left:
            raise NoShiftPlan(count=left)
        self.crew.send_idle_home()

    def improve(self) -> None:
        """Find better plans and better bounds until they meet or the effort is spent."""
        self.reduce(self.effort.share(1, SHARE_BEFORE))
        if is_there():
            self.raise_bound()
            self.sweep(self.effort.share(*SHARES_OF_SWEEPS))
            self.solve_whole()
        self.reduce(self.effort)

    def raise_bound(self) -> None:
        """Let the solver look for a better bound: of a wide gap more is the bound's fault than the plan's."""
        used = len(self.crew.present)
        effort = self.effort.share(max(used - self.bound, used // LEAST_SHARE_OF_BOUND), used)
        if not self.is_proven:
            self.bound = fewest_workers(self.problem, self.crew.worker_of, self.bound, effort, self.beat)
        self.effort.spend(-effort.left)

    def sweep(self, effort: Effort) -> None:
        """Try to do with as few workers as the bound allows, and halfway to the best plan if too many jobs are left."""
        price, tried, aim = attempts_of(self.problem), 0, self.bound
        while not self.is_proven and effort.left > price:
            found = sweep(self.problem, aim, manner(tried), self.beat)
            annealing = Annealing(self.problem, found, Random(tried))
            effort.spend(price)
            spared = effort.take(min(effort.left, ANNEALED * price))
            found = annealing.run(spared, self.beat)
            effort.spend(-spared.left)
            tried += 1
            is_far = annealing.fewest > len(self.crew.present) - aim
            self.take_if_better(found)
            used = len(self.crew.present)
            aim = max(self.bound, min((aim + used) // 2 if is_far else aim, used - 1))
        self.effort.spend(-effort.left)

    def take_if_better(self, plan: Sequence[int]) -> None:
        """Call in more workers for the jobs that have none, and take the plan if it still has fewer than before."""
        before = list(self.crew.worker_of)
        used = len(self.crew.present)
        self.crew.take_over(plan)
        self.crew.call_everybody()
        left = self.crew.place_all(Effort(len(plan) * len(self.problem.workers)))
        self.crew.send_idle_home()
        if left or len(self.crew.present) >= used:
            self.crew.take_over(before)

    def solve_whole(self) -> None:
        """Give the whole problem to the solver where it is not too large."""
        pairs = max(1, pairs_of(self.problem))
        nodes = self.effort.left // 2 // (pairs * PER_NODE)
        if self.is_proven or pairs > SOLVED or nodes <= 0:
            return
        self.effort.spend(nodes * pairs * PER_NODE)
        found, self.bound = exact_plan(self.problem, self.crew.worker_of, self.bound, nodes, self.beat)
        self.crew.take_over(found)

    def reduce(self, effort: Effort) -> None:
        """Do with one worker fewer again and again."""
        patience, tries = FIRST_PATIENCE, 0
        while not self.is_proven and not effort.is_spent:
            self.beat()
            attempt = Effort(min(patience, effort.left))
            effort.spend(attempt.left)
            if self.crew.do_with_fewer(attempt, exchanged=tries % 3):
                tries = 0
            else:
                tries += 1
                patience *= 2 if tries % TRIES_OF_A_ROUND == 0 else 1
            effort.left += max(0, attempt.left)
