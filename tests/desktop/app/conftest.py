"""The window is tested in the light theme at 100 %, in English, on the sample plant's morning."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.opening import open_store
from desktop.app.language import use_language
from desktop.app.places import build_places
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.kit.icons import load_icons
from desktop.settings import WindowSettings
from tests.shared import shared_morning


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    use_language("en")
    apply_theme(qapp, "light", 1.0)


@pytest.fixture(scope="module")
def morning(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, datetime]:
    """A copy of the sample plant's books for the tests of a file, and the instant they stand at."""
    folder, now = shared_morning(tmp_path_factory)
    return shutil.copytree(folder, tmp_path_factory.mktemp("morning") / "data"), now


@pytest.fixture
def window(morning: tuple[Path, datetime], qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    folder, now = morning
    store = open_store(folder, clock=SetClock(now), seat="office")
    made = MainWindow(WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        build_places(made, store, folder)
    yield made
    made.tasks.drain()
    store.close()
    use_language("en")
    apply_theme(qapp, "light")
