"""Answers of the solver to small problems."""

from db.roster.model import Model
from db.roster.solver import Limits, Run

OPEN = 2010.0


def a_problem() -> Model:
    """Return a problem of two visits, the first of which needs two of the three guides; each leads one at most."""
    model = Model([(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)])
    for cost in (-15.0, -15.0, -15.0, 15.0, 15.0, -15.0):
        model.column(cost)
    first, second = model.column(OPEN, 2, is_whole=False), model.column(OPEN, is_whole=False)
    called = [model.column(0.0, is_whole=False) for _ in range(2)]
    model.row([(0, 1.0), (1, 1.0), (2, 1.0), (first, 1.0)], 2, 2)
    model.row([(3, 1.0), (4, 1.0), (5, 1.0), (second, 1.0)], 1, 1)
    model.choose([1, 4], 0, less=called[0])
    model.choose([2, 5], 0, less=called[1])
    return model


def test_the_best_is_returned_and_not_the_start_that_was_given() -> None:
    answer = Run(a_problem(), Limits(nodes=50, gap=14.9), (0, 1)).work()
    assert (answer.chosen, answer.bound, answer.is_proven) == ((0, 1, 5), -45.0, True)


def test_a_whole_answer_to_the_relaxed_problem_is_the_best() -> None:
    answer = Run(a_problem(), Limits(gap=14.9, core=15, light=True)).work()
    assert (answer.chosen, answer.bound, answer.is_proven) == ((0, 1, 5), -45.0, True)


def test_a_core_that_is_too_small_is_followed_by_the_whole_problem() -> None:
    model = Model([(0, 0), (1, 0), (2, 0), (3, 0)])
    for cost in (-10.0, -10.0, -10.0, -12.0):
        model.column(cost)
    for pair in ((0, 1), (1, 2), (0, 2)):  # halves of three are more than one whole
        model.choose(pair)
    model.row([(0, 1.0), (1, 1.0), (2, 1.0), (3, 2.0)], 2)
    answer = Run(model, Limits(nodes=50, gap=0.1, core=0.5, light=True)).work()
    assert (answer.chosen, answer.is_proven) == ((3,), True)
    assert -12.1 <= answer.bound <= -12.0


def test_a_problem_that_allows_nothing_is_told_as_such() -> None:
    model = a_problem()
    model.row([(0, 1.0), (1, 1.0)], 1, 1)
    model.row([(0, 1.0), (1, 1.0), (2, 1.0)], 0, 0)
    for limits in (Limits(nodes=50), Limits(nodes=50, core=15, light=True)):
        answer = Run(model, limits).work()
        assert (answer.chosen, answer.is_proven) == (None, True)
