"""Visits are moved on the schedule: by keys, by pointer, by finger."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.rules.states import PLANNED
from db.store import Store
from desktop.context import Context
from desktop.screens.schedule.choice import Lanes, View
from desktop.screens.schedule.screen import ScheduleScreen
from tests.desktop.screens.schedule.hands import WEDNESDAY, block_of, centre, choose, drag, press, tables, visit_of

FINGER = QPointingDevice(
    "finger",
    77,
    QInputDevice.DeviceType.TouchScreen,
    QPointingDevice.PointerType.Finger,
    QInputDevice.Capability.Position,
    1,
    0,
)


def _touch(screen: ScheduleScreen, kind: QEvent.Type, at: QPointF) -> None:
    """Tell what a finger does, as the platform makes a mouse of it."""
    view = screen.board.viewport()
    released = kind is QEvent.Type.MouseButtonRelease
    held = Qt.MouseButton.NoButton if released else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    told = QMouseEvent(kind, at, view.mapToGlobal(at), button, held, plain, FINGER)
    QCoreApplication.sendEvent(view, told)


def test_a_visit_is_moved_by_the_keyboard_alone(
    screen: ScheduleScreen, context: Context, settle: Callable[[], None]
) -> None:
    spoken: list[str] = []
    screen.board.spoken.connect(spoken.append)
    visit = block_of(screen, "Институт стали").entry.visit
    screen.go_to_visit(visit.id)
    press(screen, Qt.Key.Key_Space)
    settle()
    assert spoken[-1].startswith("Picked up: Институт стали")
    press(screen, Qt.Key.Key_Right)
    assert spoken[-1].startswith("Thu 26")
    press(screen, Qt.Key.Key_Right, with_=Qt.KeyboardModifier.ControlModifier)
    assert "14:15–15:30" in spoken[-1]
    press(screen, Qt.Key.Key_Space)
    moved = visit_of(context, visit.id)
    assert moved.starts_local == visit.span.starts + timedelta(days=1, minutes=15)
    assert moved.ends_local - moved.starts_local == visit.span.ends - visit.span.starts
    block = screen.board.current()
    assert block is not None
    assert block.entry.visit.id == visit.id


def test_escape_puts_a_visit_back(screen: ScheduleScreen, context: Context, settle: Callable[[], None]) -> None:
    visit = block_of(screen, "Институт стали").entry.visit
    screen.go_to_visit(visit.id)
    press(screen, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert visit_of(context, visit.id).starts_local == visit.span.starts


def test_a_visit_picked_up_gets_longer_by_shift_and_arrows(
    screen: ScheduleScreen, context: Context, settle: Callable[[], None]
) -> None:
    visit = block_of(screen, "Институт стали").entry.visit
    screen.go_to_visit(visit.id)
    press(screen, Qt.Key.Key_Space)
    settle()
    press(screen, Qt.Key.Key_Right, with_=Qt.KeyboardModifier.ShiftModifier)
    press(screen, Qt.Key.Key_Return)
    moved = visit_of(context, visit.id)
    assert moved.starts_local == visit.span.starts
    assert moved.ends_local == visit.span.ends + timedelta(minutes=15)


def test_a_drag_undo_and_redo_leave_the_same_bytes(
    screen: ScheduleScreen, context: Context, books: Store, settle: Callable[[], None]
) -> None:
    before = tables(books)
    block = block_of(screen, "Институт стали")
    start = centre(screen, block)
    drag(screen, start, start + QPoint(round(screen.board.picture.width / 5), 0))
    settle()
    after = tables(books)
    assert visit_of(context, block.entry.visit.id).starts_local == block.entry.span.starts + timedelta(days=1)
    context.undo()
    assert tables(books) == before
    context.redo()
    assert tables(books) == after


def test_a_press_that_goes_five_pixels_is_no_drag(screen: ScheduleScreen, context: Context) -> None:
    block = block_of(screen, "Институт стали")
    start = centre(screen, block)
    drag(screen, start, start + QPoint(3, 2))
    assert visit_of(context, block.entry.visit.id).starts_local == block.entry.span.starts
    assert screen.board.scene is not None
    assert screen.board.scene.selected == {block.entry.visit.id}


def test_while_a_visit_is_dragged_every_lane_is_judged(
    screen: ScheduleScreen, settle: Callable[[], None], qtbot: QtBot
) -> None:
    choose(screen, replace(screen.choice, view=View.DAY, lanes=Lanes.GUIDES, day=WEDNESDAY))
    settle()
    screen.go_to_visit(block_of(screen, "Институт стали").entry.visit.id)
    block = block_of(screen, "Институт стали")
    start = centre(screen, block)
    drag(screen, start, start + QPoint(0, -120), drops=False)
    settle()
    scene, lanes = screen.board.scene, set(screen.board.picture.lanes)
    assert scene is not None
    qtbot.waitUntil(lambda: scene.moving is not None and set(scene.moving.judged) == lanes)
    moving = scene.moving
    assert moving is not None
    assert {one.fits for one in moving.judged.values()} == {True, False}
    assert screen.board.reasons.isVisible()
    assert len(screen.board.reasons.lines()) > 1
    press(screen, Qt.Key.Key_Escape)
    assert screen.board.scene is not None
    assert screen.board.scene.moving is None


def test_edges_of_a_day_block_resize_it(screen: ScheduleScreen, context: Context, settle: Callable[[], None]) -> None:
    choose(screen, replace(screen.choice, view=View.DAY, day=WEDNESDAY))
    settle()
    block, axis = block_of(screen, "Институт стали"), screen.board.picture.axis
    assert axis is not None
    rect = screen.board.sight.box_in_view(block.box)
    start = QPoint(round(rect.right()) - 3, round(rect.center().y()))
    drag(screen, start, start + QPoint(round(30 * axis.per_minute), 0))
    moved = visit_of(context, block.entry.visit.id)
    assert moved.starts_local == block.entry.visit.span.starts
    assert moved.ends_local == block.entry.visit.span.ends + timedelta(minutes=30)


def test_a_finger_drags_only_after_it_rested(
    screen: ScheduleScreen, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = next(one for one in screen.board.picture.blocks() if one.entry.visit.state in PLANNED)
    start = screen.board.sight.box_in_view(block.box).center()
    _touch(screen, QEvent.Type.MouseButtonPress, start)
    _touch(screen, QEvent.Type.MouseMove, start + QPointF(0, -40))
    assert not screen.board.gestures.is_busy
    _touch(screen, QEvent.Type.MouseButtonRelease, start + QPointF(0, -40))
    assert context.history.steps() == []
    monkeypatch.setattr("desktop.screens.schedule.gestures.TOUCH_MS", 0)
    start = screen.board.sight.box_in_view(block.box).center()
    _touch(screen, QEvent.Type.MouseButtonPress, start)
    _touch(screen, QEvent.Type.MouseMove, start + QPointF(0, 20))
    assert screen.board.gestures.is_busy
    QTest.keyClick(screen.board, Qt.Key.Key_Escape)
    assert not screen.board.gestures.is_busy
    assert context.history.steps() == []


def test_a_finger_that_rests_and_is_lifted_opens_the_menu(
    screen: ScheduleScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[QPoint] = []
    screen.board.menu_wanted.disconnect()
    screen.board.menu_wanted.connect(wanted.append)
    block = block_of(screen, "Институт стали")
    at_block = screen.board.sight.box_in_view(block.box).center()
    _touch(screen, QEvent.Type.MouseButtonPress, at_block)
    _touch(screen, QEvent.Type.MouseButtonRelease, at_block)
    assert wanted == [], "a short touch chooses"
    monkeypatch.setattr("desktop.screens.schedule.gestures.TOUCH_MS", 0)
    _touch(screen, QEvent.Type.MouseButtonPress, at_block)
    _touch(screen, QEvent.Type.MouseButtonRelease, at_block)
    assert len(wanted) == 1
    assert screen.board.chosen_ids() == [block.entry.visit.id]
