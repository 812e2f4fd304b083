"""Organisers and their contacts, as screens list and search them."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.kinds import Channel, OrganiserKind
from db.model.organiser import Contact, Organiser
from db.rules.names import fold_name


@dataclass(frozen=True, slots=True)
class OrganiserRow:
    """An organiser in a list."""

    id: UUID
    version: int
    kind: OrganiserKind
    name: str
    country: str
    region_code: str
    municipality: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A person to call."""

    id: UUID
    version: int
    name: str
    phone: str
    email: str
    post: str


def organisers(session: Session, search: str = "", most: int = 50) -> list[OrganiserRow]:
    """Return organisers whose name contains `search`, by name; case, diacritics, hyphens and ё do not matter."""
    query = select(Organiser)
    folded = fold_name(search)
    if folded:
        query = query.where(col(Organiser.name_folded).contains(folded, autoescape=True))
    return [
        OrganiserRow(
            row.id, row.version, row.kind, row.name, row.country, row.region_code, row.municipality, row.channel
        )
        for row in session.exec(query.order_by(col(Organiser.name_folded)).limit(most))
    ]


def contacts(session: Session, organiser_id: UUID) -> list[ContactRow]:
    """Return the contacts of an organiser by name."""
    query = select(Contact).where(Contact.organiser_id == organiser_id).order_by(col(Contact.name))
    return [ContactRow(row.id, row.version, row.name, row.phone, row.email, row.post) for row in session.exec(query)]
