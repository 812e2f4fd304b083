"""The columns of the lists in windows of many widths: the least needed go, come back, and stay as one wants them."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.table import PagedTable
from desktop.kit.tasks import Tasks
from desktop.screens.visits.overlook import VISITS
from desktop.screens.visits.screen import VisitsScreen
from desktop.settings import WindowSettings

WIDE, NARROW = 1240, 760


@pytest.fixture
def remembered(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def screen(context: Context, tasks: Tasks, remembered: WindowSettings, qtbot: QtBot) -> VisitsScreen:
    return opened(VisitsScreen(context, tasks, remembered), qtbot)


def opened(made: VisitsScreen, qtbot: QtBot) -> VisitsScreen:
    qtbot.addWidget(made)
    made.resize(WIDE, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.turn_to(VISITS)
    return made


def make_width(screen: VisitsScreen, width: int) -> None:
    screen.resize(width, 700)
    QApplication.processEvents()


def seen(table: PagedTable[Any]) -> list[str]:
    """The titles that stand in the header, from left to right."""
    header = table.horizontalHeader()
    places = (header.logicalIndex(visual) for visual in range(header.count()))
    return [table.rows.columns[place].title() for place in places if not header.isSectionHidden(place)]


def menu_by_key(table: PagedTable[Any]) -> QMenu:
    """Open the menu of the columns as the menu key does."""
    table.setFocus()
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(20, 20), table.mapToGlobal(QPoint(20, 20)))
    QApplication.sendEvent(table, key)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(table: PagedTable[Any], title: str) -> None:
    """Choose a line of the menu with the arrows and Enter."""
    menu = menu_by_key(table)
    for _ in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        active = menu.activeAction()
        if active is not None and active.text().startswith(title):
            break
    QTest.keyClick(menu, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_columns_go_in_a_narrow_window_and_come_back(screen: VisitsScreen) -> None:
    table = screen.visits.table
    everything = seen(table)
    make_width(screen, NARROW)
    gone = set(everything) - set(seen(table))
    assert {"Papers", "Admitted", "Declared"} <= gone
    assert {"Date", "Time", "Organiser", "State"} <= set(seen(table)), "what must be seen stays"
    assert table.horizontalScrollBar().maximum() == 0
    make_width(screen, WIDE)
    assert seen(table) == everything
    assert table.horizontalScrollBar().maximum() == 0


def test_text_of_twice_the_size_needs_no_scrolling_sideways(screen: VisitsScreen, qapp: QApplication) -> None:
    table = screen.visits.table
    try:
        apply_theme(qapp, "light", 2.0)
        QApplication.processEvents()
        assert {"Date", "Time", "Organiser", "State"} <= set(seen(table))
        assert "Papers" not in seen(table)
        assert table.horizontalScrollBar().maximum() == 0
    finally:
        apply_theme(qapp, "light", 1.0)


def test_the_menu_tells_what_has_no_room_and_a_column_asked_for_stays(
    screen: VisitsScreen, context: Context, remembered: WindowSettings, tasks: Tasks, qtbot: QtBot
) -> None:
    table = screen.visits.table
    make_width(screen, NARROW)
    menu = menu_by_key(table)
    offered = {action.text(): action.isChecked() for action in menu.actions()}
    menu.close()
    assert offered["Papers (no room now)"] is False
    assert offered["Organiser"] is True
    choose(table, "Papers")
    assert "Papers" in seen(table)
    assert "Guide" not in seen(table), "another one makes room"
    assert table.horizontalScrollBar().maximum() == 0
    again = opened(VisitsScreen(context, tasks, remembered), qtbot)
    make_width(again, NARROW)
    assert "Papers" in seen(again.visits.table)
    choose(again.visits.table, "As they were at first")
    assert "Papers" not in seen(again.visits.table)


def test_a_column_put_away_does_not_come_back_with_the_room(screen: VisitsScreen) -> None:
    table = screen.visits.table
    choose(table, "Route")
    for width in (NARROW, WIDE):
        make_width(screen, width)
        assert "Route" not in seen(table)


def test_a_width_given_by_hand_holds_when_there_is_room(screen: VisitsScreen) -> None:
    table = screen.visits.table
    header = table.horizontalHeader()
    guide = [column.title() for column in table.rows.columns].index("Guide")
    edge = header.sectionViewportPosition(guide) + header.sectionSize(guide) - 1
    before, middle = header.sectionSize(guide), header.height() // 2
    view = header.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(edge, middle))
    QTest.mouseMove(view, QPoint(edge + 20, middle))
    QTest.mouseMove(view, QPoint(edge + 40, middle))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(edge + 40, middle))
    QApplication.processEvents()
    wider = header.sectionSize(guide)
    assert wider > before
    assert table.horizontalScrollBar().maximum() == 0, "the others made room"
    make_width(screen, NARROW)
    make_width(screen, WIDE)
    assert header.sectionSize(guide) == wider


def test_rows_are_copied_whole_however_narrow_the_window_is(screen: VisitsScreen) -> None:
    make_width(screen, NARROW)
    table = screen.visits.table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Papers" in QGuiApplication.clipboard().text().split("\n")[0].split("\t")


def test_the_keyboard_walks_rows_past_columns_that_have_no_room(screen: VisitsScreen) -> None:
    make_width(screen, NARROW)
    table = screen.visits.table
    table.setFocus()
    table.choose(table.rows.ids()[0])
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_id() == table.rows.ids()[1]
    for _ in table.rows.columns:
        QTest.keyClick(table, Qt.Key.Key_Right)
    assert not table.isColumnHidden(table.currentIndex().column())
    assert table.horizontalScrollBar().value() == 0
