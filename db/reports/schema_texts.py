"""The published schemas made from the dictionary: `python -m db.reports.schema_texts` writes them."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from db.reports.codes import SHIPPED
from db.reports.dictionary import FIELDS, FLAGS, LARGEST, codes_of, keys_of
from db.reports.dimensions import DIMENSIONS
from db.reports.fields.field import Field, ValueType
from db.reports.fields.header import HEADER

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
SHA256 = "^[0-9a-f]{64}$"


def summary_schema() -> Schema:
    """Return the schema of `summary.json`: each figure is bound by the entry of its field and dimension."""
    return _document(
        "Monthly summary of visits to a factory site, version 1.0",
        {"header": {"$ref": "#/definitions/header"}, "figures": {"type": "array", "maxItems": 5000, "items": _row()}},
        {"header": _header(), **{f"{dim}_key": {"enum": sorted(keys_of(dim))} for dim in _listed()}},
    )


def manifest_schema() -> Schema:
    """Return the schema of `manifest.json`."""
    member = _object(
        {
            "name": {"enum": ["summary.json", "summary.csv"]},
            "sha256": {"type": "string", "pattern": SHA256},
            "size": {"type": "integer", "minimum": 0},
        }
    )
    parts: Schema = {
        "format": {"const": "opi-package-1.0"},
        "header": {"$ref": "#/definitions/header"},
        "members": {"type": "array", "minItems": 2, "maxItems": 2, "items": member},
    }
    return _document("Manifest of a signed monthly summary, version 1.0", parts, {"header": _header()})


def signature_schema() -> Schema:
    """Return the schema of `signature.json`."""
    return _document(
        "Signature of a signed monthly summary, version 1.0",
        {
            "algorithm": {"const": "Ed25519"},
            "key_id": {"type": "string", "pattern": SHA256},
            "public_key": {"type": "string", "pattern": SHA256},
            "signature": {"type": "string", "pattern": "^[0-9a-f]{128}$"},
        },
    )


SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "summary-1.0": summary_schema,
    "manifest-1.0": manifest_schema,
    "signature-1.0": signature_schema,
}


def schema_text(schema: Schema) -> str:
    """Return a schema as it is published."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path) -> None:
    """Write the published schemas into a folder."""
    for name, make in SCHEMAS.items():
        (folder / f"{name}.json").write_text(schema_text(make()), encoding="utf-8", newline="\n")


def _document(title: str, parts: Schema, definitions: Schema | None = None) -> Schema:
    head: Schema = {"$schema": DRAFT, "title": title, **_object(parts)}
    return head | ({"definitions": definitions} if definitions else {})


def _object(parts: Schema) -> Schema:
    return {"type": "object", "required": sorted(parts), "additionalProperties": False, "properties": parts}


def _header() -> Schema:
    number: Schema = {"type": "integer", "minimum": 0, "maximum": 9999}
    return _object(
        {one.name: number if one.is_number else {"type": "string", "pattern": f"^({one.pattern})$"} for one in HEADER}
    )


def _row() -> Schema:
    text: Schema = {"type": "string"}
    columns: Schema = {
        "block": text,
        "field": {"enum": sorted({one.name for one in FIELDS})},
        "dim": text,
        "key": text,
        "value": {"type": ["string", "integer"]},
        "unit": text,
        "flag": {"enum": list(FLAGS)},
    }
    return _object(columns) | {"allOf": [_when(name) for name in sorted({one.name for one in FIELDS})]}


def _when(name: str) -> Schema:
    entries = [_entry(one) for one in FIELDS if one.name == name]
    then = entries[0] if len(entries) == 1 else {"anyOf": entries}
    return {"if": {"properties": {"field": {"const": name}}}, "then": then}


def _entry(field: Field) -> Schema:
    return {
        "properties": {
            "block": {"const": field.block},
            "dim": {"const": field.dim},
            "key": _key(field.dim),
            "value": value_schema(field),
            "unit": {"const": field.unit},
        }
    }


def _key(dim: str) -> Schema:
    if not dim:
        return {"const": ""}
    pattern = DIMENSIONS[dim].pattern
    return {"type": "string", "pattern": f"^{pattern}$"} if pattern else {"$ref": f"#/definitions/{dim}_key"}


def _listed() -> Iterable[str]:
    return (name for name, dim in DIMENSIONS.items() if not dim.pattern)


def value_schema(field: Field) -> Schema:
    """Return what the value of a field may be."""
    if field.type is ValueType.COUNT:
        return {"type": "integer", "minimum": 0, "maximum": LARGEST}
    if field.type is ValueType.DECIMAL:
        return {"type": "string", "pattern": rf"^(0|[1-9][0-9]{{0,11}})\.[0-9]{{{field.places}}}$"}
    if field.type is ValueType.CODE:
        return {"enum": sorted(codes_of(field.codes))}
    if field.type is ValueType.CODES:
        return {"type": "string", "pattern": "^[a-z]{2}( [a-z]{2})*$"}
    return {"type": "string", "pattern": f"^({field.pattern})$"}


if __name__ == "__main__":
    write_schemas(SHIPPED / "schemas")
