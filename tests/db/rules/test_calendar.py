"""Working days around holidays, and months."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rules.calendar import Month, NotAMonth, working_days_after, working_days_before
from tests.db.rules.makers import at

MONTHS = st.builds(Month, st.integers(2000, 2100), st.integers(1, 12))


def plain_week(day: date) -> bool:
    return day.weekday() < 5


def test_working_days_pass_over_a_weekend() -> None:
    friday = date(2026, 11, 20)
    assert working_days_after(friday, 1, plain_week) == date(2026, 11, 23)
    assert working_days_after(friday, 5, plain_week) == date(2026, 11, 27)
    assert working_days_before(date(2026, 11, 23), 1, plain_week) == friday


def test_no_working_day_is_the_day_itself() -> None:
    assert working_days_after(date(2026, 11, 21), 0, plain_week) == date(2026, 11, 21)
    assert working_days_before(date(2026, 11, 21), 0, plain_week) == date(2026, 11, 21)


def test_working_days_pass_over_a_holiday_and_count_a_moved_saturday() -> None:
    moved = {date(2026, 11, 4): False, date(2026, 11, 7): True}

    def is_working(day: date) -> bool:
        return moved.get(day, plain_week(day))

    assert working_days_after(date(2026, 11, 3), 1, is_working) == date(2026, 11, 5)
    assert working_days_after(date(2026, 11, 3), 3, is_working) == date(2026, 11, 7)
    assert working_days_before(date(2026, 11, 9), 4, is_working) == date(2026, 11, 3)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 60))
def test_counting_back_from_where_one_counted_to_comes_no_later_than_the_start(day: date, count: int) -> None:
    after = working_days_after(day, count, plain_week)
    assert plain_week(after)
    assert (
        sum(plain_week(date.fromordinal(each)) for each in range(day.toordinal() + 1, after.toordinal() + 1)) == count
    )
    assert working_days_before(after, count, plain_week) <= day or not plain_week(day)


def test_a_month_is_read_and_written() -> None:
    month = Month.parse("2026-02")
    assert (str(month), month.first, month.last) == ("2026-02", date(2026, 2, 1), date(2026, 2, 28))


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "10.2026", "october", "2026-02-01", "2026-2"])
def test_what_is_no_month_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(NotAMonth) as refused:
        Month.parse(text)
    assert f"“{text}”" in str(refused.value.what)
    assert "2026-10" in str(refused.value.cure)


def test_february_of_a_leap_year_has_29_days() -> None:
    assert Month(2028, 2).last == date(2028, 2, 29)
    assert Month.of(date(2028, 2, 29)) == Month(2028, 2)
    assert Month(2028, 2).shifted(12).last == date(2029, 2, 28)


def test_a_month_ends_at_the_midnight_of_the_next() -> None:
    month = Month(2026, 12)
    assert (month.starts, month.ends) == (at("2026-12-01 00:00"), at("2027-01-01 00:00"))


def test_months_are_ordered() -> None:
    assert Month(2026, 12) < Month(2027, 1)
    assert sorted([Month(2027, 1), Month(2026, 2)]) == [Month(2026, 2), Month(2027, 1)]


@given(MONTHS, st.integers(-300, 300))
def test_shifting_there_and_back_leads_to_the_same_month(month: Month, months: int) -> None:
    assert month.shifted(months).shifted(-months) == month
    assert Month.parse(str(month)) == month
    assert Month.of(month.first) == Month.of(month.last) == month
