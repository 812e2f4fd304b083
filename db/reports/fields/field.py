"""What a field of the monthly summary is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from db.errors import Phrase, say


class ValueType(StrEnum):
    """What the value of a field is."""

    COUNT = "count"
    DECIMAL = "decimal"
    CODE = "code"
    CODES = "codes"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Field:
    """One field, or one split of a field by a dimension.

    A split names in `total` the (field, key) its counts add up to, where that is one figure. `within` names a field
    that this one can never exceed. Decimals have exactly `places` digits after the point and lie between `least` and
    `most`. Texts match `pattern`, codes are members of `codes`.
    """

    block: str
    name: str
    unit: str
    title: Phrase
    definition: Phrase
    type: ValueType = ValueType.COUNT
    dim: str = ""
    total: tuple[str, str] | None = None
    within: str = ""
    places: int = 0
    least: int = 0
    most: int | None = None
    pattern: str = ""
    codes: str = ""
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Makes the fields of one block."""

    name: str

    def count(
        self,
        name: str,
        unit: str,
        title: str,
        definition: str,
        *,
        within: str = "",
        optional: bool = False,
    ) -> Field:
        """Return a field that holds one whole number."""
        return Field(self.name, name, unit, say(title), say(definition), within=within, is_optional=optional)

    def split(
        self, name: str, dim: str, unit: str, title: str, definition: str, total: tuple[str, str] | None = None
    ) -> Field:
        """Return a field that holds whole numbers by the keys of a dimension."""
        return Field(self.name, name, unit, say(title), say(definition), dim=dim, total=total)

    def decimal(
        self,
        name: str,
        unit: str,
        title: str,
        definition: str,
        *,
        places: int = 1,
        limits: tuple[int, int | None] = (0, None),
        dim: str = "",
        optional: bool = False,
    ) -> Field:
        """Return a field that holds a number with a fixed count of decimal places."""
        least, most = limits
        return Field(
            self.name,
            name,
            unit,
            say(title),
            say(definition),
            type=ValueType.DECIMAL,
            dim=dim,
            places=places,
            least=least,
            most=most,
            is_optional=optional,
        )

    def text(self, name: str, title: str, definition: str, *, pattern: str, dim: str, optional: bool = False) -> Field:
        """Return a field that holds a text bound by a pattern."""
        return Field(
            self.name,
            name,
            "text",
            say(title),
            say(definition),
            type=ValueType.TEXT,
            dim=dim,
            pattern=pattern,
            is_optional=optional,
        )

    def code(self, name: str, title: str, definition: str, *, codes: str, dim: str, several: bool = False) -> Field:
        """Return a field that holds a code of a list, or `several` codes with a space between."""
        kind = ValueType.CODES if several else ValueType.CODE
        return Field(self.name, name, "code", say(title), say(definition), type=kind, dim=dim, codes=codes)


@dataclass(frozen=True, slots=True)
class Dim:
    """What the counts of a field may be split by.

    Allowed keys are `members`, the codes of the shipped list `codes`, or texts that match `pattern`.
    """

    name: str
    title: Phrase
    titles: Mapping[str, Phrase]
    codes: str = ""
    pattern: str = ""
