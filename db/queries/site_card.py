"""The enterprise, its site and the gates, as the settings show them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.enterprise import Enterprise, Gate
from db.queries.presence import only_site


@dataclass(frozen=True, slots=True)
class GateRow:
    """A checkpoint."""

    id: UUID
    version: int
    name: str


@dataclass(frozen=True, slots=True)
class SiteCard:
    """Columns of the enterprise and of its site by name, as editors fill them in."""

    enterprise_id: UUID
    enterprise_version: int
    enterprise: Mapping[str, Any]
    site_id: UUID
    site_version: int
    site: Mapping[str, Any]
    gates: tuple[GateRow, ...]


def site_card(session: Session) -> SiteCard:
    """Return what is set up; raise LookupError before anything is."""
    site = only_site(session)
    owner = session.get_one(Enterprise, site.enterprise_id)
    gates = session.exec(select(Gate).where(Gate.site_id == site.id).order_by(col(Gate.name)))
    return SiteCard(
        owner.id,
        owner.version,
        owner.model_dump(exclude={"id", "version"}),
        site.id,
        site.version,
        site.model_dump(exclude={"id", "version", "enterprise_id"}),
        tuple(GateRow(gate.id, gate.version, gate.name) for gate in gates),
    )
