"""The agency's page over a folder of what a few enterprises sent."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.demo.national.enterprises import Enterprise
from db.opening import open_nothing
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.agency.screen import AgencyScreen
from desktop.settings import WindowSettings
from tests.db.agency.makers import enrol, invented, made, send
from tests.desktop.screens.agency.hands import MONTHS, NOW


@pytest.fixture(scope="session")
def several() -> list[Enterprise]:
    """Four enterprises; the last of them is not enrolled."""
    return invented(4)


@pytest.fixture
def folder(tmp_path: Path, several: list[Enterprise]) -> Path:
    """A year of three of them, one month of which came late and one not at all; and a damaged file."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    enrol(inbox, several[:3])
    for one in several[:3]:
        for month in MONTHS[8:]:
            if one is several[0] and month == MONTHS[9]:
                continue
            late = datetime(2026, 12, 20, tzinfo=UTC) if one is several[1] and month == MONTHS[10] else None
            send(inbox, one, made(one, month), on=late)
    send(inbox, several[3], made(several[3], MONTHS[9]))
    (inbox / "damaged.zip").write_bytes(b"no package")
    return inbox


@pytest.fixture
def remembered(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def screen(tmp_path: Path, remembered: WindowSettings, tasks: Tasks, qapp: QApplication, qtbot: QtBot) -> AgencyScreen:
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)
    context = Context(open_nothing(SetClock(NOW)), tasks)
    made = AgencyScreen(context, tasks, tmp_path / "data", remembered)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
    return made
