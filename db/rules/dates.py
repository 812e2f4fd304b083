"""Days as people type them: `25.11`, `25 ноября`, `fri`, `завтра`."""

import re
from datetime import date, timedelta
from typing import Final

from db.rules.names import fold_name

_NEAR: Final = {
    "позавчера": -2,
    "вчера": -1,
    "yesterday": -1,
    "сегодня": 0,
    "today": 0,
    "завтра": 1,
    "tomorrow": 1,
    "послезавтра": 2,
}
_WEEK_DAYS: Final = (
    ("пн", "понедельник", "mon", "monday"),
    ("вт", "вторник", "tue", "tues", "tuesday"),
    ("ср", "среда", "среду", "wed", "wednesday"),
    ("чт", "четверг", "thu", "thur", "thurs", "thursday"),
    ("пт", "пятница", "пятницу", "fri", "friday"),
    ("сб", "суббота", "субботу", "sat", "saturday"),
    ("вс", "воскресенье", "sun", "sunday"),
)
_MONTHS: Final = (
    ("янв", "jan"),
    ("фев", "feb"),
    ("мар", "mar"),
    ("апр", "apr"),
    ("мая", "май", "may"),
    ("июн", "jun"),
    ("июл", "jul"),
    ("авг", "aug"),
    ("сен", "sep"),
    ("окт", "oct"),
    ("ноя", "nov"),
    ("дек", "dec"),
)
_FIGURES: Final = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDED: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([^\W\d_]{3,})\.?(?:\s+(\d{4}))?")
_MONTH_FIRST: Final = re.compile(r"([a-z]{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?")


def read_day(typed: str, today: date) -> date | None:
    """Return the day somebody means, or None where it is no day.

    A weekday is the next one, today included. A day without a year is the one nearest to today. Day stands before
    month in figures, as in both languages of the program.
    """
    text = typed.strip().casefold()
    word = fold_name(text)
    if word in _FOLDED_NEAR:
        return today + timedelta(days=_FOLDED_NEAR[word])
    if word in _FOLDED_WEEK_DAYS:
        return today + timedelta(days=(_FOLDED_WEEK_DAYS[word] - today.weekday()) % 7)
    if found := _ISO.fullmatch(text):
        return _made(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.fullmatch(text):
        return _with_year(int(found[1]), int(found[2]), found[3], today)
    if found := _WORDED.fullmatch(text):
        return _with_year(int(found[1]), _month(found[2]), found[3], today)
    if found := _MONTH_FIRST.fullmatch(text):
        return _with_year(int(found[2]), _month(found[1]), found[3], today)
    return None


def _month(word: str) -> int:
    """Return the number of a month by its first letters, 0 for another word."""
    folded = fold_name(word)
    starts = ((number, fold_name(start)) for number, names in enumerate(_MONTHS, 1) for start in names)
    return next((number for number, start in starts if folded.startswith(start)), 0)


def _with_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _made(int(year) + (2000 if len(year) == 2 else 0), month, day)
    around = [_made(today.year + step, month, day) for step in (-1, 0, 1)]
    return min((one for one in around if one), key=lambda one: abs(one - today), default=None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_FOLDED_NEAR: Final = {fold_name(word): days for word, days in _NEAR.items()}
_FOLDED_WEEK_DAYS: Final = {fold_name(word): place for place, names in enumerate(_WEEK_DAYS) for word in names}
