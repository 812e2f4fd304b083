"""What the check-in mode does by itself while nobody touches it: it follows the other seats, and asks after a group."""

from datetime import time
from uuid import UUID

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from db.clock import SetClock
from db.commands.gate import arrive
from db.store import Store
from desktop.screens.gate.strip import Answer
from desktop.screens.gate.watch import READ_AGAIN
from tests.db.makers import write
from tests.stories.gate import Gate, expect, inside, person
from tests.stories.plant import Plant


def half_a_minute(gate: Gate) -> None:
    """Let the seconds pass after which the day is read again; the answer is on its way then."""
    _beat(gate.screen.strip)  # an answer has lost its colour by then
    for _ in range(READ_AGAIN):
        _beat(gate.screen.watch)


def _beat(part: QObject) -> None:
    timer = part.findChild(QTimer)
    assert timer is not None
    timer.timeout.emit()


def shown_inside(gate: Gate, visit: UUID) -> int:
    assert gate.screen.day is not None
    group = gate.screen.day.group(visit)
    assert group is not None
    return group.inside


def test_who_was_let_in_at_another_seat_is_shown_half_a_minute_later(
    plant: Plant, gate: Gate, clock: SetClock, qtbot: QtBot
) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл"])
    clock.set(plant.moment(11, 55))
    gate.open()
    office = Store(plant.store.engine, clock, seat="office")  # the window hears nothing of what it writes
    write(office, arrive, person(office, "Орлов").id)
    assert shown_inside(gate, visit) == 0
    half_a_minute(gate)
    qtbot.waitUntil(lambda: shown_inside(gate, visit) == 1)


def test_an_arrival_while_the_day_is_read_again_is_not_lost_from_the_screen(
    plant: Plant, gate: Gate, clock: SetClock, qtbot: QtBot
) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл"])
    clock.set(plant.moment(11, 55))
    gate.open()
    reading = gate.window.tasks.running
    half_a_minute(gate)
    gate.screen.acts.arrive(gate.screen.day.find("ежов")[0], gate.screen.group)  # type: ignore[union-attr, arg-type]
    qtbot.waitUntil(lambda: not reading())
    assert shown_inside(gate, visit) == inside(plant.store, visit) == 1


def test_a_group_that_should_have_left_is_asked_about_once(
    plant: Plant, gate: Gate, clock: SetClock, qtbot: QtBot
) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл"], at=time(12))
    clock.set(plant.moment(11, 55))
    gate.open()
    gate.hands.enter("еж")
    clock.set(plant.moment(18))
    half_a_minute(gate)
    qtbot.waitUntil(lambda: "Has that person left?" in gate.told)
    assert gate.answers(Answer.FULL)
    assert gate.screen.current == visit
    gate.hands.enter("орлов")
    half_a_minute(gate)
    qtbot.waitUntil(lambda: not gate.window.tasks.running())
    assert "person left?" not in gate.told
