"""When the bus is due: a time of the day, kept as minutes before the start so that it moves with the visit."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QWidget

from desktop.kit.fields import TimeField

DAY_MIN: Final = 1440


class ArrivalField(TimeField):
    """Midnight stands for not told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: int | None = None

    def show_before(self, starts: datetime, minutes: int | None) -> None:
        """Show the time that lies so many minutes before a start."""
        self._before = minutes
        due = starts - timedelta(minutes=minutes or 0)
        self.setTime(QTime(0, 0) if minutes is None else QTime(due.hour, due.minute))

    def before(self, starts: datetime) -> int | None:
        """Return how many minutes before a start the time shown lies; None while it is not told."""
        shown = self.time()
        if shown == QTime(0, 0):
            return None
        due = starts.replace(hour=shown.hour(), minute=shown.minute())
        minutes = int((starts - due).total_seconds() // 60)
        return minutes + DAY_MIN if minutes < -DAY_MIN // 2 else minutes  # the evening before a start after midnight

    def heed(self, starts: datetime) -> None:
        """Remember how long before the start the time just typed lies."""
        self._before = self.before(starts)

    def follow(self, starts: datetime) -> None:
        """Move along with a start."""
        self.show_before(starts, self._before)
