"""Jobs left without a worker find one by annealing: who takes one gives up others, seldom more than one."""

from collections.abc import Sequence
from math import log
from random import Random

from db.roster.effort import Effort
from db.roster.smptsp import ShiftProblem
from db.roster.smptsp_crew import NOBODY, bits, overlaps
from db.roster.step import Beat

HOT, COLD = 0.2, 0.05
"""How much worse a step may make things, in jobs, at the beginning and at the end."""
TINT = 0.1
"""Workers who give up equally many jobs are told apart by less than this."""
LENGTH = 0.25
"""A job counts with this power of its length: the longer one is the harder to place."""
REST = 5
"""Steps for which a job does not go back to the worker who gave it up, at least."""
STAGES = 20


class Annealing:
    """A plan with jobs left over; only workers of its crew are given any."""

    def __init__(self, problem: ShiftProblem, plan: Sequence[int], random: Random) -> None:
        self.random = random
        self.clashing = overlaps(problem)
        self.plan = list(plan)
        crew = sorted(set(plan) - {NOBODY})
        self.able = [[worker for worker in crew if job in problem.workers[worker]] for job in range(len(plan))]
        lengths = [end - start for start, end in problem.jobs]
        mean = sum(lengths) / len(lengths)
        self.weights = [(length / mean) ** LENGTH for length in lengths]
        self.busy = [0] * len(problem.workers)
        for job, worker in enumerate(plan):
            if worker != NOBODY:
                self.busy[worker] |= 1 << job
        self.pool = [job for job, worker in enumerate(plan) if worker == NOBODY]
        self.best = list(plan)
        self.fewest = len(self.pool)
        self._rested: dict[tuple[int, int], float] = {}
        self._step = 0

    def run(self, effort: Effort, beat: Beat = lambda: None) -> list[int]:
        """Cool down while the effort lasts; return the plan with the fewest jobs left over."""
        whole = effort.left
        for stage in range(STAGES):
            if not self.pool:
                break
            beat()
            heat = HOT * (COLD / HOT) ** (stage / (STAGES - 1))
            stay = Effort(whole // STAGES)
            effort.spend(stay.left)
            self._stay_at(heat, stay)
            effort.spend(-stay.left)
        return self.best

    def _stay_at(self, heat: float, effort: Effort) -> None:
        draw, pool, plan = self.random.random, self.pool, self.plan
        while pool and not effort.is_spent:
            self._step += 1
            place = int(draw() * len(pool))
            job = pool[place]
            effort.spend(len(self.able[job]) + 2)
            worker = self._cheapest(job, self.weights[job] - heat * log(1.0 - draw()))
            if worker == NOBODY:
                continue
            pool[place] = pool[-1]
            pool.pop()
            given_up = self.busy[worker] & self.clashing[job]
            for one in bits(given_up):
                plan[one] = NOBODY
                pool.append(one)
                self._rested[one, worker] = self._step + REST * (1.0 + draw())
            self.busy[worker] = self.busy[worker] & ~given_up | 1 << job
            plan[job] = worker
            if len(pool) < self.fewest:
                self.fewest, self.best = len(pool), list(plan)

    def _cheapest(self, job: int, most: float) -> int:
        """Return the worker who gives up the least for a job, NOBODY if all give up more than `most`."""
        draw, busy, weights, rested = self.random.random, self.busy, self.weights, self._rested
        clashing, step, found = self.clashing[job], self._step, NOBODY
        for worker in self.able[job]:
            given_up = busy[worker] & clashing
            if not given_up:
                return worker
            price = TINT * draw()
            while given_up and price < most:
                last = given_up & -given_up
                price += weights[last.bit_length() - 1]
                given_up ^= last
            if price < most and rested.get((job, worker), 0) <= step:
                found, most = worker, price
        return found
