"""Reads the indicators of involvement of a scope: each a value and the number of cases it rests on.

A figure that cannot be told is absent, never zero.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from db.agency.scope import Scope
from db.reports.summary import rounded

YEAR: Final = 12
REGULAR_MONTHS: Final = 10
"""A site is open regularly with a tour in so many months of twelve."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An indicator's value, None where it cannot be told, and the number of cases it rests on."""

    value: Decimal | None
    cases: int


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


def active(scope: Scope) -> Reading:
    """Return the share of sites that held a visit."""
    return _share_of_sites(scope, lambda place: scope.sites[place].total["visits_held"] > 0)


def regular(scope: Scope) -> Reading:
    """Return the share of sites that are open regularly; untold for less than a year."""
    if scope.months < YEAR:
        return Reading(None, len(scope.sites))
    return _share_of_sites(scope, lambda place: scope.sites[place].open_months >= REGULAR_MONTHS)


def density(scope: Scope) -> Reading:
    """Return visitors per thousand residents."""
    visitors = scope.total["visitors_total"]
    residents = scope.people.residents
    return Reading(None, visitors) if not residents else _ratio(visitors, residents, visitors, times=1000, places=2)


def school(scope: Scope) -> Reading:
    """Return visitors from schools as a share of pupils."""
    visitors, pupils = scope.total["school"], scope.people.pupils
    return Reading(None, visitors) if not pupils else _ratio(visitors, pupils, visitors)


def career(scope: Scope) -> Reading:
    """Return visitors for career guidance as a share of those of that age."""
    visitors, people = scope.total["career_visitors"], scope.people.career_age
    return Reading(None, visitors) if not people else _ratio(visitors, people, visitors)


def foreign(scope: Scope) -> Reading:
    """Return the share of visitors from abroad."""
    return _of_visitors(scope, "origin_foreign")


def countries(scope: Scope) -> Reading:
    """Return from how many foreign countries visitors came."""
    return Reading(Decimal(len(scope.total.countries)), scope.total["origin_foreign"])


def pull(scope: Scope) -> Reading:
    """Return the share of visitors from other regions."""
    return _of_visitors(scope, "origin_other_region")


def _of_visitors(scope: Scope, name: str) -> Reading:
    total = scope.total["visitors_total"]
    return _ratio(scope.total[name], total, total)


def languages(scope: Scope) -> Reading:
    """Return the share of sites with a tour in another language."""
    return _share_of_sites(scope, lambda place: bool(scope.sites[place].total.languages - {scope.home_language}))


def staff(scope: Scope) -> Reading:
    """Return the share of guides with the diploma of the programme."""
    guides = sum(site.latest["guides_total"] for site in scope.reporting)
    return _ratio(sum(site.latest["guides_retrained"] for site in scope.reporting), guides, guides)


def trained_sites(scope: Scope) -> Reading:
    """Return how many sites have a guide with the diploma."""
    return Reading(Decimal(sum(site.latest["guides_retrained"] > 0 for site in scope.reporting)), len(scope.reporting))


def supply(scope: Scope) -> Reading:
    """Return how many routes a site offers."""
    sites = len(scope.reporting)
    return _ratio(sum(site.latest["routes_offered"] for site in scope.reporting), sites, sites, times=1)


def joint(scope: Scope) -> Reading:
    """Return how many routes lead through several enterprises."""
    return Reading(Decimal(len(scope.total.programmes)), len(scope.reporting))


def taken(scope: Scope) -> Reading:
    """Return the share of seats that were taken."""
    seats = scope.total["seats_offered"]
    return Reading(rounded(Decimal(scope.total["taken"]) / 10 / seats, 1) if seats else None, seats)


def turned_away(scope: Scope) -> Reading:
    """Return the share of requests refused for want of places."""
    requests = scope.total["requests_received"]
    return _ratio(scope.total["refused_capacity"], requests, requests)


def incidents(scope: Scope) -> Reading:
    """Return incidents per ten thousand visitors."""
    visitors = scope.total["visitors_total"]
    return _ratio(scope.total["incidents"], visitors, visitors, times=10_000, places=2)


def briefed(scope: Scope) -> Reading:
    """Return the share of visitors that were briefed."""
    return _of_visitors(scope, "briefed_total")


def satisfaction(scope: Scope) -> Reading:
    """Return the score weighted by the answers."""
    answers = scope.total["scored"]
    return Reading(rounded(Decimal(scope.total["score"]) / 10 / answers, 2) if answers else None, answers)


def diversity(scope: Scope) -> Reading:
    """Return how many classes of industry hold visits."""
    active = {site.industry for site in scope.reporting if site.total["visits_held"]}
    return Reading(Decimal(len(active)), len(scope.reporting))


def growth(scope: Scope) -> Reading:
    """Compare only sites that reported in both years, so that a site that joined is not taken for growth."""
    both = [site for site in scope.sites if site.delivered and site.earlier_months]
    earlier = sum(site.earlier_visitors for site in both)
    now = sum(site.total["visitors_total"] for site in both)
    if scope.months < YEAR or not earlier:
        return Reading(None, len(both))
    return Reading(rounded(Decimal(100 * (now - earlier)) / earlier, 1), len(both))
