"""Dates of birth as people type them."""

from datetime import date

import pytest

from db.exchange.lists.dates import DateFault, DayOrder, day_order, read_birth_date

TODAY = date(2026, 10, 14)
EPOCH = date(1899, 12, 30)


@pytest.mark.parametrize(
    "cell",
    [
        "01.02.2010",
        "1.2.10",
        "2010-02-01",
        "01/02/2010",
        "1 февраля 2010 г.",
        "1 Feb 2010",
        "Feb 1, 2010",
        "1st of February 2010",
        "01.02.2010 г.р.",
        "01.02.2010г.",
        "1 февраля 2010 года",
        "01-фев-2010",
        "1-Feb-10",
        "2010.02.01",
        "20100201",
        "01022010",
        1022010.0,
        40210.0,
        "40210",
        "01 02 2010",
        "01,02,2010",
        "1/II/2010",
        "01.02.2010 0:00:00",
        "2010-02-01T00:00:00",
        "2010年2月1日",
        "01..02.2010",
        "О1.02.2010",
        "д.р. 01.02.2010",
        "«1» февраля 2010",
        "010210",
        "2010, 1 февраля",
        "01.02.2010 года рождения",
        "1. Februar 2010",
        "01 février 2010",
        date(2010, 2, 1),
    ],
)
def test_a_date_is_read_in_every_usual_form(cell: str | float | date) -> None:
    assert read_birth_date(cell, today=TODAY, epoch=EPOCH).value == date(2010, 2, 1)


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("31.02.2012", DateFault.INVALID),
        ("29.02.2011", DateFault.INVALID),
        ("01.02.1810", DateFault.INVALID),
        ("13/14/2010", DateFault.INVALID),
        ("Мария", DateFault.INVALID),
        ("abc", DateFault.INVALID),
        ("0", DateFault.INVALID),
        (-5.0, DateFault.INVALID),
        (1e9, DateFault.INVALID),
        ("12.05.2039", DateFault.FUTURE),
        ("2010", DateFault.PARTIAL),
        (2010.0, DateFault.PARTIAL),
        ("февраль 2010", DateFault.PARTIAL),
        ("02.2010", DateFault.PARTIAL),
        ("-", DateFault.EMPTY),
        ("нет", DateFault.EMPTY),
        ("", DateFault.EMPTY),
    ],
)
def test_what_is_no_date_says_why(cell: str | float, fault: DateFault) -> None:
    assert read_birth_date(cell, today=TODAY, epoch=EPOCH).fault is fault


def test_two_digit_years_never_lie_in_the_future() -> None:
    assert read_birth_date("1.2.26", today=TODAY, epoch=EPOCH).value == date(2026, 2, 1)
    assert read_birth_date("1.2.27", today=TODAY, epoch=EPOCH).value == date(1927, 2, 1)


def test_serial_numbers_count_from_the_epoch_of_the_file() -> None:
    assert read_birth_date(38748.0, today=TODAY, epoch=date(1904, 1, 1)).value == date(2010, 2, 1)


def test_the_column_tells_which_number_is_the_day() -> None:
    assert day_order(["01/02/2010", "03/25/2010"]) is DayOrder.MONTH_FIRST
    assert day_order(["01/02/2010", "25/03/2010"]) is DayOrder.DAY_FIRST
    assert day_order(["01/02/2010"]) is DayOrder.UNDECIDED
    assert day_order(["01.02.2010"]) is DayOrder.DAY_FIRST
