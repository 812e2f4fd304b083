"""What tests of the agency's page do again and again."""

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from db.rules.calendar import Month
from desktop.screens.agency.screen import AgencyScreen

MONTHS = [Month(2026, number) for number in range(1, 13)]
NOW = datetime(2027, 2, 1, tzinfo=UTC)


def settle(screen: AgencyScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not screen.doing.is_working, timeout=20_000)


def combined(screen: AgencyScreen, folder: Path, qtbot: QtBot) -> AgencyScreen:
    screen.take_folder(folder)
    settle(screen, qtbot)
    assert screen.found is not None
    return screen
