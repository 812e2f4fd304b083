"""Times typed from paper: what they mean, and on which day they lie."""

from datetime import datetime, time

import pytest

from db.rules.typed_times import on_the_day, typed_time

LATE_START = datetime(2026, 11, 30, 23, 10)  # noqa: DTZ001  (wall-clock)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("931", time(9, 31)),
        ("0931", time(9, 31)),
        ("9:31", time(9, 31)),
        ("9.31", time(9, 31)),
        ("9", time(9)),
        (" 23:59 ", time(23, 59)),
        ("0", time(0)),
        ("24:00", None),
        ("9:75", None),
        ("nine", None),
        ("", None),
        ("93155", None),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, meant: time | None) -> None:
    assert typed_time(typed) == meant


def test_a_time_after_midnight_lies_on_the_next_day() -> None:
    assert on_the_day(time(0, 40), LATE_START) == datetime(2026, 12, 1, 0, 40)  # noqa: DTZ001  (wall-clock)
    assert on_the_day(time(23, 5), LATE_START) == datetime(2026, 11, 30, 23, 5)  # noqa: DTZ001  (wall-clock)
