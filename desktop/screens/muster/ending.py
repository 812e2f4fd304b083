"""The end of an evacuation: asked with who is still missing, by name, then written into the closing report."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.rules.muster import Roll
from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.sizes import CHOICE_TILE, PALETTE, SPACE_4, SPACE_8, SPACE_16, SPACE_24
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.muster.desk import MusterDesk
from desktop.screens.muster.reports import ReportWriter

if TYPE_CHECKING:
    from uuid import UUID


class EndDialog(QDialog):
    """Enter goes back to the list while somebody is missing; `accepted` ends."""

    def __init__(self, title: str, note: str, missing: Sequence[str], end: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(px(PALETTE) * 2 // 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SPACE_24), px(SPACE_24), px(SPACE_24), px(SPACE_16))
        column.setSpacing(px(SPACE_8))
        column.addWidget(Text(title, Type.TITLE, wraps=True))
        column.addWidget(Text(note, Type.BODY, "text2", wraps=True))
        if missing:
            column.addWidget(self._names(missing), 1)
        self.back = Button(self.tr("Back to the list"), Kind.SECONDARY, keys="Esc")
        self.end = Button(end, Kind.DANGER_SOFT if missing else Kind.PRIMARY)
        self.back.clicked.connect(self.reject)
        self.end.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.end)
        column.addSpacing(px(SPACE_8))
        column.addLayout(row)
        (self.back if missing else self.end).setFocus()

    def _names(self, missing: Sequence[str]) -> QScrollArea:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_4))
        for name in missing:
            column.addWidget(Text(name, Type.NAME, "danger", wraps=True))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(px(CHOICE_TILE) * min(len(missing) + 1, 8))
        return scroll


class CallEnding(QObject):
    """`ended` when a call is over, `reported(file)` once its closing report lies on disk."""

    ended = Signal()
    reported = Signal(object)

    def __init__(self, desk: MusterDesk, reports: ReportWriter, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._reports = reports
        self._window = window
        self.dialog: EndDialog | None = None
        self.report: Path | None = None
        self.incident: UUID | None = None
        reports.written.connect(self._keep_report)

    def ask(self) -> None:
        """Ask whether the call is to be ended; who is missing is named."""
        call, roll = self._desk.call, self._desk.roll()
        if call is None:
            return
        end = self.tr("End the drill") if call.is_drill else self.tr("End the evacuation")
        note = self.tr("Everybody is accounted for.")
        if roll.missing:
            note = self.tr("%n not accounted for:", "", roll.missing)
        self.dialog = EndDialog(f"{end}?", note, self._missing_names(roll), end, self._window)
        self.dialog.accepted.connect(self._end)
        self.dialog.open()

    def forget(self) -> None:
        """Speak of the last report no more: another call begins."""
        self.report = None

    def open_report(self) -> None:
        """Open the report that was written last."""
        if self.report is not None:
            self._reports.open(self.report)

    def _missing_names(self, roll: Roll) -> list[str]:
        found = []
        for one in roll.groups:
            found += [f"{crew.name} · {one.group.title}" for crew in one.missing_crew]
            found += [f"{person.name} · {one.group.title}" for person in one.missing]
            if one.missing_unnamed:
                people = self.tr("%n without a name", "", one.missing_unnamed)
                found.append(f"{people} · {one.group.title}")
        return found

    def _end(self) -> None:
        call = self._desk.call
        if call is None:
            return
        self.incident = self._desk.end()
        if self._desk.call is None:
            self._reports.write(call.id)
        self.ended.emit()

    def _keep_report(self, file: Path) -> None:
        self.report = file
        self.reported.emit(file)
