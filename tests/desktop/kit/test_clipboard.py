"""Rows that go to a spreadsheet and come from one."""

import pytest

from desktop.kit.clipboard import copied_rows, pasted_rows


def test_rows_become_lines_and_cells_are_parted_by_tabs() -> None:
    assert copied_rows([["Group", "People"], ["School\t12", "15\n16"]]) == "Group\tPeople\nSchool 12\t15 16"


@pytest.mark.parametrize("value", ["=1+1", "+7 912 345-67-89", "+79123456789", "-cmd|' /C calc'!A0", "@SUM(A1)", "'x"])
def test_what_a_spreadsheet_would_run_is_marked_as_text_and_comes_back_as_it_was(value: str) -> None:
    assert copied_rows([[value]]) == f"'{value}"
    assert pasted_rows(copied_rows([[value]])) == [[value]]


@pytest.mark.parametrize("value", ["-4", "+12 %", "-1,5", "14", "О’Коннор", "a=b", "−4"])
def test_numbers_and_plain_words_stay_as_they_are(value: str) -> None:
    assert copied_rows([[value]]) == value


def test_rows_from_a_spreadsheet_are_read_with_quotes_and_line_ends() -> None:
    text = 'Иванов\t"Пётр\r\nИльич"\t8\r\n\r\nЮсупов\t"а ""б"" в"\r\n'
    assert pasted_rows(text) == [["Иванов", "Пётр Ильич", "8"], ["Юсупов", 'а "б" в', ""]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("\n\t\n", []),
        ('Школа "Росток\t8', [['Школа "Росток', "8"]]),
        ('"open\tx', [['"open', "x"]]),
        ("a\0b\rc", [["ab"], ["c"]]),
    ],
)
def test_what_no_spreadsheet_writes_is_read_all_the_same(text: str, rows: list[list[str]]) -> None:
    assert pasted_rows(text) == rows
