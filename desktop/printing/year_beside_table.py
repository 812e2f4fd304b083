"""The part of the year's report that puts it beside the year before."""

from collections.abc import Iterator
from decimal import Decimal

from db.errors import QT_TRANSLATE_NOOP, say
from db.reports.year import YearPicture
from db.reports.year_beside import FigureBeside, beside, beside_notices
from db.reports.year_beside_sheet import CHANGE, CHANGE_PERCENT
from db.reports.year_words import FROM_NOUGHT
from desktop.printing.figures import NOTHING, Writer
from desktop.printing.ink import pt
from desktop.printing.pages import Item
from desktop.printing.pieces import Gap, Stack
from desktop.printing.report_page import ReportPage
from desktop.printing.tables import Column, table

_SPLITS = frozenset({"by_category", "by_origin"})
"""What is split on paper; the workbook has the rest."""


def beside_section(page: ReportPage, picture: YearPicture) -> Iterator[Item]:
    """Yield which months are compared, and the figures of both years with the change."""
    words, two = page.writer.words, beside(picture)
    heading = QT_TRANSLATE_NOOP("db", "Beside the year before")
    notes = Stack([*(page.note(words(notice)) for notice in beside_notices(picture, two)), Gap(pt(6))])
    yield Item(Gap(pt(16)), keeps_next=True)
    yield Item(page.heading(heading), keeps_next=True)
    if two is None or not two.figures:
        yield Item(notes)
        return
    yield Item(notes, keeps_next=True)
    columns = (
        Column(words(say(QT_TRANSLATE_NOOP("db", "Figure"))), 0.42),
        Column(str(two.year), 0.14, is_number=True),
        Column(str(two.year_before), 0.14, is_number=True),
        Column(words(CHANGE), 0.14, is_number=True),
        Column(words(CHANGE_PERCENT), 0.16, is_number=True),
    )
    shown = [one for one in two.figures if not one.field.dim or one.field.name in _SPLITS]
    yield from table(page.letters, columns, [_row(page, one) for one in shown])


def _row(page: ReportPage, one: FigureBeside) -> tuple[str, ...]:
    writer, places = page.writer, one.field.places
    title = writer.words(one.field.title)
    if one.field.dim:
        text = say(QT_TRANSLATE_NOOP("db", "{figure}: {part}"), figure=title, part=page.key(one.field.dim, one.key))
        title = writer.words(text)
    numbers = (writer.number(one.now, places), writer.number(one.before, places))
    return title, *numbers, writer.difference(one.now, one.before, places), percent_text(writer, one)


def percent_text(writer: Writer, one: FigureBeside) -> str:
    """Return the change in per cent, or why there is none."""
    if one.percent is None:
        return writer.words(FROM_NOUGHT) if one.is_from_nought else NOTHING
    return writer.difference(one.percent, Decimal(0), 1)
