"""The visit sheet, as a coordinator uses it, on the real store."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, QEvent, Qt, QTime
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import col, select

from db.commands.visits import VisitDraft, move_visit, plan_visit
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.enterprise import Site
from db.model.kinds import GroupKind, MonthState, VisitorCategory, VisitState
from db.model.month import MonthlyReport
from db.model.organiser import Organiser
from db.model.route import Route
from db.model.visit import Assignment, DeclaredCount, Overruling, Tour, Visit
from db.store import Store
from desktop.context import Context
from desktop.correcting import CorrectionQuestion
from desktop.kit.tasks import Tasks
from desktop.screens.visit.fields import place_of
from desktop.screens.visit.history_tab import HistoryTab
from desktop.screens.visit.screen import VisitSheet
from desktop.subjects import ListFor, NewVisit

LABEL = say(QT_TRANSLATE_NOOP("db", "Prepare the books"))


@pytest.fixture
def sheet(context: Context, tasks: Tasks, qtbot: QtBot) -> VisitSheet:
    made = VisitSheet(context, tasks)
    qtbot.addWidget(made)
    made.resize(752, 1400)
    made.show()
    qtbot.waitExposed(made)
    return made


def judged(sheet: VisitSheet, tasks: Tasks, qtbot: QtBot) -> None:
    """Wait until what the fields say has been judged."""
    qtbot.waitUntil(lambda: not sheet.is_judging() and not tasks.running(), timeout=10_000)


def a_visit(books: Store) -> UUID:
    with books.write(LABEL) as unit:
        site = unit.session.exec(select(Site)).one()
        route = unit.session.exec(select(Route).where(Route.code == "MUSE")).one()
        day = books.clock.now().date() + timedelta(days=20)
        draft = VisitDraft(
            site_id=site.id,
            route_id=route.id,
            title="Школа № 14, 8 «В»",
            group_kind=GroupKind.SCHOOL,
            starts=datetime.combine(day, datetime.min.time()).replace(hour=10),
            declared={VisitorCategory.SCHOOL_5_9: 12, VisitorCategory.CHAPERONE: 2},
        )
        return plan_visit(unit, draft)


def stored(context: Context, visit_id: UUID) -> Visit:
    return context.read(lambda session: session.get_one(Visit, visit_id))


def led(context: Context, visit_id: UUID) -> list[UUID]:
    query = select(Assignment.guide_id).join(Tour).where(Tour.visit_id == visit_id)
    return context.read(lambda session: list(session.exec(query)))


def declared(context: Context, visit_id: UUID) -> dict[str, int]:
    query = select(DeclaredCount.category, DeclaredCount.people).where(DeclaredCount.visit_id == visit_id)
    return context.read(lambda session: dict(session.exec(query).all()))


def newest(context: Context) -> Visit:
    return context.read(lambda session: session.exec(select(Visit).order_by(col(Visit.id).desc())).first())  # type: ignore[return-value]


def type_into(field: QWidget, text: str) -> None:
    """Type letter by letter; QTest itself knows no Cyrillic."""
    for letter in text:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def test_a_school_calls_and_the_visit_is_planned_by_keyboard(
    sheet: VisitSheet, tasks: Tasks, context: Context, qtbot: QtBot
) -> None:
    sheet.show_subject(NewVisit())
    form = sheet.form
    organiser = context.read(lambda session: session.exec(select(Organiser)).first())
    assert organiser is not None
    form.organiser.setFocus()
    line = form.organiser.lineEdit()
    assert line is not None
    line.clear()
    type_into(line, organiser.name)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert form.texts["title"].text() == organiser.name
    assert form.texts["leader_name"].text()
    form.date.setDate(QDate(2027, 3, 16))
    form.counts.steppers[VisitorCategory.SCHOOL_5_9].field.setFocus()
    stepper = form.counts.steppers[VisitorCategory.SCHOOL_5_9].field
    stepper.selectAll()
    type_into(stepper, "8")
    QTest.keyClick(form.counts.steppers[VisitorCategory.CHAPERONE].field, Qt.Key.Key_Up)
    judged(sheet, tasks, qtbot)
    QTest.keyClick(sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    visit = newest(context)
    assert (visit.title, visit.starts_local.date()) == (organiser.name, date(2027, 3, 16))
    assert visit.organiser_id == organiser.id
    counts = declared(context, visit.id)
    assert counts[VisitorCategory.CHAPERONE] == 1
    assert counts[VisitorCategory.SCHOOL_5_9] == 8


def test_a_school_that_nobody_knows_yet_is_written_into_the_books(
    sheet: VisitSheet, tasks: Tasks, context: Context, qtbot: QtBot
) -> None:
    sheet.show_subject(NewVisit(title="Школа № 404"))
    line = sheet.form.organiser.lineEdit()
    assert line is not None
    type_into(line, "Школа № 404")
    sheet.form.date.setDate(QDate(2027, 3, 16))
    sheet.form.counts.add(VisitorCategory.SCHOOL_5_9, 8)
    sheet.form.counts.add(VisitorCategory.CHAPERONE, 1)
    judged(sheet, tasks, qtbot)
    sheet.save()
    visit = newest(context)
    assert visit.organiser_id is not None
    assert context.read(lambda session: session.get_one(Organiser, visit.organiser_id).name) == "Школа № 404"


def test_47_people_on_a_route_for_15_become_four_tours(
    sheet: VisitSheet, tasks: Tasks, books: Store, qtbot: QtBot
) -> None:
    with books.write(LABEL) as unit:
        route = unit.session.exec(select(Route).where(Route.code == "MUSE")).one()
        route.capacity, route.parallel_runs = 15, 1
        key = route.id
    sheet.show_subject(NewVisit(title="Лицей", route_id=key))
    sheet.form.counts.add(VisitorCategory.SCHOOL_5_9, 42)
    sheet.form.counts.add(VisitorCategory.CHAPERONE, 5)
    judged(sheet, tasks, qtbot)
    assert sheet.verdict.rehearsal is not None
    tours = sheet.verdict.rehearsal.case.visit.tours
    assert [tour.people for tour in tours] == [12, 12, 12, 11]
    assert len({tour.span.starts for tour in tours}) == 4
    assert len(sheet.form.tour_guides) == 3
    assert len(sheet.form.tour_guides[0].itemText(0)) > len("no guide yet")


def test_a_guide_who_is_busy_is_said_beside_the_field_and_one_key_takes_another(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    first, second = a_visit(books), a_visit(books)
    sheet.show_subject(first)
    judged(sheet, tasks, qtbot)
    sheet.parts.leaders.buttons()[0].click()
    judged(sheet, tasks, qtbot)
    sheet.save()
    (busy,) = led(context, first)
    sheet.show_subject(second)
    judged(sheet, tasks, qtbot)
    sheet.form.lead(0, busy)
    judged(sheet, tasks, qtbot)
    assert sheet.form.labelled["guide"].problem()
    sheet.save()
    assert (
        context.read(lambda session: session.exec(select(Assignment).join(Tour).where(Tour.visit_id == second)).all())
        == []
    )
    assign = next(button for button in sheet.parts.problems.buttons() if button.text().startswith("Assign"))
    QTest.keyClick(assign, Qt.Key.Key_Space)
    judged(sheet, tasks, qtbot)
    assert not sheet.form.labelled["guide"].problem()
    sheet.save()
    assert led(context, second) != [busy]
    assert led(context, second)


def test_what_a_rule_blocks_is_saved_with_a_reason_that_stays(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    judged(sheet, tasks, qtbot)
    sheet.form.counts.set_values({VisitorCategory.SCHOOL_5_9: 12})
    judged(sheet, tasks, qtbot)
    sheet.save()
    counts = context.read(
        lambda session: len(session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit)).all())
    )
    assert counts == 2
    assert any(finding.blocks for finding in sheet.verdict.findings)
    sheet.parts.save_reasoned.click()
    assert sheet.parts.allow.isVisible()
    sheet.parts.allow.send()
    assert sheet.parts.allow.isVisible()
    type_into(sheet.parts.allow.role, "директор")
    type_into(sheet.parts.allow.reason, "двое взрослых ждут внутри")
    QTest.keyClick(sheet.parts.allow.reason, Qt.Key.Key_Return)
    allowed = context.read(lambda session: session.exec(select(Overruling).where(Overruling.visit_id == visit)).all())
    assert [(row.role, row.reason) for row in allowed] == [("директор", "двое взрослых ждут внутри")]


def test_one_save_is_one_undo_step(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    before = stored(context, visit).model_dump(exclude={"version"})
    sheet.show_subject(visit)
    judged(sheet, tasks, qtbot)
    sheet.form.texts["gate_note"].setFocus()
    type_into(sheet.form.texts["gate_note"], "автобус у КПП № 1")
    sheet.form.start.setTime(QTime(11, 15))
    sheet.parts.leaders.buttons()[0].click()
    judged(sheet, tasks, qtbot)
    sheet.save()
    after = stored(context, visit)
    assert (after.gate_note, after.starts_local.hour) == ("автобус у КПП № 1", 11)
    context.undo()
    assert stored(context, visit).model_dump(exclude={"version"}) == before
    assert (
        context.read(lambda session: session.exec(select(Assignment).join(Tour).where(Tour.visit_id == visit)).all())
        == []
    )


def test_a_visit_changed_elsewhere_is_not_overwritten_silently(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    judged(sheet, tasks, qtbot)
    type_into(sheet.form.texts["gate_note"], "моя заметка")
    with books.write(LABEL) as unit:
        row = unit.one(Visit, visit)
        row.gate_note, row.vehicle = "их заметка", "А 123 ВС"
    sheet.save()
    assert stored(context, visit).gate_note == "их заметка"
    assert sheet.parts.bar.isVisible()
    assert sheet.form.texts["gate_note"].text() == "моя заметка"
    assert sheet.form.texts["vehicle"].text() == "А 123 ВС"
    sheet.save()
    assert (stored(context, visit).gate_note, stored(context, visit).vehicle) == ("моя заметка", "А 123 ВС")


def test_a_time_that_the_clocks_skip_is_said_at_the_start(
    sheet: VisitSheet, tasks: Tasks, books: Store, qtbot: QtBot
) -> None:
    with books.write(LABEL) as unit:
        unit.session.exec(select(Site)).one().zone = "Europe/Berlin"
    sheet.show_subject(NewVisit(title="Лицей", starts=datetime(2027, 3, 28, 2, 30)))  # noqa: DTZ001  (wall-clock)
    sheet.form.counts.add(VisitorCategory.SCHOOL_5_9, 10)
    judged(sheet, tasks, qtbot)
    assert "clocks" in sheet.form.labelled["starts"].problem()


def test_a_group_without_a_name_is_asked_for_it(sheet: VisitSheet, context: Context) -> None:
    before = newest(context).id
    sheet.show_subject(NewVisit())
    sheet.save()
    assert sheet.form.labelled["title"].problem()
    assert newest(context).id == before


def test_a_visit_of_a_closed_month_opens_to_be_read_and_for_a_correction(sheet: VisitSheet, books: Store) -> None:
    with books.write(LABEL) as unit:
        site = unit.session.exec(select(Site)).one()
        visit = unit.session.exec(select(Visit).where(Visit.state == VisitState.CLOSED)).first()
        assert visit is not None
        unit.add(MonthlyReport(site_id=site.id, month=f"{visit.starts_local:%Y-%m}", state=MonthState.CLOSED))
        key = visit.id
    sheet.show_subject(key)
    assert sheet.form.texts["title"].isReadOnly()
    assert not sheet.parts.save.isVisible()
    sheet.parts.bar.buttons()[0].click()
    question = sheet.window().findChild(CorrectionQuestion)
    assert question is not None
    question.form.note.setText("one adult too many")
    question.form.send()
    assert not sheet.form.texts["title"].isReadOnly()
    assert sheet.parts.save.isVisible()
    with books.read() as session:
        known = session.exec(select(MonthlyReport.state).where(MonthlyReport.site_id == site.id)).all()
    assert MonthState.CORRECTING in known


def test_what_was_typed_is_kept_as_a_draft_when_the_sheet_is_closed(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    judged(sheet, tasks, qtbot)
    type_into(sheet.form.texts["gate_note"], "вторая дверь")
    assert sheet.may_leave()
    sheet.show_subject(a_visit(books))
    assert not sheet.form.texts["gate_note"].text()
    sheet.may_leave()
    sheet.show_subject(visit)
    assert sheet.form.texts["gate_note"].text() == "вторая дверь"
    assert stored(context, visit).gate_note == ""


def test_a_visit_is_cancelled_with_a_reason_from_the_list(
    sheet: VisitSheet, tasks: Tasks, books: Store, context: Context, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    judged(sheet, tasks, qtbot)
    sheet.acts.cancel.trigger()
    assert sheet.parts.leaving.isVisible()
    sheet.parts.leaving.reason.setCurrentIndex(place_of(sheet.parts.leaving.reason, "quarantine"))
    sheet.parts.leaving.findChildren(type(sheet.parts.save))[-1].click()
    assert stored(context, visit).state is VisitState.CANCELLED
    assert stored(context, visit).exit_reason == "quarantine"


def test_a_visit_that_somebody_moves_shows_its_new_time(
    sheet: VisitSheet, tasks: Tasks, books: Store, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    judged(sheet, tasks, qtbot)
    starts = sheet.form.starts() + timedelta(hours=2)
    with books.write(LABEL) as unit:
        move_visit(unit, visit, starts, allow_conflicts=True)
    assert sheet.form.starts() == starts


def test_the_history_says_what_became_what(sheet: VisitSheet, tasks: Tasks, books: Store, qtbot: QtBot) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    judged(sheet, tasks, qtbot)
    type_into(sheet.form.texts["vehicle"], "А 123 ВС")
    sheet.form.start.setTime(QTime(11, 15))
    judged(sheet, tasks, qtbot)
    sheet.save()
    sheet.parts.open_tab("log")
    tab = sheet.parts.further["log"]
    assert isinstance(tab, HistoryTab)
    qtbot.waitUntil(lambda: bool(tab.records.lines), timeout=5_000)
    newest_line = " ".join(tab.records.lines[0])
    assert "bus: А 123 ВС" in newest_line
    assert "10:00 →" in newest_line
    assert "11:15" in newest_line


def test_looking_at_a_visit_changes_nothing(sheet: VisitSheet, tasks: Tasks, books: Store, qtbot: QtBot) -> None:
    sheet.show_subject(a_visit(books))
    judged(sheet, tasks, qtbot)
    sheet.form.organiser.setFocus()
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert not sheet.is_edited


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_G, "assign"), (Qt.Key.Key_L, "lists")])
def test_guides_and_names_of_a_visit_are_one_key_away(
    sheet: VisitSheet, books: Store, context: Context, tasks: Tasks, qtbot: QtBot, key: Qt.Key, place: str
) -> None:
    visit = a_visit(books)
    sheet.show_subject(visit)
    judged(sheet, tasks, qtbot)
    with qtbot.waitSignal(context.wanted) as wanted:
        QTest.keyClick(sheet.form, key, Qt.KeyboardModifier.ControlModifier)
    subject = wanted.args[1] if wanted.args else None
    assert wanted.args is not None
    assert wanted.args[0] == place
    assert subject == (ListFor(visit) if place == "lists" else visit)


def test_a_sheet_shows_itself_empty_and_is_filled_before_anything_is_typed(
    sheet: VisitSheet, books: Store, tasks: Tasks, qtbot: QtBot
) -> None:
    visit = a_visit(books)
    sheet.come_in(visit, sheet.show)
    assert sheet.opening.is_under_way
    note = sheet.form.texts["gate_note"]
    QTest.keyClick(note, Qt.Key.Key_A)
    assert not sheet.opening.is_under_way
    assert (sheet.form.texts["title"].text(), note.text()) == ("Школа № 14, 8 «В»", "a")
    assert sheet.form.touched == {"gate_note"}
    judged(sheet, tasks, qtbot)
    sheet.form.touched.clear()
    other = a_visit(books)
    sheet.come_in(other, sheet.show)
    qtbot.waitUntil(lambda: not sheet.opening.is_under_way)
    judged(sheet, tasks, qtbot)
    assert sheet.visit_id == other
    assert all(part.updatesEnabled() for part in sheet.parts.veiled())


def test_a_sheet_built_by_steps_stands_whole_for_who_wants_it_earlier(
    context: Context, books: Store, tasks: Tasks, qtbot: QtBot
) -> None:
    made = VisitSheet(context, tasks, by_steps=True)
    qtbot.addWidget(made)
    steps = made.steps_left()
    for _ in range(9):
        next(steps)
    made.stand()
    made.show_subject(a_visit(books))
    assert made.form.texts["title"].text() == "Школа № 14, 8 «В»"
    assert next(steps, "nothing is left") == "nothing is left"
    judged(made, tasks, qtbot)
