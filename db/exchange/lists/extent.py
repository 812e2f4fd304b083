"""How far the cells of a worksheet reach, found without laying them out.

The reader of workbooks lays out every cell between the first and the last filled one; a single cell in the last corner
would take all memory, so this is measured first.
"""

import re
from xml.parsers import expat

SPAN_LIMIT = 8_000_000  # cells
BEYOND = 1 << 40  # more cells than any limit

_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is|f)[\s>/]")
_CELL = re.compile(rb"<(?:\w+:)?c\s(?P<attributes>[^>]*)>|<(?:\w+:)?c>")
_REFERENCE = re.compile(rb"(?:^|\s)r\s*=\s*[\"']([A-Za-z]{1,4})([0-9]{1,10})[\"']")
_PLAIN_CELL = re.compile(rb"<c r=\"([A-Z]{1,3})([0-9]{1,7})\"(?: [st]=\"\w*\")*><(?:v|is)>")
_LONGEST_PLAIN = 30_000_000  # bytes; a part beyond is measured cell by cell, up to its limit
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\sr\s*=\s*[\"']([0-9]{1,10})[\"']")
_FILLED_LIMIT = 800_000  # values and formulas
_LONGEST_TAG = 2_000  # bytes


class StrangeMarkup(ValueError):
    """A worksheet part holds markup that no spreadsheet program writes and that could hide cells."""


def check_markup(sheet: bytes) -> None:
    """Make sure that tags can be found by their signs alone. Raises StrangeMarkup or expat.ExpatError."""
    parser = expat.ParserCreate()
    parser.StartCdataSectionHandler = _refuse
    parser.CommentHandler = _refuse
    parser.ProcessingInstructionHandler = _refuse
    parser.StartDoctypeDeclHandler = _refuse
    parser.Parse(sheet, True)


def _refuse(*_: object) -> None:
    raise StrangeMarkup


def filled_span(sheet: bytes) -> int:
    """Return the number of cells between the first and the last filled one of a worksheet part with checked markup."""
    plain = _PLAIN_CELL.findall(sheet, 0, _LONGEST_PLAIN)
    if len(plain) == len(_VALUE.findall(sheet)):  # each cell holds one value right behind its tag, as most do
        rows = [int(row) for _, row in plain]
        widest = max((_column(letters) for letters in {letters for letters, _ in plain}), default=1)
        return (max(rows) - min(rows) + 1) * widest if rows else 0
    first, last, widest = 1 << 32, 0, 1
    for count, value in enumerate(_VALUE.finditer(sheet)):
        reference = _reference_before(sheet, value.start())
        if count > _FILLED_LIMIT:
            return BEYOND
        if reference is None:
            return _span_by_rows(sheet)
        column, row = reference
        first, last, widest = min(first, row), max(last, row), max(widest, column)
    return (last - first + 1) * widest if last else 0


def _reference_before(sheet: bytes, value: int) -> tuple[int, int] | None:
    """Return column and row, counted from 1, of the cell whose value begins at `value`."""
    start = value
    for _ in range(6):  # a formula with its end may stand between
        start = sheet.rfind(b"<", max(0, start - _LONGEST_TAG), start)
        if start < 0:
            return None
        if (cell := _CELL.match(sheet, start)) is not None:
            reference = _REFERENCE.search(cell["attributes"] or b"")
            return (_column(reference[1]), int(reference[2])) if reference else None
    return None


def _column(letters: bytes) -> int:
    column = 0
    for sign in letters.upper():
        column = column * 26 + sign - 64
    return column


def _span_by_rows(sheet: bytes) -> int:
    """Return an upper bound for sheets whose cells do not say where they are."""
    rows = [int(row[1]) for row in _ROW.finditer(sheet)]
    count = sheet.count(b"row>") + len(rows)
    reach = max((_column(cell[1]) for cell in re.finditer(rb"\br=[\"']([A-Za-z]{1,4})[0-9]", sheet)), default=0)
    widest = max((chunk.count(b"<") for chunk in re.split(rb"<(?:\w+:)?row\b", sheet)), default=1)
    return max([count, *rows]) * max(widest, reach)
