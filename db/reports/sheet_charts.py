"""Native charts of the workbook, drawn by the reader's spreadsheet from the cells."""

from db.errors import Phrase
from db.reports.book import Book, Pages, Place, Sheet
from db.reports.dictionary import field_of
from db.reports.sheets import ROUTE_COLUMNS

_ACCENT = "#2450C4"
_WIDTH = 780
_CELL = 20  # height of a row in pixels

_CHARTS = {
    "activity": (("requests_refused", "reason"), ("visits_cancelled", "cause")),
    "visitors": (("by_category", "category"), ("by_age", "age"), ("by_origin", "origin"), ("by_country", "country")),
    "routes": (("guides_by_language", "language"),),
    "safety": (("incidents", "severity"), ("incidents", "kind")),
    "data_quality": (),
}


def add_overview_charts(book: Book, sheet: Sheet, row: int) -> None:
    """Put the leading charts under the first sheet; they read the cells of the sheets of their blocks."""
    for name, dim in (("by_category", "category"), ("by_origin", "origin")):
        row = _split_chart(book, sheet, row, name, dim)


def add_block_charts(book: Book, sheet: Sheet, row: int, block: str) -> None:
    """Put the charts of a block under its table."""
    for name, dim in _CHARTS[block]:
        row = _split_chart(book, sheet, row, name, dim)


def add_route_charts(book: Book, sheet: Sheet, row: int, place: Place) -> None:
    """Put tours and average fill of the routes under their table; `place` is that of the titles."""
    names = [one.name for one in ROUTE_COLUMNS]
    for name in ("route.tours", "route.avg_fill"):
        values = Place(place.sheet, place.first, place.last, 1 + names.index(name))
        row = add_bars(book, sheet, row, field_of(name, "route").title, (place, values))


def _split_chart(book: Book, sheet: Sheet, row: int, name: str, dim: str) -> int:
    place = book.places.get((name, dim))
    if place is None:
        return row
    values = Place(place.sheet, place.first, place.last, book.value_column)
    return add_bars(book, sheet, row, field_of(name, dim).title, (place, values))


def add_bars(book: Pages, sheet: Sheet, row: int, title: Phrase, places: tuple[Place, Place]) -> int:
    """Insert horizontal bars, first row on top; return the first row below."""
    keys, values = places
    chart = book.workbook.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": book.words(title),
            "categories": keys.cells,
            "values": values.cells,
            "fill": {"color": _ACCENT},
            "gap": 45,
            "data_labels": {"value": True},
        }
    )
    chart.set_title({"name": book.words(title), "name_font": {"size": 12}, "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "line": {"none": True}, "major_tick_mark": "none"})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    height = 90 + 24 * (keys.last - keys.first + 1)
    chart.set_size({"width": _WIDTH, "height": height})
    sheet.insert_chart(row + 1, 0, chart)
    return row + 2 + -(-height // _CELL)
