"""A morning at the gate by keyboard and scanner alone (DOMAIN §6), on the real store."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlmodel import select

from db.clock import SetClock, local
from db.commands.lists import PersonDraft, decide_clearance, receive_list
from db.commands.passes import print_badges
from db.commands.safety import IncidentDraft, record_incident
from db.commands.visits import confirm_visit
from db.errors import DiskFull
from db.model.kinds import (
    ClearanceState,
    IncidentKind,
    IncidentSeverity,
    ListedRole,
    PpeKind,
    PresenceKind,
    RequestState,
    VisitorCategory,
    VisitState,
)
from db.model.presence import Briefing, PpeIssue, PresenceEvent
from db.model.visit import Request, Visit
from db.model.visitor import Badge, Visitor
from db.opening import open_store
from db.queries.gate import gate_day
from db.queries.presence import counted, on_site
from db.store import Store, UnitOfWork
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.kit.icons import load_icons
from desktop.kit.phrases import use_labels
from desktop.kit.sounds import Tone
from desktop.kit.tasks import Tasks
from desktop.labels import label
from desktop.screens.gate.forms import GuestsForm, TimeForm
from desktop.screens.gate.late_form import LateForm
from desktop.screens.gate.safety_forms import EquipmentForm
from desktop.screens.gate.screen import GateScreen
from desktop.screens.gate.strip import Answer
from desktop.settings import WindowSettings
from tests.db.makers import LABEL, ZONE, make_route, row, rows, write
from tests.desktop.screens.gate_hands import Hands
from tests.stories.plant import ADULTS, PUPILS, Plant

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
TOURISTS = VisitorCategory.TOURIST_INDIVIDUAL


@pytest.fixture
def plant(store: Store, clock: SetClock) -> Plant:
    return Plant(store, clock)


class Gate:
    """The mode, opened on the plant's books, and the hands on its keyboard."""

    def __init__(self, store: Store, folder: Path, qtbot: QtBot) -> None:
        self.settings = WindowSettings(QSettings(str(folder / "gate.ini"), QSettings.Format.IniFormat))
        self.context = Context(store)
        self.tasks = Tasks()
        self.screen = GateScreen(self.context, self.tasks, self.settings)
        qtbot.addWidget(self.screen)
        self.screen.resize(1440, 900)
        with qtbot.waitActive(self.screen):
            self.screen.show()
        self.hands = Hands(self.screen)
        self.heard: list[str] = []

    def answers(self, answer: Answer) -> bool:
        told = self.screen.strip.current()
        assert told is not None
        return told.answer is answer

    @property
    def told(self) -> str:
        told = self.screen.strip.current()
        assert told is not None
        return f"{told.text} {told.note}"


@pytest.fixture
def gate(plant: Plant, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Gate]:
    use_language("en")
    apply_theme(qapp, "light")
    load_icons()
    use_labels(label)
    made = Gate(plant.store, tmp_path, qtbot)
    yield made
    made.tasks.drain()


def expect(plant: Plant, names: list[str], *, at: time = time(12), adults: int = 0, **named: object) -> UUID:
    """A confirmed group with a list, whose first people are adults."""
    people = {PUPILS: len(names) - adults, ADULTS: adults} if adults else {VisitorCategory.COLLEGE: len(names)}
    visit = plant.plan(people, at=at, **named)
    write(plant.store, confirm_visit, visit)
    drafts = [
        PersonDraft(
            surname=name.split()[0],
            given=" ".join(name.split()[1:]),
            role=ListedRole.CHAPERONE if place < adults else ListedRole.VISITOR,
        )
        for place, name in enumerate(names)
    ]
    write(plant.store, receive_list, visit, drafts)
    return visit


def inside(store: Store, visit: UUID) -> int:
    with store.read() as session:
        return counted(session, visit).inside.total()


def person(store: Store, surname: str) -> Visitor:
    with store.read() as session:
        return session.exec(select(Visitor).where(Visitor.surname == surname)).one()


def show(gate: Gate) -> None:
    gate.screen.refresh()


def test_a_visitor_comes_by_a_few_letters_and_enter(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Котова Елена", "Орлов Павел", "Ежов Кирилл"], adults=1)
    clock.set(plant.moment(11, 55))
    show(gate)
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


def test_a_class_comes_in_one_action_but_for_those_marked_as_missing(plant: Plant, gate: Gate, clock: SetClock) -> None:
    names = [f"Ученик{letter} Имя" for letter in "АБВГДЕЖЗИК"]
    visit = expect(plant, names)
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_Delete)
    gate.hands.press(Qt.Key.Key_Right)
    gate.hands.press(Qt.Key.Key_Delete)
    gate.hands.press(Qt.Key.Key_F2)
    assert gate.answers(Answer.ENTERED)
    assert inside(plant.store, visit) == 8
    assert len(gate.context.history.steps()) == 1
    gate.hands.press(Qt.Key.Key_Z, CONTROL)
    assert gate.answers(Answer.TAKEN_BACK)
    assert inside(plant.store, visit) == 0
    voids = [event for event in rows(plant.store, PresenceEvent) if event.kind is PresenceKind.VOID]
    assert len(voids) == 8


def test_a_count_is_typed_stepped_and_named_afterwards(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл", "Белкин Илья", "Котова Елена"])
    clock.set(plant.moment(12))
    show(gate)
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


def test_05_three_groups_are_on_site_and_f9_asks_for_the_muster_list(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visits = [
        expect(plant, [f"Орлов{n} Павел", f"Ежов{n} Илья"], at=time(12 + n), title=f"Школа {n}") for n in range(3)
    ]
    clock.set(plant.moment(12))
    show(gate)
    for number, visit in enumerate(visits):
        gate.screen.choose(visit)
        gate.hands.press(Qt.Key.Key_F2)
        assert inside(plant.store, visit) == 2, number
    wanted: list[str] = []
    gate.context.wanted.connect(lambda place, _subject: wanted.append(place))
    gate.hands.press(Qt.Key.Key_F9)
    assert wanted == ["muster"]
    with plant.store.read() as session:
        assert sum(group.inside for group in on_site(session)) == 6


@pytest.mark.parametrize(
    "typed",
    ["юсупов", "ЮСУПОВ АЛЕКСАНДР", "yusupov", "Yusupov Al", ".cegjd", "александр юсупов"],
)
def test_06_a_foreign_name_is_found_however_it_is_typed(plant: Plant, gate: Gate, clock: SetClock, typed: str) -> None:
    visit = expect(plant, ["Юсупов Александр", "Щукин Фёдор", "Йокинен Ян"])
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.enter(typed)
    assert gate.answers(Answer.ENTERED)
    with plant.store.read() as session:
        assert counted(session, visit).named_inside == {person(plant.store, "Юсупов").id}


@pytest.mark.parametrize(
    ("listed", "typed"),
    [
        ("Семёнов Пётр", "семенов"),
        ("Хайруллин Айдар", "хаируллин"),
        ("Салтыков-Щедрин Иван", "салтыковщедрин"),
        ("O'Connor Sean", "oconnor"),
        ("Müller Jürgen", "muller"),
        ("Zhang Wei", "wei zhang"),
        ("Наргиза", "наргиза"),
    ],
)
def test_06_signs_marks_and_spellings_do_not_matter(
    plant: Plant, gate: Gate, clock: SetClock, listed: str, typed: str
) -> None:
    visit = expect(plant, [listed, "Белкин Илья"])
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.enter(typed)
    assert gate.answers(Answer.ENTERED), gate.told
    assert inside(plant.store, visit) == 1


def test_15_two_adults_are_missing_and_it_is_said(plant: Plant, gate: Gate, clock: SetClock) -> None:
    names = ["Котова Елена", "Мухин Павел", *(f"Ученик{letter} Имя" for letter in "АБВГДЕЖЗИКЛ")]
    expect(plant, names, adults=2)
    clock.set(plant.moment(12))
    show(gate)
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
    show(gate)
    gate.hands.enter("орлов миша")
    assert gate.answers(Answer.UNDER_AGE)
    assert inside(plant.store, foundry) == 0
    gate.hands.press(Qt.Key.Key_1, ALT)
    assert gate.answers(Answer.ENTERED), gate.told
    assert inside(plant.store, foundry) == 0
    assert inside(plant.store, museum) == 1


def test_17_one_faints_and_leaves_while_the_others_stay(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл", "Белкин Илья"])
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.press(Qt.Key.Key_F2)
    ill = person(plant.store, "Ежов")
    write(
        plant.store,
        record_incident,
        IncidentDraft(
            site_id=plant.site,
            visit_id=visit,
            visitor_id=ill.id,
            severity=IncidentSeverity.FIRST_AID,
            kind=IncidentKind.ILLNESS,
        ),
    )
    clock.set(plant.moment(12, 40))
    gate.hands.type("ежов")
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_F6)
    assert gate.answers(Answer.LEFT), gate.told
    assert inside(plant.store, visit) == 2
    with plant.store.read() as session:
        assert ill.id not in counted(session, visit).named_inside
    assert row(plant.store, Visit, visit).state is not VisitState.COMPLETED
    gate.hands.press(Qt.Key.Key_Escape)
    gate.hands.press(Qt.Key.Key_F5)
    assert inside(plant.store, visit) == 0
    assert row(plant.store, Visit, visit).state is VisitState.COMPLETED


def test_17_some_leave_early_who_are_known_by_count_only(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan({PUPILS: 10, ADULTS: 1})
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.press(Qt.Key.Key_F2)
    assert inside(plant.store, visit) == 11
    gate.hands.press(Qt.Key.Key_F6)
    form = gate.screen.asking.form
    assert form is not None
    field = form.findChild(QLineEdit, f"leave_{PUPILS.value}")
    assert field is not None
    field.setFocus()
    gate.hands.type("2", into=field)
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.answers(Answer.LEFT), gate.told
    assert inside(plant.store, visit) == 9


def test_18_a_family_of_four_finds_three_places(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan({TOURISTS: 12}, title="Сборная группа")
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_F3)
    form = gate.screen.asking.form
    assert isinstance(form, GuestsForm)
    gate.hands.type("Лосев", into=form.surname)
    form.people.set_value(4)
    gate.hands.press(Qt.Key.Key_Return)
    assert "3" in form.problem()
    assert inside(plant.store, visit) == 12
    assert form.wait_button.isVisible()
    gate.hands.press(Qt.Key.Key_Return, ALT)
    waiting = rows(plant.store, Request)
    assert [(one.title, one.people, one.state) for one in waiting] == [("Лосев", 4, RequestState.WAITING)]
    gate.hands.press(Qt.Key.Key_F3)
    form = gate.screen.asking.form
    assert isinstance(form, GuestsForm)
    gate.hands.type("Лосев", into=form.surname)
    form.people.set_value(3)
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.answers(Answer.ENTERED), gate.told
    assert inside(plant.store, visit) == 15


def test_19_nobody_comes_and_the_gate_says_so_after_the_grace_time(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan()
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12, 10))
    show(gate)
    gate.hands.press(Qt.Key.Key_F7)
    form = gate.screen.asking.form
    assert isinstance(form, LateForm)
    form.no_show.click()
    assert form.problem()
    assert row(plant.store, Visit, visit).state is VisitState.CONFIRMED
    gate.hands.press(Qt.Key.Key_Escape)
    clock.set(plant.moment(12, 30))
    gate.hands.press(Qt.Key.Key_F7)
    form = gate.screen.asking.form
    assert isinstance(form, LateForm)
    form.no_show.click()
    assert row(plant.store, Visit, visit).state is VisitState.NO_SHOW


def test_a_late_group_begins_later_and_is_told_what_it_collides_with(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = plant.plan(at=time(16))
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(16, 20))
    show(gate)
    gate.hands.press(Qt.Key.Key_F7)
    form = gate.screen.asking.form
    assert isinstance(form, LateForm)
    assert form.minutes.value() == 20
    form.minutes.set_value(60)
    assert "18:45" in form.when.text() or "18:" in form.when.text()
    assert form.against.text() != "Collides with nothing."
    assert row(plant.store, Visit, visit).starts_local.time() == time(16)
    form.minutes.set_value(15)
    gate.hands.press(Qt.Key.Key_Return)
    assert row(plant.store, Visit, visit).starts_local.time() == time(16, 15)


def test_somebody_who_is_not_cleared_stays_outside_and_the_reason_is_for_staff(
    plant: Plant, gate: Gate, clock: SetClock
) -> None:
    visit = expect(plant, ["Орлов Павел", "Ежов Кирилл"])
    write(plant.store, decide_clearance, [person(plant.store, "Ежов").id], ClearanceState.REFUSED)
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.enter("ежов")
    assert gate.answers(Answer.NOT_CLEARED)
    assert inside(plant.store, visit) == 0
    gate.hands.press(Qt.Key.Key_F2)
    assert inside(plant.store, visit) == 1


def test_a_replacement_comes_instead_of_somebody_on_the_list(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.press(Qt.Key.Key_Down)
    gate.hands.press(Qt.Key.Key_F3)
    form = gate.screen.asking.form
    assert isinstance(form, GuestsForm)
    assert form.replaced is not None
    gate.hands.type("Белкин", into=form.surname)
    gate.hands.press(Qt.Key.Key_Return)
    assert gate.answers(Answer.ENTERED), gate.told
    newcomer = person(plant.store, "Белкин")
    assert newcomer.replaces_id == person(plant.store, "Ежов").id
    assert person(plant.store, "Ежов").removed_at is not None
    group = gate.screen.group
    assert group is not None
    assert (group.admitted, group.expected) == (1, 2)
    assert inside(plant.store, visit) == 1


def test_a_pass_is_scanned_and_checks_in(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    write(plant.store, print_badges, [person(plant.store, "Орлов").id])
    code = rows(plant.store, Badge)[0].code
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.scan(code)
    assert gate.answers(Answer.ENTERED)
    with plant.store.read() as session:
        assert counted(session, visit).named_inside == {person(plant.store, "Орлов").id}


HOSTILE = [
    "12345678901234",
    "https://example.org/?visit=1",
    "x" * 10_000,
    "9" * 10_000,
    "' or 1=1 --; drop table visitor;",
    "=cmd|' /C calc'!A0",
    "00000000000000",
    "%_%",
]


@pytest.mark.parametrize("code", HOSTILE, ids=range(len(HOSTILE)))
def test_a_foreign_or_broken_code_says_so_and_changes_nothing(
    plant: Plant, gate: Gate, clock: SetClock, code: str
) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    show(gate)
    before = len(rows(plant.store, PresenceEvent))
    gate.hands.scan(code)
    assert gate.answers(Answer.UNKNOWN)
    assert gate.screen.field.text() == ""
    assert inside(plant.store, visit) == 0
    assert len(rows(plant.store, PresenceEvent)) == before


def test_a_code_that_carries_keys_moves_nothing(plant: Plant, gate: Gate, clock: SetClock) -> None:
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    show(gate)
    left: list[object] = []
    gate.screen.finished.connect(lambda: left.append(1))
    for sign in "12345678":
        gate.hands.key(Qt.Key.Key_0, sign, 1)
    gate.hands.key(Qt.Key.Key_Escape, "\x1b", 1)
    gate.hands.key(Qt.Key.Key_F2, "", 1)
    gate.hands.key(Qt.Key.Key_F5, "", 1)
    for sign in "901234":
        gate.hands.key(Qt.Key.Key_0, sign, 1)
    gate.hands.key(Qt.Key.Key_Return, "\r", 1)
    assert gate.answers(Answer.UNKNOWN)
    assert not left
    assert inside(plant.store, visit) == 0


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


def test_the_leader_signs_for_the_group_after_the_last_one(plant: Plant, gate: Gate, clock: SetClock) -> None:
    from db.commands.safety import add_briefing_text

    write(plant.store, add_briefing_text, plant.site, "ru", "2026-1", "Не отходить от группы.", date(2026, 1, 1))
    visit = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.press(Qt.Key.Key_F2)
    assert [offer.keys for offer in gate.screen.strip.offers()][:2] == ["Ctrl+B", "Ctrl+E"]
    gate.hands.press(Qt.Key.Key_B, CONTROL)
    form = gate.screen.asking.form
    assert form is not None
    form.instructor.setText("Н. Котова")  # type: ignore[attr-defined]  # the form of briefings
    form.drawing.show_strokes([[(10, 10), (60, 40), (120, 20), (300, 90)]])  # type: ignore[attr-defined]
    gate.hands.press(Qt.Key.Key_Return)
    briefing = rows(plant.store, Briefing)[0]
    assert (briefing.visit_id, briefing.people, briefing.text_version) == (visit, 2, "2026-1")
    from db.model.presence import Signature

    assert rows(plant.store, Signature)[0].briefing_id == briefing.id


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


def test_several_groups_at_once_are_told_apart_by_the_name(plant: Plant, gate: Gate, clock: SetClock) -> None:
    first = expect(plant, ["Ежов Кирилл", "Орлов Павел"])
    second = expect(plant, ["Орлова Анна", "Титов Олег"], title="Лицей")
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.enter("титов")
    assert gate.screen.current == second
    gate.hands.enter("ежов")
    assert gate.screen.current == first
    gate.hands.enter("орлов")
    assert gate.answers(Answer.SEVERAL)
    gate.hands.press(Qt.Key.Key_Return)
    assert (inside(plant.store, first), inside(plant.store, second)) == (2, 1)


def test_equipment_is_given_out_and_counted_back(plant: Plant, gate: Gate, clock: SetClock) -> None:
    route = make_route(plant.store, code="HOT", title="Печь", ppe=[PpeKind.HARD_HAT])
    visit = plant.plan({TOURISTS: 9}, route_id=route)
    write(plant.store, confirm_visit, visit)
    clock.set(plant.moment(12))
    show(gate)
    gate.hands.press(Qt.Key.Key_F2)
    gate.hands.press(Qt.Key.Key_E, CONTROL)
    form = gate.screen.asking.form
    assert isinstance(form, EquipmentForm)
    assert form.pieces() == {(PpeKind.HARD_HAT, ""): 9}
    gate.hands.press(Qt.Key.Key_Return)
    gate.hands.press(Qt.Key.Key_E, CONTROL)
    form = gate.screen.asking.form
    assert isinstance(form, EquipmentForm)
    form.returns[PpeKind.HARD_HAT, ""].set_value(7)
    gate.hands.press(Qt.Key.Key_Return)
    issue = rows(plant.store, PpeIssue)[0]
    assert (issue.issued, issue.returned) == (9, 7)


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
