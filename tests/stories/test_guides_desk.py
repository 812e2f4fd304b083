"""Guides, told by the keyboard on the real window: ill, no longer cleared, moved, called to the muster (DOMAIN §6)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.clock import SetClock
from db.commands.assignments import assign_guide
from db.commands.guides import end_clearance
from db.commands.offers import enter_answer, offer_tours
from db.commands.presence import begin_tours, check_in_group
from db.commands.visit_steps import confirm_visit
from db.model.base import metadata
from db.model.guide import Absence, GuideClearance
from db.model.kinds import AssignmentState, OfferChannel, VisitState
from db.model.visit import Assignment, Overruling, Tour, Visit
from db.queries.concerns import Care
from db.queries.today import today
from db.store import Store
from desktop.app.window import MainWindow
from desktop.screens.ill.screen import IllSheet
from desktop.screens.muster.screen import MusterScreen
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.screens.today.screen import TodayScreen
from desktop.screens.today.visit_row import VisitRow
from tests.db.makers import row, rows, write
from tests.stories.hands import CTRL, SHIFT, focus, go, opened, press, settle, type_in
from tests.stories.plant import ADULTS, PUPILS, TODAY, Plant

Shown = TypeVar("Shown", bound=QWidget)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


@pytest.fixture
def window(plant: Plant, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    yield from opened(plant.store, tmp_path, qapp, qtbot)


def plan(plant: Plant, hour: int, day: date = TODAY, title: str = "Школа № 12") -> UUID:
    starts = datetime.combine(day, time(hour))
    return plant.plan({PUPILS: 10, ADULTS: 1}, starts=starts, title=title)


def led_by(plant: Plant, visit: UUID, guide: int) -> UUID:
    """Put a guide on a visit; return the assignment."""
    tour = next(one.id for one in rows(plant.store, Tour) if one.visit_id == visit)
    write(plant.store, assign_guide, tour, plant.guides[guide])
    return next(one.id for one in rows(plant.store, Assignment) if one.tour_id == tour)


def leads(plant: Plant, visit: UUID) -> set[UUID]:
    tours = {one.id for one in rows(plant.store, Tour) if one.visit_id == visit}
    return {one.guide_id for one in rows(plant.store, Assignment) if one.tour_id in tours}


def screen_of(window: MainWindow, kind: type[Shown]) -> Shown:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def schedule_on(window: MainWindow, qtbot: QtBot, visit: UUID) -> ScheduleScreen:
    """Open the schedule and stand on a visit."""
    go(window, "schedule")
    settle(window, qtbot)
    screen = screen_of(window, ScheduleScreen)
    assert screen.go_to_visit(visit)
    screen.focus_view()
    return screen


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Everything the tables hold, byte for byte, but for what goes on counting: the journal, the rows' versions."""
    found = {}
    with store.engine.connect() as connection:
        for table in metadata.sorted_tables:
            if not table.name.startswith("journal"):
                held = select(*(column for column in table.columns if column.name != "version"))
                found[table.name] = sorted((tuple(one) for one in connection.execute(held)), key=repr)
    return found


def test_03_a_guide_calls_in_sick_and_two_keys_on_today_settle_it(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, qtbot: QtBot
) -> None:
    clock.set(plant.moment(8, 10))
    visits = [plan(plant, hour) for hour in (9, 12, 15)]
    for visit in visits:
        led_by(plant, visit, 0)
    go(window, "today")
    settle(window, qtbot)
    first = screen_of(window, TodayScreen).rows.go_to(visits[0])
    assert isinstance(first, VisitRow)
    press(Qt.Key.Key_I)
    settle(window, qtbot)
    sheet = screen_of(window, IllSheet)
    qtbot.waitUntil(lambda: sheet.illness is not None and not window.tasks.running(), timeout=20_000)
    assert sheet.form.guide.currentData() == plant.guides[0]
    press(Qt.Key.Key_Return, CTRL)
    settle(window, qtbot)
    assert {guide for visit in visits for guide in leads(plant, visit)} <= set(plant.guides[1:])
    assert all(leads(plant, visit) for visit in visits)
    assert rows(store, Absence)[0].guide_id == plant.guides[0]


def test_a_clearance_that_ended_is_planned_only_with_a_name_and_a_reason(
    plant: Plant, window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    cleared = next(one.id for one in rows(store, GuideClearance) if one.guide_id == plant.guides[0])
    write(store, end_clearance, cleared, TODAY - timedelta(days=1))
    visit = plan(plant, 12, TOMORROW)
    screen = schedule_on(window, qtbot, visit)
    press(Qt.Key.Key_G)
    box = focus()
    assert isinstance(box, QComboBox)
    while box.currentData() != plant.guides[0]:
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settle(window, qtbot)
    screen.focus_view()
    press(Qt.Key.Key_C)
    settle(window, qtbot)
    assert row(store, Visit, visit).state is not VisitState.CONFIRMED, "it is not promised while nobody answers for it"
    screen.focus_view()
    press(Qt.Key.Key_F8)
    settle(window, qtbot)
    popover = screen.mending.popover
    assert popover.isVisible()
    assert any("Белова" in sentence for sentence in popover.said())
    press(Qt.Key(Qt.Key.Key_0.value + popover.rows()[-1].number))
    type_in("главный инженер")
    press(Qt.Key.Key_Tab)
    type_in("ведёт один раз")
    press(Qt.Key.Key_Return)
    settle(window, qtbot)
    (allowed,) = rows(store, Overruling)
    assert (allowed.rule, allowed.role, allowed.reason) == ("clearance_expired", "главный инженер", "ведёт один раз")
    screen.focus_view()
    press(Qt.Key.Key_C)
    assert row(store, Visit, visit).state is VisitState.CONFIRMED
    assert leads(plant, visit) == {plant.guides[0]}


def test_a_visit_carried_by_keys_keeps_its_guide_and_asks_again_and_undo_leaves_the_same_bytes(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock, qtbot: QtBot
) -> None:
    visit = plan(plant, 12, TOMORROW)
    asked = led_by(plant, visit, 0)
    write(store, offer_tours, [asked], OfferChannel.EMAIL)
    write(store, enter_answer, asked, accepted=True)
    screen = schedule_on(window, qtbot, visit)
    before = contents(store)
    press(Qt.Key.Key_Space)
    settle(window, qtbot)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    settle(window, qtbot)
    assert row(store, Visit, visit).starts_local.date() == TOMORROW + timedelta(days=1)
    kept = row(store, Assignment, asked)
    assert (kept.guide_id, kept.state, kept.answered_at) == (plant.guides[0], AssignmentState.PROPOSED, None)
    with store.read() as session:
        assert Care.OFFER in {one.care for one in today(session, clock.now()).concerns}
    after = contents(store)
    assert after != before
    screen.focus_view()
    press(Qt.Key.Key_Z, CTRL)
    settle(window, qtbot)
    assert contents(store) == before
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    settle(window, qtbot)
    assert contents(store) == after
    press(Qt.Key.Key_Z, CTRL)
    settle(window, qtbot)
    assert contents(store) == before


def test_05_the_guides_of_three_groups_are_called_with_them(
    plant: Plant, window: MainWindow, store: Store, clock: SetClock
) -> None:
    groups = ((10, "Школа № 12"), (12, "Лицей № 3"), (14, "Гимназия № 5"))
    visits = [plan(plant, hour, title=title) for hour, title in groups]
    for guide, visit in enumerate(visits):
        led_by(plant, visit, guide)
        write(store, confirm_visit, visit)
    clock.set(plant.moment(12))
    for visit in visits:
        write(store, check_in_group, visit)
        write(store, begin_tours, visit)
    window.wait_for_tasks()
    press(Qt.Key.Key_F9)
    screen = window.overlay()
    assert isinstance(screen, MusterScreen)
    screen.finish_painting()
    assert (screen.desk.roll().crew, screen.desk.roll().inside) == (3, 33)
    press(Qt.Key.Key_Return, CTRL)
    assert (screen.desk.roll().crew_here, screen.desk.roll().missing) == (0, 36), "guides are missed like visitors"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    for _ in visits:
        type_in("a")
        press(Qt.Key.Key_Right)
    assert (screen.desk.roll().crew_here, screen.desk.roll().missing) == (3, 0)
