"""Fields for numbers, dates and times whose text stands as far from the edge as in other fields."""

from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QTimeEdit, QWidget

from desktop.kit.look import look, px
from desktop.kit.sizes import SPACE_8


def pad_text(field: QAbstractSpinBox) -> None:
    """Move the text off the left edge: a style sheet's padding does not reach it in Fusion."""
    field.lineEdit().setTextMargins(px(SPACE_8), 0, 0, 0)


class NumberField(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        pad_text(self)


class DateField(QDateEdit):
    """A day, with a calendar to choose it from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        pad_text(self)


class TimeField(QTimeEdit):
    """A time of the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        pad_text(self)
