"""The sample plant's books on its present morning, for tests of screens and of the window."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from db.clock import SetClock
from db.demo.build import build_plant
from db.demo.present import live_to_present
from db.opening import open_store
from db.rules.calendar import Month

MONTH = Month(2026, 10)
WAIT, PAUSE = 120, 0.1
"""Seconds that a worker waits for the books another one makes, and between two looks."""


def make_morning(folder: Path) -> datetime:
    """Write the books into a folder; return the instant of the present."""
    clock = SetClock(datetime(2026, 1, 1, tzinfo=UTC))
    store = open_store(folder, clock=clock, seat="office")
    plant, _ = build_plant(store, clock, MONTH)
    live_to_present(store, clock, plant, MONTH)
    store.close()
    return clock.now()


def made_once(folder: Path, make: Callable[[Path], datetime]) -> tuple[Path, datetime]:
    """Return a folder of books and what was told of them, made by the first of all workers that asks.

    RuntimeError: whoever began did not finish.
    """
    told = folder / "present.txt"
    try:
        folder.mkdir()
    except FileExistsError:
        for _ in range(int(WAIT / PAUSE)):
            if told.exists():
                return folder / "data", datetime.fromisoformat(told.read_text())
            time.sleep(PAUSE)
        raise RuntimeError(f"the books in {folder} were begun and not finished") from None
    now = make(folder / "data")
    partial = folder / "present.part"
    partial.write_text(now.isoformat())
    partial.rename(told)
    return folder / "data", now
