"""What the sheet says of a figure: its meaning, the month before, the rows or the figures it was worked out from."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.queries.flow import Stage, StageKey
from db.queries.month import Place
from db.reports.comparison import earlier_value
from db.reports.dictionary import field_of
from db.reports.month_picture import MONTHS_OF_A_YEAR, MonthPicture
from db.reports.summary import Figure
from db.reports.titles import UNITS
from db.reports.units import unit_of
from db.reports.worked_out import OF_ALL_SEATS, OF_ALL_VISITORS, WorkedOut
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.screens.reports.compare_words import sentence
from desktop.screens.reports.lines import figure_title, value_text
from desktop.screens.reports.rows_sheet import Behind

MADE_OF: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "briefing_rate": (("briefed_total", ""), ("visitors_total", "")),
        "category_unknown_share": (("by_category", "unknown"), ("visitors_total", "")),
        "origin_unknown_share": (("by_origin", "unknown"), ("visitors_total", "")),
        "utilisation": (("tours_held", ""), ("seats_offered", "")),
        "guide_hours": (("tour_minutes", ""),),
        "feedback_score": (("feedback_n", ""),),
        "recommend_share": (("feedback_n", ""),),
        "career_interest_share": (("feedback_n", ""),),
        "lead_time_median": (("visits_held", ""),),
        "routes_active": (("tours_held", ""),),
        "seats_offered": (("slots_offered", ""),),
    }
)
"""Figures that a figure without rows was worked out from."""
OF_A_ROUTE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"route.avg_fill": ("route.visitors", "route.tours", "route.capacity")}
)


SHARES: Mapping[str, Place] = MappingProxyType(
    {
        "category_unknown_share": ("by_category", "category", "unknown"),
        "origin_unknown_share": ("by_origin", "origin", "unknown"),
    }
)
"""Shares of all visitors, by the figure whose rows they are a part of."""
MONTHS_BACK: Final = (1, MONTHS_OF_A_YEAR)


def behind_figure(figure: Figure, picture: MonthPicture) -> Behind:
    """Return what stands behind a figure of the summary."""
    field = field_of(figure.field, figure.dim)
    rows = picture.rows_behind(figure)
    worked_out = None if rows else _worked_out(figure, picture)
    behind = Behind(
        title=figure_title(figure, picture.summary),
        value=value_text(figure),
        unit=shown(unit_of(field)),
        definition=shown(field.definition),
        rows=rows,
        compared=_compared(figure, picture),
        remark="" if rows else _remark(figure, picture),
        of_requests=figure.field.startswith("requests_"),
    )
    if worked_out is None or not worked_out.rows:
        return behind
    how, unit = shown(worked_out.how), shown(UNITS[worked_out.unit])
    return replace(behind, rows=worked_out.rows, remark=how, row_unit=unit, adds_up=False)


def _worked_out(figure: Figure, picture: MonthPicture) -> WorkedOut | None:
    """Return the rows of a figure that is no sum: a share of others, a median, a mean."""
    if figure.field in SHARES:
        rows = tuple(picture.rows.get(SHARES[figure.field], ()))
        return WorkedOut(rows, "person_visit", OF_ALL_VISITORS)
    if figure.field == "route.avg_fill":
        rows = tuple(picture.rows.get(("route.visitors", "route", figure.key), ()))
        return WorkedOut(rows, "person_tour", OF_ALL_SEATS)
    return picture.views.worked_out.get(figure.field)


def behind_stage(stage: Stage, title: str) -> Behind:
    """Return what stands behind a number of the strip."""
    return Behind(
        title=title,
        value=formats.number(stage.count),
        unit=_stage_unit(stage.key),
        definition=_stage_definition(stage.key),
        rows=stage.rows,
        compared=formats.listed(shown(note) for note in stage.notes),
    )


def _compared(figure: Figure, picture: MonthPicture) -> str:
    """Say what the month before and the same month a year before say, also that nothing is known of them."""
    earlier = (picture.before, picture.views.year_before)
    return "\n".join(
        sentence(figure, earlier_value(figure, summary), formats.month_title(picture.month.shifted(-back).first))
        for back, summary in zip(MONTHS_BACK, earlier, strict=True)
    )


def _remark(figure: Figure, picture: MonthPicture) -> str:
    if not figure.value:
        return QCoreApplication.translate("RowsSheet", "There is nothing to count here in this month.")
    places = [
        *MADE_OF.get(figure.field, ()),
        *((name, figure.key) for name in OF_A_ROUTE.get(figure.field, ())),
    ]
    parts = [_part(name, key, picture) for name, key in places]
    if not any(parts):
        return QCoreApplication.translate("RowsSheet", "This figure is read from the books as they stand that month.")
    text = QCoreApplication.translate("RowsSheet", "Worked out with: {figures}.")
    return text.format(figures=formats.listed(part for part in parts if part))


def _part(name: str, key: str, picture: MonthPicture) -> str:
    found = next((one for (field, _, of), one in picture.figures.items() if (field, of) == (name, key)), None)
    if found is None:
        return ""
    text = QCoreApplication.translate("RowsSheet", "{title}: {value}")
    return text.format(title=figure_title(found, picture.summary), value=value_text(found))


def _stage_unit(key: StageKey) -> str:
    if key is StageKey.ADMITTED:
        return QCoreApplication.translate("RowsSheet", "person-visits")
    return QCoreApplication.translate("RowsSheet", "groups")


def _stage_definition(key: StageKey) -> str:
    match key:
        case StageKey.ASKED:
            return QCoreApplication.translate(
                "RowsSheet", "Groups that asked for a day of this month, whenever they asked; walk-ins left out."
            )
        case StageKey.CONFIRMED:
            return QCoreApplication.translate("RowsSheet", "Of these, groups that got a promise.")
        case StageKey.HELD:
            return QCoreApplication.translate(
                "RowsSheet", "Groups of which at least one visitor was admitted; walk-ins included."
            )
        case StageKey.ADMITTED:
            return QCoreApplication.translate("RowsSheet", "Visitors admitted at the checkpoint, of the groups held.")
