"""What may be looked at: the country, a region of it, a site of that; and what stands below each."""

from dataclasses import dataclass
from datetime import UTC, date
from decimal import Decimal

from db.agency.combining import Combined, Row, due_day
from db.agency.measures import Measured, together
from db.rules.calendar import Month
from desktop.screens.agency import words


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one looks: nothing for the country, a region's code, and with it a site's row code."""

    region: str = ""
    site: str = ""

    @property
    def above(self) -> "Spot":
        """One step back towards the country."""
        return Spot(self.region) if self.site else Spot()


@dataclass(frozen=True, slots=True)
class Child:
    """A row of the table below: a region of the country or a site of a region."""

    key: str
    name: str
    level: str
    sites: int
    visitors: int
    foreign: Decimal | None
    on_time: Decimal | None
    is_comparable: bool


@dataclass(frozen=True, slots=True)
class Arrival:
    """A month of a site: which revision counts, when the first arrived, how late that was; None if nothing did."""

    month: Month
    due: date
    revision: int | None
    received: date | None
    visitors: int
    warnings: int

    @property
    def days_late(self) -> int | None:
        """Days after the last in time; none or fewer if it was in time, None while it is missing."""
        return None if self.received is None else (self.received - self.due).days


def row_at(combined: Combined, spot: Spot) -> Row | None:
    """Return what stands at a spot; None if it is not there any more."""
    if spot.site:
        return next((row for row in combined.sites if row.code == spot.site), None)
    if spot.region:
        return next((row for row in combined.regions if row.code == spot.region), None)
    return combined.country


def children(combined: Combined, spot: Spot) -> list[Child]:
    """Return what stands below a spot, in the order of codes: never of a figure."""
    rows = [row for row in combined.sites if row.region_code == spot.region] if spot.region else combined.regions
    return [_child(row, is_region=not spot.region) for row in rows]


def arrivals(combined: Combined, row: Row) -> list[Arrival]:
    """Return the months of a site, the latest first."""
    (year,) = row.scope.sites
    found = []
    for month in reversed(combined.months):
        one = year.delivered.get(month)
        if one is None and not year.site.reports_in(month):
            continue
        found.append(
            Arrival(
                month,
                due_day(month),
                None if one is None else one.revision,
                None if one is None else one.first_received_at.astimezone(UTC).date(),
                0 if one is None else one.measured["visitors_total"],
                0 if one is None else one.warnings,
            )
        )
    return found


def by_month(combined: Combined, row: Row) -> dict[Month, Measured]:
    """Return the counts of each month of a row."""
    if row is combined.country:
        return dict(combined.by_month)
    return {
        month: together(site.delivered[month].measured for site in row.scope.sites if month in site.delivered)
        for month in combined.months
    }


def name_of(row: Row, combined: Combined) -> str:
    """Return what a row is called; empty for the country."""
    if row is combined.country:
        return ""
    return row.name or words.region(row.code)


def _child(row: Row, *, is_region: bool) -> Child:
    return Child(
        row.code,
        words.region(row.code) if is_region else row.name,
        row.level.value,
        len(row.scope.sites),
        row.scope.total["visitors_total"],
        row.readings["foreign_share"].value,
        row.readings["reporting_discipline"].value,
        row.is_comparable or not is_region,
    )
