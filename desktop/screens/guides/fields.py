"""Fields of the small forms of a guide's card, and how their values are read and written."""

import re
from datetime import date, time
from typing import Final

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.kit import formats
from desktop.kit.fields import DateField, NumberField, TimeField

NEVER: Final = QDate(1900, 1, 1)
"""Stands in the field for no day at all."""
SPAN: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?")


class OptionalDate(DateField):
    """A day, or none: Delete or Backspace on the whole field takes it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumDate(NEVER)
        self.setSpecialValueText(" ")
        self.setDate(NEVER)

    def set_word(self, word: str) -> None:
        """Say what no day stands for."""
        self.setSpecialValueText(word)


def read_field(field: QWidget) -> object:
    """Return what a field holds: a day, a time, a number, a chosen value or a text."""
    match field:
        case OptionalDate():
            return None if field.date() == NEVER else _day(field.date())
        case DateField():
            return _day(field.date())
        case TimeField():
            return time(field.time().hour(), field.time().minute())
        case NumberField():
            return field.value()
        case QComboBox():
            return field.currentData()
        case QLineEdit():
            return field.text().strip()
    raise TypeError(field)


def fill_field(field: QWidget, value: object) -> None:
    """Show a value in a field."""
    match field:
        case OptionalDate():
            field.setDate(_qt_day(value) if isinstance(value, date) else NEVER)
        case DateField() if isinstance(value, date):
            field.setDate(_qt_day(value))
        case TimeField() if isinstance(value, time):
            field.setTime(QTime(value.hour, value.minute))
        case NumberField() if isinstance(value, int):
            field.setValue(value)
        case QComboBox():
            found = [place for place in range(field.count()) if field.itemData(place) == value]
            field.setCurrentIndex(found[0] if found else 0)
        case QLineEdit():
            field.setText(str(value or ""))


def read_hours(text: str) -> list[tuple[time, time]]:
    """Return the hours of a day out of “9:00–13:00, 14–18”; raise ValueError naming what cannot be read."""
    hours = []
    for part in re.split(r"[,;]", text):
        if not part.strip():
            continue
        found = SPAN.fullmatch(part.strip())
        if found is None:
            raise ValueError(part.strip())
        starts = _time(found[1], found[2], part)
        is_midnight = (found[3], found[4] or "00") == ("24", "00")
        hours.append((starts, time(23, 59, 59) if is_midnight else _time(found[3], found[4], part)))
    return hours


def write_hours(hours: tuple[tuple[time, time], ...]) -> str:
    """Return hours as they are typed."""
    return ", ".join(formats.span(*one) for one in hours)


def _time(hour: str, minute: str | None, part: str) -> time:
    if int(hour) > 23 or int(minute or 0) > 59:
        raise ValueError(part.strip())
    return time(int(hour), int(minute or 0))


def _day(value: QDate) -> date:
    return date(value.year(), value.month(), value.day())


def _qt_day(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
