"""The folder of a sample's books: made anew as often as wanted, with its present written beside them."""

from datetime import UTC, datetime
from pathlib import Path

from db.clock import SetClock
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.opening import FILE_NAME, open_store
from db.store import Store

MARK = "SAMPLE"
"""A file of this name says that a data folder holds the sample plant, and which instant its present is."""
SEAT = "office"


class NotASample(TourError):
    """The demo would overwrite books that it has not made."""

    message = QT_TRANSLATE_NOOP("db", "{folder} holds a database that the demo has not made.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another folder with --out; the database was left untouched.")


def fresh_store(folder: Path) -> tuple[Store, SetClock]:
    """Open empty books for the sample, in place of an earlier sample; the signing key is kept. Raise `NotASample`."""
    if (folder / FILE_NAME).exists():
        if not (folder / MARK).exists():
            raise NotASample(folder=folder)
        for name in (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
            (folder / name).unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).touch()
    clock = SetClock(datetime(2026, 1, 1, tzinfo=UTC))
    return open_store(folder, clock=clock, actor="Н. Котова", seat=SEAT), clock


def remember_present(folder: Path, clock: SetClock) -> None:
    """Write down the instant at which the sample stands."""
    (folder / MARK).write_text(clock.now().isoformat(), encoding="utf-8")


def present_of(folder: Path) -> datetime:
    """Return the instant at which the sample stands."""
    return datetime.fromisoformat((folder / MARK).read_text(encoding="utf-8"))
