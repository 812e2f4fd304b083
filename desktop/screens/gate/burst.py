"""Tells a scanner, which works as a keyboard, from a hand by its pace."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from db.rules.passes import looks_scanned

BURST_MS: Final = 25
"""Keys closer together than this are a scanner's."""
BURST_KEYS: Final = 6
"""From so many such keys on, it is a scanner and no quick hand."""
ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Burst:
    """The keys that were written at a scanner's pace so far."""

    def __init__(self) -> None:
        self._last = 0
        self.text = ""

    def note(self, event: QKeyEvent) -> None:
        """Take one more key that writes."""
        self.text = self.text + event.text() if self._is_quick(event) else event.text()
        self._last = event.timestamp()

    def swallow(self, event: QKeyEvent) -> None:
        """Take a key that belongs to the code and writes nothing."""
        self._last = event.timestamp()

    def goes_on(self, event: QKeyEvent) -> bool:
        """Say whether a key belongs to what a scanner is writing."""
        return self.is_scan() and self._is_quick(event)

    def is_scan(self) -> bool:
        """Say whether a scanner wrote this."""
        return len(self.text) >= BURST_KEYS

    def forget(self) -> None:
        """Begin anew."""
        self.text = ""

    def _is_quick(self, event: QKeyEvent) -> bool:
        return event.timestamp() - self._last <= BURST_MS


class ScanKeptOut(QObject):
    """Keeps a scanned code out of a form's fields: what stood there stands again, and Enter answers nothing.

    `is_scanned` says of the Enter that is dealt with whether it ended such a code.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._burst = Burst()
        self._before = ""
        self.is_scanned = False

    def watch(self, field: QLineEdit) -> None:
        """Look at what is written into a field."""
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the pace; put the field right once a code has ended."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            if event.key() in ENDS:
                self.is_scanned = self._burst.goes_on(event) and looks_scanned(self._burst.text)
                if self.is_scanned:
                    watched.setText(self._before)
                self._burst.forget()
            elif event.text().isprintable() and event.text():
                before = watched.text()
                self._burst.note(event)
                if len(self._burst.text) == 1:
                    self._before = before
        return super().eventFilter(watched, event)
