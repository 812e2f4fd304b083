"""A month of the books: filled, explained, repaired, and put into the books as one step."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from db.commands.assignments import accept_roster, assign_guide, pin
from db.commands.tours import tours_of
from db.commands.visits import VisitDraft, plan_visit
from db.model.kinds import AssignmentRole, AssignmentState, GroupKind, VisitorCategory
from db.model.visit import Assignment
from db.roster.explain import Cause
from db.roster.improve import Budget, Outcome
from db.roster.month import MonthPlan, Pair, fair_shares, fill_month, repair_month
from db.roster.month_explain import explain_tour
from db.roster.month_grid import MonthProblem, Scope
from db.roster.month_read import read_month
from db.rules.calendar import Month
from db.rules.facts import Interval
from db.store import Store, UnitOfWork
from tests.db.makers import make_guide, make_organiser, make_route, rows, the_site, write

DECEMBER = Month(2026, 12)
MONDAY = date(2026, 12, 7)
EARLY = datetime.combine(date(2026, 12, 1), time.min)
SEARCH = Budget(2)


def on(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(MONDAY, datetime.min.time()) + timedelta(days=day, hours=hour, minutes=minute)


def tour(store: Store, route: UUID, starts: datetime, **named: Any) -> UUID:
    """Plan a visit of one tour; return the tour."""
    values: dict[str, Any] = {"title": "7 «Б»", "group_kind": GroupKind.SCHOOL, "duration_min": 60, **named}

    def make(unit: UnitOfWork) -> UUID:
        draft = VisitDraft(
            site_id=the_site(store), route_id=route, starts=starts, declared={VisitorCategory.COLLEGE: 8}, **values
        )
        return tours_of(unit, plan_visit(unit, draft))[0].id

    return write(store, make)


def month(store: Store, scope: Scope = Scope.OPEN, now: datetime | None = EARLY) -> MonthProblem:
    site = the_site(store)
    with store.read() as session:
        return read_month(session, site, DECEMBER, scope=scope, now=now)


def led(store: Store) -> set[Pair]:
    return {(row.tour_id, row.guide_id) for row in rows(store, Assignment)}


def names(plan: MonthPlan) -> set[Pair]:
    return set(plan.pairs)


def accept(store: Store, plan: MonthPlan) -> None:
    write(store, accept_roster, plan.added, plan.removed)


@pytest.fixture
def route(store: Store) -> UUID:
    return make_route(store, parallel_runs=5, buffer_min=0)


def two_guides(store: Store, route: UUID, **named: Any) -> tuple[UUID, UUID]:
    return (
        make_guide(store, cleared_for=[route], surname="Антонова", **named),
        make_guide(store, cleared_for=[route], surname="Белов", **named),
    )


def tours(store: Store, route: UUID, starts: Iterable[datetime]) -> list[UUID]:
    return [tour(store, route, one) for one in starts]


def test_a_month_is_filled_fairly_and_proven_best(store: Store, route: UUID) -> None:
    two_guides(store, route)
    tours(store, route, (on(day, 9) for day in range(4)))
    problem = month(store)
    plan = fill_month(problem, budget=SEARCH)
    assert plan.outcome is Outcome.PROVEN
    assert (plan.before.open, plan.after.open, len(plan.added)) == (4, 0, 4)
    assert [(one.minutes, one.share, one.tours) for one in fair_shares(problem, plan.pairs)] == [(120, 120, 2)] * 2


def test_the_first_plan_is_there_at_once_and_never_better_than_the_last(store: Store, route: UUID) -> None:
    two_guides(store, route)
    tours(store, route, (on(day, 9) for day in range(6)))
    told: list[MonthPlan] = []
    plan = fill_month(month(store), budget=SEARCH, tell=told.append)
    assert told[0].after.open == 0
    assert plan.score <= told[0].score


def test_an_accepted_plan_stands_in_the_books_as_one_step(store: Store, route: UUID) -> None:
    two_guides(store, route)
    tours(store, route, [on(0, 9), on(0, 9)])
    plan = fill_month(month(store), budget=SEARCH)
    accept(store, plan)
    assert led(store) == names(plan)
    assert fill_month(month(store), budget=SEARCH).added == ()


@pytest.mark.parametrize(
    "cap",
    [{"max_day_visits": 1}, {"max_week_visits": 1}, {"max_month_visits": 1}, {"max_month_min": 60}],
    ids=lambda cap: next(iter(cap)),
)
def test_caps_of_the_books_are_kept(store: Store, route: UUID, cap: dict[str, Any]) -> None:
    make_guide(store, cleared_for=[route], **cap)
    tours(store, route, [on(0, 9), on(0, 12)])
    plan = fill_month(month(store), budget=SEARCH)
    assert (plan.after.open, plan.after.over_limit) == (1, 0)


def test_what_was_led_in_the_week_before_the_month_counts_for_the_week(store: Store, route: UUID) -> None:
    guide = make_guide(store, cleared_for=[route], max_week_visits=1)
    before = tour(store, route, on(-7, 9))
    write(store, assign_guide, before, guide)
    tour(store, route, on(-5, 9))
    assert fill_month(month(store, now=on(-14, 0)), budget=SEARCH).after.open == 1


def test_an_escort_has_no_time_to_lead(store: Store, route: UUID) -> None:
    guide = make_guide(store, cleared_for=[route])
    first, _second = tours(store, route, [on(0, 9), on(0, 9, 30)])
    write(store, assign_guide, first, guide, AssignmentRole.ESCORT)
    assert fill_month(month(store), budget=SEARCH).after.open == 2


@pytest.mark.parametrize(("role", "left_open"), [(AssignmentRole.ESCORT, 1), (AssignmentRole.STAND_BY, 0)])
def test_being_stand_by_takes_the_time_and_counts_for_no_limit(
    store: Store, route: UUID, role: AssignmentRole, left_open: int
) -> None:
    guide = make_guide(store, cleared_for=[route], max_day_visits=1)
    lead = make_guide(store, cleared_for=[route], surname="Белов", max_day_visits=1)
    first, _same_time, _later = tours(store, route, [on(0, 9), on(0, 9), on(0, 14)])
    write(store, assign_guide, first, lead)
    write(store, assign_guide, first, guide, role)
    plan = fill_month(month(store), budget=SEARCH)
    assert plan.after.open == 1 + left_open
    assert plan.after.over_limit == 0


def test_a_group_gets_the_guide_it_knows(store: Store, route: UUID) -> None:
    _anna, boris = two_guides(store, route)
    school = make_organiser(store)
    known = tour(store, route, on(-10, 9), organiser_id=school)
    write(store, assign_guide, known, boris)
    again = tour(store, route, on(0, 9), organiser_id=school)
    plan = fill_month(month(store), budget=SEARCH)
    assert names(plan) == {(again, boris)}
    assert (plan.after.known, plan.after.could_know) == (1, 1)


def test_pinned_pairs_stay_and_others_give_way_when_all_is_free(store: Store, route: UUID) -> None:
    anna, boris = two_guides(store, route)
    first, second = tours(store, route, [on(0, 9), on(1, 9)])
    for one in (first, second):
        write(store, assign_guide, one, anna, AssignmentRole.LEAD, AssignmentState.PROPOSED)
    with store.read() as session:
        pinned = session.exec(select(Assignment.id).where(Assignment.tour_id == first)).one()
    write(store, pin, pinned)
    assert fill_month(month(store), budget=SEARCH).removed == ()
    plan = fill_month(month(store, Scope.FREE), budget=SEARCH)
    assert names(plan) == {(first, anna), (second, boris)}
    assert (plan.removed, plan.added) == (((second, anna),), ((second, boris),))
    accept(store, plan)
    assert led(store) == names(plan)


def test_what_has_begun_is_left_alone(store: Store, route: UUID) -> None:
    anna, _boris = two_guides(store, route)
    for one in tours(store, route, [on(0, 9), on(1, 9)]):
        write(store, assign_guide, one, anna, AssignmentRole.LEAD, AssignmentState.PROPOSED)
    assert fill_month(month(store, Scope.FREE, now=on(2, 0)), budget=SEARCH).removed == ()


def test_an_open_tour_says_who_nearly_could_and_who_must_give_way(store: Store, route: UUID) -> None:
    make_guide(store, cleared_for=[route], surname="Антонова")
    make_guide(store, languages=["en"], surname="Белов")
    first, second = tours(store, route, [on(0, 9), on(0, 9)])
    problem = month(store)
    plan = fill_month(problem, budget=SEARCH)
    (open_tour,) = plan.open
    other = next(one for one in (first, second) if one != open_tour)
    found = explain_tour(problem, plan, open_tour)
    assert found.cause is Cause.TAKEN
    assert found.conflict == ((next(one.number for one in problem.tours if one.tour.id == other),),)
    near = found.guides[0]
    assert near.is_near_miss
    assert "Антонова" in str(near.sentences[0])
    assert [one.is_near_miss for one in found.guides] == [True, False]


def test_a_tour_in_a_language_nobody_speaks_says_so(store: Store) -> None:
    route = make_route(store, languages=["ru", "ko"])
    make_guide(store, cleared_for=[route])
    korean = tour(store, route, on(0, 9), language="ko")
    problem = month(store)
    found = explain_tour(problem, fill_month(problem), korean)
    assert found.cause is Cause.NO_LANGUAGE


def test_a_guide_who_falls_ill_is_replaced_with_the_fewest_changes(store: Store, route: UUID) -> None:
    anna, boris = two_guides(store, route)
    vera = make_guide(store, cleared_for=[route], surname="Власова")
    first, second, later = tours(store, route, [on(0, 9), on(0, 9), on(1, 9)])
    for one, guide in ((first, anna), (second, boris), (later, anna)):
        write(store, assign_guide, one, guide)
    problem = month(store, Scope.FREE)
    plan, *_others = repair_month(problem, anna, Interval(on(0, 8), on(0, 20)), on(0, 8))
    assert (plan.removed, plan.added) == (((first, anna),), ((first, vera),))
    assert plan.outcome is Outcome.PROVEN
    assert plan.told == ((first, anna),)
