"""The stops of a route in the order of the walk: a row each, moved by Alt+arrows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.model.kinds import PhotoRule
from db.queries.routes import StopRow
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label

WIDE = 3
"""How much wider the titles stand than the figures."""


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
        self._host = QWidget()
        self._hint = Text("", Type.CAPTION, "text3")
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
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            focused = self.focusWidget()
            place = next((place for place, row in enumerate(self.rows) if focused in row), None)
            if place is not None:
                self.shift(place, steps[Qt.Key(event.key())])
                return
        super().keyPressEvent(event)

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
        for column, stretch in enumerate((WIDE, 1, 1, 2, 0, 0)):
            grid.setColumnStretch(column, stretch)
        names = self._names()
        if self.typed:
            for column, name in enumerate(names[:5]):
                grid.addWidget(Caption(name), 0, column)
        self.rows = []
        for place, one in enumerate(self.typed):
            widgets = self._row(place, one, names)
            for column, widget in enumerate(widgets):
                grid.addWidget(widget, 1 + place * 2, column)
            if one.problem:
                grid.addWidget(Text(one.problem, Type.CAPTION, "danger", wraps=True), 2 + place * 2, 0, 1, 6)
                widgets[0].setAccessibleDescription(one.problem)
            self.rows.append(widgets)
        self._column.replaceWidget(self._host, host)
        self._host.hide()
        self._host.deleteLater()
        self._host = host

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Stop"),
            self.tr("Minutes"),
            self.tr("Fits (0: any)"),
            self.tr("Photographs"),
            self.tr("Optional"),
            self.tr("Take the stop off"),
        )

    def _row(self, place: int, one: Typed, names: Sequence[str]) -> list[QWidget]:
        title, minutes, zone = QLineEdit(one.title), QLineEdit(one.minutes), QLineEdit(one.zone_capacity)
        for line, name in ((title, "title"), (minutes, "minutes"), (zone, "zone_capacity")):
            line.textEdited.connect(partial(self._type, one, name))
        photo = QComboBox()
        for rule in PhotoRule:
            photo.addItem(label(rule), rule)
        photo.setCurrentIndex(list(PhotoRule).index(one.photo_rule))
        photo.currentIndexChanged.connect(lambda row: self._type(one, "photo_rule", list(PhotoRule)[row]))
        optional = QCheckBox()
        optional.setChecked(one.is_optional)
        optional.toggled.connect(partial(self._type, one, "is_optional"))
        remove = Button(kind=Kind.GHOST, sign="delete", small=True)
        remove.clicked.connect(partial(self._remove, place))
        widgets: list[QWidget] = [title, minutes, zone, photo, optional, remove]
        for widget, name in zip(widgets, names, strict=True):
            words = self.tr("{name}, stop {number}").format(name=name, number=place + 1)
            widget.setAccessibleName(words)
        remove.setToolTip(names[5])
        return widgets

    def _type(self, one: Typed, name: str, value: object) -> None:
        setattr(one, name, value)
        self.edited.emit()
