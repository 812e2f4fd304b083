"""A list of names brought in on its sheet: marks, differences, corrections, one step."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from db.exchange.list_rows import ListPreview, ListRowState, Mark
from db.model.visit import Visit
from db.model.visitor import Visitor, VisitorList
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.lists.screen import ListsSheet
from desktop.subjects import ListFor
from tests.db.makers import rows

LISTS = Path(__file__).parents[2] / "data" / "lists"
LIST = "№;Фамилия;Имя;Дата рождения\n1;Зябликова;Анна;04.05.2012\n2;Щеглов;Артём;31.02.2012\n3;Чижова;Юлия;11.09.2012\n"
HOSTILE = Path(__file__).parents[2] / "data" / "lists"


@pytest.fixture
def visit(books: Store) -> UUID:
    """A visit to come that has no list yet."""
    listed = {one.visit_id for one in rows(books, Visitor)}
    now = books.clock.now()
    return next(
        one.id
        for one in rows(books, Visit)
        if one.id not in listed and one.starts_at > now and one.organiser_id and one.exit_reason is None
    )


@pytest.fixture
def sheet(context: Context, visit: UUID, qtbot: QtBot) -> Iterator[ListsSheet]:
    tasks = Tasks()
    made = ListsSheet(context, tasks)
    qtbot.addWidget(made)
    made.resize(752, 900)
    made.show_subject(ListFor(visit))
    made.show()
    yield made
    tasks.drain()


def paste(sheet: ListsSheet, text: str, qtbot: QtBot) -> ListPreview:
    QGuiApplication.clipboard().setText(text)
    sheet.paste.trigger()
    return settled(sheet, None, qtbot)


def settled(sheet: ListsSheet, before: ListPreview | None, qtbot: QtBot) -> ListPreview:
    qtbot.waitUntil(lambda: sheet.preview() not in (None, before) and sheet.form.progress.isHidden())
    found = sheet.preview()
    assert found is not None
    return found


def people(books: Store, visit: UUID) -> set[str]:
    return {one.surname for one in rows(books, Visitor) if one.visit_id == visit and one.removed_at is None}


def test_ready_rows_come_in_as_one_step_and_a_second_import_changes_nothing(
    sheet: ListsSheet, books: Store, visit: UUID, qtbot: QtBot
) -> None:
    found = paste(sheet, LIST, qtbot)
    assert [row.state for row in found.rows] == [ListRowState.NEW, ListRowState.HELD, ListRowState.NEW]
    assert list(sheet.ticked()) == [0, 2]
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = settled(sheet, found, qtbot)
    assert people(books, visit) == {"Зябликова", "Чижова"}
    assert [row.state for row in found.rows] == [ListRowState.SAME, ListRowState.HELD, ListRowState.SAME]
    versions = len(rows(books, VisitorList))
    sheet.import_.trigger()
    assert sheet.form.problem.isVisible()
    assert len(rows(books, VisitorList)) == versions
    sheet.context.undo()
    assert people(books, visit) == set()


def test_a_row_is_corrected_by_keyboard_and_then_comes_in(
    sheet: ListsSheet, books: Store, visit: UUID, qtbot: QtBot
) -> None:
    found = paste(sheet, LIST, qtbot)
    sheet.form.table.choose(1)
    field = sheet.editor.fields["birth_date"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "28.02.2012")
    QTest.keyClick(field, Qt.Key.Key_Return)
    found = settled(sheet, found, qtbot)
    assert (found.rows[1].state, found.rows[1].mark) == (ListRowState.NEW, Mark.FIXED)
    sheet.import_.trigger()
    settled(sheet, found, qtbot)
    assert people(books, visit) == {"Зябликова", "Щеглов", "Чижова"}


def test_the_next_list_tells_cell_by_cell_what_changed_and_who_is_gone(
    sheet: ListsSheet, books: Store, visit: UUID, qtbot: QtBot
) -> None:
    found = paste(sheet, LIST.replace("31.02", "28.02"), qtbot)
    sheet.import_.trigger()
    settled(sheet, found, qtbot)
    kept = {one.surname: one.id for one in rows(books, Visitor) if one.visit_id == visit}
    found = paste(sheet, LIST.replace("31.02", "28.02").replace("Артём;", "Артем;").partition("3;")[0], qtbot)
    states = {row.person.surname: row.state for row in found.rows}
    assert states == {
        "Зябликова": ListRowState.SAME,
        "Щеглов": ListRowState.CHANGED,
        "Чижова": ListRowState.GONE,
    }
    changed = next(row for row in found.rows if row.state is ListRowState.CHANGED)
    assert [(one.field, one.old, one.new) for one in changed.changes] == [("given", "Артём", "Артем")]
    gone = next(index for index, row in enumerate(found.rows) if row.state is ListRowState.GONE)
    sheet.toggle(gone)
    sheet.import_.trigger()
    settled(sheet, found, qtbot)
    after = {one.surname: one for one in rows(books, Visitor) if one.visit_id == visit and one.removed_at is None}
    assert set(after) == set(kept)
    assert after["Щеглов"].id == kept["Щеглов"]
    assert after["Щеглов"].given == "Артем"


def test_a_list_that_has_nobody_in_common_with_the_one_that_stands_is_asked_about(
    sheet: ListsSheet, books: Store, visit: UUID, qtbot: QtBot
) -> None:
    found = paste(sheet, LIST.replace("31.02", "28.02"), qtbot)
    assert not sheet.form.problem.isVisible()
    sheet.import_.trigger()
    settled(sheet, found, qtbot)
    other = "Фамилия;Имя;Дата рождения\nЖаворонков;Пётр;01.02.2011\nСнегирёва;Анна;03.04.2011\n"
    paste(sheet, other, qtbot)
    assert sheet.form.problem.isVisible()
    paste(sheet, LIST.replace("31.02", "28.02"), qtbot)
    assert not sheet.form.problem.isVisible()


def test_chosen_columns_are_remembered_for_the_organiser(sheet: ListsSheet, books: Store, qtbot: QtBot) -> None:
    text = "№;Имя;Фамилия;Примечание\n1;Анна;Зябликова;5 А\n2;Артём;Щеглов;5 Б\n3;Юлия;Чижова;5 А\n"
    found = paste(sheet, text, qtbot)
    for place, meaning in ((3, "grade"),):
        choice = sheet.form.mapping.choices[place]
        choice.setCurrentIndex(choice.findData(meaning))
    sheet.form.mapping.changed.emit(sheet.form.mapping.columns())
    found = settled(sheet, found, qtbot)
    assert [row.grade for row in found.rows] == ["5 А", "5 Б", "5 А"]
    sheet.import_.trigger()
    settled(sheet, found, qtbot)
    again = paste(sheet, text, qtbot)
    assert again.columns[3] == "grade"
    assert {row.state for row in again.rows} == {ListRowState.SAME}


@pytest.mark.parametrize("name", ["empty.csv", "not_a_list.xlsx"])
def test_a_bad_file_is_told_and_changes_nothing(
    sheet: ListsSheet, books: Store, visit: UUID, name: str, qtbot: QtBot
) -> None:
    sheet.read(HOSTILE / name)
    qtbot.waitUntil(sheet.form.problem.isVisible)
    assert sheet.preview() is None
    sheet.import_.trigger()
    assert people(books, visit) == set()


def test_a_file_that_is_no_list_leaves_nothing_of_the_one_before(sheet: ListsSheet, qtbot: QtBot) -> None:
    assert not sheet.form.import_button.isEnabled(), "there is nothing to bring in yet"
    paste(sheet, LIST, qtbot)
    assert sheet.form.import_button.isEnabled()
    assert sheet.form.mapping.isVisible()
    sheet.read(LISTS / "not_a_list.xlsx")
    qtbot.waitUntil(sheet.form.problem.isVisible)
    assert sheet.preview() is None
    assert not sheet.form.mapping.isVisible()
    assert sheet.form.counts.text().startswith("Choose a spreadsheet")
    assert not sheet.form.import_button.isEnabled()


def test_whole_names_have_room_and_how_a_row_was_read_is_a_sign(sheet: ListsSheet, qtbot: QtBot) -> None:
    sheet.resize(752, 900)
    paste(sheet, "Фамилия;Имя;Отчество\nЩербаков;Глеб;Матвеевич\n", qtbot)
    table = sheet.form.table
    titles = [column.title() for column in table.rows.columns]
    place = titles.index("Person")
    cell = table.model().index(0, place)
    wanted = table.fontMetrics().horizontalAdvance("Щербаков Глеб Матвеевич")
    assert cell.data() == "Щербаков Глеб Матвеевич"
    assert table.columnWidth(place) >= wanted
    read = table.model().index(0, titles.index("Reading"))
    assert read.data(Qt.ItemDataRole.AccessibleTextRole) == "in order"
    assert read.data(Qt.ItemDataRole.ToolTipRole) == "in order"


def test_tab_stops_at_nothing_that_has_no_name(sheet: ListsSheet, qtbot: QtBot) -> None:
    paste(sheet, LIST, qtbot)
    sheet.form.choose_button.setFocus()
    for _ in range(12):
        QTest.keyClick(sheet.focusWidget() or sheet, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is None or type(focused) is not QScrollArea
