"""Hands at the gate: what is typed and scanned goes through key events, whatever the letters."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.screens.gate.screen import GateScreen

PLAIN = Qt.KeyboardModifier.NoModifier
SLOW = 100
"""Milliseconds between the keys of a person."""


class Hands:
    """Types as a person does, or as a scanner; time passes with each key."""

    def __init__(self, screen: GateScreen) -> None:
        self.screen = screen
        self._now = 1_000_000

    def type(self, text: str, *, into: QWidget | None = None) -> None:
        """Type letters slowly."""
        for sign in text:
            self._send(0, sign, SLOW, into)

    def scan(self, text: str) -> None:
        """Write as a scanner does: at once, Enter at the end."""
        for sign in text:
            self._send(0, sign, 1, None)
        self._send(Qt.Key.Key_Return, "\r", 1, None)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is, shortcuts included."""
        self._now += SLOW
        QTest.keyClick(QApplication.focusWidget() or self.screen.field, key, modifiers)

    def enter(self, text: str) -> None:
        """Type something and press Enter."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def key(self, key: Qt.Key, text: str, after: int) -> None:
        """Send one key so many milliseconds after the last."""
        self._send(key, text, after, None)

    def _send(self, key: Qt.Key | int, text: str, after: int, into: QWidget | None) -> None:
        self._now += after
        event = QKeyEvent(QEvent.Type.KeyPress, int(key), PLAIN, text)
        event.setTimestamp(self._now)
        QApplication.sendEvent(into or self.screen.field, event)
