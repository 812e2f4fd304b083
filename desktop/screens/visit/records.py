"""The history of a visit in words: who did what when, and which field became what."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.history import About, FieldChange, HistoryEntry
from desktop.kit import formats
from desktop.kit.empty import EmptyState
from desktop.kit.look import px
from desktop.kit.phrases import shown, value_shown
from desktop.kit.sizes import SPACE_8, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

ABOUT = {
    About.PEOPLE: QT_TRANSLATE_NOOP("db", "people"),
    About.GUIDE: QT_TRANSLATE_NOOP("db", "guide"),
    About.TOUR: QT_TRANSLATE_NOOP("db", "tour"),
    About.ALLOWED: QT_TRANSLATE_NOOP("db", "allowed"),
    About.HELD_UNTIL: QT_TRANSLATE_NOOP("db", "held until"),
    About.LIST: QT_TRANSLATE_NOOP("db", "list"),
    "title": QT_TRANSLATE_NOOP("db", "group"),
    "state": QT_TRANSLATE_NOOP("db", "state"),
    "group_kind": QT_TRANSLATE_NOOP("db", "type"),
    "organiser_id": QT_TRANSLATE_NOOP("db", "organiser"),
    "route_id": QT_TRANSLATE_NOOP("db", "route"),
    "starts_local": QT_TRANSLATE_NOOP("db", "start"),
    "ends_local": QT_TRANSLATE_NOOP("db", "end"),
    "language": QT_TRANSLATE_NOOP("db", "language"),
    "purpose": QT_TRANSLATE_NOOP("db", "purpose"),
    "payment": QT_TRANSLATE_NOOP("db", "payment"),
    "price": QT_TRANSLATE_NOOP("db", "price"),
    "needs": QT_TRANSLATE_NOOP("db", "special needs"),
    "leader_name": QT_TRANSLATE_NOOP("db", "leader"),
    "leader_phone": QT_TRANSLATE_NOOP("db", "phone"),
    "vehicle": QT_TRANSLATE_NOOP("db", "bus"),
    "driver_phone": QT_TRANSLATE_NOOP("db", "driver's phone"),
    "arrives_before_min": QT_TRANSLATE_NOOP("db", "bus due, minutes before"),
    "clearance": QT_TRANSLATE_NOOP("db", "pass office"),
    "gate_note": QT_TRANSLATE_NOOP("db", "note for the gate"),
    "inside_note": QT_TRANSLATE_NOOP("db", "note"),
    "exit_reason": QT_TRANSLATE_NOOP("db", "reason"),
}
"""What a person calls the fields of a history; those that are not here are not told one by one."""


def change_shown(change: FieldChange) -> str:
    """Say how a field became another."""
    known = ABOUT.get(change.field)
    if known is None:
        return shown(say(QT_TRANSLATE_NOOP("db", "other fields")))
    of = "" if change.of is None else f" ({value_shown(change.of)})"
    old, new = ("—" if value is None else value_shown(value) for value in (change.old, change.new))
    name = QCoreApplication.translate("db", known)
    return f"{name}{of}: {new}" if change.old is None else f"{name}{of}: {old} → {new}"


class Records(QScrollArea):
    """Rows of words in columns; without any it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.lines: list[tuple[str, ...]] = []

    def show_history(self, history: Sequence[HistoryEntry]) -> None:
        """List what was done, the newest first."""
        rows = [
            (formats.moment(one.at), "; ".join((shown(one.label), *map(change_shown, one.changes))), one.actor)
            for one in history
        ]
        self._show(rows, self.tr("Nothing was recorded yet."), "history")

    def _show(self, rows: Sequence[tuple[str, ...]], nothing: str, meaning: str) -> None:
        self.lines = list(rows)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, px(SPACE_8), 0)
        if not rows:
            empty = EmptyState(meaning, nothing)
            column.addWidget(empty)
        else:
            grid = QGridLayout()
            grid.setHorizontalSpacing(px(SPACE_16))
            grid.setVerticalSpacing(px(SPACE_8))
            for place, row in enumerate(rows):
                for across, words in enumerate(row):
                    if across == 0:
                        grid.addWidget(Text(words, Type.CONTROL_STRONG), place, across)
                    else:
                        grid.addWidget(Text(words, Type.NOTE, "text2", wraps=across == 1), place, across)
            grid.setColumnStretch(1, 1)
            column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
