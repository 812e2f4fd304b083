"""Visits brought in on the sheet: what is shown, what is ticked, one step that can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.exchange.visit_preview import RowState
from db.model.visit import Visit
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.bringing.screen import BringingSheet
from tests.db.makers import rows

TABLE = (
    "Дата;Время;Маршрут;Группа;Человек\n"
    "08.12.2026;09:00;ROLL;Школа № 31;20\n"
    "09.12.2026;09:00;ROLL;Школа № 32;20\n"
    "10.12.2026;09:00;Сад;Школа № 33;20\n"
)


@pytest.fixture
def sheet(context: Context, qtbot: QtBot) -> Iterator[BringingSheet]:
    tasks = Tasks()
    made = BringingSheet(context, tasks)
    qtbot.addWidget(made)
    made.resize(752, 900)
    made.show()
    yield made
    tasks.drain()


def shown(sheet: BringingSheet, file: Path, qtbot: QtBot) -> list[RowState]:
    before = sheet.preview()
    sheet.show_subject(file)
    qtbot.waitUntil(lambda: sheet.preview() is not before and sheet.form.progress.isHidden())
    found = sheet.preview()
    assert found is not None
    return [row.state for row in found.rows]


def test_only_ticked_rows_come_in_as_one_step_and_undo_takes_them_back(
    sheet: BringingSheet, books: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "visits.csv"
    file.write_text(TABLE, encoding="utf-8")
    assert shown(sheet, file, qtbot) == [RowState.NEW, RowState.NEW, RowState.ERROR]
    assert list(sheet.ticked()) == [0, 1]
    sheet.toggle(2)
    assert list(sheet.ticked()) == [0, 1]
    sheet.form.table.choose(0)
    QTest.keyClick(sheet.form.table, Qt.Key.Key_Space)
    assert list(sheet.ticked()) == [1]
    before = len(rows(books, Visit))
    first = sheet.preview()
    sheet.import_.trigger()
    qtbot.waitUntil(lambda: sheet.preview() is not first and sheet.form.progress.isHidden())
    assert [one.title for one in rows(books, Visit)[before:]] == ["Школа № 32"]
    found = sheet.preview()
    assert found is not None
    assert [row.state for row in found.rows] == [RowState.NEW, RowState.SAME, RowState.ERROR]
    sheet.context.undo()
    assert len(rows(books, Visit)) == before


def test_a_column_is_read_as_what_was_chosen(sheet: BringingSheet, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "visits.csv"
    file.write_text(TABLE.replace("Группа", "Кто едет"), encoding="utf-8")
    assert shown(sheet, file, qtbot)[:2] == [RowState.ERROR] * 2
    choice = sheet.form.mapping.choices["кто едет"]
    choice.setCurrentIndex(choice.findData("title"))
    before = sheet.preview()
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: sheet.preview() is not before)
    found = sheet.preview()
    assert found is not None
    assert [row.state for row in found.rows] == [RowState.NEW, RowState.NEW, RowState.ERROR]


def test_a_file_that_is_no_table_is_said_and_nothing_changes(
    sheet: BringingSheet, books: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    before = len(rows(books, Visit))
    file = tmp_path / "visits.ics"
    file.write_bytes(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260231T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    sheet.show_subject(file)
    qtbot.waitUntil(sheet.form.problem.isVisible)
    assert sheet.preview() is None
    sheet.import_.trigger()
    assert len(rows(books, Visit)) == before


def test_every_row_says_what_differs(sheet: BringingSheet, books: Store, tmp_path: Path, qtbot: QtBot) -> None:
    visit = next(one for one in rows(books, Visit) if one.title == "Политехнический, группа М-31")
    file = tmp_path / "visits.csv"
    file.write_text(f"Номер;Дата;Человек\n{visit.year}-{visit.number:04};;30\n", encoding="utf-8")
    assert shown(sheet, file, qtbot) == [RowState.CHANGED]
    model = sheet.form.table.model()
    assert "22 → 30" in str(model.data(model.index(0, 5)))
