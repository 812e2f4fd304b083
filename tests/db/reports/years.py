"""Two years of an invented site, as a year's picture holds them."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from db.demo.national.enterprises import enterprises
from db.demo.national.months import invented_month
from db.reports.summary import Summary
from db.reports.year import MONTHS, Standing, YearMonth, YearPicture
from db.reports.year_sums import year_figures
from db.rules.calendar import Month

SITE = replace(enterprises(1, 1000, 5)[0], size=300.0, breadth=0.8, routes=3)
CLOSED_ALL = dict.fromkeys(range(1, MONTHS + 1), Standing.CLOSED)
PARTLY = {
    **dict.fromkeys(range(1, 10), Standing.CLOSED),
    **{10: Standing.PRELIMINARY, 11: Standing.PRELIMINARY, 12: Standing.AHEAD},
}
ON_27_NOVEMBER = datetime(2026, 11, 27, 9, tzinfo=UTC)
"""A year that ran until a day of November, of which October was not closed yet."""


def invented(month: Month, *, more: float = 1.0) -> Summary:
    """A month of the site, `more` times as busy."""
    return invented_month(replace(SITE, size=SITE.size * more), month, random.Random(str(month)))


def months_of(year: int, standings: Mapping[int, Standing], *, more: float = 1.0) -> tuple[YearMonth, ...]:
    """Twelve months that stand so; those not named have no records."""
    return tuple(
        YearMonth(
            month, standing, invented(month, more=more) if standing not in (Standing.MISSING, Standing.AHEAD) else None
        )
        for number in range(1, MONTHS + 1)
        for month, standing in [(Month(year, number), standings.get(number, Standing.MISSING))]
    )


def two_years(
    now: Mapping[int, Standing] = CLOSED_ALL,
    before: Mapping[int, Standing] = CLOSED_ALL,
    *,
    today: datetime | None = None,
) -> YearPicture:
    """The year 2026 with its year before, looked at on a day."""
    months, earlier = months_of(2026, now, more=1.2), months_of(2025, before)
    told = [one.summary for one in months if one.summary] or [invented(Month(2026, 12))]
    header = replace(told[-1].header, period="2026", closed_at=None, approver_role=None)
    totals = Summary(header, tuple(year_figures([one.summary for one in months if one.summary])))
    made_at = today or datetime(2027, 1, 20, 6, tzinfo=UTC)
    return YearPicture(2026, "Площадка 1", "Site 1", months, totals, made_at, earlier)
