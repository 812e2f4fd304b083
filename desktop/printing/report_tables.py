"""The tables of the monthly report: routes, every figure beside the month before, what each of them means."""

from collections.abc import Iterator

from db.errors import QT_TRANSLATE_NOOP, say
from db.reports.dictionary import FIELDS
from db.reports.document import checksum
from db.reports.fields.field import Field
from db.reports.order import ordered_keys
from db.reports.titles import APPROVERS, BLOCKS, FLAGS
from desktop.printing import ink
from desktop.printing.ink import pt
from desktop.printing.pages import Item
from desktop.printing.pieces import Gap, Panel, Stack, Text
from desktop.printing.report_page import ReportPage
from desktop.printing.tables import Column, rows_under_head, table

_IN_CHARTS = frozenset({"visitors"})  # splits of this block are shown as charts, not again in the table


def sections(page: ReportPage) -> Iterator[Item]:
    """Yield routes, the figures block by block, the approval, and the definitions."""
    if page.summary.routes:
        yield from _routes(page)
    for block in BLOCKS:
        yield from _figures(page, block)
    yield from _approval(page)
    yield from definitions(page)


def _routes(page: ReportPage) -> Iterator[Item]:
    words = page.writer.words
    columns = (
        Column(words(say(QT_TRANSLATE_NOOP("db", "Code"))), 0.18),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Route"))), 0.29),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Capacity"))), 0.13, is_number=True),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Tours"))), 0.1, is_number=True),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Visitors"))), 0.13, is_number=True),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Average fill"))), 0.17, is_number=True),
    )
    rows = [_route(page, route) for route in page.summary.routes]
    yield Item(Gap(pt(16)), keeps_next=True)
    yield Item(page.heading(QT_TRANSLATE_NOOP("db", "Routes and their load")), keeps_next=True)
    yield from rows_under_head(page.letters, columns, rows)


def _route(page: ReportPage, route: str) -> tuple[tuple[str, ...], float | None]:
    summary, writer = page.summary, page.writer
    fill = summary.number("route.avg_fill", route)
    cells = (
        route,
        summary.text("route.title", route),
        writer.number(summary.count("route.capacity", route)),
        writer.number(summary.count("route.tours", route)),
        writer.number(summary.count("route.visitors", route)),
        writer.measure(fill, "percent", 1),
    )
    return cells, None if fill is None else float(fill) / 100


def _figures(page: ReportPage, block: str) -> Iterator[Item]:
    words = page.writer.words
    columns = [
        Column(words(say(QT_TRANSLATE_NOOP("db", "Figure"))), 0.46),
        Column(words(say(QT_TRANSLATE_NOOP("db", "This month"))), 0.14, is_number=True),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Month before"))), 0.14, is_number=True),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Change"))), 0.12, is_number=True),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Unit"))), 0.22),
    ]
    if page.previous is None:
        del columns[2:4]
    rows = [row for field in FIELDS if field.block == block for row in _field_rows(page, field)]
    yield Item(Gap(pt(16)), keeps_next=True)
    yield Item(page.heading(BLOCKS[block].text), keeps_next=True)
    yield from table(page.letters, columns, rows)


def _field_rows(page: ReportPage, field: Field) -> Iterator[tuple[str, ...]]:
    if field.dim == "route" or (field.dim and field.block in _IN_CHARTS):
        return
    if not field.dim:
        yield from _figure_row(page, field, "", page.writer.words(field.title))
        return
    counts = {key: count for key, count in page.summary.counts(field.name, field.dim).items() if count}
    for key in ordered_keys(field.dim, counts):
        title = say(
            QT_TRANSLATE_NOOP("db", "{figure}: {part}"),
            figure=page.writer.words(field.title),
            part=page.key(field.dim, key),
        )
        yield from _figure_row(page, field, key, page.writer.words(title))


def _figure_row(page: ReportPage, field: Field, key: str, title: str) -> Iterator[tuple[str, ...]]:
    writer = page.writer
    value = page.summary.number(field.name, key)
    before = page.previous.number(field.name, key) if page.previous else None
    if value is None and before is None:
        return
    compared = (writer.number(before, field.places), writer.difference(value, before, field.places))
    yield (
        title,
        writer.number(value, field.places),
        *(compared if page.previous else ()),
        _unit(page, field, key),
    )


def _unit(page: ReportPage, field: Field, key: str) -> str:
    """Return the unit, with the flag of the figure where a reader must know it."""
    unit = page.writer.unit(field.unit)
    flags = {one.flag for one in page.summary.figures if (one.field, one.key) == (field.name, key)}
    notes = [page.writer.words(FLAGS[flag]) for flag in ("estimated", "suppressed") if flag in flags]
    return ", ".join((unit, *notes))


def _approval(page: ReportPage) -> Iterator[Item]:
    header, words = page.summary.header, page.writer.words
    lines = [
        say(QT_TRANSLATE_NOOP("db", "Checksum (SHA-256 of the summary): {checksum}"), checksum=checksum(page.summary))
    ]
    if header.closed_at and header.approver_role:
        moment = page.writer.moment(header.closed_at, header.timezone)
        closed = say(QT_TRANSLATE_NOOP("db", "Month closed: {moment}, {zone}"), moment=moment, zone=header.timezone)
        role = words(APPROVERS[header.approver_role])
        lines = [say(QT_TRANSLATE_NOOP("db", "Approved by (role): {role}"), role=role), closed, *lines]
    made = page.writer.moment(header.generated_at, header.timezone)
    lines.append(say(QT_TRANSLATE_NOOP("db", "Made by {program}: {moment}"), program=header.app_version, moment=made))
    texts = [Stack([Text(words(line), page.letters.font(8.5), ink.TEXT2), Gap(pt(3))]) for line in lines]
    yield from page.section(QT_TRANSLATE_NOOP("db", "Approval"), Panel(Stack(texts), ink.SUNKEN))


def definitions(page: ReportPage) -> Iterator[Item]:
    """Yield what every figure means, on a page of its own."""
    words = page.writer.words
    columns = (
        Column(words(say(QT_TRANSLATE_NOOP("db", "Figure"))), 0.28),
        Column(words(say(QT_TRANSLATE_NOOP("db", "Definition"))), 0.72),
    )
    rows = [(words(field.title), words(field.definition)) for field in FIELDS]
    yield Item(Gap(pt(16)), keeps_next=True, starts_page=True)
    yield Item(page.heading(QT_TRANSLATE_NOOP("db", "Definitions")), keeps_next=True)
    yield from table(page.letters, columns, rows, 7.5)
