"""Turns a year into rows to show: its months, and its figures with how each is made."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from db.reports.dictionary import FIELDS, key_title
from db.reports.dimensions import DIMENSIONS
from db.reports.fields.field import Field, ValueType
from db.reports.order import ordered_keys
from db.reports.summary import Summary
from db.reports.titles import BLOCKS, FLAGS, UNITS, year_month
from db.reports.year import SAID as STANDINGS
from db.reports.year import Standing, YearPicture
from db.reports.year_sums import SAID, Adding, adding_of
from db.reports.year_words import PERSON_TOURS, foreign
from desktop.kit import formats
from desktop.kit.chart import BarItem
from desktop.kit.phrases import shown
from desktop.kit.table import Column, Need

translate = QCoreApplication.translate
_NUMBER = frozenset({ValueType.COUNT, ValueType.DECIMAL})
_PASSPORT = frozenset({"route.duration_plan", "route.capacity", "route.min_age"})


@dataclass(frozen=True, slots=True)
class MonthLine:
    """A month; `standing` is None for the whole year."""

    title: str
    standing: Standing | None
    counts: tuple[str, ...]

    @property
    def state(self) -> str:
        """How it stands, in words."""
        return shown(STANDINGS[self.standing]) if self.standing is not None else ""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure of the year."""

    block: str
    title: str
    value: str
    unit: str
    how: str
    definition: str


def language() -> str:
    """The language of the screens, as lists of codes name it."""
    return "ru" if QLocale().language() == QLocale.Language.Russian else "en"


def month_lines(picture: YearPicture) -> list[MonthLine]:
    """Return the months, and the year below them."""
    lines = [MonthLine(month_name(one.month.number), one.standing, _counts(one.summary)) for one in picture.months]
    return [*lines, MonthLine(translate("Year", "The year"), None, _counts(picture.totals))]


def month_name(number: int) -> str:
    """Write a month as it begins a line."""
    name = shown(year_month(number))
    return name[:1].upper() + name[1:]


def _counts(summary: Summary | None) -> tuple[str, ...]:
    if summary is None:
        return (formats.DASH,) * 4
    counts = (*(summary.count(name) for name in ("visits_held", "tours_held", "visitors_total")), foreign(summary))
    return tuple(formats.number(count) for count in counts)


def month_bars(picture: YearPicture, name: str) -> list[BarItem]:
    """Return the months as columns; those that are not closed are pale and say so."""
    bars = []
    for one in picture.months:
        value = one.summary.count(name) if one.summary else 0
        number = formats.number(value) if one.summary else formats.DASH
        is_closed = one.standing is Standing.CLOSED
        said = number if is_closed else f"{number}, {shown(STANDINGS[one.standing])}"
        bars.append(
            BarItem(
                month_name(one.month.number)[: formats.SHORT_NAME].lower(),
                value,
                said,
                "accent" if is_closed else "text3",
            )
        )
    return bars


def figure_lines(picture: YearPicture) -> list[FigureLine]:
    """Return the figures of the year in the order of the dictionary; keys that are nought are left out."""
    return [line for block in BLOCKS for field in FIELDS if field.block == block for line in _of(picture, field)]


def _of(picture: YearPicture, field: Field) -> Iterator[FigureLine]:
    if field.type not in _NUMBER or field.name in _PASSPORT:
        return
    if not field.dim:
        is_told = any(one.found(field.name) is not None for one in picture.told)
        if is_told:
            yield _line(picture, field, "", shown(field.title))
        return
    title = shown(PERSON_TOURS.title) if field.name == "route.visitors" else shown(field.title)
    for key in _keys(picture.totals, field):
        text = translate("Year", "{field}: {key}").format(field=title, key=_key(picture.totals, field, key))
        yield _line(picture, field, key, text)


def _keys(totals: Summary, field: Field) -> list[str]:
    if field.dim == "route":
        return sorted(totals.group(field.name, field.dim))
    counts = {key: count for key, count in totals.counts(field.name, field.dim).items() if count}
    return ordered_keys(field.dim, counts)


def _key(totals: Summary, field: Field, key: str) -> str:
    if field.dim == "route":
        return totals.text("route.title", key) or key
    return key_title(DIMENSIONS[field.dim], key, shown, language())


def _line(picture: YearPicture, field: Field, key: str, title: str) -> FigureLine:
    value = picture.totals.number(field.name, key)
    adding = adding_of(field)
    notes = [shown(SAID[adding]), *(shown(FLAGS[flag]) for flag in _flags(picture, field, key))]
    is_person_tours = field.name == "route.visitors"
    return FigureLine(
        block=shown(BLOCKS[field.block]),
        title=title,
        value=formats.DASH if value is None or adding is Adding.APART else formats.number(float(value), field.places),
        unit=shown(PERSON_TOURS.title).lower() if is_person_tours else shown(UNITS[field.unit]),
        how=", ".join(notes),
        definition=shown(PERSON_TOURS.definition if is_person_tours else field.definition),
    )


def _flags(picture: YearPicture, field: Field, key: str) -> Iterator[str]:
    place = (field.name, field.dim, key)
    for one in picture.totals.figures:
        if (one.field, one.dim, one.key) == place and one.flag in ("estimated", "suppressed"):
            yield one.flag


MONTH_TABLE = (
    Column[MonthLine](lambda: translate("Year", "Month"), lambda row: row.title, width=88, need=Need.MUST),
    Column[MonthLine](
        lambda: translate("Year", "State"),
        lambda row: row.state,
        ink=lambda row: "warning" if row.standing is Standing.PRELIMINARY else "text2",
        width=148,
        need=Need.MUST,
    ),
    Column[MonthLine](lambda: translate("Year", "Visits"), lambda row: row.counts[0], is_number=True, width=64),
    Column[MonthLine](lambda: translate("Year", "Tours"), lambda row: row.counts[1], is_number=True, width=80),
    Column[MonthLine](
        lambda: translate("Year", "Visitors"), lambda row: row.counts[2], is_number=True, width=92, need=Need.MUST
    ),
    Column[MonthLine](
        lambda: translate("Year", "From abroad"), lambda row: row.counts[3], is_number=True, width=100, need=Need.EXTRA
    ),
)
FIGURE_TABLE = (
    Column[FigureLine](
        lambda: translate("Year", "Figure"), lambda row: row.title, width=380, least=180, need=Need.MUST
    ),
    Column[FigureLine](
        lambda: translate("Year", "Year"), lambda row: row.value, is_number=True, width=112, least=80, need=Need.MUST
    ),
    Column[FigureLine](
        lambda: translate("Year", "Unit"), lambda row: row.unit, ink=lambda _row: "text2", width=150, least=90
    ),
    Column[FigureLine](
        lambda: translate("Year", "How the year is made"),
        lambda row: row.how,
        ink=lambda _row: "text2",
        width=220,
        least=120,
        need=Need.EXTRA,
    ),
)
