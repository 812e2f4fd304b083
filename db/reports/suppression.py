"""Small counts by country and region, which could point at a person, merged into `other`."""

from collections.abc import Iterable
from dataclasses import replace

from db.reports.dimensions import NO_COUNTRY, OTHER, UNKNOWN
from db.reports.summary import Figure, Summary, figure

_CROSSED = ("foreign_children", "foreign_adults")


def suppressed(summary: Summary, below: int, *, regions_below: int = 0) -> Summary:
    """Return the summary with counts from 1 to `below` - 1 by country merged into `other`, and by region likewise.

    The own country and the unknown are never merged. Children and adults of a country are merged together as soon as
    either count is small, for the other would give it away. Sums stay as they were. The header tells `below`.
    """
    kept = frozenset({summary.header.home_country, NO_COUNTRY, UNKNOWN, OTHER})
    small = {
        "by_country": _small(summary, ["by_country"], below) - kept,
        "by_region": _small(summary, ["by_region"], regions_below) - kept,
    }
    small.update(dict.fromkeys(_CROSSED, _small(summary, _CROSSED, below) - kept))
    figures: list[Figure] = []
    for field, keys in small.items():
        figures.extend(_merged(summary, field, keys))
    others = [one for one in summary.figures if one.field not in small]
    return Summary(replace(summary.header, suppress_below=below), (*others, *figures))


def _small(summary: Summary, fields: Iterable[str], below: int) -> frozenset[str]:
    return frozenset(key for field in fields for key, count in summary.counts(field).items() if 0 < count < below)


def _merged(summary: Summary, field: str, keys: frozenset[str]) -> list[Figure]:
    own = [one for one in summary.figures if one.field == field]
    merged = [one for one in own if one.key in keys]
    if not merged:
        return own
    dim = merged[0].dim
    total = sum(one.value for one in own if isinstance(one.value, int) and one.key in keys | {OTHER})
    rest = [one for one in own if one.key not in keys | {OTHER}]
    return [*rest, figure(field, total, dim=dim, key=OTHER, flag="suppressed")]
