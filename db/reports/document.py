"""The summary as a JSON document in canonical form (RFC 8785), the form that checksums are taken of."""

import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import ActivityFlag, ApproverRole, CorrectionReason
from db.reports.dictionary import BY_NAME
from db.reports.fields.field import ValueType
from db.reports.schemas import check_schema
from db.reports.summary import Figure, Header, Summary, Value, header_cells, value_text


class NotCanonical(TourError):
    """A JSON text that is not the canonical form of what it says."""

    message = QT_TRANSLATE_NOOP("db", "{name} is not canonical JSON (RFC 8785).")
    remedy = QT_TRANSLATE_NOOP("db", "Ask the enterprise for the file as the program wrote it.")


def canonical(value: Mapping[str, Any]) -> bytes:
    """Return a JSON object as RFC 8785 writes it. Values are texts, whole numbers, lists and objects."""
    import rfc8785

    return rfc8785.dumps(dict(value))


def parse_canonical(content: bytes, name: str) -> dict[str, Any]:
    """Return the JSON object of canonical bytes; NotCanonical for all else, repeated names included."""
    import rfc8785

    try:
        value = json.loads(content.decode("utf-8"))
        is_canonical = isinstance(value, dict) and rfc8785.dumps(value) == content
    except (ValueError, RecursionError, rfc8785.CanonicalizationError) as reason:
        raise NotCanonical(name=name) from reason
    if not is_canonical:
        raise NotCanonical(name=name)
    return dict(value)


def build_document(summary: Summary) -> bytes:
    """Return the summary as canonical JSON: `header`, and `figures` as the rows of the table in their order."""
    value = {"header": header_cells(summary.header), "figures": [_row(one) for one in summary.figures]}
    # names in ASCII, texts and whole numbers: Python's own writer spells those as the RFC does, eighty times faster
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def checksum(summary: Summary) -> str:
    """Return the SHA-256 of the document, which names this revision wherever a checksum is shown or replaced."""
    return sha256(build_document(summary)).hexdigest()


def read_document(content: bytes, name: str = "summary.json") -> Summary:
    """Return the summary of a document. Raises NotCanonical or SchemaRefused."""
    value = parse_canonical(content, name)
    check_schema("summary-1.0", value, name)
    try:
        header = read_header(value["header"])
    except ValueError as reason:  # a date such as 31 February passes the schema
        raise NotCanonical(name=name) from reason
    return Summary(header, tuple(_figure(row) for row in value["figures"]))


def reopen_document(text: str) -> Summary:
    """Return the summary of a document that our own books keep: it was checked when it was written."""
    value = json.loads(text)
    return Summary(read_header(value["header"]), tuple(_figure(row) for row in value["figures"]))


def _row(one: Figure) -> dict[str, int | str]:
    value = value_text(one.value) if isinstance(one.value, Decimal) else one.value
    return {
        "block": one.block,
        "field": one.field,
        "dim": one.dim,
        "key": one.key,
        "value": value,
        "unit": one.unit,
        "flag": one.flag,
    }


def _figure(row: Mapping[str, Any]) -> Figure:
    return Figure(row["block"], row["field"], row["dim"], row["key"], _value(row), row["unit"], row["flag"])


def _value(row: Mapping[str, Any]) -> Value:
    is_decimal = BY_NAME[row["field"], row["dim"]].type is ValueType.DECIMAL
    value: Value = Decimal(row["value"]) if is_decimal else row["value"]
    return value


def read_header(cells: Mapping[str, Any]) -> Header:
    """Return a header from its cells; raise ValueError for dates and codes that do not exist."""
    given = dict(cells)
    given["correction_reason"] = CorrectionReason(cells["correction_reason"]) if cells["correction_reason"] else None
    given["approver_role"] = ApproverRole(cells["approver_role"]) if cells["approver_role"] else None
    given["activity_flag"] = ActivityFlag(cells["activity_flag"])
    given["generated_at"] = datetime.fromisoformat(cells["generated_at"])
    given["closed_at"] = datetime.fromisoformat(cells["closed_at"]) if cells["closed_at"] else None
    return Header(**given)
