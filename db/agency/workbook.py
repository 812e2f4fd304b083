"""The agency's overview as a workbook: country, months, regions, sites, what is late, what was refused, definitions."""

import io
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import Final

from db.agency.combining import Combined, Row
from db.agency.indicators import BY_CODE, INDICATORS, UNITS
from db.agency.levels import COMPARABLE_FROM, MEANINGS, TITLES, Level
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.book import NUMBERS, Pages, Sheet, options
from db.reports.codes import code_list
from db.reports.receipts import REASONS
from db.reports.titles import month_title

Cell = str | int | Decimal | None
ACCENT: Final = "#2450C4"
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
        _country(pages, combined)
        _months(pages, combined)
        _regions(pages, combined)
        _sites(pages, combined)
        _overdue(pages, combined)
        _refused(pages, combined)
        _definitions(pages)
    return out.getvalue()


def span_title(pages: Pages, combined: Combined) -> str:
    """Return the months of an overview in words."""
    first, last = (pages.words(month_title(str(month))) for month in (combined.first, combined.last))
    return last if first == last else f"{first} – {last}"


def region_name(code: str, language: str) -> str:
    """Return what a region is called."""
    return code_list("regions")[code].in_language(language)


def _made(combined: Combined) -> datetime:
    """A moment for the file that is the same each time."""
    return datetime.combine(combined.due, time())


def _open(pages: Pages, title: Phrase, combined: Combined, widths: Sequence[int], *, landscape: bool = False) -> Sheet:
    sheet = pages.sheet(title, tuple(widths), landscape=landscape)
    sheet.write_string(0, 0, pages.words(title), pages.look("title"))
    sheet.write_string(1, 0, span_title(pages, combined), pages.look("lead"))
    return sheet


def _table(pages: Pages, sheet: Sheet, row: int, head: Sequence[Phrase], rows: Iterable[Sequence[Cell]]) -> int:
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


def _country(pages: Pages, combined: Combined) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Country"))
    sheet = _open(pages, title, combined, (38, 14, 26, 14, 34))
    country = combined.country
    lead: tuple[tuple[Phrase, int], ...] = (
        (say(QT_TRANSLATE_NOOP("db", "Sites registered")), len(combined.sites)),
        (say(QT_TRANSLATE_NOOP("db", "Sites that reported")), len(country.scope.reporting)),
        (say(QT_TRANSLATE_NOOP("db", "Visits held")), country.scope.total["visits_held"]),
        (say(QT_TRANSLATE_NOOP("db", "Visitors admitted")), country.scope.total["visitors_total"]),
    )
    for row, (name, count) in enumerate(lead, start=3):
        sheet.write_string(row, 0, pages.words(name), pages.look("strong"))
        sheet.write_number(row, 1, count, pages.look("strong", NUMBERS[0]))
    head = (
        say(QT_TRANSLATE_NOOP("db", "Indicator")),
        say(QT_TRANSLATE_NOOP("db", "Value")),
        say(QT_TRANSLATE_NOOP("db", "Unit")),
        say(QT_TRANSLATE_NOOP("db", "Cases")),
        say(QT_TRANSLATE_NOOP("db", "Cases are")),
    )
    rows = [
        (pages.words(one.title), reading.value, pages.words(UNITS[one.unit]), reading.cases, pages.words(one.cases))
        for one in INDICATORS
        if (reading := country.readings[one.code])
    ]
    below = _table(pages, sheet, 8, head, rows)
    _levels(pages, sheet, below + 1, combined)


def _levels(pages: Pages, sheet: Sheet, row: int, combined: Combined) -> None:
    """Write how many regions and sites stand on each level, with a chart; a level is a stage, not a place."""
    head = (
        say(QT_TRANSLATE_NOOP("db", "Level")),
        say(QT_TRANSLATE_NOOP("db", "Regions")),
        say(QT_TRANSLATE_NOOP("db", "Sites")),
    )
    pages.head(sheet, row, head, repeats=False)
    for below, level in enumerate(Level, start=row + 1):
        sheet.write_string(below, 0, pages.words(TITLES[level]), pages.look("text"))
        for column, rows in enumerate((combined.regions, combined.sites), start=1):
            count = sum(one.level is level for one in rows)
            sheet.write_number(below, column, count, pages.look("text", NUMBERS[0]))
    name, last = sheet.get_name(), row + len(Level)
    chart = pages.workbook.add_chart({"type": "column"})
    for column, title in ((1, head[1]), (2, head[2])):
        chart.add_series(
            {
                "name": pages.words(title),
                "categories": [name, row + 1, 0, last, 0],
                "values": [name, row + 1, column, last, column],
                "fill": {"color": ACCENT if column == 1 else "#7C8797"},
                "y2_axis": column == 2,
                "data_labels": {"value": True},
            }
        )
    chart.set_title({"name": pages.words(head[0]), "name_font": {"size": 12}})
    chart.set_size({"width": 780, "height": 300})
    sheet.insert_chart(last + 2, 0, chart)


def _months(pages: Pages, combined: Combined) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Months"))
    sheet = _open(pages, title, combined, (24, 16, 16, 16, 18, 18))
    head = (
        say(QT_TRANSLATE_NOOP("db", "Month")),
        say(QT_TRANSLATE_NOOP("db", "Visitors admitted")),
        say(QT_TRANSLATE_NOOP("db", "Visits held")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from abroad")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from schools")),
        say(QT_TRANSLATE_NOOP("db", "Sites that reported")),
    )
    names = ("visitors_total", "visits_held", "origin_foreign", "school")
    rows: list[Sequence[Cell]] = [
        (
            pages.words(month_title(str(month))),
            *(counts[name] for name in names),
            sum(month in site.scope.sites[0].delivered for site in combined.sites),
        )
        for month, counts in combined.by_month.items()
    ]
    below = _table(pages, sheet, 3, head, rows)
    chart = pages.workbook.add_chart({"type": "column"})
    chart.add_series(
        {
            "name": pages.words(head[1]),
            "categories": [sheet.get_name(), 4, 0, below - 1, 0],
            "values": [sheet.get_name(), 4, 1, below - 1, 1],
            "fill": {"color": ACCENT},
            "gap": 45,
        }
    )
    chart.set_title({"name": pages.words(head[1]), "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    chart.set_size({"width": 780, "height": 320})
    sheet.insert_chart(below + 1, 0, chart)


def _regions(pages: Pages, combined: Combined) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Regions"))
    widths = (10, 30, 14, 13, 10, 11, 12, *(13 for _ in INDICATORS))
    sheet = _open(pages, title, combined, widths, landscape=True)
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
    below = _table(pages, sheet, 3, head, [_region(pages, row) for row in combined.regions])
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
    sheet = _open(pages, title, combined, (12, 36, 28, 14, 12, 12, 12, *(14 for _ in SITE_INDICATORS)), landscape=True)
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
    _table(pages, sheet, 3, head, (_site(pages, row) for row in combined.sites))
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
    sheet = _open(pages, title, combined, (12, 36, 28, 20, 14, 16))
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
    _table(pages, sheet, 3, head, rows)


def _refused(pages: Pages, combined: Combined) -> None:
    title = say(QT_TRANSLATE_NOOP("db", "Refused"))
    sheet = _open(pages, title, combined, (56, 50, 40, 20))
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
    _table(pages, sheet, 3, head, rows)


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
