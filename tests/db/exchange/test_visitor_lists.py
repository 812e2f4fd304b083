"""The messy lists kept with the tests, each with what must come out of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from db.errors import TourError
from db.exchange.findings import ImportSeverity
from db.exchange.visitor_lists import ListedPerson, read_visitor_list
from db.model.kinds import ListedRole
from tests.db.exchange.lists_made import TODAY

LISTS = Path(__file__).parents[2] / "data" / "lists"
EXPECTED: dict[str, dict[str, Any]] = json.loads((LISTS / "expected.json").read_text(encoding="utf-8"))


def plain(person: ListedPerson, keys: set[str], *, fold: bool) -> dict[str, str]:
    values = {key: getattr(person, key) for key in keys}
    texts = {
        key: value.isoformat() if hasattr(value, "isoformat") else str(value or "") for key, value in values.items()
    }
    return {key: text.casefold() if fold else text for key, text in texts.items()}


def folded(person: dict[str, str], *, fold: bool) -> dict[str, str]:
    return {key: text.casefold() if fold else text for key, text in person.items()}


@pytest.mark.parametrize("name", [name for name, what in EXPECTED.items() if not what.get("refused")])
def test_a_messy_list_gives_the_people_expected(name: str) -> None:
    expected = EXPECTED[name]
    fold = expected.get("compare") == "casefold"
    result = read_visitor_list((LISTS / name).read_bytes(), file_name=name, today=TODAY)
    by_role = {
        role: [person for person in result.people if person.role is role]
        for role in (ListedRole.VISITOR, ListedRole.CHAPERONE)
    }
    for wanted, got in (
        (expected["people"], by_role[ListedRole.VISITOR]),
        (expected.get("chaperones", []), by_role[ListedRole.CHAPERONE]),
    ):
        assert [plain(one, set(two), fold=fold) for one, two in zip(got, wanted, strict=True)] == [
            folded(person, fold=fold) for person in wanted
        ]
    found = {
        kind: [said.row for said in result.findings if said.kind == kind] for kind in expected.get("finding_rows", {})
    }
    assert found == expected.get("finding_rows", {})
    assert result.must_ask == bool(expected.get("must_ask"))


@pytest.mark.parametrize("name", [name for name, what in EXPECTED.items() if what.get("refused")])
def test_a_file_that_is_no_list_is_refused_with_a_remedy(name: str) -> None:
    with pytest.raises(TourError) as refused:
        read_visitor_list((LISTS / name).read_bytes(), file_name=name, today=TODAY)
    assert str(refused.value.what)
    assert str(refused.value.cure)


def test_rows_with_a_blocking_finding_wait_and_are_not_lost() -> None:
    result = read_visitor_list((LISTS / "findings.xlsx").read_bytes(), file_name="findings.xlsx", today=TODAY)
    assert [(person.row, person.surname) for person in result.held] == [
        (12, "Щербаков"),
        (13, ""),
        (14, "Чижов"),
        (15, "Юдин"),
    ]
    assert {found.severity for found in result.findings} == {ImportSeverity.BLOCKS}
    assert [(found.sheet, found.column) for found in result.findings] == [
        ("Sheet", "A"),
        ("Sheet", "A"),
        ("Sheet", "D"),
        ("Sheet", "D"),
    ]
    assert all(str(found.message) and str(found.remedy) for found in result.findings)


def test_a_sheet_that_is_no_list_is_named_as_skipped() -> None:
    result = read_visitor_list((LISTS / "two_sheets.xlsx").read_bytes(), file_name="two_sheets.xlsx", today=TODAY)
    assert [sheet.name for sheet in result.sheets] == ["7А", "7Б"]
    assert result.skipped_sheets == ("Справка",)
    assert [person.grade for person in result.people][::24] == ["7 А", "7 Б"]
