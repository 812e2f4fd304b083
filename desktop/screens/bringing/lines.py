"""How the rows of a preview are shown: state, group, start, and what differs."""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from PySide6.QtCore import QCoreApplication

from db.exchange.visit_columns import TITLES, VisitColumn
from db.exchange.visit_preview import FieldChange, RowPreview, RowState
from desktop.kit import formats
from desktop.kit.icons import icon
from desktop.kit.phrases import shown, value_shown
from desktop.kit.table import Column, Need
from desktop.labels import language_name


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """A row with its tick; `index` is its place in the preview."""

    index: int
    row: RowPreview
    is_ticked: bool

    @property
    def can_tick(self) -> bool:
        """Say whether there is anything to bring in."""
        return self.row.incoming is not None


INKS: Final = {
    RowState.NEW: "success",
    RowState.CHANGED: "accent",
    RowState.SAME: "text3",
    RowState.ERROR: "danger",
}
SIGNS: Final = {
    RowState.NEW: "new",
    RowState.CHANGED: "edit",
    RowState.SAME: "done",
    RowState.ERROR: "conflict",
}


def state_word(state: RowState) -> str:
    """Return what a row would do, in a word."""
    match state:
        case RowState.NEW:
            return QCoreApplication.translate("BringingLines", "new")
        case RowState.CHANGED:
            return QCoreApplication.translate("BringingLines", "changed")
        case RowState.SAME:
            return QCoreApplication.translate("BringingLines", "as it stands")
        case RowState.ERROR:
            return QCoreApplication.translate("BringingLines", "in error")


def difference(row: RowPreview) -> str:
    """Return what differs, old and new, or what is wrong and what to do about it."""
    parts = [f"{shown(one.message)} {shown(one.remedy)}" for one in row.findings]
    return "; ".join([*parts, *(_change(one) for one in row.changes)])


def _change(one: FieldChange) -> str:
    old, new = (_value(one.column, value) for value in (one.old, one.new))
    return f"{shown(TITLES[one.column])}: {old} → {new}"


def _value(column: VisitColumn, value: object) -> str:
    match value:
        case "" | None:
            return formats.DASH
        case date():
            return formats.numeric(value)
        case time():
            return formats.clock(value)
        case str() if column is VisitColumn.LANGUAGE:
            return language_name(value)
    return value_shown(value)


def _start(line: PreviewLine) -> str:
    starts = line.row.starts
    return f"{formats.day_month(starts.date())} {formats.clock(starts)}" if starts else formats.DASH


def _tick_word(line: PreviewLine) -> str:
    if not line.can_tick:
        return QCoreApplication.translate("BringingLines", "nothing to import")
    if line.is_ticked:
        return QCoreApplication.translate("BringingLines", "ticked")
    return QCoreApplication.translate("BringingLines", "not ticked")


def _ink(line: PreviewLine) -> str:
    return INKS[line.row.state]


def columns() -> tuple[Column[PreviewLine], ...]:
    """Return the columns of the preview."""
    return (
        Column[PreviewLine](
            lambda: "",
            lambda line: "",
            accessible=_tick_word,
            sign=lambda line: icon("ticked" if line.is_ticked else "unticked", "accent" if line.can_tick else "border"),
            width=36,
            need=Need.MUST,
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("BringingLines", "Row"),
            lambda line: str(line.row.row),
            is_number=True,
            width=66,
            need=Need.EXTRA,
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("BringingLines", "State"),
            lambda line: state_word(line.row.state),
            sign=lambda line: icon(SIGNS[line.row.state], INKS[line.row.state]),
            ink=_ink,
            width=154,
            least=130,
            need=Need.MUST,
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("BringingLines", "Group"),
            lambda line: line.row.title,
            width=134,
            least=100,
            need=Need.MUST,
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("BringingLines", "Start"), _start, width=126, need=Need.MUST
        ),
        Column[PreviewLine](
            lambda: QCoreApplication.translate("BringingLines", "Differences"),
            lambda line: difference(line.row),
            ink=_ink,
            least=130,
            need=Need.MUST,
        ),
    )
