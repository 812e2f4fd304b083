"""Turns a year beside the year before into rows to show."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.reports.dictionary import key_title
from db.reports.dimensions import DIMENSIONS
from db.reports.titles import UNITS
from db.reports.year_beside import FigureBeside, YearBeside
from db.reports.year_words import FROM_NOUGHT, PERSON_TOURS
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.table import Column
from desktop.screens.year.lines import language

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BesideLine:
    """A figure over the compared months: this year, the year before, the change and the change in per cent."""

    title: str
    now: str
    before: str
    change: str
    percent: str
    unit: str
    definition: str


def beside_line(two: YearBeside, one: FigureBeside) -> BesideLine:
    """Write a compared figure."""
    is_person_tours, places = one.field.name == "route.visitors", one.field.places
    return BesideLine(
        title=_title(two, one, shown(PERSON_TOURS.title if is_person_tours else one.field.title)),
        now=formats.number(float(one.now), places),
        before=formats.DASH if one.before is None else formats.number(float(one.before), places),
        change=formats.DASH if one.change is None else formats.signed(float(one.change), places),
        percent=_percent(one),
        unit=shown(PERSON_TOURS.title).lower() if is_person_tours else shown(UNITS[one.field.unit]),
        definition=shown(PERSON_TOURS.definition if is_person_tours else one.field.definition),
    )


def _title(two: YearBeside, one: FigureBeside, name: str) -> str:
    if not one.field.dim:
        return name
    is_route = one.field.dim == "route"
    key = two.route_title(one.key) if is_route else key_title(DIMENSIONS[one.field.dim], one.key, shown, language())
    return translate("Year", "{field}: {key}").format(field=name, key=key)


def _percent(one: FigureBeside) -> str:
    if one.percent is None:
        return shown(FROM_NOUGHT) if one.is_from_nought else formats.DASH
    return formats.signed(float(one.percent), 1)


def beside_columns(year: Callable[[], int]) -> tuple[Column[BesideLine], ...]:
    """Return the columns, headed by the two years."""
    return (
        Column[BesideLine](lambda: translate("Year", "Figure"), lambda row: row.title, width=380),
        Column[BesideLine](lambda: str(year()), lambda row: row.now, is_number=True, width=92),
        Column[BesideLine](lambda: str(year() - 1), lambda row: row.before, is_number=True, width=92),
        Column[BesideLine](lambda: translate("Year", "Difference"), lambda row: row.change, is_number=True, width=92),
        Column[BesideLine](
            lambda: translate("Year", "Difference, %"), lambda row: row.percent, is_number=True, width=106
        ),
        Column[BesideLine](
            lambda: translate("Year", "Unit"), lambda row: row.unit, ink=lambda _row: "text2", width=120
        ),
    )
