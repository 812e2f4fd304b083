"""Requests: taken in, put on the waiting list, refused with a reason, turned into visits."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from pydantic import Field, model_validator
from sqlmodel import select

from db.clock import local
from db.commands.draft import Draft
from db.commands.visits import VisitDraft, plan_visit
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Site
from db.model.kinds import (
    GroupKind,
    IntakeChannel,
    Payment,
    Purpose,
    RefusalReason,
    RequestState,
    VisitState,
)
from db.model.visit import Request, Visit, WishedDate
from db.queries.people import visit_number
from db.queries.visits import next_number
from db.store import UnitOfWork


class RequestAnswered(TourError):
    """A request that was answered is answered again."""

    message = QT_TRANSLATE_NOOP("db", "Request {number} has been answered: {state}.")
    remedy = QT_TRANSLATE_NOOP("db", "Undo the answer, or take a new request.")


class TooManyAdults(TourError):
    """More adults are told than people come."""

    message = QT_TRANSLATE_NOOP("db", "Request {number} is of {people} people; {adults} of them cannot be adults.")
    remedy = QT_TRANSLATE_NOOP("db", "Give a number from 0 to {people}.")


class WishDraft(Draft):
    """A wished date, with a time if one was named."""

    day: date
    starts: time | None = None


class RequestDraft(Draft):
    """A request as it is taken by phone: who, how many, when."""

    site_id: UUID
    organiser_id: UUID
    title: str = Field(min_length=1, max_length=200)
    people: int = Field(ge=0, le=5000)
    adults: int | None = Field(default=None, ge=0, le=500)
    group_kind: GroupKind
    wishes: list[WishDraft] = Field(default_factory=list, max_length=12)
    intake: IntakeChannel = IntakeChannel.PHONE
    contact_id: UUID | None = None
    grade: str = Field(default="", max_length=20)
    youngest_age: int | None = Field(default=None, ge=0, le=120)
    language: str = Field(default="ru", min_length=2, max_length=2)
    purpose: Purpose = Purpose.SIGHTSEEING
    payment: Payment = Payment.FREE
    route_id: UUID | None = None
    needs: str = Field(default="", max_length=400)
    note: str = Field(default="", max_length=1000)
    received_at: datetime | None = None

    @model_validator(mode="after")
    def _adults_are_among_the_people(self) -> "RequestDraft":
        if self.adults is not None and self.adults > self.people:
            raise ValueError("more adults than people")
        return self


class Rival(StrEnum):
    """What becomes of a request that wished for a slot which another one got."""

    WAIT = "wait"
    REFUSE = "refuse"


def take_request(unit: UnitOfWork, draft: RequestDraft) -> UUID:
    """Write a request into the books; return its key."""
    site = unit.one(Site, draft.site_id)
    received = draft.received_at or unit.now()
    year = local(received, site.zone).year
    request = unit.add(
        Request(
            **draft.model_dump(exclude={"wishes", "received_at"}),
            received_at=received,
            year=year,
            number=next_number(unit.session, Request, site.id, year),
        )
    )
    _wish(unit, request.id, draft.wishes)
    unit.session.flush()
    return request.id


def edit_request(unit: UnitOfWork, request_id: UUID, draft: RequestDraft, version: int) -> None:
    """Save an edited request and its wishes; raise `EditedElsewhere` unless it still has the version that was read."""
    request = _open(unit, request_id)
    unit.expect(request, version)
    for name, value in draft.model_dump(exclude={"site_id", "wishes", "received_at"}).items():
        setattr(request, name, value)
    for wish in unit.session.exec(select(WishedDate).where(WishedDate.request_id == request_id)):
        unit.session.delete(wish)
    unit.session.flush()
    _wish(unit, request_id, draft.wishes)


def tell_adults(unit: UnitOfWork, request_id: UUID, adults: int | None) -> None:
    """Say how many of the people accompany children, or that nobody knows; raise `TooManyAdults`."""
    request = _open(unit, request_id)
    if adults is not None and not 0 <= adults <= request.people:
        raise TooManyAdults(number=visit_number(request.number), people=request.people, adults=adults)
    request.adults = adults


def put_on_waiting_list(unit: UnitOfWork, request_id: UUID) -> None:
    """Keep a request until a slot of its size is free."""
    request = _open(unit, request_id)
    request.state = RequestState.WAITING


def refuse_request(unit: UnitOfWork, request_id: UUID, reason: RefusalReason) -> None:
    """Turn a request down; the reason is counted in the month."""
    request = _open(unit, request_id)
    request.state, request.refusal_reason, request.answered_at = RequestState.REFUSED, reason, unit.now()


def withdraw_request(unit: UnitOfWork, request_id: UUID) -> None:
    """Record that the organiser no longer asks."""
    request = _open(unit, request_id)
    request.state, request.answered_at = RequestState.WITHDRAWN, unit.now()


def put_requests_on_waiting_list(unit: UnitOfWork, request_ids: Iterable[UUID]) -> None:
    """Let several requests wait, in one step."""
    for request_id in request_ids:
        put_on_waiting_list(unit, request_id)


def withdraw_requests(unit: UnitOfWork, request_ids: Iterable[UUID]) -> None:
    """Record of several requests that nobody asks any longer, in one step."""
    for request_id in request_ids:
        withdraw_request(unit, request_id)


def refuse_requests(unit: UnitOfWork, request_ids: Iterable[UUID], reason: RefusalReason) -> None:
    """Turn several requests down in one step: all of them, or none if one was answered meanwhile."""
    for request_id in request_ids:
        refuse_request(unit, request_id, reason)


def convert_request(
    unit: UnitOfWork, request_id: UUID, draft: VisitDraft, *, rivals: Mapping[UUID, Rival] | None = None
) -> UUID:
    """Turn a request into a visit in the state requested; return the visit's key.

    `rivals` are other requests for the same slot: each waits or is refused for want of room, in the same step.
    """
    request = _open(unit, request_id)
    request.state, request.answered_at = RequestState.CONVERTED, unit.now()
    visit_id = plan_visit(
        unit, draft.model_copy(update={"request_id": request_id, "requested_at": request.received_at})
    )
    unit.one(Visit, visit_id).state = VisitState.REQUESTED
    for rival_id, step in (rivals or {}).items():
        if step is Rival.REFUSE:
            refuse_request(unit, rival_id, RefusalReason.CAPACITY)
        else:
            put_on_waiting_list(unit, rival_id)
    return visit_id


def _wish(unit: UnitOfWork, request_id: UUID, wishes: Iterable[WishDraft]) -> None:
    for rank, wish in enumerate(wishes, start=1):
        unit.add(WishedDate(request_id=request_id, rank=rank, day=wish.day, starts_at=wish.starts))


def _open(unit: UnitOfWork, request_id: UUID) -> Request:
    request = unit.one(Request, request_id)
    if request.state not in (RequestState.OPEN, RequestState.WAITING):
        raise RequestAnswered(number=visit_number(request.number), state=request.state)
    return request
