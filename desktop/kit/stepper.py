"""A count with − and +: typed, stepped by the arrow keys, or pressed."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_2, STEPPER


class CountField(QLineEdit):
    """A whole number from 0 to `most`, typed or stepped by ↑ and ↓; nothing typed is nought."""

    changed = Signal(int)

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__("0", parent)
        self._most = most
        self._value = 0
        self.setObjectName("stepper")
        self.setValidator(QIntValidator(0, most, self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.textChanged.connect(self._heed)

    def value(self) -> int:
        """Return the number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show another number, kept within its bounds."""
        self.setText(str(min(max(value, 0), self._most)))

    def step(self, by: int) -> None:
        """Count up or down."""
        self.set_value(self._value + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ and ↓ step."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces the number."""
        super().focusInEvent(event)
        self.selectAll()

    def _heed(self, text: str) -> None:
        value = int(text) if text.isdecimal() else 0
        if value != self._value:
            self._value = value
            self.changed.emit(value)


class Stepper(QWidget):
    """From 0 to `most`; `changed(value)` tells what a person typed or stepped to."""

    changed = Signal(int)

    def __init__(self, most: int = 999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = CountField(most)
        self.field.changed.connect(self.changed)
        self._less = Button(kind=Kind.GHOST, sign="less", small=True)
        self._more = Button(kind=Kind.GHOST, sign="new", small=True)
        for button, by in ((self._less, -1), (self._more, 1)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows do the same where the focus is
            button.clicked.connect(partial(self._step, by))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self._less, self.field, self._more):
            self._row.addWidget(part)
        self.setFocusProxy(self.field)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setSpacing(px(SPACE_2))
        self.field.setFixedWidth(px(STEPPER))

    def retranslate(self) -> None:
        """Name the two buttons."""
        self._less.set_name(self.tr("One less"))
        self._more.set_name(self.tr("One more"))

    def value(self) -> int:
        """Return the count."""
        return self.field.value()

    def set_value(self, value: int) -> None:
        """Show another count."""
        self.field.set_value(value)

    def _step(self, by: int) -> None:
        self.field.step(by)

    def set_name(self, name: str) -> None:
        """Say what is counted."""
        self.field.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
