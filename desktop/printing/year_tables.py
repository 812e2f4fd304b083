"""The tables of the year's report: months, routes, every figure of the year with how it is made."""

from collections.abc import Iterator

from db.errors import QT_TRANSLATE_NOOP, say
from db.reports.dictionary import FIELDS, field_of
from db.reports.fields.field import Field, ValueType
from db.reports.order import ordered_keys
from db.reports.summary import Summary
from db.reports.titles import BLOCKS, year_month
from db.reports.year import SAID as STANDINGS
from db.reports.year import YearPicture
from db.reports.year_sums import SAID, Adding, adding_of
from db.reports.year_words import MONTH_COLUMNS, PERSON_TOURS, foreign, year_title
from desktop.printing.figures import NOTHING
from desktop.printing.ink import pt
from desktop.printing.pages import Item
from desktop.printing.pieces import Gap, Stack
from desktop.printing.report_page import ReportPage
from desktop.printing.tables import Column, rows_under_head, table

_NUMBER = frozenset({ValueType.COUNT, ValueType.DECIMAL})
_IN_CHARTS = frozenset({"visitors"})  # splits of this block are shown as charts


def months(page: ReportPage, picture: YearPicture) -> Iterator[Item]:
    """Yield the months one below the other, and the year under them."""
    words = page.writer.words
    columns = [
        Column(words(say(QT_TRANSLATE_NOOP("db", "Month"))), 0.14),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Figures"))), 0.16),
        *(Column(_month_title(page, name), part, is_number=True) for name, part in MONTH_COLUMNS),
    ]
    rows = [
        (words(year_month(one.month.number)), words(STANDINGS[one.standing]), *_counts(page, one.summary))
        for one in picture.months
    ]
    rows.append((words(year_title(picture.year)), "", *_counts(page, picture.totals)))
    yield Item(Gap(pt(16)), keeps_next=True)
    yield Item(page.heading(QT_TRANSLATE_NOOP("db", "The months")), keeps_next=True)
    yield from table(page.letters, columns, rows)


def _month_title(page: ReportPage, name: str) -> str:
    abroad = say(QT_TRANSLATE_NOOP("db", "Visitors from abroad"))
    return page.writer.words(field_of(name).title if name else abroad)


def _counts(page: ReportPage, summary: Summary | None) -> Iterator[str]:
    for name, _ in MONTH_COLUMNS:
        if summary is None:
            yield NOTHING
        else:
            yield page.writer.number(summary.count(name) if name else foreign(summary))


def sections(page: ReportPage, picture: YearPicture) -> Iterator[Item]:
    """Yield the routes, and the figures block by block."""
    if picture.totals.routes:
        yield from _routes(page)
    for block in BLOCKS:
        yield from _figures(page, picture, block)


def _routes(page: ReportPage) -> Iterator[Item]:
    words = page.writer.words
    columns = (
        Column(words(say(QT_TRANSLATE_NOOP("db", "Code"))), 0.13),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Route"))), 0.31),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Tours"))), 0.12, is_number=True),
        Column(words(PERSON_TOURS.title), 0.24, is_number=True),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Average fill"))), 0.2, is_number=True),
    )
    yield Item(Gap(pt(16)), keeps_next=True)
    yield Item(page.heading(QT_TRANSLATE_NOOP("db", "Routes and their load")), keeps_next=True)
    yield Item(Stack([page.note(words(PERSON_TOURS.definition)), Gap(pt(6))]), keeps_next=True)
    yield from rows_under_head(page.letters, columns, [_route(page, code) for code in page.summary.routes])


def _route(page: ReportPage, code: str) -> tuple[tuple[str, ...], float | None]:
    summary, writer = page.summary, page.writer
    fill = summary.number("route.avg_fill", code)
    cells = (
        code,
        summary.text("route.title", code),
        writer.number(summary.count("route.tours", code)),
        writer.number(summary.count("route.visitors", code)),
        writer.measure(fill, "percent", 1),
    )
    return cells, None if fill is None else float(fill) / 100


def _figures(page: ReportPage, picture: YearPicture, block: str) -> Iterator[Item]:
    words = page.writer.words
    columns = [
        Column(words(say(QT_TRANSLATE_NOOP("db", "Figure"))), 0.46),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Year"))), 0.14, is_number=True),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Unit"))), 0.16),
        Column(words(say(QT_TRANSLATE_NOOP("db", "How the year is made"))), 0.24),
    ]
    known = [one for one in FIELDS if one.block == block and one.type in _NUMBER and one.dim != "route"]
    rows = [row for field in known for row in _rows(page, picture, field)]
    yield Item(Gap(pt(16)), keeps_next=True)
    yield Item(page.heading(BLOCKS[block].text), keeps_next=True)
    yield from table(page.letters, columns, rows)


def _rows(page: ReportPage, picture: YearPicture, field: Field) -> Iterator[tuple[str, ...]]:
    words, adding = page.writer.words, adding_of(field)
    if not field.dim:
        value = page.summary.number(field.name)
        if value is None and (adding is not Adding.APART or all(one.found(field.name) is None for one in picture.told)):
            return
        yield (
            words(field.title),
            page.writer.number(value, field.places),
            page.writer.unit(field.unit),
            words(SAID[adding]),
        )
    elif field.block not in _IN_CHARTS:
        counts = {key: count for key, count in page.summary.counts(field.name, field.dim).items() if count}
        for key in ordered_keys(field.dim, counts):
            title = say(
                QT_TRANSLATE_NOOP("db", "{figure}: {part}"), figure=words(field.title), part=page.key(field.dim, key)
            )
            yield words(title), page.writer.number(counts[key]), page.writer.unit(field.unit), words(SAID[adding])
