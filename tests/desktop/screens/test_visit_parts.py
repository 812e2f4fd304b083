"""The further parts of the visit sheet: tabs, crew, rooms, drafts, neighbours, problems walked by keyboard."""

from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlmodel import col, select

from db.commands.lists import PersonDraft, receive_list
from db.commands.papers import record_paper
from db.commands.rooms import RoomDraft, add_room
from db.commands.safety import set_ppe_stock
from db.commands.visits import VisitDraft, plan_visit
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.enterprise import Site
from db.model.guide import Guide
from db.model.kinds import (
    AssignmentRole,
    AssignmentState,
    ClearanceState,
    DocumentRule,
    GroupKind,
    PaperKind,
    PpeKind,
    VisitorCategory,
)
from db.model.room import VisitRoom
from db.model.route import Route
from db.model.typed import KeptDraft
from db.model.visit import Assignment, Paper, Tour, Visit
from db.model.visitor import Visitor
from db.opening import open_store
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.visit.clearance_tab import ClearanceTab
from desktop.screens.visit.papers_tab import PapersTab
from desktop.screens.visit.screen import VisitSheet
from desktop.screens.visit.visitors_tab import VisitorsTab
from desktop.subjects import ListFor, NewVisit, VisitLetter

LABEL = say(QT_TRANSLATE_NOOP("db", "Prepare the books"))
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def make_sheet(context: Context, tasks: Tasks, qtbot: QtBot) -> VisitSheet:
    made = VisitSheet(context, tasks)
    qtbot.addWidget(made)
    made.resize(752, 1200)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def sheet(context: Context, tasks: Tasks, qtbot: QtBot) -> VisitSheet:
    return make_sheet(context, tasks, qtbot)


def settle(sheet: VisitSheet, tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not sheet.is_judging() and not tasks.running(), timeout=10_000)


def a_visit(books: Store, route: str = "MUSE", *, hour: int = 10, title: str = "Школа № 14, 8 «В»") -> UUID:
    with books.write(LABEL) as unit:
        day = books.clock.now().date() + timedelta(days=20)
        draft = VisitDraft(
            site_id=unit.session.exec(select(Site)).one().id,
            route_id=unit.session.exec(select(Route).where(Route.code == route)).one().id,
            title=title,
            group_kind=GroupKind.SCHOOL,
            starts=datetime.combine(day, datetime.min.time()).replace(hour=hour),
            declared={VisitorCategory.SCHOOL_5_9: 12, VisitorCategory.CHAPERONE: 2},
        )
        return plan_visit(unit, draft)


def listed(books: Store, visit: UUID, *names: str) -> None:
    with books.write(LABEL) as unit:
        unit.one(Route, unit.one(Visit, visit).route_id).document_rule = DocumentRule.PASSPORT
        unit.session.flush()
        receive_list(unit, visit, [PersonDraft(surname=name, grade="8", document="6512") for name in names])


def stored(context: Context, visit: UUID) -> Visit:
    return context.read(lambda session: session.get_one(Visit, visit))


def crew(context: Context, visit: UUID) -> list[tuple[AssignmentRole, AssignmentState, int | None, int | None]]:
    query = select(Assignment).join(Tour).where(Tour.visit_id == visit).order_by(col(Assignment.role))
    found = context.read(lambda session: session.exec(query).all())
    return [(row.role, row.state, row.part_from_min, row.part_until_min) for row in found]


def test_the_people_of_the_list_stand_with_what_is_to_be_minded(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    listed(books, visit, "Орлов", "Ким")
    with books.write(LABEL) as unit:
        unit.session.exec(select(Visitor).where(Visitor.surname == "Ким")).one().document = ""
    context.knows = lambda place: place == "lists"
    sheet.show_subject(visit)
    settle(sheet, tasks, qtbot)
    sheet.parts.open_tab("visitors")
    tab = sheet.parts.further["visitors"]
    assert isinstance(tab, VisitorsTab)
    assert tab.people is not None
    marked = {one.name: one.has_no_document for one in tab.people.people}
    assert marked == {"Орлов": False, "Ким": True}
    assert tab.table.rows.rowCount() == 2
    with qtbot.waitSignal(context.wanted) as asked:
        tab.bring.click()
    assert asked.args == ["lists", ListFor(visit)]
    context.knows = lambda _place: False
    tab.show_visit(visit, is_read_only=False)
    assert not tab.bring.isVisible()


def test_the_pass_office_refuses_two_and_the_leader_is_told_without_a_reason(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    listed(books, visit, "Орлов", "Фомин", "Юдин", "Ким")
    sheet.show_subject(visit)
    settle(sheet, tasks, qtbot)
    sheet.parts.open_tab("clearance")
    tab = sheet.parts.further["clearance"]
    assert isinstance(tab, ClearanceTab)
    tab.decisions.buttons[ClearanceState.CLEARED].click()
    assert tab.bar.isVisible(), "nobody was chosen"
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(tab.decisions.by, "pass office")
    tab.decisions.buttons[ClearanceState.CLEARED].click()
    tab.table.selectRow(0)
    tab.decisions.buttons[ClearanceState.REFUSED].click()
    people = context.read(lambda session: session.exec(select(Visitor).where(Visitor.visit_id == visit)).all())
    assert sorted(one.clearance for one in people) == ["cleared", "cleared", "cleared", "refused"]
    assert {one.clearance_by for one in people} == {"pass office"}
    assert tab.after.isVisible()
    tab.expect.click()
    assert sum(sheet.form.counts.values().values()) == 3 + 2
    with qtbot.waitSignal(context.wanted) as asked:
        tab.tell.click()
    assert asked.args == ["letters", VisitLetter(visit, PaperKind.REMINDER)]


def test_how_a_paper_went_out_is_noted(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    with books.write(LABEL) as unit:
        record_paper(unit, visit, PaperKind.CONFIRMATION)
    sheet.show_subject(visit)
    sheet.parts.open_tab("papers")
    tab = sheet.parts.further["papers"]
    assert isinstance(tab, PapersTab)
    tab.channel.setCurrentIndex(1)
    tab.sent.click()
    paper = context.read(lambda session: session.exec(select(Paper).where(Paper.visit_id == visit)).one())
    assert paper.sent_by == "messenger"
    assert not tab.make[PaperKind.CERTIFICATE].isVisibleTo(tab)  # the group has yet to come
    with qtbot.waitSignal(context.wanted) as asked:
        tab.make[PaperKind.REMINDER].click()
    assert asked.args == ["letters", VisitLetter(visit, PaperKind.REMINDER)]
    settle(sheet, tasks, qtbot)


def test_an_escort_is_found_by_role_and_one_save_puts_both_on_the_tour(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    settle(sheet, tasks, qtbot)
    sheet.parts.leaders.buttons()[0].click()
    settle(sheet, tasks, qtbot)
    sheet.parts.leaders.rank_for(AssignmentRole.ESCORT)
    sheet.parts.leaders.role_chosen.emit()
    sheet.parts.leaders.buttons()[0].click()
    settle(sheet, tasks, qtbot)
    assert len(sheet.form.crew.lines) == 1
    line = sheet.form.crew.lines[0]
    line.ends.setTime(QTime(10, 45))
    settle(sheet, tasks, qtbot)
    sheet.save()
    roles = {role: (first, last) for role, _state, first, last in crew(context, visit)}
    assert set(roles) == {AssignmentRole.LEAD, AssignmentRole.ESCORT}
    assert roles[AssignmentRole.LEAD] == (None, None)
    assert roles[AssignmentRole.ESCORT] == (0, 30)
    sheet.show_subject(visit)
    assert sheet.form.crew.lines[0].pill.text() == "settled"
    context.undo()
    assert crew(context, visit) == []
    settle(sheet, tasks, qtbot)


def test_a_guide_named_twice_is_said_at_the_crew(sheet: VisitSheet, tasks: Tasks, books: Store, qtbot: QtBot) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    guide = sheet.form.guide.itemData(1)
    sheet.form.lead(0, guide)
    sheet.form.crew.add(guide, AssignmentRole.ESCORT, 1)
    settle(sheet, tasks, qtbot)
    assert "named twice" in sheet.form.labelled["crew"].problem()


def test_too_few_hard_hats_are_said_beside_the_equipment(
    sheet: VisitSheet, tasks: Tasks, books: Store, qtbot: QtBot
) -> None:
    visit = a_visit(books, "ROBO")
    with books.write(LABEL) as unit:
        set_ppe_stock(unit, unit.one(Visit, visit).site_id, PpeKind.HARD_HAT, "", 5)
    sheet.show_subject(visit)
    settle(sheet, tasks, qtbot)
    assert "14 of 5" in sheet.form.stores.wear.text()
    assert "hard hat" in sheet.form.labelled["rooms"].problem()


def test_a_room_that_another_group_has_is_told_and_a_free_one_is_saved(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    first, second = a_visit(books), a_visit(books, "ROBO", title="Лицей")
    with books.write(LABEL) as unit:
        site = unit.one(Visit, first).site_id
        taken = add_room(unit, site, RoomDraft(name="A", seats=30))
        free = add_room(unit, site, RoomDraft(name="B", seats=30))
        unit.add(VisitRoom(visit_id=second, room_id=taken))
    sheet.show_subject(first)
    sheet.form.stores.rooms[taken].click()
    settle(sheet, tasks, qtbot)
    assert "Лицей" in sheet.form.labelled["rooms"].problem()
    sheet.form.stores.rooms[taken].click()
    sheet.form.stores.rooms[free].click()
    settle(sheet, tasks, qtbot)
    assert not sheet.form.labelled["rooms"].problem()
    sheet.save()
    rooms = context.read(lambda session: session.exec(select(VisitRoom).where(VisitRoom.visit_id == first)).all())
    assert [one.room_id for one in rooms] == [free]


def test_the_bus_moves_along_with_the_start(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    sheet.form.arrives.setTime(QTime(9, 40))
    sheet.form.start.setTime(QTime(11, 0))
    assert sheet.form.arrives.time() == QTime(10, 40)
    settle(sheet, tasks, qtbot)
    sheet.save()
    assert stored(context, visit).arrives_before_min == 20


def test_what_was_typed_outlives_the_program(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    settle(sheet, tasks, qtbot)
    QTest.keyClicks(sheet.form.texts["driver_phone"], "+7 900 000")
    assert sheet.may_leave()
    settle(sheet, tasks, qtbot)
    again = open_store(tmp_path / "data", clock=books.clock, seat="office")
    other = make_sheet(Context(again), tasks, qtbot)
    other.show_subject(visit)
    assert other.form.texts["driver_phone"].text() == "+7 900 000"
    assert other.is_edited
    settle(other, tasks, qtbot)
    other.save()
    settle(other, tasks, qtbot)
    assert stored(context, visit).driver_phone == "+7 900 000"
    assert context.read(lambda session: session.exec(select(KeptDraft)).all()) == []
    again.close()


def test_a_pause_in_typing_keeps_the_draft_without_a_word(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    sheet.show_subject(a_visit(books))
    QTest.keyClicks(sheet.form.texts["vehicle"], "A 123")
    with qtbot.assertNotEmitted(context.did):
        qtbot.waitUntil(
            lambda: bool(context.read(lambda session: session.exec(select(KeptDraft)).all())), timeout=8_000
        )
    sheet.parts.discard.click()
    qtbot.waitUntil(lambda: not context.read(lambda session: session.exec(select(KeptDraft)).all()), timeout=5_000)


def test_a_draft_of_a_visit_changed_since_stands_beside_theirs(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    QTest.keyClicks(sheet.form.texts["gate_note"], "mine")
    sheet.may_leave()
    with books.write(LABEL) as unit:
        unit.one(Visit, visit).gate_note = "theirs"
    sheet.show_subject(visit)
    assert sheet.form.texts["gate_note"].text() == "mine"
    assert list(sheet.parts.theirs.choices) == ["gate_note"]
    sheet.parts.theirs.taken.emit("gate_note", "theirs")
    assert sheet.form.texts["gate_note"].text() == "theirs"
    assert not sheet.is_edited
    settle(sheet, tasks, qtbot)


def test_of_two_changes_to_one_visit_each_field_is_chosen(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    settle(sheet, tasks, qtbot)
    QTest.keyClicks(sheet.form.texts["gate_note"], "mine")
    QTest.keyClicks(sheet.form.texts["vehicle"], "A 1")
    sheet.form.counts.add(VisitorCategory.CHAPERONE, 1)
    with books.write(LABEL) as unit:
        row = unit.one(Visit, visit)
        row.gate_note, row.vehicle, row.driver_phone = "theirs", "B 2", "+7"
    sheet.save()
    assert set(sheet.parts.theirs.choices) == {"gate_note", "vehicle"}
    assert sheet.form.texts["driver_phone"].text() == "+7"
    assert sheet.form.counts.values()[VisitorCategory.CHAPERONE] == 3
    sheet.parts.theirs.taken.emit("vehicle", "theirs")
    sheet.save()
    settle(sheet, tasks, qtbot)
    after = stored(context, visit)
    assert (after.gate_note, after.vehicle, after.driver_phone) == ("mine", "B 2", "+7")


def test_alt_down_goes_to_the_next_visit_and_keeps_what_was_typed(
    sheet: VisitSheet, tasks: Tasks, books: Store, qtbot: QtBot
) -> None:
    first, second = a_visit(books), a_visit(books, "ROBO", hour=11, title="Лицей")
    sheet.show_subject(first)
    settle(sheet, tasks, qtbot)
    QTest.keyClicks(sheet.form.texts["vehicle"], "A 1")
    QTest.keyClick(sheet.form.texts["vehicle"], Qt.Key.Key_Down, ALT)
    assert sheet.visit_id == second
    QTest.keyClick(sheet, Qt.Key.Key_Up, ALT)
    assert sheet.visit_id == first
    assert sheet.form.texts["vehicle"].text() == "A 1"
    settle(sheet, tasks, qtbot)


def test_f8_walks_the_problems_and_judging_takes_no_focus(
    sheet: VisitSheet, tasks: Tasks, books: Store, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    settle(sheet, tasks, qtbot)
    sheet.form.focus_field(sheet.form.labelled["gate_note"])
    before = QApplication.focusWidget()
    sheet.form.counts.set_values({VisitorCategory.SCHOOL_5_9: 25})
    sheet.form.youngest.setValue(3)
    settle(sheet, tasks, qtbot)
    assert QApplication.focusWidget() is before
    rules = [finding.rule for finding in sheet.verdict.findings if finding.blocks]
    assert rules == ["age", "adults"]
    QTest.keyClick(sheet, Qt.Key.Key_F8)
    assert sheet.form.youngest.hasFocus()
    QTest.keyClick(sheet, Qt.Key.Key_F8)
    assert sheet.form.counts.steppers[VisitorCategory.CHAPERONE].field.hasFocus()
    QTest.keyClick(sheet, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert sheet.form.youngest.hasFocus()
    sheet.form.touched.clear()


def test_the_problem_beside_a_field_brings_its_cure(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    first, second = a_visit(books), a_visit(books, "ROBO", title="Лицей")
    guide = context.read(lambda session: session.exec(select(Guide).order_by(col(Guide.surname))).first())
    assert guide is not None
    with books.write(LABEL) as unit:
        tour = unit.session.exec(select(Tour).where(Tour.visit_id == second)).one()
        unit.add(Assignment(tour_id=tour.id, guide_id=guide.id, state=AssignmentState.CONFIRMED))
    sheet.show_subject(first)
    sheet.form.lead(0, guide.id)
    settle(sheet, tasks, qtbot)
    field = sheet.form.labelled["guide"]
    assert field.problem()
    cure = field.cure()
    assert cure is not None
    QTest.keyClick(cure, Qt.Key.Key_Space)
    settle(sheet, tasks, qtbot)
    assert not field.problem()
    assert sheet.form.guide.currentData() != guide.id
    sheet.form.touched.clear()


def test_a_new_visit_without_a_name_is_kept_too(
    sheet: VisitSheet, tasks: Tasks, context: Context, qtbot: QtBot
) -> None:
    sheet.show_subject(NewVisit())
    sheet.form.counts.add(VisitorCategory.SCHOOL_5_9, 9)
    sheet.may_leave()
    sheet.show_subject(NewVisit())
    assert sheet.form.counts.values()[VisitorCategory.SCHOOL_5_9] == 9
    assert sheet.form.texts["title"].text() == ""
    settle(sheet, tasks, qtbot)
