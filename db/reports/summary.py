"""The monthly summary as a value: a header and its figures, in one canonical order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from db.model.kinds import ActivityFlag, ApproverRole, CorrectionReason
from db.reports.dictionary import SCHEMA_VERSION, field_of
from db.reports.fields.field import ValueType

Value = int | Decimal | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Whose month, which revision, closed when and by which role; see `fields.header.HEADER` for each meaning.

    `period` is `YYYY-MM`. Instants are aware and told to the second. A draft has neither `closed_at` nor
    `approver_role`; revision 0 has neither `supersedes_sha256` nor `correction_reason`.
    """

    schema_version: str = SCHEMA_VERSION
    programme_code: str = ""
    enterprise_code: str
    enterprise_name: str
    site_code: str = "01"
    region_code: str
    industry_code: str
    timezone: str
    period: str
    revision: int = 0
    supersedes_sha256: str = ""
    correction_reason: CorrectionReason | None = None
    activity_flag: ActivityFlag = ActivityFlag.ACTIVE
    generated_at: datetime
    closed_at: datetime | None = None
    approver_role: ApproverRole | None = None
    app_version: str
    suppress_below: int = 0

    @property
    def is_final(self) -> bool:
        """Say whether the month was closed."""
        return self.closed_at is not None

    @property
    def home_country(self) -> str:
        """The country of the site, from its region."""
        return self.region_code[:2]


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the long table. `flag` is empty, `estimated`, `suppressed` or `derived`."""

    block: str
    field: str
    dim: str
    key: str
    value: Value
    unit: str
    flag: str = ""

    @property
    def place(self) -> tuple[str, str, str, str]:
        """Where the figure stands in the canonical order, and what no second figure may share."""
        return self.block, self.field, self.dim, self.key


_PLACE = attrgetter("block", "field", "dim", "key")
_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Summary:
    """A month of one site in one revision. Figures are kept in the order of block, field, dimension and key."""

    header: Header
    figures: tuple[Figure, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "figures", tuple(sorted(self.figures, key=_PLACE)))

    def value(self, block: str, field: str, key: str = "") -> Value | None:
        """Return a value as it stands, None where there is no such figure."""
        figure = self._by_key.get((field, key))
        return figure.value if figure and figure.block == block else None

    def count(self, field: str, key: str = "") -> int:
        """Return a whole number; a figure left out counts as 0."""
        value = self.found(field, key)
        return value if isinstance(value, int) else 0

    def number(self, field: str, key: str = "") -> Decimal | None:
        """Return a decimal or whole number, None where there is none to tell."""
        value = self.found(field, key)
        return None if value is None or isinstance(value, str) else Decimal(value)

    def text(self, field: str, key: str = "") -> str:
        """Return a text or code, empty where there is none."""
        value = self.found(field, key)
        return value if isinstance(value, str) else ""

    def found(self, field: str, key: str = "") -> Value | None:
        """Return the value of a field whatever its block, None where there is no such figure."""
        figure = self._by_key.get((field, key))
        return None if figure is None else figure.value

    def group(self, field: str, dim: str = "") -> dict[str, Value]:
        """Return the values of a split by key; `dim` is needed only where a field is split twice."""
        return {key: value for values in self._splits(field, dim) for key, value in values.items()}

    def counts(self, field: str, dim: str = "") -> dict[str, int]:
        """Return the whole numbers of a split by key."""
        splits = self._splits(field, dim)
        return {key: value for values in splits for key, value in values.items() if isinstance(value, int)}

    def _splits(self, field: str, dim: str) -> Iterable[Mapping[str, Value]]:
        splits = self._by_split.get(field)
        if splits is None:
            return ()
        return splits.values() if not dim else (splits[dim],) if dim in splits else ()

    def adds_up_to(self, field: str, dim: str) -> int:
        """Return what the whole numbers of a split add up to."""
        values = self._by_split.get(field, _NOTHING).get(dim, _NOTHING).values()
        return sum(value for value in values if isinstance(value, int))

    def has(self, field: str, key: str = "") -> bool:
        """Say whether there is such a figure."""
        return (field, key) in self._by_key

    @cached_property
    def routes(self) -> tuple[str, ...]:
        """The codes of the routes that have rows."""
        return tuple(sorted({key for splits in self._by_split.values() for key in splits.get("route", ())}))

    @cached_property
    def _by_split(self) -> Mapping[str, Mapping[str, Mapping[str, Value]]]:
        """Values by field, dimension and key."""
        fields: dict[str, dict[str, dict[str, Value]]] = {}
        last = ("", "")
        values: dict[str, Value] = {}
        for figure in self.figures:
            if dim := figure.dim:
                if (figure.field, dim) != last:  # they stand in order: a split is one run of figures
                    last = (figure.field, dim)
                    values = fields.setdefault(figure.field, {}).setdefault(dim, {})
                values[figure.key] = figure.value
        return fields

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, str], Figure]:
        return {(figure.field, figure.key): figure for figure in self.figures}


def figure(field: str, value: Value, *, dim: str = "", key: str = "", flag: str = "") -> Figure:
    """Make a figure whose block and unit come from the dictionary; decimals are rounded to the places it sets.

    Raises KeyError for a field that the dictionary does not have.
    """
    known = field_of(field, dim)
    if known.type is ValueType.DECIMAL and not isinstance(value, str):
        value = rounded(Decimal(value), known.places)
    return Figure(known.block, field, dim, key, value, known.unit, flag)


def rounded(value: Decimal, places: int) -> Decimal:
    """Return `value` with exactly `places` digits after the point, halves away from zero."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def share(part: int, whole: int) -> Decimal | None:
    """Return `part` in per cent of `whole` with one decimal, None of nothing."""
    return None if whole == 0 else rounded(Decimal(100 * part) / Decimal(whole), 1)


def value_text(value: Value) -> str:
    """Return a value as the table and the document spell it: a decimal point and no exponent."""
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def header_cells(header: Header) -> dict[str, int | str]:
    """Return the header as whole numbers and texts: instants in UTC with a Z, empty texts where nothing is set."""
    return {field.name: _cell(getattr(header, field.name)) for field in fields(header)}


def _cell(value: int | str | datetime | None) -> int | str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.value if isinstance(value, StrEnum) else value
