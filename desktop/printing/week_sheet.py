"""The sheet of a week: A4 landscape, days across and routes down, for the shops, the guides and the gate."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import BlackoutReason
from db.queries.sheets import WeekRoute, WeekRun, WeekSheet
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.labels import blackout_title
from desktop.printing import ink
from desktop.printing.day_sheet import running_frame, sheet_letterhead
from desktop.printing.fonts import Letters, shipped_letters
from desktop.printing.ink import pt
from desktop.printing.pages import Item, Sheet, write_pdf
from desktop.printing.pieces import Gap, Text, draw_line, rule
from desktop.printing.signs import draw_sign
from desktop.printing.visit_frame import BLACK, GREY, draw_frame

PAPER = Sheet(842, 595, side=28, top=36, bottom=42, head=11, foot=18)
_ROUTE = 92.0  # points for the names of the routes
_EDGE, _GAP, _SIGN = 4.0, 3.0, 8.0
_LEAST = 26.0  # points a route is high without tours
_WORKDAYS = 5
Words = Callable[[Phrase], str]


def week_sheet_pdf(sheet: WeekSheet, words: Words = shown, *, is_english: bool = False) -> bytes:
    """Return the sheet of a week as PDF; a weekend without tours is left out.

    Dates and words are in the language in force, `is_english` picks the titles of routes. Needs a running
    QGuiApplication for the fonts. The same sheet gives the same bytes.
    """
    letters = shipped_letters()
    first, last = sheet.days[0], sheet.days[-1]
    span = say(
        QT_TRANSLATE_NOOP("db", "Week {week}: {first} – {last} {year}"),
        week=formats.week(first),
        first=formats.day_month(first),
        last=formats.day_month(last),
        year=str(last.year),
    )
    title = words(span)
    frame = running_frame(letters, title, sheet.head, words, None)
    days = tuple(day for place, day in enumerate(sheet.days) if place < _WORKDAYS or sheet.visits.get(day))
    items = list(_items(sheet, _Grid(letters, words, days, is_english), title))
    made_at = sheet.head.made_at
    return write_pdf(items, frame, title, made_at, f"{title} {made_at.isoformat()}", PAPER)


@dataclass(frozen=True, slots=True)
class _Grid:
    """What all rows of the week share."""

    letters: Letters
    words: Words
    days: tuple[date, ...]
    is_english: bool

    def column(self, width: float) -> float:
        """Return the width of a day."""
        return (width - pt(_ROUTE)) / len(self.days)

    def left(self, area: QRectF, place: int) -> float:
        """Return the left edge of a day."""
        return area.left() + pt(_ROUTE) + place * self.column(area.width())

    def paint_lines(self, painter: QPainter, area: QRectF) -> None:
        """Paint the lines between the days, and below."""
        painter.setPen(QPen(ink.CONTROL, pt(0.4)))
        for place in range(len(self.days)):
            left = self.left(area, place)
            painter.drawLine(QPointF(left, area.top()), QPointF(left, area.bottom()))
        rule(painter, area.left(), area.right(), area.bottom(), ink.CONTROL, 0.6)


def _items(sheet: WeekSheet, grid: _Grid, title: str) -> Iterator[Item]:
    kind = grid.words(say(QT_TRANSLATE_NOOP("db", "Week sheet")))
    total = say(
        QT_TRANSLATE_NOOP("db", "Visits: {visits}. People: {people}."),
        visits=sum(sheet.visits.values()),
        people=sum(sheet.people.values()),
    )
    yield Item(sheet_letterhead(grid.letters, sheet.head, kind, (grid.words(total),), english=grid.is_english))
    yield Item(Gap(pt(5)))
    yield Item(Text(title, grid.letters.bold(15), BLACK))
    yield Item(Gap(pt(4)))
    head = _Head(grid, sheet)
    yield Item(head, keeps_next=True)
    for route in sheet.routes:
        yield Item(_Row(grid, route, sheet.closed), head=head)


@dataclass(frozen=True, slots=True)
class _Head:
    """The days, with how many visits and people each has."""

    grid: _Grid
    sheet: WeekSheet

    def height(self, width: float) -> float:
        """Return the height of two lines."""
        return pt(30)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint each day over its column."""
        width = self.grid.column(area.width()) - pt(2 * _EDGE)
        for place, day in enumerate(self.grid.days):
            left = self.grid.left(area, place) + pt(_EDGE)
            draw_line(
                painter, formats.day(day), self.grid.letters.bold(10), BLACK, QRectF(left, area.top(), width, pt(15))
            )
            visits = self.sheet.visits.get(day, 0)
            sums = say(
                QT_TRANSLATE_NOOP("db", "visits {visits} · people {people}"),
                visits=visits,
                people=self.sheet.people.get(day, 0),
            )
            text = self.grid.words(sums) if visits else formats.DASH
            below = QRectF(left, area.top() + pt(14), width, pt(11))
            draw_line(painter, text, self.grid.letters.font(7.5), GREY, below)
        rule(painter, area.left(), area.right(), area.bottom(), BLACK, 1.0)


@dataclass(frozen=True, slots=True)
class _Row:
    """A route through the week."""

    grid: _Grid
    route: WeekRoute
    closed: dict[date, BlackoutReason]

    def height(self, width: float) -> float:
        """Return the height of the fullest day."""
        fullest = max(
            (sum(entry.height() + pt(_GAP) for entry in self._entries(day, width)) for day in self.grid.days),
            default=0.0,
        )
        return max(fullest + pt(2 * _GAP), self._name().height(pt(_ROUTE - 2 * _EDGE)) + pt(2 * _EDGE), pt(_LEAST))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the name of the route, and its tours day by day."""
        name = QRectF(area.left(), area.top() + pt(_EDGE), pt(_ROUTE - 2 * _EDGE), area.height())
        self._name().paint(painter, name)
        self.grid.paint_lines(painter, area)
        column = self.grid.column(area.width())
        for place, day in enumerate(self.grid.days):
            left, top = self.grid.left(area, place), area.top() + pt(_GAP)
            reason = self.route.closed.get(day, self.closed.get(day))
            if reason is not None:
                self._paint_closed(painter, QRectF(left, area.top(), column, area.height()), reason)
            for entry in self._entries(day, area.width()):
                entry.paint(painter, left + pt(_GAP), top)
                top += entry.height() + pt(_GAP)

    def _name(self) -> Text:
        title = self.route.title.english if self.grid.is_english else self.route.title
        return Text(title, self.grid.letters.bold(9), BLACK)

    def _entries(self, day: date, width: float) -> "list[_Entry]":
        room = self.grid.column(width) - pt(2 * _GAP)
        return [_Entry(self.grid, run, room) for run in self.route.runs.get(day, ())]

    def _paint_closed(self, painter: QPainter, cell: QRectF, reason: BlackoutReason) -> None:
        painter.save()
        painter.setClipRect(cell.adjusted(pt(0.5), 0, 0, -pt(0.6)))
        painter.setPen(QPen(ink.BORDER, pt(0.7)))
        step = pt(6)
        for number in range(int((cell.width() + cell.height()) / step) + 1):
            start = cell.left() + number * step
            painter.drawLine(QPointF(start, cell.top()), QPointF(start - cell.height(), cell.bottom()))
        painter.restore()
        text = self.grid.words(say(QT_TRANSLATE_NOOP("db", "closed: {reason}"), reason=blackout_title(reason)))
        line = QRectF(cell.left() + pt(_EDGE), cell.bottom() - pt(13), cell.width() - pt(2 * _EDGE), pt(11))
        draw_line(painter, text, self.grid.letters.font(7.5), BLACK, line)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A tour in its frame: when, who, how many, who leads."""

    grid: _Grid
    run: WeekRun
    width: float

    def height(self) -> float:
        """Return the height with the wrapped title."""
        return pt(13) + self._title().height(self._inner()) + pt(10) + pt(5)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint frame, times and people, title, guide."""
        painter.fillRect(QRectF(left, top, self.width, self.height()), ink.SURFACE)
        draw_frame(painter, QRectF(left, top, self.width, self.height()), self.run.state)
        inner, edge = self._inner(), left + pt(6)
        line = QRectF(edge, top + pt(3.5), inner, pt(10))
        draw_line(painter, formats.span(self.run.starts, self.run.ends), self.grid.letters.bold(8), BLACK, line)
        sign = QRectF(edge + inner - pt(_SIGN), top + pt(4.5), pt(_SIGN), pt(_SIGN))
        draw_sign(painter, self.run.kind.value, sign, BLACK)
        people = line.adjusted(0, 0, -pt(_SIGN + 2), 0)
        draw_line(painter, str(self.run.people), self.grid.letters.bold(8), BLACK, people, right=True)
        title = self._title()
        height = title.height(inner)
        title.paint(painter, QRectF(edge, top + pt(13.5), inner, height))
        guide = self.run.guide or self.grid.words(say(QT_TRANSLATE_NOOP("db", "no guide")))
        below = QRectF(edge, top + pt(13.5) + height, inner, pt(10))
        draw_line(painter, guide, self.grid.letters.font(7.5), BLACK, below)

    def _inner(self) -> float:
        return self.width - pt(11)

    def _title(self) -> Text:
        return Text(self.run.title, self.grid.letters.font(8), BLACK)
