"""Those who ask for visits, and their contacts."""

from uuid import UUID

from pydantic import Field

from db.commands.draft import Draft
from db.model.kinds import Channel, OrganiserKind
from db.model.organiser import Contact, Organiser
from db.store import UnitOfWork


class OrganiserDraft(Draft):
    """A school, firm, operator or private person."""

    kind: OrganiserKind
    name: str = Field(min_length=1, max_length=200)
    country: str = Field(default="RU", pattern=r"^[A-Z]{2}$")
    region_code: str = Field(default="", max_length=8, pattern=r"^([A-Z]{2}-[A-Z0-9]{1,3})?$")
    municipality: str = Field(default="", max_length=120)
    channel: Channel = Channel.DIRECT


class ContactDraft(Draft):
    """Whom to call there."""

    name: str = Field(min_length=1, max_length=200)
    phone: str = Field(default="", max_length=40)
    email: str = Field(default="", max_length=120)
    post: str = Field(default="", max_length=120)


def add_organiser(unit: UnitOfWork, draft: OrganiserDraft) -> UUID:
    """Add an organiser; return its key."""
    row = unit.add(Organiser(**draft.model_dump()))
    unit.session.flush()
    return row.id


def edit_organiser(unit: UnitOfWork, organiser_id: UUID, draft: OrganiserDraft, version: int) -> None:
    """Save an edited organiser; raise `EditedElsewhere` for a stale version."""
    row = unit.one(Organiser, organiser_id)
    unit.expect(row, version)
    row.sqlmodel_update(draft.model_dump())


def add_contact(unit: UnitOfWork, organiser_id: UUID, draft: ContactDraft) -> UUID:
    """Add a contact of an organiser; return its key."""
    unit.one(Organiser, organiser_id)
    row = unit.add(Contact(organiser_id=organiser_id, **draft.model_dump()))
    unit.session.flush()
    return row.id


def edit_contact(unit: UnitOfWork, contact_id: UUID, draft: ContactDraft, version: int) -> None:
    """Save an edited contact; raise `EditedElsewhere` for a stale version."""
    row = unit.one(Contact, contact_id)
    unit.expect(row, version)
    row.sqlmodel_update(draft.model_dump())
