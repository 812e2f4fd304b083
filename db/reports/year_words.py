"""How a year is told: its title, what is known of its months, and the columns in which they stand side by side."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.summary import Summary
from db.reports.titles import year_month
from db.reports.year import Standing, YearMonth, YearPicture


class Term(NamedTuple):
    """A word with its meaning."""

    title: Phrase
    definition: Phrase


PERSON_TOURS = Term(
    say(QT_TRANSLATE_NOOP("db", "Person-tours")),
    say(
        QT_TRANSLATE_NOOP(
            "db", "Person-tours count everyone once on each tour they walk; they are never added to visitors."
        )
    ),
)
FROM_NOUGHT = say(QT_TRANSLATE_NOOP("db", "from nought"))
"""What stands in place of a change in per cent where there was nothing before."""
MONTH_COLUMNS = (
    ("requests_received", 0.15),
    ("visits_held", 0.13),
    ("tours_held", 0.13),
    ("visitors_total", 0.14),
    ("", 0.15),
)
"""What is told of each month, with its share of a page's width; the last are visitors from abroad."""


def foreign(summary: Summary) -> int:
    """Return the visitors from abroad."""
    return summary.count("by_origin", "foreign")


def year_title(year: int) -> Phrase:
    """Return the year in words."""
    return say(QT_TRANSLATE_NOOP("db", "Year {year}"), year=str(year))


def notices(picture: YearPicture) -> Iterator[Phrase]:
    """Yield what a reader must know before the figures: which months may change, and which have none."""
    for standing, text in (
        (Standing.PRELIMINARY, QT_TRANSLATE_NOOP("db", "Preliminary, not closed yet: {months}.")),
        (Standing.CORRECTING, QT_TRANSLATE_NOOP("db", "Being corrected, told as signed last: {months}.")),
        (Standing.MISSING, QT_TRANSLATE_NOOP("db", "No records, nothing is counted: {months}.")),
        (Standing.AHEAD, QT_TRANSLATE_NOOP("db", "Yet to come: {months}.")),
    ):
        if found := picture.standing(standing):
            yield say(text, months=spans(found))


def spans(months: Sequence[YearMonth]) -> Phrase:
    """Return months as a list in which neighbours are joined: `January–September, December`."""
    runs: list[list[int]] = []
    for one in months:
        if runs and one.month.number == runs[-1][-1] + 1:
            runs[-1].append(one.month.number)
        else:
            runs.append([one.month.number])
    return _listed([_run(run) for run in runs])


def _run(run: list[int]) -> Phrase:
    if len(run) == 1:
        return year_month(run[0])
    return say(QT_TRANSLATE_NOOP("db", "{first}–{last}"), first=year_month(run[0]), last=year_month(run[-1]))


def _listed(parts: list[Phrase]) -> Phrase:
    if len(parts) == 1:
        return parts[0]
    return say(QT_TRANSLATE_NOOP("db", "{first}, {rest}"), first=parts[0], rest=_listed(parts[1:]))
