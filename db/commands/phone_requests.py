"""Requests as they come over the phone or in a spreadsheet: an organiser that is not known yet is written down too."""

from collections.abc import Iterable
from uuid import UUID

from pydantic import Field
from sqlmodel import col, select

from db.commands.draft import Draft
from db.commands.organisers import ContactDraft, OrganiserDraft, add_contact, add_organiser
from db.commands.requests import RequestDraft, WishDraft, take_request
from db.model.kinds import GroupKind, IntakeChannel
from db.model.organiser import Contact, Organiser
from db.queries.asking import digits_of, has_name_key, name_key
from db.rules.typed_requests import guess_kinds, read_grade
from db.store import UnitOfWork


class PhoneDraft(Draft):
    """One row: who, how many, when, route, phone. `organiser_id` is one that was chosen among those known."""

    site_id: UUID
    who: str = Field(min_length=1, max_length=200)
    people: int = Field(ge=1, le=5000)
    adults: int | None = Field(default=None, ge=0, le=500)
    wishes: list[WishDraft] = Field(default_factory=list, max_length=12)
    route_id: UUID | None = None
    phone: str = Field(default="", max_length=40)
    organiser_id: UUID | None = None
    group_kind: GroupKind | None = None
    language: str = Field(default="ru", min_length=2, max_length=2)
    intake: IntakeChannel = IntakeChannel.PHONE
    note: str = Field(default="", max_length=1000)


def take_phone_request(unit: UnitOfWork, draft: PhoneDraft) -> UUID:
    """Write a request down, with its organiser and phone if they are new; return the request's key."""
    kinds = guess_kinds(draft.who)
    organiser_id = draft.organiser_id or _known_organiser(unit, draft.who)
    if organiser_id is None:
        name = draft.who.partition(",")[0].strip()
        organiser_id = add_organiser(unit, OrganiserDraft(kind=kinds.organiser, name=name, channel=kinds.channel))
    return take_request(
        unit,
        RequestDraft(
            site_id=draft.site_id,
            organiser_id=organiser_id,
            title=draft.who,
            people=draft.people,
            adults=draft.adults,
            group_kind=draft.group_kind or kinds.group,
            wishes=draft.wishes,
            intake=draft.intake,
            contact_id=_contact(unit, organiser_id, draft.phone),
            grade=read_grade(draft.who),
            language=draft.language,
            route_id=draft.route_id,
            note=draft.note,
        ),
    )


def take_requests(unit: UnitOfWork, drafts: Iterable[PhoneDraft]) -> list[UUID]:
    """Write several requests down in one step; return their keys."""
    return [take_phone_request(unit, draft) for draft in drafts]


def _known_organiser(unit: UnitOfWork, who: str) -> UUID | None:
    unit.session.flush()
    keys = (name_key(who), name_key(who.partition(",")[0]))
    query = select(Organiser.id).where(has_name_key().in_(keys)).order_by(col(Organiser.id))
    return unit.session.exec(query).first()


def _contact(unit: UnitOfWork, organiser_id: UUID, phone: str) -> UUID | None:
    """Return the organiser's contact with a phone, written down if it is new; without a phone the only one known."""
    known = unit.session.exec(select(Contact).where(Contact.organiser_id == organiser_id)).all()
    if not phone:
        return known[0].id if len(known) == 1 else None
    same = next((row.id for row in known if digits_of(row.phone) == digits_of(phone)), None)
    if same is not None:
        return same
    name = unit.one(Organiser, organiser_id).name
    return add_contact(unit, organiser_id, ContactDraft(name=name, phone=phone))
