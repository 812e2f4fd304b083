"""Routes: what they ask of visitors, when they are offered and when they are closed."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import UUID

from pydantic import Field
from sqlalchemy import or_
from sqlmodel import col, select

from db.commands.codes import CodeTaken, Language
from db.commands.draft import Draft
from db.commands.stops import StopDraft, set_stops
from db.commands.today import today
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Site
from db.model.kinds import BlackoutReason, DocumentRule, PpeKind, VisitorClass, Weekday
from db.model.route import Blackout, CalendarDay, LeadTime, Route, RouteLanguage, RoutePpe, SlotTemplate, Stop
from db.store import UnitOfWork

SATURDAY = 5
"""As `date.weekday` counts."""


class CapacityOrder(TourError):
    """A hard limit below the capacity, or a least number above it."""

    message = QT_TRANSLATE_NOOP(
        "db", "The least number ({least}), the capacity ({capacity}) and the hard limit ({hard}) are out of order."
    )
    remedy = QT_TRANSLATE_NOOP("db", "The least number lies below the capacity, the capacity below the hard limit.")


class SlotTwice(TourError):
    """A weekly slot that the route already offers."""

    message = QT_TRANSLATE_NOOP("db", "{route} already offers a slot at {time} on that weekday.")
    remedy = QT_TRANSLATE_NOOP("db", "End that slot first, or choose another time.")


class EndsBeforeStart(TourError):
    """Something that would end before it begins."""

    message = QT_TRANSLATE_NOOP("db", "The end ({ends}) lies before the beginning ({starts}).")
    remedy = QT_TRANSLATE_NOOP("db", "Check both.")


class LeadTimeOrder(TourError):
    """A booking window shorter than the lead time."""

    message = QT_TRANSLATE_NOOP(
        "db", "Nobody could ask in time: at least {least} days ahead, and at most {most}, leave no day."
    )
    remedy = QT_TRANSLATE_NOOP("db", "Lengthen the booking window or shorten the lead time.")


class RouteDraft(Draft):
    """What the editor knows of a route. A kind of equipment named twice is lent twice; stops not told stay."""

    site_id: UUID
    code: str = Field(min_length=1, max_length=20, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    title: str = Field(min_length=1, max_length=120)
    title_en: str = Field(default="", max_length=120)
    industry_code: str = Field(default="", max_length=8, pattern=r"^(\d{2}\.\d{2})?$")
    duration_min: int = Field(default=90, ge=5, le=720)
    briefing_min: int = Field(default=15, ge=0, le=240)
    buffer_min: int = Field(default=15, ge=0, le=240)
    capacity: int = Field(default=15, ge=1, le=5000)
    hard_capacity: int = Field(default=20, ge=1, le=5000)
    min_people: int = Field(default=6, ge=1, le=5000)
    min_age: int = Field(default=12, ge=0, le=99)
    children_per_adult: int = Field(default=10, ge=1, le=1000)
    parallel_runs: int = Field(default=1, ge=1, le=100)
    document_rule: DocumentRule = DocumentRule.NAME_LIST
    is_adapted: bool = False
    programme_route_code: str = Field(default="", max_length=20)
    offered_from: date | None = None
    offered_until: date | None = None
    languages: list[Language] = Field(default_factory=lambda: ["ru"], min_length=1)
    ppe: list[PpeKind] = Field(default_factory=list)
    stops: list[StopDraft] | None = None


BESIDE = frozenset({"languages", "ppe", "stops"})
"""Parts of the draft that lie in rows of their own."""


def add_route(unit: UnitOfWork, draft: RouteDraft) -> UUID:
    """Add a route, offered from today unless told; return its key.

    Raises `CapacityOrder`, `EndsBeforeStart`, `CodeTaken`.
    """
    offered_from = draft.offered_from or today(unit, draft.site_id)
    _check(unit, draft.site_id, draft, offered_from, None)
    route = unit.add(Route(**draft.model_dump(exclude={*BESIDE, "offered_from"}), offered_from=offered_from))
    _set_beside(unit, route.id, draft)
    return route.id


def edit_route(unit: UnitOfWork, route_id: UUID, draft: RouteDraft, version: int) -> None:
    """Save an edited route; raise `EditedElsewhere` for a stale version. Planned tours keep their capacity.

    A route keeps its site, and the day from which it is offered unless another is told.
    """
    route = unit.one(Route, route_id)
    unit.expect(route, version)
    offered_from = draft.offered_from or route.offered_from
    _check(unit, route.site_id, draft, offered_from, route_id)
    values = draft.model_dump(exclude={*BESIDE, "site_id", "offered_from"})
    route.sqlmodel_update({**values, "offered_from": offered_from})
    _set_beside(unit, route_id, draft)


def add_slot_template(
    unit: UnitOfWork,
    route_id: UUID,
    weekday: Weekday,
    starts_at: time,
    seats: int,
    valid_from: date | None = None,
    valid_until: date | None = None,
) -> UUID:
    """Offer a route every week at a time, from today unless told; the last day counts. Return the key.

    Raises `SlotTwice`, `EndsBeforeStart`.
    """
    route = unit.one(Route, route_id)
    valid_from = valid_from or today(unit, route.site_id)
    if valid_until is not None and valid_until < valid_from:
        raise EndsBeforeStart(starts=valid_from, ends=valid_until)
    same = select(SlotTemplate).where(
        SlotTemplate.route_id == route_id,
        SlotTemplate.weekday == weekday,
        SlotTemplate.starts_at == starts_at,
        or_(col(SlotTemplate.valid_until).is_(None), col(SlotTemplate.valid_until) >= valid_from),
        col(SlotTemplate.valid_from) <= (valid_until or date.max),
    )
    if unit.session.exec(same).first() is not None:
        raise SlotTwice(route=route.title, time=starts_at)
    slot = unit.add(
        SlotTemplate(
            route_id=route_id,
            weekday=weekday,
            starts_at=starts_at,
            seats=seats,
            valid_from=valid_from,
            valid_until=valid_until,
        )
    )
    unit.session.flush()
    return slot.id


def end_slot_template(unit: UnitOfWork, slot_id: UUID, last_day: date) -> None:
    """Stop offering a weekly slot after `last_day`; one that would never have been offered is taken out."""
    slot = unit.one(SlotTemplate, slot_id)
    if last_day < slot.valid_from:
        unit.session.delete(slot)
    else:
        slot.valid_until = last_day


def set_lead_time(
    unit: UnitOfWork,
    site_id: UUID,
    visitor_class: VisitorClass,
    min_days: int,
    *,
    max_days: int = 90,
    in_working_days: bool = True,
    route_id: UUID | None = None,
) -> None:
    """Say how early a class of visitors must ask for a route, or for any; raise `LeadTimeOrder`."""
    if not 0 <= min_days <= max_days:
        raise LeadTimeOrder(least=min_days, most=max_days)
    unit.one(Site, site_id)
    known = unit.session.exec(
        select(LeadTime).where(
            LeadTime.site_id == site_id,
            col(LeadTime.route_id) == route_id,
            LeadTime.visitor_class == visitor_class,
        )
    ).first()
    row = known or unit.add(
        LeadTime(site_id=site_id, route_id=route_id, visitor_class=visitor_class, min_days=min_days, max_days=max_days)
    )
    row.min_days, row.max_days, row.in_working_days = min_days, max_days, in_working_days


def close_dates(
    unit: UnitOfWork,
    site_id: UUID,
    starts: datetime,
    ends: datetime,
    reason: BlackoutReason,
    *,
    route_id: UUID | None = None,
    stop_id: UUID | None = None,
    note: str = "",
) -> None:
    """Close a site, a route or a stop for a time on the wall; `touched_by` lists the visits inside, which stay.

    Raises `EndsBeforeStart`.
    """
    if ends <= starts:
        raise EndsBeforeStart(starts=starts, ends=ends)
    unit.one(Site, site_id)
    if stop_id is not None:
        route_id = unit.one(Stop, stop_id).route_id
    unit.add(
        Blackout(
            site_id=site_id,
            route_id=route_id,
            stop_id=stop_id,
            starts_local=starts,
            ends_local=ends,
            reason=reason,
            note=note,
        )
    )


def reopen_dates(unit: UnitOfWork, blackout_id: UUID) -> None:
    """Take a closed time back."""
    unit.session.delete(unit.one(Blackout, blackout_id))


def set_calendar_day(unit: UnitOfWork, site_id: UUID, day: date, *, is_working: bool, title: str = "") -> None:
    """Say whether people work on a day; what the plain week says anyway is not kept."""
    unit.one(Site, site_id)
    query = select(CalendarDay).where(CalendarDay.site_id == site_id, CalendarDay.day == day)
    known = unit.session.exec(query).first()
    is_plain = is_working == (day.weekday() < SATURDAY)
    if is_plain and known is not None:
        unit.session.delete(known)
    elif known is not None:
        known.is_working, known.title = is_working, title
    elif not is_plain:
        unit.add(CalendarDay(site_id=site_id, day=day, is_working=is_working, title=title))


def _check(unit: UnitOfWork, site_id: UUID, draft: RouteDraft, offered_from: date | None, own_id: UUID | None) -> None:
    if not draft.min_people <= draft.capacity <= draft.hard_capacity:
        raise CapacityOrder(least=draft.min_people, capacity=draft.capacity, hard=draft.hard_capacity)
    if offered_from and draft.offered_until and draft.offered_until < offered_from:
        raise EndsBeforeStart(starts=offered_from, ends=draft.offered_until)
    query = select(Route).where(Route.site_id == site_id, Route.code == draft.code, col(Route.id) != own_id)
    other = unit.session.exec(query).first()
    if other is not None:
        raise CodeTaken(code=draft.code, title=other.title)


def _set_beside(unit: UnitOfWork, route_id: UUID, draft: RouteDraft) -> None:
    _set_languages(unit, route_id, draft.languages)
    _set_ppe(unit, route_id, draft.ppe)
    unit.session.flush()
    if draft.stops is not None:
        set_stops(unit, route_id, draft.stops)


def _set_languages(unit: UnitOfWork, route_id: UUID, languages: Sequence[str]) -> None:
    query = select(RouteLanguage).where(RouteLanguage.route_id == route_id)
    known = {row.language: row for row in unit.session.exec(query)}
    for language in dict.fromkeys(languages):
        if language not in known:
            unit.add(RouteLanguage(route_id=route_id, language=language))
    for language in known.keys() - set(languages):
        unit.session.delete(known[language])


def _set_ppe(unit: UnitOfWork, route_id: UUID, kinds: Sequence[PpeKind]) -> None:
    pieces = Counter(kinds)
    known = {row.kind: row for row in unit.session.exec(select(RoutePpe).where(RoutePpe.route_id == route_id))}
    for kind, number in pieces.items():
        if kind in known:
            known[kind].per_person = number
        else:
            unit.add(RoutePpe(route_id=route_id, kind=kind, per_person=number))
    for kind in known.keys() - pieces.keys():
        unit.session.delete(known[kind])
