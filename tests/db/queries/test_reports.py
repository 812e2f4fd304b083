from datetime import date, datetime, time

import pytest

from db.clock import SetClock, instant
from db.commands.months import accept_unknown, correct_month
from db.commands.safety import add_briefing_text
from db.commands.visits import compose
from db.model.kinds import ApproverRole, CorrectionReason, Dimension, MonthState, VisitorCategory
from db.queries.gaps import GapKind
from db.queries.presence import only_site
from db.queries.reports import (
    accepted_gaps,
    briefing_basis,
    countries_with,
    due_day,
    month_to_report,
    open_correction,
    reported_months,
)
from db.reports.closing import close_month
from db.reports.keys import SigningKey
from db.rules.calendar import Month
from db.store import Store, UnitOfWork
from tests.db.makers import ZONE, write
from tests.db.month_made import MadeMonth

STUDENTS = {VisitorCategory.UNIVERSITY: 12}
NOVEMBER = Month(2026, 11)
KEY = SigningKey(bytes(range(32)))


@pytest.fixture
def month(store: Store, clock: SetClock) -> MadeMonth:
    return MadeMonth(store, clock)


def close(unit: UnitOfWork) -> None:
    close_month(unit, only_site(unit.session), NOVEMBER, ApproverRole.COORDINATOR, KEY)


def asks_for(store: Store, today: date) -> Month:
    with store.read() as session:
        return month_to_report(session, only_site(session), today)


def test_the_month_before_asks_for_work_until_it_is_closed(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    assert asks_for(store, date(2026, 12, 2)) == NOVEMBER
    write(store, close)
    assert asks_for(store, date(2026, 12, 2)) == Month(2026, 12)
    write(store, correct_month, month.site, NOVEMBER, CorrectionReason.MISCOUNT, "two were counted twice")
    assert asks_for(store, date(2026, 12, 2)) == NOVEMBER


def test_a_month_before_without_visits_asks_for_nothing(month: MadeMonth, store: Store) -> None:
    assert asks_for(store, date(2026, 12, 2)) == Month(2026, 12)


def test_months_are_listed_from_the_first_visit_to_the_present(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    write(store, close)
    with store.read() as session:
        rows = reported_months(session, only_site(session), date(2027, 1, 15))
    assert [(str(row.month), row.state) for row in rows] == [
        ("2027-01", None),
        ("2026-12", None),
        ("2026-11", MonthState.CLOSED),
    ]


def test_the_summary_is_due_on_a_working_day_of_the_next_month(month: MadeMonth, store: Store) -> None:
    with store.read() as session:
        assert due_day(session, only_site(session), NOVEMBER) == date(2026, 12, 7)


def test_a_correction_under_way_is_told_with_its_reason(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    write(store, close)
    with store.read() as session:
        assert open_correction(session, only_site(session), NOVEMBER) is None
    write(store, correct_month, month.site, NOVEMBER, CorrectionReason.MISCOUNT, "two were counted twice")
    with store.read() as session:
        row = open_correction(session, only_site(session), NOVEMBER)
    assert row is not None
    assert (row.revision, row.reason, row.note) == (1, CorrectionReason.MISCOUNT, "two were counted twice")


def test_gaps_left_as_unknown_are_counted_once(month: MadeMonth, store: Store) -> None:
    visit = month.came("School 1", 3, STUDENTS, briefed=False)
    for _ in range(2):
        write(store, accept_unknown, visit, GapKind.BRIEFING)
    with store.read() as session:
        assert accepted_gaps(session, [visit]) == 1


def test_told_countries_leave_those_typed_before_as_they_are(month: MadeMonth, store: Store) -> None:
    visit = month.came("Guests", 3, {VisitorCategory.BUSINESS: 14}, country="XX", region_code="")
    with store.read() as session:
        assert countries_with(session, visit, "DE", 14) == {"DE": 14}
    write(store, compose, visit, Dimension.COUNTRY, {"DE": 12, "XX": 2})
    with store.read() as session:
        assert countries_with(session, visit, "KR", 1) == {"DE": 12, "KR": 1, "XX": 1}
        assert countries_with(session, visit, "DE", 2) == {"DE": 14}


def test_a_briefing_recorded_afterwards_was_held_when_the_group_came(month: MadeMonth, store: Store) -> None:
    visit = month.came("School 1", 3, STUDENTS, briefed=False)
    for version, since in (("1", date(2026, 1, 1)), ("2", date(2026, 11, 20))):
        write(store, add_briefing_text, month.site, "ru", version, "Stay behind the line.", since)
    with store.read() as session:
        basis = briefing_basis(session, visit, "coordinator")
    assert (basis.text_version, basis.language, basis.instructor) == ("1", "ru", "coordinator")
    assert basis.at == instant(datetime.combine(date(2026, 11, 3), time(10)), ZONE)
