"""Who may lead what at all, as the planner lays it out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from db.roster.grid import Grid, lay_out
from db.roster.problem import Outage, Pair
from db.roster.reasons import judge_of
from tests.db.roster.makers import DAY, a_guide, a_random_instance, a_visit, an_instance, at


def allowed(grid: Grid, outage: Outage | None, visit: int) -> tuple[int, ...]:
    judge = judge_of(grid, outage)
    return tuple(guide for guide in range(len(grid.instance.guides)) if not judge(visit, guide, 0))


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10_000), st.integers(1, 6), st.integers(1, 30), st.integers(0, 9), st.integers(0, 3000))
def test_guides_are_able_where_no_rule_speaks_against_them(
    seed: int, guides: int, visits: int, day: int, minutes: int
) -> None:
    instance = a_random_instance(seed, guides, visits)
    grid = lay_out(instance)
    assert grid.able == tuple(allowed(grid, None, visit) for visit in range(visits))
    led: tuple[Pair, ...] = tuple((instance.visits[one].id, "G0") for one in range(0, visits, 3))
    outage = Outage("G0", (at(day, 8), at(day, 8) + minutes), at(day, 8), led)
    grid = lay_out(instance, outage)
    for number, visit in enumerate(instance.visits):
        begun = (0,) if (visit.id, "G0") in led else ()
        assert grid.able[number] == (begun if visit.start < outage.now else allowed(grid, outage, number))


def test_a_guide_with_overlapping_hours_stands_there_once_and_not_where_none_of_them_holds_the_whole_visit() -> None:
    anna = a_guide("Anna", windows=((at(0, 8), at(0, 12)), (at(0, 10), at(0, 16)), (at(0, 16), at(0, 20))))
    visits = [a_visit("V1", at(0, 10)), a_visit("V2", at(0, 15, 30)), a_visit("V3", at(0, 9), 240)]
    assert lay_out(an_instance([anna], visits)).able == ((0,), (), ())


def test_an_absence_within_the_hours_leaves_the_time_before_and_after_it() -> None:
    anna = a_guide("Anna", windows=((0, DAY),), absences=((at(0, 12), at(0, 13)),))
    visits = [a_visit("V1", at(0, 11)), a_visit("V2", at(0, 12, 59)), a_visit("V3", at(0, 13))]
    assert lay_out(an_instance([anna], visits)).able == ((0,), (), (0,))
