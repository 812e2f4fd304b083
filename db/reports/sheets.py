"""The sheets of the workbook: what stands where."""

from collections.abc import Iterator
from decimal import Decimal

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.book import NUMBERS, Book, Place, Sheet
from db.reports.dictionary import FIELDS
from db.reports.document import checksum
from db.reports.fields.field import Field, ValueType
from db.reports.fields.header import HEADER
from db.reports.highlights import Highlight, highlights, stages
from db.reports.order import ordered_keys
from db.reports.summary import Value, header_cells
from db.reports.titles import ACTIVITIES, APPROVERS, BLOCKS, CORRECTIONS, FLAGS, YES_NO, month_title

ROUTE_COLUMNS = tuple(one for one in FIELDS if one.dim == "route")


def overview(book: Book) -> tuple[Sheet, int]:
    """Add the sheet to read first: whose month, the leading figures, the way from requests to visitors.

    Returns the sheet with the first free row below.
    """
    sheet = book.sheet(say(QT_TRANSLATE_NOOP("db", "Summary")), (34, 16, 16, 14, 18))
    header = book.summary.header
    sheet.write_string(0, 0, header.enterprise_name, book.look("title"))
    sheet.write_string(1, 0, book.words(month_title(header.period)), book.look("title"))
    row = 3
    for title, text in _identity(book):
        sheet.write_string(row, 0, book.words(title), book.look("lead"))
        sheet.write_string(row, 1, text, book.look("lead"))
        row += 1
    row = _leading(book, sheet, row + 1)
    return sheet, _way(book, sheet, row + 1)


def block_sheet(book: Book, block: str) -> tuple[Sheet, int]:
    """Add the sheet of a block; return it with the first free row below its tables."""
    sheet = book.sheet(BLOCKS[block], (38, 13, 13, 13, 15, 22))
    sheet.write_string(0, 0, book.words(BLOCKS[block]), book.look("title"))
    sheet.write_string(1, 0, book.words(month_title(book.summary.header.period)), book.look("lead"))
    book.head(sheet, 3, _columns())
    row = 4
    for known in FIELDS:
        if known.block == block and known.dim != "route":
            row = _split(book, sheet, row, known) if known.dim else _plain(book, sheet, row, known)
    return sheet, row


def routes_sheet(book: Book) -> tuple[Sheet, int, Place]:
    """Add the sheet with a row for each route; return it with the first free row and the place of the titles."""
    known = ROUTE_COLUMNS
    title = say(QT_TRANSLATE_NOOP("db", "Routes"))
    sheet = book.sheet(title, (9, 34, *(13 for _ in known[1:])), landscape=True)
    sheet.write_string(0, 0, book.words(title), book.look("title"))
    sheet.write_string(1, 0, book.words(month_title(book.summary.header.period)), book.look("lead"))
    book.head(sheet, 3, (say(QT_TRANSLATE_NOOP("db", "Code")), *(one.title for one in known)))
    row = 4
    for route in book.summary.routes:
        sheet.write_string(row, 0, route, book.look("text"))
        for column, one in enumerate(known, start=1):
            book.write(sheet, row, column, _shown(book, one, route), one.places)
        row += 1
    return sheet, row, Place(sheet.get_name(), 4, row - 1, 1)


def definitions(book: Book) -> None:
    """Add the sheet that says what every figure means."""
    title = say(QT_TRANSLATE_NOOP("db", "Definitions"))
    sheet = book.sheet(title, (34, 78, 15, 30))
    sheet.write_string(0, 0, book.words(title), book.look("title"))
    book.head(
        sheet,
        2,
        (
            say(QT_TRANSLATE_NOOP("db", "Figure")),
            say(QT_TRANSLATE_NOOP("db", "Definition")),
            say(QT_TRANSLATE_NOOP("db", "Unit")),
            say(QT_TRANSLATE_NOOP("db", "Name in the files")),
        ),
    )
    for row, cells in enumerate(_definitions(book), start=3):
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, cell, book.look("wrap"))


def _definitions(book: Book) -> Iterator[tuple[str, str, str, str]]:
    for one in FIELDS:
        name = f"{one.name} / {one.dim}" if one.dim else one.name
        yield book.words(one.title), book.words(one.definition), book.unit(one.unit), name
    for head in HEADER:
        yield book.words(head.title), book.words(head.definition), "", head.name


def _identity(book: Book) -> Iterator[tuple[Phrase, str]]:
    header, cells = book.summary.header, header_cells(book.summary.header)
    yield say(QT_TRANSLATE_NOOP("db", "Site")), header.site_code
    yield say(QT_TRANSLATE_NOOP("db", "Region")), book.key("region", header.region_code)
    yield say(QT_TRANSLATE_NOOP("db", "Activity")), book.words(ACTIVITIES[header.activity_flag])
    yield say(QT_TRANSLATE_NOOP("db", "Revision")), str(header.revision)
    if header.correction_reason:
        yield (
            say(QT_TRANSLATE_NOOP("db", "Reason of the correction")),
            book.words(CORRECTIONS[header.correction_reason]),
        )
    yield say(QT_TRANSLATE_NOOP("db", "Closed")), str(cells["closed_at"])
    if header.approver_role:
        yield say(QT_TRANSLATE_NOOP("db", "Approved by")), book.words(APPROVERS[header.approver_role])
    yield say(QT_TRANSLATE_NOOP("db", "Checksum")), checksum(book.summary)


def _columns() -> tuple[Phrase, ...]:
    return (
        say(QT_TRANSLATE_NOOP("db", "Figure")),
        say(QT_TRANSLATE_NOOP("db", "This month")),
        say(QT_TRANSLATE_NOOP("db", "Month before")),
        say(QT_TRANSLATE_NOOP("db", "Change")),
        say(QT_TRANSLATE_NOOP("db", "Unit")),
        say(QT_TRANSLATE_NOOP("db", "Note")),
    )


def _leading(book: Book, sheet: Sheet, row: int) -> int:
    book.head(sheet, row, _columns()[:5], repeats=False)
    leading = highlights(book.summary, book.previous)
    for below, one in enumerate(leading, start=row + 1):
        _leading_row(book, sheet, below, one)
    return row + 1 + len(leading)


def _leading_row(book: Book, sheet: Sheet, row: int, one: Highlight) -> None:
    sheet.write_string(row, 0, book.words(one.title), book.look("strong"))
    for column, value in enumerate((one.value, one.before, one.change), start=1):
        book.write(sheet, row, column, value, one.places, "strong" if column == 1 else "text")
    sheet.write_string(row, 4, book.unit(one.unit), book.look("text"))


def _way(book: Book, sheet: Sheet, row: int) -> int:
    title = say(QT_TRANSLATE_NOOP("db", "From requests to visitors"))
    sheet.write_string(row, 0, book.words(title), book.look("group"))
    steps = stages(book.summary)
    for below, stage in enumerate(steps, start=row + 1):
        sheet.write_string(below, 0, book.words(stage.title), book.look("text"))
        sheet.write_number(below, 1, stage.count, book.look("text", NUMBERS[0]))
        sheet.write_string(below, 2, book.words(stage.note), book.look("text"))
    return row + 1 + len(steps)


def _plain(book: Book, sheet: Sheet, row: int, known: Field) -> int:
    value = book.summary.number(known.name)
    if value is not None:
        _row(book, sheet, row, book.words(known.title), known, "")
        return row + 1
    return row


def _split(book: Book, sheet: Sheet, row: int, known: Field) -> int:
    counts = book.summary.counts(known.name, known.dim)
    if not counts:
        return row
    for column in range(6):
        sheet.write_string(row, column, book.words(known.title) if not column else "", book.look("group"))
    keys = ordered_keys(known.dim, counts)
    for offset, key in enumerate(keys, start=1):
        _row(book, sheet, row + offset, book.key(known.dim, key), known, key)
    book.places[known.name, known.dim] = Place(sheet.get_name(), row + 1, row + len(keys))
    return row + len(keys) + 1


def _row(book: Book, sheet: Sheet, row: int, title: str, known: Field, key: str) -> None:
    value = book.summary.number(known.name, key)
    before = book.previous.number(known.name, key) if book.previous else None
    change = value - before if value is not None and before is not None else None
    flags = [one.flag for one in book.summary.figures if (one.field, one.key) == (known.name, key)]
    sheet.write_string(row, 0, title, book.look("text"))
    for column, number in enumerate((value, before, change), start=1):
        book.write(sheet, row, column, number, known.places)
    sheet.write_string(row, 4, book.unit(known.unit), book.look("text"))
    sheet.write_string(row, 5, book.words(FLAGS[flags[0]]) if flags and flags[0] else "", book.look("text"))


def _shown(book: Book, known: Field, route: str) -> Value | None:
    value = book.summary.found(known.name, route)
    if known.type is ValueType.CODES and isinstance(value, str):
        return ", ".join(book.key("language", code) for code in value.split(" "))
    if known.type is ValueType.CODE and isinstance(value, str):
        return book.words(YES_NO[value])
    return Decimal(value) if isinstance(value, int) else value
