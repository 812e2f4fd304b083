"""The published JSON schemas, and what their refusals say to people."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.reports.codes import SHIPPED


class SchemaRefused(TourError):
    """A document with a part that its schema does not allow."""

    message = QT_TRANSLATE_NOOP("db", "{name} does not follow the schema {schema}: {where}.")
    remedy = QT_TRANSLATE_NOOP("db", "Ask the enterprise to export the summary again with a current program.")


def check_schema(schema: str, value: Mapping[str, Any], name: str) -> None:
    """Raise SchemaRefused unless `value` follows a published schema."""
    from fastjsonschema import JsonSchemaValueException

    try:
        _validator(schema)(value)
    except JsonSchemaValueException as reason:
        raise SchemaRefused(name=name, schema=schema, where=reason.name) from reason


@cache
def _validator(schema: str) -> Callable[[Mapping[str, Any]], object]:
    import fastjsonschema

    text = (SHIPPED / "schemas" / f"{schema}.json").read_text(encoding="utf-8")
    compiled: Callable[[Mapping[str, Any]], object] = fastjsonschema.compile(json.loads(text))
    return compiled
