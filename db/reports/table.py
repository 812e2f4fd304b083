"""The summary as one long table in CSV: an indicator more never changes the columns."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.reports.dictionary import BY_NAME
from db.reports.fields.field import ValueType
from db.reports.summary import Figure, Header, Summary, Value, value_text

COLUMNS = (
    "period",
    "enterprise_code",
    "site_code",
    "revision",
    "block",
    "field",
    "dim",
    "key",
    "value",
    "unit",
    "flag",
)
# What makes a spreadsheet take a text for a formula; the apostrophe that guards it is itself guarded, so that every
# text comes back as it was.
GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


class NotATable(TourError):
    """A CSV text that is not a table of the summary it came with."""

    message = QT_TRANSLATE_NOOP("db", "Line {line} of the table cannot be read.")
    remedy = QT_TRANSLATE_NOOP("db", "Take the table as the program wrote it; a spreadsheet may have changed it.")


def build_table(summary: Summary, *more: Summary) -> bytes:
    """Return the table: UTF-8 without a mark, commas, CRLF, a decimal point, quoted only where RFC 4180 asks for it.

    The rows of `more` follow; each row tells its period.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(COLUMNS)
    for one in (summary, *more):
        writer.writerows(_cells(one))
    return out.getvalue().encode("utf-8")


def read_table(content: bytes, header: Header) -> Summary:
    """Return the summary of a table that belongs to `header`. Raises NotATable with the line."""
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as reason:
        raise NotATable(line=1) from reason
    if not rows or tuple(rows[0]) != COLUMNS:
        raise NotATable(line=1)
    own = _identity(header)
    return Summary(header, tuple(_figure(row, own, line) for line, row in enumerate(rows[1:], start=2)))


def guard(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(GUARDED) else text


def unguard(text: str) -> str:
    """Return the text that was guarded."""
    return text[1:] if text.startswith("'") else text


def _identity(header: Header) -> list[str]:
    return [header.period, header.enterprise_code, header.site_code, str(header.revision)]


def _cells(summary: Summary) -> Iterator[list[str]]:
    own = _identity(summary.header)
    for figure in summary.figures:
        place = (figure.block, figure.field, figure.dim, figure.key)
        yield [guard(cell) for cell in (*own, *place, value_text(figure.value), figure.unit, figure.flag)]


def _figure(row: list[str], own: list[str], line: int) -> Figure:
    cells = [unguard(cell) for cell in row]
    if len(cells) != len(COLUMNS) or cells[:4] != own:
        raise NotATable(line=line)
    block, field, dim, key, value, unit, flag = cells[4:]
    return Figure(block, field, dim, key, _value(field, dim, value, line), unit, flag)


def _value(field: str, dim: str, value: str, line: int) -> Value:
    known = BY_NAME.get((field, dim))
    if known is None:
        raise NotATable(line=line)
    try:
        if known.type is ValueType.COUNT:
            return int(value)
        return Decimal(value) if known.type is ValueType.DECIMAL else value
    except (ArithmeticError, ValueError) as reason:
        raise NotATable(line=line) from reason
