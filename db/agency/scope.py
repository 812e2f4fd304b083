"""What indicators are read of: a site, a region or the country, over a span of months."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from db.agency.judging import Delivered
from db.agency.measures import HOME_LANGUAGE, Measured, together
from db.agency.register import RegionData, Site
from db.rules.calendar import Month


@dataclass(frozen=True)
class SiteYear:
    """A site over the span: the months that count, how many were expected and arrived in time, and the year before."""

    site: Site
    delivered: Mapping[Month, Delivered]
    expected: int
    on_time: int
    earlier_months: int = 0
    earlier_visitors: int = 0

    @cached_property
    def total(self) -> Measured:
        """The counts of all months together."""
        return together(one.measured for one in self.delivered.values())

    @cached_property
    def latest(self) -> Measured:
        """The counts of the latest month; nothing where none arrived."""
        return self.delivered[max(self.delivered)].measured if self.delivered else Measured({})

    @property
    def industry(self) -> str:
        """The class of the main activity, as the latest month tells it."""
        return self.latest.industry

    @cached_property
    def open_months(self) -> int:
        """In how many months at least one tour was held."""
        return sum(one.measured["tours_held"] > 0 for one in self.delivered.values())


@dataclass(frozen=True)
class Scope:
    """Sites taken together over so many months, with the people of their region or country."""

    code: str
    sites: tuple[SiteYear, ...]
    months: int
    people: RegionData = field(default_factory=RegionData)
    home_language: str = HOME_LANGUAGE

    @cached_property
    def total(self) -> Measured:
        """The counts of all sites together."""
        return together(site.total for site in self.sites)

    @cached_property
    def reporting(self) -> tuple[SiteYear, ...]:
        """The sites from which at least one month counts."""
        return tuple(site for site in self.sites if site.delivered)

    @property
    def expected(self) -> int:
        """How many summaries were expected."""
        return sum(site.expected for site in self.sites)
