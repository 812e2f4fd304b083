"""What a guard with a queue does wrong at the gate: a key twice, a code at the wrong moment, a slip of the hand."""

from collections.abc import Sequence
from datetime import time, timedelta
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from db.clock import SetClock
from db.commands.passes import print_badges
from db.commands.safety import add_briefing_text
from db.commands.visit_steps import confirm_visit
from db.model.kinds import PpeKind, VisitorCategory
from db.model.visitor import Badge
from desktop.screens.gate.forms import GuestsForm, LeavingForm
from desktop.screens.gate.safety_forms import BriefingForm, EquipmentForm
from desktop.screens.gate.strip import Answer
from desktop.screens.gate.watch import QUIET
from tests.db.makers import make_route, rows, write
from tests.stories.gate import ALT, CONTROL, Gate, expect, inside, person
from tests.stories.plant import TODAY, Plant

TOURISTS = VisitorCategory.TOURIST_INDIVIDUAL


def two_groups(plant: Plant, ppe: Sequence[PpeKind] = ()) -> tuple[UUID, UUID]:
    route = make_route(plant.store, code="HOT", title="Печь", ppe=list(ppe)) if ppe else plant.route
    first = expect(plant, ["Ежов Кирилл", "Орлов Павел"], route_id=route)
    second = plant.plan({TOURISTS: 12}, at=time(13), title="Сборная группа")
    write(plant.store, confirm_visit, second)
    return first, second


def test_f2_pressed_twice_lets_no_other_group_in_and_the_briefing_is_that_of_the_first(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    write(plant.store, add_briefing_text, plant.site, "ru", "2026-1", "Не отходить от группы.", TODAY)
    first, second = two_groups(plant)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    assert [offer.keys for offer in gate.screen.strip.offers()][:2] == ["Ctrl+B", "Ctrl+E"]
    gate.hands.press(Qt.Key.Key_F2)
    assert gate.answers(Answer.REFUSED)
    assert (inside(plant.store, first), inside(plant.store, second)) == (2, 0)
    gate.hands.press(Qt.Key.Key_B, CONTROL)
    assert gate.form(BriefingForm).group.id == first
    gate.hands.press(Qt.Key.Key_Escape)
    for _second in range(QUIET):
        gate.screen.watch._tick()  # a minute passes
    gate.screen.refresh()
    assert gate.screen.current == second


def test_f5_pressed_twice_says_that_nobody_is_there_and_the_equipment_is_counted_back(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    first, second = two_groups(plant, ppe=[PpeKind.HARD_HAT])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    gate.to_group(second)
    gate.hands.press(Qt.Key.Key_F2)
    gate.to_group(first)
    gate.hands.press(Qt.Key.Key_E, CONTROL)
    gate.hands.press(Qt.Key.Key_Return)
    gate.hands.press(Qt.Key.Key_F5)
    assert [offer.keys for offer in gate.screen.strip.offers()] == ["Ctrl+E", "Ctrl+Z"]
    gate.hands.press(Qt.Key.Key_F5)
    assert gate.told.startswith("Nobody of this group is on site.")
    assert (inside(plant.store, first), inside(plant.store, second)) == (0, 12)


def test_enter_lets_in_and_takes_nothing_back(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_Return)
    gate.hands.press(Qt.Key.Key_Return)
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.answers(Answer.INSIDE)
    assert inside(plant.store, visit) == 2


def test_space_twice_means_the_same_person(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел", "Титов Олег"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_Right)
    for expected, answer in ((2, Answer.TAKEN_BACK), (3, Answer.ENTERED)):
        gate.hands.press(Qt.Key.Key_Space)
        assert gate.answers(answer)
        assert "Орлов Павел" in gate.told
        assert inside(plant.store, visit) == expected


def test_a_key_that_is_held_down_lets_one_person_in(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел", "Титов Олег"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_Space)
    for _ in range(5):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
        QApplication.sendEvent(gate.screen.field, held)
    assert inside(plant.store, visit) == 1


def test_a_double_click_ticks_one_person(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел", "Титов Олег"])
    clock.set(plant.moment(12))
    gate.open()
    ground = gate.screen.people.viewport()
    at = QPointF(20, 20)
    kinds = QEvent.Type
    for kind in (kinds.MouseButtonPress, kinds.MouseButtonRelease, kinds.MouseButtonDblClick, kinds.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        where = ground.mapToGlobal(at)
        QApplication.sendEvent(ground, QMouseEvent(kind, at, where, left, left, Qt.KeyboardModifier.NoModifier))
    assert inside(plant.store, visit) == 1


def test_a_name_chosen_in_the_list_is_not_the_answer_to_the_next_name(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Иван", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_Return)
    gate.hands.enter("орлов")
    assert gate.answers(Answer.SEVERAL)
    assert inside(plant.store, visit) == 1


def test_a_headcount_with_a_digit_too_many_is_asked_about(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan({TOURISTS: 12})
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("120")
    assert gate.answers(Answer.FULL)
    assert inside(plant.store, visit) == 0
    gate.hands.enter("15")
    assert inside(plant.store, visit) == 15, "the places of the tour"
    gate.hands.press(Qt.Key.Key_Plus)
    assert gate.answers(Answer.FULL)
    gate.hands.press(Qt.Key.Key_1, ALT)
    assert gate.answers(Answer.ENTERED)
    assert inside(plant.store, visit) == 16


def test_somebody_who_never_came_in_does_not_leave(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_F6)
    assert gate.told.startswith("Has not come in: Ежов Кирилл")
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_F6)
    assert gate.answers(Answer.LEFT)
    gate.hands.press(Qt.Key.Key_F6)
    assert gate.told.startswith("Has left already at 12:00: Ежов Кирилл")
    assert inside(plant.store, visit) == 1


def pass_of(plant: Plant, surname: str) -> str:
    key = person(plant.store, surname).id
    write(plant.store, print_badges, [key])
    return next(one.code for one in rows(plant.store, Badge) if one.visitor_id == key)


def test_a_pass_is_read_behind_a_name_that_was_left_in_the_field(plant: Plant, gate: Gate, clock: SetClock) -> None:
    expect(plant, ["Ежов Кирилл", "Орлов Павел", "Титов Иван", "Титов Олег"])
    code = pass_of(plant, "Орлов")
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("титов")
    assert gate.answers(Answer.SEVERAL)
    gate.hands.press(Qt.Key.Key_Shift)  # a moment passes
    gate.hands.scan(code)
    assert gate.answers(Answer.ENTERED)
    gate.hands.enter("сидоров")
    gate.hands.enter("ежов")
    assert gate.answers(Answer.ENTERED), "the next name takes the place of the one that was not found"


def test_a_pass_of_another_day_says_of_which(plant: Plant, gate: Gate, clock: SetClock) -> None:
    expect(plant, ["Ежов Кирилл"])
    code = pass_of(plant, "Ежов")
    clock.set(plant.moment(12) + timedelta(days=1))
    gate.open()
    gate.hands.scan(code)
    assert gate.answers(Answer.UNKNOWN)
    assert "another day" in gate.told
    assert "24 November 2026" in gate.told


def test_a_code_scanned_while_something_is_asked_is_no_answer(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan({TOURISTS: 12})
    write(plant.store, confirm_visit, visit)
    code = "24000000000000"
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_F3)
    form = gate.form(GuestsForm)
    gate.hands.type("Лось")
    gate.hands.press(Qt.Key.Key_Shift)
    gate.hands.scan(code)
    assert "scanned" in form.problem()
    assert form.surname.text() == "Лось"
    gate.hands.press(Qt.Key.Key_Escape)
    gate.hands.press(Qt.Key.Key_F6)
    leaving = gate.form(LeavingForm)
    gate.hands.scan(code)
    assert "scanned" in leaving.problem()
    assert inside(plant.store, visit) == 12
    gate.hands.press(Qt.Key.Key_Escape)
    gate.hands.press(Qt.Key.Key_F3)
    gate.hands.enter("5")
    assert gate.form(GuestsForm).problem() == "Type a surname."


def test_nothing_is_issued_to_who_has_left(plant: Plant, gate: Gate, clock: SetClock) -> None:
    two_groups(plant, ppe=[PpeKind.HARD_HAT])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_F5)
    assert [offer.keys for offer in gate.screen.strip.offers()] == ["Ctrl+Z"]
    gate.hands.press(Qt.Key.Key_E, CONTROL)
    assert set(gate.form(EquipmentForm).pieces().values()) == {0}
