"""Counts a report of one's own from the visits of its months."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from db.errors import Phrase
from db.model.enterprise import Site
from db.model.route import Route
from db.model.visit import Visit
from db.queries.cases import policy
from db.queries.month import counted_visits
from db.reports.codes import code_list
from db.reports.dictionary import key_title
from db.reports.dimensions import NO_COUNTRY, OTHER, UNKNOWN
from db.reports.order import ordered_keys
from db.reports.own_fields import MEASURES, MONTH, OWN_DIMENSIONS, WEEKDAY, month_key_title
from db.rules.calendar import Month
from db.rules.counting import CountedVisit, contributions
from db.rules.own_report import OwnReport

Report = Callable[[int, int], None]
Words = Callable[[Phrase], str]


@dataclass(frozen=True)
class OwnTable:
    """A counted report: `rows` by key in reading order, a number for each measure, None where it cannot be split so.

    `totals` are those of all visits counted, whatever the split. `merged_below` is the threshold under which counts of
    persons by country were put together, 0 if none was. `routes` are the titles of routes by code.
    """

    report: OwnReport
    rows: Mapping[str, tuple[int | None, ...]]
    totals: tuple[int, ...]
    visits: int
    merged_below: int
    routes: Mapping[str, str]


def count_own(session: Session, site: Site, report: OwnReport, progress: Report) -> OwnTable:
    """Count a report; `progress` is called after each month and may raise to stop."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in report.measures}
    totals: Counter[str] = Counter()
    keys: dict[str, None] = {}
    visits = 0
    for step, month in enumerate(report.months, start=1):
        for visit in counted_visits(session, site, month):
            if _is_chosen(visit, report.filters):
                visits += visit.is_held
                _add(visit, report, counts, totals)
        progress(step, len(report.months))
    for counted in counts.values():
        keys.update(dict.fromkeys(key for key, number in counted.items() if number))
    below = policy(session).suppress_below
    if is_sensitive(report) and below:
        keys = dict.fromkeys(_merge(counts, list(keys), site.region_code[:2], below))
    return OwnTable(
        report,
        {
            key: tuple(_cell(counts, name, report.dimension, key) for name in report.measures)
            for key in _in_order(report, keys, counts)
        },
        tuple(totals[name] for name in report.measures),
        visits,
        below if is_sensitive(report) else 0,
        route_names(session, site),
    )


def is_sensitive(report: OwnReport) -> bool:
    """Say whether small counts could point at a person: persons by country, as in the monthly summary."""
    return report.dimension == "country"


def key_words(table: OwnTable, key: str, words: Words, language: str) -> str:
    """Return what people call a row."""
    dimension = table.report.dimension
    if dimension == MONTH:
        return words(month_key_title(key))
    if dimension == "route":
        return table.routes.get(key, key)
    return key_title(OWN_DIMENSIONS[dimension], key, words, language)


def route_names(session: Session, site: Site) -> dict[str, str]:
    """Return the titles of a site's routes by their codes."""
    query = select(Route.code, Route.title).where(Route.site_id == site.id).order_by(col(Route.code))
    return dict(session.exec(query).all())


def filter_keys(session: Session, site: Site, dimension: str) -> list[str]:
    """Return the keys that a filter offers: closed lists whole, routes of the site, languages that visits have."""
    if dimension == "route":
        return list(route_names(session, site))
    if OWN_DIMENSIONS[dimension].codes:
        spoken = set(session.exec(select(Visit.language).where(Visit.site_id == site.id).distinct()))
        return [code for code in code_list(OWN_DIMENSIONS[dimension].codes) if code in spoken]
    return list(OWN_DIMENSIONS[dimension].titles)


def _is_chosen(visit: CountedVisit, filters: Mapping[str, str]) -> bool:
    return all(wanted in _keys_of(visit, dimension) for dimension, wanted in filters.items())


def _keys_of(visit: CountedVisit, dimension: str) -> Iterable[str]:
    match dimension:
        case "route":
            return {tour.route_code for tour in visit.tours}
        case "category":
            return {str(category) for category, people in visit.admitted.items() if people}
    return {_key(visit, dimension)}


def _key(visit: CountedVisit, dimension: str) -> str:
    """Return the key of a dimension that is the same for all of a visit."""
    match dimension:
        case "month":
            return str(Month.of(visit.day))
        case "weekday":
            return str(visit.day.isoweekday())
    return str(getattr(visit, dimension)) or UNKNOWN


def _add(visit: CountedVisit, report: OwnReport, counts: dict[str, Counter[str]], totals: Counter[str]) -> None:
    parts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for part in contributions(visit):
        parts[part.field, part.dim][part.key] += part.amount
    for name in report.measures:
        measure = MEASURES[name]
        whole = parts[name, ""].total() or parts[name, "route"].total()
        totals[name] += whole
        if split := measure.splits.get(report.dimension):
            counts[name].update(parts[split, report.dimension])
        elif measure.allows(report.dimension):
            counts[name][_key(visit, report.dimension)] += whole


def _merge(counts: dict[str, Counter[str]], keys: Sequence[str], home: str, below: int) -> list[str]:
    """Put the keys together under “other” that have a small count of persons; return the keys that are left."""
    kept = {home, NO_COUNTRY, UNKNOWN, OTHER}
    small = {
        key
        for name, counted in counts.items()
        if MEASURES[name].counts_persons
        for key, number in counted.items()
        if 0 < number < below and key not in kept
    }
    for counted in counts.values():
        moved = sum(counted.pop(key, 0) for key in small)
        if moved:
            counted[OTHER] += moved
    return [*(key for key in keys if key not in small), *([OTHER] if small else [])]


def _cell(counts: Mapping[str, Counter[str]], name: str, dimension: str, key: str) -> int | None:
    return counts[name][key] if MEASURES[name].allows(dimension) else None


def _in_order(report: OwnReport, keys: Mapping[str, None], counts: Mapping[str, Counter[str]]) -> list[str]:
    """Return keys in reading order: time as it runs, closed lists as the dictionary has them, the rest by count."""
    if report.dimension == MONTH:
        return [str(month) for month in report.months]
    if report.dimension == WEEKDAY:
        return sorted(keys)
    first = counts[report.measures[0]]
    by_count = {key: first[key] for key in keys}
    if report.dimension == "route":
        return sorted(keys, key=lambda key: (-by_count[key], key))
    return ordered_keys(report.dimension, by_count)
