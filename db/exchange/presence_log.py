"""The presence log as a file for a stick or a folder: JSON lines with a checksum, joined as a union of sets."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError
from sqlmodel import Session

from db.commands.presence_log import KnownVisitor, LogDraft
from db.errors import QT_TRANSLATE_NOOP, TourError, reason_of
from db.exchange.files import write_whole
from db.model.enterprise import Enterprise
from db.queries.presence import only_site
from db.queries.presence_log import lines_since, walk_ins_of

FORMAT = "gatehouse-presence-log"
VERSION = 2
"""2 since who was added at the gate says whom they replace."""
MOST_BYTES = 32 * 1024 * 1024
"""More than a year of the busiest site; a larger file is none of ours."""


class NotALog(TourError):
    """A file that is no presence log, or was altered on its way."""

    message = QT_TRANSLATE_NOOP("db", "{file} is no log of a gate, or it was damaged on the way: line {line}.")
    remedy = QT_TRANSLATE_NOOP("db", "Export the log on the other computer once more. Nothing was changed here.")


class LogNotRead(TourError):
    """A file that is not there, or may not be read."""

    message = QT_TRANSLATE_NOOP("db", "{file} cannot be read: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Look whether the stick or the folder is there, and choose the file again.")


class LogTooLarge(TourError):
    """A file larger than any log."""

    message = QT_TRANSLATE_NOOP("db", "{file} is too large for a log of a gate.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose the file that the other computer wrote: its name begins with gate-log.")


class NewerLog(TourError):
    """A log of a later version of the program."""

    message = QT_TRANSLATE_NOOP("db", "{file} was written by a newer version of the program.")
    remedy = QT_TRANSLATE_NOOP("db", "Bring the program here up to date, then bring the log in again.")


class OtherSite(TourError):
    """A log of another enterprise or site."""

    message = QT_TRANSLATE_NOOP("db", "{file} is the log of another site: {site}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose the file of this site. Nothing was changed here.")


class Head(BaseModel):
    """The first line: whose log it is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: str
    format_version: int
    site: str
    seat: str
    exported_at: datetime


class LogFile(BaseModel):
    """A log that was read and is whole."""

    model_config = ConfigDict(frozen=True)

    head: Head
    visitors: tuple[KnownVisitor, ...]
    lines: tuple[LogDraft, ...]


def export_log(session: Session, file: Path, *, seat: str, since: datetime, now: datetime) -> int:
    """Write the lines recorded since an instant; return how many."""
    rows = lines_since(session, since)
    head = Head(format=FORMAT, format_version=VERSION, site=_site(session), seat=seat, exported_at=now)
    texts = [_text({"head": head.model_dump(mode="json")})]
    texts += [_text({"visitor": _plain(KnownVisitor, one)}) for one in walk_ins_of(session, rows)]
    texts += [_text({"line": _plain(LogDraft, one)}) for one in rows]
    body = "".join(f"{text}\n" for text in texts)
    digest = hashlib.sha256(body.encode()).hexdigest()
    write_whole(file, f"{body}{_text({'sha256': digest, 'lines': len(rows)})}\n".encode())
    return len(rows)


def read_log(session: Session, file: Path) -> LogFile:
    """Return what a file holds; raise what is wrong with it, then nothing of it may be used.

    Raises `LogNotRead`, `LogTooLarge`, `NotALog`, `NewerLog` or `OtherSite`.
    """
    try:
        if file.stat().st_size > MOST_BYTES:
            raise LogTooLarge(file=file.name)
        content = file.read_bytes()
    except OSError as problem:
        raise LogNotRead(file=file.name, reason=reason_of(problem)) from problem
    texts = content.splitlines(keepends=True)
    if len(texts) < 2:
        raise NotALog(file=file.name, line=max(len(texts), 1))
    rows = [_row(file, place, text) for place, text in enumerate(texts, 1)]
    foot = {"sha256": hashlib.sha256(b"".join(texts[:-1])).hexdigest(), "lines": sum("line" in row for row in rows)}
    if rows[-1] != foot:
        raise NotALog(file=file.name, line=len(texts))
    log = _parsed(file, rows[:-1])
    if log.head.site != _site(session):
        raise OtherSite(file=file.name, site=log.head.site)
    return log


def file_name(seat: str, now: datetime) -> str:
    """Return a name that tells seat and time and overwrites no other export."""
    cleaned = "".join(letter if letter.isalnum() else "-" for letter in seat) or "seat"
    return f"gate-log-{cleaned[:40]}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.jsonl"


def _row(file: Path, place: int, text: bytes) -> dict[str, Any]:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise NotALog(file=file.name, line=place) from problem
    if not isinstance(row, dict):
        raise NotALog(file=file.name, line=place)
    return row


def _parsed(file: Path, rows: Sequence[dict[str, Any]]) -> LogFile:
    _require_known(file, rows[0].get("head"))
    visitors, lines, place = [], [], 1
    try:
        head = Head.model_validate(rows[0]["head"])
        for place, row in enumerate(rows[1:], 2):
            (name, value), *more = row.items()
            if more or name not in ("visitor", "line"):
                raise NotALog(file=file.name, line=place)
            if name == "visitor":
                visitors.append(KnownVisitor.model_validate(value))
            else:
                lines.append(LogDraft.model_validate(value))
    except (ValidationError, KeyError, ValueError) as problem:
        raise NotALog(file=file.name, line=place) from problem
    return LogFile(head=head, visitors=tuple(visitors), lines=tuple(lines))


def _require_known(file: Path, head: object) -> None:
    """A later version may say what is not known here, so it is told apart before anything else is looked at."""
    version = head.get("format_version") if isinstance(head, dict) and head.get("format") == FORMAT else None
    if not isinstance(version, int):
        raise NotALog(file=file.name, line=1)
    if version > VERSION:
        raise NewerLog(file=file.name)


def _plain(model: type[BaseModel], row: object) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in model.model_fields}
    return model.model_validate(values).model_dump(mode="json")


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _site(session: Session) -> str:
    site = only_site(session)
    return f"{session.get_one(Enterprise, site.enterprise_id).code}/{site.code}"
