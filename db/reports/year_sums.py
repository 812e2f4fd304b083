"""How the months of a year make the figures of the year: what is added, worked out anew, taken last, or left alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.dictionary import FIELDS
from db.reports.fields.field import Field, ValueType
from db.reports.summary import Figure, Summary, Value, figure, share


class Adding(StrEnum):
    """What the year makes of a figure of its months."""

    SUM = "sum"
    LAST = "last"
    MEAN = "mean"
    ANEW = "anew"
    APART = "apart"


SAID: Mapping[Adding, Phrase] = {
    Adding.SUM: say(QT_TRANSLATE_NOOP("db", "sum of the months")),
    Adding.LAST: say(QT_TRANSLATE_NOOP("db", "as of the last month")),
    Adding.MEAN: say(QT_TRANSLATE_NOOP("db", "weighted mean of the months")),
    Adding.ANEW: say(QT_TRANSLATE_NOOP("db", "worked out of the sums")),
    Adding.APART: say(QT_TRANSLATE_NOOP("db", "told by months only")),
}
"""How each is told to a reader."""

PASSPORT = frozenset({"route.duration_plan", "route.capacity", "route.min_age"})
"""What a route is, rather than what was done: of no year more than of another."""
_LAST = PASSPORT | {"routes_offered", "guides_total", "guides_certified", "guides_retrained", "guides_by_language"}
"""Counts of what there is at the end of a month: a year does not have twelve times as many guides."""
_APART = frozenset({"guides_active", "lead_time_median", "recommend_share", "career_interest_share"})
"""The same guide leads in many months; a median and shares of answers whose number is not kept cannot be joined."""
_WEIGHTS = {"utilisation": "seats_offered", "estimated_share": "visitors_total", "feedback_score": "feedback_n"}
"""Decimals that are joined as means, and the count that weighs each month."""
_SHARES = {
    "briefing_rate": ("briefed_total", "", "visitors_total"),
    "category_unknown_share": ("by_category", "unknown", "visitors_total"),
    "origin_unknown_share": ("by_origin", "unknown", "visitors_total"),
}
"""Shares whose both parts are sums: figure, key, and the whole."""
_ANEW = frozenset({*_SHARES, "routes_active", "route.avg_fill"})


def adding_of(field: Field) -> Adding:
    """Return what the year makes of a field."""
    if field.name in _APART:
        return Adding.APART
    if field.name in _WEIGHTS:
        return Adding.MEAN
    if field.name in _ANEW:
        return Adding.ANEW
    if field.name in _LAST or field.type not in (ValueType.COUNT, ValueType.DECIMAL):
        return Adding.LAST
    return Adding.SUM


def year_figures(months: Sequence[Summary]) -> Iterator[Figure]:
    """Yield the figures of the year that months (in their order) make together.

    A sum with an estimate or merged small counts in it is flagged as they are.
    """
    flags: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for month in months:
        for one in month.figures:
            flags[one.field, one.dim, one.key].add(one.flag)
    for field in FIELDS:
        for key in keys_in(field, months):
            value = _joined(field, key, months)
            if value is not None:
                found = flags[field.name, field.dim, key]
                flag = next((flag for flag in ("suppressed", "estimated", "derived") if flag in found), "")
                yield figure(field.name, value, dim=field.dim, key=key, flag=flag)


def keys_in(field: Field, months: Sequence[Summary]) -> list[str]:
    """Return the keys that a split has in any month; a field without a split has one, which is empty."""
    if not field.dim:
        return [""]
    found: dict[str, None] = {}
    for month in months:
        found.update(dict.fromkeys(month.group(field.name, field.dim)))
    return list(found)


def _joined(field: Field, key: str, months: Sequence[Summary]) -> Value | None:
    match adding_of(field):
        case Adding.SUM:
            return _sum(field.name, key, months)
        case Adding.LAST:
            told = [value for month in months if (value := month.found(field.name, key)) is not None]
            return told[-1] if told else None
        case Adding.MEAN:
            return _mean(field.name, _WEIGHTS[field.name], months)
        case Adding.ANEW:
            return _anew(field.name, key, months)
        case Adding.APART:
            return None


def _sum(name: str, key: str, months: Sequence[Summary]) -> Value | None:
    told = [value for month in months if (value := month.number(name, key)) is not None]
    if not told:
        return None
    total = sum(told, Decimal(0))
    return int(total) if all(isinstance(month.found(name, key), int | None) for month in months) else total


def _mean(name: str, weight: str, months: Sequence[Summary]) -> Decimal | None:
    told = [(value, month.count(weight)) for month in months if (value := month.number(name)) is not None]
    whole = sum(times for _, times in told)
    return sum((value * times for value, times in told), Decimal(0)) / whole if whole else None


def _anew(name: str, key: str, months: Sequence[Summary]) -> Value | None:
    if not months:
        return None
    if name == "routes_active":
        return len({code for month in months for code, tours in month.counts("route.tours").items() if tours})
    if name == "route.avg_fill":
        seats = sum(month.count("route.tours", key) * month.count("route.capacity", key) for month in months)
        return share(sum(month.count("route.visitors", key) for month in months), seats)
    part, part_key, whole = _SHARES[name]
    return share(sum(month.count(part, part_key) for month in months), sum(month.count(whole) for month in months))
