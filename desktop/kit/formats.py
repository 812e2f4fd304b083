"""Dates, times and numbers as the reader's language writes them; the language is the default QLocale."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import QDate, QLocale, QTime

from db.errors import Name

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
THIN: Final = "\N{NARROW NO-BREAK SPACE}"
MINUS: Final = "\N{MINUS SIGN}"
DASH: Final = "\N{EN DASH}"
SHORT_NAME: Final = 3
"""Months are cut to three letters: CLDR's "нояб." and "Sept" are too wide for a cell."""


def day(value: date) -> str:
    """Write "ср 25 ноя", "Wed 25 Nov"."""
    week_day = QLocale().dayName(value.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{week_day} {day_month(value)}"


def day_month(value: date) -> str:
    """Write "25 ноя", "25 Nov"."""
    return f"{value.day}{NO_BREAK}{short_month(value.month)}"


def long_day(value: date) -> str:
    """Write "вторник, 24 ноября 2026", "Tuesday, 24 November 2026"."""
    return QLocale().toString(_qt(value), "dddd, d MMMM yyyy")


def short_day_long_month(value: date) -> str:
    """Write "ср 25 ноября", "Wed 25 November"."""
    return QLocale().toString(_qt(value), "ddd d MMMM")


def numeric(value: date) -> str:
    """Write "25.11.2026", "25/11/2026"."""
    return QLocale().toString(_qt(value), "dd.MM.yyyy" if is_russian() else "dd/MM/yyyy")


def short_month(month: int) -> str:
    """Write "ноя", "Nov"."""
    return QLocale().monthName(month, QLocale.FormatType.ShortFormat).rstrip(".")[:SHORT_NAME]


def month(value: date) -> str:
    """The month of a day: "ноябрь 2026", "November 2026"."""
    return f"{QLocale().standaloneMonthName(value.month)} {value.year}"


def month_title(value: date) -> str:
    """Write "Ноябрь 2026", "November 2026", to begin a line with."""
    written = month(value)
    return written[:1].upper() + written[1:]


def week(value: date) -> str:
    """The number of the ISO week."""
    return str(value.isocalendar().week)


def clock(value: time | datetime) -> str:
    """Write "09:48", as columns want it."""
    return f"{value.hour:02}:{value.minute:02}"


def hour(value: time | datetime) -> str:
    """Write "9:48", as sentences want it."""
    return QLocale().toString(QTime(value.hour, value.minute), "h:mm")


def moment(value: datetime) -> str:
    """Write "ср 25 ноя, 9:48"; the wall clock of the value itself, no zone is converted."""
    return f"{day(value)}, {hour(value)}"


def span(start: time | datetime, end: time | datetime) -> str:
    """Write "10:00–11:15"."""
    return f"{clock(start)}{DASH}{clock(end)}"


def number(value: float, digits: int = 0) -> str:
    """Group thousands by a thin no-break space (ru) or a comma (en)."""
    locale = QLocale()
    written = locale.toString(float(value), "f", digits)
    if is_russian():
        written = written.replace(locale.groupSeparator(), THIN)
    return written.replace("-", MINUS)


def signed(value: float, digits: int = 0) -> str:
    """A difference, with its sign; nought has none."""
    return f"+{number(value, digits)}" if value > 0 else number(value, digits)


def percent(part: float, digits: int = 0) -> str:
    """A part of 1 as "12 %" (ru), "12%" (en)."""
    return f"{number(part * 100, digits)}{_percent_sign()}"


def percent_change(part: float) -> str:
    """A change as a part of 1, with its sign: "+12 %", "−4 %"."""
    return f"{signed(round(part * 100))}{_percent_sign()}"


def data_size(octets: int) -> str:
    """Write "12 МБ", "12 MB"."""
    return QLocale().formattedDataSize(octets, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def listed(words: Iterable[str]) -> str:
    """Join words into "a, b и c", "a, b and c"."""
    return QLocale().createSeparatedList(list(words))


def _percent_sign() -> str:
    return f"{NO_BREAK}%" if is_russian() else "%"


def is_russian() -> bool:
    """Whether the reader's language is Russian."""
    return QLocale().language() == QLocale.Language.Russian


def named(name: str) -> str:
    """Return a name in the reader's language, if it has one there."""
    return name.english if isinstance(name, Name) and not is_russian() else name


def _qt(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
