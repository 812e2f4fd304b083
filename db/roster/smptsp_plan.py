"""Plans for SMPTSP: a worker for every job, then one worker fewer again and again."""

from random import Random

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.roster.effort import Effort
from db.roster.smptsp import ShiftProblem, most_at_once
from db.roster.smptsp_crew import Crew

FIRST_PATIENCE = 4_000
"""Attempts for one try to do with a worker fewer; each round of failures doubles it."""
TRIES_OF_A_ROUND = 40
FIRST_PLAN_PER_JOB = 20_000
"""A first plan may take so many attempts for each job whatever the effort: a costly plan is better than none."""


class NoShiftPlan(TourError):
    """A search ended before every job had a worker; there may or may not be a plan."""

    message = QT_TRANSLATE_NOOP("db", "No plan was found in which every job has a worker. Jobs left over: {count}.")
    remedy = QT_TRANSLATE_NOOP("db", "Allow a larger budget, or check whether enough workers are qualified.")


def plan_shifts(problem: ShiftProblem, effort: Effort) -> list[int]:
    """Return a worker for each job, few workers in all; raise `NoShiftPlan`. Same problem and effort, same plan."""
    crew = Crew(problem, Random(0))
    crew.assign_by_start()
    first = Effort(max(effort.left, FIRST_PLAN_PER_JOB * len(problem.jobs)))
    allowed = first.left
    left = crew.place_all(first)
    effort.spend(allowed - first.left)
    if left:
        raise NoShiftPlan(count=left)
    crew.send_idle_home()
    _reduce(crew, most_at_once(problem.jobs), effort)
    return list(crew.worker_of)


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
