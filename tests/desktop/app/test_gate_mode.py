"""The check-in mode in its window: alone, guarded, and there again after a start."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlmodel import select

from db.commands.gate_code import set_gate_code
from db.model.enterprise import Gate
from desktop.app.language import use_language
from desktop.app.places import build_places
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.kit.look import px
from desktop.kit.sizes import KEYCAP
from desktop.screens.gate.frame import GateFrame
from desktop.screens.gate.screen import GateScreen
from desktop.settings import WindowSettings
from tests.db.makers import LABEL

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def gate_of(window: MainWindow) -> GateScreen:
    screen = window.screen_named("gate")
    assert isinstance(screen, GateScreen)
    return screen


def test_f4_fills_the_window_and_esc_leads_back(window: MainWindow) -> None:
    window.go("visits")
    QTest.keyClick(window, Qt.Key.Key_F4)
    assert window.pages.currentWidget() is gate_of(window)
    assert window.rail.isHidden()
    assert window.status.isHidden()
    window.showNormal()
    QTest.keyClick(gate_of(window).field, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.screen_named("visits")
    assert not window.rail.isHidden()


def test_no_key_leads_out_of_the_mode(window: MainWindow) -> None:
    window.go("gate")
    gate = gate_of(window)
    for key, modifiers in (
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(gate.field, key, modifiers)
        assert window.pages.currentWidget() is gate
        assert window.sheet.held is None
    gate.leave()
    assert window.acts.palette.isEnabled()


def test_with_a_code_nothing_else_is_reached_but_the_muster_list(window: MainWindow) -> None:
    assert window.context is not None
    store = window.context.store
    with store.write(LABEL) as unit:
        key = unit.session.exec(select(Gate.id)).one()
        set_gate_code(unit, key, "4711")
    window.go("gate")
    gate = gate_of(window)
    window.go("today")
    assert window.pages.currentWidget() is gate
    assert gate.asking.is_open()
    gate.asking.close()
    assert not window.close()
    gate.asking.close()
    with store.write(LABEL) as unit:
        set_gate_code(unit, key, "")
    gate.refresh()
    window.go("today")
    assert window.pages.currentWidget() is window.screen_named("today")


def test_f9_leads_to_the_muster_list_and_back_without_the_code(window: MainWindow, qapp: QApplication) -> None:
    assert window.context is not None
    store = window.context.store
    with store.write(LABEL) as unit:
        key = unit.session.exec(select(Gate.id)).one()
        set_gate_code(unit, key, "4711")
    window.go("gate")
    gate = gate_of(window)
    qapp.processEvents()
    QTest.keyClick(gate.field, Qt.Key.Key_F9)
    over = window.overlay()
    assert over is not None
    assert over.name == "muster"
    for keys, modifiers in ((Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_F1, NO_MODIFIER)):
        QTest.keyClick(window.focusWidget() or window, keys, modifiers)
        assert window.overlay() is over
    QTest.keyClick(window.focusWidget() or over, Qt.Key.Key_Escape)
    qapp.processEvents()
    assert window.overlay() is None
    assert window.pages.currentWidget() is gate
    assert not gate.asking.is_open()
    assert window.rail.isHidden()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_A)
    assert gate.field.text() == "a"
    with store.write(LABEL) as unit:
        set_gate_code(unit, key, "")


def test_a_program_that_ended_in_the_mode_starts_in_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert window.context is not None
    settings = WindowSettings(QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat))
    settings.keep_page("gate", {"group": "", "open": "1"})
    again = MainWindow(settings)
    qtbot.addWidget(again)
    again.resize(1440, 900)
    again.show()
    build_places(again, window.context.store, tmp_path)
    assert again.pages.currentWidget() is gate_of(again)
    again.tasks.drain()


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(("width", "scale"), [(1440, 1.0), (1280, 1.0), (2880, 2.0), (2560, 2.0)])
def test_every_key_is_told_at_the_foot(qapp: QApplication, language: str, width: int, scale: float) -> None:
    apply_theme(qapp, "light", scale)
    use_language(language)
    frame = GateFrame()
    for _ in frame.build():
        pass
    frame.foot.resize(width, frame.foot.height())
    hints = frame.foot.hints()
    assert [hint.cap for hint in hints][-3:] == ["F7", "F8", "F12"]
    assert len(hints) == 12
    rows = {hint.row for hint in hints}
    assert frame.foot.height() >= len(rows) * px(KEYCAP)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_everything_needed_is_in_sight_however_large_the_letters(
    window: MainWindow, qapp: QApplication, scale: float, size: tuple[int, int]
) -> None:
    apply_theme(qapp, "light", scale)
    window.resize(*size)
    window.go("gate")
    gate = gate_of(window)
    gate.finish_painting()
    for _ in range(2):  # what was filled in is laid out, and what that moved
        qapp.processEvents()
    for part in (gate.field, gate.top.title, gate.top.count, gate.top.all_here, gate.strip):
        assert part.isVisible()
        assert part.height() >= part.minimumSizeHint().height() > 0
        assert gate.rect().contains(part.rect().translated(part.mapTo(gate, part.rect().topLeft()))), part
    assert gate.field.height() >= 40
    assert gate.top.all_here.height() >= 44
