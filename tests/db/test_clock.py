"""Instants and the clock on the wall, where clocks change and where they do not."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from db.clock import SetClock, SystemClock, instant, is_skipped, local

BERLIN = "Europe/Berlin"
URAL = "Asia/Yekaterinburg"
wall = datetime.fromisoformat


def test_the_zone_of_the_site_decides() -> None:
    assert instant(wall("2026-11-24 10:00"), URAL) == datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
    assert local(datetime(2026, 11, 24, 5, 0, tzinfo=UTC), "Asia/Vladivostok") == wall("2026-11-24 15:00")


def test_an_evening_of_the_month_is_a_morning_of_the_next_elsewhere() -> None:
    moment = datetime(2026, 10, 31, 20, 30, tzinfo=UTC)
    assert local(moment, URAL) == wall("2026-11-01 01:30")
    assert local(moment, "UTC") == wall("2026-10-31 20:30")


def test_an_hour_that_the_clocks_skip_is_known() -> None:
    assert is_skipped(wall("2026-03-29 02:30"), BERLIN)
    assert not is_skipped(wall("2026-03-29 01:59"), BERLIN)
    assert not is_skipped(wall("2026-03-29 03:00"), BERLIN)


def test_a_skipped_time_is_taken_with_the_offset_before_the_change() -> None:
    assert instant(wall("2026-03-29 02:30"), BERLIN) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_of_an_hour_that_comes_twice_the_first_is_meant() -> None:
    twice = wall("2026-10-25 02:30")
    assert instant(twice, BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert not is_skipped(twice, BERLIN)


def test_both_passes_of_a_repeated_hour_show_the_same_time_on_the_wall() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert local(first, BERLIN).replace(fold=0) == local(first + timedelta(hours=1), BERLIN).replace(fold=0)


def test_a_zone_that_changed_by_law_keeps_its_old_hours_in_old_records() -> None:
    assert instant(wall("2018-10-27 10:00"), "Europe/Volgograd") == datetime(2018, 10, 27, 7, 0, tzinfo=UTC)
    assert instant(wall("2019-10-27 10:00"), "Europe/Volgograd") == datetime(2019, 10, 27, 6, 0, tzinfo=UTC)


def test_nothing_is_skipped_where_clocks_do_not_change() -> None:
    assert not any(is_skipped(wall(f"2026-03-29 {hour:02}:30"), URAL) for hour in range(24))


def test_a_set_clock_stands_still_and_shows_utc() -> None:
    clock = SetClock(datetime(2026, 11, 24, 10, 42, tzinfo=timezone(timedelta(hours=5))))
    assert clock.now() == clock.now() == datetime(2026, 11, 24, 5, 42, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


def test_a_set_clock_refuses_a_time_without_a_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        SetClock(wall("2026-11-24 10:42"))


def test_the_clock_of_the_computer_tells_utc() -> None:
    assert SystemClock().now().tzinfo is UTC
