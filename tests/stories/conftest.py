"""Stories are told on the same empty books as the tests of `db`, of a small plant."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.store import Store
from desktop.app.window import MainWindow
from tests.db.conftest import clock, empty_books, store
from tests.stories.gate import Gate
from tests.stories.hands import opened
from tests.stories.plant import Plant

__all__ = ["clock", "empty_books", "store"]


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Have the application that windows need, before a job makes a smaller one for its words."""
    return qapp


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    """A plant with one route and three guides."""
    return Plant(store, clock)


@pytest.fixture
def window(plant: Plant, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on its books."""
    yield from opened(plant.store, tmp_path, qapp, qtbot)


@pytest.fixture
def gate(window: MainWindow) -> Gate:
    """The hands of a guard on the window; the check-in mode is not open yet."""
    return Gate(window)
