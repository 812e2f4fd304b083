"""Rules of recurrence, read and followed."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.model.kinds import Weekday
from db.rules.recurrence import CODES, MOST, BadRule, Frequency, Rule, parse_rule, rule_phrase, starts

TUESDAY = datetime(2026, 11, 24, 10, 0)  # noqa: DTZ001  (wall-clock)


def days(rule: str, first: datetime = TUESDAY) -> list[str]:
    return [f"{moment:%d.%m}" for moment in starts(parse_rule(rule), first)]


def test_every_tuesday_and_thursday_until_a_day_includes_that_day() -> None:
    assert days("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261208T000000") == ["24.11", "26.11", "01.12", "03.12", "08.12"]


def test_every_second_week_three_times() -> None:
    assert days("RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3") == ["24.11", "08.12", "22.12"]


def test_the_last_friday_of_a_month() -> None:
    friday = datetime(2026, 11, 27, 10, 0)  # noqa: DTZ001  (wall-clock)
    assert days("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", friday) == ["27.11", "25.12", "29.01"]


def test_the_31st_is_left_out_in_months_that_have_none() -> None:
    last = datetime(2026, 12, 31, 10, 0)  # noqa: DTZ001  (wall-clock)
    assert days("FREQ=MONTHLY;COUNT=3", last) == ["31.12", "31.01", "31.03"]


def test_a_rule_without_an_end_stops_after_the_longest_series() -> None:
    assert len(starts(parse_rule("FREQ=DAILY"), TUESDAY)) == MOST


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        ("", ""),
        ("FREQ=HOURLY", "FREQ=HOURLY"),
        ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"),
        ("FREQ=WEEKLY;BYDAY=1TU", "BYDAY=1TU"),
        ("FREQ=MONTHLY;BYDAY=1TU,2TH", "BYDAY=1TU,2TH"),
        ("FREQ=DAILY;COUNT=0", "COUNT=0"),
        ("FREQ=DAILY;COUNT=9999", "COUNT=9999"),
        ("FREQ=DAILY;INTERVAL=x", "INTERVAL=X"),
        ("FREQ=DAILY;UNTIL=20261345", "UNTIL=20261345"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20261201", "COUNT, UNTIL"),
        ("FREQ=DAILY;BYSETPOS=1", "BYSETPOS=1"),
        ("FREQ=DAILY;FREQ=WEEKLY", "FREQ=WEEKLY"),
    ],
)
def test_a_rule_that_cannot_be_followed_says_at_which_part(rule: str, part: str) -> None:
    with pytest.raises(BadRule) as caught:
        parse_rule(rule)
    assert str(caught.value.values["part"]) == part


RULES = st.builds(
    Rule,
    st.just(Frequency.WEEKLY),
    st.integers(1, 4),
    st.lists(st.sampled_from(list(Weekday)), unique=True).map(lambda some: tuple(sorted(some, key=list(CODES).index))),
    st.just(0),
    st.none() | st.integers(1, 60),
)


@given(RULES)
def test_a_rule_reads_back_what_it_writes(rule: Rule) -> None:
    assert parse_rule(rule.text()) == rule


@given(RULES)
def test_a_series_never_goes_back_and_never_exceeds_its_count(rule: Rule) -> None:
    found = starts(rule, TUESDAY)
    assert found == sorted(set(found))
    assert len(found) <= (rule.count or MOST)
    assert all(moment >= TUESDAY and moment.time() == TUESDAY.time() for moment in found)


def test_a_rule_is_said_as_a_person_would() -> None:
    weekly = Rule(Frequency.WEEKLY, 1, (Weekday.TUE, Weekday.THU), until=date(2026, 12, 20))
    assert str(rule_phrase(weekly)) == "weekly: Tue, Thu until 2026-12-20"
    monthly = Rule(Frequency.MONTHLY, 1, (Weekday.FRI,), -1, count=3)
    assert str(rule_phrase(monthly)) == "monthly: last Fri, 3 time(s)"
