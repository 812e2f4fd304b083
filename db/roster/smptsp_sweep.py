"""Shift plans in one sweep from the first job to the last, many half-made plans side by side.

No more than a given number of workers may be called in. Of the half-made plans those are carried on that leave the
fewest jobs without a worker and in which the jobs to come next find the most free workers qualified for them: a
worker counts for less the more of them he or she could do. All is counted in whole numbers, so that the same plan
comes out on every computer.
"""

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

from db.roster.smptsp import ShiftProblem
from db.roster.smptsp_crew import NOBODY
from db.roster.step import Beat

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

    Numbers = NDArray[int64]

SIDE_BY_SIDE = 50
UNIT = 1_000
SCARCITY = 3.0
"""How fast the worry about a job fades as more free workers could do it."""
WORRY = 100_000
"""A job for which nobody is left, or that is left without a worker, weighs so much."""
LEFT_OVER = 3 * WORRY
ENOUGH = 4 * UNIT
"""More free workers than that are not counted."""
NOT_CALLED = -(2**40)
PER_JOB, PER_JOB_AND_WORKER = 1_200, 6
"""Attempts that a sweep stands for."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a sweep looks ahead: how many jobs, and how strongly workers are shared among them."""

    ahead: int
    sharing: float
    seed: int


MANNERS = ((40, 0.5), (20, 0.5), (60, 1.0), (30, 1.0))


def manner(number: int) -> Manner:
    """Return one of the manners of looking ahead, each in turn, no two of them with the same luck."""
    ahead, sharing = MANNERS[number % len(MANNERS)]
    return Manner(ahead, sharing, number)


def attempts_of(problem: ShiftProblem) -> int:
    """Return how many attempts a sweep stands for."""
    return len(problem.jobs) * (PER_JOB + PER_JOB_AND_WORKER * len(problem.workers))


def sweep(problem: ShiftProblem, most: int, manner: Manner, beat: Beat = lambda: None) -> list[int]:
    """Return a worker for each job, or NOBODY, with no more than `most` workers."""
    front = _Front(problem, most, manner)
    for place in range(len(problem.jobs)):
        beat()
        front.go_on(place)
    return front.plan()


class _Front:
    """The half-made plans: until when each worker is busy, how many are called in, how many jobs are left over."""

    def __init__(self, problem: ShiftProblem, most: int, manner: Manner) -> None:
        import numpy as np

        self.most, self.manner, self.random = most, manner, np.random.default_rng(manner.seed)
        spans = problem.jobs
        self.order = sorted(range(len(spans)), key=lambda job: (spans[job][0], -spans[job][1], job))
        self.starts = np.array([spans[job][0] for job in self.order], dtype=np.int64)
        self.ends = np.array([spans[job][1] for job in self.order], dtype=np.int64)
        self.able = np.array([[job in able for able in problem.workers] for job in self.order], dtype=np.int64)
        self.busy = np.full((1, len(problem.workers)), NOT_CALLED, dtype=np.int64)
        self.called = np.zeros(1, dtype=np.int64)
        self.left = np.zeros(1, dtype=np.int64)
        self.marks = self.random.integers(1, 2**62, len(problem.workers))
        self.worries = np.array([round(WORRY * exp(-SCARCITY * one / UNIT)) for one in range(ENOUGH + 1)])
        self.steps: list[tuple[Numbers, Numbers]] = []

    def go_on(self, place: int) -> None:
        """Give the next job in all ways, and keep the best of the plans that come of it."""
        import numpy as np

        start = self.starts[place]
        free = (self.busy <= start) & (self.able[place] > 0)
        free[self.called >= self.most] &= self.busy[self.called >= self.most] > NOT_CALLED
        parents, workers = np.nonzero(free)
        everyone = np.arange(len(self.busy))
        parents, workers = (
            np.concatenate((parents, everyone)),
            np.concatenate((workers, np.full(len(everyone), NOBODY))),
        )
        left = self.left[parents] + (workers == NOBODY)
        kept = left <= left.min() + 1
        parents, workers, left = parents[kept], workers[kept], left[kept]
        price = left * LEFT_OVER + self.worry(place, parents, workers) + self.random.integers(0, 100, len(parents))
        best = np.argsort(price, kind="stable")[: 2 * SIDE_BY_SIDE]
        self.carry_on(place, parents[best], workers[best], left[best])

    def worry(self, place: int, parents: "Numbers", workers: "Numbers") -> "Numbers":
        """Return how scarce workers would be for the jobs to come."""
        import numpy as np

        soon = slice(place + 1, place + 1 + self.manner.ahead)
        starts, able = self.starts[soon], self.able[soon]
        if not len(starts):
            return np.zeros(len(parents), dtype=np.int64)
        shares = np.array(
            [round(UNIT / max(1, int(demand)) ** self.manner.sharing) for demand in able.sum(axis=0)], dtype=np.int64
        )
        counted = able * shares
        uncalled = self.busy == NOT_CALLED
        chances = UNIT * (self.most - self.called) // np.maximum(1, uncalled.sum(axis=1))
        weights = np.where(uncalled, chances[:, None], UNIT)
        supply = np.empty((len(self.busy), len(starts)), dtype=np.int64)
        for number, start in enumerate(starts):
            supply[:, number] = ((self.busy <= start) * weights) @ counted[number]
        after = supply[parents]
        given = np.flatnonzero(workers != NOBODY)
        lost = counted[:, workers[given]].T * (starts < self.ends[place])
        after[given] -= lost * weights[parents[given], workers[given]][:, None]
        return np.asarray(self.worries[np.clip(after // UNIT, 0, ENOUGH)].sum(axis=1))

    def carry_on(self, place: int, parents: "Numbers", workers: "Numbers", left: "Numbers") -> None:
        """Make the chosen plans; of those with the same free workers from now on the first one stands for all."""
        import numpy as np

        busy, called = self.busy[parents], self.called[parents]
        given = np.flatnonzero(workers != NOBODY)
        called[given] += busy[given, workers[given]] == NOT_CALLED
        busy[given, workers[given]] = self.ends[place]
        following = self.starts[min(place + 1, len(self.starts) - 1)]
        seen = np.where(busy == NOT_CALLED, NOT_CALLED, np.maximum(busy, following)) @ self.marks
        _values, first = np.unique(seen, return_index=True)
        first = np.sort(first)[:SIDE_BY_SIDE]
        self.busy, self.called, self.left = busy[first], called[first], left[first]
        self.steps.append((parents[first], workers[first]))

    def plan(self) -> list[int]:
        """Return the plan with the fewest jobs left over."""
        number = int(self.left.argmin())
        found = [NOBODY] * len(self.order)
        for job, (parents, workers) in zip(reversed(self.order), reversed(self.steps), strict=True):
            found[job] = int(workers[number])
            number = int(parents[number])
        return found
