"""Guides: who they are, what they may lead, when they are there."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from uuid import UUID

from pydantic import Field
from sqlalchemy import or_
from sqlmodel import col, select

from db.commands.codes import CodeTaken, Language
from db.commands.draft import Draft
from db.commands.routes import EndsBeforeStart
from db.commands.today import today
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
from db.model.route import Route
from db.queries.people import short_name
from db.store import UnitOfWork

Hours = tuple[time, time]
"""From, up to; on one day."""
WHOLE_DAY: Hours = (time.min, time.max.replace(microsecond=0))


class HoursOverlap(TourError):
    """Hours of one day that share time."""

    message = QT_TRANSLATE_NOOP("db", "Two working times of one day overlap: {first} and {second}.")
    remedy = QT_TRANSLATE_NOOP("db", "Join them, or shorten one.")


class ClearanceTwice(TourError):
    """A clearance that the guide already has."""

    message = QT_TRANSLATE_NOOP("db", "{guide}: already cleared for {route} in “{language}” in that time.")
    remedy = QT_TRANSLATE_NOOP("db", "End the earlier clearance first, or begin after it.")


class GuideDraft(Draft):
    """What the editor knows of a guide. Minutes and tours; a cap of 0 stands for no cap, no kinds of groups for all."""

    code: str = Field(min_length=1, max_length=20, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    surname: str = Field(min_length=1, max_length=120)
    given: str = Field(default="", max_length=120)
    patronymic: str = Field(default="", max_length=120)
    latin: str = Field(default="", max_length=120)
    phone: str = Field(default="", max_length=40)
    email: str = Field(default="", max_length=120)
    employment: Employment = Employment.STAFF
    turnaround_min: int = Field(default=15, ge=0, le=240)
    min_rest_min: int = Field(default=660, ge=0, le=1440)
    max_day_min: int = Field(default=360, ge=0, le=1440)
    max_week_min: int = Field(default=1200, ge=0, le=10_080)
    max_month_min: int = Field(default=0, ge=0, le=44_640)
    max_day_visits: int = Field(default=0, ge=0, le=100)
    max_week_visits: int = Field(default=0, ge=0, le=500)
    max_month_visits: int = Field(default=0, ge=0, le=2000)
    active_from: date | None = None
    active_until: date | None = None
    languages: list[Language] = Field(default_factory=lambda: ["ru"], min_length=1)
    group_kinds: list[GroupKind] = Field(default_factory=list)


BESIDE = frozenset({"languages", "group_kinds"})
"""Parts of the draft that lie in rows of their own."""


def add_guide(unit: UnitOfWork, draft: GuideDraft) -> UUID:
    """Put a guide on the list, from today unless told; return the key. Raises `CodeTaken`, `EndsBeforeStart`."""
    active_from = draft.active_from or today(unit)
    _check(unit, draft, active_from, None)
    guide = unit.add(Guide(**draft.model_dump(exclude={*BESIDE, "active_from"}), active_from=active_from))
    _set_beside(unit, guide.id, draft)
    return guide.id


def edit_guide(unit: UnitOfWork, guide_id: UUID, draft: GuideDraft, version: int) -> None:
    """Save an edited guide; raise `EditedElsewhere` for a stale version. The first day stays unless told."""
    guide = unit.one(Guide, guide_id)
    unit.expect(guide, version)
    active_from = draft.active_from or guide.active_from
    _check(unit, draft, active_from, guide_id)
    guide.sqlmodel_update({**draft.model_dump(exclude={*BESIDE}), "active_from": active_from})
    _set_beside(unit, guide_id, draft)


def retire_guide(unit: UnitOfWork, guide_id: UUID, last_day: date | None = None) -> None:
    """Take a guide off the list after a day, today unless told; tours that are left are flagged by the judges."""
    guide = unit.one(Guide, guide_id)
    last_day = last_day or today(unit)
    check_days(guide.active_from, last_day)
    guide.active_until = last_day


def give_clearance(
    unit: UnitOfWork,
    guide_id: UUID,
    route_id: UUID,
    language: str,
    valid_from: date | None = None,
    valid_until: date | None = None,
) -> UUID:
    """Let a guide lead a route in a language, from today unless told; the last day counts. Return the key.

    Raises `ClearanceTwice` if the guide is cleared for part of that time, `EndsBeforeStart`.
    """
    guide, route = unit.one(Guide, guide_id), unit.one(Route, route_id)
    valid_from = valid_from or today(unit, route.site_id)
    check_days(valid_from, valid_until)
    query = select(GuideClearance).where(
        GuideClearance.guide_id == guide_id,
        GuideClearance.route_id == route_id,
        GuideClearance.language == language,
        or_(col(GuideClearance.valid_until).is_(None), col(GuideClearance.valid_until) >= valid_from),
        col(GuideClearance.valid_from) <= (valid_until or date.max),
    )
    if unit.session.exec(query).first() is not None:
        raise ClearanceTwice(guide=short_name(guide.surname, guide.given), route=route.title, language=language)
    clearance = unit.add(
        GuideClearance(
            guide_id=guide_id, route_id=route_id, language=language, valid_from=valid_from, valid_until=valid_until
        )
    )
    unit.session.flush()
    return clearance.id


def take_kind(unit: UnitOfWork, guide_id: UUID, kind: GroupKind) -> None:
    """Let a guide take groups of a kind; one who takes all already stays so."""
    rows = unit.session.exec(select(GuideGroupKind).where(GuideGroupKind.guide_id == guide_id)).all()
    if rows and kind not in [row.group_kind for row in rows]:
        unit.add(GuideGroupKind(guide_id=guide_id, group_kind=kind))
        unit.session.flush()


def end_clearance(unit: UnitOfWork, clearance_id: UUID, last_day: date) -> None:
    """End a clearance after a day; one that would never have held is taken out."""
    clearance = unit.one(GuideClearance, clearance_id)
    if last_day < clearance.valid_from:
        unit.session.delete(clearance)
    else:
        clearance.valid_until = last_day


def add_certificate(
    unit: UnitOfWork,
    guide_id: UUID,
    kind: CertificateKind,
    issued_on: date,
    valid_until: date | None = None,
    number: str = "",
) -> UUID:
    """Add a paper of a guide; the last day counts. Return the key. Raises `EndsBeforeStart`."""
    unit.one(Guide, guide_id)
    check_days(issued_on, valid_until)
    certificate = unit.add(
        Certificate(guide_id=guide_id, kind=kind, number=number, issued_on=issued_on, valid_until=valid_until)
    )
    unit.session.flush()
    return certificate.id


def set_weekly_hours(
    unit: UnitOfWork, guide_id: UUID, hours: Mapping[Weekday, Sequence[Hours]], valid_from: date | None = None
) -> None:
    """Say when a guide works in a week, from a day on, today unless told; earlier weeks keep their hours.

    A weekday with no hours is a day off; one that is not named is unknown. Raises `EndsBeforeStart`, `HoursOverlap`.
    """
    unit.one(Guide, guide_id)
    first = valid_from or today(unit)
    for rule in unit.session.exec(select(AvailabilityRule).where(AvailabilityRule.guide_id == guide_id)).all():
        if rule.valid_from >= first:
            unit.session.delete(rule)
        elif rule.valid_until is None or rule.valid_until >= first:
            rule.valid_until = first - timedelta(days=1)
    for weekday, spans in hours.items():
        for (starts, ends), kind in _day(spans):
            unit.add(
                AvailabilityRule(
                    guide_id=guide_id, weekday=weekday, starts_at=starts, ends_at=ends, kind=kind, valid_from=first
                )
            )


def set_day_hours(unit: UnitOfWork, guide_id: UUID, day: date, hours: Sequence[Hours] | None) -> None:
    """Say when a guide works on one day, whatever the week says: an empty list is a day off, None goes by the week.

    Raises `EndsBeforeStart`, `HoursOverlap`.
    """
    unit.one(Guide, guide_id)
    query = select(AvailabilityException).where(
        AvailabilityException.guide_id == guide_id, AvailabilityException.day == day
    )
    for row in unit.session.exec(query).all():
        unit.session.delete(row)
    for (starts, ends), kind in () if hours is None else _day(hours):
        unit.add(AvailabilityException(guide_id=guide_id, day=day, starts_at=starts, ends_at=ends, kind=kind))


def mark_absent(unit: UnitOfWork, guide_id: UUID, starts: datetime, ends: datetime, kind: AbsenceKind) -> UUID:
    """Record that a guide is away, wall-clock; tours in that time are flagged by the judges. Return the key."""
    unit.one(Guide, guide_id)
    check_times(starts, ends)
    absence = unit.add(Absence(guide_id=guide_id, starts_local=starts, ends_local=ends, kind=kind))
    unit.session.flush()
    return absence.id


def add_commitment(unit: UnitOfWork, guide_id: UUID, starts: datetime, ends: datetime, title: str = "") -> UUID:
    """Record another duty of a guide, wall-clock; return the key."""
    unit.one(Guide, guide_id)
    check_times(starts, ends)
    duty = unit.add(Commitment(guide_id=guide_id, starts_local=starts, ends_local=ends, title=title))
    unit.session.flush()
    return duty.id


def _day(hours: Sequence[Hours]) -> list[tuple[Hours, AvailabilityKind]]:
    """Return the rows of a day: its hours, or the whole day as off."""
    spans = sorted(hours)
    for starts, ends in spans:
        if ends <= starts:
            raise EndsBeforeStart(starts=starts, ends=ends)
    for first, second in pairwise(spans):
        if second[0] < first[1]:
            raise HoursOverlap(first=first[0], second=second[0])
    if not spans:
        return [(WHOLE_DAY, AvailabilityKind.UNAVAILABLE)]
    return [(span, AvailabilityKind.AVAILABLE) for span in spans]


def _check(unit: UnitOfWork, draft: GuideDraft, active_from: date | None, own_id: UUID | None) -> None:
    check_days(active_from, draft.active_until)
    other = unit.session.exec(select(Guide).where(Guide.code == draft.code, col(Guide.id) != own_id)).first()
    if other is not None:
        raise CodeTaken(code=draft.code, title=short_name(other.surname, other.given))


def check_days(first: date | None, last: date | None) -> None:
    """Raise `EndsBeforeStart` for a last day before the first."""
    if first is not None and last is not None and last < first:
        raise EndsBeforeStart(starts=first, ends=last)


def check_times(starts: datetime, ends: datetime) -> None:
    """Raise `EndsBeforeStart` for a time that ends when it begins, or before."""
    if ends <= starts:
        raise EndsBeforeStart(starts=starts, ends=ends)


def _set_beside(unit: UnitOfWork, guide_id: UUID, draft: GuideDraft) -> None:
    languages = {
        row.language: row for row in unit.session.exec(select(GuideLanguage).where(GuideLanguage.guide_id == guide_id))
    }
    for language in dict.fromkeys(draft.languages):
        if languages.pop(language, None) is None:
            unit.add(GuideLanguage(guide_id=guide_id, language=language))
    kinds = {
        row.group_kind: row
        for row in unit.session.exec(select(GuideGroupKind).where(GuideGroupKind.guide_id == guide_id))
    }
    for kind in dict.fromkeys(draft.group_kinds):
        if kinds.pop(kind, None) is None:
            unit.add(GuideGroupKind(guide_id=guide_id, group_kind=kind))
    for row in (*languages.values(), *kinds.values()):
        unit.session.delete(row)
    unit.session.flush()
