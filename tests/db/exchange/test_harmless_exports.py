"""Whatever people are called, no cell of a file that leaves the program is a formula, and it reads back as it was."""

import csv
import io
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.exchange.guide_export import HEADINGS, guides_csv, guides_xlsx
from db.exchange.pass_files import pass_files, read_passes
from db.exchange.visit_export import visits_csv, visits_xlsx
from db.model.kinds import ClearanceState, GroupKind, VisitorCategory, VisitState
from db.queries.clearance import ClearanceRow
from db.queries.visit_table import TableRow
from db.rules.policy import Policy

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
TODAY = date(2026, 11, 24)
READABLE = st.text(st.characters(min_codepoint=32, max_codepoint=0x4FF, exclude_categories=["Cc", "Cs"]), max_size=20)
HOSTILE = st.builds(lambda sign, rest: f"{sign}{rest}", st.sampled_from(DANGEROUS), READABLE)
ALL_FIELDS = "surname=Фамилия;given=Имя;patronymic=Отчество;document=Документ;visit=Визит;pass=Пропуск"


def person(*, surname: str, given: str = "Павел", document: str = "", pass_number: str = "") -> ClearanceRow:
    return ClearanceRow(
        uuid4(),
        uuid4(),
        surname,
        given,
        "",
        date(2000, 1, 2),
        document,
        "RU",
        "Визит",
        147,
        datetime.combine(TODAY, datetime.min.time()),
        None,
        ClearanceState.PENDING,
        pass_number,
    )


def cells_of(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    first = text.partition("\r\n")[0]
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in first else ","))


def assert_harmless_table(content: bytes) -> None:
    assert all(not cell.startswith(DANGEROUS) for row in cells_of(content) for cell in row)


def assert_harmless_workbook(content: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(content))
    kinds = {cell.data_type for sheet in book for line in sheet.iter_rows() for cell in line}
    assert "f" not in kinds
    assert all(cell.hyperlink is None for sheet in book for line in sheet.iter_rows() for cell in line)


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_the_list_for_the_pass_office_holds_no_formula(surname: str, given_name: str, document: str) -> None:
    row = person(surname=surname, given=given_name, document=document)
    for form in ("csv", "xlsx"):
        policy = replace(Policy(), pass_file_form=form, pass_columns=ALL_FIELDS)
        (file,) = pass_files([row], policy)
        (assert_harmless_table if form == "csv" else assert_harmless_workbook)(file.content)
        assert file.name.rpartition(".")[0].replace("-", "").isalnum()


@pytest.mark.parametrize("name", ["=1+1", "@Сумма", "-Орлов", "+Ли", "'Аббас"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_numbers_come_back_to_the_same_people(name: str, form: str) -> None:
    row = person(surname=name, pass_number="=П-17")
    columns = "surname==Фамилия;given=Имя;birth_date=Дата рождения;pass=Пропуск"
    policy = replace(Policy(), pass_file_form=form, pass_columns=columns)
    (file,) = pass_files([row], policy)
    if form == "csv":
        assert_harmless_table(file.content)
    (read,) = read_passes(file.content, file.name, [row], policy, TODAY)
    assert (read.visitor_id, read.number) == (row.id, "=П-17")


@settings(max_examples=60, deadline=None)
@given(HOSTILE, st.sampled_from(["ru", "en"]))
def test_tables_of_visits_and_guides_hold_no_formula(text: str, language: str) -> None:
    visit = TableRow(
        uuid4(),
        1,
        2026,
        147,
        VisitState.CONFIRMED,
        datetime.combine(TODAY, datetime.min.time()),
        90,
        uuid4(),
        text,
        text,
        None,
        text,
        {VisitorCategory.COLLEGE: 3},
        GroupKind.STUDENT,
        "ru",
        "RU",
        text,
        text,
        text,
    )
    guide = tuple(text for _heading in HEADINGS[language])
    for content in (visits_csv([visit], language), guides_csv([guide], language)):
        assert_harmless_table(content)
    for content in (visits_xlsx([visit], language), guides_xlsx([guide], language)):
        assert_harmless_workbook(content)
