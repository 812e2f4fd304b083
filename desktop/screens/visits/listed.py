"""A list laid out, ready to be shown."""

from collections.abc import Hashable
from dataclasses import dataclass
from uuid import UUID

from desktop.kit.table_model import places_of


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as it is shown: each row with the text it is found by, and where it stands."""

    keys: list[tuple[UUID, str]]
    ids: list[Hashable]
    places: dict[Hashable, int]

    @classmethod
    def of(cls, keys: list[tuple[UUID, str]]) -> "Listed":
        """Lay a list out; done away from the window where it is long."""
        ids: list[Hashable] = [key for key, _ in keys]
        return cls(keys, ids, places_of(ids))
