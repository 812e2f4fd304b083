from collections.abc import Hashable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.app.theme import apply_theme
from desktop.kit.table import Column, PagedTable
from desktop.kit.table_model import PAGE

Row = tuple[str, int]


class Books:
    """Rows by id, and a note of which were asked for."""

    def __init__(self, count: int) -> None:
        self.rows: dict[Hashable, Row] = {f"id{place}": (f"Group\t{place}", place * 10) for place in range(count)}
        self.asked: list[int] = []

    def fetch(self, ids: Sequence[Hashable]) -> dict[Hashable, Row]:
        self.asked.append(len(ids))
        return {each: self.rows[each] for each in ids if each in self.rows}


COLUMNS = [
    Column[Row](lambda: "Group", lambda row: row[0], key="group", accessible=lambda row: f"Group of {row[1]}"),
    Column[Row](lambda: "People", lambda row: str(row[1]), key="people", is_number=True),
    Column[Row](lambda: "Note", lambda row: ""),
]


@pytest.fixture
def books() -> Books:
    return Books(1000)


@pytest.fixture
def table(books: Books, qtbot: QtBot) -> PagedTable[Row]:
    table = PagedTable(COLUMNS, books.fetch, "Groups")
    qtbot.addWidget(table)
    table.show_ids(list(books.rows))
    return table


def test_the_model_keeps_the_rules_of_qt(table: PagedTable[Row], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.rows)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped


def test_only_the_page_looked_at_is_read(table: PagedTable[Row], books: Books) -> None:
    table.rows.index(450, 0).data()
    table.rows.index(451, 1).data()
    assert books.asked == [PAGE]


def test_the_selection_follows_its_rows_into_another_order(table: PagedTable[Row], books: Books) -> None:
    table.choose("id3")
    table.show_ids(list(reversed(books.rows)))
    assert table.selected_ids() == ["id3"]
    assert table.current_id() == "id3"


def test_rows_that_are_gone_are_selected_no_more(table: PagedTable[Row]) -> None:
    table.choose("id3")
    table.show_ids(["id1", "id2"])
    assert table.selected_ids() == []
    assert not table.choose("id3")


def test_enter_opens_the_row_and_space_ticks_it(table: PagedTable[Row], qtbot: QtBot) -> None:
    table.choose("id3")
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.ticked) as ticked:
        QTest.keyClick(table, Qt.Key.Key_Space)
    assert (opened.args, ticked.args) == (["id3"], ["id3"])


def test_a_double_click_opens_the_row(table: PagedTable[Row], qtbot: QtBot) -> None:
    table.resize(600, 400)
    place = table.visualRect(table.rows.index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert opened.args == ["id2"]


def test_ctrl_c_copies_rows_and_header_for_a_spreadsheet(table: PagedTable[Row], qtbot: QtBot) -> None:
    table.choose("id3")
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Group\tPeople\tNote\nGroup 3\t30\t\nGroup 4\t40\t"


def test_a_click_on_the_header_asks_for_an_order_and_a_second_for_its_reverse(
    table: PagedTable[Row], qtbot: QtBot
) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_wanted.connect(lambda key, descending: asked.append((key, descending)))
    table.horizontalHeader().sectionClicked.emit(1)
    table.show_sort("people", descending=False)
    table.horizontalHeader().sectionClicked.emit(1)
    table.horizontalHeader().sectionClicked.emit(2)
    assert asked == [("people", False), ("people", True)]


def test_the_reader_hears_what_the_eye_sees_otherwise(table: PagedTable[Row]) -> None:
    assert table.rows.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Group of 10"
    assert table.rows.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "10"


def test_a_row_gone_from_the_store_is_empty_until_the_ids_are_read_anew(table: PagedTable[Row], books: Books) -> None:
    del books.rows["id1"]
    table.refresh_rows()
    assert table.rows.index(1, 0).data() is None


def test_columns_grow_with_the_text_and_are_kept_for_any_size(
    table: PagedTable[Row], books: Books, qapp: QApplication, qtbot: QtBot
) -> None:
    table.horizontalHeader().resizeSection(0, 120)
    kept = table.columns.state()
    try:
        apply_theme(qapp, "light", 2.0)
        assert table.columnWidth(0) == 240
        again = PagedTable(COLUMNS, books.fetch, "Groups")
        qtbot.addWidget(again)
        again.columns.restore(kept)
        assert again.columnWidth(0) == 240
    finally:
        apply_theme(qapp, "light", 1.0)
    assert table.columnWidth(0) == 120
