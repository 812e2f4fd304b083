"""The sample plant's books on its present morning, for tests of screens and of the window."""

from datetime import UTC, datetime
from pathlib import Path

from db.clock import SetClock
from db.demo.build import build_plant
from db.demo.present import live_to_present
from db.opening import open_store
from db.rules.calendar import Month

MONTH = Month(2026, 10)


def make_morning(folder: Path) -> datetime:
    """Write the books into a folder; return the instant of the present."""
    clock = SetClock(datetime(2026, 1, 1, tzinfo=UTC))
    store = open_store(folder, clock=clock, seat="office")
    plant, _ = build_plant(store, clock, MONTH)
    live_to_present(store, clock, plant, MONTH)
    store.close()
    return clock.now()
