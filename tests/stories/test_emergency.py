"""Safety and the gate's papers, told by the keyboard on the real window and the real books (DOMAIN §6)."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlmodel import select

from db.clock import SetClock
from db.commands.presence import begin_tours, check_in_counts, check_out_group
from db.commands.visit_steps import confirm_visit
from db.model.journal import JournalTouch
from db.model.kinds import (
    Cause,
    ControlPoint,
    ExitReason,
    IncidentKind,
    IncidentSeverity,
    VisitState,
)
from db.model.presence import Evacuation, Incident, MusterTick
from db.model.visit import Feedback, Headcount, Tour, Visit
from db.model.visitor import Visitor
from db.queries.muster import muster
from db.queries.presence import counted
from db.store import ReadOnlyBooks, Store
from desktop.app.window import MainWindow
from desktop.screens.closing.screen import ClosingSheet
from desktop.screens.gate.screen import GateScreen
from desktop.screens.incident.screen import IncidentSheet
from desktop.screens.muster.screen import MusterScreen
from desktop.screens.today.screen import TodayScreen
from desktop.screens.visit.screen import VisitSheet
from tests.db.makers import row, rows, write
from tests.stories.hands import CTRL, SHIFT, ask_for, go, press, tab_to, type_in
from tests.stories.plant import ADULTS, PUPILS, TODAY, Plant, business, come


def inside(store: Store) -> int:
    with store.read() as session:
        return muster(session, store.clock.now()).inside


def muster_in(window: MainWindow) -> MusterScreen:
    mode = window.overlay()
    assert isinstance(mode, MusterScreen)
    mode.finish_painting()
    return mode


def test_05_a_fire_alarm_with_three_groups_on_site(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, qtbot: QtBot, tmp_path: Path
) -> None:
    named = business(plant)
    pupils = plant.plan({PUPILS: 10, ADULTS: 1}, title="School 7")
    write(store, confirm_visit, pupils)
    other = business(plant, at=time(14, 30), names=("Dane", "Elle"), title="Partners")
    clock.set(plant.moment(12))
    for visit in (named, pupils, other):
        come(plant, visit)
    window.wait_for_tasks()
    press(Qt.Key.Key_F9)
    screen = muster_in(window)
    assert screen.desk.roll().inside == 16
    press(Qt.Key.Key_Return, CTRL)
    clock.set(clock.now() + timedelta(minutes=3))
    for _ in range(3):  # the whole first group, then two of the next by the row, and so on by the keyboard alone
        type_in("a")
        press(Qt.Key.Key_Right)
    assert screen.desk.roll().missing == 0
    press(Qt.Key.Key_Z, CTRL)
    assert screen.desk.roll().missing > 0
    press(Qt.Key.Key_E, CTRL)
    assert screen.ending.dialog is not None
    with qtbot.waitSignal(screen.ending.reported, timeout=10_000):
        tab_to(screen.ending.dialog.end)
        press(Qt.Key.Key_Return)
    call = rows(store, Evacuation)[0]
    assert (call.inside, call.is_drill, call.ended_at) == (16, False, clock.now())
    assert rows(store, Incident)[0].kind is IncidentKind.EVACUATION
    written = {file.name.partition("-")[0] for file in (tmp_path / "muster").iterdir()}
    assert written == {"muster", "evacuation"}


def test_a_roll_call_that_cannot_be_written_is_not_lost_with_the_window(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.set(plant.moment(12))
    visit = business(plant)
    come(plant, visit)
    press(Qt.Key.Key_F9)
    screen = muster_in(window)
    assert window.context is not None
    writing = window.context.attempt

    def refuse(*_arguments: object) -> None:
        raise ReadOnlyBooks

    monkeypatch.setattr(window.context, "attempt", refuse)
    press(Qt.Key.Key_Return, CTRL)
    type_in("a")
    assert screen.desk.kept
    for _ in range(2):
        window.close()
        assert window.isVisible()
        assert screen.unwritten.question is not None
        assert "3 ticks" in screen.unwritten.question.words.text()
        press(Qt.Key.Key_Escape)
    monkeypatch.setattr(window.context, "attempt", writing)
    window.close()
    assert not window.isVisible()
    assert len(rows(store, Evacuation)) == 1
    assert len(rows(store, MusterTick)) == 3


def test_12_the_muster_list_does_not_empty_at_midnight(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock
) -> None:
    last = date(2026, 11, 30)
    visit = business(plant, starts=datetime.combine(last, time(23, 10)), duration_min=90)
    clock.set(plant.moment(23, 10, day=last))
    come(plant, visit)
    clock.set(plant.moment(0, 20, day=date(2026, 12, 1)))
    press(Qt.Key.Key_F9)
    screen = muster_in(window)
    assert [card.title.whole_text() for card in screen.cards] == ["Школа № 12"]
    assert screen.desk.roll().inside == 3
    press(Qt.Key.Key_Escape)
    clock.set(plant.moment(0, 40, day=date(2026, 12, 1)))
    write(store, check_out_group, visit)
    press(Qt.Key.Key_F9)
    assert muster_in(window).desk.roll().inside == 0


def test_17_a_visitor_faints_and_the_muster_list_is_right_at_once(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock
) -> None:
    visit = business(plant)
    clock.set(plant.moment(12))
    come(plant, visit)
    press(Qt.Key.Key_E, CTRL | SHIFT)
    QApplication.processEvents()
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, IncidentSheet)
    tab_to(sheet.kind)
    type_in("illness")
    press(Qt.Key.Key_Tab)
    type_in("fir")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    type_in("Birch")
    press(Qt.Key.Key_Return, CTRL)
    incident = rows(store, Incident)[0]
    assert (incident.kind, incident.severity) == (IncidentKind.ILLNESS, IncidentSeverity.FIRST_AID)
    assert incident.visitor_id is not None
    assert row(store, Visitor, incident.visitor_id).surname == "Birch"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F4)
    gate = window.screen_named("gate")
    assert isinstance(gate, GateScreen)
    type_in("birch")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F6)
    assert row(store, Visit, visit).state is VisitState.IN_PROGRESS
    press(Qt.Key.Key_F9)
    screen = muster_in(window)
    assert [one.name for one in screen.desk.roll().groups[0].group.people] == ["Ash A", "Cedar A"]
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F5)
    assert row(store, Visit, visit).state is VisitState.COMPLETED
    assert inside(store) == 0


def test_an_incident_recorded_by_a_key_pressed_twice_is_one_and_after_midnight_of_the_evening_before(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock
) -> None:
    clock.set(plant.moment(0, 10, day=date(2026, 11, 25)))
    go(window, "incident")
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, IncidentSheet)
    tab_to(sheet.note)
    type_in("порез")
    sheet.at.setTime(sheet.at.time().addSecs(-20 * 60))
    press(Qt.Key.Key_Return, CTRL)
    sheet.at.setTime(sheet.at.time().addSecs(-20 * 60))
    press(Qt.Key.Key_Return, CTRL)
    assert [one.at for one in rows(store, Incident)] == [plant.moment(23, 50)]
    assert sheet.bar.isVisible()


def test_a_count_at_a_control_point_that_differs_is_shown_and_kept(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock
) -> None:
    visit = business(plant)
    clock.set(plant.moment(12))
    come(plant, visit)
    press(Qt.Key.Key_E, CTRL | SHIFT)
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, IncidentSheet)
    assert sheet.counting.counted.value() == 3
    tab_to(sheet.counting.counted.field)
    press(Qt.Key.Key_Down)
    tab_to(sheet.counting.button)
    press(Qt.Key.Key_Return)
    count = rows(store, Headcount)[0]
    assert (count.expected, count.counted, count.point) == (3, 2, ControlPoint.START)


def test_19_a_no_show_whose_cause_is_told_the_next_day_leaves_a_trace(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, qtbot: QtBot
) -> None:
    visit = business(plant)
    clock.set(plant.moment(18))
    ask_for(window, qtbot, "Close the day")
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, ClosingSheet)
    tab_to(sheet.no_show)
    press(Qt.Key.Key_Return)
    assert row(store, Visit, visit).state is VisitState.NO_SHOW
    assert sheet.empty.isVisible()
    clock.set(plant.moment(9, day=TODAY + timedelta(days=1)))
    press(Qt.Key.Key_Escape)
    ask_for(window, qtbot, "Школа № 12")
    assert isinstance(window.shown_screens()[0], VisitSheet)
    ask_for(window, qtbot, "Another cause")
    type_in("for")
    press(Qt.Key.Key_Tab)
    type_in("tran")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    known = row(store, Visit, visit)
    assert (known.state, known.exit_cause) == (VisitState.CANCELLED, Cause.FORCE_MAJEURE)
    assert known.exit_reason is ExitReason.TRANSPORT
    assert traces(store, visit) >= 4


def traces(store: Store, visit: UUID) -> int:
    """Return how many entries of the journal tell of a visit."""
    with store.read() as session:
        return len(session.exec(select(JournalTouch).where(JournalTouch.row_id == visit)).all())


def test_a_day_is_closed_visit_by_visit_and_who_is_inside_is_assumed_out(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock
) -> None:
    pupils = plant.plan({PUPILS: 10, ADULTS: 1})
    write(store, confirm_visit, pupils)
    clock.set(plant.moment(12))
    write(store, check_in_counts, pupils, {PUPILS: 10, ADULTS: 1})
    write(store, begin_tours, pupils)
    clock.set(plant.moment(19))
    today = window.screen_named("today")
    assert isinstance(today, TodayScreen)
    today.refresh()
    assert today.over.isVisible()
    tab_to(today.over.buttons()[0])
    press(Qt.Key.Key_Return)
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, ClosingSheet)
    assert sheet.form is not None
    sheet.form.people[PUPILS].set_value(9)
    for stepper, value in ((sheet.form.responses, 2), (sheet.form.score, 5), (sheet.form.career, 2)):
        stepper.set_value(value)
    press(Qt.Key.Key_Return, CTRL)
    assert row(store, Visit, pupils).state is VisitState.CLOSED
    with store.read() as session:
        known = counted(session, pupils)
    assert (known.admitted[PUPILS], known.inside.total()) == (9, 0)
    assert known.assumed_out == 10
    assert (rows(store, Feedback)[0].responses, rows(store, Feedback)[0].score_sum) == (2, 10)
    assert [tour.people_actual for tour in rows(store, Tour)] == [11]
    assert sheet.empty.isVisible()
