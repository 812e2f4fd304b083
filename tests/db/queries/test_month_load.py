"""What a month asked of guides and routes, and whom it turned away."""

import pytest

from db.clock import SetClock
from db.commands.requests import refuse_request
from db.model.kinds import RefusalReason, VisitorCategory
from db.queries.month import counted_visits
from db.queries.month_load import MonthLoad, month_load
from db.queries.presence import only_site
from db.reports.count import count_month
from db.rules.calendar import Month
from db.store import Store
from tests.db.makers import write
from tests.db.month_made import MadeMonth

STUDENTS = {VisitorCategory.UNIVERSITY: 12}
NOVEMBER = Month(2026, 11)


@pytest.fixture
def month(store: Store, clock: SetClock) -> MadeMonth:
    return MadeMonth(store, clock)


def load(store: Store) -> MonthLoad:
    with store.read() as session:
        site = only_site(session)
        return month_load(session, site, NOVEMBER, counted_visits(session, site, NOVEMBER))


def test_a_route_is_loaded_by_its_tours_and_those_who_walked_them(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    month.came("School 2", 4, {VisitorCategory.UNIVERSITY: 6})
    (route,) = load(store).routes
    assert (route.title, route.tours, route.person_tours) == ("Foundry", 2, 18)
    assert [row.title for row in route.rows] == ["School 1", "School 2"]
    with store.read() as session:
        site = only_site(session)
        summary = count_month(session, site, NOVEMBER, now=store.clock.now()).summary
    assert route.minutes == summary.count("tour_minutes")
    assert route.person_tours == summary.count("route.visitors", "CAST")
    assert route.fill is not None
    assert round(100 * route.fill, 1) == float(summary.number("route.avg_fill", "CAST") or 0)


def test_tours_that_nobody_leads_are_told_apart(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    found = load(store)
    led = sum(one.tours for one in found.guides)
    assert led + found.by_nobody.tours == found.routes[0].tours


def test_turned_away_demand_is_counted_by_reason_in_requests_and_in_people(month: MadeMonth, store: Store) -> None:
    for title, reason in (
        ("School 5", RefusalReason.CAPACITY),
        ("School 6", RefusalReason.CAPACITY),
        ("School 7", RefusalReason.AGE),
    ):
        month.clock.set(month.clock.now().replace(month=11, day=20))
        write(store, refuse_request, month.asked(title, 9), reason)
    found = load(store).turned_away
    assert [(one.reason, len(one.requests), sum(int(row.amount) for row in one.people)) for one in found] == [
        (RefusalReason.CAPACITY, 2, 40),
        (RefusalReason.AGE, 1, 20),
    ]


def test_every_day_of_the_month_is_there(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    days = load(store).days
    assert len(days) == 30
    assert {day.day.day: day.visitors for day in days if day.visitors} == {3: 12}
