"""Counts at control points: how many of a group were counted where, and what differs from the log."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.model.kinds import ControlPoint
from db.queries.incidents import HeadcountRow, VisitChoice
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_12, SPACE_16
from desktop.kit.stepper import Stepper
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screens.incident.rows import Rows, choose

if TYPE_CHECKING:
    from uuid import UUID


class CountingPart(QWidget):
    """`wanted` says that what the fields tell is to be recorded."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside: dict[UUID, int] = {}
        self.group, self.point, self.counted = QComboBox(), QComboBox(), Stepper()
        self.button = Button(kind=Kind.SECONDARY, sign="group")
        self._fields = [Labelled(field) for field in (self.group, self.point, self.counted)]
        self._differs = Text("", Type.CONTROL_STRONG, "warning", wraps=True)
        self._head, self._rows = Caption(), Rows()
        self._lay_out()
        self.button.clicked.connect(self.wanted)
        self.group.currentIndexChanged.connect(self.expect)
        self.counted.changed.connect(self._tell_difference)

    def show_visits(self, choices: Sequence[VisitChoice]) -> None:
        """Offer the groups that can be counted; who was chosen stays chosen."""
        chosen = self.group.currentData()
        with QSignalBlocker(self.group):
            self.group.clear()
            for one in choices:
                self.group.addItem(one.title, one.id)
            if chosen is not None:
                choose(self.group, chosen)
        self._inside = {one.id: one.inside for one in choices}

    def show_counts(self, rows: Sequence[HeadcountRow]) -> None:
        """List the counts of the day."""
        self._rows.show_rows([self._row(row) for row in rows])

    def expect(self) -> None:
        """Propose the number inside by the log."""
        self.counted.set_value(self._inside.get(self.group.currentData(), 0))
        self._tell_difference()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for field, text in zip(
            self._fields, (self.tr("Group counted"), self.tr("Where"), self.tr("Counted")), strict=True
        ):
            field.set_name(text)
        chosen = max(self.point.currentIndex(), 0)
        self.point.clear()
        for member in ControlPoint:
            self.point.addItem(label(member), member)
        self.point.setCurrentIndex(chosen)
        self.button.setText(self.tr("Record the count"))
        self._head.setText(self.tr("Counts at control points today"))

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(px(SPACE_12))
        for place, (field, share) in enumerate(zip(self._fields, (2, 1, 1), strict=True)):
            fields.addWidget(field, 0, place)
            fields.setColumnStretch(place, share)
        recording = QHBoxLayout()
        recording.addWidget(self.button)
        recording.addWidget(self._differs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_16))
        column.addWidget(self._head)
        column.addLayout(fields)
        column.addLayout(recording)
        column.addWidget(self._rows)

    def _row(self, row: HeadcountRow) -> list[QWidget]:
        text = self.tr("{visit}, {point}: {counted} of {expected}").format(
            visit=row.visit, point=label(row.point), counted=row.counted, expected=row.expected
        )
        differs = row.counted != row.expected
        told: list[QWidget] = [
            Text(formats.clock(row.at), Type.CONTROL_STRONG),
            Text(text, Type.NOTE, "warning" if differs else "text2", wraps=True),
        ]
        return [*told, Text(self.tr("differs"), Type.CAPTION_STRONG, "warning")] if differs else told

    def _tell_difference(self) -> None:
        inside = self._inside.get(self.group.currentData(), 0)
        fits = self.counted.value() == inside
        text = self.tr("By the log {inside} are inside").format(inside=inside)
        self._differs.setText("" if fits else text)
