"""The sheet that puts a year beside the year before: figures over the same months, and by how much they differ."""

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.book import NUMBERS, Book, Sheet
from db.reports.fields.field import Field
from db.reports.titles import BLOCKS
from db.reports.year import YearPicture
from db.reports.year_beside import FigureBeside, YearBeside, beside, beside_notices
from db.reports.year_words import FROM_NOUGHT, PERSON_TOURS, year_title

SHEET = say(QT_TRANSLATE_NOOP("db", "Year before"))
CHANGE = say(QT_TRANSLATE_NOOP("db", "Difference"))
CHANGE_PERCENT = say(QT_TRANSLATE_NOOP("db", "Difference, %"))
_WIDTHS = (46, 14, 14, 14, 14, 16)
_CHANGE_COLUMN = 3


def beside_sheet(book: Book, picture: YearPicture) -> None:
    """Add the sheet; without a year before it says so."""
    two = beside(picture)
    sheet = book.sheet(SHEET, _WIDTHS)
    title = say(QT_TRANSLATE_NOOP("db", "{year} beside {before}"), year=str(picture.year), before=str(picture.year - 1))
    sheet.write_string(0, 0, book.words(title), book.look("title"))
    row = 1
    for notice in beside_notices(picture, two):
        sheet.write_string(row, 0, book.words(notice), book.look("lead"))
        row += 1
    if two is not None and two.figures:
        _table(book, sheet, row + 1, two)


def figure_title(field: Field) -> Phrase:
    """Return what a figure of a year is called: persons on routes are person-tours."""
    return PERSON_TOURS.title if field.name == "route.visitors" else field.title


def _table(book: Book, sheet: Sheet, row: int, two: YearBeside) -> None:
    titles = (
        say(QT_TRANSLATE_NOOP("db", "Figure")),
        *(year_title(year) for year in (two.year, two.year_before)),
        *(CHANGE, CHANGE_PERCENT, say(QT_TRANSLATE_NOOP("db", "Unit"))),
    )
    book.head(sheet, row, titles)
    last: tuple[str, str, str] = ("", "", "")
    for one in two.figures:
        if one.field.block != last[0]:
            row = _group(book, sheet, row + 1, book.words(BLOCKS[one.field.block]))
        if one.field.dim and (one.field.name, one.field.dim) != last[1:]:
            row = _group(book, sheet, row + 1, book.words(figure_title(one.field)))
        last = (one.field.block, one.field.name, one.field.dim)
        row += 1
        _row(book, sheet, row, two, one)


def _group(book: Book, sheet: Sheet, row: int, text: str) -> int:
    for column in range(len(_WIDTHS)):
        sheet.write_string(row, column, text if not column else "", book.look("group"))
    return row


def _row(book: Book, sheet: Sheet, row: int, two: YearBeside, one: FigureBeside) -> None:
    places = one.field.places
    sheet.write_string(row, 0, _title(book, two, one), book.look("text"))
    book.write(sheet, row, 1, one.now, places, "strong")
    book.write(sheet, row, 2, one.before, places)
    for column, number, digits in ((_CHANGE_COLUMN, one.change, places), (_CHANGE_COLUMN + 1, one.percent, 1)):
        if number is None:
            text = book.words(FROM_NOUGHT) if column > _CHANGE_COLUMN and one.is_from_nought else ""
            sheet.write_string(row, column, text, book.look("right"))
        else:
            shown = NUMBERS[digits]
            sheet.write_number(row, column, float(number), book.look("text", f"+{shown};-{shown};{shown}"))
    unit = book.words(PERSON_TOURS.title).lower() if one.field.name == "route.visitors" else book.unit(one.field.unit)
    sheet.write_string(row, 5, unit, book.look("text"))


def _title(book: Book, two: YearBeside, one: FigureBeside) -> str:
    if one.field.dim == "route":
        return two.route_title(one.key)
    return book.key(one.field.dim, one.key) if one.field.dim else book.words(one.field.title)
