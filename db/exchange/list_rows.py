"""What the preview of a list is made of: rows with what they would do, and how each was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from db.commands.lists import PersonDraft
from db.errors import Phrase
from db.exchange.lists.columns import Column
from db.exchange.visitor_lists import ReadSheet
from db.queries.lists import ListPlace
from db.rules.same_person import Named

FIELDS: Final = ("surname", "given", "patronymic", "birth_date", "grade", "document", "citizenship", "ppe_size")
"""What is compared, shown and can be edited, in the order of the table."""
Edits = Mapping[str, Mapping[str, str]]
"""What was corrected by hand: by the key of the row, then by field."""


class ListRowState(StrEnum):
    """What a row would do to the stored list."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"
    HELD = "held"


class Mark(StrEnum):
    """How a row was read."""

    OK = "ok"
    FIXED = "fixed"
    ASKS = "asks"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about a row; one that `stops` needs somebody's decision."""

    message: Phrase
    remedy: Phrase
    stops: bool = False


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that differs from the stored list."""

    field: str
    old: str | date | None
    new: str | date | None


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of the preview. `key` stays the same while the file is read anew; `draft` is what would be kept."""

    key: str
    place: str
    person: Named
    grade: str
    citizenship: str
    state: ListRowState
    mark: Mark
    draft: PersonDraft | None = None
    visitor_id: UUID | None = None
    changes: tuple[CellChange, ...] = ()
    remarks: tuple[Remark, ...] = ()
    can_tick: bool = False
    is_ticked_first: bool = False


@dataclass(frozen=True, slots=True)
class ListPreview:
    """A file beside the stored list. `columns` tells how the first sheet is read, by place."""

    place: ListPlace
    rows: tuple[ListRow, ...]
    sheets: tuple[ReadSheet, ...]
    skipped: tuple[str, ...]
    columns: Mapping[int, Column]
    shape: str
    encoding: str
    questions: tuple[Remark, ...]

    def count(self, state: ListRowState) -> int:
        """Return how many rows have a state."""
        return sum(row.state is state for row in self.rows)
