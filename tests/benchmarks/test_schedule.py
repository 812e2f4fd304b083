"""The schedule, 2,000 visits in the quarter and 12,000 stored: frames against the empty paint of the same widget."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, QSettings
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import insert, select, update
from sqlmodel import col

from db.clock import SetClock
from db.ids import uuid7
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, AssignmentState, GroupKind, VisitState
from db.model.route import Route
from db.model.visit import Assignment, Tour, Visit
from db.opening import open_store
from db.queries.trial import trial
from db.store import Store
from desktop.app.language import use_language
from desktop.app.places import build_ahead, build_places, import_screens
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.schedule.choice import Lanes, View
from desktop.screens.schedule.layout import Slot
from desktop.screens.schedule.moving import STEP, Moving, begun, carried
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.screens.visit.screen import VisitSheet
from desktop.settings import WindowSettings
from tests.benchmarks.frames import FRAME, Turn, slowest, tell, turn
from tests.benchmarks.measure import busy, middle, report
from tests.benchmarks.ten_years import fill

QUARTER, MONDAY = 2_000, date(2026, 11, 23)
NOW = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)
FIRST = datetime.fromisoformat("2026-10-26 08:00")
FRAMES = 120


def crowd(store: Store) -> None:
    """Bring the last 2,000 of the stored visits into one quarter, spread over routes, guides, kinds and hours."""
    with store.engine.begin() as connection:
        keys = (
            connection.execute(select(col(Visit.id)).order_by(col(Visit.starts_local).desc()).limit(QUARTER))
            .scalars()
            .all()
        )
        routes = connection.execute(select(col(Route.id))).scalars().all()
        guides = connection.execute(select(col(Guide.id))).scalars().all()
        kinds = list(GroupKind)
        for place, key in enumerate(keys):
            day, number = divmod(place, 31)
            starts = FIRST + timedelta(days=day + 2 * (day // 5), minutes=18 * number)
            values = {"starts_local": starts, "ends_local": starts + timedelta(minutes=75)}
            instants = {
                "starts_at": starts.replace(tzinfo=UTC),
                "ends_at": (starts + timedelta(minutes=75)).replace(tzinfo=UTC),
            }
            route = routes[place % len(routes)]
            connection.execute(
                update(Visit)
                .where(col(Visit.id) == key)
                .values(
                    **values,
                    **instants,
                    route_id=route,
                    group_kind=kinds[place % len(kinds)],
                    state=VisitState.CONFIRMED,
                    closed_at=None,
                )
            )
            connection.execute(
                update(Tour).where(col(Tour.visit_id) == key).values(**values, **instants, route_id=route)
            )
        tours = connection.execute(select(col(Tour.id)).where(col(Tour.visit_id).in_(keys))).scalars().all()
        rows = [
            {
                "id": uuid7(),
                "version": 1,
                "tour_id": tour,
                "guide_id": guides[place % len(guides)],
                "role": AssignmentRole.LEAD,
                "state": AssignmentState.CONFIRMED,
                "is_pinned": False,
            }
            for place, tour in enumerate(tours)
            if place % 7
        ]
        connection.execute(insert(Assignment), rows)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("crowded")
    fill(folder)
    store = open_store(folder, clock=SetClock(NOW), seat="office")
    crowd(store)
    yield store
    store.close()


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)


@pytest.fixture
def screen(books: Store) -> Iterator[ScheduleScreen]:
    tasks = Tasks()
    made = ScheduleScreen(Context(books), tasks)
    made.resize(1200, 800)
    made.show()
    settle(tasks)
    yield made
    settle(tasks)
    made.close()


def settle(tasks: Tasks) -> None:
    while tasks.running():
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()


def paint(screen: ScheduleScreen, target: QPixmap) -> None:
    screen.board.viewport().render(target)


def empty_paint(screen: ScheduleScreen, target: QPixmap) -> float:
    scene, screen.board.scene = screen.board.scene, None
    figure = middle([busy(lambda: paint(screen, target)) for _ in range(FRAMES)])
    screen.board.scene = scene
    return figure


def carry_and_paint(screen: ScheduleScreen, moving: Moving, target: QPixmap) -> None:
    screen.board.carrying.carry(moving, QPointF(300, 200))
    paint(screen, target)


def switch(screen: ScheduleScreen, act: Callable[[], object]) -> Turn:
    """Show something else and wait until its picture is complete and judged."""
    return turn(act, lambda: screen.is_complete, screen.loading._tasks.running)


def ready(screen: ScheduleScreen) -> None:
    """Let a person look: what lies near is read ahead."""
    for _ in range(3):
        settle(screen.loading._tasks)
        QTest.qWait(450)


@pytest.mark.parametrize("view", [View.DAY, View.WEEK, View.MONTH])
def test_scrolling_and_painting(screen: ScheduleScreen, view: View) -> None:
    screen.choose(replace(screen.choice, view=view, lanes=Lanes.ROUTES, day=MONDAY))
    settle(screen.loading._tasks)
    target = QPixmap(screen.board.viewport().size())
    empty = empty_paint(screen, target)
    paint(screen, target)
    bar = screen.board.verticalScrollBar()
    frames = []
    QTest.qWait(500)  # a person looks before they scroll
    for step in range(FRAMES):
        bar.setValue(bar.maximum() * step // FRAMES)
        frames.append(busy(lambda: paint(screen, target)))
    count = len(list(screen.board.picture.blocks()))
    report(f"{view} of {count} blocks, 99th frame, seconds", slowest(frames), empty, FRAME / empty)


def test_dragging(screen: ScheduleScreen, books: Store) -> None:
    screen.choose(replace(screen.choice, view=View.DAY, lanes=Lanes.GUIDES, day=MONDAY))
    settle(screen.loading._tasks)
    board, target = screen.board, QPixmap(screen.board.viewport().size())
    empty = empty_paint(screen, target)
    block = next(iter(board.picture.blocks()))
    assert screen.schedule is not None
    period = screen.schedule
    board.carrying.judge_by(screen.context.read(lambda session: trial(session, block.entry.visit.id, period)))
    axis, frames, idle = board.picture.axis, list[float](), list[float]()
    assert axis is not None
    paint(screen, target)
    for step in range(FRAMES):
        lane = board.picture.lanes[step % len(board.picture.lanes)]
        slot = Slot(lane, MONDAY, axis.opens + STEP * (step % 36))
        moving = carried(begun(block.entry, MONDAY), slot, timedelta(0), board.picture, STEP)

        frames.append(busy(partial(carry_and_paint, screen, moving, target)))
        idle.append(busy(QCoreApplication.processEvents))
    board.carrying.carry(None)
    report("a step of a drag, 99th frame, seconds", slowest(frames), empty, FRAME / empty)
    report("other lanes judged between two steps, 99th frame, seconds", slowest(idle), empty, FRAME / empty)


def test_opening_the_week(screen: ScheduleScreen) -> None:
    target = QPixmap(screen.board.viewport().size())
    empty = empty_paint(screen, target)
    weeks = [MONDAY + timedelta(days=7 * (number % 4)) for number in range(8)]
    turns = []
    for day in weeks:
        settle(screen.loading._tasks)
        screen.ahead.forget()
        turns.append(switch(screen, partial(screen.choose, replace(screen.choice, view=View.WEEK, day=day))))
    tell("a week opened, nothing read ahead", turns[1:], empty)  # the first is there already


def test_switching_views(screen: ScheduleScreen) -> None:
    screen.choose(replace(screen.choice, view=View.WEEK, day=MONDAY))
    target = QPixmap(screen.board.viewport().size())
    empty = empty_paint(screen, target)
    for view in (View.MONTH, View.DAY, View.AGENDA):
        there, back = [], []
        for _ in range(5):
            ready(screen)
            there.append(switch(screen, partial(screen.turning.view, view)))
            ready(screen)
            back.append(switch(screen, partial(screen.turning.view, View.WEEK)))
        tell(f"from week to {view}", there, empty)
        tell(f"from {view} to week", back, empty)


def test_turning_pages_that_were_read_ahead(screen: ScheduleScreen) -> None:
    target = QPixmap(screen.board.viewport().size())
    empty = empty_paint(screen, target)
    screen.choose(replace(screen.choice, view=View.WEEK, day=MONDAY - timedelta(days=28)))
    turns = []
    for _ in range(8):
        ready(screen)
        turns.append(switch(screen, partial(screen.turning.turn, 1)))
    tell("the next week, read ahead", turns, empty)


def test_opening_a_visit(books: Store, tmp_path: Path) -> None:
    window = MainWindow(WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)))
    window.resize(1440, 900)
    window.show()
    import_screens()  # as a worker of the program does before there are places to go to
    build_places(window, books, tmp_path)
    assert window.context is not None
    build_ahead(window, window.context)
    window.go("schedule")
    screen = window.screen_named("schedule")
    assert isinstance(screen, ScheduleScreen)
    screen.choose(replace(screen.choice, view=View.WEEK, day=MONDAY))
    ready(screen)
    assert screen.schedule is not None
    target = QPixmap(screen.board.viewport().size())
    empty = empty_paint(screen, target)
    ready(screen)
    filled, judged = [], []
    for visit in screen.schedule.visits[:8]:
        seen = list[float]()
        act = partial(screen.context.navigate, "visit", visit.id)
        turned = turn(act, partial(is_judged, window, time.perf_counter(), seen), window.tasks.running)
        judged.append(turned)
        filled.append(replace(turned, whole=seen[0]))
        window.leave_sheet()
        ready(screen)
    tell("a visit's sheet for the first time", filled[:1], empty)
    tell("a visit's sheet", filled[1:], empty)
    tell("a visit's sheet with what the judges say", judged[1:], empty)
    window.close()


def is_judged(window: MainWindow, began: float, filled: list[float]) -> bool:
    """Say whether a sheet stands with all its fields and what the judges say; keep after how long it was filled."""
    sheet = window.screen_named("visit")
    assert isinstance(sheet, VisitSheet)
    is_filled = sheet.isVisible() and not sheet.opening.is_under_way
    if is_filled and not filled:
        filled.append(time.perf_counter() - began)
    return is_filled and not sheet.is_judging() and not window.tasks.running()
