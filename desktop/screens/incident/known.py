"""What is in the books already: incidents of the last month, and evacuations and drills that ended."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.clock import local
from db.queries.incidents import IncidentRow
from db.rules.muster import Call
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screens.incident.rows import Rows


class KnownIncidents(QWidget):
    """`change_wanted` and `drop_wanted` name the incident; those of a closed month offer neither."""

    change_wanted = Signal(object)
    drop_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self._rows = _stack(self)

    def show_known(self, known: Sequence[IncidentRow]) -> None:
        """List incidents."""
        count = len(known)
        self._head.setText(
            self.tr("%n incident(s) in the last month", "", count) if count else self.tr("No incidents.")
        )
        self._rows.show_rows([self._row(row) for row in known])

    def _row(self, row: IncidentRow) -> list[QWidget]:
        what = " · ".join(part for part in (label(row.kind), label(row.severity), row.visit, row.note) if part)
        told: list[QWidget] = [
            Text(formats.moment(row.at), Type.CONTROL_STRONG),
            Text(what, Type.NOTE, "text2", wraps=True),
        ]
        if row.is_closed:
            return [*told, Text(self.tr("month closed"), Type.CAPTION, "text3")]
        change = Button(self.tr("Change"), Kind.GHOST, small=True)
        change.clicked.connect(partial(self._change, row))
        drop = Button(kind=Kind.GHOST, sign="delete", small=True, name=self.tr("Take out: {what}").format(what=what))
        drop.clicked.connect(partial(self._drop, row))
        return [*told, change, drop]

    def _change(self, row: IncidentRow, _on: bool = False) -> None:
        self.change_wanted.emit(row)

    def _drop(self, row: IncidentRow, _on: bool = False) -> None:
        self.drop_wanted.emit(row)


class EndedCalls(QWidget):
    """Evacuations and drills, mistakes marked; their reports lie in the safety file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self._rows = _stack(self)

    def show_calls(self, calls: Sequence[Call], zone: str) -> None:
        """List them, by the wall clock of the site."""
        self._head.setText(
            self.tr("%n evacuation(s) and drill(s)", "", len(calls)) if calls else self.tr("No evacuations or drills.")
        )
        self._rows.show_rows([self._row(call, zone) for call in calls])

    def _row(self, call: Call, zone: str) -> list[QWidget]:
        text = self.tr("drill: {accounted} of {inside} visitors accounted for")
        if not call.is_drill:
            text = self.tr("evacuation: {accounted} of {inside} visitors accounted for")
        if call.withdrawn_at is not None:
            text = self.tr("started by mistake and taken back")
        told = text.format(accounted=call.accounted, inside=call.inside)
        return [
            Text(formats.moment(local(call.started_at, zone)), Type.CONTROL_STRONG),
            Text(told, Type.NOTE, "text2", wraps=True),
        ]


def _stack(widget: QWidget) -> tuple[Caption, Rows]:
    """Lay a caption over rows."""
    head, rows = Caption(), Rows()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(SPACE_16))
    column.addWidget(head)
    column.addWidget(rows)
    return head, rows
