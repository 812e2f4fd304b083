"""An overview of a few regions made by hand, without packages."""

from datetime import UTC, datetime

from db.agency.combining import Combined, combine
from db.agency.judging import Delivered, Post
from db.agency.measures import Measured
from db.agency.register import Register, Site, SiteCode
from db.rules.calendar import Month

MONTHS = [Month(2026, number) for number in range(1, 13)]
BUSY = {
    **{"visitors_total": 1000, "visits_held": 50, "tours_held": 60, "requests_received": 60, "briefed_total": 990},
    **{"origin_foreign": 40, "guides_total": 4, "guides_retrained": 1, "routes_offered": 3, "seats_offered": 2000},
    **{"taken": 500 * 2000, "score": 46 * 10, "scored": 10},
}
QUIET = {"visitors_total": 20, "visits_held": 1, "tours_held": 1}


def several_regions() -> Combined:
    """Twelve months of RU-CHE with two busy sites, RU-TOM with a quiet one, and RU-SVE that reports too late.

    RU-PER has a site of which nothing came; the other regions have none.
    """
    told: dict[str, list[tuple[str, dict[str, int] | None, int]]] = {
        "RU-CHE": [("E1", BUSY, 3), ("E2", BUSY, 3)],
        "RU-TOM": [("E3", QUIET, 3)],
        "RU-SVE": [("E4", BUSY, 28)],
        "RU-PER": [("E5", None, 0)],
    }
    sites: dict[SiteCode, Site] = {}
    delivered: dict[SiteCode, dict[Month, Delivered]] = {}
    for region, several in told.items():
        for name, counts, day in several:
            site = Site(name, "01", f"Завод {name}", region, MONTHS[0])
            sites[site.code] = site
            if counts is not None:
                delivered[site.code] = {month: _delivered(site, month, counts, day) for month in MONTHS}
    return combine(Post((), delivered), Register(sites, {}), now=datetime(2027, 3, 1, tzinfo=UTC))


def _delivered(site: Site, month: Month, counts: dict[str, int], day: int) -> Delivered:
    after = month.shifted(1)
    arrived = datetime(after.year, after.number, day, tzinfo=UTC)
    return Delivered(site.code, month, 0, "", arrived, Measured(counts, industry="24.10"), 0)
