"""The schedule on the real store, as a coordinator has it before them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.settings import WindowSettings


@pytest.fixture
def kept(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def screen(context: Context, tasks: Tasks, kept: WindowSettings, qtbot: QtBot) -> ScheduleScreen:
    made = ScheduleScreen(context, tasks, kept)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: not tasks.running())
    made.board.setFocus()
    return made


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[], None]:
    """Let what workers read be shown."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not tasks.running())
        qtbot.wait(1)

    return wait


@pytest.fixture
def wanted(context: Context) -> list[tuple[str, object]]:
    """What was asked of the window: places and what to show there."""
    asked: list[tuple[str, object]] = []
    context.wanted.connect(lambda name, subject: asked.append((name, subject)))
    return asked
