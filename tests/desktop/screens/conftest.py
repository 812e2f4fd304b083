"""Screens are tried on the sample plant's books, as they stand on its present morning."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.clock import SetClock
from db.opening import open_store
from db.store import Store
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label


@pytest.fixture
def books(morning: tuple[Path, datetime], tmp_path: Path) -> Iterator[Store]:
    """A copy of the sample's books, its clock at the present morning."""
    shutil.copytree(morning[0], tmp_path / "data")
    store = open_store(tmp_path / "data", clock=SetClock(morning[1]), seat="office")
    yield store
    store.close()


@pytest.fixture
def context(books: Store, qapp: QApplication) -> Context:
    """The context of a window in English."""
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)
    return Context(books)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """The workers of a window; the last is back before the test ends."""
    made = Tasks()
    yield made
    made.drain()
