"""The journal of Changes: who did what and when, chained by hashes, with personal values kept apart.

Each entry's `body` is canonical JSON. A personal value stands in it only as SHA-256 over a random salt and the value;
salt and value lie in `journal_personal`, where erasing a person removes them while the chain still verifies.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache
from json.encoder import encode_basestring
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, delete, insert
from sqlmodel import Session, SQLModel, col, select

from db.change import Change, RowChange
from db.errors import Phrase
from db.model import kinds
from db.model.journal import JournalEntry, JournalPersonal, JournalTouch
from db.prepared import Prepared

FIRST = "0" * 64
"""What the first entry names as the hash before it."""


_ADD_ENTRY = Prepared(insert(JournalEntry), ("sequence", "change_id", "at", "body", "previous", "hash"))
_ADD_TOUCH = Prepared(insert(JournalTouch), ("sequence", "row_id"))
_ADD_PERSONAL = Prepared(insert(JournalPersonal), ("sequence", "row_id", "path", "salt", "value"))
_LAST = Prepared(select(JournalEntry.sequence, JournalEntry.hash).order_by(col(JournalEntry.sequence).desc()).limit(1))


_Kept = dict[str, object]
"""A personal value that is kept beside the chain, as its row is written."""


def append(session: Session, change: Change) -> None:
    """Add a Change to the journal, in the transaction that makes it."""
    last = _LAST.rows(session)
    sequence, previous = (last[0][0] + 1, last[0][1]) if last else (1, FIRST)
    kept: list[_Kept] = []
    body = _canonical(
        {
            "sequence": sequence,
            "change": change.change_id,
            "at": change.at,
            "actor": change.actor,
            "seat": change.seat,
            "kind": change.kind,
            "reverses": change.reverses,
            "label": change.label,
            "rows": [_row(row, kept) for row in change.rows],
        }
    )
    entry = {
        "sequence": sequence,
        "change_id": change.change_id,
        "at": change.at,
        "body": body,
        "previous": previous,
        "hash": chained(previous, body),
    }
    _ADD_ENTRY.write(session, [entry])
    touched = dict.fromkeys(row.row_id for row in change.rows)
    _ADD_TOUCH.write(session, [{"sequence": sequence, "row_id": row_id} for row_id in touched])
    _ADD_PERSONAL.write(session, [{"sequence": sequence, **one} for one in kept])


def chained(previous: str, body: str) -> str:
    """Return the hash of an entry: SHA-256 over the hash before it and its body."""
    return hashlib.sha256(f"{previous}\n{body}".encode()).hexdigest()


def first_broken(session: Session) -> int | None:
    """Return the number of the first entry that does not fit the chain; None if the chain is whole."""
    previous, expected = FIRST, 1
    for entry in session.exec(select(JournalEntry).order_by(col(JournalEntry.sequence))):
        is_linked = entry.sequence == expected and entry.previous == previous
        if not is_linked or entry.hash != chained(previous, entry.body) or not _fits(entry):
            return entry.sequence
        previous, expected = entry.hash, expected + 1
    return None


def _fits(entry: JournalEntry) -> bool:
    """Say whether what stands beside the body is what the body says."""
    body = json.loads(entry.body)
    beside = json.loads(_canonical({"sequence": entry.sequence, "change": entry.change_id, "at": entry.at}))
    return all(body[name] == value for name, value in beside.items())


def erase(session: Session, row_id: UUID, column: str = "") -> int:
    """Forget the personal values the journal keeps of a row, or of one column of it; return how many there were."""
    found = [col(JournalPersonal.row_id) == row_id]
    if column:
        found.append(col(JournalPersonal.path).in_([f"before.{column}", f"after.{column}"]))
    known = session.exec(select(JournalPersonal.path).where(*found)).all()
    session.execute(delete(JournalPersonal).where(*found))
    return len(known)


def _row(row: RowChange, kept: list[_Kept]) -> dict[str, object]:
    told: dict[str, object] = {"table": row.table, "id": row.row_id.hex}
    names = [name for name in row.altered if name not in ("id", "version")]
    apart = [name for name in names if name in _columns_apart(row.table)]
    for side, values in (("before", row.before), ("after", row.after)):
        if values is not None:
            told[side] = side_told = {name: values.get(name) for name in names}
            for name in apart:
                value = values.get(name)
                if isinstance(value, bytes):
                    side_told[name] = {"sha256": hashlib.sha256(value).hexdigest()}
                elif value not in (None, ""):
                    side_told[name] = _set_apart(row.row_id, f"{side}.{name}", value, kept)
    return told


@cache
def _columns_apart(table: str) -> frozenset[str]:
    """Return the columns whose values do not stand in the body: the personal ones, and those of bytes."""
    columns = SQLModel.metadata.tables[table].c
    return frozenset(one.name for one in columns if "personal" in one.info or isinstance(one.type, LargeBinary))


def _set_apart(row_id: UUID, path: str, value: object, kept: list[_Kept]) -> dict[str, str]:
    """Keep a personal value beside the chain; return the digest that stands for it."""
    salt, text = os.urandom(16).hex(), encode_basestring(value) if type(value) is str else _canonical(value)
    kept.append({"row_id": row_id, "path": path, "salt": salt, "value": text})
    return {"digest": hashlib.sha256(f"{salt}{text}".encode()).hexdigest()}


def _canonical(value: object) -> str:
    return _ENCODER.encode(value)


def _plain(value: object) -> object:
    match value:
        case datetime() if value.tzinfo is not None:
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case datetime() | date() | time():
            return value.isoformat()
        case UUID():
            return value.hex
        case Enum():
            return value.value
        case Decimal():
            return str(value)
        case Phrase():
            values = {name: _typed(one) for name, one in value.values.items()}
            return {"text": value.text, "values": values, "count": value.count}
    raise TypeError(f"the journal cannot keep a {type(value).__name__}")


def _typed(value: object) -> object:
    """Keep beside a value of a phrase what it is, where its text alone would not say: history is read in words."""
    match value:
        case Enum() if getattr(kinds, type(value).__name__, None) is type(value):
            return {"is": type(value).__name__, "value": value.value}
        case datetime() | date() | time():
            return {"is": type(value).__name__, "value": value.isoformat()}
    return value


_MOMENTS: dict[str, type[datetime | date | time]] = {"datetime": datetime, "date": date, "time": time}


def _said(value: object) -> object:
    """Return a value of a phrase as it was said; a member that is no longer known as its bare text."""
    if not isinstance(value, dict):
        return value
    if "text" in value:
        return _phrase(value)
    name, text = value["is"], value["value"]
    if name in _MOMENTS:
        return _MOMENTS[name].fromisoformat(text)
    try:
        return getattr(kinds, name)(text)
    except (AttributeError, ValueError):
        return text


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry as history shows it: who did what and when, and which columns of the row changed."""

    at: datetime
    actor: str
    label: Phrase
    kind: str
    columns: tuple[str, ...]


def history(session: Session, row_id: UUID) -> Iterator[HistoryLine]:
    """Yield what the journal says of a row, oldest first."""
    query = (
        select(JournalEntry)
        .join(JournalTouch, col(JournalTouch.sequence) == col(JournalEntry.sequence))
        .where(JournalTouch.row_id == row_id)
        .order_by(col(JournalEntry.sequence))
    )
    for entry in session.exec(query):
        body = json.loads(entry.body)
        label = body["label"]
        row = next(row for row in body["rows"] if row["id"] == row_id.hex)
        columns = tuple(sorted(row.get("after", row.get("before", {}))))
        yield HistoryLine(entry.at, body["actor"], _phrase(label), body["kind"], columns)


ERASED = object()
"""Stands for a personal value that was erased from the journal."""


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A row of an entry: the columns that changed, as JSON keeps them; None for a row that came or went."""

    table: str
    row_id: UUID
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """An entry with its rows; personal values stand in it unless they were erased (`ERASED`)."""

    sequence: int
    at: datetime
    actor: str
    label: Phrase
    kind: str
    rows: tuple[ToldRow, ...]


def touching(session: Session, row_ids: Iterable[UUID]) -> set[int]:
    """Return the numbers of the entries that touched one of these rows."""
    query = select(JournalTouch.sequence).where(col(JournalTouch.row_id).in_(list(row_ids)))
    return set(session.exec(query).all())


def naming(session: Session, row_ids: Iterable[UUID], first: int, last: int) -> set[int]:
    """Return the numbers of the entries from `first` to `last` in which one of these keys stands anywhere."""
    found: set[int] = set()
    for row_id in row_ids:
        query = select(JournalEntry.sequence).where(
            col(JournalEntry.sequence).between(first, last), col(JournalEntry.body).contains(row_id.hex)
        )
        found |= set(session.exec(query).all())
    return found


def told_entries(session: Session, sequences: Iterable[int]) -> list[ToldEntry]:
    """Return entries by their numbers, oldest first."""
    wanted = list(sequences)
    kept = {
        (row.sequence, row.row_id, row.path): json.loads(row.value)
        for row in session.exec(select(JournalPersonal).where(col(JournalPersonal.sequence).in_(wanted)))
    }
    query = select(JournalEntry).where(col(JournalEntry.sequence).in_(wanted)).order_by(col(JournalEntry.sequence))
    return [_told_entry(entry, kept) for entry in session.exec(query)]


def _told_entry(entry: JournalEntry, kept: dict[tuple[int, UUID, str], Any]) -> ToldEntry:
    body = json.loads(entry.body)

    def side(row: dict[str, Any], name: str) -> dict[str, Any] | None:
        values = row.get(name)
        if values is None:
            return None
        row_id = UUID(row["id"])
        return {
            column: kept.get((entry.sequence, row_id, f"{name}.{column}"), ERASED)
            if isinstance(value, dict) and "digest" in value
            else value
            for column, value in values.items()
        }

    rows = (ToldRow(row["table"], UUID(row["id"]), side(row, "before"), side(row, "after")) for row in body["rows"])
    return ToldEntry(entry.sequence, entry.at, body["actor"], _phrase(body["label"]), body["kind"], tuple(rows))


def _phrase(told: dict[str, Any]) -> Phrase:
    """Return a phrase as it was said, with the phrases inside it."""
    return Phrase(told["text"], {name: _said(value) for name, value in told["values"].items()}, told["count"])
