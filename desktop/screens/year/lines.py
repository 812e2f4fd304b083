"""Turns a year into rows to show: its months, and its figures with how each is made."""

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
from db.reports.year_sums import PASSPORT, SAID, Adding, adding_of
from db.reports.year_words import PERSON_TOURS, foreign
from desktop.kit import formats
from desktop.kit.chart import BarItem
from desktop.kit.phrases import shown
from desktop.kit.table import Column, Need

translate = QCoreApplication.translate
_NUMBER = frozenset({ValueType.COUNT, ValueType.DECIMAL})


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
    """Return the months as columns with a mark for the year before; those that are not closed are pale and say so."""
    bars = []
    earlier = {one.month.number: one.summary.count(name) for one in picture.earlier if one.summary}
    for one in picture.months:
        value = one.summary.count(name) if one.summary else 0
        number = formats.number(value) if one.summary else formats.DASH
        is_closed, before = one.standing is Standing.CLOSED, earlier.get(one.month.number)
        said = number if is_closed else f"{number}, {shown(STANDINGS[one.standing])}"
        if before is not None:
            text = translate("Year", "{now}, a year before {before}")
            said = text.format(now=said, before=formats.number(before))
        bars.append(
            BarItem(
                month_name(one.month.number)[: formats.SHORT_NAME].lower(),
                value,
                said,
                "accent" if is_closed else "text3",
                before,
            )
        )
    return bars


class YearFigures:
    """The figures of a year in the order of the dictionary; each line is written when it is looked at."""

    def __init__(self, picture: YearPicture) -> None:
        self._picture = picture
        self._places = [(field, key) for block in BLOCKS for field in FIELDS if field.block == block
                        for key in _keys(picture, field)]  # fmt: skip
        flags = ("estimated", "suppressed")
        self._flags = {one.place[1:]: one.flag for one in picture.totals.figures if one.flag in flags}

    def __len__(self) -> int:
        """How many there are; keys that are nought are left out."""
        return len(self._places)

    def line(self, place: int) -> FigureLine:
        """Return a line, counted from 0."""
        field, key = self._places[place]
        totals, adding, is_person_tours = self._picture.totals, adding_of(field), field.name == "route.visitors"
        value = totals.number(field.name, key)
        notes = [shown(SAID[adding])]
        if flag := self._flags.get((field.name, field.dim, key)):
            notes.append(shown(FLAGS[flag]))
        is_told = value is not None and adding is not Adding.APART
        return FigureLine(
            block=shown(BLOCKS[field.block]),
            title=_title(totals, field, key, shown(PERSON_TOURS.title if is_person_tours else field.title)),
            value=formats.number(float(value or 0), field.places) if is_told else formats.DASH,
            unit=shown(PERSON_TOURS.title).lower() if is_person_tours else shown(UNITS[field.unit]),
            how=", ".join(notes),
            definition=shown(PERSON_TOURS.definition if is_person_tours else field.definition),
        )


def _keys(picture: YearPicture, field: Field) -> list[str]:
    totals = picture.totals
    if field.type not in _NUMBER or field.name in PASSPORT:
        return []
    if not field.dim:
        return [""] if any(one.found(field.name) is not None for one in picture.told) else []
    if field.dim == "route":
        return sorted(totals.group(field.name, field.dim))
    counts = {key: count for key, count in totals.counts(field.name, field.dim).items() if count}
    return ordered_keys(field.dim, counts)


def _title(totals: Summary, field: Field, key: str, name: str) -> str:
    if not field.dim:
        return name
    is_route = field.dim == "route"
    part = (
        totals.text("route.title", key) or key if is_route else key_title(DIMENSIONS[field.dim], key, shown, language())
    )
    return translate("Year", "{field}: {key}").format(field=name, key=part)


MONTH_TABLE = (
    Column[MonthLine](lambda: translate("Year", "Month"), lambda row: row.title, width=88, need=Need.MUST),
    Column[MonthLine](
        lambda: translate("Year", "State"),
        lambda row: row.state,
        ink=lambda row: "warning" if row.standing is Standing.PRELIMINARY else "text2",
        width=150,
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
