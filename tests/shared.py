"""What is costly to make is made once a run, on disk, whichever worker and folder of tests comes first."""

import os
import shutil
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from main import main
from tests.desktop.books import make_morning

MOST_SECONDS = 600


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that `make` fills at its first want; others wait for it. Nobody writes into it afterwards."""
    root = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        root = root.parent  # of all workers of the run
    folder, making = root / f"shared-{name}", root / f"shared-{name}-making"
    until = time.monotonic() + MOST_SECONDS
    while not folder.exists() and time.monotonic() < until:
        try:
            making.mkdir()
        except FileExistsError:
            time.sleep(0.1)
            continue
        try:
            make(making)
            making.rename(folder)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
    return folder


def shared_morning(factory: pytest.TempPathFactory) -> tuple[Path, datetime]:
    """Return the folder of the sample plant's books on its present morning, and that instant."""

    def make(folder: Path) -> None:
        (folder / "data").mkdir()
        (folder / "now").write_text(make_morning(folder / "data").isoformat(), encoding="ascii")

    folder = made_once(factory, "morning", make)
    return folder / "data", datetime.fromisoformat((folder / "now").read_text(encoding="ascii"))


def shared_demo(factory: pytest.TempPathFactory) -> Path:
    """Return what the job “demo” writes: a month worked through, closed and delivered."""

    def make(folder: Path) -> None:
        assert main(["demo", "--out", str(folder), "--lang", "en", "--no-pictures", "--no-window"]) == 0

    return made_once(factory, "demo", make)
