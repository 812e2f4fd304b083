"""The indicators of involvement: what each is made of, how many cases it rests on, and what it means.

They follow the table of regional involvement that the programme discusses: levels of development, not a ranking. A
figure that cannot be told is absent, never zero; each tells on how many cases it rests.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from db.agency import readings
from db.agency.readings import Reading
from db.agency.scope import Scope
from db.errors import QT_TRANSLATE_NOOP, Phrase, say


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


INDICATORS: Final = (
    Indicator(
        "reporting_discipline",
        say(QT_TRANSLATE_NOOP("db", "Reporting discipline")),
        say(QT_TRANSLATE_NOOP("db", "Summaries received by the due day ÷ summaries expected of the registered sites")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "summaries expected")),
        readings.discipline,
    ),
    Indicator(
        "active_share",
        say(QT_TRANSLATE_NOOP("db", "Active sites")),
        say(QT_TRANSLATE_NOOP("db", "Sites with at least one visit held ÷ sites registered")),
        "percent",
        1,
        _SITES,
        readings.active,
    ),
    Indicator(
        "open_regularity",
        say(QT_TRANSLATE_NOOP("db", "Regularly open sites")),
        say(QT_TRANSLATE_NOOP("db", "Sites with a tour in at least 10 of the 12 months ÷ sites registered")),
        "percent",
        1,
        _SITES,
        readings.regular,
    ),
    Indicator(
        "visits_per_thousand",
        say(QT_TRANSLATE_NOOP("db", "Visitors per 1,000 residents")),
        say(QT_TRANSLATE_NOOP("db", "Visitors admitted ÷ residents × 1,000")),
        "per_thousand",
        2,
        _VISITORS,
        readings.density,
    ),
    Indicator(
        "school_reach",
        say(QT_TRANSLATE_NOOP("db", "Reach among pupils")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from schools and preschools ÷ pupils of the region")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "visitors from schools")),
        readings.school,
    ),
    Indicator(
        "career_reach",
        say(QT_TRANSLATE_NOOP("db", "Reach of career guidance")),
        say(QT_TRANSLATE_NOOP("db", "Visitors for career guidance ÷ pupils of grades 6–11 and college students")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "visitors for career guidance")),
        readings.career,
    ),
    Indicator(
        "foreign_share",
        say(QT_TRANSLATE_NOOP("db", "Visitors from abroad")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from abroad ÷ visitors admitted")),
        "percent",
        1,
        _VISITORS,
        readings.foreign,
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
        readings.countries,
    ),
    Indicator(
        "interregional_pull",
        say(QT_TRANSLATE_NOOP("db", "Visitors from other regions")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from other regions of the country ÷ visitors admitted")),
        "percent",
        1,
        _VISITORS,
        readings.pull,
    ),
    Indicator(
        "language_readiness",
        say(QT_TRANSLATE_NOOP("db", "Readiness in languages")),
        say(QT_TRANSLATE_NOOP("db", "Sites with a tour in another language than Russian ÷ sites registered")),
        "percent",
        1,
        _SITES,
        readings.languages,
    ),
    Indicator(
        "staff_readiness",
        say(QT_TRANSLATE_NOOP("db", "Retrained guides")),
        say(QT_TRANSLATE_NOOP("db", "Guides with the programme's diploma ÷ guides, in the latest month of each site")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "guides")),
        readings.staff,
    ),
    Indicator(
        "trained_sites",
        say(QT_TRANSLATE_NOOP("db", "Sites with a retrained guide")),
        say(QT_TRANSLATE_NOOP("db", "Number of sites with at least one guide with the programme's diploma")),
        "sites",
        0,
        _REPORTING,
        readings.trained_sites,
    ),
    Indicator(
        "route_supply",
        say(QT_TRANSLATE_NOOP("db", "Routes offered")),
        say(QT_TRANSLATE_NOOP("db", "Routes open for booking ÷ sites that reported, in the latest month of each site")),
        "routes",
        1,
        _REPORTING,
        readings.supply,
    ),
    Indicator(
        "joint_routes",
        say(QT_TRANSLATE_NOOP("db", "Joint routes")),
        say(QT_TRANSLATE_NOOP("db", "Number of routes that lead through several enterprises")),
        "joint_routes",
        0,
        _REPORTING,
        readings.joint,
    ),
    Indicator(
        "utilisation",
        say(QT_TRANSLATE_NOOP("db", "Seats taken")),
        say(QT_TRANSLATE_NOOP("db", "Utilisation of the sites, weighted by the seats they offered")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "seats offered")),
        readings.taken,
    ),
    Indicator(
        "turned_away",
        say(QT_TRANSLATE_NOOP("db", "Refused for want of places")),
        say(QT_TRANSLATE_NOOP("db", "Requests refused for capacity ÷ requests received")),
        "percent",
        1,
        say(QT_TRANSLATE_NOOP("db", "requests")),
        readings.turned_away,
    ),
    Indicator(
        "incident_rate",
        say(QT_TRANSLATE_NOOP("db", "Incidents")),
        say(QT_TRANSLATE_NOOP("db", "Incidents from first aid upwards ÷ visitors admitted × 10,000")),
        "per_ten_thousand",
        2,
        _VISITORS,
        readings.incidents,
    ),
    Indicator(
        "briefing_rate",
        say(QT_TRANSLATE_NOOP("db", "Briefed visitors")),
        say(QT_TRANSLATE_NOOP("db", "Visitors with a recorded safety briefing ÷ visitors admitted")),
        "percent",
        1,
        _VISITORS,
        readings.briefed,
    ),
    Indicator(
        "satisfaction",
        say(QT_TRANSLATE_NOOP("db", "Satisfaction")),
        say(QT_TRANSLATE_NOOP("db", "Feedback score, weighted by the answers")),
        "points",
        2,
        say(QT_TRANSLATE_NOOP("db", "answers")),
        readings.satisfaction,
    ),
    Indicator(
        "diversity",
        say(QT_TRANSLATE_NOOP("db", "Diversity of industries")),
        say(QT_TRANSLATE_NOOP("db", "Number of OKVED 2 classes among the sites with visits")),
        "classes",
        0,
        _REPORTING,
        readings.diversity,
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
        readings.growth,
    ),
)
"""All indicators, in reading order."""
BY_CODE: Final[Mapping[str, Indicator]] = MappingProxyType({one.code: one for one in INDICATORS})
