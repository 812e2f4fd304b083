"""What no shift plan goes below, from worths of the jobs.

Give every job a worth of zero or more, such that the jobs one worker could do one after another are worth 1 at most:
then all jobs together are worth no more than the workers called in. A worker whose jobs could be worth more than 1
counts against the sum with what goes beyond, as nobody comes twice. Good worths are found by cutting planes: the
solver picks the best for the rounds of duty known so far, and each worker's worthiest round, found by going through
his or her jobs in order of their ends, is a new one to heed. The bound itself is counted in whole numbers, so that no
rounding of the solver's can spoil it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.roster.effort import Effort
from db.roster.errand import Errand
from db.roster.smptsp import ShiftProblem
from db.roster.step import Beat

if TYPE_CHECKING:
    from highspy._core import _Highs

UNIT = 10**7
"""A worth of 1, as a whole number."""
NEARLY = 50
"""How far beyond 1 a round of duty may be worth by rounding."""
PER_STEP_AND_COLUMN = 1
"""Attempts that a step of the solver stands for, for each worth it looks for."""
MOST_STEPS = 20_000
"""Steps that the solver may take at once."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Jobs of a worker by their ends, and for each how many of them are over when it starts."""

    jobs: tuple[int, ...]
    before: tuple[int, ...]

    def worthiest(self, worths: Sequence[int]) -> tuple[int, list[int]]:
        """Return the most that jobs of one round of duty are worth, and these jobs."""
        best, last = [0], 0
        for job, before in zip(self.jobs, self.before, strict=True):
            last = max(last, best[before] + worths[job])
            best.append(last)
        chosen, place = [], len(self.jobs)
        while place:
            if best[place] > best[place - 1]:
                chosen.append(self.jobs[place - 1])
                place = self.before[place - 1]
            else:
                place -= 1
        return last, chosen


def turns_of(problem: ShiftProblem) -> list[Turn]:
    """Lay the jobs of each worker out."""
    turns = []
    for able in problem.workers:
        jobs = sorted(able, key=lambda job: (problem.jobs[job][1], job))
        ends = [problem.jobs[job][1] for job in jobs]
        turns.append(Turn(tuple(jobs), tuple(bisect_right(ends, problem.jobs[job][0]) for job in jobs)))
    return turns


def rounded_up(units: int) -> int:
    """Return how many workers so many units call for."""
    return -(-units // UNIT)


def fewest_workers(problem: ShiftProblem, plan: Sequence[int], least: int, effort: Effort, beat: Beat) -> int:
    """Return what no plan goes below, as far as the effort allows; `least` is known to be one such number."""
    return Bound(problem, plan, least, effort).begin().wait(beat)


class Bound(Errand[int]):
    """The search for worths; the plan known tells which rounds of duty to begin with, and where to rest."""

    def __init__(self, problem: ShiftProblem, plan: Sequence[int], least: int, effort: Effort) -> None:
        super().__init__()
        self.turns = turns_of(problem)
        self.jobs = len(problem.jobs)
        self.pairs = sum(map(len, problem.workers))
        self.plan, self.least, self.effort = plan, least, effort
        self.known: set[tuple[int, tuple[int, ...]]] = set()

    def work(self) -> int:
        """Return the best bound found within the effort."""
        solver = self._begun()
        used, least = len(set(self.plan)), self.least
        while not self.effort.is_spent and not self.is_unwanted:
            worths = self._best_worths(solver)
            if worths is None:
                break
            at_most = sum(worths[: self.jobs]) - sum(worths[self.jobs :])
            if rounded_up(at_most - NEARLY) <= least:
                break
            rounds, beyond = [], 0
            for worker, turn in enumerate(self.turns):
                worth, jobs = turn.worthiest(worths)
                beyond += max(0, worth - UNIT)
                if worth > UNIT + worths[self.jobs + worker] + NEARLY:
                    rounds.append((worker, jobs))
            self.effort.spend(self.pairs)
            least = max(least, rounded_up(sum(worths[: self.jobs]) - beyond))
            new = [one for one in rounds if self._heed(solver, *one)]
            if least >= used or not new:
                break
        return least

    def _begun(self) -> "_Highs":
        """Return a solver that knows the rounds of duty of the plan: a column for each job, then for each worker."""
        import highspy
        import numpy as np
        from highspy._core import _Highs

        solver = _Highs()
        for option, value in (("output_flag", False), ("threads", 1), ("random_seed", 1)):
            solver.setOptionValue(option, value)
        solver.setOptionValue("simplex_iteration_limit", MOST_STEPS)
        count = self.jobs + len(self.turns)
        costs = np.concatenate((-np.ones(self.jobs), np.ones(len(self.turns))))
        nothing = np.array([], dtype=np.int32)
        solver.addCols(
            count, costs, np.zeros(count), np.full(count, highspy.kHighsInf), 0, nothing, nothing, np.array([])
        )
        duties: defaultdict[int, list[int]] = defaultdict(list)
        for job, worker in enumerate(self.plan):
            duties[worker].append(job)
        for worker in sorted(duties):
            self._heed(solver, worker, duties[worker])
        return solver

    def _heed(self, solver: "_Highs", worker: int, jobs: Sequence[int]) -> bool:
        """Make a round of duty worth 1 at most, or more at a price; tell whether it is a new one."""
        import highspy
        import numpy as np

        key = (worker, tuple(sorted(jobs)))
        if key in self.known:
            return False
        self.known.add(key)
        columns = np.array([*key[1], self.jobs + worker], dtype=np.int32)
        values = np.ones(len(columns))
        values[-1] = -1.0
        solver.addRow(-highspy.kHighsInf, 1.0, len(columns), columns, values)
        return True

    def _best_worths(self, solver: "_Highs") -> list[int] | None:
        import highspy
        import numpy as np

        solver.run()
        steps = int(solver.getInfo().simplex_iteration_count)
        self.effort.spend(PER_STEP_AND_COLUMN * steps * (self.jobs + len(self.turns)))
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        worths = np.maximum(0, np.rint(np.array(solver.getSolution().col_value) * UNIT)).astype(np.int64)
        return [int(worth) for worth in worths]
