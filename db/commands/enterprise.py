"""The enterprise, its site and gates: set up once, edited rarely."""

import re
from collections.abc import Sequence
from datetime import time
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field
from sqlmodel import col, select

from db.commands.codes import CodeTaken
from db.commands.draft import Draft
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Enterprise, Gate, Site
from db.store import UnitOfWork


class TaxNumber(TourError):
    """An enterprise code that looks like a tax number, which may be a person's (DOMAIN §4.2)."""

    message = QT_TRANSLATE_NOOP("db", "{code} looks like a tax number and cannot be the enterprise's code.")
    remedy = QT_TRANSLATE_NOOP("db", "Use the code that the agency gave to the enterprise.")


class UnknownZone(TourError):
    """A time zone that does not exist."""

    message = QT_TRANSLATE_NOOP("db", "There is no time zone “{zone}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose one of the list, for example Asia/Yekaterinburg.")


class ClosesBeforeOpening(TourError):
    """Hours that end before they begin."""

    message = QT_TRANSLATE_NOOP("db", "The site would close at {closes}, before it opens at {opens}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check both times.")


class GateTwice(TourError):
    """Two gates of a site by one name."""

    message = QT_TRANSLATE_NOOP("db", "The site already has a gate “{name}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Give the gate another name.")


class EnterpriseDraft(Draft):
    """What the header of the summary says of the enterprise."""

    code: str = Field(min_length=1, max_length=20, pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$")
    name: str = Field(min_length=1, max_length=200)
    name_en: str = Field(default="", max_length=200)
    industry_code: str = Field(default="", max_length=8, pattern=r"^(\d{2}\.\d{2})?$")
    programme_code: str = Field(default="", max_length=20, pattern=r"^([A-Za-z0-9][A-Za-z0-9.-]*)?$")


class SiteDraft(Draft):
    """A gated location: region by ISO 3166-2, zone by IANA, hours on the wall."""

    code: str = Field(default="01", min_length=1, max_length=10, pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$")
    name: str = Field(min_length=1, max_length=200)
    name_en: str = Field(default="", max_length=200)
    region_code: str = Field(max_length=8, pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")
    municipality: str = Field(default="", max_length=120)
    zone: str = Field(max_length=64)
    opens_at: time = time(8)
    closes_at: time = time(18)
    people_per_day: int = Field(default=120, ge=1, le=100_000)
    assembly_point: str = Field(default="", max_length=120)


class GateDraft(Draft):
    """A checkpoint."""

    name: str = Field(min_length=1, max_length=80)


def set_up_enterprise(
    unit: UnitOfWork, enterprise: EnterpriseDraft, site: SiteDraft, gates: Sequence[str] = ()
) -> UUID:
    """Write the enterprise with its first site and the names of its gates; return the site's key.

    Raises `TaxNumber`, `UnknownZone`, `ClosesBeforeOpening`, `CodeTaken`, `GateTwice`.
    """
    _check_code(unit, enterprise.code, None)
    owner = unit.add(Enterprise(**enterprise.model_dump()))
    return add_site(unit, owner.id, site, gates)


def add_site(unit: UnitOfWork, enterprise_id: UUID, draft: SiteDraft, gates: Sequence[str] = ()) -> UUID:
    """Add a site with its gates; return its key."""
    _check_site(unit, enterprise_id, draft, None)
    site = unit.add(Site(enterprise_id=enterprise_id, **draft.model_dump()))
    for name in gates:
        add_gate(unit, site.id, GateDraft(name=name))
    unit.session.flush()
    return site.id


def add_gate(unit: UnitOfWork, site_id: UUID, draft: GateDraft) -> UUID:
    """Add a gate to a site; return its key."""
    _check_gate(unit, site_id, draft, None)
    gate = unit.add(Gate(site_id=site_id, name=draft.name))
    unit.session.flush()
    return gate.id


def edit_enterprise(unit: UnitOfWork, enterprise_id: UUID, draft: EnterpriseDraft, version: int) -> None:
    """Save an edited enterprise; raise `EditedElsewhere` for a stale version."""
    row = unit.one(Enterprise, enterprise_id)
    unit.expect(row, version)
    _check_code(unit, draft.code, enterprise_id)
    row.sqlmodel_update(draft.model_dump())


def edit_site(unit: UnitOfWork, site_id: UUID, draft: SiteDraft, version: int) -> None:
    """Save an edited site; raise `EditedElsewhere` for a stale version. Visits keep the zone they were planned in."""
    row = unit.one(Site, site_id)
    unit.expect(row, version)
    _check_site(unit, row.enterprise_id, draft, site_id)
    row.sqlmodel_update(draft.model_dump())


def edit_gate(unit: UnitOfWork, gate_id: UUID, draft: GateDraft, version: int) -> None:
    """Save an edited gate; raise `EditedElsewhere` for a stale version."""
    row = unit.one(Gate, gate_id)
    unit.expect(row, version)
    _check_gate(unit, row.site_id, draft, gate_id)
    row.name = draft.name


def _check_code(unit: UnitOfWork, code: str, own_id: UUID | None) -> None:
    if re.fullmatch(r"\d{10}|\d{12}", code):
        raise TaxNumber(code=code)
    other = unit.session.exec(select(Enterprise).where(Enterprise.code == code, col(Enterprise.id) != own_id)).first()
    if other is not None:
        raise CodeTaken(code=code, title=other.name)


def _check_site(unit: UnitOfWork, enterprise_id: UUID, draft: SiteDraft, own_id: UUID | None) -> None:
    if draft.closes_at <= draft.opens_at:
        raise ClosesBeforeOpening(opens=draft.opens_at, closes=draft.closes_at)
    try:
        ZoneInfo(draft.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:  # the name of a folder of zones is an OSError
        raise UnknownZone(zone=draft.zone) from unknown
    query = select(Site).where(Site.enterprise_id == enterprise_id, Site.code == draft.code, col(Site.id) != own_id)
    other = unit.session.exec(query).first()
    if other is not None:
        raise CodeTaken(code=draft.code, title=other.name)


def _check_gate(unit: UnitOfWork, site_id: UUID, draft: GateDraft, own_id: UUID | None) -> None:
    query = select(Gate).where(Gate.site_id == site_id, Gate.name == draft.name, col(Gate.id) != own_id)
    if unit.session.exec(query).first() is not None:
        raise GateTwice(name=draft.name)
