"""The stops of a route in the order of the walk: a row each, drawn by its handle or moved by Alt and an arrow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.model.kinds import PhotoRule
from db.queries.routes import StopRow
from desktop.kit.button import Button, Kind
from desktop.kit.labelled import Labelled
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_2, SPACE_4, SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screens.settings.movable import Handle, move_by_keys

PLACES = ((0, 1, 2), (0, 3, 2), (1, 1, 1), (1, 2, 1), (1, 3, 2), (2, 1, 4))
"""Where the fields of a stop stand: line, column, and how many columns they take."""
LETTERS = 6
"""Of a rule for photographs so many stay in sight where there is no room for more."""


@dataclass(slots=True)
class Typed:
    """A stop as it is typed; `id` is that of one the route has already."""

    id: UUID | None = None
    title: str = ""
    title_en: str = ""
    minutes: str = "10"
    zone_capacity: str = "0"
    photo_rule: PhotoRule = PhotoRule.FORBIDDEN
    is_optional: bool = False
    problem: str = field(default="", compare=False)


class StopsEditor(QWidget):
    """`edited` tells that a person changed something."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed: list[Typed] = []
        self.rows: list[list[QWidget]] = []
        self.handles: list[Handle] = []
        self._host, self._gap = QWidget(), QFrame()
        self._hint = Text("", Type.CAPTION, "text3", wraps=True)
        self.add = Button(sign="new", small=True)
        self.add.clicked.connect(self._append)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addWidget(self._hint, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._host)
        self._column.addLayout(foot)
        look().changed.connect(self._again)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.add.setText(self.tr("Add a stop"))
        self._hint.setText(self.tr("Alt+↑ and Alt+↓ move a stop"))
        self._again()

    def show_stops(self, stops: Sequence[StopRow]) -> None:
        """Show the stops of a route."""
        self.typed = [
            Typed(
                stop.id,
                stop.title,
                stop.title_en,
                str(stop.minutes),
                str(stop.zone_capacity),
                stop.photo_rule,
                stop.is_optional,
            )
            for stop in stops
        ]
        self._again()

    def show_typed(self, typed: Sequence[Mapping[str, Any]]) -> None:
        """Show stops as `values` told them."""
        self.typed = [
            Typed(**{**one, "id": UUID(one["id"]) if one["id"] else None, "photo_rule": PhotoRule(one["photo_rule"])})
            for one in typed
        ]
        self._again()

    def values(self) -> list[dict[str, Any]]:
        """Return the stops as drafts take them."""
        return [
            {
                "id": one.id,
                "title": one.title,
                "title_en": one.title_en,
                "minutes": one.minutes.strip(),
                "zone_capacity": one.zone_capacity.strip(),
                "photo_rule": one.photo_rule,
                "is_optional": one.is_optional,
            }
            for one in self.typed
        ]

    def complain(self, problems: Mapping[int, str]) -> bool:
        """Say what is wrong with stops, by their places; say whether anything is."""
        before = [one.problem for one in self.typed]
        for place, one in enumerate(self.typed):
            one.problem = problems.get(place, "")
        if before != [one.problem for one in self.typed]:
            self._again()
        return bool(problems)

    def shift(self, place: int, by: int) -> None:
        """Move a stop up (-1) or down (1); at the ends it stays."""
        other = place + by
        if 0 <= other < len(self.typed):
            self.typed[place], self.typed[other] = self.typed[other], self.typed[place]
            self._again()
            self.rows[other][0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the stop in which one stands."""
        if not move_by_keys(event, self.focusWidget(), self.rows, self.shift):
            super().keyPressEvent(event)

    def _draw(self, place: int, height: float) -> None:
        """Show between which stops one that is drawn would go."""
        target = self._target(place, height)
        below = target >= place
        row = self.rows[target]
        beside = row[2] if below else row[0]
        at = beside.mapTo(self._host, beside.rect().bottomLeft() if below else QPoint(0, 0)).y()
        y = at + px(SPACE_4) if below else at - px(SPACE_4)
        self._gap.setGeometry(0, y - px(SPACE_2) // 2, self._host.width(), px(SPACE_2))
        self._gap.setVisible(target != place)
        self._gap.raise_()

    def _drop(self, place: int, height: float) -> None:
        target = self._target(place, height)
        self._gap.hide()
        if target != place:
            self.typed.insert(target, self.typed.pop(place))
            self._again()
            self.rows[target][0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()

    def _target(self, place: int, height: float) -> int:
        """Return where a stop comes to stand that is let go at a height of the screen."""
        middles = [row[0].mapToGlobal(QPoint(0, row[0].height())).y() for row in self.rows]
        return sum(middle < height for at, middle in enumerate(middles) if at != place)

    def _append(self) -> None:
        self.typed.append(Typed())
        self._again()
        self.rows[-1][0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _remove(self, place: int, _on: bool = False) -> None:
        del self.typed[place]
        self._again()
        self.edited.emit()

    def _again(self) -> None:
        """Draw the rows anew."""
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(SPACE_8))
        grid.setVerticalSpacing(px(SPACE_8))
        for column in range(1, 5):
            grid.setColumnStretch(column, 1)
        names = self._names()
        self.rows, self.handles = [], []
        for place, one in enumerate(self.typed):
            self.rows.append(self._lay_row(grid, place, one, names))
        self._column.replaceWidget(self._host, host)
        self._host.hide()
        self._host.deleteLater()
        self._host = host
        self._gap = QFrame(host)
        self._gap.setAutoFillBackground(True)
        self._gap.setBackgroundRole(QPalette.ColorRole.Highlight)
        self._gap.hide()

    def _lay_row(self, grid: QGridLayout, place: int, one: Typed, names: Sequence[str]) -> list[QWidget]:
        """Lay a stop out in two lines, its titles above what holds for it; return its fields in order."""
        fields = self._fields(one)
        remove = Button(kind=Kind.GHOST, sign="delete", small=True)
        remove.clicked.connect(partial(self._remove, place))
        remove.setToolTip(names[-1])
        handle = Handle()
        handle.setToolTip(self.tr("Draw the stop to another place"))
        handle.drawn.connect(partial(self._draw, place))
        handle.dropped.connect(partial(self._drop, place))
        self.handles.append(handle)
        first = place * 4
        grid.addWidget(handle, first, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(remove, first, 5, Qt.AlignmentFlag.AlignBottom)
        for part, name, (row, column, wide) in zip(fields, names, PLACES, strict=False):
            if isinstance(part, QCheckBox):
                part.setText(name)
                grid.addWidget(part, first + row, column, 1, wide, Qt.AlignmentFlag.AlignBottom)
                continue
            labelled = Labelled(part)
            labelled.set_name(name)
            grid.addWidget(labelled, first + row, column, 1, wide)
        for part, name in zip((*fields, remove), names, strict=True):
            part.setAccessibleName(self.tr("{name}, stop {number}").format(name=name, number=place + 1))
        if one.problem:
            grid.addWidget(Text(one.problem, Type.CAPTION, "danger", wraps=True), first + 3, 1, 1, 5)
            fields[0].setAccessibleDescription(one.problem)
        return [*fields, remove]

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Stop"),
            self.tr("In English"),
            self.tr("Minutes"),
            self.tr("Fits (0: any)"),
            self.tr("Photographs"),
            self.tr("Optional"),
            self.tr("Take the stop off"),
        )

    def _fields(self, one: Typed) -> list[QWidget]:
        lines = {name: QLineEdit(getattr(one, name)) for name in ("title", "title_en", "minutes", "zone_capacity")}
        for name, line in lines.items():
            line.textEdited.connect(partial(self._type, one, name))
        photo = QComboBox()
        photo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        photo.setMinimumContentsLength(LETTERS)
        for rule in PhotoRule:
            photo.addItem(label(rule), rule)
        photo.setCurrentIndex(list(PhotoRule).index(one.photo_rule))
        photo.currentIndexChanged.connect(lambda row: self._type(one, "photo_rule", list(PhotoRule)[row]))
        optional = QCheckBox()
        optional.setChecked(one.is_optional)
        optional.toggled.connect(partial(self._type, one, "is_optional"))
        return [*lines.values(), photo, optional]

    def _type(self, one: Typed, name: str, value: object) -> None:
        setattr(one, name, value)
        self.edited.emit()
