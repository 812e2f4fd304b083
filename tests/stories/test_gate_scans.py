"""Codes at the gate: passes, foreign and hostile ones, codes that carry keys."""

from PySide6.QtCore import Qt

from db.clock import SetClock
from db.commands.passes import print_badges
from db.model.presence import PresenceEvent
from db.model.visitor import Badge
from db.queries.presence import counted
from desktop.screens.gate.strip import Answer
from tests.db.makers import rows, write
from tests.stories.gate import Gate, expect, inside, person
from tests.stories.plant import Plant

HOSTILE = [
    "12345678901234",
    "https://example.org/?visit=1",
    "x" * 2_000,
    "9" * 2_000,
    "' or 1=1 --; drop table visitor;",
    "=cmd|' /C calc'!A0",
    "00000000000000",
    "%_%",
]


def test_a_pass_is_scanned_and_checks_in(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    write(plant.store, print_badges, [person(plant.store, "Орлов").id])
    code = rows(plant.store, Badge)[0].code
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.scan(code)
    assert gate.answers(Answer.ENTERED)
    with plant.store.read() as session:
        assert counted(session, visit).named_inside == {person(plant.store, "Орлов").id}


def test_a_foreign_or_broken_code_says_so_and_changes_nothing(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    before = len(rows(plant.store, PresenceEvent))
    for code in HOSTILE:
        told = len(gate.screen.strip.history)
        gate.hands.scan(code)
        assert gate.answers(Answer.UNKNOWN)
        assert len(gate.screen.strip.history) == told + 1
        assert gate.screen.field.text() == ""
    assert inside(plant.store, visit) == 0
    assert len(rows(plant.store, PresenceEvent)) == before


def test_a_code_that_carries_keys_moves_nothing(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    for sign in "12345678":
        gate.hands.key(Qt.Key.Key_0, sign, 1)
    gate.hands.key(Qt.Key.Key_Escape, "\x1b", 1)
    gate.hands.key(Qt.Key.Key_F2, "", 1)
    gate.hands.key(Qt.Key.Key_F5, "", 1)
    for sign in "901234":
        gate.hands.key(Qt.Key.Key_0, sign, 1)
    gate.hands.key(Qt.Key.Key_Return, "\r", 1)
    assert gate.answers(Answer.UNKNOWN)
    assert gate.window.shown_screens() == [gate.screen]
    assert inside(plant.store, visit) == 0
