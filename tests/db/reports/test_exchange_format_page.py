"""The page for third parties says what the program does, and its verifier works."""

import re
from pathlib import Path
from typing import Any

import pytest

from db.reports.codes import SHIPPED
from db.reports.dictionary import FIELDS, keys_of
from db.reports.dimensions import DIMENSIONS
from db.reports.fields.field import Field, ValueType
from db.reports.fields.header import HEADER
from db.reports.package import build_package
from db.reports.schema_texts import SCHEMAS, schema_text
from tests.db.reports.makers import KEY, make_summary

PAGE = SHIPPED.parent / "docs" / "exchange-format.md"


def header_table() -> str:
    rows = [
        f"| `{one.name}` | {_cell('whole number' if one.is_number else one.pattern)} | {one.definition} |"
        for one in HEADER
    ]
    return "\n".join(["| Field | Form | Definition |", "|---|---|---|", *rows])


def figures_table() -> str:
    rows = [
        f"| {one.block} | `{one.name}` | {one.dim} | {_type(one)} | {one.unit} | {_sum(one)} | {one.definition} |"
        for one in FIELDS
    ]
    return "\n".join(
        ["| Block | Field | Dim | Type | Unit | Sum | Definition |", "|---|---|---|---|---|---|---|", *rows]
    )


def keys_table() -> str:
    rows = [
        f"| {name} | {', '.join(f'`{key}`' for key in keys_of(name))} |"
        for name, dim in DIMENSIONS.items()
        if not dim.codes and not dim.pattern
    ]
    return "\n".join(["| Dim | Keys |", "|---|---|", *rows])


def _cell(pattern: str) -> str:
    return f"`{pattern}`".replace("|", "\\|") if pattern != "whole number" else pattern


def _type(field: Field) -> str:
    if field.type is ValueType.COUNT:
        text = "count"
    elif field.type is ValueType.DECIMAL:
        bounds = f" from {field.least}" + (f" to {field.most}" if field.most is not None else "")
        text = f"decimal, {field.places} place(s){bounds}"
    elif field.type is ValueType.CODES:
        text = f"codes of `{field.codes}.json`, sorted, a space between"
    else:
        text = "`y` or `n`" if field.type is ValueType.CODE else _cell(field.pattern)
    return f"{text}, optional" if field.is_optional else text


def _sum(field: Field) -> str:
    if field.total is None:
        return ""
    name, key = field.total
    return f"`{name}` `{key}`" if key else f"`{name}`"


def _section(text: str, name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n\n(.*?)\n\n", text, re.S)
    assert found, name
    return found[1]


@pytest.mark.parametrize(
    ("name", "made"), [("header", header_table()), ("figures", figures_table()), ("keys", keys_table())]
)
def test_the_tables_of_the_page_are_those_of_the_dictionary(name: str, made: str) -> None:
    assert _section(PAGE.read_text(encoding="utf-8"), name) == made


def verifier() -> dict[str, Any]:
    code = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    assert code
    names: dict[str, Any] = {}
    exec(compile(code[1], str(PAGE), "exec"), names)
    return names


def test_the_verifier_of_the_page_accepts_a_package_and_refuses_every_altered_one(tmp_path: Path) -> None:
    verify = verifier()["verify"]
    package = build_package(make_summary(), KEY)
    path = tmp_path / "package.zip"
    path.write_bytes(package)
    assert verify(path)["header"]["enterprise_code"] == "E01234"
    for place in range(0, len(package), 997):
        path.write_bytes(package[:place] + bytes([package[place] ^ 1]) + package[place + 1 :])
        with pytest.raises(Exception):  # noqa: B017, PT011  (any refusal will do for a short verifier)
            verify(path)


@pytest.mark.parametrize("name", SCHEMAS)
def test_published_schemas_are_those_of_the_dictionary(name: str) -> None:
    made = schema_text(SCHEMAS[name]())
    published = (SHIPPED / "schemas" / f"{name}.json").read_text(encoding="utf-8")
    assert published == made, "run `python -m db.reports.schema_texts`"
