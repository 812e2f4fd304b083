"""The steps by which shift plans are made: the sweep over the day, the annealing, the worths of jobs."""

from random import Random

import pytest

from db.roster.effort import Effort
from db.roster.errand import Errand
from db.roster.smptsp import ShiftProblem, read_shift_problem
from db.roster.smptsp_anneal import Annealing
from db.roster.smptsp_bound import UNIT, Bound, fewest_workers, turns_of
from db.roster.smptsp_check import check_shifts
from db.roster.smptsp_crew import NOBODY
from db.roster.smptsp_plan import OutOfTime, plan_shifts
from db.roster.smptsp_sweep import manner, sweep
from tests.db.roster.makers import a_shift_file

ALL = frozenset(range(4))
TWO_AT_ONCE = ShiftProblem(((0, 5), (0, 5), (5, 9), (5, 9)), (ALL, ALL, ALL))


def a_problem(seed: int, jobs: int = 80, workers: int = 16) -> ShiftProblem:
    return read_shift_problem(a_shift_file(seed, jobs, workers), "drawn.dat")


def left_over(plan: list[int]) -> list[int]:
    return [job for job, worker in enumerate(plan) if worker == NOBODY]


def without(problem: ShiftProblem, plan: list[int]) -> tuple[ShiftProblem, list[int]]:
    """Return the problem and the plan without the jobs left over."""
    kept = [job for job, worker in enumerate(plan) if worker != NOBODY]
    place = {job: number for number, job in enumerate(kept)}
    workers = tuple(frozenset(place[job] for job in able if job in place) for able in problem.workers)
    return ShiftProblem(tuple(problem.jobs[job] for job in kept), workers), [plan[job] for job in kept]


def test_a_sweep_does_with_as_few_as_can_do() -> None:
    plan = sweep(TWO_AT_ONCE, 2, manner(0))
    assert check_shifts(TWO_AT_ONCE, plan).violations == ()
    assert len(set(plan)) == 2


def test_a_sweep_calls_nobody_beyond_its_limit() -> None:
    plan = sweep(TWO_AT_ONCE, 1, manner(0))
    assert len(left_over(plan)) == 2
    assert len(set(plan) - {NOBODY}) == 1


def test_a_sweep_keeps_whom_a_later_job_needs() -> None:
    """Worker 0 alone can do the job that starts second, so that worker 1 must take the first."""
    problem = ShiftProblem(((0, 9), (1, 9)), (frozenset({0, 1}), frozenset({0})))
    assert sweep(problem, 2, manner(0)) == [1, 0]


@pytest.mark.parametrize("number", range(4))
def test_what_a_sweep_gives_is_right_and_the_same_again(number: int) -> None:
    problem = a_problem(number)
    plan = sweep(problem, 14, manner(number))
    assert check_shifts(*without(problem, plan)).violations == ()
    assert len(set(plan) - {NOBODY}) <= 14
    assert sweep(problem, 14, manner(number)) == plan


def test_annealing_moves_a_job_on_to_let_another_in() -> None:
    problem = ShiftProblem(((0, 5), (1, 5), (6, 9)), (frozenset({0, 1}), frozenset({0, 2})))
    annealing = Annealing(problem, [0, NOBODY, 1], Random(0))
    assert annealing.run(Effort(2_000)) == [1, 0, 1]
    assert annealing.fewest == 0


def test_annealing_returns_the_best_it_has_seen_and_calls_nobody_in() -> None:
    problem = a_problem(7)
    begun = sweep(problem, 12, manner(0))
    annealing = Annealing(problem, begun, Random(0))
    found = annealing.run(Effort(30_000))
    assert len(left_over(found)) == annealing.fewest <= len(left_over(begun))
    assert set(found) <= {*begun, NOBODY}
    assert check_shifts(*without(problem, found)).violations == ()


def test_the_worthiest_round_of_duty() -> None:
    problem = ShiftProblem(((0, 5), (4, 8), (5, 9), (9, 12)), (ALL,))
    assert turns_of(problem)[0].worthiest([3, 9, 4, 2]) == (11, [3, 1])
    assert turns_of(problem)[0].worthiest([5, 8, 4, 2]) == (11, [3, 2, 0])


def test_a_bound_without_effort_is_the_one_that_was_known() -> None:
    assert fewest_workers(TWO_AT_ONCE, (0, 1, 0, 1), 1, Effort(0), lambda: None) == 1


def test_no_rounding_of_the_solvers_can_raise_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever worths the solver returns, they are counted afresh."""
    too_much = [5 * UNIT] * 4 + [0] * 3
    monkeypatch.setattr(Bound, "_best_worths", lambda _bound, _solver: too_much)
    assert fewest_workers(TWO_AT_ONCE, (0, 1, 0, 1), 1, Effort(10_000), lambda: None) <= 2


def test_shifts_with_sweeps_are_the_same_again() -> None:
    problem = a_problem(3, jobs=60, workers=20)
    first, second = (plan_shifts(problem, Effort(500_000)) for _ in range(2))
    assert first == second
    assert check_shifts(problem, first.workers).violations == ()


def test_a_brake_leaves_the_plan_found_until_then() -> None:
    def beat() -> None:
        raise OutOfTime

    problem = a_problem(3, jobs=60, workers=20)
    assert check_shifts(problem, plan_shifts(problem, Effort(10**9), beat).workers).violations == ()


def test_an_errand_that_fails_says_so() -> None:
    class Failing(Errand[int]):
        def work(self) -> int:
            raise ValueError("spilt")

    with pytest.raises(ValueError, match="spilt"):
        Failing().begin().wait()
