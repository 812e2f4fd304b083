"""What goes to the pass office and comes back, in the window and by keys alone (DOMAIN §6): its files and numbers."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.commands.lists import PersonDraft, receive_list
from db.exchange.lists.spreadsheets import read_workbook
from db.model.kinds import ClearanceState, DocumentRule, GroupKind
from db.model.visitor import Visitor
from db.rules.pass_layout import PASS_FIELDS
from db.store import Store
from desktop.app.window import MainWindow
from desktop.screens.clearance.screen import ClearanceSheet
from desktop.screens.settings.passes import PassOfficeGroup
from desktop.screens.settings.screen import SettingsScreen
from tests.db.makers import make_route, rows, write
from tests.stories.hands import ALT, CTRL, SHIFT, ask_for, choose_file, press, tab_to, type_in
from tests.stories.plant import BUSINESS, TODAY, Plant

PEOPLE = 31


@pytest.fixture
def visit(plant: Plant, store: Store) -> UUID:
    """A group of tomorrow that needs passes; one of them has a name that a spreadsheet would run."""
    route = make_route(store, code="PASS", site=plant.site, document_rule=DocumentRule.PASSPORT, capacity=40)
    starts = datetime.combine(TODAY + timedelta(days=1), time(12))
    made = plant.plan(
        {BUSINESS: PEOPLE}, route_id=route, title="Партнёры", group_kind=GroupKind.CORPORATE, starts=starts
    )
    people = [
        PersonDraft(
            surname=f"Дроздов{chr(1040 + n)}", given="Пётр", birth_date=date(1989, 1, 1 + n), document=f"65 {n:06}"
        )
        for n in range(PEOPLE - 1)
    ]
    people.append(
        PersonDraft(surname="=HYPERLINK(1)", given="@Пётр", birth_date=date(1989, 2, 2), document="65 000099")
    )
    write(store, receive_list, made, people)
    return made


def clearance(window: MainWindow, qtbot: QtBot) -> ClearanceSheet:
    """Ctrl+K, the group, then its clearance."""
    ask_for(window, qtbot, "Партнёры")
    ask_for(window, qtbot, "Clearance")
    sheet = window.shown_screens()[0]
    assert isinstance(sheet, ClearanceSheet)
    assert sheet.table.hasFocus(), "the people are where the keyboard is"
    return sheet


def states(store: Store) -> list[ClearanceState]:
    return [one.clearance for one in rows(store, Visitor)]


def saved(window: MainWindow, qtbot: QtBot, folder: Path) -> list[tuple[str, ...]]:
    """Ctrl+S and a folder; return the lines of the one file that was written."""
    folder.mkdir()
    press(Qt.Key.Key_S, CTRL)
    choose_file(qtbot, folder)
    (file,) = folder.iterdir()
    assert "Дроздов" not in file.name
    return [tuple(line.texts()) for line in read_workbook(file.read_bytes(), file.name).sheets[0].lines]


def test_14_the_list_for_the_pass_office_holds_no_formula_and_its_numbers_are_read_back(
    visit: UUID, window: MainWindow, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = clearance(window, qtbot)
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_2, ALT)
    assert (states(store).count(ClearanceState.CLEARED), states(store).count(ClearanceState.REFUSED)) == (29, 2)
    press(Qt.Key.Key_Z, CTRL)
    assert states(store).count(ClearanceState.REFUSED) == 0
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert states(store).count(ClearanceState.REFUSED) == 2
    lines = saved(window, qtbot, tmp_path / "out")
    assert len(lines) == PEOPLE + 1
    text = " ".join(cell for line in lines for cell in line)
    assert "refused" not in text
    assert "=HYPERLINK(1)" in text
    answer = tmp_path / "answer.csv"
    answer.write_text(
        "Фамилия;Имя;Дата рождения;Пропуск\nДроздовВ;Пётр;03.01.1989;П-17\nЧужой;Иван;01.01.2000;П-18\n"
        "ДроздовА;Пётр;01.01.1989;П-19\n",
        encoding="utf-8",
    )
    press(Qt.Key.Key_O, CTRL)
    choose_file(qtbot, answer)
    assert {one.pass_number for one in rows(store, Visitor) if one.pass_number} == {"П-17", "П-19"}
    assert states(store).count(ClearanceState.REFUSED) == 2, "a number lets nobody in who was refused"
    assert "ДроздовА Пётр" in sheet.problem.accessibleDescription()
    assert "Чужой" in sheet.problem.accessibleDescription()


def test_14_the_pass_office_wants_other_columns_and_the_next_file_has_them(
    visit: UUID, window: MainWindow, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Comma, CTRL)
    place = window.shown_screens()[0]
    assert isinstance(place, SettingsScreen)
    press(Qt.Key.Key_F, CTRL)
    type_in("pass office")
    press(Qt.Key.Key_Return)
    assert place.shown_group() == "passes"
    group = place.choose("passes")
    assert isinstance(group, PassOfficeGroup)
    tab_to(group.rows[2][2])
    while len(group.columns) > 2:
        press(Qt.Key.Key_Space)
        assert group.rows[min(2, len(group.rows) - 1)][2].hasFocus(), "the next one goes by the same key"
    assert [field for field, _title in group.columns] == list(PASS_FIELDS[:2])
    tab_to(group.rows[1][1])
    press(Qt.Key.Key_A, CTRL)
    type_in("Last name")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Up, ALT)
    clearance(window, qtbot)
    lines = saved(window, qtbot, tmp_path / "out")
    assert [list(line) for line in lines[:2]] == [["Last name", "№"], ["=HYPERLINK(1)", "1"]]
