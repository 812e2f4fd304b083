"""Keeps the screen from going dark while somebody may come at any moment; where the system lets us, and quietly."""

import shutil
import sys
from typing import Final

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication

_CONTINUOUS: Final = 0x80000000
_SYSTEM: Final = 0x00000001
_DISPLAY: Final = 0x00000002


class Awake(QObject):
    """Holds the screen awake between `hold` and `release`, on Windows by the system's call, on Linux by systemd."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holder: QProcess | None = None

    def hold(self) -> None:
        """Ask that the screen stays on."""
        if QApplication.platformName() == "offscreen" or self._holder is not None:
            return
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
            return
        program = shutil.which("systemd-inhibit")
        if program is not None:
            self._holder = QProcess(self)
            words = ["--what=idle", "--who=Gatehouse", "--why=check-in", "--mode=block", "sleep", "infinity"]
            self._holder.start(program, words)

    def release(self) -> None:
        """Let the screen sleep again."""
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS)
        if self._holder is not None:
            self._holder.kill()
            self._holder.waitForFinished(500)
            self._holder.deleteLater()
            self._holder = None


def _tell_windows(state: int) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(state)
