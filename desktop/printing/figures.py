"""How figures of the summary are written for a reader: numbers, changes, moments."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.highlights import Highlight
from db.reports.titles import UNITS

MINUS = "\N{MINUS SIGN}"
NOTHING = "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes texts and numbers in one language."""

    words: Callable[[Phrase], str]
    language: str

    @property
    def locale(self) -> QLocale:
        """The locale of the language."""
        return QLocale(QLocale.Language.Russian if self.language == "ru" else QLocale.Language.English)

    def number(self, value: Decimal | int | None, places: int = 0) -> str:
        """Return a number with grouped digits, a dash for nothing."""
        if value is None:
            return NOTHING
        return self.locale.toString(float(value), "f", places).replace("-", MINUS)

    def measure(self, value: Decimal | int | None, unit: str, places: int = 0) -> str:
        """Return a number with its unit where a bare number could be misread."""
        if value is None:
            return NOTHING
        if unit == "percent":
            return self.percent(value, places)
        return self.number(value, places)

    def percent(self, value: Decimal | int, places: int = 1) -> str:
        """Return a share in per cent."""
        return self.words(say(QT_TRANSLATE_NOOP("db", "{number}%"), number=self.number(value, places)))

    def change(self, one: Highlight) -> str:
        """Return what became of a figure since the month before, in words; empty without one."""
        if one.change is None:
            return ""
        if not one.change:
            return self.words(say(QT_TRANSLATE_NOOP("db", "as the month before")))
        before = self.measure(one.before, one.unit, one.places)
        text = say(QT_TRANSLATE_NOOP("db", "{change}, was {before}"), change=self.signed(one), before=before)
        return self.words(text)

    def signed(self, one: Highlight) -> str:
        """Return a change with its sign: in per cent for counts, in points for shares and scores."""
        if one.growth is not None and not one.places:
            return self._sign(one.growth) + self.percent(abs(one.growth), 0)
        assert one.change is not None
        return self._sign(one.change) + self.number(abs(one.change), one.places)

    def difference(self, value: Decimal | None, before: Decimal | None, places: int) -> str:
        """Return the difference of two figures with its sign."""
        if value is None or before is None:
            return NOTHING
        change = value - before
        return (self._sign(change) if change else "") + self.number(abs(change), places)

    def unit(self, name: str) -> str:
        """Return a unit in words."""
        return self.words(UNITS[name])

    def moment(self, instant: datetime, zone: str) -> str:
        """Return the wall-clock date and time of an instant at the site."""
        wall = local(instant, zone)
        day, time = QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)
        return self.locale.toString(QDateTime(day, time), "d MMMM yyyy, HH:mm")

    def _sign(self, value: Decimal) -> str:
        return "+" if value > 0 else MINUS
