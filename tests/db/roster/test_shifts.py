"""Shift plans: one worker for each job, nobody twice at once, few workers in all."""

import lzma
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.roster.effort import Effort
from db.roster.packed import InstanceUnreadable
from db.roster.smptsp import most_at_once, read_shift_problem
from db.roster.smptsp_bound import fewest_workers
from db.roster.smptsp_check import ShiftVerdict, check_shifts
from db.roster.smptsp_plan import NoShiftPlan, plan_shifts
from db.roster.solve import Repair, Solution, solve
from tests.db.roster.makers import a_shift_file

SIX_JOBS = Path(__file__).parents[2] / "data" / "roster" / "six_jobs.dat"


def workers_of(solution: Solution) -> list[int]:
    return [int(line) for line in solution.text.splitlines()]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10_000), st.integers(1, 60), st.integers(1, 12))
def test_every_job_has_one_worker_who_is_qualified_and_free(seed: int, jobs: int, workers: int) -> None:
    content = a_shift_file(seed, jobs, workers)
    problem = read_shift_problem(content, "drawn.dat")
    solution = solve(content, "drawn.dat", budget=0.1)
    plan = workers_of(solution)
    assert len(plan) == jobs
    for worker in set(plan):
        mine = sorted(problem.jobs[job] for job in range(jobs) if plan[job] == worker)
        assert all(earlier[1] <= later[0] for earlier, later in pairwise(mine))
        assert all(job in problem.workers[worker] for job in range(jobs) if plan[job] == worker)
    assert len(set(plan)) >= solution.bound


def test_two_workers_do_what_three_could() -> None:
    solution = solve(SIX_JOBS.read_bytes(), SIX_JOBS.name, budget=0.1)
    assert len(set(workers_of(solution))) == solution.bound == 2
    assert solution.is_at_bound


def test_jobs_that_touch_do_not_overlap() -> None:
    assert most_at_once([(0, 5), (5, 9)]) == 1


def test_the_same_shifts_give_the_same_bytes_thrice() -> None:
    content = a_shift_file(5, 120, 20)
    assert len({solve(content, "drawn.dat", budget=0.2).text for _ in range(3)}) == 1
    assert solve(lzma.compress(content), "x", budget=0.2).text == solve(content, "y", budget=0.2).text


@pytest.mark.parametrize(
    ("plan", "fault"),
    [
        ([0, 1, 0, 1, 0], "not one worker for each job"),
        ([1, 0, 0, 1, 0, 0], "Worker 1 is not qualified for job 0"),
        ([9, 0, 0, 1, 0, 0], "Worker 9 is not qualified"),
        ([0, 0, 0, 1, 0, 0], "Worker 0 has job 1 while another one runs"),
    ],
)
def test_the_verifier_finds_faults_of_a_plan(plan: list[int], fault: str) -> None:
    problem = read_shift_problem(SIX_JOBS.read_bytes(), SIX_JOBS.name)
    assert any(fault in str(one) for one in check_shifts(problem, plan).violations)
    assert check_shifts(problem, [0, 1, 0, 1, 0, 0]) == ShiftVerdict((), 2)


def test_shifts_without_any_plan_are_told() -> None:
    impossible = b"Type = 1\nJobs = 2\n0 5\n1 6\nQualifications = 1\n2: 0 1\n"
    with pytest.raises(NoShiftPlan, match="Jobs left over: 1"):
        solve(impossible, "impossible.dat", budget=0)


def test_shifts_cannot_be_repaired() -> None:
    with pytest.raises(InstanceUnreadable, match="a repair needs"):
        solve(SIX_JOBS.read_bytes(), SIX_JOBS.name, repair=Repair(b"", "", b"", "", 0), budget=0)


def test_the_solver_proves_that_skills_call_for_more_workers_than_run_at_once() -> None:
    """Three jobs one after the other, each for a worker of its own: one at a time, yet nobody can stay at home."""
    alone = b"Type = 1\nJobs = 3\n0 5\n5 9\n9 12\nQualifications = 3\n1: 0\n1: 1\n1: 2\n"
    solution = solve(alone, "alone.dat", budget=1)
    assert len(set(workers_of(solution))) == solution.bound == 3
    assert solution.is_at_bound


def test_the_bound_counts_workers_who_cannot_come_twice() -> None:
    """Two jobs at once in the morning, two in the evening; only one worker can do either, and comes once."""
    both = b"Type = 1\nJobs = 4\n0 5\n0 5\n6 9\n6 9\nQualifications = 3\n4: 0 1 2 3\n2: 0 1\n2: 2 3\n"
    problem = read_shift_problem(both, "both.dat")
    assert most_at_once(problem.jobs) == 2
    assert fewest_workers(problem, (0, 1, 0, 2), 2, Effort(10_000), lambda: None) == 3


def test_the_bound_sees_workers_whose_hours_are_over() -> None:
    """Three jobs in the morning, two in the evening, and nobody is there all day."""
    hours = b"Type = 1\nJobs = 5\n0 5\n1 6\n2 7\n8 11\n9 12\nQualifications = 6\n" + b"3: 0 1 2\n" * 3 + b"2: 3 4\n" * 3
    solution = solve(hours, "hours.dat", budget=1)
    assert solution.bound == 5
    assert solution.is_at_bound


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10_000), st.integers(1, 9), st.integers(1, 5))
def test_no_plan_at_all_goes_below_the_bound(seed: int, jobs: int, workers: int) -> None:
    problem = read_shift_problem(a_shift_file(seed, jobs, workers), "drawn.dat")
    plan = plan_shifts(problem, Effort(20_000))
    assert plan.bound <= fewest_of_all(problem.jobs, problem.workers)


def fewest_of_all(jobs: Sequence[tuple[int, int]], workers: Sequence[frozenset[int]]) -> int:
    """Try every plan."""
    order = sorted(range(len(jobs)), key=lambda job: jobs[job])
    best = len(workers)

    def go(place: int, free_at: tuple[int, ...]) -> None:
        nonlocal best
        used = sum(end > -1 for end in free_at)
        if used >= best:
            return
        if place == len(order):
            best = used
            return
        start, end = jobs[order[place]]
        for worker, until in enumerate(free_at):
            if until <= start and order[place] in workers[worker]:
                go(place + 1, (*free_at[:worker], end, *free_at[worker + 1 :]))

    go(0, (-1,) * len(workers))
    return best
