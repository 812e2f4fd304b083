"""The independent verifier of an SMPTSP plan."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.roster.smptsp import ShiftProblem


@dataclass(frozen=True, slots=True)
class ShiftVerdict:
    """What is wrong with a plan, and how many workers it calls in."""

    violations: tuple[Phrase, ...]
    workers_used: int


def check_shifts(problem: ShiftProblem, plan: Sequence[int]) -> ShiftVerdict:
    """Judge a plan of one worker per job: each qualified, none with two jobs at once."""
    found: list[Phrase] = []
    if len(plan) != len(problem.jobs):
        found.append(say(QT_TRANSLATE_NOOP("db", "There is not one worker for each job.")))
    duties: dict[int, list[int]] = defaultdict(list)
    for job, worker in enumerate(plan[: len(problem.jobs)]):
        if not 0 <= worker < len(problem.workers) or job not in problem.workers[worker]:
            found.append(
                say(QT_TRANSLATE_NOOP("db", "Worker {worker} is not qualified for job {job}."), worker=worker, job=job)
            )
        duties[worker].append(job)
    for worker, jobs in duties.items():
        for earlier, later in pairwise(sorted(jobs, key=lambda job: problem.jobs[job])):
            if problem.jobs[later][0] < problem.jobs[earlier][1]:
                found.append(
                    say(
                        QT_TRANSLATE_NOOP("db", "Worker {worker} has job {job} while another one runs."),
                        worker=worker,
                        job=later,
                    )
                )
    return ShiftVerdict(tuple(found), len(duties))
