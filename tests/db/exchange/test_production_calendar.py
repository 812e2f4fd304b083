"""A production calendar taken from a file: compared first, written in one step, and only once."""

from datetime import date

import pytest

from db.exchange.closures import ClosureProposal, read_closures
from db.exchange.incoming_calendars import CalendarRefused
from db.exchange.production_calendar import ClosureChange, DayChange, calendar_changes, take_calendar
from db.queries.production_calendar import calendar_days
from db.store import Store
from tests.db.makers import make_site, the_site, write

ZONE = "Asia/Yekaterinburg"


def event(uid: str, first: str, last: str, summary: str) -> str:
    return (
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260101T000000Z\r\n"
        f"DTSTART;VALUE=DATE:{first}\r\nDTEND;VALUE=DATE:{last}\r\nSUMMARY:{summary}\r\nEND:VEVENT\r\n"
    )


def calendar(*events: str) -> bytes:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//\r\n{''.join(events)}END:VCALENDAR\r\n".encode()


YEAR = calendar(
    event("1", "20270101", "20270109", "Новогодние каникулы"),
    event("2", "20270220", "20270221", "Рабочая суббота"),
    event("3", "20270222", "20270223", "Выходной день"),
    event("4", "20270705", "20270712", "Ремонт стана"),
)


def proposals(data: bytes = YEAR) -> list[ClosureProposal]:
    return read_closures(data, ZONE, date(2027, 1, 1), date(2027, 12, 31))


def test_a_file_says_what_it_would_change_and_changes_nothing_yet(store: Store) -> None:
    make_site(store)
    site = the_site(store)
    with store.read() as session:
        changes = calendar_changes(session, site, proposals())
        assert calendar_days(session, site, 2027) == {}
    new = [change for change in changes if change.is_new]
    assert DayChange(date(2027, 2, 20), is_working=True, title="Рабочая суббота", is_new=True) in new
    assert DayChange(date(2027, 1, 1), is_working=False, title="Новогодние каникулы", is_new=True) in new
    assert [change.title for change in new if isinstance(change, ClosureChange)] == ["Ремонт стана"]


def test_a_saturday_within_the_holidays_is_free_anyway_and_no_change(store: Store) -> None:
    make_site(store)
    with store.read() as session:
        changes = calendar_changes(session, the_site(store), proposals())
    saturday = next(one for one in changes if isinstance(one, DayChange) and one.day == date(2027, 1, 2))
    assert not saturday.is_new


def test_the_second_import_changes_nothing(store: Store) -> None:
    make_site(store)
    site = the_site(store)
    written: list[int] = []
    for _ in range(2):
        write(store, lambda unit: written.append(take_calendar(unit, site, proposals())))
    assert written[0] > 0
    assert written[1] == 0
    with store.read() as session:
        assert not any(change.is_new for change in calendar_changes(session, site, proposals()))


def test_a_file_that_frees_a_working_saturday_takes_the_day_back(store: Store) -> None:
    make_site(store)
    site = the_site(store)
    write(store, lambda unit: take_calendar(unit, site, proposals()))
    back = proposals(calendar(event("9", "20270220", "20270221", "Выходной день")))
    write(store, lambda unit: take_calendar(unit, site, back))
    with store.read() as session:
        assert date(2027, 2, 20) not in calendar_days(session, site, 2027)


@pytest.mark.parametrize("data", [b"", b"\x00\x01", b"day;working\r\n2027-01-01;0", YEAR[:120]])
def test_a_bad_file_is_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(CalendarRefused) as told:
        proposals(data)
    assert told.value.cure.text
