"""Sweeps memory in the window's thread, between two events."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from desktop.sweeping import sweep, take_over

PAUSE_MS: Final = 1000


class Sweeper(QObject):
    """Takes the collecting of memory over for as long as the program runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        take_over()
        self._pause = QTimer(self, interval=PAUSE_MS)
        self._pause.timeout.connect(sweep)
        self._pause.start()
