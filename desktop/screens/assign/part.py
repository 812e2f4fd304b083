"""The part of a tour that a guide stays: two times of the day, on the days of the tour."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QTime

from db.rules.facts import Interval
from desktop.kit.fields import TimeField


def part_of(span: Interval, begins: TimeField, ends: TimeField) -> Interval:
    """Return the part; a time before the start of the tour is one of the next day."""
    first, last = (_moment(span.starts, field) for field in (begins, ends))
    return Interval(first, last)


def show_part(span: Interval, begins: TimeField, ends: TimeField) -> None:
    """Propose the whole tour."""
    for field, at in ((begins, span.starts), (ends, span.ends)):
        field.setTime(QTime(at.hour, at.minute))


def _moment(start: datetime, field: TimeField) -> datetime:
    at = datetime.combine(start.date(), time(field.time().hour(), field.time().minute()))
    return at if at >= start else at + timedelta(days=1)
