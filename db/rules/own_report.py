"""A report of one's own: what is counted, by what it is split, over which months, of which visits."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.rules.calendar import Month

PREFIX = "own_report."
"""What the keys of kept reports begin with."""
LONGEST_NAME = 80
MOST_MONTHS = 36


class NothingChosen(TourError):
    """A report without anything to count."""

    message = QT_TRANSLATE_NOOP("db", "Nothing is chosen to be counted.")
    remedy = QT_TRANSLATE_NOOP("db", "Tick at least one figure.")


class WrongPeriod(TourError):
    """Months in the wrong order, or too many."""

    message = QT_TRANSLATE_NOOP("db", "From {first} to {last} is no period of 1 to {most} months.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a last month that is not before the first, and a shorter period.")


class NoName(TourError):
    """A report is kept without a name."""

    message = QT_TRANSLATE_NOOP("db", "The report has no name.")
    remedy = QT_TRANSLATE_NOOP("db", "Write a name of up to {most} characters, by which you will find it again.")


@dataclass(frozen=True, slots=True)
class OwnReport:
    """What a person chose. `filters` names by dimension the only key that is counted; months are inclusive."""

    measures: tuple[str, ...]
    dimension: str
    first: Month
    last: Month
    filters: Mapping[str, str] = field(default_factory=dict)
    name: str = ""

    def __post_init__(self) -> None:
        if not self.measures:
            raise NothingChosen
        if not 0 <= self._length - 1 < MOST_MONTHS:
            raise WrongPeriod(first=str(self.first), last=str(self.last), most=MOST_MONTHS)

    @property
    def months(self) -> tuple[Month, ...]:
        """The months of the period."""
        return tuple(self.first.shifted(place) for place in range(self._length))

    @property
    def _length(self) -> int:
        return (self.last.year - self.first.year) * 12 + self.last.number - self.first.number + 1


def key_of(name: str) -> str:
    """Return the key under which a report of this name is kept: the same however it is written."""
    return PREFIX + sha256(" ".join(name.split()).casefold().encode()).hexdigest()[:32]


def to_text(report: OwnReport) -> str:
    """Return a report as it is kept."""
    value = {
        "dimension": report.dimension,
        "filters": dict(report.filters),
        "first": str(report.first),
        "last": str(report.last),
        "measures": list(report.measures),
        "name": report.name,
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_text(text: str) -> OwnReport:
    """Return a report from what was kept; raise ValueError, KeyError or TourError for a text that is none."""
    value = json.loads(text)
    return OwnReport(
        measures=tuple(value["measures"]),
        dimension=value["dimension"],
        first=Month.parse(value["first"]),
        last=Month.parse(value["last"]),
        filters=dict(value["filters"]),
        name=value["name"],
    )
