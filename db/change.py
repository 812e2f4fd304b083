"""What a write did: the before and after of every row, and how to say it backwards."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from db.errors import Phrase
from db.ids import uuid7

Values = Mapping[str, object]


class ChangeKind(StrEnum):
    """Why a Change was made."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after, all columns by name; None stands for no row."""

    table: str
    row_id: UUID
    before: Values | None
    after: Values | None

    @property
    def altered(self) -> tuple[str, ...]:
        """Names of the columns whose values differ; all columns of a row that came or went."""
        if self.before is None or self.after is None:
            return tuple(self.before or self.after or ())
        return tuple(name for name, value in self.after.items() if value != self.before.get(name))

    def inverse(self) -> "RowChange":
        """Return the same step backwards."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True)
class Change:
    """One committed write: one thing the coordinator did, one undo step."""

    label: Phrase
    at: datetime
    actor: str
    seat: str
    rows: tuple[RowChange, ...]
    kind: ChangeKind = ChangeKind.DO
    is_undoable: bool = True
    change_id: UUID | None = None
    reverses: UUID | None = None

    def __post_init__(self) -> None:
        if self.change_id is None:
            object.__setattr__(self, "change_id", uuid7())

    @cached_property
    def topics(self) -> frozenset[str]:
        """Names of the tables it touched."""
        return frozenset(row.table for row in self.rows)

    def ids(self, table: str) -> frozenset[UUID]:
        """Return the keys of the rows it touched in a table."""
        return frozenset(row.row_id for row in self.rows if row.table == table)

    def inverse(self) -> tuple[RowChange, ...]:
        """Return the row changes that take it back, last first."""
        return tuple(row.inverse() for row in reversed(self.rows))
