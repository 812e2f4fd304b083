"""Working days and reported months."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self

from db.errors import QT_TRANSLATE_NOOP, TourError


def working_days_before(day: date, count: int, is_working: Callable[[date], bool]) -> date:
    """Return the day from which `count` working days, `day` itself not counted, lie before `day`."""
    while count > 0:
        day -= timedelta(days=1)
        count -= is_working(day)
    return day


def working_days_after(day: date, count: int, is_working: Callable[[date], bool]) -> date:
    """Return the day that lies `count` working days after `day`."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working(day)
    return day


class NotAMonth(TourError):
    """A text that names no month."""

    message = QT_TRANSLATE_NOOP("db", "“{text}” is not a month.")
    remedy = QT_TRANSLATE_NOOP("db", "Give year and month, for example 2026-10.")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY-MM`; raise `NotAMonth`."""
        try:
            first = date.fromisoformat(f"{text}-01")
        except ValueError as wrong:
            raise NotAMonth(text=text) from wrong
        return cls(first.year, first.month)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the month of a day."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return self.shifted(1).first - timedelta(days=1)

    @property
    def starts(self) -> datetime:
        """Midnight at its beginning, wall-clock."""
        return datetime.combine(self.first, time.min)

    @property
    def ends(self) -> datetime:
        """Midnight at its end, wall-clock; belongs to the next month."""
        return datetime.combine(self.shifted(1).first, time.min)

    def shifted(self, months: int) -> "Month":
        """Return the month that lies so many months later."""
        count = self.year * 12 + self.number - 1 + months
        return Month(count // 12, count % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"
