"""Holds lapse by themselves, in one step that is told, and never amid somebody's work."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.clock import SetClock, local
from db.commands.visit_steps import hold_visit
from db.commands.visits import VisitDraft, plan_visit
from db.model.kinds import GroupKind, VisitorCategory, VisitState
from db.model.route import Route
from db.model.visit import Hold, Visit
from db.store import Store
from desktop.app.hold_keeper import HoldKeeper
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.text import ElidedText
from desktop.screens.schedule.screen import ScheduleScreen
from desktop.screens.visits.screen import VisitsScreen
from desktop.subjects import NewRequest
from tests.db.makers import ZONE, row, rows, the_site, write


def context_of(window: MainWindow) -> Context:
    assert window.context is not None
    return window.context


def keeper_of(window: MainWindow) -> HoldKeeper:
    keeper = window.findChild(HoldKeeper)
    assert keeper is not None
    return keeper


@pytest.fixture
def held(window: MainWindow) -> UUID:
    """A visit of next week whose place is held for one hour more."""
    store = context_of(window).store
    draft = VisitDraft(
        site_id=the_site(store),
        route_id=rows(store, Route)[0].id,
        title="Кружок робототехники",
        group_kind=GroupKind.STUDENT,
        starts=local(store.clock.now(), ZONE) + timedelta(days=7),
        declared={VisitorCategory.UNIVERSITY: 9},
    )
    visit = write(store, plan_visit, draft)
    write(store, hold_visit, visit, store.clock.now() + timedelta(hours=1))
    return visit


def later(store: Store, hours: int) -> None:
    assert isinstance(store.clock, SetClock)
    store.clock.set(store.clock.now() + timedelta(hours=hours))


def test_a_hold_that_is_over_gives_its_place_back_and_says_so(window: MainWindow, held: UUID) -> None:
    context = context_of(window)
    keeper_of(window).look()
    assert row(context.store, Visit, held).state is VisitState.HELD
    steps = len(context.history.steps())
    later(context.store, 2)
    keeper_of(window).look()
    assert row(context.store, Visit, held).state is VisitState.REQUESTED
    assert window.toast.isVisible()
    assert row(context.store, Visit, held).title in window.toast.findChildren(ElidedText)[0].whole_text()
    assert len(context.history.steps()) == steps, "nobody's step is in nobody's way of undoing"


def test_while_a_form_or_a_drag_is_under_way_no_hold_lapses(window: MainWindow, held: UUID, qtbot: QtBot) -> None:
    store = context_of(window).store
    later(store, 2)
    window.go("visits", NewRequest("Школа"))
    screen = window.screen_named("visits")
    assert isinstance(screen, VisitsScreen)
    keeper_of(window).look()
    assert row(store, Visit, held).state is VisitState.HELD
    screen.form.hide()
    window.go("schedule")
    schedule = window.screen_named("schedule")
    assert isinstance(schedule, ScheduleScreen)
    window.wait_for_tasks()
    movable = next(
        block for block in schedule.board.picture.blocks() if block.entry.visit.state is VisitState.CONFIRMED
    )
    schedule.board.go_to(movable.entry.visit.id)
    QTest.keyClick(schedule.board, Qt.Key.Key_Space)
    assert schedule.is_busy()
    keeper_of(window).look()
    assert row(store, Visit, held).state is VisitState.HELD
    QTest.keyClick(schedule.board, Qt.Key.Key_Escape)
    keeper_of(window).look()
    assert row(store, Visit, held).state is VisitState.REQUESTED
    assert [hold.released_at is None for hold in rows(store, Hold) if hold.visit_id == held] == [False]
