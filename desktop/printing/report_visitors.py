"""The visitors in the monthly report: where from, how old, through whom, in which language."""

from collections.abc import Iterator

from db.errors import QT_TRANSLATE_NOOP, say
from desktop.printing.pages import Item
from desktop.printing.pieces import Beside, Stack
from desktop.printing.report_page import ReportPage

_LONGEST = 12  # rows of a chart of countries or regions


def sections(page: ReportPage) -> Iterator[Item]:
    """Yield the charts of visitors."""
    if not page.summary.count("visitors_total"):
        return
    yield from page.section(
        QT_TRANSLATE_NOOP("db", "Where visitors come from"),
        Beside(
            [
                Stack([page.titled_bars("by_origin", "origin"), _foreign(page)]),
                page.titled_bars("by_country", "country", _LONGEST),
            ]
        ),
        Beside([page.titled_bars("by_region", "region", _LONGEST), page.titled_bars("by_age", "age")]),
    )
    yield from page.section(
        QT_TRANSLATE_NOOP("db", "How they come"),
        Beside(
            [
                page.titled_bars("by_channel", "channel"),
                Stack(
                    [page.titled_bars("by_payment", "payment"), page.titled_bars("by_language", "language", _LONGEST)]
                ),
            ]
        ),
    )


def _foreign(page: ReportPage) -> Stack:
    summary, number = page.summary, page.writer.number
    text = say(
        QT_TRANSLATE_NOOP("db", "From abroad: {children} children, {adults} adults."),
        children=number(sum(summary.counts("foreign_children").values())),
        adults=number(sum(summary.counts("foreign_adults").values())),
    )
    return Stack([page.note(page.writer.words(text))])
