"""Days as people type them."""

from datetime import date

import pytest

from db.rules.dates import read_day

TODAY = date(2026, 11, 24)
"""A Tuesday."""


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("25.11", date(2026, 11, 25)),
        ("25/11", date(2026, 11, 25)),
        ("5.1", date(2027, 1, 5)),
        ("30.10", date(2026, 10, 30)),
        ("25.11.2025", date(2025, 11, 25)),
        ("25.11.25", date(2025, 11, 25)),
        ("2026-12-01", date(2026, 12, 1)),
        ("29.02.2028", date(2028, 2, 29)),
        ("сегодня", TODAY),
        ("Tomorrow", date(2026, 11, 25)),
        ("послезавтра", date(2026, 11, 26)),
        ("вчера", date(2026, 11, 23)),
        ("пт", date(2026, 11, 27)),
        ("Пятницу", date(2026, 11, 27)),
        ("fri", date(2026, 11, 27)),
        ("вт", TODAY),
        ("monday", date(2026, 11, 30)),
        ("25 ноября", date(2026, 11, 25)),
        ("3 мая", date(2027, 5, 3)),
        ("1 March 2027", date(2027, 3, 1)),
        ("dec 3", date(2026, 12, 3)),
        ("3rd dec", date(2026, 12, 3)),
    ],
)
def test_a_day_is_understood_as_people_write_it(typed: str, day: date) -> None:
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "31.02", "14", "school 14", "5 класс", "99.99", "25.11.", "fridayish", "0.0"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_day(typed, TODAY) is None
