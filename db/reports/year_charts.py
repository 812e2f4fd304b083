"""Native charts of a year's workbook. Visitors and person-tours, tours and visits have a chart each, never one axis."""

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.book import Book, Place, Sheet
from db.reports.dictionary import field_of
from db.reports.sheet_charts import add_bars
from db.reports.year_words import MONTH_COLUMNS, PERSON_TOURS

_COLOURS = ("#2450C4", "#92A8E2")
_WIDTH, _HEIGHT, _ROWS = 780, 300, 16


def add_month_charts(book: Book, sheet: Sheet, row: int, months: Place) -> None:
    """Put the visitors by months under the first sheet, then visits and tours."""
    row = _columns(book, sheet, row, field_of("visitors_total").title, ("visitors_total",), months)
    title = say(QT_TRANSLATE_NOOP("db", "Visits and tours"))
    _columns(book, sheet, row, title, ("visits_held", "tours_held"), months)


def add_route_charts(book: Book, sheet: Sheet, row: int, place: Place) -> None:
    """Put tours, then person-tours of the routes under their table; `place` is that of the titles."""
    for column, title in ((2, field_of("route.tours", "route").title), (3, PERSON_TOURS.title)):
        row = add_bars(book, sheet, row, title, (place, Place(place.sheet, place.first, place.last, column)))


def _columns(book: Book, sheet: Sheet, row: int, title: Phrase, names: tuple[str, ...], months: Place) -> int:
    """Insert columns over the months; return the first row below."""
    known = [name for name, _ in MONTH_COLUMNS]
    chart = book.workbook.add_chart({"type": "column"})
    for name, colour in zip(names, _COLOURS, strict=False):
        values = Place(months.sheet, months.first, months.last, 2 + known.index(name))
        chart.add_series(
            {
                "name": book.words(field_of(name).title),
                "categories": months.cells,
                "values": values.cells,
                "fill": {"color": colour},
                "gap": 60,
                "data_labels": {"value": True},
            }
        )
    chart.set_title({"name": book.words(title), "name_font": {"size": 12}, "overlay": False})
    chart.set_legend({"none": True} if len(names) == 1 else {"position": "bottom"})
    chart.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": "#DFE4EA"}}, "line": {"none": True}})
    chart.set_size({"width": _WIDTH, "height": _HEIGHT})
    sheet.insert_chart(row + 1, 0, chart)
    return row + 1 + _ROWS
