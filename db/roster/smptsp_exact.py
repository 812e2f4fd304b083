"""SMPTSP plans of problems of moderate size by the solver."""

from collections.abc import Sequence
from math import ceil

from db.roster.model import Model, cliques
from db.roster.smptsp import ShiftProblem
from db.roster.solver import Limits, Run
from db.roster.step import Beat

SOLVED = 8_000
"""Most pairs of a job and a worker for which the whole problem is solved."""
PER_NODE = 150
"""Attempts a pair stands for at each node of a search tree."""
WHOLE, GAP = 1e-6, 0.99
"""Workers are whole: a bound counts as the next whole number, and a gap below one is none."""


def pairs_of(problem: ShiftProblem) -> int:
    """Return how many pairs of a job and a worker there are."""
    return sum(map(len, problem.workers))


def exact_plan(problem: ShiftProblem, plan: Sequence[int], least: int, nodes: int, beat: Beat) -> tuple[list[int], int]:
    """Return the best plan found, not worse than `plan`, and what no plan goes below; `nodes` limit the search."""
    model = _model(problem, least)
    columns = model.column_of()
    start = tuple(columns[job, worker] for job, worker in enumerate(plan))
    answer = Run(model, Limits(nodes=nodes, gap=GAP), start).begin().wait(beat)
    bound = max(least, ceil(answer.bound - WHOLE))
    found = list(plan)
    for number in answer.chosen or ():
        job, worker = model.pairs[number]
        found[job] = worker
    return (found if len(set(found)) < len(set(plan)) else list(plan)), bound


def _model(problem: ShiftProblem, least: int) -> Model:
    """Each job has a worker; of jobs at the same time a worker has one, and only if called in."""
    able = [sorted(jobs, key=lambda job: (problem.jobs[job], job)) for jobs in problem.workers]
    model = Model([(job, worker) for worker, jobs in enumerate(able) for job in jobs])
    for _pair in model.pairs:
        model.column(0.0)
    called = [model.column(1.0) for _worker in able]
    columns = model.column_of()
    workers_of: list[list[int]] = [[] for _ in problem.jobs]
    for job, worker in model.pairs:
        workers_of[job].append(columns[job, worker])
    for mine in workers_of:
        model.row([(column, 1.0) for column in mine], 1, 1)
    for worker, jobs in enumerate(able):
        for clique in cliques([problem.jobs[job] for job in jobs], 0):
            model.row([*((columns[jobs[one], worker], 1.0) for one in clique), (called[worker], -1.0)], 0)
    model.row([(column, 1.0) for column in called], len(called), least)
    return model
