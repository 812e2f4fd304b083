"""Puts the months that count together: sites, regions, the country, and who is late."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from db.agency.indicators import INDICATORS
from db.agency.judging import Delivered, Post
from db.agency.levels import Level, is_comparable, region_level, site_level
from db.agency.measures import Measured, together
from db.agency.readings import Reading
from db.agency.register import RegionData, Register, Site
from db.agency.scope import Scope, SiteYear
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.rules.calendar import Month, working_days_after

DUE_WORKING_DAYS: Final = 5
"""A summary is due on this working day of the next month (federal series of tourism are due on the sixth)."""
COUNTRY: Final = "RU"


class NothingDelivered(TourError):
    """No package counts."""

    message = QT_TRANSLATE_NOOP("db", "No package in the folder counts, so that there is nothing to combine.")
    remedy = QT_TRANSLATE_NOOP("db", "Look at the refusals: each says why. An empty register refuses everything.")


@dataclass(frozen=True, slots=True)
class Row:
    """A site, a region or the country with its indicators and its level."""

    code: str
    name: str
    region_code: str
    scope: Scope
    readings: Mapping[str, Reading]
    level: Level
    is_comparable: bool = True


@dataclass(frozen=True, slots=True)
class Overdue:
    """A summary that did not arrive in time; `days` late, None while it is still missing."""

    site: Site
    month: Month
    due: date
    days: int | None


@dataclass(frozen=True, slots=True)
class Combined:
    """Everything an overview shows. Regions and sites are in the order of their codes, never of a figure."""

    first: Month
    last: Month
    due: date
    country: Row
    regions: tuple[Row, ...]
    sites: tuple[Row, ...]
    by_month: Mapping[Month, Measured]
    overdue: tuple[Overdue, ...]
    post: Post

    @property
    def months(self) -> tuple[Month, ...]:
        """The months of the span."""
        return span(self.first, self.last)


def span(first: Month, last: Month) -> tuple[Month, ...]:
    """Return the months from `first` to `last`, both counted."""
    months = [first]
    while months[-1] < last:
        months.append(months[-1].shifted(1))
    return tuple(months)


def is_weekday(day: date) -> bool:
    """Say whether a day is from Monday to Friday."""
    return day.weekday() < 5


def due_day(month: Month, is_working: Callable[[date], bool] = is_weekday) -> date:
    """Return the last day on which a summary of `month` is in time."""
    return working_days_after(month.last, DUE_WORKING_DAYS, is_working)


def combine(
    post: Post,
    register: Register,
    *,
    last: Month | None = None,
    months: int = 12,
    now: datetime,
    is_working: Callable[[date], bool] = is_weekday,
) -> Combined:
    """Return the overview of `months` months that end with `last`, the latest delivered one unless told.

    A summary is expected from each registered site for each month of its registration; one that is not due at `now`
    (an instant) counts neither as expected nor as late. Raises `NothingDelivered`.
    """
    delivered_months = [month for months_of in post.delivered.values() for month in months_of]
    if not delivered_months:
        raise NothingDelivered
    last = last or max(delivered_months)
    window = span(last.shifted(1 - months), last)
    first_ever = min(delivered_months)
    window = tuple(month for month in window if month >= first_ever) or (last,)
    due = {month: due_day(month, is_working) for month in window}
    terms = _Terms(window, months, due, now.astimezone(UTC).date())
    sites = [_site_year(site, post, terms) for site in sorted(register.sites.values(), key=lambda one: one.code)]
    sites = [one for one in sites if one.delivered or any(map(one.site.reports_in, window))]
    return Combined(
        window[0],
        last,
        due_day(last, is_working),
        _row(Scope(COUNTRY, tuple(sites), len(window), _everybody(register))),
        tuple(_regions(sites, register, len(window))),
        tuple(_site_row(one, len(window)) for one in sites),
        {month: _of_month(sites, month) for month in window},
        tuple(_overdue(sites, terms)),
        post,
    )


@dataclass(frozen=True, slots=True)
class _Terms:
    """The months looked at, how many were asked for, by when each was due, and the day on which that is asked."""

    window: tuple[Month, ...]
    months: int
    due: Mapping[Month, date]
    today: date

    def owed(self, site: Site) -> list[Month]:
        """Return the months whose summary a site should have delivered by now."""
        return [month for month in self.window if self.today > self.due[month] and site.reports_in(month)]

    def lateness(self, one: Delivered) -> int:
        """Return the days by which a summary was late; none or fewer if it was in time."""
        return (one.first_received_at.astimezone(UTC).date() - self.due[one.month]).days


def _site_year(site: Site, post: Post, terms: _Terms) -> SiteYear:
    there = post.delivered.get(site.code, {})
    inside = {month: there[month] for month in terms.window if month in there}
    owed = terms.owed(site)
    in_time = sum(month in inside and terms.lateness(inside[month]) <= 0 for month in owed)
    earlier = [there[month] for month in (one.shifted(-terms.months) for one in terms.window) if month in there]
    visitors = sum(one.measured["visitors_total"] for one in earlier)
    return SiteYear(site, inside, len(owed), in_time, len(earlier), visitors)


def _regions(sites: Iterable[SiteYear], register: Register, months: int) -> Iterable[Row]:
    by_region: dict[str, list[SiteYear]] = defaultdict(list)
    for one in sites:
        by_region[one.site.region_code].append(one)
    for code, inside in sorted(by_region.items()):
        yield _row(Scope(code, tuple(inside), months, register.regions.get(code, RegionData())))


def _row(scope: Scope) -> Row:
    readings = {one.code: one.read(scope) for one in INDICATORS}
    return Row(scope.code, "", scope.code, scope, readings, region_level(scope), is_comparable(scope))


def _site_row(one: SiteYear, months: int) -> Row:
    scope = Scope("/".join(one.site.code), (one,), months)
    readings = {indicator.code: indicator.read(scope) for indicator in INDICATORS}
    return Row(scope.code, one.site.name, one.site.region_code, scope, readings, site_level(one, months))


def _everybody(register: Register) -> RegionData:
    """Return the people of the regions that have sites; None as soon as one of them is not told."""
    regions = {site.region_code for site in register.sites.values()}
    known = [register.regions.get(code, RegionData()) for code in sorted(regions)]
    return RegionData(
        _sum([one.residents for one in known]),
        _sum([one.pupils for one in known]),
        _sum([one.career_age for one in known]),
    )


def _sum(numbers: Sequence[int | None]) -> int | None:
    told = [one for one in numbers if one is not None]
    return sum(told) if told and len(told) == len(numbers) else None


def _of_month(sites: Iterable[SiteYear], month: Month) -> Measured:
    return together(one.delivered[month].measured for one in sites if month in one.delivered)


def _overdue(sites: Sequence[SiteYear], terms: _Terms) -> Iterable[Overdue]:
    """Yield what is late, the latest months first."""
    owed = [(one, frozenset(terms.owed(one.site))) for one in sites]
    for month in reversed(terms.window):
        for one, months in owed:
            if month not in months:
                continue
            delivered = one.delivered.get(month)
            if delivered is None:
                yield Overdue(one.site, month, terms.due[month], None)
            elif (days := terms.lateness(delivered)) > 0:
                yield Overdue(one.site, month, terms.due[month], days)
