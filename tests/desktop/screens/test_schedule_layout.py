"""The layout of the schedule, without a widget: whatever visits there are, every view shows each of them once."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.ids import uuid7
from db.model.kinds import AssignmentRole, GroupKind, VisitState
from db.queries.crews import Crew
from db.queries.routes_shown import ScheduledRoute
from db.queries.schedule import Schedule, ScheduledGuide, ScheduledTour, ScheduledVisit
from db.rules.facts import Interval
from desktop.screens.schedule.choice import Choice, Filters, Lanes, View
from desktop.screens.schedule.layout import Picture, Room, days_of
from desktop.screens.schedule.layout_day import lay_out_day
from desktop.screens.schedule.layout_month import lay_out_month
from desktop.screens.schedule.layout_week import FULL, lay_out_week
from desktop.screens.schedule.walking import Way, cursor_on, first_cursor, in_turn, walked

MONDAY = date(2026, 11, 23)
ROUTES = tuple(ScheduledRoute(uuid7(), title, 15, 90, 15, 15) for title in ("Прокатный стан", "Литейный цех"))
GUIDES = tuple(ScheduledGuide(uuid7(), f"О. {name}", name, ("ru",), 15) for name in ("Белов", "Лебедева"))
ROOM = Room(1100, 640)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of the week: 0 is Monday."""
    return datetime.combine(MONDAY + timedelta(days=day), time(hour, minute))


def a_visit(
    starts: datetime, minutes: int = 90, *, route: int = 0, guide: int | None = 0, number: int = 1, title: str = "Школа"
) -> ScheduledVisit:
    span = Interval(starts, starts + timedelta(minutes=minutes))
    crew = (Crew(GUIDES[guide].id, AssignmentRole.LEAD, False),) if guide is not None else ()
    tour = ScheduledTour(uuid7(), 1, ROUTES[route].id, span, crew)
    kind, state = GroupKind.SCHOOL, VisitState.CONFIRMED
    return ScheduledVisit(uuid7(), number, title, kind, state, span, ROUTES[route].id, "ru", 20, (tour,))


def a_schedule(visits: Sequence[ScheduledVisit], first: date = MONDAY, days: int = 7) -> Schedule:
    last = first + timedelta(days=days - 1)
    return Schedule(
        uuid7(), first, last, at(1, 10, 42), time(8), time(18), 120, tuple(visits), ROUTES, GUIDES, (), frozenset()
    )


def seen(picture: Picture) -> set[UUID]:
    """Return the visits that are drawn, stand behind a line that opens the day, beyond the hours, or under the grid."""
    return {entry.visit.id for row in picture.cells for cell in row for entry in cell.entries} | {
        visit.id for visit in picture.undrawn
    }


def apart(picture: Picture) -> bool:
    """Say whether no two blocks of a cell lie on each other, and each lies inside its cell."""
    for row in picture.cells:
        for cell in row:
            boxes = [block.box for block in cell.blocks] + ([cell.more.box] if cell.more else [])
            for place, box in enumerate(boxes):
                inside = (
                    cell.box.left <= box.left
                    and box.right <= cell.box.right + 0.01
                    and cell.box.top <= box.top
                    and box.bottom <= cell.box.bottom + 0.01
                )
                if not inside or any(box.meets(other) for other in boxes[place + 1 :]):
                    return False
    return True


many_visits = st.lists(
    st.builds(
        lambda hours, minutes, length, route, guide: a_visit(
            at(0, 0) + timedelta(hours=hours, minutes=minutes), length, route=route, guide=guide
        ),
        st.integers(-30, 24 * 8),
        st.sampled_from([0, 5, 15, 30, 59]),
        st.sampled_from([0, 5, 60, 75, 90, 600, 1440, 3000]),
        st.integers(0, 1),
        st.sampled_from([None, 0, 1]),
    ),
    max_size=40,
)


@given(many_visits, st.sampled_from(Lanes), st.integers(300, 2400), st.sampled_from([1.0, 1.5, 2.0]))
def test_no_week_loses_a_visit(visits: list[ScheduledVisit], by: Lanes, width: int, scale: float) -> None:
    inside = [visit for visit in visits if visit.span.ends > at(0, 0) and visit.span.starts < at(7, 0)]
    picture = lay_out_week(a_schedule(inside), inside, by, Room(width, 640, scale))
    assert seen(picture) == {visit.id for visit in inside}
    assert apart(picture)


@given(many_visits, st.sampled_from(Lanes), st.booleans(), st.integers(300, 2400))
def test_no_day_loses_a_visit(visits: list[ScheduledVisit], by: Lanes, is_widened: bool, width: int) -> None:
    inside = [visit for visit in visits if MONDAY in days_of(visit.span)]
    picture = lay_out_day(a_schedule(inside, days=1), inside, by, Room(width, 640), is_widened=is_widened)
    assert seen(picture) == {visit.id for visit in inside}
    assert apart(picture)
    drawable = {visit.id for visit in inside if visit.span.ends > visit.span.starts}
    if is_widened:
        assert {block.entry.visit.id for block in picture.blocks()} == drawable


@given(many_visits, st.integers(200, 1600), st.sampled_from([28, 35, 42]))
def test_no_month_loses_a_visit(visits: list[ScheduledVisit], height: int, days: int) -> None:
    inside = [visit for visit in visits if visit.span.ends > at(0, 0) and visit.span.starts < at(days, 0)]
    picture = lay_out_month(a_schedule(inside, days=days), inside, Room(1100, height))
    assert seen(picture) == {visit.id for visit in inside}
    assert apart(picture)


@given(many_visits, st.sampled_from(Lanes))
def test_arrows_reach_every_block_of_a_week(visits: list[ScheduledVisit], by: Lanes) -> None:
    inside = [visit for visit in visits if visit.span.ends > at(0, 0) and visit.span.starts < at(7, 0)]
    picture = lay_out_week(a_schedule(inside), inside, by, ROOM)
    cursor = first_cursor(picture, MONDAY)
    assert cursor is not None
    visited, edge = {cursor}, [cursor]
    while edge:
        here = edge.pop()
        for way in Way:
            if (after := walked(picture, here, way)) not in visited:
                visited.add(after)
                edge.append(after)
    assert {cursor_on(block) for block in picture.blocks()} <= visited


def test_a_visit_across_midnight_stands_on_both_days() -> None:
    visit = a_visit(at(1, 22), 240)
    picture = lay_out_week(a_schedule([visit]), [visit], Lanes.ROUTES, ROOM)
    blocks = list(picture.blocks())
    assert [block.day for block in blocks] == [MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)]
    assert [(block.begins, block.ends) for block in blocks] == [(True, False), (False, True)]


def test_a_visit_that_ends_at_midnight_does_not_touch_the_next_day() -> None:
    assert days_of(Interval(at(1, 22), at(2, 0))) == [MONDAY + timedelta(days=1)]


def test_a_visit_on_a_saturday_brings_the_weekend_into_sight() -> None:
    quiet = lay_out_week(a_schedule([]), [], Lanes.ROUTES, ROOM)
    assert len(quiet.days) == 5
    visit = a_visit(at(5, 10))
    busy = lay_out_week(a_schedule([visit]), [visit], Lanes.ROUTES, ROOM)
    assert len(busy.days) == 7
    assert seen(busy) == {visit.id}


def test_more_than_four_in_a_cell_are_behind_a_line_that_opens_the_day() -> None:
    visits = [a_visit(at(0, 8 + hour), 45, number=hour) for hour in range(7)]
    picture = lay_out_week(a_schedule(visits), visits, Lanes.ROUTES, ROOM)
    cell = picture.cells[0][0]
    assert len(cell.blocks) == FULL
    assert cell.more is not None
    assert [entry.visit.number for entry in cell.more.entries] == [4, 5, 6]


def test_touching_visits_share_a_row_of_the_day_and_overlapping_ones_do_not() -> None:
    first, touching, over = a_visit(at(0, 9), 60), a_visit(at(0, 10), 60), a_visit(at(0, 9, 30), 60)
    picture = lay_out_day(a_schedule([first, touching, over], days=1), [first, touching, over], Lanes.ROUTES, ROOM)
    tops = {block.entry.visit.id: block.box.top for block in picture.blocks()}
    assert tops[first.id] == tops[touching.id] < tops[over.id]


def test_a_visit_at_19_is_told_beyond_the_hours_and_drawn_when_they_are_widened() -> None:
    late = a_visit(at(0, 19))
    told = lay_out_day(a_schedule([late], days=1), [late], Lanes.ROUTES, ROOM)
    assert [entry.visit.id for entry in told.outside] == [late.id]
    drawn = lay_out_day(a_schedule([late], days=1), [late], Lanes.ROUTES, ROOM, is_widened=True)
    assert drawn.outside == ()
    assert [block.entry.visit.id for block in drawn.blocks()] == [late.id]


def test_what_has_no_guide_stands_in_the_first_lane() -> None:
    visit = a_visit(at(0, 9), guide=None)
    picture = lay_out_day(a_schedule([visit], days=1), [visit], Lanes.GUIDES, ROOM)
    assert picture.lanes[0] is None
    assert [block.entry.visit.id for block in picture.cells[0][0].blocks] == [visit.id]


def test_a_visit_on_a_route_that_is_not_there_is_listed_under_the_grid() -> None:
    visit = a_visit(at(0, 9))
    bare = Schedule(uuid7(), MONDAY, MONDAY, at(0, 9), time(8), time(18), 120, (visit,), ROUTES[1:], GUIDES)
    picture = lay_out_week(bare, [visit], Lanes.ROUTES, ROOM)
    assert [one.id for one in picture.undrawn] == [visit.id]


def test_a_moment_and_its_place_in_the_day_are_the_same() -> None:
    picture = lay_out_day(a_schedule([], days=1), [], Lanes.ROUTES, ROOM)
    assert picture.axis is not None
    for hour in range(8, 19):
        assert abs(picture.axis.at(picture.axis.x_of(at(0, hour))) - at(0, hour)) < timedelta(seconds=1)


def test_next_problem_goes_by_time_and_round() -> None:
    visits = [a_visit(at(1, 9)), a_visit(at(0, 12), route=1), a_visit(at(2, 8))]
    picture = lay_out_week(a_schedule(visits), visits, Lanes.ROUTES, ROOM)
    wanted = frozenset({visits[0].id, visits[1].id})
    first = in_turn(picture, None, wanted, 1)
    second = in_turn(picture, first, wanted, 1)
    assert first is not None
    assert second is not None
    assert [first.visit_id, second.visit_id] == [visits[1].id, visits[0].id]
    assert in_turn(picture, second, wanted, 1) == first


@pytest.mark.parametrize(("view", "days"), [(View.DAY, 1), (View.WEEK, 7), (View.MONTH, 42), (View.AGENDA, 30)])
def test_each_view_reads_its_days(view: View, days: int) -> None:
    first, last = Choice(date(2026, 11, 24), view).span()
    assert (last - first).days + 1 == days
    assert first <= date(2026, 11, 24) <= last


def test_what_was_chosen_comes_back_and_a_damaged_memory_does_no_harm() -> None:
    filters = Filters(kinds=frozenset({GroupKind.SCHOOL}), state=VisitState.HELD, route_id=ROUTES[0].id)
    chosen = Choice(MONDAY, View.MONTH, Lanes.GUIDES, filters)
    assert Choice.restored(MONDAY, chosen.kept()) == chosen
    assert Choice.restored(MONDAY, {"view": "sideways"}) == Choice(MONDAY)


@given(many_visits, st.sets(st.sampled_from(GroupKind)), st.booleans())
def test_filters_let_through_exactly_what_they_say(
    visits: list[ScheduledVisit], kinds: set[GroupKind], uncovered: bool
) -> None:
    filters = Filters(kinds=frozenset(kinds), uncovered=uncovered)
    for visit in visits:
        wanted = (not kinds or visit.group_kind in kinds) and (not uncovered or visit.is_uncovered)
        assert filters.lets(visit) == wanted
