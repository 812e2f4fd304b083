"""Sheets as sparse rows of clean values, whatever file they came from."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

CellValue = str | float | date

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_BLANKS = re.compile(r"[^\S\n]+")
CELL_LIMIT = 2000  # characters; a longer cell is prose
KEPT = 8192  # texts whose reading is held: the words of a list repeat, and each is looked at several times


@dataclass(frozen=True, slots=True)
class Line:
    """A row that is not blank: `number` counts from 1 as on the screen, `cells` holds what is not empty by column."""

    number: int
    cells: Mapping[int, CellValue]

    def texts(self) -> list[str]:
        """Return the cells as texts on one line each, from left to right."""
        return [flat(self.cells[column]) for column in sorted(self.cells)]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows that are not blank, the day of serial number 0, and values of cells merged downwards."""

    name: str
    lines: tuple[Line, ...]
    epoch: date = date(1899, 12, 30)
    merged_down: Mapping[tuple[int, int], CellValue] = field(default_factory=dict)


def clean(text: str) -> str:
    """Normalise to NFC, drop invisible signs, make every blank a space; line breaks stay."""
    if text.isprintable() and "  " not in text:  # then none of the signs below is in it
        return unicodedata.normalize("NFC", text)[:CELL_LIMIT].strip()
    text = _CONTROL.sub("", _INVISIBLE.sub("", text)).replace("\r\n", "\n").replace("\r", "\n")
    text = _BLANKS.sub(" ", text.replace("\x0b", "\n").replace("\u2028", "\n"))
    return unicodedata.normalize("NFC", text)[:CELL_LIMIT].strip()


@lru_cache(maxsize=KEPT)
def flat(value: CellValue) -> str:
    """Return a cell as one line of text; a whole number without its decimal point."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return value.isoformat()


def letter(column: int) -> str:
    """Return the name of a column, 0 is A."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
