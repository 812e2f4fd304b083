"""What the agency remembers of files it has looked into, so that a second run reads only what is new."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from db.agency.measures import packed, unpacked
from db.agency.parcels import Parcel, Said
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.reports.receipts import Refusal

VERSION: Final = 1
_TABLE: Final = """
create table if not exists file (
    path text primary key, size integer not null, changed integer not null, received_at integer not null,
    package_sha256 text not null, refusal text not null, detail text not null, said text not null,
    measured text not null, answered text not null default ''
) without rowid
"""


class LedgerUnreadable(TourError):
    """A ledger that is damaged or of a later version."""

    message = QT_TRANSLATE_NOOP("db", "The ledger {file} cannot be read.")
    remedy = QT_TRANSLATE_NOOP("db", "Move it away and run the job again: it is made anew from the packages.")


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the tree: its path below the folder, size in bytes, and when it was written (ns since 1970)."""

    path: str
    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that was looked into. `answered` is the digest of the receipt that was written for it, if one was."""

    path: str
    received_at: datetime
    parcel: Parcel
    answered: str = ""


class Ledger:
    """A small database beside the packages; `look` reads it, `add` and `answer` write it, each in one transaction."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._file = file
        try:
            self._open()
        except sqlite3.DatabaseError as reason:
            raise LedgerUnreadable(file=file.name) from reason

    def _open(self) -> None:
        with closing(self._connect()) as books:
            version = books.execute("pragma user_version").fetchone()[0]
            if version not in (0, VERSION):
                raise sqlite3.DatabaseError("made by a later version")
            books.execute(_TABLE)
            books.execute(f"pragma user_version = {VERSION}")
            books.commit()

    def _connect(self) -> sqlite3.Connection:
        books = sqlite3.connect(self._file, timeout=5)
        books.execute("pragma journal_mode = wal")
        books.execute("pragma synchronous = normal")  # what a loss of power takes is read again from the packages
        return books

    @contextmanager
    def kept_open(self) -> Iterator[None]:
        """Keep the file open: closing it for the last time brings the whole of it to the disk, which takes long."""
        with closing(self._connect()):
            yield

    def known(self) -> dict[str, Found]:
        """Return the files that were looked into, by path."""
        with closing(self._connect()) as books:
            rows = books.execute("select path, size, changed from file")
            return {path: Found(path, size, changed) for path, size, changed in rows}

    def entries(self) -> Iterator[Entry]:
        """Yield what was found in each file, in the order of paths."""
        with closing(self._connect()) as books:
            query = "select path, received_at, package_sha256, refusal, detail, said, measured, answered from file"
            for path, received, digest, refusal, detail, said, measured, answered in books.execute(
                f"{query} order by 1"
            ):
                parcel = Parcel(
                    digest,
                    Refusal(refusal) if refusal else None,
                    tuple((name, text) for name, text in json.loads(detail)) if detail else (),
                    _said(said, measured) if said else None,
                )
                yield Entry(path, datetime.fromtimestamp(received, UTC), parcel, answered)

    def add(self, looked_into: Iterable[tuple[Found, Parcel]], received_at: Mapping[str, datetime]) -> None:
        """Note files and what was found in them; one that was there before is noted anew."""
        rows = (_row(found, parcel, received_at[found.path]) for found, parcel in looked_into)
        with closing(self._connect()) as books, books:
            books.executemany("insert or replace into file values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')", rows)

    def forget(self, paths: Iterable[str]) -> None:
        """Leave out files that are no longer there."""
        with closing(self._connect()) as books, books:
            books.executemany("delete from file where path = ?", ((path,) for path in paths))

    def answer(self, receipts: Iterable[tuple[str, str]]) -> None:
        """Note the digests of the receipts that were written, by path of the package."""
        with closing(self._connect()) as books, books:
            books.executemany("update file set answered = ? where path = ?", ((made, path) for path, made in receipts))


def _row(found: Found, parcel: Parcel, received_at: datetime) -> tuple[object, ...]:
    said = parcel.said
    texts = (
        json.dumps(parcel.detail, ensure_ascii=False) if parcel.detail else "",
        "" if said is None else json.dumps(_cells(said), ensure_ascii=False),
        "" if said is None else packed(said.measured),
    )
    refusal = "" if parcel.refusal is None else parcel.refusal.value
    received = int(received_at.timestamp())
    return found.path, found.size, found.changed, received, parcel.package_sha256, refusal, *texts


def _cells(said: Said) -> list[str | int]:
    return [
        said.enterprise_code,
        said.enterprise_name,
        said.site_code,
        said.region_code,
        said.period,
        said.revision,
        said.checksum,
        said.supersedes,
        int(said.closed_at.timestamp()),
        said.public_key.hex(),
        said.warnings,
    ]


def _said(text: str, measured: str) -> Said:
    enterprise, name, site, region, period, revision, checksum, supersedes, closed_at, key, warnings = json.loads(text)
    return Said(
        enterprise,
        name,
        site,
        region,
        period,
        revision,
        checksum,
        supersedes,
        datetime.fromtimestamp(closed_at, UTC),
        bytes.fromhex(key),
        warnings,
        unpacked(measured),
    )
