"""Every arrival is on the disk before its sound; what the gate goes through goes on where it ended."""

import os
import signal
import subprocess
import sys
from datetime import time, timedelta
from pathlib import Path
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
from db.queries.gate import gate_day
from db.queries.presence import counted
from db.store import Store, UnitOfWork
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.kit.phrases import use_labels
from desktop.kit.sounds import Tone
from desktop.labels import label
from desktop.screens.gate.forms import TimeForm
from desktop.screens.gate.strip import Answer
from tests.db.makers import LABEL, ZONE, row, rows, write
from tests.stories.gate import CONTROL, Gate, expect, inside, show
from tests.stories.plant import Plant


def test_every_arrival_is_on_the_disk_before_its_sound(
    plant: Plant, gate: Gate, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл"])
    clock.set(plant.moment(12))
    show(gate)
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
    show(gate)
    gate.hands.press(Qt.Key.Key_F12)
    form = gate.screen.asking.form
    assert form is not None
    assert isinstance(form, TimeForm)
    field = form.time
    field.setTime(field.time().addSecs(-80 * 60))
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
    show(gate)
    left: list[object] = []
    gate.screen.finished.connect(lambda: left.append(1))
    gate.hands.press(Qt.Key.Key_Escape)
    form = gate.screen.asking.form
    assert form is not None
    gate.hands.type("1234", into=form.code)  # type: ignore[attr-defined]  # the form of codes
    gate.hands.press(Qt.Key.Key_Return)
    assert form.problem()
    assert not left
    form.code.clear()  # type: ignore[attr-defined]
    gate.hands.type("4711", into=form.code)  # type: ignore[attr-defined]
    gate.hands.press(Qt.Key.Key_Return)
    assert left == [1]


def test_what_cannot_be_written_is_kept_and_written_later_with_its_time(
    plant: Plant, gate: Gate, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    show(gate)
    heard: list[object] = []
    monkeypatch.setattr(gate.screen.sounds, "play", heard.append)
    writing = gate.context.attempt

    def full(*_arguments: object) -> None:
        raise DiskFull

    monkeypatch.setattr(gate.context, "attempt", full)
    gate.hands.enter("ежов")
    assert gate.answers(Answer.NOT_WRITTEN)
    assert Tone.DONE not in heard
    gate.screen.acts.try_again()
    assert inside(plant.store, visit) == 0
    monkeypatch.setattr(gate.context, "attempt", writing)
    clock.set(plant.moment(12, 3))
    gate.screen.acts.try_again()
    assert gate.answers(Answer.ENTERED)
    assert Tone.DONE in heard
    assert gate.screen.acts.waiting() == 0
    assert local(rows(plant.store, PresenceEvent)[-1].at, ZONE).time() == time(12)


def test_undo_takes_back_only_what_was_done_at_the_gate(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.screen.hide()
    gate.context.do(LABEL, lambda unit: set_gate_note(unit, visit))
    gate.screen.show()
    gate.hands.press(Qt.Key.Key_Z, CONTROL)
    assert row(plant.store, Visit, visit).gate_note == "у ворот"
    gate.hands.enter("ежов")
    assert inside(plant.store, visit) == 1
    gate.hands.press(Qt.Key.Key_Z, CONTROL)
    assert inside(plant.store, visit) == 0
    assert row(plant.store, Visit, visit).gate_note == "у ворот"


def set_gate_note(unit: UnitOfWork, visit: UUID) -> None:
    unit.one(Visit, visit).gate_note = "у ворот"


WRITER = """
import sys
from pathlib import Path
from uuid import UUID
from datetime import datetime
from db.clock import SetClock
from db.commands.gate import arrive
from db.errors import say
from db.opening import open_store
store = open_store(Path(sys.argv[1]), clock=SetClock(datetime.fromisoformat(sys.argv[2])), seat="gate")
for person in sys.argv[3:]:
    with store.write(say("in")) as unit:
        arrive(unit, UUID(person))
    print(person, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="the process is ended by a signal of POSIX")
def test_22_the_gate_dies_between_two_arrivals_and_goes_on_with_the_same_group(
    plant: Plant, store: Store, tmp_path: Path, qtbot: QtBot, qapp: QApplication, clock: SetClock
) -> None:
    use_language("en")
    apply_theme(qapp, "light")
    use_labels(label)
    visit = expect(plant, [f"Орлов{letter} Павел" for letter in "абвгдежзиклмно"])
    other = expect(plant, ["Белкин Илья"], at=time(12, 30), title="Лицей")
    clock.set(plant.moment(12))
    before = Gate(store, tmp_path, qtbot)
    before.screen.choose(other)
    before.screen.hide()
    people = [str(one.id) for one in rows(store, Visitor) if one.visit_id == visit]
    command = [sys.executable, "-c", WRITER, str(tmp_path), clock.now().isoformat(), *people]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(7)]
        process.send_signal(signal.SIGKILL)
        told += [line.strip() for line in process.stdout if line.endswith("\n")]
    clock.set(clock.now() + timedelta(minutes=1))
    again = open_store(tmp_path, clock=clock, seat="gate")
    with again.read() as session:
        assert {str(one) for one in counted(session, visit).named_inside} >= set(told)
        day = gate_day(session, plant.moment(12))
        assert day.inside >= 7
    gate = Gate(again, tmp_path, qtbot)
    assert gate.screen.current == other
    gate.screen.choose(visit)
    left = next(one for one in rows(again, Visitor) if one.visit_id == visit and str(one.id) not in told)
    gate.hands.enter(left.surname)
    assert gate.answers(Answer.ENTERED) or gate.answers(Answer.INSIDE)
    gate.tasks.drain()
    again.close()
