"""A view is painted over some frames: it completes itself, and can be used before it has."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.screens.schedule import ground
from desktop.screens.schedule.choice import View
from desktop.screens.schedule.scene import Scene, Window
from desktop.screens.schedule.screen import ScheduleScreen
from tests.desktop.screens.schedule.hands import arrive, centre


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paint but one step a frame."""
    monkeypatch.setattr("desktop.screens.schedule.canvas.SLICE", 0)


def picture(screen: ScheduleScreen) -> QImage:
    return (screen.agenda if screen.is_agenda else screen.board).grab().toImage()


def some_frames() -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


@pytest.mark.parametrize("view", list(View))
def test_another_view_completes_itself_and_looks_as_if_painted_at_once(
    screen: ScheduleScreen, settle: Callable[[], None], qtbot: QtBot, view: View
) -> None:
    screen.turning.view(View.DAY if view is View.WEEK else View.WEEK)
    arrive(screen)
    screen.turning.view(view)
    assert not screen.is_complete
    settle()
    qtbot.waitUntil(lambda: screen.is_complete)
    by_itself = picture(screen)
    screen.board.lay_out()
    screen.finish_painting()
    assert screen.is_complete
    assert picture(screen) == by_itself


@pytest.mark.usefixtures("slowly")
def test_a_visit_not_painted_yet_is_clicked_walked_to_and_spoken(screen: ScheduleScreen) -> None:
    screen.turning.view(View.DAY)
    arrive(screen)
    some_frames()
    first = next(iter(screen.board.picture.blocks()))
    QTest.mouseClick(screen.board.viewport(), Qt.MouseButton.LeftButton, pos=centre(screen, first))
    assert [visit.id for visit in screen.chosen_visits()] == [first.entry.visit.id]
    before = screen.board.voice.of_cursor()
    assert before.startswith(first.entry.visit.title)
    QTest.keyClick(screen.board, Qt.Key.Key_Down)
    assert screen.board.voice.of_cursor() not in ("", before)
    assert not screen.is_complete


@pytest.mark.usefixtures("slowly")
def test_what_is_read_anew_stands_until_the_new_picture_is_complete(
    screen: ScheduleScreen, settle: Callable[[], None]
) -> None:
    settle()
    screen.finish_painting()
    before = picture(screen)
    screen.refresh()
    some_frames()
    assert not screen.is_complete
    assert picture(screen) == before


@pytest.mark.usefixtures("slowly")
def test_switching_again_drops_what_was_not_complete(
    screen: ScheduleScreen, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[Scene] = []

    def counted(painter: QPainter, scene: Scene, window: Window) -> Iterator[QRectF]:
        for part in paint_month(painter, scene, window):
            steps.append(scene)
            yield part

    paint_month = ground.PAINTERS[View.MONTH]
    monkeypatch.setitem(ground.PAINTERS, View.MONTH, counted)
    screen.turning.view(View.MONTH)
    arrive(screen)
    some_frames()
    assert not screen.is_complete
    screen.turning.view(View.DAY)
    arrive(screen)
    begun = len(steps)
    assert begun
    settle()
    some_frames()
    assert len(steps) == begun
    screen.finish_painting()
    day = picture(screen)
    screen.board.lay_out()
    screen.finish_painting()
    assert picture(screen) == day
