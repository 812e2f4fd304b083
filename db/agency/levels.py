"""Levels of involvement, not a ranking: no entry, starting, regular, leader."""

from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from db.agency.readings import REGULAR_MONTHS, YEAR, discipline
from db.agency.scope import Scope, SiteYear
from db.errors import QT_TRANSLATE_NOOP, say

COMPARABLE_FROM: Final = Decimal(70)
"""Regions whose reporting discipline is below this, in per cent, are shown but not compared."""
FULL_DISCIPLINE: Final = Decimal(90)


class Level(StrEnum):
    """How far a site or a region has come."""

    NO_ENTRY = "no_entry"
    STARTING = "starting"
    REGULAR = "regular"
    LEADER = "leader"


TITLES: Final = MappingProxyType(
    {
        Level.NO_ENTRY: say(QT_TRANSLATE_NOOP("db", "No entry")),
        Level.STARTING: say(QT_TRANSLATE_NOOP("db", "Starting")),
        Level.REGULAR: say(QT_TRANSLATE_NOOP("db", "Regular")),
        Level.LEADER: say(QT_TRANSLATE_NOOP("db", "Leader")),
    }
)
MEANINGS: Final = MappingProxyType(
    {
        Level.NO_ENTRY: say(
            QT_TRANSLATE_NOOP("db", "Site: no visit held. Region: no site is open regularly or starting.")
        ),
        Level.STARTING: say(
            QT_TRANSLATE_NOOP("db", "Site: visits in some months. Region: fewer than a third of its sites are regular.")
        ),
        Level.REGULAR: say(
            QT_TRANSLATE_NOOP(
                "db",
                "Site: tours in at least 10 of 12 months (5 of 6 in a shorter span). "
                "Region: a third of its sites or more are regular.",
            )
        ),
        Level.LEADER: say(
            QT_TRANSLATE_NOOP(
                "db",
                "Site: regular, and three of: tours in another language, a tenth of visitors from other regions or "
                "abroad, career guidance, a retrained guide. Region: two thirds of its sites are regular and at least "
                "90 % of summaries arrive in time.",
            )
        ),
    }
)
"""What each level asks for. A proposal: the agency's own bounds are not published."""


def site_level(site: SiteYear, months: int) -> Level:
    """Return how far a site has come over so many months."""
    if not site.total["visits_held"]:
        return Level.NO_ENTRY
    if site.open_months * YEAR < REGULAR_MONTHS * min(months, YEAR):
        return Level.STARTING
    return Level.LEADER if sum(_breadth(site)) >= 3 else Level.REGULAR


def region_level(scope: Scope) -> Level:
    """Return how far a region has come: by the share of its sites that are open regularly."""
    levels = [site_level(site, scope.months) for site in scope.sites]
    regular = sum(level in (Level.REGULAR, Level.LEADER) for level in levels)
    if not any(level is not Level.NO_ENTRY for level in levels):
        return Level.NO_ENTRY
    if 3 * regular < len(levels):
        return Level.STARTING
    share = discipline(scope).value or Decimal(0)
    return Level.LEADER if 3 * regular >= 2 * len(levels) and share >= FULL_DISCIPLINE else Level.REGULAR


def is_comparable(scope: Scope) -> bool:
    """Say whether enough of a region reports in time for it to be put beside others."""
    share = discipline(scope).value
    return share is not None and share >= COMPARABLE_FROM


def _breadth(site: SiteYear) -> tuple[bool, ...]:
    total = site.total
    from_afar = total["origin_other_region"] + total["origin_foreign"]
    return (
        bool(total.languages - {"ru"}),
        10 * from_afar >= total["visitors_total"],
        total["career_visitors"] > 0,
        site.latest["guides_retrained"] > 0,
    )
