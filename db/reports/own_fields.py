"""What a report of one's own can count, and by what: each measure with the dimensions that do not count it twice."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.dictionary import field_of
from db.reports.dimensions import DIMENSIONS
from db.reports.fields.field import Dim
from db.reports.titles import UNITS, year_month
from db.reports.year_words import PERSON_TOURS
from db.rules.own_report import OwnReport

MONTH, WEEKDAY = "month", "weekday"
OF_VISIT = (MONTH, WEEKDAY, "channel", "language", "payment")
"""Dimensions that are the same for all of a visit; any measure can be split by them."""
FILTERS = ("channel", "language", "payment", "route", "category")
"""What visits can be chosen by; by route and category those are taken that have any of it."""
OF_TIME = (MONTH, WEEKDAY)
"""Dimensions that run as time does."""
PERSONS = "person_visit"


@dataclass(frozen=True, slots=True)
class Measure:
    """Something to count. `splits` names the field of the dictionary that splits it by a dimension not of visits."""

    name: str
    title: Phrase
    definition: Phrase
    unit: Phrase
    splits: Mapping[str, str]
    counts_persons: bool

    def allows(self, dimension: str) -> bool:
        """Say whether the measure can be split by a dimension without counting anything twice."""
        return dimension in OF_VISIT or dimension in self.splits


def _measure(name: str, **splits: str) -> Measure:
    field = field_of(name)
    return Measure(name, field.title, field.definition, UNITS[field.unit], splits, field.unit == PERSONS)


MEASURES: Mapping[str, Measure] = {
    one.name: one
    for one in (
        _measure("visitors_total", category="by_category", age="by_age", country="by_country", origin="by_origin"),
        _measure("visits_held"),
        _measure("tours_held", route="route.tours"),
        _measure("tour_minutes", route="route.minutes"),
        Measure(
            "route.visitors",
            PERSON_TOURS.title,
            PERSON_TOURS.definition,
            PERSON_TOURS.title,
            {"route": "route.visitors"},
            counts_persons=True,
        ),
        _measure("declared_total"),
        _measure("briefed_total"),
        _measure("career_visitors"),
        _measure("education_programme_visitors"),
        _measure("accessibility"),
        _measure("visits_planned"),
        _measure("visits_cancelled", cause="visits_cancelled"),
        _measure("visits_no_show"),
        _measure("walk_in_visits"),
        _measure("feedback_n"),
    )
}
"""The measures by name, in reading order."""

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("db", "Monday"),
    QT_TRANSLATE_NOOP("db", "Tuesday"),
    QT_TRANSLATE_NOOP("db", "Wednesday"),
    QT_TRANSLATE_NOOP("db", "Thursday"),
    QT_TRANSLATE_NOOP("db", "Friday"),
    QT_TRANSLATE_NOOP("db", "Saturday"),
    QT_TRANSLATE_NOOP("db", "Sunday"),
)
OWN_DIMENSIONS: Mapping[str, Dim] = {
    MONTH: Dim(MONTH, say(QT_TRANSLATE_NOOP("db", "Month")), {}),
    WEEKDAY: Dim(
        WEEKDAY,
        say(QT_TRANSLATE_NOOP("db", "Day of the week")),
        {str(place): say(text) for place, text in enumerate(_WEEKDAYS, start=1)},
    ),
    "channel": DIMENSIONS["channel"],
    "language": DIMENSIONS["language"],
    "payment": DIMENSIONS["payment"],
    **{name: DIMENSIONS[name] for name in ("category", "age", "origin", "country", "route", "cause")},
}
"""The dimensions by name, in reading order."""


def month_key_title(key: str) -> Phrase:
    """Return the month of a key `YYYY-MM` with its year."""
    year, number = key.split("-")
    return say(QT_TRANSLATE_NOOP("db", "{month} {year}"), month=year_month(int(number)), year=year)


def is_known(report: OwnReport) -> bool:
    """Say whether all that a kept report names is still counted."""
    return (
        set(report.measures) <= set(MEASURES)
        and report.dimension in OWN_DIMENSIONS
        and set(report.filters) <= set(FILTERS)
    )
