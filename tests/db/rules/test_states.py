"""The life of a visit: which step may follow which."""

from itertools import pairwise

import pytest

from db.model.kinds import VisitState
from db.rules.states import BOOKED, CAME, EXITS, NEXT, PLANNED, StateRefused, check_step

STRAIGHT = (
    VisitState.DRAFT,
    VisitState.REQUESTED,
    VisitState.HELD,
    VisitState.LIST_RECEIVED,
    VisitState.IN_CLEARANCE,
    VisitState.CONFIRMED,
    VisitState.CHECKED_IN,
    VisitState.IN_PROGRESS,
    VisitState.COMPLETED,
    VisitState.CLOSED,
)


def test_every_state_says_what_may_follow() -> None:
    assert set(NEXT) == set(VisitState)


def test_the_straight_way_leads_from_draft_to_closed() -> None:
    for earlier, later in pairwise(STRAIGHT):
        check_step("0147", earlier, later)


@pytest.mark.parametrize("state", sorted(PLANNED))
def test_a_visit_may_be_called_off_until_the_group_comes(state: VisitState) -> None:
    check_step("0147", state, VisitState.CANCELLED)


@pytest.mark.parametrize("state", sorted(CAME))
def test_a_visit_is_not_called_off_after_the_group_came(state: VisitState) -> None:
    for wanted in EXITS:
        with pytest.raises(StateRefused):
            check_step("0147", state, wanted)


def test_a_refused_visit_stays_refused() -> None:
    assert NEXT[VisitState.REFUSED] == frozenset()


def test_only_a_confirmed_visit_can_be_a_no_show() -> None:
    assert {state for state, after in NEXT.items() if VisitState.NO_SHOW in after} == {VisitState.CONFIRMED}


def test_a_group_that_calls_late_turns_a_no_show_into_a_cancelled_visit() -> None:
    check_step("0147", VisitState.NO_SHOW, VisitState.CANCELLED)


def test_a_refused_step_names_the_visit_and_both_states() -> None:
    with pytest.raises(StateRefused) as refused:
        check_step("0147", VisitState.CLOSED, VisitState.CONFIRMED)
    assert str(refused.value.what) == "Visit 0147 is “closed” and cannot become “confirmed”."
    assert str(refused.value.cure)


def test_every_state_is_before_during_or_beside_a_visit() -> None:
    assert set(VisitState) == PLANNED | CAME | EXITS
    assert not PLANNED & CAME
    assert not PLANNED & EXITS
    assert not CAME & EXITS
    assert BOOKED < PLANNED


def test_every_state_but_draft_can_be_reached() -> None:
    reached = {VisitState.DRAFT}
    while more := {after for state in reached for after in NEXT[state]} - reached:
        reached |= more
    assert reached == set(VisitState)
