"""The sheet of the workbook with the maps of the regions: a cell for each tile, shaded by its level."""

from decimal import Decimal
from typing import Final

from db.agency.combining import Combined
from db.agency.map_measures import LEVELS, MEASURE_BY_CODE, ON_PAPER, MapMeasure, shades
from db.agency.map_words import NO_DATA, NO_DATA_MARK, SELDOM, SELDOM_MARK, level_words, mark_of, shade_words
from db.agency.region_tiles import grid_size
from db.agency.sheet import region_name, span_title
from db.errors import QT_TRANSLATE_NOOP, say
from db.reports.book import Look, Pages, Sheet

SHADES: Final = ("#DCE4F8", "#A9BCEB", "#6F8EDB", "#2450C4")
INKS: Final = ("#161B22", "#161B22", "#0B1226", "#FFFFFF")
HATCH: Final = {"pattern": 14, "bg_color": "#F1F3F6", "fg_color": "#C6CDD6", "font_color": "#434D5B"}
MAP_SHEET: Final = say(QT_TRANSLATE_NOOP("db", "Map"))
_WIDE, _TALL, _LEGEND, _HEAD = 6, 31, 30, 2


def map_sheet(pages: Pages, combined: Combined) -> None:
    """Add the sheet; a note on each cell has the region's name, its figure and the number of cases."""
    across, down = grid_size()
    sheet = pages.sheet(MAP_SHEET, (*(_WIDE for _ in range(across)), 2, _WIDE, _LEGEND), landscape=True)
    sheet.write_string(0, 0, pages.words(say(QT_TRANSLATE_NOOP("db", "Map of the regions"))), pages.look("title"))
    sheet.write_string(1, 0, span_title(pages, combined), pages.look("lead"))
    row = _HEAD + 1
    for code in ON_PAPER:
        _map(pages, sheet, row, combined, MEASURE_BY_CODE[code])
        row += down + 4


def _map(pages: Pages, sheet: Sheet, row: int, combined: Combined, measure: MapMeasure) -> None:
    across, down = grid_size()
    sheet.write_string(row, 0, pages.words(measure.title), pages.look("heading"))
    sheet.write_string(row + 1, 0, pages.words(measure.formula), pages.look("lead"))
    first, shown = row + 2, shades(combined, measure)
    for below in range(down):
        sheet.set_row(first + below, _TALL)
    for one in shown:
        at = (first + one.tile.row, one.tile.column)
        text = f"{one.tile.label(pages.language)}\n{mark_of(one)}"
        sheet.write_string(*at, text, _look(pages, one.level))
        name = region_name(one.tile.code, pages.language)
        said = pages.words(shade_words(one, measure, name, lambda value: _number(pages, value)))
        sheet.write_comment(*at, said, {"x_scale": 2, "y_scale": 0.8})
    _legend(pages, sheet, first, across + 1, combined, measure, has_seldom=any(one.is_seldom for one in shown))


def _legend(
    pages: Pages, sheet: Sheet, row: int, column: int, combined: Combined, measure: MapMeasure, *, has_seldom: bool
) -> None:
    months = len(combined.months)
    entries: list[tuple[int | None, str, str]] = [
        (level, str(level), pages.words(level_words(measure, level, months, lambda value: _number(pages, value))))
        for level in range(1, LEVELS + 1)
    ]
    entries.append((None, NO_DATA_MARK, pages.words(NO_DATA)))
    if has_seldom:
        entries.append((None, SELDOM_MARK, pages.words(SELDOM)))
    for below, (level, mark, text) in enumerate(entries, start=row):
        sheet.write_string(below, column, mark, _look(pages, level))
        sheet.write_string(below, column + 1, text, pages.look("legend"))


def _look(pages: Pages, level: int | None) -> Look:
    key = f"level {level}"
    if key not in pages.formats:
        ground = HATCH if level is None else {"bg_color": SHADES[level - 1], "font_color": INKS[level - 1]}
        frame = {"border": 1, "border_color": "#FFFFFF", "align": "center", "valign": "vcenter", "text_wrap": True}
        pages.formats[key] = pages.workbook.add_format({**frame, **ground})
    return pages.formats[key]


def _number(pages: Pages, value: Decimal) -> str:
    """Write a number into a text as the language groups its digits."""
    written = f"{value:,}"
    if pages.language == "ru":
        return written.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
    return written
