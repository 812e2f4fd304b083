"""One package as it arrived: whether it holds in itself, and what it says. Runs in a process of its own."""

import os
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import sha256

from db.agency.measures import Measured, measure
from db.agency.swift import Recogniser
from db.errors import TourError
from db.reports import container, package
from db.reports.document import NotCanonical
from db.reports.package import Verified, verify_package
from db.reports.receipts import Refusal
from db.reports.schemas import SchemaRefused

REASONS: tuple[tuple[type[TourError], Refusal], ...] = (
    (package.AlteredMember, Refusal.ALTERED),
    (container.OtherContainer, Refusal.ALTERED),
    (package.WrongSignature, Refusal.WRONG_SIGNATURE),
    (package.FiguresRefused, Refusal.WRONG_FIGURES),
    (package.NotFinal, Refusal.WRONG_FORM),
    (package.OtherHeader, Refusal.WRONG_FORM),
    (package.OtherOrder, Refusal.WRONG_FORM),
    (package.OtherTable, Refusal.WRONG_FORM),
    (SchemaRefused, Refusal.WRONG_FORM),
    (NotCanonical, Refusal.WRONG_FORM),
)


@dataclass(frozen=True, slots=True)
class Parcel:
    """What became of reading a file. `said` is None where it was refused, and then `refusal` says why."""

    package_sha256: str
    refusal: Refusal | None = None
    detail: tuple[tuple[str, str], ...] = ()
    said: "Said | None" = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a package that holds in itself says, as far as the agency keeps it."""

    enterprise_code: str
    enterprise_name: str
    site_code: str
    region_code: str
    period: str
    revision: int
    checksum: str
    supersedes: str
    closed_at: datetime
    public_key: bytes
    warnings: int
    measured: Measured


def look_into(content: bytes) -> Parcel:
    """Return what a file says, or why it is refused; raises nothing."""
    digest = sha256(content).hexdigest()
    verified = _recogniser().recognise(content)
    if verified is None:
        try:
            verified = verify_package(content)
        except TourError as refused:
            return Parcel(digest, _refusal(refused), _detail(refused))
    return Parcel(digest, said=_said(verified))


def look_into_files(paths: list[str]) -> list[Parcel | None]:
    """Return the parcels of several files, None for one that cannot be read now."""
    return [_of_file(path) for path in paths]


def _of_file(path: str) -> Parcel | None:
    try:
        with open(path, "rb", buffering=0) as file:
            most = min(os.fstat(file.fileno()).st_size, container.LARGEST_PACKAGE) + 1
            content = file.read(most)
    except OSError:
        return None
    return look_into(content)


@cache
def _recogniser() -> Recogniser:
    return Recogniser()


def _refusal(refused: TourError) -> Refusal:
    return next((reason for kind, reason in REASONS if isinstance(refused, kind)), Refusal.UNREADABLE)


def _detail(refused: TourError) -> tuple[tuple[str, str], ...]:
    """Return what the refusal speaks of, in words that hold for machines; sentences stay with who translates them."""
    told = {name: str(value)[:200] for name, value in refused.values.items() if not name.startswith("_")}
    return (("rule", type(refused).__name__), *sorted(told.items()))


def _said(verified: Verified) -> Said:
    header = verified.summary.header
    assert header.closed_at is not None
    return Said(
        header.enterprise_code,
        header.enterprise_name,
        header.site_code,
        header.region_code,
        header.period,
        header.revision,
        verified.checksum,
        header.supersedes_sha256,
        header.closed_at,
        verified.public_key,
        len(verified.warnings),
        measure(verified.summary),
    )
