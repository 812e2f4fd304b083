"""Where each region stands on the map of tiles: a tile for each, all of one size, neighbours near to neighbours."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from db.reports.codes import SHIPPED


@dataclass(frozen=True, slots=True)
class RegionTile:
    """A region's place, counted from the upper left, and the few letters that fit on its tile."""

    code: str
    column: int
    row: int
    en: str
    ru: str

    def label(self, language: str) -> str:
        """Return the letters in a language of the program."""
        return self.ru if language == "ru" else self.en


@cache
def region_tiles() -> Mapping[str, RegionTile]:
    """Return the tiles by the codes of their regions, in the order of the codes."""
    rows = json.loads((SHIPPED / "maps" / "regions.json").read_text(encoding="utf-8"))
    return MappingProxyType({code: RegionTile(code, **told) for code, told in rows.items()})


@cache
def grid_size() -> tuple[int, int]:
    """Return how many columns and rows the map has."""
    tiles = region_tiles().values()
    return max(one.column for one in tiles) + 1, max(one.row for one in tiles) + 1
