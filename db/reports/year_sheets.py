"""The sheets of a year's workbook: the months side by side, each block with its twelve columns, the routes."""

from collections.abc import Iterator

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.book import Book, Place, Sheet
from db.reports.dictionary import FIELDS, field_of
from db.reports.fields.field import Field, ValueType
from db.reports.order import ordered_keys
from db.reports.summary import Summary
from db.reports.titles import BLOCKS, FLAGS, year_month
from db.reports.year import MONTHS, YearMonth, YearPicture
from db.reports.year import SAID as STANDINGS
from db.reports.year_sums import SAID, adding_of, keys_in
from db.reports.year_words import MONTH_COLUMNS, PERSON_TOURS, foreign, notices, year_title

YEAR_COLUMN = 1 + MONTHS
_HEAD = 3
_NUMBER = frozenset({ValueType.COUNT, ValueType.DECIMAL})
_OF_ROUTES = ("route.tours", "route.visitors", "route.minutes", "route.avg_fill")


def overview(book: Book, picture: YearPicture) -> tuple[Sheet, int, Place]:
    """Add the sheet to read first: what is known of the year, and its months one below the other.

    Returns the sheet with the first free row, and the place of the months' names.
    """
    sheet = book.sheet(say(QT_TRANSLATE_NOOP("db", "Year")), (24, 18, *(14 for _ in MONTH_COLUMNS)), landscape=True)
    sheet.write_string(0, 0, picture.totals.header.enterprise_name, book.look("title"))
    sheet.write_string(1, 0, book.words(year_title(picture.year)), book.look("title"))
    row = 2
    for notice in notices(picture):
        sheet.write_string(row, 0, book.words(notice), book.look("lead"))
        row += 1
    row += 1
    titles = (say(QT_TRANSLATE_NOOP("db", "Month")), say(QT_TRANSLATE_NOOP("db", "Figures")))
    book.head(sheet, row, (*titles, *(_column(name) for name, _ in MONTH_COLUMNS)), repeats=False)
    first = row + 1
    for row, one in enumerate(picture.months, start=first):
        _month_row(book, sheet, row, one)
    row = first + MONTHS
    sheet.write_string(row, 0, book.words(year_title(picture.year)), book.look("strong"))
    sheet.write_string(row, 1, "", book.look("strong"))
    _counts(book, sheet, row, picture.totals, "strong")
    return sheet, row + 1, Place(sheet.get_name(), first, first + MONTHS - 1)


def _column(name: str) -> Phrase:
    return say(QT_TRANSLATE_NOOP("db", "Visitors from abroad")) if not name else field_of(name).title


def _month_row(book: Book, sheet: Sheet, row: int, one: YearMonth) -> None:
    sheet.write_string(row, 0, book.words(year_month(one.month.number)), book.look("text"))
    sheet.write_string(row, 1, book.words(STANDINGS[one.standing]), book.look("text"))
    _counts(book, sheet, row, one.summary, "text")


def _counts(book: Book, sheet: Sheet, row: int, summary: Summary | None, look: str) -> None:
    for column, (name, _) in enumerate(MONTH_COLUMNS, start=2):
        value = None if summary is None else summary.count(name) if name else foreign(summary)
        book.write(sheet, row, column, value, look=look)


def block_sheet(book: Book, picture: YearPicture, block: str) -> tuple[Sheet, int]:
    """Add the sheet of a block, a column for each month; return it with the first free row."""
    widths = (38, *(9 for _ in range(MONTHS)), 12, 15, 24)
    sheet = book.sheet(BLOCKS[block], widths, landscape=True)
    sheet.write_string(0, 0, book.words(BLOCKS[block]), book.look("title"))
    sheet.write_string(1, 0, book.words(year_title(picture.year)), book.look("lead"))
    book.head(sheet, _HEAD, tuple(_block_columns(picture)))
    row = _HEAD + 1
    for field in FIELDS:
        if field.block == block and field.type in _NUMBER and field.dim != "route":
            row = _split(book, sheet, row, picture, field) if field.dim else _plain(book, sheet, row, picture, field)
    return sheet, row


def _block_columns(picture: YearPicture) -> Iterator[Phrase]:
    yield say(QT_TRANSLATE_NOOP("db", "Figure"))
    yield from (year_month(one.month.number) for one in picture.months)
    yield say(QT_TRANSLATE_NOOP("db", "Year"))
    yield say(QT_TRANSLATE_NOOP("db", "Unit"))
    yield say(QT_TRANSLATE_NOOP("db", "How the year is made"))


def _plain(book: Book, sheet: Sheet, row: int, picture: YearPicture, field: Field) -> int:
    if all(month.found(field.name) is None for month in picture.told):
        return row
    _figure_row(book, sheet, row, picture, field, "", book.words(field.title))
    return row + 1


def _split(book: Book, sheet: Sheet, row: int, picture: YearPicture, field: Field) -> int:
    counts = picture.totals.counts(field.name, field.dim)
    if not counts:
        return row
    for column in range(YEAR_COLUMN + 3):
        sheet.write_string(row, column, book.words(field.title) if not column else "", book.look("group"))
    keys = ordered_keys(field.dim, counts)
    for offset, key in enumerate(keys, start=1):
        _figure_row(book, sheet, row + offset, picture, field, key, book.key(field.dim, key))
    book.places[field.name, field.dim] = Place(sheet.get_name(), row + 1, row + len(keys))
    return row + len(keys) + 1


def _figure_row(book: Book, sheet: Sheet, row: int, picture: YearPicture, field: Field, key: str, title: str) -> None:
    sheet.write_string(row, 0, title, book.look("text"))
    for column, one in enumerate(picture.months, start=1):
        value = one.summary.number(field.name, key) if one.summary else None
        book.write(sheet, row, column, value, field.places)
    book.write(sheet, row, YEAR_COLUMN, picture.totals.number(field.name, key), field.places, "strong")
    sheet.write_string(row, YEAR_COLUMN + 1, book.unit(field.unit), book.look("text"))
    sheet.write_string(row, YEAR_COLUMN + 2, _note(book, picture, field, key), book.look("text"))


def _note(book: Book, picture: YearPicture, field: Field, key: str) -> str:
    flags = {
        one.flag for one in picture.totals.figures if (one.field, one.dim, one.key) == (field.name, field.dim, key)
    }
    words = [book.words(SAID[adding_of(field)])]
    return ", ".join([*words, *(book.words(FLAGS[flag]) for flag in ("estimated", "suppressed") if flag in flags)])


def routes_sheet(book: Book, picture: YearPicture) -> tuple[Sheet, int, Place]:
    """Add the sheet of the routes: tours, then person-tours, which are no visitors; returned as that of the months."""
    title = say(QT_TRANSLATE_NOOP("db", "Routes"))
    sheet = book.sheet(title, (12, 40, *(16 for _ in _OF_ROUTES)), landscape=True)
    sheet.write_string(0, 0, book.words(title), book.look("title"))
    sheet.write_string(1, 0, book.words(PERSON_TOURS.definition), book.look("lead"))
    titles = [say(QT_TRANSLATE_NOOP("db", "Code")), field_of("route.title", "route").title]
    book.head(sheet, _HEAD, (*titles, *(_route_title(name) for name in _OF_ROUTES)))
    codes = keys_in(field_of("route.tours", "route"), picture.told)
    for row, code in enumerate(sorted(codes), start=_HEAD + 1):
        sheet.write_string(row, 0, code, book.look("text"))
        sheet.write_string(row, 1, picture.totals.text("route.title", code), book.look("text"))
        for column, name in enumerate(_OF_ROUTES, start=2):
            book.write(sheet, row, column, picture.totals.number(name, code), field_of(name, "route").places)
    last = _HEAD + max(len(codes), 1)
    return sheet, last + 1, Place(sheet.get_name(), _HEAD + 1, last, 1)


def _route_title(name: str) -> Phrase:
    return PERSON_TOURS.title if name == "route.visitors" else field_of(name, "route").title
