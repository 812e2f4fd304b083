"""The year as files: a workbook for people, and one table or document with its months for machines."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC
from typing import Any

from db.errors import Phrase
from db.reports import sheet_charts, sheets, year_beside_sheet, year_charts, year_sheets
from db.reports.book import Book, options
from db.reports.dictionary import field_of
from db.reports.document import build_document, canonical
from db.reports.summary import value_text
from db.reports.table import build_table
from db.reports.titles import BLOCKS
from db.reports.year import YearPicture
from db.reports.year_beside import FigureBeside, YearBeside, beside
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
        year_beside_sheet.beside_sheet(book, picture)
        for block in BLOCKS:
            sheet, row = year_sheets.block_sheet(book, picture, block)
            sheet_charts.add_block_charts(book, sheet, row, block)
            if block == "routes" and picture.totals.routes:
                year_charts.add_route_charts(book, *year_sheets.routes_sheet(book, picture))
        sheets.definitions(book)
    return out.getvalue()


BESIDE_COLUMNS = ("compared_months", "compared_value", "year_before_value", "change", "change_percent")
"""What the table of a year has more than that of a month; told in the rows of the year."""


def build_year_table(picture: YearPicture) -> bytes:
    """Return one CSV: the rows of each month that has figures, then those of the year, told apart by their period.

    Rows of the year end with the comparison: over which months it goes, both values, the change. A figure that only
    the year before tells has a row without a value of the year.
    """
    rows = list(csv.reader(io.StringIO(build_table(*picture.told, picture.totals).decode("utf-8"), newline="")))
    two = beside(picture)
    cells = {} if two is None else {_place(one): _cells(two, one) for one in two.figures}
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow((*rows[0], *BESIDE_COLUMNS))
    nothing, own = [""] * len(BESIDE_COLUMNS), [str(picture.year)]
    for row in rows[1:]:
        writer.writerow((*row, *(cells.pop(tuple(row[5:8]), nothing) if row[:1] == own else nothing)))
    writer.writerows(_row_of(picture, place, more) for place, more in cells.items())
    return out.getvalue().encode("utf-8")


def build_year_document(picture: YearPicture) -> bytes:
    """Return canonical JSON: the months with their standing, the figures of the year, and the comparison."""
    months = [
        {
            "period": str(one.month),
            "standing": one.standing.value,
            **(json.loads(build_document(one.summary)) if one.summary else {"figures": [], "header": None}),
        }
        for one in picture.months
    ]
    totals = json.loads(build_document(picture.totals))["figures"]
    compared = comparison_value(beside(picture))
    return canonical({"months": months, "totals": totals, "year": picture.year, "comparison": compared})


def comparison_value(two: YearBeside | None) -> dict[str, Any] | None:
    """Return the comparison as JSON has it: numbers are texts with a point, what cannot be told is null."""
    if two is None:
        return None
    return {
        "year_before": two.year_before,
        "months": list(two.months),
        "not_compared": [
            {"period": str(one.month), "why": why.value} for _year, why, months in two.apart for one in months
        ],
        "figures": [
            {"field": one.field.name, "dim": one.field.dim, "key": one.key}
            | dict(zip(("value", "before", "change", "percent"), _numbers(one), strict=True))
            for one in two.figures
        ],
    }


def _numbers(one: FigureBeside) -> Iterator[str | None]:
    for number in (one.now, one.before, one.change, one.percent):
        yield None if number is None else value_text(number)


def _place(one: FigureBeside) -> tuple[str, ...]:
    return one.field.name, one.field.dim, one.key


def _cells(two: YearBeside, one: FigureBeside) -> list[str]:
    return [" ".join(map(str, two.months)), *(number or "" for number in _numbers(one))]


def _row_of(picture: YearPicture, place: tuple[str, ...], more: list[str]) -> list[str]:
    header, field = picture.totals.header, field_of(*place[:2])
    identity = [str(picture.year), header.enterprise_code, header.site_code, "0"]
    return [*identity, field.block, *place, "", field.unit, "", *more]
