"""What was noted elsewhere comes into the books later: marks on paper, the log of the other laptop."""

import shutil
from datetime import datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.presence import check_in
from db.model.kinds import (
    PresenceKind,
    VisitState,
)
from db.model.presence import PresenceEvent
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.opening import FILE_NAME, open_store
from db.queries.attendance import attendance
from db.queries.muster import muster
from db.queries.presence_log import conflict_rows
from db.store import Store
from desktop.app.window import MainWindow
from desktop.screens.attendance.screen import AttendanceSheet
from desktop.screens.logs.screen import LogsSheet
from tests.db.makers import row, rows, write
from tests.stories.hands import (
    CTRL,
    ask_for,
    choose_file,
    focus,
    go,
    opened,
    press,
    press_button,
    settle,
    tab_to,
    type_in,
)
from tests.stories.plant import TODAY, Plant, business


def inside(store: Store) -> int:
    with store.read() as session:
        return muster(session, store.clock.now()).inside


def test_22_paper_marks_are_typed_later_with_their_true_times(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, qtbot: QtBot
) -> None:
    visit = business(plant)
    clock.set(plant.moment(16))
    ask_for(window, qtbot, "Школа № 12")
    ask_for(window, qtbot, "Attendance from paper")
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, AttendanceSheet)
    assert focus().accessibleName() == "Ash A, Came"
    type_in("1203")
    press(Qt.Key.Key_Return)
    type_in("-")
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_F2)
    type_in("13:40")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Return, CTRL)
    with store.read() as session:
        known = {one.name: one for one in attendance(session, visit).rows}
    assert known["Ash A"].came == datetime.combine(TODAY, time(12, 3))
    assert known["Cedar A"].left == datetime.combine(TODAY, time(13, 40))
    assert known["Cedar A"].is_late_entry
    assert known["Birch A"].came is None
    assert row(store, Visit, visit).state is VisitState.COMPLETED
    press(Qt.Key.Key_Z, CTRL)
    assert inside(store) == 0


def test_23_two_laptops_carry_the_log_twice_by_a_stick(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    visit = business(plant)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
    (tmp_path / "gate").mkdir()
    shutil.copy(tmp_path / FILE_NAME, tmp_path / "gate" / FILE_NAME)
    clock.set(plant.moment(12))
    gate = open_store(tmp_path / "gate", clock=SetClock(clock.now()), seat="gate")
    first, second = (one.id for one in rows(gate, Visitor)[:2])
    write(gate, check_in, visit, [first, second])
    write(store, check_in, visit, [first])
    stick = tmp_path / "stick"
    stick.mkdir()
    laptop = opened(gate, tmp_path / "gate", qapp, qtbot)
    at_the_gate = next(laptop)
    ask_for(at_the_gate, qtbot, "Log of another computer")
    sheet = at_the_gate.shown_screens()[0]
    assert isinstance(sheet, LogsSheet)
    tab_to(sheet.export_button)
    press(Qt.Key.Key_Space)
    choose_file(qtbot, stick)
    (log,) = stick.iterdir()
    next(laptop, None)
    gate.close()
    with qtbot.waitActive(window):
        window.activateWindow()
    ask_for(window, qtbot, "Log of another computer")
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, LogsSheet)
    for _twice in range(2):
        tab_to(sheet.import_button)
        press(Qt.Key.Key_Space)
        choose_file(qtbot, log)
        window.wait_for_tasks()
        qtbot.waitUntil(sheet.bar.isVisible)
        assert len(rows(store, PresenceEvent)) == 3
    assert inside(store) == 2
    settle(window, qtbot)
    assert [one.who for one in sheet.conflicts] == ["Ash A"]
    press_button(sheet, "Take this line back")
    with store.read() as session:
        assert conflict_rows(session, clock.now() - timedelta(days=1)) == []
    assert inside(store) == 2
    assert sum(one.kind is PresenceKind.VOID for one in rows(store, PresenceEvent)) == 1


def test_22_what_was_typed_from_paper_outlives_esc_and_an_arrival_meanwhile(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock
) -> None:
    visit = business(plant)
    clock.set(plant.moment(16))
    go(window, "attendance", visit)
    type_in("1203")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    go(window, "attendance", visit)
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, AttendanceSheet)
    assert sheet.grid.rows[0].came.text() == "12:03"
    cedar = next(one.id for one in rows(store, Visitor) if one.surname == "Cedar")
    write(store, check_in, visit, [cedar])
    QApplication.processEvents()
    assert sheet.grid.rows[0].came.text() == "12:03"
    press(Qt.Key.Key_Return, CTRL)
    assert inside(store) == 2
    go(window, "today")
    go(window, "attendance", visit)
    assert [row.came.text() for row in sheet.grid.rows[:3]] == ["12:03", "", "16:00"]


def test_22_a_leaving_or_a_name_without_the_coming_is_asked_for(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock
) -> None:
    visit = business(plant)
    clock.set(plant.moment(16))
    go(window, "attendance", visit)
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, AttendanceSheet)
    tab_to(sheet.grid.rows[1].left)
    type_in("1340")
    press(Qt.Key.Key_Return, CTRL)
    assert focus() is sheet.grid.rows[1].came
    assert inside(store) == 0
    assert sheet.bar.isVisible()
    type_in("-")
    press(Qt.Key.Key_Return, CTRL)
    assert not rows(store, PresenceEvent)
