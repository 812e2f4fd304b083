"""Requests get a place on the board: dragged from the tray, or picked up and placed by the keyboard alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.commands.routes import close_dates
from db.model.kinds import BlackoutReason, RequestState, VisitState
from db.model.visit import Assignment, Request, Tour, Visit
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.schedule.choice import Lanes, View
from desktop.screens.schedule.layout import Cell
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.screens.schedule.tray import carried
from desktop.screens.schedule.walking import entered
from tests.db.makers import row, rows, the_site, write
from tests.desktop.screens.schedule.hands import arrive, choose

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def screen(context: Context, qtbot: QtBot) -> Iterator[ScheduleScreen]:
    tasks = Tasks()
    made = ScheduleScreen(context, tasks)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    with qtbot.waitActive(made):
        made.show()
    made.focus_view()
    choose(made, made.choice.turned(1))
    QTest.keyClick(made.board, Qt.Key.Key_Q)
    qtbot.waitUntil(lambda: made.placing.tray.list.count() > 0)
    yield made
    while tasks.running():
        QCoreApplication.processEvents()


def empty_cell(screen: ScheduleScreen) -> Cell:
    return next(cell for line in screen.board.picture.cells for cell in line if not cell.blocks)


def held(books: Store, request: object) -> list[Visit]:
    return [visit for visit in rows(books, Visit) if visit.request_id == request]


def drop(screen: ScheduleScreen, request: object, at: QPointF) -> None:
    """What the platform tells a window while something is dragged over it and let go."""
    data, view = carried(request), screen.board.viewport()  # type: ignore[arg-type]  # a key of the tray
    told = (at.toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, PLAIN)
    QCoreApplication.sendEvent(view, QDragEnterEvent(*told))
    QCoreApplication.sendEvent(view, QDragMoveEvent(*told))
    assert screen.board.scene is not None
    assert screen.board.scene.lasso is not None, "the place under the pointer is framed"
    QCoreApplication.sendEvent(view, QDropEvent(at, *told[1:]))
    assert screen.board.scene is None or screen.board.scene.lasso is None


def test_a_request_dropped_on_a_day_holds_a_place_there(screen: ScheduleScreen, books: Store) -> None:
    cell, request = empty_cell(screen), screen.placing.tray.list.item(0).data(Qt.ItemDataRole.UserRole)
    drop(screen, request, screen.board.sight.box_in_view(cell.box).center())
    (visit,) = held(books, request)
    assert (visit.state, visit.route_id, visit.starts_local.date()) == (VisitState.HELD, cell.lane, cell.day)
    screen.context.undo()
    assert held(books, request) == []
    assert row(books, Request, request).state is RequestState.OPEN


def test_on_the_hours_of_a_day_it_starts_where_it_is_dropped(screen: ScheduleScreen, books: Store) -> None:
    screen.commands.actions["view_day"].trigger()
    arrive(screen)
    axis, cell = screen.board.picture.axis, empty_cell(screen)
    assert axis is not None
    request = screen.placing.tray.list.item(0).data(Qt.ItemDataRole.UserRole)
    wanted = axis.opens.replace(hour=13, minute=30)
    box = screen.board.sight.box_in_view(cell.box)
    drop(screen, request, QPointF(box.left() + axis.x_of(wanted) + 1, box.center().y()))
    assert [visit.starts_local for visit in held(books, request)] == [wanted]


def test_a_request_is_placed_by_the_keyboard_alone(screen: ScheduleScreen, books: Store, qtbot: QtBot) -> None:
    tray = screen.placing.tray.list
    QTest.keyClick(tray, Qt.Key.Key_Down)
    request = tray.currentItem().data(Qt.ItemDataRole.UserRole)
    QTest.keyClick(tray, Qt.Key.Key_Return)
    assert screen.board.hasFocus()
    assert screen.is_busy()
    assert not screen.notices.bar.isHidden()
    QTest.keyClick(screen.board, Qt.Key.Key_Right)
    slot = screen.board.current_slot()
    assert slot is not None
    QTest.keyClick(screen.board, Qt.Key.Key_Space)
    (visit,) = held(books, request)
    assert (visit.state, visit.route_id, visit.starts_local.date()) == (VisitState.HELD, slot.lane, slot.day)
    assert not screen.placing.is_carried
    qtbot.waitUntil(lambda: all(item != request for item in _offered(screen)))


def _offered(screen: ScheduleScreen) -> list[object]:
    tray = screen.placing.tray.list
    return [tray.item(place).data(Qt.ItemDataRole.UserRole) for place in range(tray.count())]


def test_escape_puts_a_request_back(screen: ScheduleScreen, books: Store) -> None:
    request = screen.placing.tray.list.currentItem().data(Qt.ItemDataRole.UserRole)
    QTest.keyClick(screen.placing.tray.list, Qt.Key.Key_Return)
    QTest.keyClick(screen.board, Qt.Key.Key_Escape)
    assert not screen.is_busy()
    QTest.keyClick(screen.board, Qt.Key.Key_Space)
    QTest.keyClick(screen.board, Qt.Key.Key_Escape)
    assert held(books, request) == []


def test_without_a_route_a_request_is_not_dropped_into_a_lane_of_guides(
    screen: ScheduleScreen, books: Store, qtbot: QtBot
) -> None:
    choose(screen, replace(screen.choice, view=View.WEEK, lanes=Lanes.GUIDES))
    request = _offered(screen)[0]
    assert isinstance(request, UUID)
    write(books, lambda unit: setattr(unit.one(Request, request), "route_id", None))
    qtbot.waitUntil(lambda: (one := screen.placing.tray.row(request)) is not None and one.route_id is None)
    drop(screen, request, screen.board.sight.box_in_view(empty_cell(screen).box).center())
    assert held(books, request) == []
    assert not screen.notices.bar.isHidden()


def test_in_a_lane_of_guides_that_guide_leads_it(screen: ScheduleScreen, books: Store) -> None:
    choose(screen, replace(screen.choice, view=View.WEEK, lanes=Lanes.GUIDES))
    request = next(key for key in _offered(screen) if row(books, Request, key).route_id)  # type: ignore[arg-type]
    cell = next(one for one in _cells(screen) if not one.blocks and one.lane is not None)
    screen.board.choose(entered(cell))
    drop(screen, request, screen.board.sight.box_in_view(cell.box).center())
    (visit,) = held(books, request)
    tours = [tour.id for tour in rows(books, Tour) if tour.visit_id == visit.id]
    assert {one.guide_id for one in rows(books, Assignment) if one.tour_id in tours} == {cell.lane}


def hover(screen: ScheduleScreen, request: object, at: QPointF) -> None:
    """Drag something over the board without letting it go."""
    data, view = carried(request), screen.board.viewport()  # type: ignore[arg-type]  # a key of the tray
    told = (at.toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, PLAIN)
    QCoreApplication.sendEvent(view, QDragEnterEvent(*told))
    QCoreApplication.sendEvent(view, QDragMoveEvent(*told))


def test_a_request_is_judged_in_every_lane_while_it_hovers(screen: ScheduleScreen, books: Store, qtbot: QtBot) -> None:
    cell, request = empty_cell(screen), _offered(screen)[0]
    at = screen.board.sight.box_in_view(cell.box).center()
    hover(screen, request, at)
    scene = screen.board.scene
    assert scene is not None
    qtbot.waitUntil(lambda: scene.moving is not None)
    assert scene.moving is not None
    assert (scene.moving.lane, scene.moving.day) == (cell.lane, cell.day)
    lanes = set(screen.board.picture.lanes)
    qtbot.waitUntil(lambda: scene.moving is not None and set(scene.moving.judged) == lanes)
    assert screen.board.reasons.isVisible()
    assert len(screen.board.reasons.lines()) > 1
    assert held(books, request) == [], "nothing is kept of the trial"
    QCoreApplication.sendEvent(screen.board.viewport(), QDragLeaveEvent())
    assert scene.moving is None
    assert not screen.board.reasons.isVisible()


def test_over_a_closed_time_the_request_is_told_why_it_cannot_come(
    screen: ScheduleScreen, books: Store, qtbot: QtBot
) -> None:
    screen.commands.actions["view_day"].trigger()
    cell, request = empty_cell(screen), _offered(screen)[0]
    starts = datetime.combine(cell.day, time(0))
    ends = starts + timedelta(days=1)
    write(books, close_dates, the_site(books), starts, ends, reason=BlackoutReason.AUDIT)
    qtbot.waitUntil(lambda: bool(screen.schedule and screen.schedule.closed))
    hover(screen, request, screen.board.sight.box_in_view(cell.box).center())
    qtbot.waitUntil(lambda: screen.board.scene is not None and screen.board.scene.moving is not None)
    assert screen.board.scene is not None
    assert screen.board.scene.moving is not None
    assert not screen.board.scene.moving.judged[cell.lane].fits
    assert any("closed" in line.lower() for line in screen.board.reasons.lines())


def test_by_the_keyboard_the_places_are_judged_as_the_cursor_walks(screen: ScheduleScreen, qtbot: QtBot) -> None:
    said: list[str] = []
    screen.board.spoken.connect(said.append)
    QTest.keyClick(screen.placing.tray.list, Qt.Key.Key_Return)
    QTest.keyClick(screen.board, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: screen.board.reasons.isVisible())
    assert said[-1] == " ".join(screen.board.reasons.lines()[1:])
    QTest.keyClick(screen.board, Qt.Key.Key_Escape)
    assert not screen.board.reasons.isVisible()


def _cells(screen: ScheduleScreen) -> list[Cell]:
    return [cell for line in screen.board.picture.cells for cell in line]
