"""The load of a month as bars: whom it turned away, what guides and routes did, how its days were filled."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale

from db.queries.month import FigureRow
from db.queries.month_load import DayLoad, Load, TurnedAway
from db.reports.titles import REASONS
from desktop.kit import formats
from desktop.kit.chart import BarItem
from desktop.kit.phrases import shown
from desktop.screens.reports.load_panel import LoadLine
from desktop.screens.reports.rows_sheet import Behind

HOUR = 60


def turned_away_line(one: TurnedAway) -> LoadLine:
    """A reason with the people and the requests that were refused for it."""
    people, requests = _sum(one.people), len(one.requests)
    title = shown(REASONS[one.reason])
    text = QCoreApplication.translate("ReportLoad", "{people} people · requests: {requests}")
    written = (formats.number(people), formats.number(requests))
    behind = Behind(
        title=QCoreApplication.translate("ReportLoad", "Turned away: {reason}").format(reason=title),
        value=written[0],
        unit=QCoreApplication.translate("ReportLoad", "people who asked"),
        definition=QCoreApplication.translate(
            "ReportLoad", "People of the requests refused in the month for this reason, as many as the requests said."
        ),
        rows=one.people,
        of_requests=True,
    )
    bar = BarItem(title, people, text.format(people=written[0], requests=written[1]))
    return LoadLine(bar, (people, requests), written, lambda: behind)


def guide_line(load: Load) -> LoadLine:
    """A guide's hours, beside what a month may hold; over that limit it is told in words and colour."""
    hours = load.minutes / HOUR
    is_over = bool(load.cap) and load.minutes > load.cap
    limit = QCoreApplication.translate("ReportLoad", "over the limit of {hours} h")
    text = QCoreApplication.translate("ReportLoad", "{hours} h · tours: {tours}")
    told = text.format(hours=formats.number(hours, 1), tours=formats.number(load.tours))
    if is_over:
        told = f"{told} · {limit.format(hours=formats.number(load.cap / HOUR))}"
    name = load.title or QCoreApplication.translate("ReportLoad", "nobody told")
    return _load_line(load, BarItem(name, hours, told, "danger" if is_over else "accent"))


def route_line(load: Load) -> LoadLine:
    """A route's hours, and how its seats were filled."""
    text = QCoreApplication.translate("ReportLoad", "{hours} h · filled {part}")
    part = formats.percent(load.fill) if load.fill is not None else formats.DASH
    told = text.format(hours=formats.number(load.minutes / HOUR, 1), part=part)
    return _load_line(load, BarItem(load.title, load.minutes / HOUR, told))


def day_line(load: DayLoad) -> LoadLine:
    """A day with the visitors admitted."""
    behind = Behind(
        title=formats.day(load.day),
        value=formats.number(load.visitors),
        unit=QCoreApplication.translate("ReportLoad", "person-visits"),
        definition=QCoreApplication.translate("ReportLoad", "Visitors admitted at the checkpoint on this day."),
        rows=load.rows,
        remark="" if load.rows else QCoreApplication.translate("ReportLoad", "Nobody came on this day."),
    )
    written = (formats.number(load.visitors), formats.number(len(load.rows)))
    bar = BarItem(str(load.day.day), load.visitors, written[0])
    return LoadLine(bar, (load.visitors, len(load.rows)), written, lambda: behind)


def _load_line(load: Load, bar: BarItem) -> LoadLine:
    fill = formats.percent(load.fill) if load.fill is not None else formats.DASH
    texts = (
        formats.number(load.tours),
        formats.number(load.minutes / HOUR, 1),
        formats.number(load.person_tours),
        formats.number(load.seats),
        fill,
    )
    cells = (load.tours, _rounded(load.minutes / HOUR), load.person_tours, load.seats, fill)
    return LoadLine(bar, cells, texts, partial(_behind_load, load, bar.label))


def _behind_load(load: Load, title: str) -> Behind:
    text = QCoreApplication.translate("ReportLoad", "Hours {hours}; person-tours {people} on {seats} seats.")
    return Behind(
        title=title,
        value=formats.number(load.tours),
        unit=QCoreApplication.translate("ReportLoad", "tours"),
        definition=QCoreApplication.translate(
            "ReportLoad",
            "Tours held in the month, with their hours. People are counted on each tour they walk: person-tours, "
            "never to be added to visitors admitted.",
        ),
        rows=tuple(load.rows),
        compared=text.format(
            hours=formats.number(load.minutes / HOUR, 1),
            people=formats.number(load.person_tours),
            seats=formats.number(load.seats),
        ),
    )


def _rounded(hours: float) -> str:
    return QLocale().toString(hours, "f", 1)


def _sum(rows: tuple[FigureRow, ...]) -> int:
    return sum(int(row.amount) for row in rows)


def guides_with_nobody(guides: tuple[Load, ...], by_nobody: Load) -> Iterator[Load]:
    """Yield the guides, and last the tours without a lead if there are any."""
    yield from guides
    if by_nobody.tours:
        yield by_nobody
