"""The table of a month, parts of a plan, taking it, helping an open tour, and the quarter's fair shares."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest
from sqlmodel import select

from db.clock import local
from db.commands.assignments import NotAssigned, assign_guide, unassign_guide
from db.commands.guides import end_clearance, mark_absent
from db.commands.roster import Leave, set_pins
from db.model.guide import GuideClearance
from db.model.kinds import AbsenceKind, AssignmentRole, AssignmentState
from db.model.visit import Assignment, Overruling, Visit
from db.roster.explain import ActionKind, Cause
from db.roster.month import MonthPlan, fair_shares, fill_month, repair_month, standing
from db.roster.month_board import Load, days_of_span, lay_table, load_of
from db.roster.month_explain import explain_tour
from db.roster.month_grid import MonthProblem, Scope
from db.roster.month_help import carry_out, offers
from db.roster.month_page import read_page, read_shares
from db.roster.month_parts import part_of
from db.roster.month_taking import PartDoesNotFit, RosterOutdated, take_plan
from db.rules.facts import Interval
from db.store import Store
from tests.db.makers import make_guide, make_route, row, rows, the_site, write
from tests.db.roster.test_months import DECEMBER, EARLY, MONDAY, SEARCH, led, month, on, tour, tours, two_guides

LEAVE = Leave("coordinator", "asked and agreed")
WEEK = days_of_span(MONDAY, MONDAY + timedelta(days=6))


@pytest.fixture
def route(store: Store) -> UUID:
    return make_route(store, parallel_runs=5, buffer_min=0)


def take(store: Store, plan: MonthPlan) -> None:
    write(store, take_plan, the_site(store), DECEMBER, plan.added, plan.removed, EARLY)


def help_of(store: Store, open_tour: UUID, kind: ActionKind) -> None:
    """Carry the first action of a kind out."""
    problem = month(store, Scope.FREE)
    found = explain_tour(problem, standing(problem), open_tour)
    offered = next(one for one in offers(problem, standing(problem).pairs, found) if one.way.kind is kind)
    write(store, carry_out, problem, found, offered, LEAVE)


def uncovered(store: Store) -> int:
    return standing(month(store, Scope.FREE)).after.open


def test_a_day_shows_how_many_visits_how_heavy_it_is_and_what_a_plan_changes(store: Store, route: UUID) -> None:
    anna, boris = two_guides(store, route)
    stays, goes, comes = tours(store, route, [on(0, 9), on(0, 11), on(1, 9)])
    for one in (stays, goes):
        write(store, assign_guide, one, anna)
    problem = month(store, Scope.FREE)
    table = lay_table(problem, [(stays, anna), (goes, boris), (comes, anna)], WEEK, today=MONDAY)
    monday, tuesday = table.lines[0].cells[:2]
    assert (monday.tours, monday.added, monday.removed, monday.minutes) == ((stays,), (), (goes,), 60)
    assert (tuesday.tours, tuesday.added) == ((comes,), (comes,))
    assert table.lines[1].cells[0].added == (goes,)
    assert table.open[1].filled == (comes,)
    assert (table.lines[0].minutes, table.lines[0].cap) == (120, 1200)


def test_a_guide_on_leave_and_one_off_duty_are_hatched(store: Store, route: UUID) -> None:
    anna, _boris = two_guides(store, route)
    tour(store, route, on(0, 9))
    midnight = datetime.combine(MONDAY, time.min)
    write(store, mark_absent, anna, midnight, midnight + timedelta(days=1), AbsenceKind.LEAVE)
    table = lay_table(month(store), (), WEEK)
    assert [cell.is_absent for cell in table.lines[0].cells[:2]] == [True, False]
    assert not table.lines[1].cells[0].is_off


def test_an_escort_counts_as_a_visit_of_that_day(store: Store, route: UUID) -> None:
    anna, _boris = two_guides(store, route)
    first = tour(store, route, on(0, 9))
    write(store, assign_guide, first, anna, AssignmentRole.ESCORT)
    cell = lay_table(month(store), (), WEEK).lines[0].cells[0]
    assert (cell.count, cell.tours, cell.minutes) == (1, (), 60)


@pytest.mark.parametrize(
    ("minutes", "load"), [(0, Load.LIGHT), (120, Load.LIGHT), (150, Load.MIDDLE), (300, Load.HEAVY)]
)
def test_the_tint_deepens_with_the_load(minutes: int, load: Load) -> None:
    assert load_of(minutes, 360) is load


def test_a_past_visit_without_a_guide_is_not_open_any_more_and_gets_none(store: Store, route: UUID) -> None:
    two_guides(store, route)
    past, ahead = tours(store, route, [on(0, 9), on(2, 9)])
    plan = fill_month(month(store, Scope.FREE, now=on(1, 0)), budget=SEARCH)
    assert [pair[0] for pair in plan.pairs] == [ahead]
    assert past not in plan.open


def test_a_lapsed_clearance_is_never_planned(store: Store, route: UUID) -> None:
    guide = make_guide(store, cleared_for=[route])
    first, second = tours(store, route, [on(0, 9), on(3, 9)])
    clearance = rows(store, GuideClearance)[0]
    write(store, end_clearance, clearance.id, on(1, 0).date())
    plan = fill_month(month(store), budget=SEARCH)
    assert plan.pairs == ((first, guide),)
    problem = month(store)
    assert explain_tour(problem, plan, second).cause is Cause.NO_ROUTE
    with pytest.raises(RosterOutdated):
        write(store, take_plan, the_site(store), DECEMBER, ((second, guide),), (), EARLY)


def test_changes_of_one_tour_are_accepted_together(store: Store, route: UUID) -> None:
    anna, boris = two_guides(store, route)
    first, other = tours(store, route, [on(0, 9), on(2, 9)])
    write(store, assign_guide, first, anna)
    problem = month(store, Scope.FREE)
    plan = replace(standing(problem), added=((first, boris), (other, boris)), removed=((first, anna),))
    assert part_of(problem, plan, {anna}, ()) == (((first, boris),), ((first, anna),))
    assert part_of(problem, plan, (), {on(2, 0).date()}) == (((other, boris),), ())
    assert part_of(problem, plan, (), ()) == ((), ())


def test_a_part_that_does_not_fit_without_the_rest_is_refused(store: Store, route: UUID) -> None:
    anna, _boris = two_guides(store, route, max_week_visits=1)
    first, other = tours(store, route, [on(0, 9), on(2, 9)])
    write(store, assign_guide, first, anna)
    with pytest.raises(PartDoesNotFit):
        write(store, take_plan, the_site(store), DECEMBER, ((other, anna),), (), EARLY, is_part=True)
    assert led(store) == {(first, anna)}


def test_a_plan_made_before_somebody_fell_ill_is_refused_as_a_whole(store: Store, route: UUID) -> None:
    anna = make_guide(store, cleared_for=[route])
    tours(store, route, [on(0, 9), on(1, 9)])
    plan = fill_month(month(store), budget=SEARCH)
    write(store, mark_absent, anna, on(1, 0), on(2, 0), AbsenceKind.ILLNESS)
    with pytest.raises(RosterOutdated):
        take(store, plan)
    assert led(store) == set()


def test_a_plan_whose_old_guide_was_taken_off_meanwhile_is_refused(store: Store, route: UUID) -> None:
    anna, boris = two_guides(store, route)
    first = tour(store, route, on(0, 9))
    write(store, assign_guide, first, anna)
    write(store, unassign_guide, first, anna)
    with pytest.raises(NotAssigned):
        write(store, take_plan, the_site(store), DECEMBER, ((first, boris),), ((first, anna),), EARLY)
    assert led(store) == set()


def test_pinned_pairs_are_told_with_the_page(store: Store, route: UUID) -> None:
    anna, _boris = two_guides(store, route)
    first = tour(store, route, on(0, 9))
    write(store, assign_guide, first, anna)
    write(store, set_pins, [(first, anna)], is_pinned=True)
    with store.read() as session:
        page = read_page(session, DECEMBER, Scope.FREE, store.clock.now())
    assert page.pinned == {(first, anna)}
    assert page.today == local(store.clock.now(), "Asia/Yekaterinburg").date()
    table = lay_table(page.problem, page.stands.pairs, WEEK, page.pinned)
    assert table.lines[0].cells[0].is_pinned


def test_a_visit_moved_by_a_quarter_of_an_hour_gets_the_free_guide(store: Store, route: UUID) -> None:
    anna = make_guide(store, cleared_for=[route])
    first, second = tours(store, route, [on(0, 9), on(0, 10)])
    write(store, assign_guide, first, anna)
    help_of(store, second, ActionKind.MOVE)
    assert uncovered(store) == 0
    moved = next(one for one in rows(store, Visit) if one.starts_local == on(0, 10, 15))
    assert moved.title == "7 «Б»"


def test_guides_are_exchanged_so_that_both_visits_are_led(store: Store) -> None:
    roll, cast = make_route(store, parallel_runs=5), make_route(store, parallel_runs=5)
    both = make_guide(store, cleared_for=[roll, cast], surname="Антонова")
    one = make_guide(store, cleared_for=[roll], surname="Белов")
    easy, hard = tour(store, roll, on(0, 9)), tour(store, cast, on(0, 9))
    write(store, assign_guide, easy, both)
    help_of(store, hard, ActionKind.EXCHANGE)
    assert led(store) == {(easy, one), (hard, both)}


def test_one_visit_gives_way_to_another(store: Store, route: UUID) -> None:
    anna = make_guide(store, cleared_for=[route], max_day_visits=1)
    first, second = tours(store, route, [on(0, 9), on(0, 14)])
    write(store, assign_guide, first, anna)
    help_of(store, second, ActionKind.GIVE_WAY)
    assert led(store) == {(second, anna)}


def test_a_guide_comes_beyond_the_limit_with_a_reason_that_is_kept(store: Store, route: UUID) -> None:
    anna = make_guide(store, cleared_for=[route], max_day_visits=1)
    first, second = tours(store, route, [on(0, 9), on(0, 14)])
    write(store, assign_guide, first, anna)
    help_of(store, second, ActionKind.CALL_IN)
    assert led(store) == {(first, anna), (second, anna)}
    (kept,) = rows(store, Overruling)
    assert (kept.rule, kept.reason, kept.subject) == ("day_visits", LEAVE.reason, str(anna))


def test_a_guide_leads_with_an_interpreter_who_is_free(store: Store) -> None:
    route = make_route(store, languages=["ru", "ko"])
    anna = make_guide(store, cleared_for=[route], surname="Антонова")
    kim = make_guide(store, languages=["ru", "ko"], surname="Ким")
    korean = tour(store, route, on(0, 9), language="ko")
    help_of(store, korean, ActionKind.INTERPRETER)
    roles = {one.guide_id: one.role for one in rows(store, Assignment)}
    assert roles == {anna: AssignmentRole.LEAD, kim: AssignmentRole.INTERPRETER}


def test_a_guide_who_lacks_only_the_route_is_cleared_and_leads(store: Store, route: UUID) -> None:
    guide = make_guide(store)
    first = tour(store, route, on(0, 9))
    help_of(store, first, ActionKind.TRAIN)
    assert led(store) == {(first, guide)}
    (clearance,) = rows(store, GuideClearance)
    assert (clearance.route_id, clearance.valid_from) == (route, MONDAY)


def test_at_most_three_actions_are_offered_of_different_kinds_first(store: Store, route: UUID) -> None:
    anna = make_guide(store, cleared_for=[route], max_day_visits=1)
    for _ in range(3):
        make_guide(store)
    first, second = tours(store, route, [on(0, 9), on(0, 14)])
    write(store, assign_guide, first, anna)
    problem = month(store, Scope.FREE)
    found = offers(problem, standing(problem).pairs, explain_tour(problem, standing(problem), second))
    kinds = [one.way.kind for one in found]
    assert len(kinds) == 3
    assert len(set(kinds)) == 3


def test_the_quarter_adds_up_to_what_the_months_have(store: Store, route: UUID) -> None:
    anna, boris = two_guides(store, route)
    saturday, monday, november = tours(store, route, [on(5, 9), on(0, 9), on(-10, 9)])
    for one, guide in ((saturday, anna), (monday, boris), (november, anna)):
        write(store, assign_guide, one, guide, AssignmentRole.LEAD, AssignmentState.CONFIRMED)
    with store.read() as session:
        first, second = read_shares(session, DECEMBER)
    assert (first.minutes.has, second.minutes.has) == (120, 60)
    assert (first.tours.has, first.weekend_days.has, second.weekend_days.has) == (2, 1, 0)
    assert first.minutes.share + second.minutes.share == pytest.approx(180)
    assert first.minutes.away == pytest.approx(30)


def test_a_draft_counts_in_the_quarter(store: Store, route: UUID) -> None:
    anna, _boris = two_guides(store, route)
    first = tour(store, route, on(0, 9))
    with store.read() as session:
        rows_now = read_shares(session, DECEMBER, {DECEMBER: ((first, anna),)})
    assert [row.tours.has for row in rows_now] == [1, 0]


def test_what_stands_as_a_plan_changes_nothing(store: Store, route: UUID) -> None:
    anna, _boris = two_guides(store, route)
    first, second = tours(store, route, [on(0, 9), on(1, 9)])
    write(store, assign_guide, first, anna)
    problem: MonthProblem = month(store, Scope.FREE)
    plan = standing(problem)
    assert (plan.added, plan.removed, plan.open) == ((), (), (second,))
    assert sum(one.minutes for one in fair_shares(problem, plan.pairs)) == 60


def test_a_guide_may_be_pinned_and_freed(store: Store, route: UUID) -> None:
    anna, _boris = two_guides(store, route)
    first = tour(store, route, on(0, 9))
    write(store, assign_guide, first, anna)
    with store.read() as session:
        key = session.exec(select(Assignment.id)).one()
    for is_pinned in (True, False):
        write(store, set_pins, [(first, anna)], is_pinned=is_pinned)
        assert row(store, Assignment, key).is_pinned is is_pinned


def test_the_days_of_a_span_are_all_there() -> None:
    assert len(days_of_span(date(2026, 12, 1), date(2026, 12, 31))) == 31


def test_a_repair_leaves_visits_alone_that_nobody_led_before(store: Store, route: UUID) -> None:
    anna, boris = two_guides(store, route)
    lost, open_before = tours(store, route, [on(0, 9), on(0, 11)])
    write(store, assign_guide, lost, anna)
    problem = month(store, Scope.FREE)
    plan, *_others = repair_month(problem, anna, Interval(on(0, 8), on(1, 0)), on(0, 8))
    assert plan.added == ((lost, boris),)
    assert open_before in plan.open


def test_an_interpreter_who_leads_in_the_plan_is_not_offered(store: Store) -> None:
    route = make_route(store, languages=["ru", "ko"], parallel_runs=5, buffer_min=0)
    make_guide(store, cleared_for=[route], surname="Антонова")
    kim = make_guide(store, languages=["ru", "ko"], surname="Ким")
    korean, other = tour(store, route, on(0, 9), language="ko"), tour(store, route, on(0, 9))
    problem = month(store)
    found = explain_tour(problem, standing(problem), korean)
    free, busy = (offers(problem, pairs, found) for pairs in ((), ((other, kim),)))
    assert [one.interpreter for one in free if one.way.kind is ActionKind.INTERPRETER] == [kim]
    assert [one.interpreter for one in busy if one.way.kind is ActionKind.INTERPRETER] == [None]
