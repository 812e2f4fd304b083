"""Text tables: encoding, delimiter, quotes."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import PurePath

from db.exchange.lists.cells import CellValue, Line, Sheet, clean
from db.exchange.lists.columns import recognise
from db.exchange.lists.encodings import decode
from db.exchange.lists.refusals import EmptyFile, TooLarge, UnknownFormat

_DELIMITERS = (";", "\t", ",", "|", ":")
_SAMPLE_ROWS = 200
_HEADER_ROWS = 40
_WIDEST = 60  # cells of a row in which headers are sought
_NEEDED = {",": 0.5, "|": 0.5, ":": 0.9}  # a comma or a colon in a title makes no table: it must rule the file
_SIZE_LIMIT = 20_000_000  # characters
_CELL_LIMIT = 8_000_000  # cells, empty ones too
_FILLED_LIMIT = 400_000
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
    if len(text) > _SIZE_LIMIT or text.count("\n") + (text.count(delimiter) if delimiter else 0) > _CELL_LIMIT:
        raise TooLarge(file=file)
    lines: list[Line] = []
    budget = _FILLED_LIMIT
    for number, row in enumerate(_rows(text, delimiter), start=1):
        cells: dict[int, CellValue] = {
            column: value for column, cell in enumerate(row) if cell and not cell.isspace() and (value := clean(cell))
        }
        budget -= len(cells)
        if budget < 0:
            raise TooLarge(file=file)
        if cells and not (declared and number == 1):
            lines.append(Line(number, cells))
    return TextTable(Sheet(clean(PurePath(file).stem), tuple(lines)), used, delimiter)


def _is_binary(text: str) -> bool:
    """Say whether signs that no text holds make up more than a trace of it."""
    sample = text[:20_000]
    odd = sum(1 for sign in sample if sign == "\ufffd" or (sign < " " and sign not in "\t\r\n\x0b\x0c\x1a"))
    return odd > max(3, len(sample) // 200)


def _delimiter(text: str) -> str:
    """Choose the delimiter that shows a header, else the one by which most rows have the same number of cells."""
    sample = text[:200_000]
    present = [delimiter for delimiter in _DELIMITERS if delimiter in sample]
    labels = {delimiter: _labels(sample, delimiter) for delimiter in present}
    if max(labels.values(), default=0) > 1:
        return max(present, key=lambda delimiter: labels[delimiter])
    scores = {delimiter: _evenness(sample, delimiter) for delimiter in present}
    best = max(present, key=lambda delimiter: scores[delimiter], default="")
    return best if best and scores[best] > 0 else ""


def _labels(text: str, delimiter: str) -> int:
    """Return how many headers the row with the most of them has."""
    rows = islice(_rows(text, delimiter), _HEADER_ROWS)
    return max((sum(1 for cell in row[:_WIDEST] if recognise(clean(cell))) for row in rows), default=0)


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
    needed = _NEEDED.get(delimiter, 0.25)
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
