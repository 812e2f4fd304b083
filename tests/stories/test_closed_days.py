"""Days on which nothing runs, and days that are worked instead: one story each."""

from datetime import date, datetime, time, timedelta

import pytest

from db.clock import SetClock
from db.commands.closures import ClosureDraft, close_with_moves, touched_with_fallbacks
from db.commands.routes import reopen_dates, set_calendar_day
from db.commands.stops import StopDraft, set_stops
from db.exchange.closures import read_closures
from db.exchange.production_calendar import take_calendar
from db.model.kinds import BlackoutReason
from db.model.route import Blackout
from db.model.visit import Visit
from db.queries.cases import site_facts
from db.queries.routes import stops
from db.rules.calendar import working_days_before
from db.store import Store
from tests.db.exchange.test_production_calendar import calendar, event
from tests.db.makers import ZONE, make_route, row, rows, write
from tests.stories.plant import TODAY, Plant

SATURDAY, MONDAY, TUESDAY = date(2027, 2, 20), date(2027, 2, 22), date(2027, 2, 23)


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


def test_04_the_line_stops_and_the_group_goes_to_the_museum_instead(plant: Plant, store: Store) -> None:
    museum = make_route(store, code="MUSE", title="Музей завода")
    visit = plant.plan()
    write(
        store, set_stops, plant.route, [StopDraft(title="Разливка", minutes=30), StopDraft(title="Музей", minutes=20)]
    )
    with store.read() as session:
        line = stops(session, plant.route)[0]
    start = datetime.combine(TODAY, time(0))
    closed = ClosureDraft(
        site_id=plant.site,
        starts=start,
        ends=start + timedelta(days=1),
        reason=BlackoutReason.PRODUCTION,
        stop_id=line.id,
    )
    touched = store.rehearse(lambda unit: touched_with_fallbacks(unit, closed))
    assert [(one.visit.id, [other.route_id for other in one.fallbacks]) for one in touched] == [(visit, [museum])]
    write(store, close_with_moves, closed, {visit: museum})
    assert row(store, Visit, visit).route_id == museum
    assert not any(finding.rule == "blackout" for finding in plant.findings(visit))
    later = plant.plan(at=time(15))
    told = next(finding for finding in plant.findings(later) if finding.rule == "blackout")
    assert not told.blocks
    write(store, reopen_dates, rows(store, Blackout)[0].id)
    assert not any(finding.rule == "blackout" for finding in plant.findings(later))


def test_a_holiday_moved_to_a_working_saturday_moves_the_deadlines(plant: Plant, store: Store) -> None:
    def deadline(days: int) -> date:
        with store.read() as session:
            facts = site_facts(session, plant.site)
        return working_days_before(TUESDAY, days, facts.is_working)

    assert [deadline(1), deadline(2)] == [MONDAY, date(2027, 2, 19)]
    write(store, set_calendar_day, plant.site, SATURDAY, is_working=True, title="Рабочая суббота")
    write(store, set_calendar_day, plant.site, MONDAY, is_working=False, title="Перенос с субботы")
    assert [deadline(1), deadline(2)] == [SATURDAY, date(2027, 2, 19)]


def test_the_same_move_comes_from_a_calendar_file(plant: Plant, store: Store) -> None:
    file = calendar(
        event("1", "20270220", "20270221", "Рабочая суббота"), event("2", "20270222", "20270223", "Выходной день")
    )
    write(store, take_calendar, plant.site, read_closures(file, ZONE))
    with store.read() as session:
        facts = site_facts(session, plant.site)
    assert facts.is_working(SATURDAY)
    assert not facts.is_working(MONDAY)
