"""A report of one's own as a workbook: table, a chart for each measure, what each of them means."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.book import Pages, Place, Sheet, options
from db.reports.dictionary import key_title
from db.reports.own_count import OwnTable, Words, key_words
from db.reports.own_fields import MEASURES, OWN_DIMENSIONS, month_key_title
from db.reports.sheet_charts import add_bars

_HEAD = 6
_STEM = "own_report"


def build_own_workbook(table: OwnTable, made_at: datetime, words: Words = str, language: str = "en") -> bytes:
    """Return the report as XLSX; the same input gives the same bytes. Each measure has a chart of its own."""
    from xlsxwriter import Workbook

    report, out = table.report, io.BytesIO()
    with Workbook(out, options()) as workbook:
        created = made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
        workbook.set_properties({"title": report.name or _STEM, "created": created})
        pages = Pages(workbook, words, language, report.name or _STEM)
        sheet, row, keys = _table(pages, table)
        for column, name in enumerate(report.measures, start=1):
            if MEASURES[name].allows(report.dimension) and table.rows:
                values = Place(keys.sheet, keys.first, keys.last, column)
                row = add_bars(pages, sheet, row, MEASURES[name].title, (keys, values))
        _definitions(pages, table)
    return out.getvalue()


def told(table: OwnTable, words: Words, language: str) -> Iterator[Phrase]:
    """Yield what a reader must know of a report: months, which visits, what was put together."""
    report = table.report
    first, last = (month_key_title(str(month)) for month in (report.first, report.last))
    if report.first == report.last:
        yield say(QT_TRANSLATE_NOOP("db", "Month: {month}"), month=first)
    else:
        yield say(QT_TRANSLATE_NOOP("db", "Months: {first} – {last}"), first=first, last=last)
    for dimension, key in sorted(report.filters.items()):
        title = words(OWN_DIMENSIONS[dimension].title)
        yield say(
            QT_TRANSLATE_NOOP("db", "Only visits with {dimension}: {key}"),
            dimension=title[:1].lower() + title[1:],
            key=filter_words(table, dimension, key, words, language),
        )
    if table.merged_below:
        yield say(
            QT_TRANSLATE_NOOP("db", "Countries with fewer than {count} persons stand together under “Other”."),
            count=table.merged_below,
        )


def filter_words(table: OwnTable, dimension: str, key: str, words: Words, language: str) -> str:
    """Return what people call the key of a filter."""
    if dimension == "route":
        return table.routes.get(key, key)
    return key_title(OWN_DIMENSIONS[dimension], key, words, language)


def _table(pages: Pages, table: OwnTable) -> tuple[Sheet, int, Place]:
    report = table.report
    sheet = pages.sheet(say(QT_TRANSLATE_NOOP("db", "Report")), (34, *(16 for _ in report.measures)))
    sheet.write_string(0, 0, report.name or pages.words(say(QT_TRANSLATE_NOOP("db", "Report"))), pages.look("title"))
    for row, phrase in enumerate(told(table, pages.words, pages.language), start=1):
        sheet.write_string(row, 0, pages.words(phrase), pages.look("lead"))
    head = max(_HEAD, 3 + len(report.filters) + 1)
    pages.head(
        sheet, head, (OWN_DIMENSIONS[report.dimension].title, *(MEASURES[name].title for name in report.measures))
    )
    for row, (key, cells) in enumerate(table.rows.items(), start=head + 1):
        sheet.write_string(row, 0, key_words(table, key, pages.words, pages.language), pages.look("text"))
        for column, cell in enumerate(cells, start=1):
            pages.write(sheet, row, column, cell)
    last = head + len(table.rows)
    total = last + 1
    sheet.write_string(total, 0, pages.words(say(QT_TRANSLATE_NOOP("db", "All together"))), pages.look("strong"))
    for column, number in enumerate(table.totals, start=1):
        pages.write(sheet, total, column, number, look="strong")
    return sheet, total + 1, Place(sheet.get_name(), head + 1, max(last, head + 1))


def _definitions(pages: Pages, table: OwnTable) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Definitions"))
    sheet = pages.sheet(title, (34, 78, 16))
    sheet.write_string(0, 0, pages.words(title), pages.look("title"))
    heads = (
        say(QT_TRANSLATE_NOOP("db", "Figure")),
        say(QT_TRANSLATE_NOOP("db", "Definition")),
        say(QT_TRANSLATE_NOOP("db", "Unit")),
    )
    pages.head(sheet, 2, heads)
    for row, name in enumerate(table.report.measures, start=3):
        one = MEASURES[name]
        for column, phrase in enumerate((one.title, one.definition, one.unit)):
            sheet.write_string(row, column, pages.words(phrase), pages.look("wrap"))
