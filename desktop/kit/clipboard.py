"""Rows on their way to a spreadsheet and back, tab-separated as the clipboard carries them."""

import csv
import re
from collections.abc import Iterable, Sequence
from typing import Final

LEAST_CELLS: Final = 2
"""A text with fewer in a row is no table."""
_DANGEROUS: Final = ("=", "+", "-", "@", "'")
_NUMBER: Final = re.compile(r"[+-]?\d{1,6}([.,]\d{1,6})?\s?%?")
"""A signed number of the size that stands in tables; a telephone number is no such."""


def copied_rows(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as text that a spreadsheet takes cell by cell.

    Tabs and line ends within a value become spaces. A text that a spreadsheet would take for a formula gets an
    apostrophe in front, which it takes for "this is text" and does not show; numbers stay numbers.
    """
    return "\n".join("\t".join(_cell(value) for value in row) for row in rows)


def pasted_rows(text: str) -> list[list[str]]:
    """Return the cells of rows copied in a spreadsheet, trimmed, all rows equally long; empty rows are left out.

    Quoted cells may hold tabs and line ends, which become spaces; the apostrophe of `copied_rows` is taken off again.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").split("\n")
    try:
        rows = list(csv.reader((f"{line}\n" for line in lines), csv.excel_tab, strict=True))
    except csv.Error:  # a lone quotation mark is a sign like any other
        rows = list(csv.reader((f"{line}\n" for line in lines), csv.excel_tab, quoting=csv.QUOTE_NONE))
    cells = [[_plain(value) for value in row] for row in rows]
    filled = [row for row in cells if any(row)]
    width = max((len(row) for row in filled), default=0)
    return [row + [""] * (width - len(row)) for row in filled]


def is_table(text: str) -> bool:
    """Say whether a text on the clipboard is rows of at least two cells."""
    rows = pasted_rows(text)
    return bool(rows) and len(rows[0]) >= LEAST_CELLS


def _cell(value: str) -> str:
    line = " ".join(value.split())
    return f"'{line}" if line.startswith(_DANGEROUS) and not _NUMBER.fullmatch(line) else line


def _plain(value: str) -> str:
    line = " ".join(value.split())
    return line[1:] if line.startswith("'") and line[1:].startswith(_DANGEROUS) else line
