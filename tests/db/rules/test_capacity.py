"""How groups are split and how many adults they need."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.capacity import adults_needed, even_split, fill_percent, staggered, tours_needed
from tests.db.rules.makers import at

PEOPLE = st.integers(0, 2_000)
PARTS = st.integers(1, 60)


def test_47_people_on_15_places_are_four_tours_of_12_12_12_and_11() -> None:
    assert tours_needed(47, 15) == 4
    assert even_split(47, 4) == [12, 12, 12, 11]


@pytest.mark.parametrize(("people", "tours"), [(0, 1), (1, 1), (15, 1), (16, 2), (30, 2), (31, 3), (300, 20)])
def test_a_group_takes_as_many_tours_as_it_needs_and_no_more(people: int, tours: int) -> None:
    assert tours_needed(people, 15) == tours


@given(PEOPLE, PARTS)
def test_nobody_is_lost_in_a_split_and_shares_differ_by_at_most_one(people: int, parts: int) -> None:
    shares = even_split(people, parts)
    assert len(shares) == parts
    assert sum(shares) == people
    assert max(shares) - min(shares) <= 1
    assert shares == sorted(shares, reverse=True)


@given(PEOPLE, st.integers(1, 200))
def test_no_share_exceeds_the_capacity_it_was_split_for(people: int, capacity: int) -> None:
    tours = tours_needed(people, capacity)
    assert max(even_split(people, tours)) <= capacity
    assert tours == 1 or (tours - 1) * capacity < people


@pytest.mark.parametrize(("children", "adults"), [(0, 0), (1, 1), (10, 1), (11, 2), (22, 3)])
def test_one_adult_answers_for_ten_children_rounded_up(children: int, adults: int) -> None:
    assert adults_needed(children, 10) == adults


def test_runs_start_one_after_another() -> None:
    step = timedelta(minutes=105)
    assert staggered(at("09:00"), 3, 1, step) == [at("09:00"), at("10:45"), at("12:30")]


def test_two_runs_may_start_at_once() -> None:
    step = timedelta(minutes=105)
    assert staggered(at("09:00"), 3, 2, step) == [at("09:00"), at("09:00"), at("10:45")]


def test_seats_are_filled_in_percent_and_no_seats_are_not_filled() -> None:
    assert fill_percent(30, 40) == 75.0
    assert fill_percent(0, 40) == 0.0
    assert fill_percent(5, 0) == 0.0
    assert fill_percent(45, 40) > 100
