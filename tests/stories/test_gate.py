"""A morning at the gate by keyboard and scanner alone (DOMAIN §6): who comes, by name, as a class, by count."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.clock import SetClock
from db.commands.gate import arrive
from db.commands.lists import decide_clearance
from db.model.kinds import (
    ClearanceState,
    PresenceKind,
)
from db.model.presence import PresenceEvent
from db.queries.presence import counted
from desktop.screens.gate.strip import Answer
from desktop.screens.muster.screen import MusterScreen
from tests.db.makers import rows, write
from tests.stories.gate import CONTROL, Gate, expect, inside, person
from tests.stories.hands import focus
from tests.stories.plant import Plant


def test_a_visitor_comes_by_a_few_letters_and_enter(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Котова Елена", "Орлов Павел", "Ежов Кирилл"], adults=1)
    clock.set(plant.moment(11, 55))
    gate.open()
    gate.hands.enter("еж")
    assert gate.answers(Answer.ENTERED)
    assert "Ежов Кирилл" in gate.told
    assert "11:55" in gate.told
    assert inside(plant.store, visit) == 1
    gate.hands.enter("ежов")
    assert gate.answers(Answer.INSIDE)
    assert inside(plant.store, visit) == 1
    gate.hands.enter("сидоров")
    assert gate.answers(Answer.UNKNOWN)
    assert inside(plant.store, visit) == 1
    assert gate.screen.field.text() == "сидоров"


def test_a_class_comes_in_one_action_but_for_those_marked_as_missing(plant: Plant, gate: Gate, clock: SetClock) -> None:
    names = [f"Ученик{letter} Имя" for letter in "АБВГДЕЖЗИК"]
    visit = expect(plant, names)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_Delete)
    gate.hands.press(Qt.Key.Key_Right)
    gate.hands.press(Qt.Key.Key_Delete)
    gate.hands.press(Qt.Key.Key_F2)
    assert gate.answers(Answer.ENTERED)
    assert inside(plant.store, visit) == 8
    assert len(gate.screen.context.history.steps()) == 1
    gate.hands.press(Qt.Key.Key_Z, CONTROL)
    assert gate.answers(Answer.TAKEN_BACK)
    assert inside(plant.store, visit) == 0
    voids = [event for event in rows(plant.store, PresenceEvent) if event.kind is PresenceKind.VOID]
    assert len(voids) == 8


def test_a_count_is_typed_stepped_and_named_afterwards(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл", "Белкин Илья", "Котова Елена"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("3")
    assert inside(plant.store, visit) == 3
    gate.hands.press(Qt.Key.Key_Plus)
    assert inside(plant.store, visit) == 4
    gate.hands.press(Qt.Key.Key_Minus)
    assert inside(plant.store, visit) == 3
    for name in ("орлов", "ежов", "белкин", "котова"):
        gate.hands.enter(name)
    with plant.store.read() as session:
        known = counted(session, visit)
    assert known.admitted.total() == 4
    assert len(known.named_inside) == 4


def test_who_scans_or_types_the_moment_the_mode_opens_loses_no_key(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Илья"])
    clock.set(plant.moment(12))
    QTest.keyClick(focus(), Qt.Key.Key_F4)
    assert gate.screen.is_opening()
    gate.hands.type("ор")
    assert not gate.screen.is_opening()
    assert gate.screen.field.text() == "ор"
    gate.hands.press(Qt.Key.Key_Return)
    assert inside(plant.store, visit) == 1
    gate.hands.press(Qt.Key.Key_Escape)
    QTest.keyClick(focus(), Qt.Key.Key_F4)
    gate.hands.scan("BEGIN:VCARD")
    assert gate.answers(Answer.UNKNOWN), "a scan is taken for a scan"


def test_who_lets_the_mode_open_sees_the_day_without_a_key(plant: Plant, gate: Gate, clock: SetClock) -> None:
    expect(plant, ["Орлов Павел", "Ежов Илья"])
    clock.set(plant.moment(12))
    QTest.keyClick(focus(), Qt.Key.Key_F4)
    screen = gate.screen
    while screen.is_opening():
        QApplication.processEvents()
    assert [cell.name for cell in screen.people.cells()] == ["Ежов Илья", "Орлов Павел"]
    assert all(part.updatesEnabled() for part in screen.frame.parts())
    assert screen.field.hasFocus()


def test_what_another_seat_writes_while_the_mode_opens_is_shown(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Илья"])
    clock.set(plant.moment(12))
    QTest.keyClick(focus(), Qt.Key.Key_F4)
    while gate.window.tasks.running():  # the day is read, and not yet shown
        QApplication.processEvents()
        if gate.screen.day is not None:
            break
    write(plant.store, arrive, person(plant.store, "Орлов").id)
    gate.screen.finish_painting()
    group = gate.screen.group
    assert group is not None
    assert group.inside == inside(plant.store, visit) == 1


def test_05_three_groups_are_on_site_and_f9_asks_for_the_muster_list(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visits = [
        expect(plant, [f"Орлов{n} Павел", f"Ежов{n} Илья"], at=time(12 + n), title=f"Школа {n}") for n in range(3)
    ]
    clock.set(plant.moment(12))
    gate.open()
    for number, visit in enumerate(visits):
        gate.to_group(visit)
        gate.hands.press(Qt.Key.Key_F2)
        assert inside(plant.store, visit) == 2, number
    gate.hands.press(Qt.Key.Key_F9)
    screen = gate.window.overlay()
    assert isinstance(screen, MusterScreen)
    screen.finish_painting()
    assert screen.desk.roll().inside == 6
    gate.hands.press(Qt.Key.Key_Escape)
    assert gate.screen.field.hasFocus(), "back where one was"


def test_06_a_foreign_name_is_found_however_it_is_typed(plant: Plant, gate: Gate, clock: SetClock) -> None:
    expect(plant, ["Юсупов Александр", "Щукин Фёдор", "Йокинен Ян"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("юсупов")
    assert gate.answers(Answer.ENTERED)
    for typed in ("ЮСУПОВ АЛЕКСАНДР", "yusupov", "Yusupov Al", ".cegjd", "александр юсупов"):
        gate.hands.enter(typed)
        assert gate.answers(Answer.INSIDE), typed
        assert "Юсупов" in gate.told
        gate.hands.press(Qt.Key.Key_Escape)


def test_06_signs_marks_and_spellings_do_not_matter(plant: Plant, gate: Gate, clock: SetClock) -> None:
    listed = {
        "семенов": "Семёнов Пётр",
        "хаируллин": "Хайруллин Айдар",
        "салтыковщедрин": "Салтыков-Щедрин Иван",
        "oconnor": "O'Connor Sean",
        "muller": "Müller Jürgen",
        "wei zhang": "Zhang Wei",
        "наргиза": "Наргиза",
    }
    visit = expect(plant, [*listed.values(), "Белкин Илья"])
    clock.set(plant.moment(12))
    gate.open()
    for number, (typed, name) in enumerate(listed.items(), start=1):
        gate.hands.enter(typed)
        assert gate.answers(Answer.ENTERED), gate.told
        assert name in gate.told
        assert inside(plant.store, visit) == number


def test_somebody_who_is_not_cleared_stays_outside_and_the_reason_is_for_staff(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл"])
    write(plant.store, decide_clearance, [person(plant.store, "Ежов").id], ClearanceState.REFUSED)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("ежов")
    assert gate.answers(Answer.NOT_CLEARED)
    assert inside(plant.store, visit) == 0
    assert "All 1 are here" in gate.screen.top.all_here.accessibleName(), "the button promises whom it lets in"
    gate.hands.press(Qt.Key.Key_F2)
    assert inside(plant.store, visit) == 1


def test_several_groups_at_once_are_told_apart_by_the_name(plant: Plant, gate: Gate, clock: SetClock) -> None:
    first = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    second = expect(plant, ["Орлова Анна", "Титов Олег"], title="Лицей")
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("титов")
    assert gate.screen.current == second
    gate.hands.enter("ежов")
    assert gate.screen.current == first
    gate.hands.enter("орлов")
    assert gate.answers(Answer.SEVERAL)
    gate.hands.press(Qt.Key.Key_Return)
    assert (inside(plant.store, first), inside(plant.store, second)) == (2, 1)
