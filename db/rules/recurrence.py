"""Rules of recurrence (RFC 5545 §3.3.10) as a factory needs them: by day, week or month, in wall-clock time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import reduce
from itertools import islice
from typing import Final

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.model.kinds import Weekday

MOST: Final = 400
"""No series is longer: a daily one of a year."""
DAYS: Final = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), Weekday, strict=True))
CODES: Final = {day: code for code, day in DAYS.items()}


class Frequency(StrEnum):
    """How a series goes on."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


class BadRule(TourError):
    """A rule that cannot be followed; `part` names the piece of it."""

    message = QT_TRANSLATE_NOOP("db", "The rule of the series cannot be read at “{part}”.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Use FREQ=DAILY, WEEKLY or MONTHLY with INTERVAL, BYDAY, and COUNT (1 to 400) or UNTIL."
    )


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in parts: every `interval` days, weeks or months, on `weekdays`, `count` times or `until` a day.

    In a monthly rule `ordinal` says which of the weekdays is meant (1 the first, -1 the last); without weekdays the
    day of the month of the first start is kept, and months without it are left out (RFC 5545).
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[Weekday, ...] = ()
    ordinal: int = 0
    count: int | None = None
    until: date | None = None

    def text(self) -> str:
        """Return the rule as RFC 5545 writes it."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.weekdays:
            which = str(self.ordinal) if self.ordinal else ""
            parts.append("BYDAY=" + ",".join(f"{which}{CODES[day]}" for day in self.weekdays))
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        elif self.until is not None:
            parts.append(f"UNTIL={self.until:%Y%m%d}T235959")
        return ";".join(parts)


def parse_rule(text: str) -> Rule:
    """Read a rule; raise `BadRule` that names the part which cannot be followed."""
    found: dict[str, str] = {}
    for part in text.strip().removeprefix("RRULE:").split(";"):
        name, equals, value = part.partition("=")
        if not equals or not value or name.upper() in found:
            raise BadRule(part=part or text)
        found[name.upper()] = value.upper()
    try:
        frequency = Frequency(found.pop("FREQ", ""))
    except ValueError:
        raise BadRule(part=text) from None
    found.pop("WKST", None)
    ordinal, weekdays = _days(found.pop("BYDAY", ""), frequency)
    rule = Rule(
        frequency,
        _number("INTERVAL", found.pop("INTERVAL", "1"), 99),
        weekdays,
        ordinal,
        _number("COUNT", found.pop("COUNT"), MOST) if "COUNT" in found else None,
        _day(found.pop("UNTIL")) if "UNTIL" in found else None,
    )
    if found:
        raise BadRule(part=next(f"{name}={value}" for name, value in found.items()))
    if rule.count is not None and rule.until is not None:
        raise BadRule(part="COUNT, UNTIL")
    return rule


def _number(name: str, value: str, most: int) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= most:
        raise BadRule(part=f"{name}={value}")
    return int(value)


def _day(value: str) -> date:
    try:
        return datetime.strptime(value[:8], "%Y%m%d").date()  # noqa: DTZ007  (a day on the site's wall)
    except ValueError:
        raise BadRule(part=f"UNTIL={value}") from None


def _days(value: str, frequency: Frequency) -> tuple[int, tuple[Weekday, ...]]:
    if not value:
        return 0, ()
    days: list[Weekday] = []
    ordinals: set[int] = set()
    for part in value.split(","):
        match = re.fullmatch(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)", part)
        if match is None or (match[1] and frequency is not Frequency.MONTHLY):
            raise BadRule(part=f"BYDAY={part}")
        ordinals.add(int(match[1] or 0))
        days.append(DAYS[match[2]])
    if len(ordinals) != 1:
        raise BadRule(part=f"BYDAY={value}")
    return ordinals.pop(), tuple(sorted(set(days), key=list(Weekday).index))


def starts(rule: Rule, first: datetime, most: int = MOST) -> list[datetime]:
    """Return the wall-clock starts of a rule from its first one on, at most `most` of them.

    An open rule without COUNT or UNTIL ends after `MOST` dates.
    """
    from dateutil.rrule import rrulestr

    ends = f"{rule.text()}" if rule.count or rule.until else f"{rule.text()};COUNT={MOST}"
    return list(islice(iter(rrulestr(ends, dtstart=first)), min(most, MOST)))


def at(days: Iterable[datetime], clock: time) -> list[datetime]:
    """Return the same days at another time."""
    return [datetime.combine(day.date(), clock) for day in days]


def rule_phrase(rule: Rule) -> Phrase:
    """Say a rule as a person would: every Tuesday and Thursday until 20 December."""
    phrase = _rhythm(rule)
    if rule.count is not None:
        return say(QT_TRANSLATE_NOOP("db", "{rhythm}, %n time(s)"), rule.count, rhythm=phrase)
    if rule.until is not None:
        return say(QT_TRANSLATE_NOOP("db", "{rhythm} until {day}"), rhythm=phrase, day=rule.until)
    return phrase


def _rhythm(rule: Rule) -> Phrase:
    every, days = rule.interval, _listed(rule.weekdays)
    match rule.frequency:
        case Frequency.DAILY:
            known = QT_TRANSLATE_NOOP("db", "daily"), QT_TRANSLATE_NOOP("db", "every %n day(s)")
        case Frequency.WEEKLY:
            known = QT_TRANSLATE_NOOP("db", "weekly"), QT_TRANSLATE_NOOP("db", "every %n week(s)")
        case Frequency.MONTHLY:
            known = QT_TRANSLATE_NOOP("db", "monthly"), QT_TRANSLATE_NOOP("db", "every %n month(s)")
    rhythm = say(known[0]) if every == 1 else say(known[1], every)
    if days is None:
        return rhythm
    if rule.ordinal:
        which = say(ORDINALS[rule.ordinal])
        return say(QT_TRANSLATE_NOOP("db", "{rhythm}: {which} {days}"), rhythm=rhythm, which=which, days=days)
    return say(QT_TRANSLATE_NOOP("db", "{rhythm}: {days}"), rhythm=rhythm, days=days)


ORDINALS: Final = {
    1: QT_TRANSLATE_NOOP("db", "first"),
    2: QT_TRANSLATE_NOOP("db", "second"),
    3: QT_TRANSLATE_NOOP("db", "third"),
    4: QT_TRANSLATE_NOOP("db", "fourth"),
    5: QT_TRANSLATE_NOOP("db", "fifth"),
    -1: QT_TRANSLATE_NOOP("db", "last"),
    -2: QT_TRANSLATE_NOOP("db", "last but one"),
    -3: QT_TRANSLATE_NOOP("db", "third from the end"),
    -4: QT_TRANSLATE_NOOP("db", "fourth from the end"),
    -5: QT_TRANSLATE_NOOP("db", "fifth from the end"),
}
SHORT: Final = {
    Weekday.MON: QT_TRANSLATE_NOOP("db", "Mon"),
    Weekday.TUE: QT_TRANSLATE_NOOP("db", "Tue"),
    Weekday.WED: QT_TRANSLATE_NOOP("db", "Wed"),
    Weekday.THU: QT_TRANSLATE_NOOP("db", "Thu"),
    Weekday.FRI: QT_TRANSLATE_NOOP("db", "Fri"),
    Weekday.SAT: QT_TRANSLATE_NOOP("db", "Sat"),
    Weekday.SUN: QT_TRANSLATE_NOOP("db", "Sun"),
}


def _listed(days: tuple[Weekday, ...]) -> Phrase | None:
    names = [say(SHORT[day]) for day in days]
    if not names:
        return None
    return reduce(
        lambda before, day: say(QT_TRANSLATE_NOOP("db", "{before}, {day}"), before=before, day=day), names[1:], names[0]
    )
