"""One guide with all that lies beside: what they may lead, when they are there, what they have led."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.errors import Phrase
from db.journal import naming, told_entries, touching
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
from db.model.journal import JournalEntry
from db.model.kinds import AbsenceKind, AssignmentRole, AvailabilityKind, CertificateKind, Weekday
from db.model.route import Route
from db.model.visit import Assignment, Tour, Visit
from db.queries.lapsing import Validity, validity
from db.queries.people import full_name, short_name
from db.rules.facts import Interval
from db.rules.states import CAME, ENGAGED

Hours = tuple[time, time]
RECENT = 60
"""So many entries of the journal are told."""


@dataclass(frozen=True, slots=True)
class ClearanceRow:
    """Leave to lead a route in a language."""

    id: UUID
    route_id: UUID
    route: str
    language: str
    valid_from: date
    valid_until: date | None
    validity: Validity


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """A paper."""

    id: UUID
    kind: CertificateKind
    number: str
    issued_on: date
    valid_until: date | None
    validity: Validity


@dataclass(frozen=True, slots=True)
class AwayRow:
    """An absence (`kind`) or another duty (`title`)."""

    id: UUID
    span: Interval
    kind: AbsenceKind | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class SetDay:
    """The hours set for one day; none means off."""

    day: date
    hours: tuple[Hours, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done with a guide; `at` is wall-clock at the site."""

    at: datetime
    actor: str
    label: Phrase


@dataclass(frozen=True, slots=True)
class GuideCard:
    """A guide as the card shows them; `values` are what the draft of a guide takes.

    `week` names only the weekdays whose hours are known; an empty tuple is off.
    """

    id: UUID
    version: int
    name: str
    short: str
    values: Mapping[str, Any]
    is_retired: bool
    clearances: tuple[ClearanceRow, ...]
    certificates: tuple[CertificateRow, ...]
    week: dict[Weekday, tuple[Hours, ...]]
    days: tuple[SetDay, ...]
    absences: tuple[AwayRow, ...]
    duties: tuple[AwayRow, ...]


def guide_card(session: Session, guide_id: UUID, day: date) -> GuideCard:
    """Return a guide as of a day; raise LookupError for an unknown one."""
    guide = session.get(Guide, guide_id)
    if guide is None:
        raise LookupError(guide_id)
    spoken = select(GuideLanguage.language).where(GuideLanguage.guide_id == guide_id)
    kinds = select(GuideGroupKind.group_kind).where(GuideGroupKind.guide_id == guide_id)
    values = guide.model_dump(exclude={"id", "version"})
    values |= {"languages": sorted(session.exec(spoken).all()), "group_kinds": sorted(session.exec(kinds).all())}
    return GuideCard(
        id=guide.id,
        version=guide.version,
        name=full_name(guide.surname, guide.given, guide.patronymic),
        short=short_name(guide.surname, guide.given),
        values=values,
        is_retired=guide.active_until is not None and guide.active_until < day,
        clearances=_clearances(session, guide_id, day),
        certificates=_certificates(session, guide_id, day),
        week=_week(session, guide_id, day),
        days=_days(session, guide_id, day),
        absences=_absences(session, guide_id, day),
        duties=_duties(session, guide_id, day),
    )


def guide_history(session: Session, guide_id: UUID, zone: str) -> list[Entry]:
    """Return what was done with a guide and what lies beside, the newest first."""
    rows = [guide_id]
    for table in (GuideClearance, Certificate, AvailabilityRule, AvailabilityException, Absence, Commitment):
        rows += session.exec(select(table.id).where(table.guide_id == guide_id)).all()
    known = touching(session, rows)
    if known:
        last = session.exec(select(JournalEntry.sequence).order_by(col(JournalEntry.sequence).desc())).first() or 0
        known |= naming(session, [guide_id], min(known), last)
    entries = told_entries(session, sorted(known)[-RECENT:])
    return [Entry(local(entry.at, zone), entry.actor, entry.label) for entry in reversed(entries)]


def _clearances(session: Session, guide_id: UUID, day: date) -> tuple[ClearanceRow, ...]:
    query = (
        select(GuideClearance, Route.title)
        .join(Route, col(Route.id) == col(GuideClearance.route_id))
        .where(GuideClearance.guide_id == guide_id)
        .order_by(col(Route.title), col(GuideClearance.language), col(GuideClearance.valid_from))
    )
    return tuple(
        ClearanceRow(
            row.id,
            row.route_id,
            route,
            row.language,
            row.valid_from,
            row.valid_until,
            validity(row.valid_from, row.valid_until, day),
        )
        for row, route in session.exec(query)
    )


def _certificates(session: Session, guide_id: UUID, day: date) -> tuple[CertificateRow, ...]:
    query = select(Certificate).where(Certificate.guide_id == guide_id).order_by(col(Certificate.issued_on))
    return tuple(
        CertificateRow(
            row.id, row.kind, row.number, row.issued_on, row.valid_until, validity(row.issued_on, row.valid_until, day)
        )
        for row in session.exec(query)
    )


def _week(session: Session, guide_id: UUID, day: date) -> dict[Weekday, tuple[Hours, ...]]:
    query = select(AvailabilityRule).where(
        AvailabilityRule.guide_id == guide_id, col(AvailabilityRule.valid_from) <= day
    )
    found: dict[Weekday, list[Hours]] = {}
    for row in session.exec(query.order_by(col(AvailabilityRule.starts_at))):
        if row.valid_until is None or day <= row.valid_until:
            hours = found.setdefault(row.weekday, [])
            if row.kind is AvailabilityKind.AVAILABLE:
                hours.append((row.starts_at, row.ends_at))
    return {weekday: tuple(found[weekday]) for weekday in Weekday if weekday in found}


def _days(session: Session, guide_id: UUID, day: date) -> tuple[SetDay, ...]:
    query = select(AvailabilityException).where(
        AvailabilityException.guide_id == guide_id, col(AvailabilityException.day) >= day
    )
    found: dict[date, list[Hours]] = defaultdict(list)
    for row in session.exec(query.order_by(col(AvailabilityException.day), col(AvailabilityException.starts_at))):
        hours = found[row.day]
        if row.kind is AvailabilityKind.AVAILABLE:
            hours.append((row.starts_at, row.ends_at))
    return tuple(SetDay(one, tuple(hours)) for one, hours in found.items())


def _absences(session: Session, guide_id: UUID, day: date) -> tuple[AwayRow, ...]:
    query = select(Absence).where(
        Absence.guide_id == guide_id, col(Absence.ends_local) >= datetime.combine(day, time.min)
    )
    rows = session.exec(query.order_by(col(Absence.starts_local))).all()
    return tuple(AwayRow(row.id, Interval(row.starts_local, row.ends_local), row.kind) for row in rows)


def _duties(session: Session, guide_id: UUID, day: date) -> tuple[AwayRow, ...]:
    query = select(Commitment).where(
        Commitment.guide_id == guide_id, col(Commitment.ends_local) >= datetime.combine(day, time.min)
    )
    rows = session.exec(query.order_by(col(Commitment.starts_local))).all()
    return tuple(AwayRow(row.id, Interval(row.starts_local, row.ends_local), title=row.title) for row in rows)


@dataclass(frozen=True, slots=True)
class LedTour:
    """A tour that a guide was on."""

    visit_id: UUID
    starts: datetime
    title: str
    route: str
    role: AssignmentRole


def tours_led(session: Session, guide_id: UUID, most: int = 20) -> list[LedTour]:
    """Return the newest tours that took place with a guide."""
    query = (
        select(Tour, Visit, Route.title, Assignment.role)
        .join(Visit, col(Visit.id) == col(Tour.visit_id))
        .join(Route, col(Route.id) == col(Tour.route_id))
        .join(Assignment, col(Assignment.tour_id) == col(Tour.id))
        .where(Assignment.guide_id == guide_id, col(Assignment.state).in_(ENGAGED), col(Visit.state).in_(CAME))
        .order_by(col(Tour.starts_local).desc())
        .limit(most)
    )
    return [
        LedTour(visit.id, tour.starts_local, visit.title, route, AssignmentRole(role))
        for tour, visit, route, role in session.exec(query)
    ]
