"""A year beside the year before: the same months of both, and by how much each figure differs.

A month is compared only where both years have the whole of it, so that part of a year is never held against all of
another; what was left out is told with its reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from sqlmodel import Session

from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.enterprise import Site
from db.reports.comparison import ComparedFigure, compared
from db.reports.fields.field import Field, ValueType
from db.reports.shelf import Shelf
from db.reports.summary import Summary, Value, rounded
from db.reports.year import Report, Standing, YearMonth, YearPicture, read_year
from db.reports.year_sums import PASSPORT, Adding, adding_of, year_figures
from db.reports.year_words import spans


class Apart(StrEnum):
    """Why a month of a year is not compared."""

    MISSING = "missing"
    RUNNING = "running"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class FigureBeside:
    """A figure of the compared months beside the same of the year before; `before` is None where that did not tell it.

    `change` is the difference; `percent` is told of what is counted or added up, not of shares and means, and never of
    nought.
    """

    field: Field
    key: str
    now: Decimal
    before: Decimal | None

    @property
    def change(self) -> Decimal | None:
        """By how much the figure is larger than the year before."""
        return None if self.before is None else self.now - self.before

    @property
    def percent(self) -> Decimal | None:
        """The change in per cent of the year before."""
        is_amount = self.field.type is ValueType.COUNT or adding_of(self.field) is Adding.SUM
        if self.change is None or not self.before or not is_amount:
            return None
        return rounded(100 * self.change / self.before, 1)

    @property
    def is_from_nought(self) -> bool:
        """Say whether something came of nothing, of which there is no per cent."""
        return self.before == 0 and bool(self.now) and self.field.type is ValueType.COUNT


@dataclass(frozen=True)
class YearBeside:
    """Two years over `months`, their numbers; `now` and `before` are what these months make together."""

    year: int
    months: tuple[int, ...]
    now: Summary
    before: Summary
    figures: tuple[FigureBeside, ...]
    apart: tuple[tuple[int, Apart, tuple[YearMonth, ...]], ...]
    unsettled: tuple[YearMonth, ...]

    @property
    def year_before(self) -> int:
        """The year that is compared with."""
        return self.year - 1

    def of(self, name: str, key: str = "") -> FigureBeside | None:
        """Return one figure, None where neither year tells it."""
        return next((one for one in self.figures if (one.field.name, one.key) == (name, key)), None)

    def route_title(self, code: str) -> str:
        """Return what a route is called, or was called the year before."""
        return self.now.text("route.title", code) or self.before.text("route.title", code) or code


def read_beside(
    session: Session, site: Site, year: int, now: datetime, shelf: Shelf, report: Report
) -> tuple[YearPicture, YearBeside | None]:
    """Return a year of a site, and it beside the year before; as `read_year`."""
    picture = read_year(session, site, year, now, shelf, report)
    return picture, beside(picture)


def beside(picture: YearPicture) -> YearBeside | None:
    """Return a year beside the one before; None where the year before has no records at all."""
    if not any(one.summary for one in picture.earlier):
        return None
    today = local(picture.made_at, picture.totals.header.timezone).date()
    pairs = [
        (now, before)
        for now, before in zip(picture.months, picture.earlier, strict=True)
        if all(_apart(one, today) is None for one in (now, before))
    ]
    now, before = (_together(picture, [pair[side] for pair in pairs]) for side in (0, 1))
    return YearBeside(
        year=picture.year,
        months=tuple(one.month.number for one, _ in pairs),
        now=now,
        before=before,
        figures=tuple(_figures(now, before)) if pairs else (),
        apart=tuple(_left_out(picture, today)),
        unsettled=tuple(one for _, one in pairs if one.standing is not Standing.CLOSED),
    )


def beside_notices(picture: YearPicture, two: YearBeside | None) -> Iterator[Phrase]:
    """Yield which months are compared, which are left out and why, and what of the year before may still change."""
    if two is None:
        text = QT_TRANSLATE_NOOP("db", "{year} has no records, so there is nothing to compare with.")
        yield say(text, year=str(picture.year - 1))
        return
    yield _compared_months(picture, two)
    for year, why, months in two.apart:
        yield say(_WHY[why], year=str(year), months=spans(months))
    if two.unsettled:
        text = QT_TRANSLATE_NOOP("db", "{year}, not closed yet: {months}.")
        yield say(text, year=str(two.year_before), months=spans(two.unsettled))


def leading_changes(two: YearBeside | None) -> Iterator[Phrase]:
    """Yield visitors, visits and tours as sentences with what they were the year before."""
    if two is None:
        return
    for one in filter(None, map(two.of, _LEADING)):
        values = {"figure": one.field.title, "now": one.now, "year": str(two.year_before), "before": one.before}
        if one.percent is not None:
            text = QT_TRANSLATE_NOOP("db", "{figure}: {now}, in {year} {before} ({change}, {percent} %)")
            yield say(text, **values, change=f"{one.change:+}", percent=f"{one.percent:+}")
        elif one.before is not None:
            text = QT_TRANSLATE_NOOP("db", "{figure}: {now}, in {year} {before}, so no per cent can be told")
            yield say(text, **values)


def _compared_months(picture: YearPicture, two: YearBeside) -> Phrase:
    before, count = str(two.year_before), len(two.months)
    if not count:
        text = QT_TRANSLATE_NOOP("db", "No month is whole in both years, so nothing is compared with {year}.")
        return say(text, year=before)
    if count == len(picture.months):
        return say(QT_TRANSLATE_NOOP("db", "Compared with {year}: all twelve months."), year=before)
    text = QT_TRANSLATE_NOOP("db", "Compared with {year} only over the months that both years have whole: {months}.")
    return say(text, year=before, months=spans([picture.months[number - 1] for number in two.months]))


_LEADING = ("visitors_total", "visits_held", "tours_held")
_WHY = {
    Apart.MISSING: QT_TRANSLATE_NOOP("db", "{year}, no records: {months}."),
    Apart.RUNNING: QT_TRANSLATE_NOOP("db", "{year}, not over yet: {months}."),
    Apart.AHEAD: QT_TRANSLATE_NOOP("db", "{year}, yet to come: {months}."),
}


def _apart(one: YearMonth, today: date) -> Apart | None:
    if one.standing is Standing.AHEAD:
        return Apart.AHEAD
    if one.summary is None:
        return Apart.MISSING
    is_running = one.standing is Standing.PRELIMINARY and one.month.last >= today
    return Apart.RUNNING if is_running else None


def _left_out(picture: YearPicture, today: date) -> Iterator[tuple[int, Apart, tuple[YearMonth, ...]]]:
    for year, months in ((picture.year, picture.months), (picture.year - 1, picture.earlier)):
        for why in Apart:
            if found := tuple(one for one in months if _apart(one, today) is why):
                yield year, why, found


def _together(picture: YearPicture, months: list[YearMonth]) -> Summary:
    told = [one.summary for one in months if one.summary is not None]
    period = str(months[0].month.year) if months else ""
    return Summary(replace(picture.totals.header, period=period), tuple(year_figures(told)))


def _figures(now: Summary, before: Summary) -> Iterator[FigureBeside]:
    for one in compared(now, None, before):
        if one.field.name not in PASSPORT and (one.figure.value or one.year_before.value or not one.field.dim):
            yield FigureBeside(one.field, one.figure.key, _number(one.figure.value), _before(one))


def _before(one: ComparedFigure) -> Decimal | None:
    return None if one.year_before.value is None else _number(one.year_before.value)


def _number(value: Value) -> Decimal:
    return Decimal(value)
