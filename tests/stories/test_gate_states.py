"""States of the gate that a guard comes into and out of: undo, midnight, the muster list, books that are held."""

from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt

from db.clock import SetClock
from db.commands.visit_steps import confirm_visit, hold_visit
from db.errors import DatabaseBusy
from db.model.kinds import VisitorCategory
from db.model.visitor import Visitor
from desktop.kit.pill import Tone
from desktop.screens.gate.forms import GuestsForm, TimeForm
from desktop.screens.gate.late_form import LateForm
from desktop.screens.gate.strip import Answer
from desktop.screens.muster.screen import MusterScreen
from tests.db.makers import rows, write
from tests.stories.gate import CONTROL, Gate, expect, inside
from tests.stories.plant import Plant

TOURISTS = VisitorCategory.TOURIST_INDIVIDUAL


def test_the_muster_list_opens_over_a_question_and_the_question_goes_on(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    expect(plant, ["Ежов Кирилл"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F3)
    gate.hands.press(Qt.Key.Key_F9)
    assert isinstance(gate.window.overlay(), MusterScreen)
    gate.hands.press(Qt.Key.Key_Escape)
    form = gate.form(GuestsForm)
    gate.hands.enter("Лосев")
    assert form.problem() == ""
    assert gate.answers(Answer.ENTERED)


def test_a_walk_in_is_taken_back_and_brought_back(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan({TOURISTS: 12})
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F3)
    gate.hands.enter("Лосев")
    assert inside(plant.store, visit) == 1
    gate.hands.press(Qt.Key.Key_Z, CONTROL)
    assert gate.answers(Answer.TAKEN_BACK)
    assert inside(plant.store, visit) == 0
    assert rows(plant.store, Visitor)[0].removed_at is not None, "lines of the log still speak of him"
    gate.screen.context.redo()
    assert inside(plant.store, visit) == 1
    assert rows(plant.store, Visitor)[0].removed_at is None


def test_a_walk_in_makes_no_list_of_a_group_that_is_only_counted(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan({TOURISTS: 12})
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("5")
    gate.hands.press(Qt.Key.Key_F3)
    gate.hands.enter("Лосев")
    group = gate.screen.group
    assert group is not None
    assert (group.admitted, group.expected, group.is_named) == (6, 12, False)
    gate.hands.press(Qt.Key.Key_F2)
    assert gate.answers(Answer.ENTERED)
    assert inside(plant.store, visit) == 12


def test_after_midnight_a_time_of_the_evening_is_yesterdays(plant: Plant, gate: Gate, clock: SetClock) -> None:
    expect(plant, ["Ежов Кирилл"], at=time(23))
    clock.set(plant.moment(23, 30))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    clock.set(plant.moment(23, 59) + timedelta(minutes=6))
    gate.screen.refresh()
    gate.hands.press(Qt.Key.Key_F12)
    gate.form(TimeForm).time.setTime(gate.form(TimeForm).time.time().addSecs(-10 * 60))
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.screen.acts.true_time == plant.moment(23, 55)
    gate.hands.press(Qt.Key.Key_F12)
    clock.set(plant.moment(10) + timedelta(days=1))
    gate.screen.refresh()
    gate.hands.press(Qt.Key.Key_F12)
    form = gate.form(TimeForm)
    form.time.setTime(form.time.time().addSecs(60 * 60))
    gate.hands.press(Qt.Key.Key_Return)
    assert form.problem() == "This time has not come yet."


def test_whoever_is_left_is_shown_alone_and_an_empty_list_says_why(plant: Plant, gate: Gate, clock: SetClock) -> None:
    expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F8)
    gate.hands.press(Qt.Key.Key_F2)
    assert gate.screen.empty.isVisible()
    assert not gate.screen.people.isVisible()
    gate.hands.press(Qt.Key.Key_F8)
    assert gate.told.startswith("All are shown again.")
    assert gate.screen.people.isVisible()


def test_what_is_not_written_yet_is_said_in_red_until_it_is(plant: Plant, gate: Gate) -> None:
    gate.open()
    head = gate.screen.head
    head.drop_words(is_narrow=True, is_low=False)
    head.show_words("Gate", "1", "1 step not written yet", "On site", owes=True)
    assert head.pill.isVisible()
    assert head.pill._tone is Tone.DANGER
    head.show_words("Gate", "1", "Offline, recording", "On site")
    assert not head.pill.isVisible()


def test_ctrl_enter_pressed_twice_starts_the_clock_and_accounts_for_nobody(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_F9)
    screen = gate.window.overlay()
    assert isinstance(screen, MusterScreen)
    gate.hands.press(Qt.Key.Key_Return, CONTROL)
    gate.hands.press(Qt.Key.Key_Return, CONTROL)
    assert screen.desk.roll().accounted == 0
    gate.hands.press(Qt.Key.Key_A)
    assert screen.desk.roll().accounted == 2
    gate.hands.press(Qt.Key.Key_Z, CONTROL)
    assert screen.desk.roll().accounted == 0, "undo is alive over the gate too"


def test_esc_puts_the_question_of_the_muster_list_away_first(plant: Plant, gate: Gate, clock: SetClock) -> None:
    expect(plant, ["Ежов Кирилл"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_F9)
    screen = gate.window.overlay()
    assert isinstance(screen, MusterScreen)
    gate.hands.press(Qt.Key.Key_Return, CONTROL)
    gate.hands.press(Qt.Key.Key_F3)
    gate.hands.press(Qt.Key.Key_Escape)
    assert gate.window.overlay() is screen
    assert not screen.found.isVisible()
    gate.hands.press(Qt.Key.Key_F3)
    gate.hands.enter("Лосев")
    assert "Лосев" in screen.summary.note.text()
    assert str(gate.screen.context.history.steps()[0].label) == "Found who stands on no list"
    gate.hands.press(Qt.Key.Key_Escape)
    assert gate.window.overlay() is None


def test_a_group_that_was_not_confirmed_is_a_matter_of_the_coordinator(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    visit = plant.plan({TOURISTS: 12})
    write(plant.store, hold_visit, visit)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    assert gate.answers(Answer.NOT_CLEARED)
    assert gate.screen.strip.offers()[0].text == "Call the coordinator"
    assert inside(plant.store, visit) == 0


def test_a_question_is_asked_while_another_program_holds_the_books(
    plant: Plant, gate: Gate, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()

    def busy(*_given: object) -> None:
        raise DatabaseBusy

    monkeypatch.setattr(plant.store, "rehearse", busy)
    gate.hands.press(Qt.Key.Key_F3)
    assert gate.form(GuestsForm).isVisible()
    gate.hands.press(Qt.Key.Key_Escape)
    gate.hands.press(Qt.Key.Key_F7)
    assert gate.form(LateForm).against.text().startswith("Another program is writing")
    gate.hands.press(Qt.Key.Key_Escape)
    monkeypatch.setattr(gate.screen.context, "read", busy)
    gate.hands.press(Qt.Key.Key_E, CONTROL)
    assert gate.answers(Answer.REFUSED)


def test_on_a_day_without_groups_each_key_says_whom_to_call(plant: Plant, gate: Gate, clock: SetClock) -> None:
    clock.set(plant.moment(12))
    gate.open()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F5, Qt.Key.Key_F7, Qt.Key.Key_Plus):
        told = len(gate.screen.strip.history)
        gate.hands.press(key)
        assert len(gate.screen.strip.history) == told + 1
        assert gate.told.startswith("Nobody is expected today.")
        assert [offer.text for offer in gate.screen.strip.offers()] == ["Call the coordinator"]
