"""Every arrival is on the disk before its sound; what the gate goes through goes on where it ended."""

import os
import signal
import subprocess
import sys
from datetime import time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.clock import SetClock, local
from db.errors import DiskFull
from db.model.presence import PresenceEvent
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.opening import open_store
from db.queries.presence import counted
from db.store import Store, UnitOfWork
from desktop.kit.sounds import Tone
from desktop.screens.gate.forms import CodeForm, TimeForm
from desktop.screens.gate.strip import Answer
from desktop.screens.gate.unwritten import UnwrittenForm
from tests.db.makers import LABEL, ZONE, row, rows, write
from tests.stories.gate import CONTROL, Gate, expect, inside
from tests.stories.hands import opened
from tests.stories.plant import Plant


def test_every_arrival_is_on_the_disk_before_its_sound(
    plant: Plant, gate: Gate, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл"])
    clock.set(plant.moment(12))
    gate.open()
    file = str(plant.store.engine.url.database)
    there: list[int] = []

    def hear(_tone: object) -> None:
        import sqlite3

        other = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        there.append(other.execute("select count(*) from presence_event where kind = 'in'").fetchone()[0])
        other.close()

    monkeypatch.setattr(gate.screen.sounds, "play", hear)
    gate.hands.enter("орлов")
    gate.hands.enter("ежов")
    assert there == [1, 2]
    assert inside(plant.store, visit) == 2


def test_a_late_entry_has_the_true_time_and_is_marked(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(13, 30))
    gate.open()
    gate.hands.press(Qt.Key.Key_F12)
    assert gate.form(TimeForm).time.hasFocus()
    gate.hands.type("1210")
    gate.hands.press(Qt.Key.Key_Return)
    gate.hands.enter("ежов")
    event = rows(plant.store, PresenceEvent)[-1]
    assert local(event.at, ZONE).time() == time(12, 10)
    assert local(event.recorded_at, ZONE).time() == time(13, 30)
    assert any("12:10, typed later" in cell.note for cell in gate.screen.people.cells())
    gate.hands.press(Qt.Key.Key_F12)
    gate.hands.enter("орлов")
    assert local(rows(plant.store, PresenceEvent)[-1].at, ZONE).time() == time(13, 30)
    assert inside(plant.store, visit) == 2


def test_the_mode_is_left_by_the_code_only(plant: Plant, gate: Gate, clock: SetClock) -> None:
    from db.commands.enterprise import GateDraft, add_gate
    from db.commands.gate_code import set_gate_code

    key = write(plant.store, add_gate, plant.site, GateDraft(name="КПП № 1"))
    write(plant.store, set_gate_code, key, "4711")
    gate.open()
    gate.hands.press(Qt.Key.Key_Escape)
    form = gate.form(CodeForm)
    gate.hands.type("1234")
    gate.hands.press(Qt.Key.Key_Return)
    assert form.problem()
    assert gate.window.shown_screens() == [gate.screen]
    gate.hands.press(Qt.Key.Key_A, CONTROL)
    gate.hands.type("4711")
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.window.shown_screens() == [gate.window.screen_named("today")]


def test_what_cannot_be_written_is_kept_and_written_later_with_its_time(
    plant: Plant, gate: Gate, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    heard: list[object] = []
    monkeypatch.setattr(gate.screen.sounds, "play", heard.append)
    writing = gate.screen.context.attempt

    def full(*_arguments: object) -> None:
        raise DiskFull

    monkeypatch.setattr(gate.screen.context, "attempt", full)
    gate.hands.enter("ежов")
    assert gate.answers(Answer.NOT_WRITTEN)
    assert Tone.DONE not in heard
    gate.screen.acts.try_again()
    assert inside(plant.store, visit) == 0
    monkeypatch.setattr(gate.screen.context, "attempt", writing)
    clock.set(plant.moment(12, 3))
    gate.screen.acts.try_again()
    assert gate.answers(Answer.ENTERED)
    assert Tone.DONE in heard
    assert gate.screen.acts.waiting() == 0
    assert local(rows(plant.store, PresenceEvent)[-1].at, ZONE).time() == time(12)


def hindered(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Let nothing be written while the list says so."""
    is_full, writing = [True], gate.screen.context.attempt

    def attempt(*arguments: Any) -> object:
        if is_full[0]:
            raise DiskFull
        return writing(*arguments)

    monkeypatch.setattr(gate.screen.context, "attempt", attempt)
    return is_full


def test_the_mode_is_not_left_over_steps_that_are_not_written(
    plant: Plant, gate: Gate, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    is_full = hindered(gate, monkeypatch)
    gate.hands.enter("ежов")
    gate.hands.press(Qt.Key.Key_Escape)
    form = gate.form(UnwrittenForm)
    assert "Ежов Кирилл" in form.steps.text()
    gate.hands.press(Qt.Key.Key_Return)
    assert form.problem()
    gate.hands.press(Qt.Key.Key_Escape)
    assert gate.screen.field.hasFocus(), "one may also stay and go on"
    gate.window.close()
    assert gate.window.isVisible()
    gate.form(UnwrittenForm)
    is_full[0] = False
    gate.hands.press(Qt.Key.Key_Return)
    assert not gate.screen.asking.is_open()
    assert inside(plant.store, visit) == 1
    gate.hands.press(Qt.Key.Key_Escape)
    assert gate.window.shown_screens() == [gate.window.screen_named("today")]


def test_what_can_be_written_again_is_written_as_the_window_closes(
    plant: Plant, gate: Gate, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = expect(plant, ["Ежов Кирилл"])
    clock.set(plant.moment(12))
    gate.open()
    is_full = hindered(gate, monkeypatch)
    gate.hands.enter("ежов")
    is_full[0] = False
    gate.window.close()
    assert not gate.window.isVisible()
    assert inside(plant.store, visit) == 1


def test_steps_are_only_lost_by_somebody_who_says_so(
    plant: Plant, gate: Gate, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = expect(plant, ["Ежов Кирилл"])
    clock.set(plant.moment(12))
    gate.open()
    is_full = hindered(gate, monkeypatch)
    gate.hands.enter("ежов")
    gate.window.go("muster")
    gate.window.close()
    gate.form(UnwrittenForm)
    gate.hands.press(Qt.Key.Key_Delete, CONTROL)
    assert gate.window.shown_screens() == [gate.window.screen_named("today")]
    is_full[0] = False
    gate.screen.acts.try_again()
    assert inside(plant.store, visit) == 0


def test_undo_takes_back_only_what_was_done_at_the_gate(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    assert gate.window.context is not None
    gate.window.context.do(LABEL, lambda unit: set_gate_note(unit, visit))
    gate.open()
    gate.hands.press(Qt.Key.Key_Z, CONTROL)
    assert row(plant.store, Visit, visit).gate_note == "у ворот"
    gate.hands.enter("ежов")
    assert inside(plant.store, visit) == 1
    gate.hands.press(Qt.Key.Key_Z, CONTROL)
    assert inside(plant.store, visit) == 0
    assert row(plant.store, Visit, visit).gate_note == "у ворот"


def set_gate_note(unit: UnitOfWork, visit: UUID) -> None:
    unit.one(Visit, visit).gate_note = "у ворот"


PROGRAM = """
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from db.clock import SetClock
from db.opening import open_store
from desktop.app.language import use_language
from desktop.app.places import build_places
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.settings import WindowSettings
from tests.stories.gate import Gate
from tests.stories.hands import SETTINGS
folder = Path(sys.argv[1])
app = QApplication([])
use_language("en")
apply_theme(app, "light")
store = open_store(folder, clock=SetClock(datetime.fromisoformat(sys.argv[2])), seat="gate")
window = MainWindow(WindowSettings(QSettings(str(folder / SETTINGS), QSettings.Format.IniFormat)))
window.show()
build_places(window, store, folder)
gate = Gate(window)
gate.open()
for surname in sys.argv[3:]:
    gate.hands.enter(surname)
    print(surname, flush=True)
"""


def killed_amid(folder: Path, clock: SetClock, surnames: list[str], *, after: int) -> list[str]:
    """Run the program, type names at its gate, and kill it after so many; return those it had answered."""
    command = [sys.executable, "-c", PROGRAM, str(folder), clock.now().isoformat(), *surnames]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(after)]
        process.send_signal(signal.SIGKILL)
        return told + [line.strip() for line in process.stdout if line.endswith("\n")]


@pytest.mark.skipif(os.name == "nt", reason="the process is ended by a signal of POSIX")
def test_22_the_program_dies_between_two_arrivals_and_goes_on_at_the_gate_with_the_same_group(
    plant: Plant, store: Store, tmp_path: Path, qtbot: QtBot, qapp: QApplication, clock: SetClock
) -> None:
    expect(plant, ["Белкин Илья"], at=time(11, 45), title="Лицей")
    listed = [f"Ор{letter}ин" for letter in "абвгдежзиклмно"]
    visit = expect(plant, [f"{name} Павел" for name in listed])
    clock.set(plant.moment(12))
    told = killed_amid(tmp_path, clock, listed[:-1], after=7)
    assert len(told) >= 7
    clock.set(clock.now() + timedelta(minutes=1))
    again = open_store(tmp_path, clock=clock, seat="gate")
    started = opened(again, tmp_path, qapp, qtbot)
    gate = Gate(next(started))
    assert gate.window.shown_screens() == [gate.screen], "the mode is there again by itself"
    gate.screen.finish_painting()
    assert gate.screen.current == visit
    assert gate.told == "On site: 1 group Школа № 12"
    with again.read() as session:
        named = counted(session, visit).named_inside
    there = {one.surname for one in rows(again, Visitor) if one.id in named}
    assert there >= set(told), "what was answered is in the books"
    gate.hands.enter(listed[-1])
    assert gate.answers(Answer.ENTERED), gate.told
    assert inside(again, visit) == len(there) + 1
    gate.hands.press(Qt.Key.Key_Escape)
    next(started, None)
    again.close()
