"""Dates of birth in every shape that people type them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.exchange.lists.cells import CellValue, flat

_LONGEST = 60  # characters of a cell that may be a date
OLDEST = 120  # years; an older date of birth is a typing mistake

# Whole names in the languages of the lists; any beginning of three letters or more stands for the month.
_MONTHS = (
    "январь января january januar janvier enero gennaio",
    "февраль февраля february februar février fevrier febrero febbraio",
    "март марта march märz maerz mrz mars marzo",
    "апрель апреля april avril abril aprile",
    "май мая may mai mayo maggio",
    "июнь июня june juni juin junio giugno",
    "июль июля july juli juillet julio luglio",
    "август августа august août aout agosto",
    "сентябрь сентября september septembre septiembre settembre",
    "октябрь октября october oktober octobre octubre ottobre",
    "ноябрь ноября november novembre noviembre",
    "декабрь декабря december dezember décembre decembre diciembre dicembre",
)
_ROMAN_NUMBERS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN = {roman: number for number, roman in enumerate(_ROMAN_NUMBERS, start=1)}
_TAIL = re.compile(r"(?:\s*\(?(?:г\.?\s*р\.?|года?\s+рожд\w*|года?|г\.?|р\.?|y\.?|born)\)?[\s.,;]*)+$", re.IGNORECASE)
_CLOCK = re.compile(r"[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d\d:?\d\d|am|pm)?$", re.IGNORECASE)
_HEAD = re.compile(r"^(?:д\.?\s*р\.?|дата\s+рожд\w*|род\.?|born|dob|d\.o\.b\.?)\s*[:.]?\s*", re.IGNORECASE)
_NUMBERS = re.compile(r"^(\d{1,4})\s*[./\-,\s_:\\]+\s*(\d{1,2}|[ivx]+)\s*[./\-,\s_:\\]+\s*(\d{1,4})\.?$", re.IGNORECASE)
_ALL_NUMBERS = re.compile(r"\d[\d./-]*\d")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_YEAR = re.compile(r"^(1[89]\d\d|20\d\d)$")
_MONTH_YEAR = re.compile(r"^(\d{1,2})[./\-](\d{4})$")
_EAST_ASIAN = re.compile(r"^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$")
_EMPTY = re.compile(r"^(?:[-–—_.?*/\\]+|нет|не указан\w*|неизв\w*|n/?a|none|unknown)$", re.IGNORECASE)
INSIDE = re.compile(
    r"(?<![\d.])(?:\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}-\d{2}-\d{4}"
    r"|\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\w*\.?\s+\d{4})"
    r"(?:\s*(?:г\.?\s?р\.?|года?\s+рожд\w*|года?|г\.))?(?!\d)",
    re.IGNORECASE,
)


class DayOrder(StrEnum):
    """Which number of 01/02/2010 is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNDECIDED = "undecided"


class DateFault(StrEnum):
    """Why a cell gives no date of birth."""

    EMPTY = "empty"
    INVALID = "invalid"
    FUTURE = "future"
    PARTIAL = "partial"


_LETTER_FOR_ZERO = re.compile(r"(?<=[\d.])[OoОо](?=[\d.])|^[OoОо](?=\d)")


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date, or why there is none; `is_ambiguous` when day and month could be swapped."""

    value: date | None
    fault: DateFault | None = None
    is_ambiguous: bool = False


def day_order(cells: Iterable[CellValue]) -> DayOrder:
    """Find out from the whole column whether dates with slashes put the day or the month first."""
    day_first = month_first = slashes = 0
    for cell in cells:
        found = _NUMBERS.match(_bare(cell)) if isinstance(cell, str) and len(cell) <= _LONGEST else None
        if found and found[2].isdecimal() and len(found[1]) < 3:
            slashes += "/" in found[0] or "-" in found[0]
            day_first += int(found[1]) > 12
            month_first += int(found[2]) > 12
    if month_first > day_first:
        return DayOrder.MONTH_FIRST
    return DayOrder.DAY_FIRST if day_first or not slashes else DayOrder.UNDECIDED


def read_birth_date(cell: CellValue, *, today: date, epoch: date, order: DayOrder = DayOrder.DAY_FIRST) -> ReadDate:
    """Read a date of birth; two-digit years lie in the hundred years up to `today`."""
    if isinstance(cell, date):
        return _judged(cell, today)
    if isinstance(cell, float):
        return _from_number(cell, today, epoch)
    if len(cell) > _LONGEST:
        return ReadDate(None, DateFault.INVALID)
    text = _bare(cell)
    if not text or _EMPTY.match(text):
        return ReadDate(None, DateFault.EMPTY)
    if text.isdecimal():
        return _from_number(float(text), today, epoch, text)
    if (found := _NUMBERS.match(text)) is not None:
        return _from_parts(found[1], found[2], found[3], today, order, "." not in text)
    if (asian := _EAST_ASIAN.match(text)) is not None:
        return _judged(_day(int(asian[1]), int(asian[2]), int(asian[3])), today)
    if _MONTH_YEAR.match(text):
        return ReadDate(None, DateFault.PARTIAL)
    return _from_words(text, today)


def _bare(cell: CellValue) -> str:
    """Strip what surrounds a date: the time of day, the word year, born."""
    text = flat(cell)
    if _ALL_NUMBERS.fullmatch(text):
        return text  # nothing stands around it, as in nearly every row
    text = text.strip(" .,;'\"`«»()")
    text = _TAIL.sub("", _HEAD.sub("", _CLOCK.sub("", text))).strip(" .,;")
    # The letter O typed for a zero, as on an old typewriter.
    return _LETTER_FOR_ZERO.sub("0", text)


def _judged(value: date | None, today: date) -> ReadDate:
    if value is None or value.year < today.year - OLDEST:
        return ReadDate(None, DateFault.INVALID)
    return ReadDate(value, DateFault.FUTURE) if value > today else ReadDate(value)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_year(text: str, today: date) -> int:
    """Complete a two-digit year to the latest one that is not in the future."""
    year = int(text)
    if len(text) > 2:
        return year
    return year + today.year // 100 * 100 - (100 if year > today.year % 100 else 0)


def _from_parts(first: str, second: str, third: str, today: date, order: DayOrder, may_swap: bool) -> ReadDate:
    if not second.isdecimal():
        month = _ROMAN.get(second.lower())
        return _judged(_day(_full_year(third, today), month, int(first)) if month else None, today)
    if len(first) >= 3:
        return _judged(_day(int(first), int(second), int(third)), today)
    year, one, two = _full_year(third, today), int(first), int(second)
    if (order is DayOrder.MONTH_FIRST and may_swap) or (two > 12 >= one and may_swap):
        one, two = two, one
    read = _judged(_day(year, two, one), today)
    doubtful = may_swap and order is DayOrder.UNDECIDED and one != two and one <= 12 and two <= 12
    return ReadDate(read.value, read.fault, doubtful and read.fault is None)


def _from_number(number: float, today: date, epoch: date, text: str = "") -> ReadDate:
    """Read a number: a year, a date without separators, or the serial number of a day."""
    digits = text or (str(int(number)) if number.is_integer() and number > 0 else "")
    if _YEAR.match(digits):
        return ReadDate(None, DateFault.PARTIAL)
    if len(digits) in (7, 8):
        digits = digits.zfill(8)
        compact = _day(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
        turned = _day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        for value in (compact, turned):
            if value and today.year - OLDEST <= value.year <= today.year + 50:
                return _judged(value, today)
        return ReadDate(None, DateFault.INVALID)
    if len(digits) == 6 and text:
        return _from_parts(digits[:2], digits[2:4], digits[4:], today, DayOrder.DAY_FIRST, may_swap=False)
    if not 1 <= number < 110_000:
        return ReadDate(None, DateFault.INVALID)
    return _judged(epoch + timedelta(days=int(number)), today)


def _from_words(text: str, today: date) -> ReadDate:
    """Read a date with the month in letters, in whatever order its three parts stand."""
    month = 0
    numbers: list[str] = []
    for word in _WORDS.findall(text.casefold()):
        if word.isdecimal():
            numbers.append(word)
        else:
            month = month or _month(word)
    if not month or not numbers or len(numbers) > 2:
        return ReadDate(None, DateFault.INVALID)
    if len(numbers) == 1:
        return ReadDate(None, DateFault.PARTIAL if len(numbers[0]) == 4 else DateFault.INVALID)
    day, year = numbers if len(numbers[1]) != 2 or len(numbers[0]) < 3 else reversed(numbers)
    if len(day) == 4:
        day, year = year, day
    return (
        _judged(_day(_full_year(year, today), month, int(day)), today)
        if len(day) < 3
        else ReadDate(None, DateFault.INVALID)
    )


def _month(word: str) -> int:
    """Return the number of the month that a word names or begins to name, or 0."""
    if len(word) < 3:
        return 0
    named = (number for number, names in enumerate(_MONTHS, start=1) if any(n.startswith(word) for n in names.split()))
    return next(named, 0)
