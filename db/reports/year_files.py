"""The year as files: a workbook for people, and one table or document with its months for machines."""

import io
import json
from collections.abc import Callable
from datetime import UTC

from db.errors import Phrase
from db.reports import sheet_charts, sheets, year_charts, year_sheets
from db.reports.book import Book, options
from db.reports.document import build_document, canonical
from db.reports.table import build_table
from db.reports.titles import BLOCKS
from db.reports.year import YearPicture
from db.reports.year_words import year_title


def build_year_workbook(picture: YearPicture, words: Callable[[Phrase], str] = str, language: str = "en") -> bytes:
    """Return the year as XLSX with charts. The same input gives the same bytes; see `build_workbook`."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, options()) as workbook:
        workbook.set_properties(
            {
                "title": picture.stem,
                "subject": words(year_title(picture.year)),
                "company": picture.totals.header.enterprise_name,
                "created": picture.made_at.astimezone(UTC).replace(tzinfo=None),
            }
        )
        book = Book(workbook, words, language, picture.stem, picture.totals, None, value_column=year_sheets.YEAR_COLUMN)
        sheet, below, months = year_sheets.overview(book, picture)
        year_charts.add_month_charts(book, sheet, below, months)
        for block in BLOCKS:
            sheet, row = year_sheets.block_sheet(book, picture, block)
            sheet_charts.add_block_charts(book, sheet, row, block)
            if block == "routes" and picture.totals.routes:
                year_charts.add_route_charts(book, *year_sheets.routes_sheet(book, picture))
        sheets.definitions(book)
    return out.getvalue()


def build_year_table(picture: YearPicture) -> bytes:
    """Return one CSV: the rows of each month that has figures, then those of the year, told apart by their period."""
    return build_table(*picture.told, picture.totals)


def build_year_document(picture: YearPicture) -> bytes:
    """Return canonical JSON: the months with their standing, and the figures of the year."""
    months = [
        {
            "period": str(one.month),
            "standing": one.standing.value,
            **(json.loads(build_document(one.summary)) if one.summary else {"figures": [], "header": None}),
        }
        for one in picture.months
    ]
    totals = json.loads(build_document(picture.totals))["figures"]
    return canonical({"months": months, "totals": totals, "year": picture.year})
