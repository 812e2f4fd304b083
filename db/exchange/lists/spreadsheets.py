"""From the bytes of a file to sheets of clean cells. The content decides what the file is, never its name."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from db.exchange.lists import archives, compound
from db.exchange.lists.cells import CellValue, Line, Sheet, clean
from db.exchange.lists.extent import SPAN_LIMIT
from db.exchange.lists.refusals import (
    DamagedFile,
    DocumentNotTable,
    EmptyFile,
    PasswordProtected,
    TooLarge,
    UnknownFormat,
)
from db.exchange.lists.text_tables import read_text_table

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

SIZE_LIMIT = 40_000_000  # bytes
FILLED_LIMIT = 400_000  # cells that hold something
ROW_LIMIT = 6_000  # rows with anything in them, all sheets together
TEXT_LIMIT = 2_000_000  # characters in all cells together
SHEET_LIMIT = 200
MERGED_LIMIT = 100_000  # cells under merged ones

_Raw = int | float | str | bool | time | date | datetime | timedelta
_DOCUMENTS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_MARKUP = re.compile(rb"\A\s*<(?:!doctype|html|\?xml|table|head|body|meta|style)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Workbook:
    """What a file holds; `encoding` and `delimiter` are set for text tables."""

    sheets: tuple[Sheet, ...]
    encoding: str = ""
    delimiter: str = ""


def read_workbook(content: bytes, file: str, encoding: str | None = None) -> Workbook:
    """Read any spreadsheet or text table within the limits of a list. Raises a subclass of ListRefused."""
    workbook = _read(content, file, encoding)
    lines = [line for sheet in workbook.sheets for line in sheet.lines]
    signs = sum(len(cell) for line in lines for cell in line.cells.values() if isinstance(cell, str))
    if len(lines) > ROW_LIMIT or signs > TEXT_LIMIT:
        raise TooLarge(file=file)
    return workbook


def _read(content: bytes, file: str, encoding: str | None) -> Workbook:
    if not content.strip(b"\x00 \t\r\n"):
        raise EmptyFile(file=file)
    if len(content) > SIZE_LIMIT:
        raise TooLarge(file=file)
    if content.startswith(b"PK"):
        checked, epoch = archives.checked_archive(content, file)
        return _read_sheets(checked, epoch, file)
    if content.startswith(compound.SIGNATURE):
        return _read_old(content, file)
    if content.startswith(_DOCUMENTS) or _MARKUP.match(content.removeprefix(b"\xef\xbb\xbf")):
        raise DocumentNotTable(file=file)
    if content.startswith(_ARCHIVES):
        raise UnknownFormat(file=file)
    table = read_text_table(content, file, encoding)
    return Workbook((table.sheet,), table.encoding, table.delimiter)


def _read_old(content: bytes, file: str) -> Workbook:
    try:
        found = compound.inspect(content)
    except compound.BrokenCompound as broken:
        raise DamagedFile(file=file) from broken
    if found.is_encrypted:
        raise PasswordProtected(file=file)
    if not found.is_workbook:
        raise DocumentNotTable(file=file)
    if found.span > SPAN_LIMIT:
        raise TooLarge(file=file)
    return _read_sheets(content, archives.EPOCH_1904 if found.is_date_1904 else archives.EPOCH_1900, file)


def _read_sheets(content: bytes, epoch: date, file: str) -> Workbook:
    from python_calamine import CalamineWorkbook

    with _reader_of(file):
        workbook = CalamineWorkbook.from_object(BytesIO(content))
        names = _visible(workbook)
        if len(names) > SHEET_LIMIT:
            raise TooLarge(file=file)
        sheets: list[Sheet] = []
        budget = FILLED_LIMIT
        for name in names:
            sheet = _read_sheet(workbook.get_sheet_by_name(name), epoch, budget, file)
            budget -= sum(len(line.cells) for line in sheet.lines)
            sheets.append(sheet)
        return Workbook(tuple(sheets))


def _visible(workbook: "CalamineWorkbook") -> list[str]:
    """Return the names of the worksheets a person sees; all of them if none is visible."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    tables = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    return [sheet.name for sheet in tables if sheet.visible == SheetVisibleEnum.Visible] or [s.name for s in tables]


@contextmanager
def _reader_of(file: str) -> Iterator[None]:
    """Turn whatever the reader meets in a broken file, a panic of its native part too, into a refusal."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError as locked:
        raise PasswordProtected(file=file) from locked
    except (CalamineError, OSError, ValueError, OverflowError) as broken:
        raise DamagedFile(file=file) from broken
    except BaseException as panic:
        # The native reader's panic derives from BaseException and has no importable name.
        if type(panic).__name__ == "PanicException":
            raise DamagedFile(file=file) from None
        raise


def _read_sheet(sheet: "CalamineSheet", epoch: date, budget: int, file: str) -> Sheet:
    lines: list[Line] = []
    if sheet.height:
        for number, row in enumerate(sheet.iter_rows(), start=1):
            cells = {column: value for column, raw in enumerate(row) if raw != "" and (value := _value(raw)) != ""}
            if cells:
                lines.append(Line(number, cells))
                budget -= len(cells)
                if budget < 0:
                    raise TooLarge(file=file)
    return Sheet(clean(sheet.name), tuple(lines), epoch, _merged_down(sheet, lines))


def _value(raw: _Raw) -> CellValue:
    """Turn a value of the reader into one of ours; times of day and truth values are no data of a person."""
    if isinstance(raw, str):
        return clean(raw)
    if isinstance(raw, bool | time):
        return str(raw)
    if isinstance(raw, timedelta):
        return raw.total_seconds() / 86400
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    return float(raw)


def _merged_down(sheet: "CalamineSheet", lines: list[Line]) -> Mapping[tuple[int, int], CellValue]:
    """Return what cells under a merged one stand for, by row number and column."""
    rows = {line.number: line.cells for line in lines}
    covered: dict[tuple[int, int], CellValue] = {}
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        anchor = rows.get(top + 1, {}).get(left)
        if anchor is not None and top < bottom < top + 5_000 and len(covered) < MERGED_LIMIT:
            covered.update({(row + 1, left): anchor for row in range(top + 1, bottom + 1) if row + 1 in rows})
    return covered
