"""A month is filled, looked at, accepted whole or in part, taken back; what stays open is explained and helped."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.commands.assignments import assign_guide
from db.commands.guides import end_clearance, mark_absent
from db.model.guide import GuideClearance
from db.model.kinds import AbsenceKind, AssignmentState
from db.model.visit import Assignment
from db.roster import solver
from db.roster.improve import Budget
from db.store import Store
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.roster import work
from desktop.screens.roster.choice import Goal, View
from desktop.screens.roster.layout import Spot
from desktop.screens.roster.screen import RosterScreen
from desktop.settings import WindowSettings
from desktop.subjects import FillMonth
from tests.db.makers import make_guide, make_route, rows, write
from tests.db.roster.test_months import on, tour

DECEMBER = date(2026, 12, 1)
CTRL = Qt.KeyboardModifier.ControlModifier
Pairs = set[tuple[UUID, UUID]]


@dataclass
class Desk:
    """The roster's page as a coordinator has it, with what it was asked for."""

    screen: RosterScreen
    tasks: Tasks
    bot: QtBot
    store: Store
    wanted: list[tuple[str, object]]

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.screen.board, key, with_)

    def settle(self) -> None:
        """Let the workers end and their answers be shown."""
        self.bot.waitUntil(lambda: not self.tasks.running() and not self.screen.filling.is_running, timeout=20_000)
        self.bot.wait(1)
        self.bot.waitUntil(lambda: not self.tasks.running(), timeout=20_000)

    def fill(self) -> None:
        self.screen.show_subject(FillMonth())
        self.settle()

    def led(self) -> Pairs:
        return {(row.tour_id, row.guide_id) for row in rows(self.store, Assignment)}

    def go_to(self, day: date, row: int) -> None:
        scene = self.screen.board.scene
        assert scene is not None
        self.screen.board.go(Spot(row, scene.table.days.index(day)))


@pytest.fixture
def kept(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def route(store: Store) -> UUID:
    return make_route(store, parallel_runs=5, buffer_min=0)


@pytest.fixture
def anna(store: Store, route: UUID) -> UUID:
    return make_guide(store, cleared_for=[route], surname="Антонова", given="Анна", phone="+7 900 000-00-01")


@pytest.fixture
def boris(store: Store, route: UUID) -> UUID:
    return make_guide(store, cleared_for=[route], surname="Белов", given="Борис")


@pytest.fixture
def open_desk(store: Store, qapp: QApplication, qtbot: QtBot, kept: WindowSettings) -> Iterator[Callable[[], Desk]]:
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)
    tasks = Tasks()

    def make() -> Desk:
        context = Context(store)
        wanted: list[tuple[str, object]] = []
        context.wanted.connect(lambda name, subject: wanted.append((name, subject)))
        screen = RosterScreen(context, tasks, kept)
        qtbot.addWidget(screen)
        screen.resize(1180, 800)
        with qtbot.waitActive(screen):
            screen.show()
        screen.show_subject(DECEMBER)
        desk = Desk(screen, tasks, qtbot, store, wanted)
        desk.settle()
        screen.board.setFocus()
        return desk

    yield make
    tasks.drain()


def test_a_month_is_filled_accepted_and_taken_back_by_keys(
    store: Store, route: UUID, anna: UUID, boris: UUID, open_desk: Callable[[], Desk]
) -> None:
    tours = [tour(store, route, on(day, 9)) for day in range(4)]
    desk = open_desk()
    before = desk.led()
    desk.fill()
    assert "proven best" in desk.screen.draft_bar.words.whole_text()
    assert desk.screen.measures.texts()[0] == ("4", "0")
    assert desk.led() == before, "a draft writes nothing"
    desk.press(Qt.Key.Key_Return, with_=CTRL)
    desk.settle()
    assert {pair[0] for pair in desk.led()} == set(tours)
    assert {pair[1] for pair in desk.led()} == {anna, boris}
    assert desk.screen.draft is None
    desk.screen.context.undo()
    desk.settle()
    assert desk.led() == before
    desk.screen.context.redo()
    assert len(desk.led()) == 4


def test_before_after_and_difference_show_every_changed_cell(
    store: Store, route: UUID, anna: UUID, boris: UUID, open_desk: Callable[[], Desk]
) -> None:
    for hour in (9, 11):
        write(store, assign_guide, tour(store, route, on(0, hour)), anna, state=AssignmentState.PROPOSED)
    tour(store, route, on(1, 9))
    desk = open_desk()
    desk.screen.choice.wishes.with_level(Goal.FAIRNESS, 4)
    desk.fill()
    draft, table = desk.screen.draft, desk.screen.table()
    assert draft is not None
    assert table is not None
    shown = [(line.guide_id, one) for line in table.lines for cell in line.cells for one in cell.added]
    gone = [(line.guide_id, one) for line in table.lines for cell in line.cells for one in cell.removed]
    assert {(tour_id, guide) for guide, tour_id in shown} == set(draft.plan.added)
    assert {(tour_id, guide) for guide, tour_id in gone} == set(draft.plan.removed)
    desk.press(Qt.Key.Key_B)
    before = desk.screen.table()
    assert before is not None
    assert [len(day.tours) for day in before.open if day.tours] == [1]


def test_what_is_pinned_stays(
    store: Store, route: UUID, anna: UUID, boris: UUID, open_desk: Callable[[], Desk]
) -> None:
    tours = [tour(store, route, on(0, hour)) for hour in (9, 11, 13)]
    for one in tours:
        write(store, assign_guide, one, anna, state=AssignmentState.PROPOSED)
    desk = open_desk()
    desk.go_to(on(0, 0).date(), 1)
    desk.press(Qt.Key.Key_Space)
    desk.settle()
    assert "pinned" in desk.screen.board.accessibleDescription()
    assert all(row.is_pinned for row in rows(store, Assignment))
    desk.fill()
    assert desk.screen.draft is not None
    assert desk.screen.draft.plan.removed == ()
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Space)
    desk.settle()
    assert not any(row.is_pinned for row in rows(store, Assignment))


def test_part_of_a_plan_is_accepted_by_days(
    store: Store, route: UUID, anna: UUID, boris: UUID, open_desk: Callable[[], Desk]
) -> None:
    monday, _tuesday = tour(store, route, on(0, 9)), tour(store, route, on(1, 9))
    desk = open_desk()
    desk.fill()
    desk.go_to(on(0, 0).date(), 0)
    desk.press(Qt.Key.Key_D)
    assert desk.screen.draft_bar.accept.text() == "Accept what is chosen"
    desk.press(Qt.Key.Key_Return, with_=CTRL)
    desk.settle()
    assert {pair[0] for pair in desk.led()} == {monday}


def test_part_of_a_plan_is_accepted_by_rows(
    store: Store, route: UUID, anna: UUID, boris: UUID, open_desk: Callable[[], Desk]
) -> None:
    for day in range(4):
        tour(store, route, on(day, 9))
    desk = open_desk()
    desk.fill()
    desk.go_to(on(0, 0).date(), 1)
    desk.press(Qt.Key.Key_R)
    desk.press(Qt.Key.Key_Return, with_=CTRL)
    desk.settle()
    assert {pair[1] for pair in desk.led()} == {anna}


def test_a_cancelled_search_leaves_nothing(
    store: Store, route: UUID, anna: UUID, boris: UUID, open_desk: Callable[[], Desk]
) -> None:
    for day in range(5):
        for hour in (9, 10, 11, 12, 13):
            tour(store, route, on(day, hour))
    desk = open_desk()
    desk.screen.show_subject(FillMonth())
    assert desk.screen.filling.is_running
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    assert desk.screen.draft is None
    assert not desk.screen.draft_bar.isVisible()
    assert desk.led() == set()


def test_a_search_that_is_stopped_keeps_the_best_so_far_and_says_so(
    store: Store, route: UUID, anna: UUID, boris: UUID, open_desk: Callable[[], Desk]
) -> None:
    for day in range(5):
        for hour in (9, 10, 11, 12, 13):
            tour(store, route, on(day, hour))
    desk = open_desk()
    desk.screen.show_subject(FillMonth())
    desk.screen.filling.stop()
    desk.settle()
    assert desk.screen.draft is not None
    assert "stopped early" in desk.screen.draft_bar.words.whole_text()


def test_without_the_solver_nothing_is_called_proven(
    store: Store,
    route: UUID,
    anna: UUID,
    boris: UUID,
    open_desk: Callable[[], Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(solver, "find_spec", lambda _name: None)
    monkeypatch.setattr(work, "BUDGET", Budget(1))
    tour(store, route, on(0, 9))
    desk = open_desk()
    desk.fill()
    words = desk.screen.draft_bar.words.whole_text()
    assert "not proven: the solver is not installed" in words
    assert "proven best" not in words
    assert desk.screen.draft is not None
    assert desk.screen.draft.plan.open == ()


def test_whom_to_call_about_announced_changes(
    store: Store, route: UUID, anna: UUID, boris: UUID, open_desk: Callable[[], Desk]
) -> None:
    told = tour(store, route, on(0, 9))
    write(store, assign_guide, told, anna, state=AssignmentState.ACCEPTED)
    write(store, mark_absent, anna, on(0, 0), on(1, 0), AbsenceKind.ILLNESS)
    desk = open_desk()
    desk.fill()
    assert desk.screen.draft is not None
    assert desk.screen.draft.plan.told == ((told, anna),)
    words = " ".join(desk.screen.side.words())
    assert "+7 900 000-00-01" in words
    assert "А. Антонова" in words
    assert desk.screen.draft_bar.calls.text() == "To call: 1"


def test_a_visit_without_a_guide_is_explained_and_helped_by_one_key(
    store: Store, route: UUID, anna: UUID, open_desk: Callable[[], Desk]
) -> None:
    first, second = tour(store, route, on(0, 9)), tour(store, route, on(0, 10))
    write(store, assign_guide, first, anna)
    desk = open_desk()
    desk.press(Qt.Key.Key_F8)
    desk.settle()
    side = desk.screen.side
    assert "All who may lead it have other tours or have reached their limits." in side.words()
    assert side.buttons[0].text() == "Move 15 min later: А. Антонова is free."
    desk.press(Qt.Key.Key_1)
    desk.settle()
    assert desk.led() == {(first, anna), (second, anna)}
    assert desk.screen.context.history.undoable is not None
    desk.screen.context.undo()
    assert desk.led() == {(first, anna)}


def test_help_for_a_plan_takes_the_plan_with_it_in_one_step(
    store: Store, route: UUID, anna: UUID, open_desk: Callable[[], Desk]
) -> None:
    for hour in (9, 10):
        tour(store, route, on(0, hour))
    desk = open_desk()
    desk.fill()
    assert "The plan is accepted with it, as one step." in desk.screen.side.words()
    desk.press(Qt.Key.Key_1)
    desk.settle()
    assert len(desk.led()) == 2
    desk.screen.context.undo()
    assert desk.led() == set()


def test_a_lapsed_clearance_is_the_cause_and_is_not_planned(
    store: Store, route: UUID, anna: UUID, open_desk: Callable[[], Desk]
) -> None:
    tour(store, route, on(3, 9))
    write(store, end_clearance, rows(store, GuideClearance)[0].id, on(1, 0).date())
    desk = open_desk()
    desk.fill()
    words = desk.screen.side.words()
    assert "Nobody is cleared for Прокатный стан." in words
    assert any("ended on" in word for word in words)
    assert desk.screen.draft is not None
    assert desk.screen.draft.plan.added == ()


def test_a_plan_that_does_not_fit_the_books_any_more_changes_nothing(
    store: Store, route: UUID, anna: UUID, open_desk: Callable[[], Desk]
) -> None:
    tour(store, route, on(0, 9))
    desk = open_desk()
    desk.fill()
    write(store, mark_absent, anna, on(0, 0), on(1, 0), AbsenceKind.ILLNESS)
    desk.settle()
    desk.press(Qt.Key.Key_Return, with_=CTRL)
    desk.settle()
    assert desk.screen.problem.isVisible()
    assert desk.led() == set()
    assert desk.screen.draft is not None


def test_enter_opens_the_visit_or_the_day(store: Store, route: UUID, anna: UUID, open_desk: Callable[[], Desk]) -> None:
    first = tour(store, route, on(0, 9))
    write(store, assign_guide, first, anna)
    desk = open_desk()
    desk.go_to(on(0, 0).date(), 1)
    desk.press(Qt.Key.Key_Return)
    assert desk.wanted[-1][0] == "visit"
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert desk.wanted[-1] == ("schedule", on(1, 0).date())


def test_several_visits_of_a_day_are_listed_and_one_is_opened_by_keys(
    store: Store, route: UUID, anna: UUID, open_desk: Callable[[], Desk]
) -> None:
    for hour in (9, 12):
        write(store, assign_guide, tour(store, route, on(0, hour)), anna)
    desk = open_desk()
    desk.go_to(on(0, 0).date(), 1)
    desk.press(Qt.Key.Key_Return)
    listed = desk.screen.day_list
    assert [button.text() for button in listed.buttons[:2]] == ["09:15–10:15 · 7 «Б»", "12:15–13:15 · 7 «Б»"]
    QTest.keyClick(listed.buttons[0], Qt.Key.Key_Down)
    assert listed.buttons[1].hasFocus()
    QTest.keyClick(listed.buttons[1], Qt.Key.Key_Return)
    assert desk.wanted[-1][0] == "visit"
    assert desk.screen.board.hasFocus()


def test_the_guide_of_a_row_is_marked_ill_by_one_key(
    store: Store, route: UUID, anna: UUID, open_desk: Callable[[], Desk]
) -> None:
    tour(store, route, on(0, 9))
    desk = open_desk()
    desk.go_to(on(0, 0).date(), 1)
    desk.press(Qt.Key.Key_I)
    assert desk.wanted[-1] == ("ill", anna)


def test_cells_tell_the_reader_what_they_hold(
    store: Store, route: UUID, anna: UUID, open_desk: Callable[[], Desk]
) -> None:
    write(store, assign_guide, tour(store, route, on(0, 9)), anna)
    desk = open_desk()
    desk.go_to(on(0, 0).date(), 1)
    assert desk.screen.board.accessibleDescription() == "А. Антонова, Mon 7\N{NO-BREAK SPACE}Dec, 1 visit, 1 h"


def test_what_matters_is_remembered(
    store: Store, route: UUID, open_desk: Callable[[], Desk], kept: WindowSettings
) -> None:
    desk = open_desk()
    desk.screen.ask_wishes()
    slider = desk.screen.wishes.sliders[Goal.FAIRNESS]
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert kept.page("roster")["fairness"] == "3"
    assert open_desk().screen.choice.wishes.levels[Goal.FAIRNESS] == 3


def test_the_quarter_shows_who_is_above_the_fair_share_in_words(
    store: Store, route: UUID, anna: UUID, boris: UUID, open_desk: Callable[[], Desk]
) -> None:
    for day in range(3):
        write(store, assign_guide, tour(store, route, on(day, 9)), anna)
    desk = open_desk()
    desk.press(Qt.Key.Key_Q)
    desk.settle()
    assert desk.screen.choice.view is View.SHARES
    words = desk.screen.shares.words()
    assert "▲ 3 h, fair 1.5 h" in words
    assert "▼ 0 h, fair 1.5 h" in words


def test_weeks_and_months_are_turned_by_keys(store: Store, route: UUID, open_desk: Callable[[], Desk]) -> None:
    tour(store, route, on(0, 9))
    desk = open_desk()
    desk.press(Qt.Key.Key_W)
    desk.settle()
    assert desk.screen.choice.span() == (date(2026, 12, 1), date(2026, 12, 6))
    desk.press(Qt.Key.Key_PageDown)
    desk.settle()
    assert desk.screen.choice.span()[0] == on(0, 0).date()
    assert on(0, 0) - datetime(2026, 12, 1) == timedelta(days=6)  # noqa: DTZ001  (wall-clock)
