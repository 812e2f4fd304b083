"""What a closed window leaves in memory is destroyed where windows live, whatever the workers do."""

import gc
import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.app.sweeper import Sweeper
from desktop.sweeping import LIMITS, sweep


class Knot(QObject):
    """Something that knows itself, as a sheet knows the actions that know it."""

    def __init__(self, ends: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self.destroyed.connect(lambda: ends.append(threading.current_thread()))


def fill_memory() -> list[list[object]]:
    return [[] for _ in range(LIMITS[0] * 2)]


def test_a_worker_destroys_nothing_of_the_window(qapp: QApplication) -> None:
    keeper = QObject()
    Sweeper(keeper)
    ends: list[threading.Thread] = []
    Knot(ends)
    worker = threading.Thread(target=fill_memory)
    worker.start()
    worker.join()
    assert not gc.isenabled()
    assert ends == []


def test_the_window_s_thread_does_once_enough_has_come_together(qapp: QApplication) -> None:
    ends: list[threading.Thread] = []
    gc.collect()
    sweep()
    Knot(ends)
    sweep()
    assert ends == []
    kept = fill_memory()
    sweep()
    assert ends == [threading.main_thread()]
    assert len(kept) == LIMITS[0] * 2
