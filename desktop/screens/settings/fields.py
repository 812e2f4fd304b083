"""Fields of a draft, side by side: each with its name above and its problem below."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, StrEnum
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from db.rules.dates import read_day
from desktop.kit import formats
from desktop.kit.labelled import Labelled
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_12

COLUMNS: Final = 4
WIDE: Final = 560
"""From this width on (at 100 %) four columns have room."""


class Shape(Enum):
    """How a value is typed or chosen."""

    TEXT = "text"
    DAY = "day"
    CLOCK = "clock"
    TICK = "tick"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class FieldOf:
    """A field of a draft by its name there; `width` in columns of four, `choices` with the way to call them."""

    name: str
    title: Callable[[], str]
    shape: Shape = Shape.TEXT
    width: int = 1
    choices: Sequence[StrEnum] = ()
    called: Callable[[StrEnum], str] = str


class FieldGrid(QWidget):
    """`edited` tells that a person changed something, `submitted` that Enter was pressed in a field.

    Numbers are typed as text and judged by the draft, so that a wrong one is answered instead of being bent.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(self, fields: Sequence[FieldOf], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = {field.name: field for field in fields}
        self.labelled = {field.name: Labelled(self._widget(field)) for field in fields}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 0
        self._arrange(COLUMNS)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._grid.setHorizontalSpacing(px(SPACE_12))
        self._grid.setVerticalSpacing(px(SPACE_12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take fewer columns where there is no room for four."""
        super().resizeEvent(event)
        self._arrange(COLUMNS if self.width() >= px(WIDE) else COLUMNS // 2)

    def minimumSizeHint(self) -> QSize:
        """As narrow as two columns are."""
        return QSize(px(WIDE) // 2, super().minimumSizeHint().height())

    def retranslate(self) -> None:
        """Name the fields in the language in force."""
        for name, field in self._fields.items():
            self.labelled[name].set_name(field.title())
            widget = self.widget(name)
            if isinstance(widget, QComboBox):
                for place, member in enumerate(field.choices):
                    widget.setItemText(place, field.called(member))

    def widget(self, name: str) -> QWidget:
        """Return a field by its name in the draft."""
        return self.labelled[name].field

    def line(self, name: str) -> QLineEdit:
        """Return a field in which one types; TypeError for another."""
        widget = self.widget(name)
        if not isinstance(widget, QLineEdit):
            raise TypeError(name)
        return widget

    def show_values(self, values: Mapping[str, object]) -> None:
        """Fill the fields in; what has no value is left empty."""
        for name, field in self._fields.items():
            widget, value = self.widget(name), values.get(name)
            widget.blockSignals(True)
            match widget:
                case QCheckBox():
                    widget.setChecked(bool(value))
                case QComboBox():
                    members = list(field.choices)
                    widget.setCurrentIndex(members.index(value) if isinstance(value, StrEnum) else 0)
                case QLineEdit():
                    widget.setText(_typed(value))
            widget.blockSignals(False)
        self.complain({})

    def values(self, today: date) -> dict[str, object]:
        """Return what is typed, days and times read; what cannot be read stays as it was typed."""
        return {name: self._value(name, field, today) for name, field in self._fields.items()}

    def typed(self) -> dict[str, str | bool]:
        """Return the fields as they stand, read or not, for `show_typed`."""
        found: dict[str, str | bool] = {}
        for name in self._fields:
            match self.widget(name):
                case QCheckBox() as tick:
                    found[name] = tick.isChecked()
                case QComboBox() as choice:
                    found[name] = str(choice.currentData())
                case QLineEdit() as line:
                    found[name] = line.text()
        return found

    def show_typed(self, typed: Mapping[str, object]) -> None:
        """Fill in what was typed before; fields of which nothing is told stay."""
        for name, value in typed.items():
            if name not in self._fields:
                continue
            widget = self.widget(name)
            widget.blockSignals(True)
            match widget:
                case QCheckBox():
                    widget.setChecked(bool(value))
                case QComboBox():
                    widget.setCurrentIndex(max(widget.findData(value), 0))
                case QLineEdit():
                    widget.setText(str(value))
            widget.blockSignals(False)

    def complain(self, problems: Mapping[str, str]) -> bool:
        """Show problems beside their fields and take the others away; say whether there are any here."""
        for name, labelled in self.labelled.items():
            labelled.complain(problems.get(name, ""))
        return bool(problems.keys() & self.labelled.keys())

    def focus_problem(self) -> None:
        """Go to the first field with a problem."""
        for labelled in self.labelled.values():
            if labelled.problem():
                labelled.setFocus()
                return

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        row = across = 0
        for name, field in self._fields.items():
            self._grid.removeWidget(self.labelled[name])
            width = min(field.width, columns)
            if across + width > columns:
                row, across = row + 1, 0
            self._grid.addWidget(self.labelled[name], row, across, 1, width)
            across += width
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))

    def _widget(self, field: FieldOf) -> QWidget:
        if field.shape is Shape.TICK:
            tick = QCheckBox()
            tick.toggled.connect(self.edited)
            return tick
        if field.shape is Shape.CHOICE:
            choice = QComboBox()
            for member in field.choices:
                choice.addItem("", member)
            choice.currentIndexChanged.connect(self.edited)
            return choice
        line = QLineEdit()
        line.setObjectName(field.name)
        line.textEdited.connect(self.edited)
        line.returnPressed.connect(self.submitted)
        return line

    def _value(self, name: str, field: FieldOf, today: date) -> object:
        widget = self.widget(name)
        if isinstance(widget, QCheckBox):
            return widget.isChecked()
        if isinstance(widget, QComboBox):
            return field.choices[widget.currentIndex()]
        text = self.line(name).text().strip()
        if field.shape is Shape.DAY:
            return (read_day(text, today) or text) if text else None
        return _padded(text) if field.shape is Shape.CLOCK else text


def _typed(value: object) -> str:
    match value:
        case None:
            return ""
        case date():
            return formats.numeric(value)
        case time():
            return formats.clock(value)
    return str(value)


def _padded(text: str) -> str:
    """Write `9:30` and `9.30` as `09:30`."""
    hours, _, minutes = text.replace(".", ":").partition(":")
    return f"{hours.zfill(2)}:{minutes or '00'}" if hours.isdigit() else text
