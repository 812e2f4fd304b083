"""A visit comes again: the series is made, changed, thinned and brought back on the real store."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, QItemSelectionModel, Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlmodel import col, select

from db.commands.visits import VisitDraft, plan_visit
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.enterprise import Site
from db.model.kinds import GroupKind, VisitorCategory
from db.model.route import Route
from db.model.visit import Visit
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.series.screen import SeriesSheet

LABEL = say(QT_TRANSLATE_NOOP("db", "Prepare the books"))
DESELECT = QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows
FIRST = datetime(2027, 3, 16, 10)  # noqa: DTZ001  (wall-clock: a Tuesday)


@pytest.fixture
def visit(books: Store) -> UUID:
    with books.write(LABEL) as unit:
        draft = VisitDraft(
            site_id=unit.session.exec(select(Site)).one().id,
            route_id=unit.session.exec(select(Route).where(Route.code == "MUSE")).one().id,
            title="Кружок «Юный металлург»",
            group_kind=GroupKind.SCHOOL,
            starts=FIRST,
            declared={VisitorCategory.SCHOOL_5_9: 10, VisitorCategory.CHAPERONE: 1},
        )
        return plan_visit(unit, draft)


@pytest.fixture
def sheet(context: Context, tasks: Tasks, visit: UUID, qtbot: QtBot) -> SeriesSheet:
    made = SeriesSheet(context, tasks)
    qtbot.addWidget(made)
    made.resize(752, 900)
    made.show()
    qtbot.waitExposed(made)
    made.show_subject(visit)
    made.form.ends.setCurrentIndex(1)
    made.form.count.setValue(4)
    settle(made, tasks, qtbot)
    return made


def settle(sheet: SeriesSheet, tasks: Tasks, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not sheet._thinking.isActive() and not tasks.running(), timeout=10_000)


def starts(context: Context) -> list[datetime]:
    query = select(Visit.starts_local).where(Visit.title == "Кружок «Юный металлург»")
    return context.read(lambda session: sorted(session.exec(query)))


def test_what_a_rule_would_make_is_told_before_it_is_made(sheet: SeriesSheet, context: Context) -> None:
    assert sheet.outcome is not None
    assert len(sheet.outcome.made) == 4
    assert sheet.make.text() == "Make 3 visits"
    assert starts(context) == [FIRST]


def test_enter_makes_the_series_and_one_undo_takes_it_back(sheet: SeriesSheet, context: Context) -> None:
    sheet.make.setFocus()
    QTest.keyClick(sheet.make, Qt.Key.Key_Return)
    assert starts(context) == [FIRST + timedelta(weeks=week) for week in range(4)]
    assert sheet.card is not None
    context.undo()
    assert starts(context) == [FIRST]
    assert sheet.card is None


def test_a_day_that_does_not_do_is_told_with_its_reason(
    sheet: SeriesSheet, tasks: Tasks, books: Store, qtbot: QtBot
) -> None:
    with books.write(LABEL) as unit:
        route = unit.session.exec(select(Route).where(Route.code == "MUSE")).one()
        route.offered_until = (FIRST + timedelta(weeks=2)).date()
    sheet.form.count.setValue(5)
    settle(sheet, tasks, qtbot)
    assert sheet.outcome is not None
    assert len(sheet.outcome.made) == 3
    assert sheet.bad.text().count("not offered") == 2


def test_a_date_is_left_out_by_delete_and_brought_back(sheet: SeriesSheet, context: Context) -> None:
    sheet.make.click()
    sheet.dates.table.selectRow(1)
    QTest.keyClick(sheet.dates.table, Qt.Key.Key_Delete)
    assert starts(context) == [FIRST + timedelta(weeks=week) for week in (0, 2, 3)]
    sheet.dates.table.selectRow(1)
    assert not sheet.dates.skip.isEnabled()
    sheet.dates.restore.click()
    assert starts(context) == [FIRST + timedelta(weeks=week) for week in range(4)]


def test_several_dates_are_left_out_in_one_step(sheet: SeriesSheet, context: Context) -> None:
    sheet.make.click()
    sheet.dates.table.selectAll()
    sheet.dates.table.selectionModel().select(sheet.dates.table.model().index(0, 0), DESELECT)
    sheet.dates.skip.click()
    assert starts(context) == [FIRST]
    context.undo()
    assert len(starts(context)) == 4


def test_the_start_is_changed_for_this_visit_or_for_all_to_come(
    sheet: SeriesSheet, tasks: Tasks, context: Context, qtbot: QtBot
) -> None:
    sheet.make.click()
    sheet.changes.clock.setTime(QTime(14, 0))
    settle(sheet, tasks, qtbot)
    assert sheet.change.text() == "Change 1 visit"
    sheet.change.click()
    assert [moment.hour for moment in starts(context)] == [14, 10, 10, 10]
    sheet.changes.clock.setTime(QTime(14, 30))
    sheet.changes.scope.setCurrentIndex(2)
    settle(sheet, tasks, qtbot)
    assert sheet.change.text() == "Change 4 visits"
    QTest.keyClick(sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert {(moment.hour, moment.minute) for moment in starts(context)} == {(14, 30)}


def test_counts_guide_language_and_notes_are_changed_from_a_visit_on_and_the_rest_stays(
    sheet: SeriesSheet, tasks: Tasks, context: Context, qtbot: QtBot
) -> None:
    sheet.make.click()
    third = context.read(
        lambda session: session.exec(select(Visit.id).where(Visit.starts_local == FIRST + timedelta(weeks=2))).one()
    )
    sheet.show_subject(third)
    form = sheet.changes
    form.scope.setCurrentIndex(1)
    form.gate_note.setFocus()
    QTest.keyClicks(form.gate_note, "bus at gate 2")
    form.counts[VisitorCategory.SCHOOL_5_9].set_value(15)
    form.counts[VisitorCategory.CHAPERONE].set_value(2)
    form.guide.setCurrentIndex(1)
    settle(sheet, tasks, qtbot)
    QTest.keyClick(sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert sheet.card is not None
    rows = sheet.card.occurrences
    assert [row.people for row in rows] == [17, 17]
    assert all(row.guide for row in rows)
    notes = context.read(
        lambda session: session.exec(
            select(Visit.gate_note).where(Visit.title == "Кружок «Юный металлург»").order_by(col(Visit.starts_local))
        ).all()
    )
    assert notes == ["", "", "bus at gate 2", "bus at gate 2"]


def test_a_change_that_would_collide_is_told_with_its_dates_before_it_is_made(
    sheet: SeriesSheet, tasks: Tasks, context: Context, qtbot: QtBot
) -> None:
    sheet.make.click()
    sheet.changes.scope.setCurrentIndex(2)
    sheet.changes.counts[VisitorCategory.CHAPERONE].set_value(0)
    settle(sheet, tasks, qtbot)
    assert sheet.conflicts.text().count("Too few adults") == 4
    assert sheet.change_told is not None
    assert len(sheet.change_told.conflicts) == 4


def test_days_until_a_date_are_chosen(sheet: SeriesSheet, tasks: Tasks, qtbot: QtBot) -> None:
    sheet.form.ends.setCurrentIndex(0)
    sheet.form.until.setDate(QDate(2027, 3, 25))
    list(sheet.form.days.values())[3].setChecked(True)
    settle(sheet, tasks, qtbot)
    assert sheet.form.rule().text() == "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270325T235959"
    assert sheet.outcome is not None
    assert len(sheet.outcome.made) == 4
