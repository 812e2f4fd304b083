"""A few enterprises and what they send, for tests of the agency's side."""

import os
import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from db.agency.register import Site, write_register
from db.demo.national.enterprises import Enterprise, enterprises
from db.demo.national.months import invented_month
from db.reports.document import checksum
from db.reports.keys import SigningKey
from db.reports.names import file_stem
from db.reports.package import build_package
from db.reports.summary import Summary
from db.rules.calendar import Month

AGENCY = SigningKey(b"\x07" * 32)
NOW = datetime(2027, 2, 1, tzinfo=UTC)
JANUARY = Month(2026, 1)


def invented(count: int = 3) -> list[Enterprise]:
    return [replace(one, size=200.0) for one in enterprises(count, count * 1000, 5)]


def made(enterprise: Enterprise, month: Month, **revision: object) -> Summary:
    return invented_month(enterprise, month, random.Random(f"{enterprise.code} {month} {revision}"), **revision)  # type: ignore[arg-type]  # revision and supersedes


def corrected(first: Summary, enterprise: Enterprise, month: Month) -> Summary:
    return made(enterprise, month, revision=first.header.revision + 1, supersedes=checksum(first))


def enrol(folder: Path, several: list[Enterprise], since: Month = JANUARY) -> None:
    write_register(
        folder,
        [Site(one.code, "01", one.name, one.region, since, None, frozenset([one.key.public])) for one in several],
    )


def send(
    folder: Path,
    enterprise: Enterprise,
    summary: Summary,
    *,
    on: datetime | None = None,
    name: str = "",
    key: SigningKey | None = None,
) -> Path:
    """Put a package where the enterprise's packages lie, as if it had arrived on a day."""
    return put(folder, enterprise, build_package(summary, key or enterprise.key), summary, on=on, name=name)


def put(
    folder: Path,
    enterprise: Enterprise,
    content: bytes,
    summary: Summary,
    *,
    on: datetime | None = None,
    name: str = "",
) -> Path:
    path = folder / enterprise.region / enterprise.code / (name or f"{file_stem(summary.header)}.zip")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    arrived = (on or summary.header.generated_at).timestamp()
    os.utime(path, (arrived, arrived))
    return path
