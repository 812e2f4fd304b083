"""Files dropped on the window: on a visit they are its list, elsewhere somebody says of which visit."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.screens.bringing.screen import BringingSheet
from desktop.screens.lists.screen import ListsSheet
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.screens.today.screen import TodayScreen
from desktop.screens.visits.screen import VisitsScreen

LIST = "№;Фамилия;Имя\n1;Зябликова;Анна\n2;Щеглов;Артём\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "list.csv"
    made.write_text(LIST, encoding="utf-8")
    return made


def drop(window: MainWindow, file: Path, where: QPoint) -> bool:
    """Drop a file at a place of the screen as the system does; say whether it was taken."""
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(file))])
    at = window.mapFromGlobal(where)
    under: QWidget | None = window.childAt(at)
    while under is not None and not (under.acceptDrops() or under.isWindow()):
        under = under.parentWidget()
    over = under or window
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    inside = over.mapFromGlobal(where)
    enter = QDragEnterEvent(inside, copy, what, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(over, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(over, QDropEvent(QPointF(inside), copy, what, left, Qt.KeyboardModifier.NoModifier))
    QApplication.processEvents()
    return True


def middle_of(part: QWidget) -> QPoint:
    return part.mapToGlobal(part.rect().center())


def list_sheet(window: MainWindow) -> ListsSheet:
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, ListsSheet)
    return sheet


def read(sheet: ListsSheet, qtbot: QtBot) -> UUID:
    """Wait until the file is read; return for which visit."""
    qtbot.waitUntil(lambda: sheet.preview() is not None)
    found = sheet.preview()
    assert found is not None
    assert {row.person.surname for row in found.rows} >= {"Зябликова", "Щеглов"}
    return found.place.visit_id


def test_a_file_on_a_row_of_today_is_read_for_that_visit(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    today = window.screen_named("today")
    assert isinstance(today, TodayScreen)
    row = today.rows.rows()[0]
    assert drop(window, file, middle_of(row))
    assert read(list_sheet(window), qtbot) == row.visit.id


def test_a_file_on_a_row_of_the_visits_is_read_for_that_visit(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.go("visits")
    page = window.screen_named("visits")
    assert isinstance(page, VisitsScreen)
    page.turn_to("visits")
    window.wait_for_tasks()
    QApplication.processEvents()
    table = page.visits.table
    key = table.rows.ids()[1]
    place = table.visualRect(table.rows.index(1, 1)).center()
    assert drop(window, file, table.viewport().mapToGlobal(place))
    assert read(list_sheet(window), qtbot) == key


def test_a_file_on_a_block_of_the_schedule_is_read_for_that_visit(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.go("schedule")
    page = window.screen_named("schedule")
    assert isinstance(page, ScheduleScreen)
    window.wait_for_tasks()
    QApplication.processEvents()
    view = page.board.viewport()
    points = (QPoint(x, y) for y in range(60, view.height(), 12) for x in range(80, view.width(), 12))
    at = next(point for point in points if page.visit_at(view.mapToGlobal(point)) is not None)
    wanted = page.visit_at(view.mapToGlobal(at))
    assert drop(window, file, view.mapToGlobal(at))
    assert read(list_sheet(window), qtbot) == wanted


def test_elsewhere_the_visit_is_asked_for_and_chosen_by_keyboard(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    assert drop(window, file, middle_of(window.rail))
    sheet = list_sheet(window)
    box = sheet.choices.visits
    assert box.isVisible()
    assert box.hasFocus()
    assert sheet.preview() is None
    QTest.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())
    assert read(sheet, qtbot) == box.itemData(1)


def test_a_calendar_brings_visits_in(window: MainWindow, tmp_path: Path) -> None:
    calendar = tmp_path / "visits.ics"
    calendar.write_text("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", encoding="utf-8")
    assert drop(window, calendar, middle_of(window.rail))
    assert isinstance(window.shown_screens()[0], BringingSheet)
    window.wait_for_tasks()


def test_nothing_is_taken_at_the_gate_and_no_text_is_a_file(window: MainWindow, file: Path) -> None:
    window.go("gate")
    assert not drop(window, file, middle_of(window))
    window.screen_named("gate").finished.emit()
    text = QMimeData()
    text.setText("Зябликова Анна")
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, text, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()
