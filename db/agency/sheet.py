"""How a sheet of the agency's workbook begins, and how its tables are written."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from db.agency.combining import Combined
from db.errors import Phrase
from db.reports.book import Pages, Sheet
from db.reports.codes import code_list
from db.reports.titles import month_title

Cell = str | int | Decimal | None


def span_title(pages: Pages, combined: Combined) -> str:
    """Return the months of an overview in words."""
    first, last = (pages.words(month_title(str(month))) for month in (combined.first, combined.last))
    return last if first == last else f"{first} – {last}"


def region_name(code: str, language: str) -> str:
    """Return what a region is called."""
    return code_list("regions")[code].in_language(language)


def open_sheet(
    pages: Pages, title: Phrase, combined: Combined, widths: Sequence[int], *, landscape: bool = False
) -> Sheet:
    """Add a sheet with its title and the months of the overview."""
    sheet = pages.sheet(title, tuple(widths), landscape=landscape)
    sheet.write_string(0, 0, pages.words(title), pages.look("title"))
    sheet.write_string(1, 0, span_title(pages, combined), pages.look("lead"))
    return sheet


def table(pages: Pages, sheet: Sheet, row: int, head: Sequence[Phrase], rows: Iterable[Sequence[Cell]]) -> int:
    """Write a table with its head; return the first free row below."""
    pages.head(sheet, row, tuple(head))
    last = row
    for last, cells in enumerate(rows, start=row + 1):
        for column, cell in enumerate(cells):
            pages.write(sheet, last, column, cell, _places(cell))
    if last > row:
        sheet.autofilter(row, 0, last, len(head) - 1)
    return last + 1


def _places(cell: Cell) -> int:
    exponent = cell.as_tuple().exponent if isinstance(cell, Decimal) else 0
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
