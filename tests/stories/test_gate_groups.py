"""Groups at the gate by keys (DOMAIN §6): adults missing, too young, early, walk-ins, late, never come."""

from datetime import date, time, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlmodel import select

from db.clock import SetClock
from db.commands.safety import add_briefing_text
from db.commands.stop_list import StopDraft, stop_person
from db.commands.stops import StopDraft as RouteStop
from db.commands.stops import set_stops
from db.commands.visit_steps import confirm_visit
from db.model.kinds import (
    PpeKind,
    RequestState,
    VisitorCategory,
    VisitState,
)
from db.model.presence import Briefing, PpeIssue, Signature
from db.model.visit import Request, Visit
from db.model.visitor import Visitor
from desktop.kit.drawing import DrawingField
from desktop.screens.gate.forms import GuestsForm, LeavingForm
from desktop.screens.gate.late_form import LateForm
from desktop.screens.gate.safety_forms import BriefingForm, EquipmentForm
from desktop.screens.gate.strip import Answer
from tests.db.makers import LABEL, make_route, row, rows, write
from tests.stories.gate import ALT, CONTROL, Gate, expect, inside, person
from tests.stories.hands import tab_to
from tests.stories.plant import ADULTS, PUPILS, TODAY, Plant

TOURISTS = VisitorCategory.TOURIST_INDIVIDUAL


def test_15_two_adults_are_missing_and_it_is_said(plant: Plant, gate: Gate, clock: SetClock) -> None:
    names = ["Котова Елена", "Мухин Павел", *(f"Ученик{letter} Имя" for letter in "АБВГДЕЖЗИКЛ")]
    expect(plant, names, adults=2)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("мухин")
    pill = next(pill.text() for pill in gate.screen.top.pills if "adults" in pill.text())
    assert pill == "adults: 1 of 2"
    first = gate.screen.people.cells()[0]
    assert first.name == "Котова Елена"
    assert first.note == "adult"


def test_16_a_younger_brother_goes_to_the_museum_and_is_counted_there(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    foundry = expect(plant, ["Орлов Павел", "Орлов Миша"])
    museum_route = make_route(plant.store, code="MUSE", title="Музей", min_age=0)
    museum = expect(plant, ["Белкин Илья"], at=time(12, 30), title="Музей завода", route_id=museum_route)
    with plant.store.write(LABEL) as unit:
        brother = unit.session.exec(select(Visitor).where(Visitor.given == "Миша")).one()
        brother.birth_date = date(2015, 11, 25)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("орлов миша")
    assert gate.answers(Answer.UNDER_AGE)
    assert inside(plant.store, foundry) == 0
    gate.hands.press(Qt.Key.Key_1, ALT)
    assert gate.answers(Answer.ENTERED), gate.told
    assert inside(plant.store, foundry) == 0
    assert inside(plant.store, museum) == 1


def test_17_some_leave_early_who_are_known_by_count_only(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan({PUPILS: 10, ADULTS: 1})
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    assert inside(plant.store, visit) == 11
    gate.hands.press(Qt.Key.Key_F6)
    tab_to(gate.form(LeavingForm).counts[PUPILS].field)
    gate.hands.type("2")
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.answers(Answer.LEFT), gate.told
    assert inside(plant.store, visit) == 9


def test_18_a_family_of_four_finds_three_places(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan({TOURISTS: 12}, title="Сборная группа")
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_F3)
    form = gate.form(GuestsForm)
    gate.hands.type("Лосев")
    tab_to(form.people.field)
    gate.hands.press(Qt.Key.Key_A, CONTROL)
    gate.hands.type("4")
    gate.hands.press(Qt.Key.Key_Return)
    assert "3" in form.problem()
    assert inside(plant.store, visit) == 12
    assert form.wait_button.isVisible()
    gate.hands.press(Qt.Key.Key_Return, ALT)
    waiting = rows(plant.store, Request)
    assert [(one.title, one.people, one.state) for one in waiting] == [("Лосев", 4, RequestState.WAITING)]
    gate.hands.press(Qt.Key.Key_F3)
    form = gate.form(GuestsForm)
    gate.hands.type("Лосев")
    tab_to(form.people.field)
    gate.hands.press(Qt.Key.Key_A, CONTROL)
    gate.hands.type("3")
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.answers(Answer.ENTERED), gate.told
    assert inside(plant.store, visit) == 15


def test_19_nobody_comes_and_the_gate_says_so_after_the_grace_time(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan()
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12, 10))
    gate.open()
    gate.hands.press(Qt.Key.Key_F7)
    form = gate.form(LateForm)
    tab_to(form.no_show)
    gate.hands.press(Qt.Key.Key_Return)
    assert form.problem()
    assert row(plant.store, Visit, visit).state is VisitState.CONFIRMED
    gate.hands.press(Qt.Key.Key_Escape)
    clock.set(plant.moment(12, 30))
    gate.hands.press(Qt.Key.Key_F7)
    form = gate.form(LateForm)
    tab_to(form.no_show)
    gate.hands.press(Qt.Key.Key_Return)
    assert row(plant.store, Visit, visit).state is VisitState.NO_SHOW


def test_a_late_group_begins_later_and_is_told_what_it_collides_with(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan(at=time(16))
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(16, 20))
    gate.open()
    gate.hands.press(Qt.Key.Key_F7)
    form = gate.form(LateForm)
    assert form.minutes.value() == 20
    gate.hands.press(Qt.Key.Key_A, CONTROL)
    gate.hands.type("60")
    assert "18:45" in form.when.text() or "18:" in form.when.text()
    assert form.against.text() != "Collides with nothing."
    assert row(plant.store, Visit, visit).starts_local.time() == time(16)
    gate.hands.press(Qt.Key.Key_A, CONTROL)
    gate.hands.type("15")
    gate.hands.press(Qt.Key.Key_Return)
    assert row(plant.store, Visit, visit).starts_local.time() == time(16, 15)


def test_a_group_that_has_come_late_leaves_out_a_stop_and_keeps_its_start(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    stops = [RouteStop(title="Формовка", minutes=30), RouteStop(title="Разливка", minutes=45)]
    write(plant.store, set_stops, plant.route, stops)
    visit = plant.plan()
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12, 25))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    ends = row(plant.store, Visit, visit).ends_local
    gate.hands.press(Qt.Key.Key_F7)
    form = gate.form(LateForm)
    gate.hands.press(Qt.Key.Key_Return)
    assert form.problem() == "Tick the stops to leave out."
    gate.hands.press(Qt.Key.Key_Space)
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.told.startswith("Route shortened: Школа № 12")
    changed = row(plant.store, Visit, visit)
    assert changed.starts_local.time() == time(12)
    assert changed.ends_local == ends - timedelta(minutes=30)
    clock.set(plant.moment(14))
    gate.hands.press(Qt.Key.Key_F5)
    gate.hands.press(Qt.Key.Key_F7)
    assert gate.screen.asking.form is None
    assert gate.told.startswith("This visit is over")


def test_a_replacement_comes_instead_of_somebody_on_the_list(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_F3)
    form = gate.form(GuestsForm)
    assert form.replaced is not None
    gate.hands.type("Белкин")
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.answers(Answer.ENTERED), gate.told
    newcomer = person(plant.store, "Белкин")
    assert newcomer.replaces_id == person(plant.store, "Ежов").id
    assert person(plant.store, "Ежов").removed_at is not None
    group = gate.screen.group
    assert group is not None
    assert (group.admitted, group.expected) == (1, 2)
    assert inside(plant.store, visit) == 1


def sign_in(field: DrawingField) -> None:
    """Sign with the mouse."""
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    for at in (QPoint(60, 50), QPoint(120, 30), QPoint(300, 70)):
        QTest.mouseMove(field, at)
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(300, 70))


def test_the_leader_signs_for_the_group_after_the_last_one(plant: Plant, gate: Gate, clock: SetClock) -> None:
    write(plant.store, add_briefing_text, plant.site, "ru", "2026-1", "Не отходить от группы.", date(2026, 1, 1))
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    assert [offer.keys for offer in gate.screen.strip.offers()][:2] == ["Ctrl+B", "Ctrl+E"]
    gate.hands.press(Qt.Key.Key_B, CONTROL)
    form = gate.form(BriefingForm)
    gate.hands.type("Н. Котова")
    sign_in(form.drawing)
    gate.hands.press(Qt.Key.Key_Return)
    briefing = rows(plant.store, Briefing)[0]
    assert (briefing.visit_id, briefing.people, briefing.text_version) == (visit, 2, "2026-1")
    assert rows(plant.store, Signature)[0].briefing_id == briefing.id


def test_equipment_is_given_out_and_counted_back(plant: Plant, gate: Gate, clock: SetClock) -> None:
    route = make_route(plant.store, code="HOT", title="Печь", ppe=[PpeKind.HARD_HAT])
    visit = plant.plan({TOURISTS: 9}, route_id=route)
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_E, CONTROL)
    form = gate.form(EquipmentForm)
    assert form.pieces() == {(PpeKind.HARD_HAT, ""): 9}
    gate.hands.press(Qt.Key.Key_Return)
    gate.hands.press(Qt.Key.Key_E, CONTROL)
    form = gate.form(EquipmentForm)
    tab_to(form.returns[PpeKind.HARD_HAT, ""].field)
    gate.hands.press(Qt.Key.Key_A, CONTROL)
    gate.hands.type("7")
    gate.hands.press(Qt.Key.Key_Return)
    issue = rows(plant.store, PpeIssue)[0]
    assert (issue.issued, issue.returned) == (9, 7)


def test_somebody_not_to_admit_stays_outside_and_nobody_at_the_gate_reads_why(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    reason = "угрожал охране в 2024 году"
    write(plant.store, stop_person, StopDraft(surname="Ежов", given="Кирилл", reason=reason), TODAY)
    clock.set(plant.moment(12))
    gate.open()
    gate.hands.enter("ежов")
    assert inside(plant.store, visit) == 0
    gate.hands.press(Qt.Key.Key_F2)
    assert inside(plant.store, visit) == 1
    seen = [f"{told.text} {told.note}" for told in gate.screen.strip.history]
    seen += [f"{cell.name} {cell.note}" for cell in gate.screen.people.cells()]
    seen += [pill.text() for pill in gate.screen.top.pills]
    seen += [one.text() for one in gate.screen.findChildren(QLabel)]
    assert seen
    assert not any("угрожал" in text for text in seen)
