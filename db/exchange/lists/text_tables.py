"""Text tables: encoding, delimiter, quotes."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import PurePath

from db.exchange.lists.cells import CellValue, Line, Sheet, clean
from db.exchange.lists.encodings import decode
from db.exchange.lists.refusals import EmptyFile, TooLarge, UnknownFormat

_DELIMITERS = (";", "\t", ",", "|", ":")
_SAMPLE_ROWS = 200
_ROW_LIMIT = 2_000_000
_FILLED_LIMIT = 500_000
_DECLARED = re.compile(r"\A\"?sep=(.)\"?\r?\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TextTable:
    """A text read as a sheet; `delimiter` is empty when every row is one cell."""

    sheet: Sheet
    encoding: str
    delimiter: str


def read_text_table(content: bytes, file: str, encoding: str | None = None) -> TextTable:
    """Read delimited or plain text. Raises EmptyFile, UnknownFormat, UnreadableText or TooLarge."""
    text, used = decode(content, file, encoding)
    text = text.lstrip("\ufeff")
    if not text.strip("\x00 \r\n\t"):
        raise EmptyFile(file=file)
    if _is_binary(text):
        raise UnknownFormat(file=file)
    declared = _DECLARED.match(text)
    delimiter = declared[1] if declared else _delimiter(text)
    lines: list[Line] = []
    for number, row in enumerate(_rows(text, delimiter), start=1):
        if number > _ROW_LIMIT or len(lines) > _FILLED_LIMIT:
            raise TooLarge(file=file)
        cells: dict[int, CellValue] = {column: value for column, cell in enumerate(row) if (value := clean(cell))}
        if cells and not (declared and number == 1):
            lines.append(Line(number, cells))
    return TextTable(Sheet(clean(PurePath(file).stem), tuple(lines)), used, delimiter)


def _is_binary(text: str) -> bool:
    """Say whether signs that no text holds make up more than a trace of it."""
    sample = text[:20_000]
    odd = sum(1 for sign in sample if sign == "\ufffd" or (sign < " " and sign not in "\t\r\n\x0b\x0c\x1a"))
    return odd > max(3, len(sample) // 200)


def _delimiter(text: str) -> str:
    """Choose the delimiter by which most rows fall into the same number of cells."""
    sample = text[:200_000]
    scores = {delimiter: _evenness(sample, delimiter) for delimiter in _DELIMITERS if delimiter in sample}
    best = max(scores, key=lambda delimiter: scores[delimiter], default="")
    return best if best and scores[best] > 0 else ""


def _evenness(text: str, delimiter: str) -> float:
    widths = []
    for row in _rows(text, delimiter):
        if any(cell.strip() for cell in row):
            widths.append(len(row))
        if len(widths) == _SAMPLE_ROWS:
            break
    split = Counter(width for width in widths if width > 1)
    if not split:
        return 0.0
    width, count = max(split.items(), key=lambda item: (item[1], item[0]))
    share = count / len(widths)
    # A colon or a bar in a single title is no table; a delimiter must rule the file.
    needed = 0.5 if delimiter in ":|," else 0.25
    return share + min(width, 12) * 0.01 if share >= needed else 0.0


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """Split into rows of cells as spreadsheet programs do; stray quotes do not swallow the rest of the file."""
    text = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    if not delimiter:
        yield from ([line] for line in text.split("\n"))
        return
    if '"' in text and _quotes_are_sound(text, delimiter):
        yield from csv.reader(StringIO(text, newline=""), delimiter=delimiter)
        return
    for line in text.split("\n"):
        yield [cell.strip().strip('"') for cell in line.split(delimiter)]


def _quotes_are_sound(text: str, delimiter: str) -> bool:
    try:
        return all(
            cell.count("\n") <= 10 and len(cell) < 5_000
            for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter)
            for cell in row
        )
    except csv.Error:
        return False
