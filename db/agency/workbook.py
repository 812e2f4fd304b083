"""The agency's overview as a workbook: country, months, regions, sites, what is late, what was refused, definitions."""

import io
from collections.abc import Callable
from datetime import datetime, time
from typing import Final

from db.agency.combining import Combined, Row
from db.agency.country_sheets import country_sheet, months_sheet
from db.agency.indicators import BY_CODE, INDICATORS, UNITS
from db.agency.levels import COMPARABLE_FROM, MEANINGS, TITLES, Level
from db.agency.map_sheet import map_sheet
from db.agency.sheet import Cell, open_sheet, region_name, table
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.book import Pages, options
from db.reports.receipts import REASONS
from db.reports.titles import month_title

SITE_INDICATORS: Final = (
    *("foreign_share", "interregional_pull", "utilisation", "turned_away", "briefing_rate", "satisfaction"),
    "growth",
)
"""What is told of a single site; the rest says something of many only."""


def build_overview(combined: Combined, words: Callable[[Phrase], str] = str, language: str = "en") -> bytes:
    """Return the overview as XLSX; the same input gives the same bytes."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, options()) as workbook:
        workbook.set_properties({"title": f"consolidated {combined.last}", "created": _made(combined)})
        pages = Pages(workbook, words, language, f"consolidated_{combined.first}_{combined.last}")
        country_sheet(pages, combined)
        months_sheet(pages, combined)
        map_sheet(pages, combined)
        _regions(pages, combined)
        _sites(pages, combined)
        _overdue(pages, combined)
        _refused(pages, combined)
        _definitions(pages)
    return out.getvalue()


def _made(combined: Combined) -> datetime:
    """A moment for the file that is the same each time."""
    return datetime.combine(combined.due, time())


def _regions(pages: Pages, combined: Combined) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Regions"))
    widths = (10, 30, 14, 13, 10, 11, 12, *(13 for _ in INDICATORS))
    sheet = open_sheet(pages, title, combined, widths, landscape=True)
    head = (
        say(QT_TRANSLATE_NOOP("db", "Code")),
        say(QT_TRANSLATE_NOOP("db", "Region")),
        say(QT_TRANSLATE_NOOP("db", "Level")),
        say(QT_TRANSLATE_NOOP("db", "Comparable")),
        say(QT_TRANSLATE_NOOP("db", "Sites")),
        say(QT_TRANSLATE_NOOP("db", "Reporting")),
        say(QT_TRANSLATE_NOOP("db", "Visitors")),
        *(one.title for one in INDICATORS),
    )
    below = table(pages, sheet, 3, head, [_region(pages, row) for row in combined.regions])
    note = say(
        QT_TRANSLATE_NOOP(
            "db",
            "Regions in the order of their codes: levels, not a ranking. Below {share} % of summaries in time: not "
            "comparable.",
        ),
        share=COMPARABLE_FROM,
    )
    sheet.write_string(below, 0, pages.words(note), pages.look("muted"))
    sheet.freeze_panes(4, 2)


def _region(pages: Pages, row: Row) -> list[Cell]:
    answer = QT_TRANSLATE_NOOP("db", "yes") if row.is_comparable else QT_TRANSLATE_NOOP("db", "no")
    return [
        row.code,
        region_name(row.code, pages.language),
        pages.words(TITLES[row.level]),
        pages.words(say(answer)),
        len(row.scope.sites),
        len(row.scope.reporting),
        row.scope.total["visitors_total"],
        *(row.readings[one.code].value for one in INDICATORS),
    ]


def _sites(pages: Pages, combined: Combined) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Sites"))
    sheet = open_sheet(
        pages, title, combined, (12, 36, 28, 14, 12, 12, 12, *(14 for _ in SITE_INDICATORS)), landscape=True
    )
    head = (
        say(QT_TRANSLATE_NOOP("db", "Code")),
        say(QT_TRANSLATE_NOOP("db", "Enterprise")),
        say(QT_TRANSLATE_NOOP("db", "Region")),
        say(QT_TRANSLATE_NOOP("db", "Level")),
        say(QT_TRANSLATE_NOOP("db", "Expected")),
        say(QT_TRANSLATE_NOOP("db", "In time")),
        say(QT_TRANSLATE_NOOP("db", "Visitors")),
        *(BY_CODE[code].title for code in SITE_INDICATORS),
    )
    table(pages, sheet, 3, head, (_site(pages, row) for row in combined.sites))
    sheet.freeze_panes(4, 2)


def _site(pages: Pages, row: Row) -> list[Cell]:
    year = row.scope.sites[0]
    return [
        row.code,
        row.name,
        region_name(row.region_code, pages.language),
        pages.words(TITLES[row.level]),
        year.expected,
        year.on_time,
        row.scope.total["visitors_total"],
        *(row.readings[code].value for code in SITE_INDICATORS),
    ]


def _overdue(pages: Pages, combined: Combined) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Late and missing"))
    sheet = open_sheet(pages, title, combined, (12, 36, 28, 20, 14, 16))
    head = (
        say(QT_TRANSLATE_NOOP("db", "Code")),
        say(QT_TRANSLATE_NOOP("db", "Enterprise")),
        say(QT_TRANSLATE_NOOP("db", "Region")),
        say(QT_TRANSLATE_NOOP("db", "Month")),
        say(QT_TRANSLATE_NOOP("db", "Due")),
        say(QT_TRANSLATE_NOOP("db", "Days late")),
    )
    missing = pages.words(say(QT_TRANSLATE_NOOP("db", "missing")))
    rows = (
        (
            "/".join(one.site.code),
            one.site.name,
            region_name(one.site.region_code, pages.language),
            pages.words(month_title(str(one.month))),
            one.due.isoformat(),
            missing if one.days is None else one.days,
        )
        for one in combined.overdue
    )
    table(pages, sheet, 3, head, rows)


def _refused(pages: Pages, combined: Combined) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Refused"))
    sheet = open_sheet(pages, title, combined, (56, 50, 40, 20))
    head = (
        say(QT_TRANSLATE_NOOP("db", "File")),
        say(QT_TRANSLATE_NOOP("db", "Reason")),
        say(QT_TRANSLATE_NOOP("db", "Details")),
        say(QT_TRANSLATE_NOOP("db", "Received")),
    )
    rows = (
        (
            one.entry.path,
            pages.words(say(REASONS[one.refusal][0])),
            "; ".join(f"{name}: {text}" for name, text in one.detail),
            one.entry.received_at.date().isoformat(),
        )
        for one in combined.post.judged
        if one.refusal is not None
    )
    table(pages, sheet, 3, head, rows)


def _definitions(pages: Pages) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Definitions"))
    sheet = pages.sheet(title, (34, 84, 26, 24))
    sheet.write_string(0, 0, pages.words(title), pages.look("title"))
    head = (
        say(QT_TRANSLATE_NOOP("db", "Indicator")),
        say(QT_TRANSLATE_NOOP("db", "Definition")),
        say(QT_TRANSLATE_NOOP("db", "Unit")),
        say(QT_TRANSLATE_NOOP("db", "Name in the files")),
    )
    pages.head(sheet, 2, head)
    rows = [
        *((one.title, one.formula, pages.words(UNITS[one.unit]), one.code) for one in INDICATORS),
        *((TITLES[level], MEANINGS[level], "", level.value) for level in Level),
    ]
    for row, (name, meaning, unit, code) in enumerate(rows, start=3):
        for column, cell in enumerate((pages.words(name), pages.words(meaning), unit, code)):
            sheet.write_string(row, column, cell, pages.look("wrap"))
