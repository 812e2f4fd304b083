"""The painted board as a screen reader finds it: asked through QAccessible, as readers ask."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.schedule.choice import View
from desktop.screens.schedule.screen import ScheduleScreen

NAME = QAccessible.Text.Name


@pytest.fixture
def screen(context: Context, qtbot: QtBot) -> Iterator[ScheduleScreen]:
    tasks = Tasks()
    made = ScheduleScreen(context, tasks)
    qtbot.addWidget(made)
    made.resize(1200, 720)
    with qtbot.waitActive(made):
        made.show()
    made.focus_view()
    drain(tasks)
    yield made
    drain(tasks)


def drain(tasks: Tasks) -> None:
    while tasks.running():
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()


def listed(screen: ScheduleScreen) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(screen.board.list)
    assert found is not None
    return found


def spoken(screen: ScheduleScreen) -> list[str]:
    found = listed(screen)
    return [found.child(place).text(NAME) for place in range(found.childCount())]


@pytest.mark.parametrize("view", [View.DAY, View.WEEK, View.MONTH])
def test_every_visit_shown_is_a_row_that_is_spoken_whole(screen: ScheduleScreen, view: View) -> None:
    screen.commands.actions[f"view_{view.value}"].trigger()
    heard = spoken(screen)
    assert screen.shown
    for visit in screen.shown:
        times = f"{visit.span.starts:%H:%M} to {visit.span.ends:%H:%M}"
        parts = (f"{visit.title}, ", times, f"{visit.people} people")
        assert any(all(part in text for part in parts) for text in heard)


def test_the_readers_focus_follows_the_arrows(screen: ScheduleScreen) -> None:
    first = listed(screen).focusChild()
    assert first is not None
    before = first.text(NAME)
    assert before == screen.board.voice.of_cursor()
    QTest.keyClick(screen.board, Qt.Key.Key_Down)
    QTest.keyClick(screen.board, Qt.Key.Key_Right)
    after = listed(screen).focusChild()
    block = screen.board.current()
    assert block is not None
    assert after is not None
    assert after.text(NAME) == screen.board.voice.of_cursor() != before
    assert after.state().focused


def test_a_row_stands_where_its_block_is_painted(screen: ScheduleScreen) -> None:
    block = screen.board.current()
    assert block is not None
    found = listed(screen).focusChild()
    assert found is not None
    painted = screen.board.sight.box_in_view(block.box).toRect()
    assert found.rect().topLeft() == screen.board.viewport().mapToGlobal(painted.topLeft())
    assert found.role() == QAccessible.Role.ListItem


def test_what_is_selected_is_told_and_the_conflicts_are_counted(
    screen: ScheduleScreen, books: Store, qtbot: QtBot
) -> None:
    QTest.keyClick(screen.board, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    found = listed(screen)
    assert all(found.child(place).state().selected for place in range(found.childCount()) if _is_drawn(screen, place))
    troubled = {visit.title for visit in screen.shown if (one := screen.verdicts.get(visit.id)) and one.has_conflict}
    told = {text.split(", ")[0] for text in spoken(screen) if "conflict" in text}
    assert told == troubled


def _is_drawn(screen: ScheduleScreen, place: int) -> bool:
    row = screen.board.list.rows.row_at(place)
    return any(
        block.entry.key == row.entry.key and block.day == row.cursor.day for block in screen.board.picture.blocks()
    )


def test_the_list_is_neither_seen_nor_clicked(screen: ScheduleScreen) -> None:
    screen.board.canvas.finish()
    shown = screen.board.grab().toImage()
    screen.board.list.hide()
    assert screen.board.grab().toImage() == shown
