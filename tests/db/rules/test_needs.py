"""What a visit needs of the stores: enough to wear at its time, rooms that are free and large enough."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.ids import uuid7
from db.model.kinds import PpeKind
from db.rules.facts import Case, Interval, OtherTour, RoomFacts
from db.rules.needs import demands, equipment, pieces, rooms
from tests.db.rules.makers import a_case

HAT = PpeKind.HARD_HAT


def wearing(stock: int | None, others: tuple[tuple[int, int, int], ...] = ()) -> Case:
    """A case whose route asks for hats; others are people with minutes from its start to their own start and end."""
    case = a_case()
    tour = case.visit.tours[0]
    tours = tuple(replace(one, route=replace(one.route, ppe={HAT: 1})) for one in case.visit.tours)
    site = replace(case.site, stock={} if stock is None else {HAT: stock})
    runs = tuple(
        OtherTour(uuid7(), "Лицей", tour.route.id, _span(tour.span, first, last), ppe={HAT: people})
        for people, first, last in others
    )
    return replace(case, visit=replace(case.visit, tours=tours), site=site, others=runs)


def _span(span: Interval, first: int, last: int) -> Interval:
    return Interval(span.starts + timedelta(minutes=first), span.starts + timedelta(minutes=last))


def test_what_nobody_has_counted_is_not_judged() -> None:
    case = wearing(None)
    assert [(one.kind, one.left) for one in demands(case)] == [(HAT, None)]
    assert list(equipment(case)) == []


def test_others_at_the_same_time_take_from_the_stock() -> None:
    people = wearing(None).visit.tours[0].people
    assert list(equipment(wearing(people + 10, ((10, 0, 30),)))) == []
    (short,) = equipment(wearing(people + 9, ((10, 0, 30),)))
    assert short.blocks
    assert short.sentence.values["left"] == people - 1


def test_groups_one_after_the_other_share_the_same_hats() -> None:
    people = wearing(None).visit.tours[0].people
    assert list(equipment(wearing(people + 10, ((10, 0, 30), (10, 30, 60))))) == []
    assert len(list(equipment(wearing(people + 10, ((10, 0, 31), (10, 30, 60)))))) == 1


def test_who_leaves_as_this_one_begins_gives_the_hats_back() -> None:
    people = wearing(None).visit.tours[0].people
    assert list(equipment(wearing(people, ((30, -60, 0),)))) == []


@given(
    st.lists(st.tuples(st.integers(1, 30), st.integers(-60, 60), st.integers(1, 90)), max_size=6),
    st.integers(0, 200),
)
def test_what_is_left_is_what_no_minute_needs(runs: list[tuple[int, int, int]], stock: int) -> None:
    case = wearing(stock, tuple((people, first, first + length) for people, first, length in runs))
    tour = case.visit.tours[0]
    minutes = range(tour.span.minutes)
    at = [
        sum(
            one.ppe[HAT]
            for one in case.others
            if one.span.starts <= tour.span.starts + timedelta(minutes=minute) < one.span.ends
        )
        for minute in minutes
    ]
    (demand,) = demands(case)
    assert demand.left == max(stock - max(at), 0)


def test_a_kit_is_worn_by_each() -> None:
    assert pieces(12, {HAT: 1, PpeKind.SHOE_COVERS: 2}) == {HAT: 12, PpeKind.SHOE_COVERS: 24}


def test_a_room_taken_at_that_time_blocks_and_touching_does_not() -> None:
    case = a_case()
    span = case.visit.span
    before = Interval(span.starts - timedelta(hours=1), span.starts)
    across = Interval(span.starts - timedelta(hours=1), span.starts + timedelta(minutes=1))
    taken = RoomFacts(uuid7(), "Класс", 100, (("Лицей", across),))
    free = replace(taken, uses=(("Лицей", before),))
    assert [one.rule for one in rooms(_in(case, taken))] == ["room_busy"]
    assert list(rooms(_in(case, free))) == []


def test_rooms_together_must_seat_the_group() -> None:
    case = a_case()
    small = RoomFacts(uuid7(), "Класс", max(case.visit.people - 1, 1))
    assert [one.rule for one in rooms(_in(case, small))] == ["room_small"]
    assert list(rooms(_in(case, small, replace(small, id=uuid7())))) == []


def _in(case: Case, *wanted: RoomFacts) -> Case:
    assert isinstance(case.visit.span.starts, datetime)
    return replace(case, visit=replace(case.visit, rooms=wanted))
