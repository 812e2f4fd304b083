"""What the agency keeps of a summary: the counts that its indicators are made of."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from db.reports.dimensions import NO_COUNTRY, OTHER, UNKNOWN
from db.reports.summary import Summary

COUNTS: Final = (
    "visitors_total",
    "declared_total",
    "visits_held",
    "tours_held",
    "requests_received",
    "routes_offered",
    "seats_offered",
    "guides_total",
    "guides_retrained",
    "briefed_total",
    "feedback_n",
    "career_visitors",
)
"""Figures taken as they are."""
SCHOOL: Final = ("preschool", "school_1_4", "school_5_9", "school_10_11")
GRAVE: Final = ("first_aid", "medical", "serious")
HOME_LANGUAGE: Final = "ru"


@dataclass(frozen=True, slots=True)
class Measured:
    """The counts of one month of one site, and the codes that are counted once however often they occur.

    `score` is the feedback score times ten times the number of answers, `taken` the tenths of a per cent of the seats
    offered that were taken, times the seats: so both can be added up.
    """

    counts: dict[str, int]
    countries: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    programmes: frozenset[str] = frozenset()
    industry: str = ""

    def __getitem__(self, name: str) -> int:
        """Return a count, 0 where there is none."""
        return self.counts.get(name, 0)


def measure(summary: Summary) -> Measured:
    """Return what is kept of a summary."""
    counts = {name: summary.count(name) for name in COUNTS}
    categories, origins = summary.counts("by_category"), summary.counts("by_origin")
    counts["school"] = sum(categories.get(name, 0) for name in SCHOOL)
    for name in ("foreign", "other_region", "unknown"):
        counts[f"origin_{name}"] = origins.get(name, 0)
    counts["refused_capacity"] = summary.count("requests_refused", "capacity")
    severities = summary.counts("incidents", "severity")
    counts["incidents"] = sum(severities.get(name, 0) for name in GRAVE)
    counts["score"] = int(10 * (summary.number("feedback_score") or 0)) * summary.count("feedback_n")
    counts["scored"] = summary.count("feedback_n") if summary.number("feedback_score") is not None else 0
    counts["taken"] = int(10 * (summary.number("utilisation") or 0)) * summary.count("seats_offered")
    home = summary.header.home_country
    return Measured(
        {name: count for name, count in counts.items() if count},
        _present(summary.counts("by_country")) - {home, NO_COUNTRY, OTHER},
        _present(summary.counts("by_language")) - {UNKNOWN},
        frozenset(str(code) for code in summary.group("route.part_of_programme").values()),
        summary.header.industry_code,
    )


def together(months: Iterable[Measured]) -> Measured:
    """Return the counts of several months or sites added up, and the codes of all of them."""
    counts: dict[str, int] = {}
    countries: set[str] = set()
    languages: set[str] = set()
    programmes: set[str] = set()
    for one in months:
        for name, count in one.counts.items():
            counts[name] = counts.get(name, 0) + count
        countries |= one.countries
        languages |= one.languages
        programmes |= one.programmes
    return Measured(counts, frozenset(countries), frozenset(languages), frozenset(programmes))


def packed(measured: Measured) -> str:
    """Return the counts as the ledger keeps them."""
    codes = [sorted(one) for one in (measured.countries, measured.languages, measured.programmes)]
    return json.dumps([measured.counts, *codes, measured.industry], separators=(",", ":"))


def unpacked(text: str) -> Measured:
    """Return the counts of a line of the ledger."""
    counts, countries, languages, programmes, industry = json.loads(text)
    return Measured(counts, frozenset(countries), frozenset(languages), frozenset(programmes), industry)


def _present(counts: dict[str, int]) -> frozenset[str]:
    return frozenset(key for key, count in counts.items() if count)
