"""Does over several frames what would hold the window for longer than one."""

import time
from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

SLICE: Final = 0.008
"""So many seconds of a frame are given to what is done by steps."""

PAUSE: Final = "pause"
"""What steps yield where the next is a long one, or the window has much to lay out after the last."""

Steps = Iterator[Any]
"""What is done by steps: whatever is yielded between them counts only if it is a PAUSE."""


class BySteps(QObject):
    """Takes steps, each far shorter than a frame, as many at a time as a slice of a frame holds.

    `taken` are the seconds of the slice; `completed` says that the last step was taken.
    """

    completed = Signal()

    def __init__(self, parent: QObject, taken: float = SLICE) -> None:
        super().__init__(parent)
        self._slice = taken
        self._steps: Steps | None = None
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._go_on)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to be done."""
        return self._steps is None

    def begin(self, steps: Steps) -> None:
        """Take these steps from now on; what was left of others is dropped."""
        self._steps = steps
        self._idle.start()

    def finish(self) -> None:
        """Take all that is left, now."""
        for _ in self._steps or ():
            pass
        self._complete()

    def drop(self) -> None:
        """Leave the rest undone."""
        self._steps = None
        self._idle.stop()

    def _go_on(self) -> None:
        steps, ends = self._steps, time.perf_counter() + self._slice
        for told in steps or ():
            if told is PAUSE or time.perf_counter() >= ends:
                return
        if steps is self._steps:
            self._complete()

    def _complete(self) -> None:
        if self._steps is not None:
            self.drop()
            self.completed.emit()
