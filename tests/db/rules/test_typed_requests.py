"""What a coordinator types while on the phone."""

from datetime import date, time

import pytest

from db.model.kinds import GroupKind, OrganiserKind
from db.rules.typed_requests import Wish, guess_kinds, read_grade, read_people, read_wishes

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "wishes"),
    [
        ("25.11", [Wish(date(2026, 11, 25))]),
        ("25/11/2026", [Wish(date(2026, 11, 25))]),
        ("пт", [Wish(date(2026, 11, 27))]),
        ("Fri", [Wish(date(2026, 11, 27))]),
        ("завтра", [Wish(date(2026, 11, 25))]),
        ("tomorrow 10", [Wish(date(2026, 11, 25), time(10))]),
        ("пт 10:30", [Wish(date(2026, 11, 27), time(10, 30))]),
        ("пт в 10", [Wish(date(2026, 11, 27), time(10))]),
        ("fri at 9:30", [Wish(date(2026, 11, 27), time(9, 30))]),
        ("25 ноября 10.00", [Wish(date(2026, 11, 25), time(10))]),
        ("25.11 10:00, 27.11", [Wish(date(2026, 11, 25), time(10)), Wish(date(2026, 11, 27))]),
        ("25.11 10:00, 12:00", [Wish(date(2026, 11, 25), time(10)), Wish(date(2026, 11, 25), time(12))]),
        ("25.11 или 27.11", [Wish(date(2026, 11, 25)), Wish(date(2026, 11, 27))]),
        ("Wed or Fri", [Wish(date(2026, 11, 25)), Wish(date(2026, 11, 27))]),
        ("25-27.11", [Wish(date(2026, 11, day)) for day in (25, 26, 27)]),
        ("10.01", [Wish(date(2027, 1, 10))]),
        ("25.11, 25.11", [Wish(date(2026, 11, 25))]),
        ("", []),
    ],
)
def test_days_and_times_are_read_as_people_type_them(typed: str, wishes: list[Wish]) -> None:
    read = read_wishes(typed, TUESDAY)
    assert (list(read.wishes), read.unread) == (wishes, ())


@pytest.mark.parametrize("typed", ["31.02", "someday", "25.11 25:00", "10:00", "25-11.11"])
def test_what_is_no_day_is_said_back(typed: str) -> None:
    assert read_wishes(typed, TUESDAY).unread == (typed,)


def test_what_can_be_read_is_kept_beside_what_cannot() -> None:
    read = read_wishes("25.11, 32.11", TUESDAY)
    assert read.wishes == (Wish(date(2026, 11, 25)),)
    assert read.unread == ("32.11",)


@pytest.mark.parametrize(
    ("typed", "people"),
    [("28", (28, None)), ("25+3", (28, 3)), ("25 и 3", (28, 3)), ("30 чел.", (30, None)), ("many", None), ("", None)],
)
def test_children_and_adults_are_told_apart_by_a_plus(typed: str, people: tuple[int, int | None] | None) -> None:
    assert read_people(typed) == people


def test_who_asks_is_guessed_from_the_name() -> None:
    assert guess_kinds("Школа № 14, 8 «В»").organiser is OrganiserKind.SCHOOL
    assert guess_kinds("ООО «Примермаш»").group is GroupKind.CORPORATE
    assert guess_kinds("Иванова Мария").organiser is OrganiserKind.PRIVATE


@pytest.mark.parametrize(
    ("title", "grade"),
    [("Школа № 14, 8 «В»", "8 В"), ("Школа 30, 11", "11"), ("Техникум металлургии, 2 курс", ""), ("Школа № 8", "")],
)
def test_a_grade_is_read_from_the_name_of_a_class(title: str, grade: str) -> None:
    assert read_grade(title) == grade
