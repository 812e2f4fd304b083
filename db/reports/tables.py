"""A table of the reports as a workbook: what is on the screen, with its sums, numbers as numbers."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from db.errors import Phrase, say
from db.reports.book import Pages, options
from db.reports.summary import Value

WIDEST = 60
NUMBER_WIDTH = 14
MOST_PLACES = 2


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table with its title, the line below it, and its sums; texts are in the language of the reader already.

    Numbers are written as numbers, with the digits behind the point that they have. A cell of None stays blank.
    """

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value | None, ...], ...]
    foot: tuple[Value | None, ...] = ()


def table_workbook(
    table: ReportTable, words: Callable[[Phrase], str], language: str, made: datetime, *, stem: str
) -> bytes:
    """Return a table as XLSX; the same table gives the same bytes. `made` is a moment without a zone."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, options()) as workbook:
        workbook.set_properties({"title": stem, "subject": table.title, "created": made})
        pages = Pages(workbook, words, language, stem)
        sheet = pages.sheet(_literal(table.title), _widths(table), landscape=len(table.columns) > 5)
        sheet.write_string(0, 0, table.title, pages.look("title"))
        sheet.write_string(1, 0, table.note, pages.look("lead"))
        pages.head(sheet, 3, tuple(_literal(column) for column in table.columns))
        lines = [(row, "text") for row in table.rows]
        for number, (row, look) in enumerate([*lines, *([(table.foot, "strong")] if table.foot else [])], start=4):
            for column, value in enumerate(row):
                pages.write(sheet, number, column, value, _places(value), look)
    return out.getvalue()


def _literal(text: str) -> Phrase:
    """Return a text that is translated already, braces and all, as a phrase."""
    return say("{text}", text=text)


def _places(value: Value | None) -> int:
    if not isinstance(value, Decimal):
        return 0
    exponent = value.as_tuple().exponent
    return min(-exponent, MOST_PLACES) if isinstance(exponent, int) and exponent < 0 else 0


def _widths(table: ReportTable) -> tuple[int, ...]:
    widths = [NUMBER_WIDTH] * len(table.columns)
    for row in table.rows:
        for at, cell in enumerate(row):
            if isinstance(cell, str):
                widths[at] = max(widths[at], min(len(cell), WIDEST))
    return tuple(widths)
