"""What the map of regions may show, and the bounds of its levels.

Bounds are fixed rather than drawn from the regions at hand: a region's level says how far it has come, and does not
change because another one did better.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import Final

from db.agency.combining import Combined, Row
from db.agency.indicators import BY_CODE, INDICATORS
from db.agency.levels import Level
from db.agency.readings import YEAR, Reading
from db.agency.region_tiles import RegionTile, region_tiles
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.summary import rounded

LEVELS: Final = 4
DISCIPLINE: Final = "reporting_discipline"
INVOLVEMENT: Final = "level"

BOUNDS: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "reporting_discipline": ("50", "70", "90"),
        "active_share": ("25", "50", "75"),
        "open_regularity": ("25", "50", "75"),
        "visits_per_thousand": ("5", "15", "30"),
        "school_reach": ("1", "3", "10"),
        "career_reach": ("1", "3", "10"),
        "foreign_share": ("1", "3", "10"),
        "foreign_countries": ("3", "6", "10"),
        "interregional_pull": ("10", "20", "40"),
        "language_readiness": ("10", "25", "50"),
        "staff_readiness": ("10", "25", "50"),
        "trained_sites": ("1", "5", "10"),
        "route_supply": ("2", "3", "5"),
        "joint_routes": ("1", "3", "6"),
        "utilisation": ("40", "60", "80"),
        "turned_away": ("2", "5", "10"),
        "incident_rate": ("1", "3", "10"),
        "briefing_rate": ("90", "97", "99.5"),
        "satisfaction": ("3.5", "4.2", "4.7"),
        "diversity": ("3", "6", "10"),
        "growth": ("0", "10", "25"),
    }
)
"""From which value on the second, third and fourth level of an indicator begin. A proposal, as the levels are."""


@dataclass(frozen=True, slots=True)
class MapMeasure:
    """What a map shows: how it is read of a region, and where its levels begin.

    `grows` tells of a count that is larger over a longer span: its bounds are those of a year.
    """

    code: str
    title: Phrase
    formula: Phrase
    cases: Phrase
    read: Callable[[Row], Reading]
    bounds: tuple[Decimal, ...]
    grows: bool = False
    is_percent: bool = False

    def bounds_over(self, months: int) -> tuple[Decimal, ...]:
        """Return where the levels begin over so many months."""
        if not self.grows:
            return self.bounds
        return tuple((one * months / YEAR).quantize(Decimal(1), ROUND_HALF_UP) for one in self.bounds)


@dataclass(frozen=True, slots=True)
class RegionShade:
    """A tile of the map: its level from 1 to 4, or None without a figure; `is_seldom` where too few reported in time.

    `row` is None for a region without a registered site.
    """

    tile: RegionTile
    row: Row | None
    reading: Reading
    level: int | None
    is_seldom: bool = False


def _counted(value: int, cases: int) -> Reading:
    return Reading(Decimal(value), cases)


def _taking_part(row: Row) -> int:
    return sum(site.total["visits_held"] > 0 for site in row.scope.sites)


def _involvement(row: Row) -> Reading:
    return _counted(1 + list(Level).index(row.level), len(row.scope.sites))


def _visitors(row: Row) -> Reading:
    return _counted(row.scope.total["visitors_total"], len(row.scope.reporting))


def _sites(row: Row) -> Reading:
    return _counted(_taking_part(row), len(row.scope.sites))


def _per_site(row: Row) -> Reading:
    count = _taking_part(row)
    value = rounded(Decimal(row.scope.total["visitors_total"]) / count, 0) if count else None
    return Reading(value, count)


def _of_indicator(code: str) -> MapMeasure:
    one = BY_CODE[code]
    bounds = tuple(Decimal(bound) for bound in BOUNDS[code])
    return MapMeasure(
        *(code, one.title, one.formula, one.cases, lambda row: row.readings[code], bounds),
        is_percent=one.unit == "percent",
    )


_SITES = say(QT_TRANSLATE_NOOP("db", "sites registered"))
_ACTIVE = say(QT_TRANSLATE_NOOP("db", "sites with visits"))
MEASURES: Final = (
    MapMeasure(
        INVOLVEMENT,
        say(QT_TRANSLATE_NOOP("db", "Level of involvement")),
        say(QT_TRANSLATE_NOOP("db", "How far the sites of the region have come, as the definitions of the levels say")),
        _SITES,
        _involvement,
        (Decimal(2), Decimal(3), Decimal(4)),
    ),
    MapMeasure(
        "visitors",
        say(QT_TRANSLATE_NOOP("db", "Visitors")),
        say(QT_TRANSLATE_NOOP("db", "Visitors admitted by all sites of the region")),
        say(QT_TRANSLATE_NOOP("db", "sites that reported")),
        _visitors,
        (Decimal(5000), Decimal(20000), Decimal(50000)),
        grows=True,
    ),
    MapMeasure(
        "sites",
        say(QT_TRANSLATE_NOOP("db", "Sites taking part")),
        say(QT_TRANSLATE_NOOP("db", "Number of sites with at least one visit held")),
        _SITES,
        _sites,
        (Decimal(5), Decimal(15), Decimal(40)),
    ),
    MapMeasure(
        "visitors_per_site",
        say(QT_TRANSLATE_NOOP("db", "Visitors per site")),
        say(QT_TRANSLATE_NOOP("db", "Visitors admitted ÷ sites with at least one visit held")),
        _ACTIVE,
        _per_site,
        (Decimal(500), Decimal(1000), Decimal(3000)),
        grows=True,
    ),
    *(_of_indicator(one.code) for one in INDICATORS),
)
"""What may be chosen, in reading order."""
ON_PAPER: Final = (INVOLVEMENT, "visitors", "visitors_per_site")
"""Of what document and workbook have a map."""
MEASURE_BY_CODE: Final[Mapping[str, MapMeasure]] = MappingProxyType({one.code: one for one in MEASURES})


def shades(combined: Combined, measure: MapMeasure) -> tuple[RegionShade, ...]:
    """Return a tile for every region of the country, in the order of codes, with the level of a measure.

    A region that reports too seldom is not compared, save by how it reports.
    """
    rows, bounds = {row.code: row for row in combined.regions}, measure.bounds_over(len(combined.months))
    return tuple(_shade(tile, rows.get(code), measure, bounds) for code, tile in region_tiles().items())


def _shade(tile: RegionTile, row: Row | None, measure: MapMeasure, bounds: tuple[Decimal, ...]) -> RegionShade:
    if row is None:
        return RegionShade(tile, None, Reading(None, 0), None)
    reading = measure.read(row)
    if reading.value is None:
        return RegionShade(tile, row, reading, None)
    if not row.is_comparable and measure.code != DISCIPLINE:
        return RegionShade(tile, row, reading, None, is_seldom=True)
    return RegionShade(tile, row, reading, 1 + sum(reading.value >= bound for bound in bounds))
