"""How a window answers: every step of the event loop from a key to the finished picture is a frame."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from tests.benchmarks.measure import busy, middle, report

FRAME, OPENING = 0.016, 0.100
SLEEPING: Final = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
QUIET: Final = 40
"""So many steps in a row have nothing to do before a turn is over."""


@dataclass(frozen=True)
class Turn:
    """What a key brought about: its frames, what workers brought later among them.

    `whole` are the seconds on the clock up to the complete picture, so that what a worker reads counts, and whatever
    keeps the window waiting for the interpreter.
    """

    frames: list[float]
    whole: float


def turn(act: Callable[[], object], is_complete: Callable[[], bool], is_busy: Callable[[], object]) -> Turn:
    """Do something and go on until the picture is complete and no worker has anything to bring any more."""
    wake = QTimer(interval=5)  # the loop sleeps in between, as the program's does, and leaves a worker its interpreter
    wake.start()
    started, whole, quiet = time.perf_counter(), 0.0, 0
    frames = [busy(act)]
    while quiet < QUIET:
        frames.append(busy(partial(QCoreApplication.processEvents, SLEEPING)))
        if not whole and is_complete():
            whole = time.perf_counter() - started
        quiet = 0 if is_busy() or not is_complete() else quiet + 1
    return Turn(frames, whole)


def slowest(frames: list[float]) -> float:
    """Return the 99th percentile."""
    return sorted(frames)[max(int(len(frames) * 0.99) - 1, 0)]


def tell(what: str, turns: list[Turn], empty: float) -> None:
    """Report the 99th frame, the longest one and the way to the complete picture."""
    frames = [frame for one in turns for frame in one.frames if frame > empty]  # less than an empty paint is no frame
    report(f"{what}, 99th of {len(frames)} frames, seconds", slowest(frames), empty, FRAME / empty)
    report(f"{what}, longest frame, seconds", max(frames), empty, FRAME / empty)
    report(f"{what}, complete picture, seconds", middle([one.whole for one in turns]), empty, OPENING / empty)
