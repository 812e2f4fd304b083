"""The sheets of the whole country in the agency's workbook."""

from typing import Final

from db.agency.combining import Combined
from db.agency.indicators import INDICATORS, UNITS
from db.agency.levels import TITLES, Level
from db.agency.sheet import Cell, open_sheet, table
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.book import NUMBERS, Pages, Sheet
from db.reports.titles import month_title

ACCENT: Final = "#2450C4"


def country_sheet(pages: Pages, combined: Combined) -> None:
    """Add the country: leading counts, indicators, how many stand on each level."""
    title = say(QT_TRANSLATE_NOOP("db", "Country"))
    sheet = open_sheet(pages, title, combined, (38, 14, 26, 14, 34))
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
    below = table(pages, sheet, 8, head, rows)
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


def months_sheet(pages: Pages, combined: Combined) -> None:
    """Add the months of the country with a chart."""
    title = say(QT_TRANSLATE_NOOP("db", "Months"))
    sheet = open_sheet(pages, title, combined, (24, 16, 16, 16, 18, 18))
    head = (
        say(QT_TRANSLATE_NOOP("db", "Month")),
        say(QT_TRANSLATE_NOOP("db", "Visitors admitted")),
        say(QT_TRANSLATE_NOOP("db", "Visits held")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from abroad")),
        say(QT_TRANSLATE_NOOP("db", "Visitors from schools")),
        say(QT_TRANSLATE_NOOP("db", "Sites that reported")),
    )
    names = ("visitors_total", "visits_held", "origin_foreign", "school")
    rows: list[tuple[Cell, ...]] = [
        (
            pages.words(month_title(str(month))),
            *(counts[name] for name in names),
            sum(month in site.scope.sites[0].delivered for site in combined.sites),
        )
        for month, counts in combined.by_month.items()
    ]
    below = table(pages, sheet, 3, head, rows)
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
