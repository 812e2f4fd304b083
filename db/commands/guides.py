"""Guides: on the list and off it, what they may lead, when they are there."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from uuid import UUID

from pydantic import Field
from sqlmodel import select

from db.commands.draft import Draft
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.guide import (
    Absence,
    AvailabilityException,
    AvailabilityRule,
    Certificate,
    Commitment,
    Guide,
    GuideClearance,
    GuideGroupKind,
    GuideLanguage,
)
from db.model.kinds import AbsenceKind, AvailabilityKind, CertificateKind, Employment, GroupKind, Weekday
from db.store import UnitOfWork

Hours = tuple[time, time]


class BackwardsTime(TourError):
    """A time that ends before it begins."""

    message = QT_TRANSLATE_NOOP("db", "The time would end at {ends}, before it starts at {starts}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check both values.")


class GuideDraft(Draft):
    """A guide; caps in minutes and visits, 0 for no cap."""

    code: str = Field(min_length=1, max_length=20)
    surname: str = Field(min_length=1, max_length=120)
    given: str = Field(default="", max_length=120)
    patronymic: str = Field(default="", max_length=120)
    latin: str = Field(default="", max_length=120)
    phone: str = Field(default="", max_length=40)
    email: str = Field(default="", max_length=120)
    employment: Employment = Employment.STAFF
    turnaround_min: int = Field(default=15, ge=0, le=240)
    min_rest_min: int = Field(default=660, ge=0, le=1440)
    max_day_min: int = Field(default=360, ge=0)
    max_week_min: int = Field(default=1200, ge=0)
    max_month_min: int = Field(default=0, ge=0)
    max_day_visits: int = Field(default=0, ge=0)
    max_week_visits: int = Field(default=0, ge=0)
    max_month_visits: int = Field(default=0, ge=0)
    active_from: date | None = None
    languages: list[str] = Field(default_factory=lambda: ["ru"], min_length=1)
    group_kinds: list[GroupKind] = Field(default_factory=list)


PARTS = {"languages", "group_kinds"}
"""Fields of the draft that stand in tables of their own."""


def add_guide(unit: UnitOfWork, draft: GuideDraft) -> UUID:
    """Put a guide on the list, from today unless told; return the key."""
    values = draft.model_dump(exclude=PARTS)
    values["active_from"] = draft.active_from or unit.now().date()
    guide = unit.add(Guide(**values))
    _set_parts(unit, guide.id, draft)
    unit.session.flush()
    return guide.id


def edit_guide(unit: UnitOfWork, guide_id: UUID, draft: GuideDraft, version: int) -> None:
    """Save an edited guide; raise `EditedElsewhere` for a stale version."""
    guide = unit.one(Guide, guide_id)
    unit.expect(guide, version)
    values = draft.model_dump(exclude=PARTS)
    values["active_from"] = draft.active_from or guide.active_from
    guide.sqlmodel_update(values)
    _set_parts(unit, guide_id, draft)


def retire_guide(unit: UnitOfWork, guide_id: UUID, last_day: date) -> None:
    """Take a guide off the list after a day; earlier months keep counting them."""
    unit.one(Guide, guide_id).active_until = last_day


def give_clearance(
    unit: UnitOfWork,
    guide_id: UUID,
    route_id: UUID,
    language: str,
    valid_from: date,
    valid_until: date | None = None,
) -> UUID:
    """Let a guide lead a route in a language, to the last day given; return the clearance's key."""
    _check_order(valid_from, valid_until)
    row = GuideClearance(
        guide_id=guide_id, route_id=route_id, language=language, valid_from=valid_from, valid_until=valid_until
    )
    return unit.add(row).id


def end_clearance(unit: UnitOfWork, clearance_id: UUID, last_day: date) -> None:
    """End a clearance with a day."""
    unit.one(GuideClearance, clearance_id).valid_until = last_day


def add_certificate(
    unit: UnitOfWork,
    guide_id: UUID,
    kind: CertificateKind,
    issued_on: date,
    valid_until: date | None = None,
    number: str = "",
) -> UUID:
    """Note a paper of a guide; return its key."""
    _check_order(issued_on, valid_until)
    row = Certificate(guide_id=guide_id, kind=kind, issued_on=issued_on, valid_until=valid_until, number=number)
    return unit.add(row).id


def set_weekly_hours(
    unit: UnitOfWork, guide_id: UUID, hours: Mapping[Weekday, Sequence[Hours]], valid_from: date
) -> None:
    """Replace a guide's weekly hours; a weekday without hours is set as not there."""
    for old in unit.session.exec(select(AvailabilityRule).where(AvailabilityRule.guide_id == guide_id)).all():
        unit.session.delete(old)
    whole_day = (time(0), time(23, 59))
    for weekday in Weekday:
        spans = hours.get(weekday, ())
        kind = AvailabilityKind.AVAILABLE if spans else AvailabilityKind.UNAVAILABLE
        for starts, ends in spans or (whole_day,):
            _check_order(starts, ends)
            unit.add(
                AvailabilityRule(
                    guide_id=guide_id,
                    weekday=weekday,
                    starts_at=starts,
                    ends_at=ends,
                    kind=kind,
                    valid_from=valid_from,
                )
            )


def set_day_hours(unit: UnitOfWork, guide_id: UUID, day: date, hours: Sequence[Hours]) -> None:
    """Set a guide's hours on one day, which beat the weekly ones; no hours mean not there."""
    query = select(AvailabilityException).where(
        AvailabilityException.guide_id == guide_id, AvailabilityException.day == day
    )
    for old in unit.session.exec(query).all():
        unit.session.delete(old)
    kind = AvailabilityKind.AVAILABLE if hours else AvailabilityKind.UNAVAILABLE
    for starts, ends in hours or ((time(0), time(23, 59)),):
        _check_order(starts, ends)
        unit.add(AvailabilityException(guide_id=guide_id, day=day, starts_at=starts, ends_at=ends, kind=kind))


def mark_absent(unit: UnitOfWork, guide_id: UUID, starts: datetime, ends: datetime, kind: AbsenceKind) -> UUID:
    """Note that a guide is away (wall-clock, half-open); return the key. Tours of that time keep the guide."""
    _check_order(starts, ends)
    return unit.add(Absence(guide_id=guide_id, starts_local=starts, ends_local=ends, kind=kind)).id


def add_commitment(unit: UnitOfWork, guide_id: UUID, starts: datetime, ends: datetime, title: str) -> UUID:
    """Note other duty that takes a guide's time without counting as tour work; return the key."""
    _check_order(starts, ends)
    return unit.add(Commitment(guide_id=guide_id, starts_local=starts, ends_local=ends, title=title)).id


def _check_order(starts: date | time, ends: date | time | None) -> None:
    if ends is not None and ends <= starts:  # type: ignore[operator]  # callers give two of one kind
        raise BackwardsTime(starts=starts, ends=ends)


def _set_parts(unit: UnitOfWork, guide_id: UUID, draft: GuideDraft) -> None:
    for old in unit.session.exec(select(GuideLanguage).where(GuideLanguage.guide_id == guide_id)).all():
        unit.session.delete(old)
    for kind in unit.session.exec(select(GuideGroupKind).where(GuideGroupKind.guide_id == guide_id)).all():
        unit.session.delete(kind)
    unit.session.flush()
    unit.session.add_all(GuideLanguage(guide_id=guide_id, language=one) for one in draft.languages)
    unit.session.add_all(GuideGroupKind(guide_id=guide_id, group_kind=one) for one in draft.group_kinds)
