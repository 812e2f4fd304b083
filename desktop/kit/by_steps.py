"""Does over several frames what would hold the window for longer than one."""

import time
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

SLICE: Final = 0.008
"""So many seconds of a frame are given to what is done by steps."""


class BySteps(QObject):
    """Takes steps, each far shorter than a frame, as many at a time as a slice of a frame holds.

    `completed` says that the last one was taken.
    """

    completed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to be done."""
        return self._steps is None

    def begin(self, steps: Iterator[object]) -> None:
        """Take these steps from now on; what was left of others is dropped."""
        self._steps = steps
        self._idle.start()

    def drop(self) -> None:
        """Leave the rest undone."""
        self._steps = None
        self._idle.stop()

    def _go_on(self) -> None:
        steps, ends = self._steps, time.perf_counter() + SLICE
        for _ in steps or ():
            if time.perf_counter() >= ends:
                return
        if steps is self._steps:
            self.drop()
            self.completed.emit()
