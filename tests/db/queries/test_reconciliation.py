"""Each group of a month from what was asked to what is reported, every difference in words."""

from datetime import date

import pytest

from db.clock import SetClock
from db.commands.requests import refuse_request, withdraw_request
from db.commands.visit_steps import cancel_visit, mark_no_show
from db.commands.visits import declare
from db.model.kinds import Cause, ExitReason, RefusalReason, VisitorCategory
from db.queries.reconciliation import WayRow, Ways, Weight
from db.reports.month_picture import read_month
from db.reports.shelf import Shelf
from db.rules.calendar import Month
from db.store import Store
from tests.db.conftest import NOW
from tests.db.makers import write
from tests.db.month_made import MadeMonth

STUDENTS = {VisitorCategory.UNIVERSITY: 12}
NOVEMBER = Month(2026, 11)


@pytest.fixture
def month(store: Store, clock: SetClock) -> MadeMonth:
    return MadeMonth(store, clock)


def ways(store: Store) -> Ways:
    with store.read() as session:
        return read_month(session, store.clock.now(), NOVEMBER, Shelf(), lambda _step, _all: None).views.ways


def rows(store: Store) -> dict[str, WayRow]:
    return {row.title: row for row in ways(store).rows}


def people(row: WayRow) -> tuple[int | None, int | None, int | None, int | None]:
    return row.asked, row.promised, row.came, row.reported


def notes(row: WayRow) -> list[str]:
    return [str(one) for one in row.notes]


def test_a_group_of_which_all_stations_agree_has_nothing_to_say(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    row = rows(store)["School 1"]
    assert (people(row), notes(row), row.weight) == ((12, 12, 12, 12), [], Weight.AGREES)


def test_fewer_or_more_who_came_than_declared_are_told(month: MadeMonth, store: Store) -> None:
    fewer = month.came("School 1", 3, STUDENTS)
    more = month.came("School 2", 4, STUDENTS)
    write(store, declare, fewer, {VisitorCategory.UNIVERSITY: 15})
    write(store, declare, more, {VisitorCategory.UNIVERSITY: 10})
    found = rows(store)
    assert notes(found["School 1"]) == ["3 of 15 did not come"]
    assert notes(found["School 2"]) == ["2 more came than declared"]


def test_groups_that_were_lost_say_where_and_why(month: MadeMonth, store: Store) -> None:
    write(store, cancel_visit, month.confirmed("Called off", 4, STUDENTS), Cause.VISITOR, ExitReason.ILLNESS)
    write(store, mark_no_show, month.confirmed("Missed", 5, STUDENTS))
    month.planned("Undecided", 6, STUDENTS)
    write(store, refuse_request, month.asked("Refused", 9), RefusalReason.CAPACITY)
    write(store, withdraw_request, month.asked("Withdrawn", 10))
    month.asked("Unanswered", 11)
    found = rows(store)
    assert people(found["Called off"]) == (12, 12, 0, 0)
    assert notes(found["Called off"]) == ["called off, cause: visitor"]
    assert notes(found["Missed"]) == ["nobody came"]
    assert (notes(found["Undecided"]), found["Undecided"].weight) == (["not confirmed yet"], Weight.OPEN)
    assert (people(found["Refused"]), notes(found["Refused"])) == ((20, None, None, None), ["refused: capacity"])
    assert notes(found["Withdrawn"]) == ["withdrawn"]
    assert found["Unanswered"].weight is Weight.OPEN


def test_a_group_without_a_request_has_no_station_of_asking(month: MadeMonth, store: Store) -> None:
    month.came("A family", 4, {VisitorCategory.TOURIST_INDIVIDUAL: 4}, is_walk_in=True)
    row = rows(store)["A family"]
    assert people(row) == (None, 4, 4, 4) or people(row)[0] is None
    assert "came without a request" in notes(row)


def test_a_remote_tour_is_seen_and_is_in_no_total(month: MadeMonth, store: Store) -> None:
    month.came("A lyceum on the screen", 3, STUDENTS, is_remote=True)
    found = ways(store)
    assert notes(found.rows[0])[-1] == "remote: outside all totals"
    assert (found.total("reported"), found.declared) == (0, 0)


def test_a_visit_of_tomorrow_is_still_to_come_and_nothing_to_mend(
    month: MadeMonth, store: Store, clock: SetClock
) -> None:
    month.confirmed("School 1", 30, STUDENTS)
    clock.set(NOW)
    row = rows(store)["School 1"]
    assert (people(row), notes(row), row.weight) == ((12, 12, None, None), ["still to come"], Weight.COMING)


def test_sums_agree_with_the_summary(month: MadeMonth, store: Store) -> None:
    month.came("School 1", 3, STUDENTS)
    month.came("School 2", 4, {VisitorCategory.UNIVERSITY: 7})
    write(store, mark_no_show, month.confirmed("Missed", 5, STUDENTS))
    with store.read() as session:
        picture = read_month(session, store.clock.now(), NOVEMBER, Shelf(), lambda _step, _all: None)
    found = picture.views.ways
    assert found.total("reported") == picture.summary.count("visitors_total") == 19
    assert found.declared == picture.summary.count("declared_total") == 19
    assert found.total("promised") == 31
    assert found.total("promised", only_differing=True) == 12


def test_rows_stand_in_the_order_of_days(month: MadeMonth, store: Store) -> None:
    month.came("Later", 9, STUDENTS)
    month.came("Sooner", 3, STUDENTS)
    assert [row.day for row in ways(store).rows] == [date(2026, 11, 3), date(2026, 11, 9)]
