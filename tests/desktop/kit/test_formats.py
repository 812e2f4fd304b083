from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from desktop.app.language import use_language
from desktop.kit import formats

DAY = date(2026, 11, 25)
THIN = "\N{NARROW NO-BREAK SPACE}"
NO_BREAK = "\N{NO-BREAK SPACE}"

CASES: list[tuple[Callable[[], str], str, str]] = [
    (lambda: formats.day(DAY), f"ср 25{NO_BREAK}ноя", f"Wed 25{NO_BREAK}Nov"),
    (lambda: formats.day_month(date(2026, 9, 1)), f"1{NO_BREAK}сен", f"1{NO_BREAK}Sep"),
    (lambda: formats.day_month(date(2026, 5, 9)), f"9{NO_BREAK}мая", f"9{NO_BREAK}May"),
    (lambda: formats.long_day(date(2026, 11, 24)), "вторник, 24 ноября 2026", "Tuesday, 24 November 2026"),
    (lambda: formats.short_day_long_month(DAY), "ср 25 ноября", "Wed 25 November"),
    (lambda: formats.numeric(date(2026, 2, 3)), "03.02.2026", "03/02/2026"),
    (lambda: formats.month(DAY), "ноябрь 2026", "November 2026"),
    (lambda: formats.month_title(DAY), "Ноябрь 2026", "November 2026"),
    (lambda: formats.week(DAY), "48", "48"),
    (lambda: formats.hour(time(9, 5)), "9:05", "9:05"),
    (lambda: formats.clock(time(9, 5)), "09:05", "09:05"),
    (
        lambda: formats.moment(datetime.combine(DAY, time(9, 48))),
        f"ср 25{NO_BREAK}ноя, 9:48",
        f"Wed 25{NO_BREAK}Nov, 9:48",
    ),
    (lambda: formats.span(time(10), time(11, 15)), "10:00–11:15", "10:00–11:15"),
    (lambda: formats.number(1234567), f"1{THIN}234{THIN}567", "1,234,567"),
    (lambda: formats.number(12.5, 1), "12,5", "12.5"),
    (lambda: formats.number(-4), "−4", "−4"),
    (lambda: formats.signed(3), "+3", "+3"),
    (lambda: formats.signed(0), "0", "0"),
    (lambda: formats.percent(0.12), f"12{NO_BREAK}%", "12%"),
    (lambda: formats.percent_change(0.12), f"+12{NO_BREAK}%", "+12%"),
    (lambda: formats.percent_change(-0.041), f"−4{NO_BREAK}%", "−4%"),
    (lambda: formats.percent_change(0), f"0{NO_BREAK}%", "0%"),
    (lambda: formats.listed(["a", "b", "c"]), "a, b и c", "a, b and c"),
]


@pytest.mark.parametrize(("write", "russian", "english"), CASES)
def test_dates_and_numbers_are_written_as_the_reader_writes_them(
    write: Callable[[], str], russian: str, english: str
) -> None:
    use_language("ru")
    assert write() == russian
    use_language("en")
    assert write() == english
