"""Filters that a person keeps under a name, on the real store."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from db.model.kinds import GroupKind
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.schedule.choice import Filters
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.settings import WindowSettings

SCHOOLS = Filters(kinds=frozenset({GroupKind.SCHOOL}))
STUDENTS = Filters(kinds=frozenset({GroupKind.STUDENT}), text="12")


@pytest.fixture
def kept(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def screen(context: Context, tasks: Tasks, kept: WindowSettings, qtbot: QtBot) -> ScheduleScreen:
    return opened(context, tasks, kept, qtbot)


def opened(context: Context, tasks: Tasks, kept: WindowSettings, qtbot: QtBot) -> ScheduleScreen:
    made = ScheduleScreen(context, tasks, kept)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitActive(made):
        made.show()
    return made


def offered(screen: ScheduleScreen) -> dict[str, QAction]:
    """The kept filters as the palette lists them."""
    return {one.text(): one for one in screen.actions() if one.objectName().startswith("schedule_filter_")}


def command(screen: ScheduleScreen, name: str) -> None:
    screen.commands.actions[name].trigger()


def keep(screen: ScheduleScreen, filters: Filters, name: str) -> None:
    """Set filters and keep them, with the keys alone from the name on."""
    screen.filter_by(filters)
    command(screen, "save_filters")
    field = screen.doing.forms.popover.findChildren(QLineEdit)[-1]
    assert field.hasFocus()
    field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_filters_kept_under_a_name_are_there_after_the_next_start(
    screen: ScheduleScreen, context: Context, tasks: Tasks, kept: WindowSettings, qtbot: QtBot
) -> None:
    keep(screen, SCHOOLS, "Only schools")
    keep(screen, STUDENTS, "Students of twelve")
    assert screen.filter_bar.saved.text() == "Students of twelve"
    screen.filter_by(Filters())
    again = opened(context, tasks, kept, qtbot)
    assert list(offered(again)) == ["Filter: Only schools", "Filter: Students of twelve"]
    offered(again)["Filter: Students of twelve"].trigger()
    assert again.choice.filters == STUDENTS
    assert {visit.group_kind for visit in again.shown} <= {GroupKind.STUDENT}
    assert again.filter_bar.saved.text() == "Students of twelve"


def test_without_a_name_they_are_called_what_they_let_through(screen: ScheduleScreen) -> None:
    keep(screen, SCHOOLS, "  ")
    assert list(offered(screen)) == ["Filter: Schools"]


def test_the_bar_offers_them_in_a_menu(screen: ScheduleScreen) -> None:
    assert screen.filter_bar.saved.isHidden(), "nothing is kept and nothing is filtered"
    keep(screen, SCHOOLS, "Only schools")
    screen.filter_by(Filters())
    QTest.keyClick(screen.filter_bar.saved, Qt.Key.Key_Space)
    menu = next(one for one in screen.findChildren(QMenu) if one.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Filter: Only schools",
        "Rename kept filters…",
        "Delete kept filters…",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert screen.choice.filters == SCHOOLS


def test_they_are_renamed_and_deleted(screen: ScheduleScreen) -> None:
    keep(screen, SCHOOLS, "One")
    keep(screen, STUDENTS, "Two")
    command(screen, "rename_filters")
    popover = screen.doing.forms.popover
    popover.findChildren(QComboBox)[-1].setCurrentText("One")
    field = next(one for one in popover.findChildren(QLineEdit) if one.isVisible() and one.text() == "One")
    field.setText("Two")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert list(offered(screen)) == ["Filter: One", "Filter: Two"], "a name stands for one thing"
    assert not screen.notices.bar.isHidden()
    screen.saved.rename("One", "Three")
    assert list(offered(screen)) == ["Filter: Three", "Filter: Two"]
    command(screen, "delete_filters")
    popover.findChildren(QComboBox)[-1].setCurrentText("Two")
    popover.button.click()
    assert list(offered(screen)) == ["Filter: Three"]
    assert screen.choice.filters == STUDENTS, "what is shown stays"


def test_damaged_settings_keep_the_rest(context: Context, tasks: Tasks, kept: WindowSettings, qtbot: QtBot) -> None:
    kept.keep_page("schedule_filters", {"Broken": "{", "Odd": '{"state": "asleep"}', "Good": '{"kinds": "school"}'})
    assert list(offered(opened(context, tasks, kept, qtbot))) == ["Filter: Good"]
