"""What opens at the side of the window, over the page from which it was asked for."""

from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.exchange.visit_preview import RowState
from desktop.app.window import MainWindow
from desktop.screen import Screen
from desktop.screens.bringing.screen import BringingSheet
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.screens.visits.screen import VisitsScreen


class Note(Screen):
    """A sheet with two fields that may refuse to be left."""

    name: ClassVar[str] = "note"

    def __init__(self, window: MainWindow) -> None:
        assert window.context is not None
        super().__init__(window.context)
        self.fields = (QLineEdit(), QLineEdit())
        row = QHBoxLayout(self)
        for field in self.fields:
            row.addWidget(field)
        self.setFocusProxy(self.fields[0])
        self.is_held = False

    def refresh(self) -> None:
        """Nothing to read."""

    def retranslate(self) -> None:
        """No texts."""

    def show_subject(self, subject: object) -> None:
        """Write the subject into the first field."""
        self.fields[0].setText(str(subject))

    def may_leave(self) -> bool:
        """Only when nothing holds it."""
        return not self.is_held


@pytest.fixture
def note(window: MainWindow) -> Note:
    window.screens.offer(sheets={"note": lambda: Note(window)})
    made = window.screen_named("note")
    assert isinstance(made, Note)
    return made


def go(window: MainWindow, subject: object) -> None:
    assert window.context is not None
    window.context.navigate("note", subject)


def test_a_sheet_opens_over_the_page_with_its_subject_and_the_focus(
    window: MainWindow, note: Note, qtbot: QtBot
) -> None:
    page = window.pages.currentWidget()
    go(window, "0147")
    assert window.sheet.isVisible()
    assert window.pages.currentWidget() is page
    assert note.fields[0].text() == "0147"
    qtbot.waitUntil(note.fields[0].hasFocus)


def test_escape_closes_it_and_gives_the_focus_back(window: MainWindow, note: Note, qtbot: QtBot) -> None:
    page = window.pages.currentWidget()
    assert page is not None
    page.setFocus()
    go(window, "0147")
    qtbot.waitUntil(note.fields[0].hasFocus)
    QTest.keyClick(note.fields[0], Qt.Key.Key_Escape)
    assert not window.sheet.isVisible()
    assert page.hasFocus() or page.isAncestorOf(window.focusWidget())


def test_a_click_beside_it_closes_it_unless_it_holds_on(window: MainWindow, note: Note) -> None:
    go(window, "0147")
    note.is_held = True
    QTest.mouseClick(window.sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert window.sheet.isVisible()
    note.is_held = False
    QTest.mouseClick(window.sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert not window.sheet.isVisible()


def test_tab_stays_in_the_sheet(window: MainWindow, note: Note, qtbot: QtBot) -> None:
    go(window, "0147")
    qtbot.waitUntil(note.fields[0].hasFocus)
    for _ in range(5):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert note.isAncestorOf(window.focusWidget())


def test_going_to_another_place_closes_the_sheet(window: MainWindow, note: Note) -> None:
    go(window, "0147")
    window.go("reports")
    assert not window.sheet.isVisible()
    assert window.pages.currentWidget() is window.screen_named("reports")


def test_the_sheet_may_say_itself_that_it_is_done(window: MainWindow, note: Note) -> None:
    go(window, "0147")
    note.finished.emit()
    assert not window.sheet.isVisible()


def test_rows_copied_from_the_schedule_are_pasted_back_without_a_change(window: MainWindow) -> None:
    window.go("schedule")
    schedule = window.screen_named("schedule")
    assert isinstance(schedule, ScheduleScreen)
    window.wait_for_tasks()
    QTest.keyClick(schedule.board, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(schedule.board, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(schedule.board, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    sheet = window.screen_named("bringing")
    assert isinstance(sheet, BringingSheet)
    assert window.sheet.held is sheet
    window.wait_for_tasks()
    preview = sheet.preview()
    assert preview is not None
    assert {row.number for row in preview.rows} == {visit.number for visit in schedule.shown}
    assert {row.state for row in preview.rows} == {RowState.SAME}
    window.leave_sheet()
    window.go("visits")
    page = window.screen_named("visits")
    assert isinstance(page, VisitsScreen)
    page.turn_to("visits")
    page.keys.paste.trigger()
    assert window.sheet.held is sheet
    window.wait_for_tasks()
    window.leave_sheet()


@pytest.mark.parametrize("name", ["visit", "gate", "muster", "visits", "guides", "roster", "closures"])
def test_no_screen_shows_a_window_of_its_own_while_it_is_built(
    window: MainWindow, qapp: QApplication, name: str
) -> None:
    shown: list[QWidget] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    for _ in window.screens.ahead(name, window.layers):
        assert shown == []
    qapp.removeEventFilter(watch)
    assert shown == []
    assert not window.screen_named(name).isVisible()
