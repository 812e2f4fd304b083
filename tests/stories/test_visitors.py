"""Stories of lists and names: foreign spellings, the same person twice, a refusal in the evening, names that go."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.commands.lists import PersonDraft, receive_list
from db.commands.stop_list import StopDraft, stop_person
from db.exchange.list_preview import preview_list
from db.exchange.list_rows import ListPreview, Mark
from db.exchange.lists.spreadsheets import read_workbook
from db.model.kinds import ClearanceState
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.stop_list import stop_listed
from db.rules.states import PLANNED
from db.store import Store
from desktop.context import Context
from desktop.kit.tasks import Tasks
from desktop.screens.clearance.screen import ClearanceSheet
from desktop.screens.lists.screen import ListsSheet
from desktop.subjects import ListFor
from tests.db.makers import LABEL, rows, write
from tests.desktop.conftest import morning  # noqa: F401  (a fixture)
from tests.desktop.screens.conftest import books, context  # noqa: F401  (fixtures)

TODAY = date(2026, 11, 24)
LISTS = Path(__file__).parents[1] / "data" / "lists"


def coming(store: Store) -> list[Visit]:
    """Return the visits to come, the nearest first."""
    now = store.clock.now()
    planned = [one for one in rows(store, Visit) if one.starts_at > now and one.state in PLANNED]
    return sorted(planned, key=lambda one: one.starts_at)


def previewed(store: Store, visit: UUID, text: str) -> ListPreview:
    with store.read() as session:
        return preview_list(session, visit, text.encode(), "list.csv", TODAY)


@pytest.fixture
def sheet(context: Context, qtbot: QtBot) -> Iterator[ListsSheet]:  # noqa: F811  (a fixture of that name)
    tasks = Tasks()
    made = ListsSheet(context, tasks)
    qtbot.addWidget(made)
    made.resize(752, 900)
    made.show()
    yield made
    tasks.drain()


def test_the_list_for_the_pass_office_holds_no_formula_and_its_numbers_are_read_back(
    books: Store,  # noqa: F811
    context: Context,  # noqa: F811
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    visit = coming(books)[0].id
    people = [
        PersonDraft(surname=f"Дроздов{chr(1040 + number)}", given="Пётр", birth_date=date(2009, 1, 1 + number % 28))
        for number in range(31)
    ]
    people[30] = PersonDraft(surname="=HYPERLINK(1)", given="@Пётр", birth_date=date(2009, 2, 2))
    write(books, receive_list, visit, people)
    mine = [one.id for one in rows(books, Visitor) if one.visit_id == visit]
    with books.write(LABEL) as unit:
        for one in unit.several(Visitor, mine).values():
            one.clearance = ClearanceState.PENDING
    sheet = ClearanceSheet(context)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.show_subject(visit)
    sheet.table.setFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    sheet.acts["clear"].trigger()
    sheet.table.clearSelection()
    refused = [one.id for one in rows(books, Visitor) if one.surname in ("ДроздовА", "ДроздовБ")]
    for key in refused:
        sheet.table.clearSelection()
        sheet.table.choose(key)
        sheet.acts["refuse"].trigger()
    states = [one.clearance for one in rows(books, Visitor) if one.visit_id == visit]
    assert (states.count(ClearanceState.CLEARED), states.count(ClearanceState.REFUSED)) == (29, 2)
    context.undo()
    assert sum(one.clearance is ClearanceState.REFUSED for one in rows(books, Visitor)) == 1
    context.redo()
    sheet.save_files(tmp_path / "out")
    (file,) = (tmp_path / "out").iterdir()
    assert "Дроздов" not in file.name
    lines = read_workbook(file.read_bytes(), file.name).sheets[0].lines
    assert len(lines) == 32
    text = " ".join(cell for line in lines for cell in line.texts())
    assert "refused" not in text
    assert "=HYPERLINK(1)" in text
    answer = "Фамилия;Имя;Дата рождения;Пропуск\nДроздовВ;Пётр;03.01.2009;П-17\nЧужой;Иван;01.01.2000;П-18\n"
    (tmp_path / "answer.csv").write_text(answer, encoding="utf-8")
    sheet.read_passes(tmp_path / "answer.csv")
    assert {one.pass_number for one in rows(books, Visitor) if one.pass_number} == {"П-17"}
    assert "Чужой" in sheet.problem.accessibleDescription()


def test_a_person_not_to_admit_is_told_at_the_import_and_at_the_gate(books: Store) -> None:  # noqa: F811
    visit = coming(books)[0].id
    draft = StopDraft(surname="Ястребов", given="Игорь", birth_date=date(1980, 1, 1), reason="угрожал охране")
    write(books, stop_person, draft, TODAY)
    text = "Фамилия;Имя;Дата рождения\nYastrebov;Igor;01.01.1980\nЯстребов;Игорь;02.02.1999\n"
    found = previewed(books, visit, text)
    assert [row.mark for row in found.rows] == [Mark.ASKS, Mark.OK]
    assert not found.rows[0].is_ticked_first
    write(books, receive_list, visit, [row.draft for row in found.rows if row.draft])
    mine = [one.id for one in rows(books, Visitor) if one.visit_id == visit]
    with books.read() as session:
        assert [hit.reason for hit in stop_listed(session, mine).values()] == ["угрожал охране"]


def test_a_hostile_paste_changes_nothing(sheet: ListsSheet, books: Store, qtbot: QtBot) -> None:  # noqa: F811
    visit = coming(books)[0].id
    sheet.show_subject(ListFor(visit))
    before = len(rows(books, Visitor))
    QGuiApplication.clipboard().setText("\x00\x01;;;\n" * 50)
    sheet.paste.trigger()
    qtbot.waitUntil(sheet.form.problem.isVisible)
    assert len(rows(books, Visitor)) == before
