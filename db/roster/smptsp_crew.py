"""Workers of an SMPTSP plan while it is being made.

A set of jobs is a whole number with one bit per job, so that "what would this worker have to give up" is one `&`.
Jobs without a worker are placed as in `ejection`: who takes one gives others up, and what is hard to place grows
heavy and is given up less and less.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from random import Random

from db.roster.effort import Effort
from db.roster.smptsp import ShiftProblem

NOBODY = -1
TABU_STEPS = 8


class Crew:
    """Who does which job; `present` are the workers who may be given any."""

    def __init__(self, problem: ShiftProblem, random: Random) -> None:
        self.random = random
        self.jobs = problem.jobs
        self.workers = problem.workers
        self.able = [
            tuple(number for number, able in enumerate(problem.workers) if job in able) for job in range(len(self.jobs))
        ]
        self.worker_of = [NOBODY] * len(self.jobs)
        self.present = list(range(len(problem.workers)))
        self._is_present = [True] * len(problem.workers)
        self._clashing = overlaps(problem)
        self._busy = [0] * len(problem.workers)
        self._weights = [1] * len(self.jobs)
        self._barred: dict[tuple[int, int], int] = {}
        self._step = 0

    def assign_by_start(self) -> None:
        """Give the jobs, in order of start, to workers already called in if one is free, else to the most versatile."""
        for job in sorted(range(len(self.jobs)), key=lambda job: self.jobs[job]):
            free = [worker for worker in self.able[job] if not self._busy[worker] & self._clashing[job]]
            if free:
                self.give(job, max(free, key=lambda one: (self._busy[one] != 0, len(self.workers[one]), -one)))

    def give(self, job: int, worker: int) -> None:
        """Give a job to a worker who is free."""
        self.worker_of[job] = worker
        self._busy[worker] |= 1 << job

    def take(self, job: int) -> None:
        """Take a job from its worker."""
        self._busy[self.worker_of[job]] ^= 1 << job
        self.worker_of[job] = NOBODY

    def send_idle_home(self) -> None:
        """Leave only those present who have a job."""
        for worker in list(self.present):
            if not self._busy[worker]:
                self._leave(worker)

    def place_all(self, effort: Effort) -> int:
        """Find workers for all jobs that have none; return how many are left when the effort is spent."""
        pool = [job for job, worker in enumerate(self.worker_of) if worker == NOBODY]
        while pool and not effort.is_spent:
            self._step += 1
            job = pool.pop()
            self._weights[job] += 1
            worker = self._cheapest(job, effort)
            if worker == NOBODY:
                pool.insert(0, job)
                continue
            given_up = list(bits(self._busy[worker] & self._clashing[job]))
            for one in given_up:
                self.take(one)
                self._barred[one, worker] = self._step + TABU_STEPS + int(self.random.random() * TABU_STEPS)
            self.give(job, worker)
            pool.extend(sorted(given_up, key=self._weights.__getitem__))
        return len(pool)

    def _cheapest(self, job: int, effort: Effort) -> int:
        """Return the worker who gives up the least for a job."""
        clashing, busy, weights, step = self._clashing[job], self._busy, self._weights, self._step
        found, least = NOBODY, float("inf")
        effort.spend(len(self.able[job]))
        for worker in self.able[job]:
            if not self._is_present[worker] or self._barred.get((job, worker), 0) > step:
                continue
            given_up = busy[worker] & clashing
            if not given_up:
                return worker
            price = self.random.random()
            while given_up and price < least:
                last = given_up & -given_up
                price += weights[last.bit_length() - 1]
                given_up ^= last
            if price < least:
                found, least = worker, price
        return found

    def do_with_fewer(self, effort: Effort, *, exchanged: int) -> bool:
        """Try to do with one worker fewer, with so many others exchanged for idle ones; else leave all as it was."""
        before, were_present = list(self.worker_of), list(self.present)
        freed = 0
        for _ in range(exchanged + 1):
            freed |= self._leave(self._dispensable())
        for _ in range(exchanged):
            self._come(freed)
        if self.place_all(effort) == 0:
            self.send_idle_home()
            return True
        self._return_to(before, were_present)
        return False

    def _dispensable(self) -> int:
        """Pick somebody with few jobs, not always the same."""
        order = sorted(self.present, key=lambda worker: (self._busy[worker].bit_count(), worker))
        draw = self.random.random()
        return order[int(draw * draw * len(order))]

    def _leave(self, worker: int) -> int:
        jobs = self._busy[worker]
        for job in bits(jobs):
            self.take(job)
        self.present.remove(worker)
        self._is_present[worker] = False
        return jobs

    def _come(self, freed: int) -> None:
        """Call in somebody idle who could do many of the freed jobs, not always the same."""
        wanted = list(bits(freed))
        idle = [worker for worker, is_present in enumerate(self._is_present) if not is_present]
        idle.sort(key=lambda worker: (-sum(job in self.workers[worker] for job in wanted), worker))
        draw = self.random.random()
        worker = idle[int(draw * draw * len(idle))]
        self.present.append(worker)
        self._is_present[worker] = True

    def take_over(self, worker_of: Sequence[int]) -> None:
        """Make a plan the crew's own; those without a job go home."""
        self._return_to(list(worker_of), sorted(set(worker_of) - {NOBODY}))

    def call_everybody(self) -> None:
        """Let all workers there are be given jobs."""
        self.present = list(range(len(self.workers)))
        self._is_present = [True] * len(self.workers)

    def _return_to(self, worker_of: list[int], present: list[int]) -> None:
        self.present = present
        self._is_present = [False] * len(self.workers)
        self._busy = [0] * len(self.workers)
        for worker in present:
            self._is_present[worker] = True
        self.worker_of = [NOBODY] * len(self.jobs)
        for job, worker in enumerate(worker_of):
            if worker != NOBODY:
                self.give(job, worker)


def overlaps(problem: ShiftProblem) -> list[int]:
    """Return for each job the jobs that run at the same time: begun before its end, less those over at its start."""
    jobs = problem.jobs
    by_start = sorted(range(len(jobs)), key=lambda job: jobs[job][0])
    by_end = sorted(range(len(jobs)), key=lambda job: jobs[job][1])
    begun, over = _growing(by_start), _growing(by_end)
    starts, ends = [jobs[job][0] for job in by_start], [jobs[job][1] for job in by_end]
    return [
        begun[bisect_left(starts, end)] & ~over[bisect_right(ends, start)] & ~(1 << job)
        for job, (start, end) in enumerate(jobs)
    ]


def _growing(order: list[int]) -> list[int]:
    sets = [0]
    for job in order:
        sets.append(sets[-1] | 1 << job)
    return sets


def bits(jobs: int) -> Iterator[int]:
    """Yield the jobs of a set one by one."""
    while jobs:
        last = jobs & -jobs
        yield last.bit_length() - 1
        jobs ^= last
