"""One summary, many forms: each the same bytes every time, each read back as it was."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from db.reports.book import options
from db.reports.dictionary import FIELDS
from db.reports.document import NotCanonical, build_document, canonical, parse_canonical, read_document
from db.reports.schemas import SchemaRefused
from db.reports.summary import Figure, Summary
from db.reports.table import COLUMNS, NotATable, build_table, guard, read_table, unguard
from db.reports.workbook import build_workbook
from tests.db.reports.makers import ROUTES, make_nil_summary, make_previous, make_summary, summaries


@settings(max_examples=40, deadline=None)
@given(summaries())
def test_json_and_csv_come_back_as_they_were(summary: Summary) -> None:
    assert read_document(build_document(summary)) == summary
    assert read_table(build_table(summary), summary.header) == summary
    assert build_document(Summary(summary.header, summary.figures[::-1])) == build_document(summary)


def test_the_table_has_the_columns_and_rows_of_the_standard() -> None:
    lines = build_table(make_summary()).decode("utf-8").split("\r\n")
    assert lines[0] == ",".join(COLUMNS)
    assert "2026-11,E01234,01,0,visitors,visitors_total,,,847,person_visit," in lines
    assert "2026-11,E01234,01,0,visitors,by_country,country,CN,18,person_visit," in lines
    assert "2026-11,E01234,01,0,safety,incidents,severity,first_aid,1,event," in lines
    assert "2026-11,E01234,01,0,safety,revenue_rub,,,183200.00,RUB," in lines
    assert '2026-11,E01234,01,0,routes,route.title,route,R7,"Энергоцех, ночной маршрут",text,' in lines
    assert lines[-1] == ""


@given(st.text())
def test_no_cell_starts_like_a_formula(text: str) -> None:
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("title", ["=HYPERLINK(1)", "+1", "-1", "=cmd", "'quoted"])
def test_a_formula_in_a_title_stays_a_text_in_every_form(title: str) -> None:
    summary = make_summary(routes=[replace(ROUTES[0], title=title), *ROUTES[1:]])
    rows = list(csv.reader(io.StringIO(build_table(summary).decode("utf-8"))))
    assert [row[8] for row in rows if row[5:8] == ["route.title", "route", "R1"]] == [f"'{title}"]
    assert read_table(build_table(summary), summary.header) == summary
    book = openpyxl.load_workbook(io.BytesIO(build_workbook(summary)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == title]
    assert cells
    assert all(cell.data_type == "s" for cell in cells)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"period;field\r\n",
        b"period,enterprise_code,site_code,revision,block,field,dim,key,value,unit,flag\r\n1,2,3\r\n",
    ],
)
def test_a_table_of_another_kind_is_refused_with_its_line(content: bytes) -> None:
    with pytest.raises(NotATable):
        read_table(content, make_summary().header)


def test_a_table_of_another_month_is_refused() -> None:
    with pytest.raises(NotATable) as refusal:
        read_table(build_table(make_previous()), make_summary().header)
    assert refusal.value.values == {"line": 2}


def test_the_document_follows_rfc_8785() -> None:
    # The sample of RFC 8785 section 3.2.2, without the numbers that are not whole: summaries have none.
    value = json.loads(
        r'{"string": "\u20ac$\u000F\u000aA'
        r"'"
        r'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false], "numbers": [333333333, 4, 0]}'
    )
    expected = '{"literals":[null,true,false],"numbers":[333333333,4,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    assert canonical(value) == expected.encode("utf-8")


def test_names_are_sorted_as_rfc_8785_sorts_them() -> None:
    # The sample of RFC 8785 section 3.2.3: by UTF-16 code units, so that a face sorts before a Hebrew letter.
    value = {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\U0001f600": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
    }
    order = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert list(json.loads(canonical(value))) == order


@pytest.mark.parametrize(
    "content",
    [
        b'{"a": 1}',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a":1.0}',
        b'{"a":NaN}',
        b"[]",
        b"{",
        b"\xef\xbb\xbf{}",
        b"\xff",
    ],
)
def test_json_that_is_not_canonical_is_refused(content: bytes) -> None:
    with pytest.raises(NotCanonical):
        parse_canonical(content, "summary.json")


def test_endless_nesting_is_refused() -> None:
    with pytest.raises(NotCanonical):
        parse_canonical(b'{"a":' * 100_000, "summary.json")


@pytest.mark.parametrize(
    "figure",
    [
        Figure("visitors", "by_shoe_size", "size", "42", 3, "person_visit"),
        Figure("visitors", "by_category", "category", "Ivanov", 3, "person_visit"),
        Figure("visitors", "visitors_total", "", "x", 847, "person_visit"),
        Figure("visitors", "visitors_total", "", "", -1, "person_visit"),
        Figure("routes", "utilisation", "", "", 69, "percent"),
        Figure("routes", "utilisation", "", "", Decimal("69.25"), "percent"),
        Figure("visitors", "visitors_total", "", "", 847, "person_visit", "guessed"),
    ],
)
def test_the_schema_refuses_what_the_dictionary_does_not_name(figure: Figure) -> None:
    summary = make_summary()
    with pytest.raises(SchemaRefused):
        read_document(build_document(Summary(summary.header, (*summary.figures, figure))))


@settings(max_examples=5, deadline=None)
@given(summaries())
def test_the_workbook_has_the_same_bytes_every_time(summary: Summary) -> None:
    assert build_workbook(summary) == build_workbook(summary)


def test_a_workbook_does_not_depend_on_those_written_before_it() -> None:
    with Workbook(io.BytesIO(), given := options()):
        pass
    assert options() == options()
    assert given != options()  # the writer keeps its own things there


def test_the_workbook_shows_every_figure_and_definition() -> None:
    book = openpyxl.load_workbook(io.BytesIO(build_workbook(make_summary(), str, "en", previous=make_previous())))
    assert book.sheetnames == [
        "Summary",
        "Requests, visits, tours",
        "Visitors",
        "Routes, guides, capacity",
        "Routes",
        "Safety, quality, economy",
        "Data quality",
        "Definitions",
    ]
    visitors = {row[0]: row[1:4] for row in book["Visitors"].iter_rows(values_only=True) if row[0]}
    assert visitors["Visitors admitted"] == (847, 749, 98)
    china = [row[1] for row in book["Visitors"].iter_rows(values_only=True) if row[0] == "China"]
    assert china == [18, 11, 7]
    defined = {row[0] for row in book["Definitions"].iter_rows(values_only=True)}
    assert defined.issuperset(str(field.title) for field in FIELDS)
    for sheet in book:
        assert sheet.page_setup.paperSize == int(sheet.PAPERSIZE_A4)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert "&P" in sheet.oddFooter.right.text
    assert book["Visitors"].print_title_rows == "$4:$4"


def test_the_workbook_has_charts_and_no_macros() -> None:
    names = ZipFile(io.BytesIO(build_workbook(make_summary()))).namelist()
    assert sum(name.startswith("xl/charts/") for name in names) >= 8
    assert not [name for name in names if "vba" in name or "external" in name]


def test_a_month_without_visits_has_a_workbook_too() -> None:
    book = openpyxl.load_workbook(io.BytesIO(build_workbook(make_nil_summary(), str, "ru")))
    assert book["Summary"]["A1"].value == "АО «Северный прокат»"
