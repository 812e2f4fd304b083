"""Where the cells of the roster lie, and what the goals of a person mean to the planner."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.roster.goals import Weights
from db.roster.month import USUAL
from db.roster.month_grid import Scope
from db.rules.calendar import Month
from desktop.screens.roster.choice import MOST, Choice, Goal, View, Wishes
from desktop.screens.roster.layout import Spot, lay_out

SIZES = st.tuples(st.integers(1, 31), st.integers(1, 80), st.floats(300, 4000), st.floats(200, 3000), st.floats(1, 2))


@given(SIZES, st.data())
def test_the_middle_of_every_cell_is_found_again(
    size: tuple[int, int, float, float, float], data: st.DataObject
) -> None:
    layout = lay_out(*size)
    spot = Spot(data.draw(st.integers(0, size[1] - 1)), data.draw(st.integers(0, size[0] - 1)))
    cell = layout.cell(spot)
    assert layout.spot(cell.left + cell.width / 2, cell.top + cell.height / 2) == spot


@given(SIZES)
def test_cells_do_not_overlap_and_chips_lie_inside(size: tuple[int, int, float, float, float]) -> None:
    layout = lay_out(*size)
    cell, chip = layout.cell(Spot(0, 0)), layout.chip(Spot(0, 0))
    assert cell.left <= chip.left
    assert chip.right <= cell.right
    assert cell.top <= chip.top
    assert chip.bottom <= cell.bottom


def test_names_and_days_are_found_beside_the_cells() -> None:
    layout = lay_out(31, 9, 1000, 600, 1.0)
    assert layout.spot(10, layout.head + 1) == Spot(0, -1)
    assert layout.spot(layout.side + 1, 10) == Spot(-1, 0)
    assert layout.spot(10, 10) is None


def test_a_month_fits_the_page_of_a_usual_window() -> None:
    layout = lay_out(31, 9, 850, 600, 1.0)
    assert layout.side + layout.width <= 850


def test_the_usual_wishes_are_the_usual_weights() -> None:
    assert Wishes().weights() == USUAL


def test_a_goal_that_does_not_count_weighs_nothing_and_one_that_counts_more_weighs_more() -> None:
    wishes = Wishes().with_level(Goal.CONTINUITY, 0).with_level(Goal.FAIRNESS, MOST)
    weights = wishes.weights()
    assert weights.continuity == 0
    assert weights.fairness / weights.days > USUAL.fairness / USUAL.days


def test_nothing_counts_when_no_goal_does() -> None:
    wishes = Wishes(dict.fromkeys(Goal, 0))
    assert wishes.weights() == Weights(0, 0, 0, 0, 0)


@given(st.dictionaries(st.sampled_from([*Goal, "view", "scope"]), st.text(max_size=6)))
def test_whatever_was_remembered_something_is_shown(kept: dict[str, str]) -> None:
    choice = Choice.restored(date(2026, 12, 24), {str(key): value for key, value in kept.items()})
    assert set(choice.wishes.levels) == set(Goal)


def test_a_choice_is_remembered() -> None:
    wishes = Wishes(scope=Scope.OPEN).with_level(Goal.CALM, 3)
    choice = Choice(date(2026, 12, 24), View.WEEK, wishes)
    assert Choice.restored(choice.day, choice.kept()) == choice


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 12, 1), date(2026, 12, 1), date(2026, 12, 6)),
        (date(2026, 12, 31), date(2026, 12, 28), date(2026, 12, 31)),
        (date(2026, 12, 16), date(2026, 12, 14), date(2026, 12, 20)),
    ],
)
def test_a_week_ends_where_the_month_ends(day: date, first: date, last: date) -> None:
    choice = Choice(day, View.WEEK)
    assert choice.span() == (first, last)
    assert choice.turned(1).span()[0] == date.fromordinal(last.toordinal() + 1)


def test_turning_a_month_goes_to_the_next_one() -> None:
    assert Choice(date(2026, 12, 31)).turned(1).month == Month(2027, 1)
