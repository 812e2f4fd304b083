"""A production calendar taken from a file: compared first, written in one step, and only once."""

from datetime import date, datetime, time

import pytest

from db.commands.routes import close_dates, set_calendar_day
from db.commands.short_days import NotEarly, lengthen_day, shorten_day
from db.commands.visits import VisitDraft, plan_visit
from db.exchange.closures import ClosureProposal, read_closures
from db.exchange.incoming_calendars import CalendarRefused
from db.exchange.production_calendar import ClosureChange, DayChange, calendar_changes, take_calendar
from db.model.kinds import BlackoutReason, GroupKind, VisitorCategory
from db.queries.production_calendar import calendar_days, early_closings
from db.store import Store
from tests.db.makers import make_route, make_site, the_site, write

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
    assert DayChange(date(2027, 2, 20), is_working=True, title="Рабочая суббота", is_new=True, was_working=False) in new
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


def test_a_day_of_which_the_file_says_two_things_is_told_with_the_entry_that_counts(store: Store) -> None:
    make_site(store)
    twice = proposals(
        calendar(
            event("1", "20270501", "20270502", "Рабочая суббота"),
            event("2", "20270501", "20270502", "Праздник весны и труда"),
        )
    )
    with store.read() as session:
        (change,) = calendar_changes(session, the_site(store), twice)
    assert isinstance(change, DayChange)
    assert (change.is_working, change.denied_by) == (False, ("Рабочая суббота",))


def test_old_and_new_stand_beside_each_other_with_the_visits_planned_that_day(store: Store) -> None:
    make_site(store)
    site, route = the_site(store), make_route(store)
    visit = VisitDraft(
        site_id=site,
        route_id=route,
        title="Школа № 12",
        group_kind=GroupKind.SCHOOL,
        starts=datetime.fromisoformat("2027-02-20 10:00"),
        declared={VisitorCategory.SCHOOL_5_9: 12},
    )
    write(store, set_calendar_day, site, date(2027, 2, 20), is_working=True, title="За 31 декабря")
    write(store, plan_visit, visit)
    with store.read() as session:
        (change,) = calendar_changes(
            session, site, proposals(calendar(event("9", "20270220", "20270221", "Выходной день")))
        )
    assert isinstance(change, DayChange)
    assert (change.was_working, change.was_title, change.is_working, change.visits) == (
        True,
        "За 31 декабря",
        False,
        1,
    )


def test_a_day_before_a_holiday_closes_early_instead_of_becoming_free(store: Store) -> None:
    make_site(store)
    site = the_site(store)
    short = proposals(calendar(event("5", "20270430", "20270501", "Предпраздничный сокращённый день")))
    write(store, lambda unit: take_calendar(unit, site, short))
    with store.read() as session:
        assert calendar_days(session, site, 2027) == {}
        (known,) = early_closings(session, site, date(2027, 4, 1), date(2027, 4, 30))[date(2027, 4, 30)]
        assert known.at == time(17)
        assert not any(change.is_new for change in calendar_changes(session, site, short))


def test_a_closed_time_says_which_known_ones_it_overlaps(store: Store) -> None:
    make_site(store)
    site = the_site(store)
    starts, ends = map(datetime.fromisoformat, ("2027-07-06", "2027-07-08"))
    write(store, close_dates, site, starts, ends, BlackoutReason.AUDIT)
    with store.read() as session:
        closures = [one for one in calendar_changes(session, site, proposals()) if isinstance(one, ClosureChange)]
    assert [[known.reason for known in one.overlaps] for one in closures] == [[BlackoutReason.AUDIT]]


def test_a_short_day_is_kept_once_and_taken_back(store: Store) -> None:
    make_site(store)
    site, day = the_site(store), date(2027, 6, 11)

    def closing() -> list[time]:
        with store.read() as session:
            return [one.at for one in early_closings(session, site, day, day).get(day, ())]

    write(store, shorten_day, site, day, time(16))
    write(store, shorten_day, site, day, time(15, 30))
    assert closing() == [time(15, 30)]
    with pytest.raises(NotEarly):
        write(store, shorten_day, site, day, time(18))
    write(store, lengthen_day, site, day)
    assert closing() == []
