"""The muster list by the keyboard: reading, drill, ticks by name and by count, and books that cannot be written."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.model.presence import Evacuation, Incident, MusterTick
from db.opening import FILE_NAME, open_for_reading
from db.store import Store
from desktop.app.places import build_muster_alone, build_places
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.context import Context
from desktop.kit.button import Button
from desktop.kit.look import px
from desktop.kit.sizes import TOAST
from desktop.kit.tasks import FREE_WORKERS, Tasks
from desktop.printing.muster_keeper import MusterKeeper
from desktop.screens.muster.screen import MusterScreen
from desktop.settings import WindowSettings
from tests.db.makers import rows

SPACE, CTRL = Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screen(context: Context, tasks: Tasks, tmp_path: Path, qtbot: QtBot) -> Iterator[MusterScreen]:
    keeper = MusterKeeper(context, tasks, tmp_path / "data", context, lambda _file: True, lambda: None)
    made = MusterScreen(context, tasks, tmp_path / "data", keeper)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
    yield made
    qtbot.waitUntil(lambda: not tasks.running(), timeout=10_000)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)


def clock_of(context: Context) -> SetClock:
    clock = context.store.clock
    assert isinstance(clock, SetClock)
    return clock


def test_the_list_opens_to_be_read_and_a_key_ticks_nobody(screen: MusterScreen, context: Context) -> None:
    screen.cards[0].setFocus()
    press(SPACE)
    assert (screen.desk.roll().inside, screen.desk.roll().accounted) == (63, 0)
    assert rows(context.store, Evacuation) == []
    assert screen.alarm.isVisible()
    assert not screen.end.isVisible()


def test_a_group_without_names_is_counted_by_digits_and_signs(screen: MusterScreen) -> None:
    press(Qt.Key.Key_D, CTRL)
    guests = next(card for card in screen.cards if any(line.people == 12 for line in card.list.lines()))
    place = next(place for place, line in enumerate(guests.list.lines()) if line.people == 12)
    guests.setFocus()
    guests.list.go_to(place)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_0)
    press(Qt.Key.Key_Return)
    assert guests.roll is not None
    assert guests.roll.accounted == 10
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Minus)
    assert guests.roll.accounted == 11


def test_the_whole_group_is_ticked_by_one_key_under_both_layouts_and_undone_as_one_step(
    screen: MusterScreen, context: Context
) -> None:
    press(Qt.Key.Key_D, CTRL)
    first = screen.cards[0]
    first.setFocus()
    letter = QKeyEvent(QEvent.Type.KeyPress, 0x424, Qt.KeyboardModifier.NoModifier, "ф")
    QApplication.sendEvent(first.list, letter)
    assert first.roll is not None
    assert first.roll.is_complete
    context.undo()
    assert screen.desk.roll().accounted == 0
    QTest.keyClicks(first.list, "a")
    assert first.roll.is_complete


def test_a_mistake_is_taken_back_in_half_a_minute_only(screen: MusterScreen, context: Context) -> None:
    press(Qt.Key.Key_Return, CTRL)
    assert screen.mistake.isVisible()
    screen.mistake.trigger()
    assert screen.desk.call is None
    assert rows(context.store, Evacuation)[0].withdrawn_at is not None
    press(Qt.Key.Key_Return, CTRL)
    clock_of(context).set(clock_of(context).now() + timedelta(seconds=31))
    screen.refresh()
    assert not screen.mistake.isVisible()


def test_the_end_names_the_missing_writes_the_report_and_an_alarm_becomes_an_incident(
    screen: MusterScreen, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    press(Qt.Key.Key_Return, CTRL)
    for card in screen.cards[1:]:
        assert card.roll is not None
        screen.tick_group(card.roll)
    press(Qt.Key.Key_E, CTRL)
    assert screen.ending.dialog is not None
    assert screen.ending.dialog.isVisible()
    with qtbot.waitSignal(screen.ending.reported, timeout=10_000):
        screen.ending.dialog.end.click()
    ended = rows(context.store, Evacuation)[0]
    assert (ended.inside, ended.accounted) == (63, 38)
    assert len(rows(context.store, Incident)) == 1
    written = [file.name for file in (tmp_path / "data" / "muster").iterdir()]
    assert any(name.startswith("evacuation-") for name in written)


def test_somebody_found_who_is_not_listed_is_kept_by_name(screen: MusterScreen, context: Context) -> None:
    press(Qt.Key.Key_D, CTRL)
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_Return)
    assert screen.found.isVisible()
    QTest.keyClicks(screen.found.name, "Fitter Ivlev")
    press(Qt.Key.Key_Return)
    assert [tick.found for tick in rows(context.store, MusterTick)] == ["Fitter Ivlev"]
    assert [one.found for one in screen.desk.roll().found] == ["Fitter Ivlev"]
    assert not screen.found.isVisible()


def test_ticks_are_kept_while_nothing_can_be_written_and_written_when_it_can(
    screen: MusterScreen, context: Context, books: Store, tmp_path: Path, morning: tuple[Path, datetime]
) -> None:
    own = context.store
    context.store = open_for_reading(tmp_path / "data", own.clock)
    press(Qt.Key.Key_Return, CTRL)
    first = screen.cards[0]
    first.setFocus()
    QTest.keyClicks(first.list, "a")
    assert first.roll is not None
    assert first.roll.is_complete
    assert screen.bar.isVisible()
    assert rows(books, Evacuation) == []
    context.store = own
    screen.cards[1].setFocus()
    QTest.keyClicks(screen.cards[1].list, "a")
    assert len(rows(books, Evacuation)) == 1
    assert screen.desk.roll().accounted == 37
    assert screen.desk.kept == []
    assert not screen.bar.isVisible()


def window_on(tmp_path: Path) -> MainWindow:
    return MainWindow(WindowSettings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)))


def test_f9_opens_the_list_from_anywhere_and_esc_goes_back(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    window = window_on(tmp_path)
    qtbot.addWidget(window)
    build_places(window, context.store, tmp_path / "data")
    with qtbot.waitActive(window):
        window.show()
    window.go("visits")
    QTest.keyClick(window, Qt.Key.Key_F9)
    mode = window.overlay()
    assert isinstance(mode, MusterScreen)
    assert mode.is_opening()
    qtbot.waitUntil(lambda: not mode.is_opening())
    assert (mode.desk.roll().inside, len(mode.cards)) == (63, len(mode.desk.roll().groups))
    assert all(part.updatesEnabled() for part in mode.opening.parts())
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.overlay() is None
    assert window.shown_screens()[0].name == "visits"
    window.wait_for_tasks()
    window.close()


def test_an_evacuation_is_started_by_the_key_that_follows_f9_at_once(
    context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_on(tmp_path)
    qtbot.addWidget(window)
    build_places(window, context.store, tmp_path / "data")
    with qtbot.waitActive(window):
        window.show()
    QTest.keyClick(window, Qt.Key.Key_F9)
    mode = window.overlay()
    assert isinstance(mode, MusterScreen)
    QTest.keyClick(mode, Qt.Key.Key_Return, CTRL)
    assert rows(context.store, Evacuation)[0].inside == 63
    press(SPACE)
    assert mode.desk.roll().accounted + mode.desk.roll().crew_here == 1
    window.wait_for_tasks()
    window.close()


def test_f9_waits_for_no_worker_that_is_busy_with_something_else(
    context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_on(tmp_path)
    qtbot.addWidget(window)
    build_places(window, context.store, tmp_path / "data")
    with qtbot.waitActive(window):
        window.show()
    window.wait_for_tasks()
    may_end = Event()
    for _ in range(FREE_WORKERS):
        window.tasks.free(lambda _report: may_end.wait(60))
    QTest.keyClick(window, Qt.Key.Key_F9)
    mode = window.overlay()
    assert isinstance(mode, MusterScreen)
    qtbot.waitUntil(lambda: not mode.is_opening())
    assert mode.desk.roll().inside == 63
    may_end.set()
    window.wait_for_tasks()
    window.close()


def test_books_that_cannot_be_opened_still_show_the_last_list(
    qapp: QApplication, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "broken"
    (folder / "muster").mkdir(parents=True)
    (folder / FILE_NAME).write_bytes(b"no database" * 500)
    (folder / "muster" / "muster-list.pdf").write_bytes(b"%PDF-1.4")
    window = window_on(tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    build_muster_alone(window, folder)
    QTest.keyClick(window, Qt.Key.Key_F9)
    mode = window.overlay()
    assert isinstance(mode, MusterScreen)
    mode.finish_painting()
    assert mode.telling.empty.isVisible()
    assert not mode.summary.isVisible()
    assert mode.desk.seen is None
    window.wait_for_tasks()
    window.close()


def test_the_line_one_stands_on_is_clear_of_the_strip_that_tells_the_last_tick(screen: MusterScreen) -> None:
    screen.resize(1024, 680)
    QApplication.processEvents()
    press(Qt.Key.Key_D, CTRL)
    first = screen.cards[0].list
    for _ in range(14):
        QApplication.processEvents()
        press(Qt.Key.Key_Down)
    line = first.visualRect(first.currentIndex())
    bottom = first.viewport().mapTo(screen, line.bottomLeft()).y()
    foot = screen.telling.foot.mapTo(screen, screen.telling.foot.rect().topLeft()).y()
    assert first.currentIndex().row() == 14
    assert bottom <= foot - px(TOAST)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_buttons_fit_at_any_width_while_a_call_runs(screen: MusterScreen, qapp: QApplication, scale: float) -> None:
    press(Qt.Key.Key_D, CTRL)
    apply_theme(qapp, "light", scale)
    for width in range(1500, 700, -40):
        screen.resize(width, 800)
        QApplication.processEvents()
        for button in screen.summary.findChildren(Button):
            if button.isVisible():
                right = button.mapTo(screen, button.rect().topRight()).x()
                assert right < screen.width(), button.text()
