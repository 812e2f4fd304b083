"""What a route offers: weekly slots, lead times of its own, and the day on which it is no longer offered."""

from datetime import date, time
from uuid import UUID

from pydantic import Field
from sqlmodel import col, select

from db.commands.draft import Draft
from db.commands.routes import EndsBeforeStart, add_slot_template, set_lead_time
from db.model.kinds import VisitorClass, Weekday
from db.model.route import LeadTime, Route
from db.store import UnitOfWork


class SlotDraft(Draft):
    """A weekly start with its seats; without a first day it is offered from today."""

    weekday: Weekday
    starts_at: time
    seats: int = Field(ge=1, le=5000)
    valid_from: date | None = None
    valid_until: date | None = None


class LeadTimeDraft(Draft):
    """How early a class of visitors must ask, and how early it may."""

    visitor_class: VisitorClass
    min_days: int = Field(ge=0, le=365)
    max_days: int = Field(default=90, ge=0, le=1000)
    in_working_days: bool = True


def offer_slot(unit: UnitOfWork, route_id: UUID, draft: SlotDraft) -> UUID:
    """Offer a route every week at a time; return the key. Raises `SlotTwice`, `EndsBeforeStart`."""
    return add_slot_template(
        unit,
        route_id,
        draft.weekday,
        draft.starts_at,
        draft.seats,
        valid_from=draft.valid_from,
        valid_until=draft.valid_until,
    )


def say_lead_time(unit: UnitOfWork, route_id: UUID, draft: LeadTimeDraft) -> None:
    """Say how early a class of visitors must ask for a route; raise `LeadTimeOrder`."""
    set_lead_time(
        unit,
        unit.one(Route, route_id).site_id,
        draft.visitor_class,
        draft.min_days,
        max_days=draft.max_days,
        in_working_days=draft.in_working_days,
        route_id=route_id,
    )


def say_site_lead_time(unit: UnitOfWork, site_id: UUID, draft: LeadTimeDraft) -> None:
    """Say how early a class of visitors must ask where its route says nothing of its own; raise `LeadTimeOrder`."""
    set_lead_time(
        unit,
        site_id,
        draft.visitor_class,
        draft.min_days,
        max_days=draft.max_days,
        in_working_days=draft.in_working_days,
    )


def drop_site_lead_time(unit: UnitOfWork, site_id: UUID, visitor_class: VisitorClass) -> None:
    """Let a class of visitors ask for any day on routes that say nothing of their own."""
    query = select(LeadTime).where(
        LeadTime.site_id == site_id, col(LeadTime.route_id).is_(None), LeadTime.visitor_class == visitor_class
    )
    for row in unit.session.exec(query):
        unit.session.delete(row)


def drop_lead_time(unit: UnitOfWork, route_id: UUID, visitor_class: VisitorClass) -> None:
    """Let a class of visitors ask as early as the site says; nothing where the route says nothing of its own."""
    query = select(LeadTime).where(col(LeadTime.route_id) == route_id, LeadTime.visitor_class == visitor_class)
    for row in unit.session.exec(query):
        unit.session.delete(row)


def retire_route(unit: UnitOfWork, route_id: UUID, last_day: date) -> None:
    """Offer a route until a day, which counts. Its visits stay; later ones are told by the judges.

    Raises `EndsBeforeStart` for a route that is first offered later.
    """
    route = unit.one(Route, route_id)
    if route.offered_from is not None and last_day < route.offered_from:
        raise EndsBeforeStart(starts=route.offered_from, ends=last_day)
    route.offered_until = last_day


def offer_again(unit: UnitOfWork, route_id: UUID) -> None:
    """Offer a retired route without an end."""
    unit.one(Route, route_id).offered_until = None
