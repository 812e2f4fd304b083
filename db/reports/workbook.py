"""The summary as a workbook for people: a sheet to read first, a sheet for each block, the definitions."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

from db.errors import Phrase
from db.reports import sheet_charts, sheets
from db.reports.book import Book, options
from db.reports.names import file_stem
from db.reports.summary import Summary
from db.reports.titles import BLOCKS, month_title


def build_workbook(
    summary: Summary, words: Callable[[Phrase], str] = str, language: str = "en", *, previous: Summary | None = None
) -> bytes:
    """Return the summary as XLSX, beside the month before where it is given. The same input gives the same bytes.

    `words` translates the texts; `language` ("ru", "en") picks the names of countries, regions and languages.
    Numbers are numbers and are shown as the reader's spreadsheet writes them; texts are typed as text, so that none
    is taken for a formula or a link.
    """
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, options()) as workbook:
        workbook.set_properties(
            {
                "title": file_stem(summary.header),
                "subject": words(month_title(summary.header.period)),
                "company": summary.header.enterprise_name,
                "created": _made(summary),
            }
        )
        _add_sheets(Book(workbook, words, language, file_stem(summary.header), summary, previous))
    return out.getvalue()


def _add_sheets(book: Book) -> None:
    first, below = sheets.overview(book)
    for block in BLOCKS:
        sheet, row = sheets.block_sheet(book, block)
        sheet_charts.add_block_charts(book, sheet, row, block)
        if block == "routes" and book.summary.routes:
            sheet_charts.add_route_charts(book, *sheets.routes_sheet(book))
    sheet_charts.add_overview_charts(book, first, below)
    sheets.definitions(book)


def _made(summary: Summary) -> datetime:
    """The moment of the export, which the format wants without a zone."""
    return summary.header.generated_at.astimezone(UTC).replace(tzinfo=None)
