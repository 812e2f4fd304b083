"""The indicators of involvement: what each is made of, how many cases it rests on, and what it means.

They follow the table of regional involvement that the programme discusses: levels of development, not a ranking. A
figure that cannot be told is absent, never zero; each tells on how many cases it rests.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from db.agency.scope import Scope
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.summary import rounded

YEAR: Final = 12
REGULAR_MONTHS: Final = 10
"""A site is open regularly with a tour in so many months of twelve."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An indicator's value, None where it cannot be told, and the number of cases it rests on."""

    value: Decimal | None
    cases: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator: its name in files, its title, its formula in words, unit, places, and what its cases are."""

    code: str
    title: Phrase
    formula: Phrase
    unit: str
    places: int
    cases: Phrase
    read: Callable[[Scope], Reading]


UNITS: Final[Mapping[str, Phrase]] = MappingProxyType(
    {
        "percent": say(QT_TRANSLATE_NOOP("db", "%")),
        "per_thousand": say(QT_TRANSLATE_NOOP("db", "per 1,000 residents")),
        "countries": say(QT_TRANSLATE_NOOP("db", "countries")),
        "routes": say(QT_TRANSLATE_NOOP("db", "routes per site")),
        "joint_routes": say(QT_TRANSLATE_NOOP("db", "routes of several enterprises")),
        "per_ten_thousand": say(QT_TRANSLATE_NOOP("db", "per 10,000 visitors")),
        "points": say(QT_TRANSLATE_NOOP("db", "points of 5")),
        "classes": say(QT_TRANSLATE_NOOP("db", "classes of OKVED 2")),
        "sites": say(QT_TRANSLATE_NOOP("db", "sites")),
    }
)

_SITES = say(QT_TRANSLATE_NOOP("db", "sites registered"))
_REPORTING = say(QT_TRANSLATE_NOOP("db", "sites that reported"))
_VISITORS = say(QT_TRANSLATE_NOOP("db", "visitors"))


def _ratio(part: int, whole: int, cases: int, *, times: int = 100, places: int = 1) -> Reading:
    value = rounded(Decimal(part * times) / whole, places) if whole else None
    return Reading(value, cases)


def _share_of_sites(scope: Scope, holds: Callable[[int], bool]) -> Reading:
    """Return the share of registered sites for which `holds` is true of their place in the scope."""
    count = len(scope.sites)
    return _ratio(sum(holds(place) for place in range(count)), count, count)


def discipline(scope: Scope) -> Reading:
    """Return the share of expected summaries that arrived by the day they were due."""
    return _ratio(sum(site.on_time for site in scope.sites), scope.expected, scope.expected)


def _active(scope: Scope) -> Reading:
    return _share_of_sites(scope, lambda place: scope.sites[place].total["visits_held"] > 0)


def _regular(scope: Scope) -> Reading:
    if scope.months < YEAR:
        return Reading(None, len(scope.sites))
    return _share_of_sites(scope, lambda place: scope.sites[place].open_months >= REGULAR_MONTHS)


def _density(scope: Scope) -> Reading:
    visitors = scope.total["visitors_total"]
    residents = scope.people.residents
    return Reading(None, visitors) if not residents else _ratio(visitors, residents, visitors, times=1000, places=2)


def _school(scope: Scope) -> Reading:
    visitors, pupils = scope.total["school"], scope.people.pupils
    return Reading(None, visitors) if not pupils else _ratio(visitors, pupils, visitors)


def _career(scope: Scope) -> Reading:
    visitors, people = scope.total["career_visitors"], scope.people.career_age
    return Reading(None, visitors) if not people else _ratio(visitors, people, visitors)


def _foreign(scope: Scope) -> Reading:
    return _of_visitors(scope, "origin_foreign")


def _countries(scope: Scope) -> Reading:
    return Reading(Decimal(len(scope.total.countries)), scope.total["origin_foreign"])


def _pull(scope: Scope) -> Reading:
    return _of_visitors(scope, "origin_other_region")


def _of_visitors(scope: Scope, name: str) -> Reading:
    total = scope.total["visitors_total"]
    return _ratio(scope.total[name], total, total)


def _languages(scope: Scope) -> Reading:
    return _share_of_sites(scope, lambda place: bool(scope.sites[place].total.languages - {scope.home_language}))


def _staff(scope: Scope) -> Reading:
    guides = sum(site.latest["guides_total"] for site in scope.reporting)
    return _ratio(sum(site.latest["guides_retrained"] for site in scope.reporting), guides, guides)


def _trained_sites(scope: Scope) -> Reading:
    return Reading(Decimal(sum(site.latest["guides_retrained"] > 0 for site in scope.reporting)), len(scope.reporting))


def _supply(scope: Scope) -> Reading:
    sites = len(scope.reporting)
    return _ratio(sum(site.latest["routes_offered"] for site in scope.reporting), sites, sites, times=1)


def _joint(scope: Scope) -> Reading:
    return Reading(Decimal(len(scope.total.programmes)), len(scope.reporting))


def _taken(scope: Scope) -> Reading:
    seats = scope.total["seats_offered"]
    return Reading(rounded(Decimal(scope.total["taken"]) / 10 / seats, 1) if seats else None, seats)


def _turned_away(scope: Scope) -> Reading:
    requests = scope.total["requests_received"]
    return _ratio(scope.total["refused_capacity"], requests, requests)


def _incidents(scope: Scope) -> Reading:
    visitors = scope.total["visitors_total"]
    return _ratio(scope.total["incidents"], visitors, visitors, times=10_000, places=2)


def _briefed(scope: Scope) -> Reading:
    return _of_visitors(scope, "briefed_total")


def _satisfaction(scope: Scope) -> Reading:
    answers = scope.total["scored"]
    return Reading(rounded(Decimal(scope.total["score"]) / 10 / answers, 2) if answers else None, answers)


def _diversity(scope: Scope) -> Reading:
    active = {site.industry for site in scope.reporting if site.total["visits_held"]}
    return Reading(Decimal(len(active)), len(scope.reporting))


def _growth(scope: Scope) -> Reading:
    """Compare only sites that reported in both years, so that a site that joined is not taken for growth."""
    both = [site for site in scope.sites if site.delivered and site.earlier_months]
    earlier = sum(site.earlier_visitors for site in both)
    now = sum(site.total["visitors_total"] for site in both)
    if scope.months < YEAR or not earlier:
        return Reading(None, len(both))
    return Reading(rounded(Decimal(100 * (now - earlier)) / earlier, 1), len(both))


INDICATORS: Final = (
    Indicator(
        "reporting_discipline",
        say(QT_TRANSLATE_NOOP("db", "Reporting discipline")),
        say(QT_TRANSLATE_NOOP("db", "Summaries received by the due day ÷ summaries expected of the registered sites")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "summaries expected")),
        discipline,
    ),
    Indicator(
        "active_share",
        say(QT_TRANSLATE_NOOP("db", "Active sites")),
        say(QT_TRANSLATE_NOOP("db", "Sites with at least one visit held ÷ sites registered")),
        "percent",
        1,
        _SITES,
        _active,
    ),
    Indicator(
        "open_regularity",
        say(QT_TRANSLATE_NOOP("db", "Regularly open sites")),
        say(QT_TRANSLATE_NOOP("db", "Sites with a tour in at least 10 of the 12 months ÷ sites registered")),
        "percent",
        1,
        _SITES,
        _regular,
    ),
    Indicator(
        "visits_per_thousand",
        say(QT_TRANSLATE_NOOP("db", "Visitors per 1,000 residents")),
        say(QT_TRANSLATE_NOOP("db", "Visitors admitted ÷ residents × 1,000")),
        "per_thousand",
        2,
        _VISITORS,
        _density,
    ),
    Indicator(
        "school_reach",
        say(QT_TRANSLATE_NOOP("db", "Reach among pupils")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from schools and preschools ÷ pupils of the region")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "visitors from schools")),
        _school,
    ),
    Indicator(
        "career_reach",
        say(QT_TRANSLATE_NOOP("db", "Reach of career guidance")),
        say(QT_TRANSLATE_NOOP("db", "Visitors for career guidance ÷ pupils of grades 6–11 and college students")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "visitors for career guidance")),
        _career,
    ),
    Indicator(
        "foreign_share",
        say(QT_TRANSLATE_NOOP("db", "Visitors from abroad")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from abroad ÷ visitors admitted")),
        "percent",
        1,
        _VISITORS,
        _foreign,
    ),
    Indicator(
        "foreign_countries",
        say(QT_TRANSLATE_NOOP("db", "Countries of visitors")),
        say(
            QT_TRANSLATE_NOOP("db", "Number of foreign countries that visitors came from, merged small counts left out")
        ),
        "countries",
        0,
        say(QT_TRANSLATE_NOOP("db", "visitors from abroad")),
        _countries,
    ),
    Indicator(
        "interregional_pull",
        say(QT_TRANSLATE_NOOP("db", "Visitors from other regions")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from other regions of the country ÷ visitors admitted")),
        "percent",
        1,
        _VISITORS,
        _pull,
    ),
    Indicator(
        "language_readiness",
        say(QT_TRANSLATE_NOOP("db", "Readiness in languages")),
        say(QT_TRANSLATE_NOOP("db", "Sites with a tour in another language than Russian ÷ sites registered")),
        "percent",
        1,
        _SITES,
        _languages,
    ),
    Indicator(
        "staff_readiness",
        say(QT_TRANSLATE_NOOP("db", "Retrained guides")),
        say(QT_TRANSLATE_NOOP("db", "Guides with the programme's diploma ÷ guides, in the latest month of each site")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "guides")),
        _staff,
    ),
    Indicator(
        "trained_sites",
        say(QT_TRANSLATE_NOOP("db", "Sites with a retrained guide")),
        say(QT_TRANSLATE_NOOP("db", "Number of sites with at least one guide with the programme's diploma")),
        "sites",
        0,
        _REPORTING,
        _trained_sites,
    ),
    Indicator(
        "route_supply",
        say(QT_TRANSLATE_NOOP("db", "Routes offered")),
        say(QT_TRANSLATE_NOOP("db", "Routes open for booking ÷ sites that reported, in the latest month of each site")),
        "routes",
        1,
        _REPORTING,
        _supply,
    ),
    Indicator(
        "joint_routes",
        say(QT_TRANSLATE_NOOP("db", "Joint routes")),
        say(QT_TRANSLATE_NOOP("db", "Number of routes that lead through several enterprises")),
        "joint_routes",
        0,
        _REPORTING,
        _joint,
    ),
    Indicator(
        "utilisation",
        say(QT_TRANSLATE_NOOP("db", "Seats taken")),
        say(QT_TRANSLATE_NOOP("db", "Utilisation of the sites, weighted by the seats they offered")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "seats offered")),
        _taken,
    ),
    Indicator(
        "turned_away",
        say(QT_TRANSLATE_NOOP("db", "Refused for want of places")),
        say(QT_TRANSLATE_NOOP("db", "Requests refused for capacity ÷ requests received")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "requests")),
        _turned_away,
    ),
    Indicator(
        "incident_rate",
        say(QT_TRANSLATE_NOOP("db", "Incidents")),
        say(QT_TRANSLATE_NOOP("db", "Incidents from first aid upwards ÷ visitors admitted × 10,000")),
        "per_ten_thousand",
        2,
        _VISITORS,
        _incidents,
    ),
    Indicator(
        "briefing_rate",
        say(QT_TRANSLATE_NOOP("db", "Briefed visitors")),
        say(QT_TRANSLATE_NOOP("db", "Visitors with a recorded safety briefing ÷ visitors admitted")),
        "percent",
        1,
        _VISITORS,
        _briefed,
    ),
    Indicator(
        "satisfaction",
        say(QT_TRANSLATE_NOOP("db", "Satisfaction")),
        say(QT_TRANSLATE_NOOP("db", "Feedback score, weighted by the answers")),
        "points",
        2,
        say(QT_TRANSLATE_NOOP("db", "answers")),
        _satisfaction,
    ),
    Indicator(
        "diversity",
        say(QT_TRANSLATE_NOOP("db", "Diversity of industries")),
        say(QT_TRANSLATE_NOOP("db", "Number of OKVED 2 classes among the sites with visits")),
        "classes",
        0,
        _REPORTING,
        _diversity,
    ),
    Indicator(
        "growth",
        say(QT_TRANSLATE_NOOP("db", "Growth on the year before")),
        say(
            QT_TRANSLATE_NOOP(
                "db", "Visitors of these twelve months against the twelve before, of the sites that reported in both"
            )
        ),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "sites that reported in both years")),
        _growth,
    ),
)
"""All indicators, in reading order."""
BY_CODE: Final[Mapping[str, Indicator]] = MappingProxyType({one.code: one for one in INDICATORS})
