"""A count with − and +: typed, stepped by the arrow keys, or pressed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSpinBox, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_2, STEPPER


class Stepper(QWidget):
    """From 0 to `most`; `changed(value)` tells what a person typed or stepped to."""

    changed = Signal(int)

    def __init__(self, most: int = 999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QSpinBox()
        self.field.setObjectName("stepper")
        self.field.setRange(0, most)
        self.field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.valueChanged.connect(self.changed)
        self._less = Button(kind=Kind.GHOST, sign="less", small=True)
        self._more = Button(kind=Kind.GHOST, sign="new", small=True)
        for button, step in ((self._less, self.field.stepDown), (self._more, self.field.stepUp)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows do the same where the focus is
            button.clicked.connect(step)
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
        self.field.setValue(value)

    def set_name(self, name: str) -> None:
        """Say what is counted."""
        self.field.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
