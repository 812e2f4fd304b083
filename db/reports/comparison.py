"""A month beside the month before and the same month a year before, figure by figure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.queries.month import Place
from db.reports.dictionary import BY_NAME, field_of, keys_of
from db.reports.dimensions import OTHER
from db.reports.fields.field import Field, ValueType
from db.reports.summary import Figure, Summary, Value

WORDS = frozenset({ValueType.TEXT, ValueType.CODE, ValueType.CODES})
"""What a route is, rather than how much was done: nothing to compare."""
ORDER = {name: at for at, name in enumerate(BY_NAME)}


class Known(StrEnum):
    """Why there is a value to compare with, or none."""

    TOLD = "told"
    NO_MONTH = "no_month"
    NOT_TOLD = "not_told"


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier month says of a figure: `change` is the difference to it, `part` that as a part of it.

    All are None unless it is told; `part` also where the earlier value is nought.
    """

    known: Known
    value: Value | None = None
    change: float | None = None
    part: float | None = None


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """A figure of the month beside two earlier ones."""

    figure: Figure
    field: Field
    before: Earlier
    year_before: Earlier


def compared(summary: Summary, before: Summary | None, year_before: Summary | None) -> tuple[ComparedFigure, ...]:
    """Return the numbers of a summary in the order of the dictionary, each beside what the earlier months say.

    A key that stood in an earlier month and does not now is told with nought, so that nothing goes unseen, unless it
    may be among the small counts that stand together.
    """
    earlier = [_by_place(one) if one is not None else None for one in (before, year_before)]
    return tuple(
        ComparedFigure(figure, field_of(figure.field, figure.dim), *(_earlier(figure, one) for one in earlier))
        for figure in _figures(summary, [one for one in earlier if one is not None])
    )


def earlier_value(figure: Figure, earlier: Summary | None) -> Earlier:
    """Return what one earlier month says of a figure."""
    return _earlier(figure, _by_place(earlier) if earlier is not None else None)


def _by_place(summary: Summary) -> Mapping[Place, Figure]:
    return {(one.field, one.dim, one.key): one for one in summary.figures}


def _figures(summary: Summary, earlier: list[Mapping[Place, Figure]]) -> Iterator[Figure]:
    own = _by_place(summary)
    gone = {place: one for month in earlier for place, one in month.items() if place not in own}
    for place in sorted(own.keys() | gone.keys(), key=_reading_order):
        field = field_of(*place[:2])
        if field.type in WORDS:
            continue
        if place in own:
            yield own[place]
        elif field.type is ValueType.COUNT and not _may_hide(own, *place[:2]):
            one = gone[place]
            yield Figure(one.block, one.field, one.dim, one.key, 0, one.unit)


def _reading_order(place: Place) -> tuple[int, int, str]:
    field, dim, key = place
    keys = keys_of(dim) if dim else ()
    return ORDER[field, dim], keys.index(key) if key in keys else len(keys), key


def _earlier(figure: Figure, month: Mapping[Place, Figure] | None) -> Earlier:
    if month is None:
        return Earlier(Known.NO_MONTH)
    found = month.get((figure.field, figure.dim, figure.key))
    if found is None:
        is_count = field_of(figure.field, figure.dim).type is ValueType.COUNT and figure.dim != "route"
        value: Value | None = 0 if is_count and not _may_hide(month, figure.field, figure.dim) else None
    else:
        value = found.value
    if value is None or isinstance(value, str) or isinstance(figure.value, str):
        return Earlier(Known.NOT_TOLD)
    change = float(figure.value) - float(value)
    return Earlier(Known.TOLD, value, change, change / float(value) if value else None)


def _may_hide(month: Mapping[Place, Figure], field: str, dim: str) -> bool:
    """Say whether a key that is not told may stand among merged small counts, so that nought would be a guess."""
    together = month.get((field, dim, OTHER))
    return together is not None and together.flag == "suppressed"
