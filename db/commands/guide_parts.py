"""What lies beside a guide, altered or taken out: clearances, papers, absences, other duties."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import col, select

from db.commands.guides import ClearanceTwice, Hours, check_days, check_times, set_day_hours
from db.model.guide import Absence, Certificate, Commitment, Guide, GuideClearance
from db.model.kinds import AbsenceKind, CertificateKind
from db.model.route import Route
from db.queries.people import short_name
from db.store import UnitOfWork


def change_clearance(unit: UnitOfWork, clearance_id: UUID, valid_from: date, valid_until: date | None) -> None:
    """Alter the days of a clearance; raise `EndsBeforeStart`, `ClearanceTwice`."""
    clearance = unit.one(GuideClearance, clearance_id)
    check_days(valid_from, valid_until)
    query = select(GuideClearance).where(
        GuideClearance.id != clearance_id,
        GuideClearance.guide_id == clearance.guide_id,
        GuideClearance.route_id == clearance.route_id,
        GuideClearance.language == clearance.language,
        or_(col(GuideClearance.valid_until).is_(None), col(GuideClearance.valid_until) >= valid_from),
        col(GuideClearance.valid_from) <= (valid_until or date.max),
    )
    if unit.session.exec(query).first() is not None:
        guide, route = unit.one(Guide, clearance.guide_id), unit.one(Route, clearance.route_id)
        raise ClearanceTwice(
            guide=short_name(guide.surname, guide.given), route=route.title, language=clearance.language
        )
    clearance.valid_from, clearance.valid_until = valid_from, valid_until


def change_certificate(
    unit: UnitOfWork,
    certificate_id: UUID,
    kind: CertificateKind,
    issued_on: date,
    valid_until: date | None,
    number: str,
) -> None:
    """Alter a paper of a guide; raise `EndsBeforeStart`."""
    certificate = unit.one(Certificate, certificate_id)
    check_days(issued_on, valid_until)
    certificate.sqlmodel_update(
        {"kind": kind, "issued_on": issued_on, "valid_until": valid_until, "number": number.strip()}
    )


def change_absence(unit: UnitOfWork, absence_id: UUID, starts: datetime, ends: datetime, kind: AbsenceKind) -> None:
    """Alter the time a guide is away, wall-clock; raise `EndsBeforeStart`."""
    absence = unit.one(Absence, absence_id)
    check_times(starts, ends)
    absence.starts_local, absence.ends_local, absence.kind = starts, ends, kind


def change_commitment(unit: UnitOfWork, commitment_id: UUID, starts: datetime, ends: datetime, title: str) -> None:
    """Alter another duty of a guide, wall-clock; raise `EndsBeforeStart`."""
    duty = unit.one(Commitment, commitment_id)
    check_times(starts, ends)
    duty.starts_local, duty.ends_local, duty.title = starts, ends, title.strip()


def remove_clearance(unit: UnitOfWork, clearance_id: UUID) -> None:
    """Take out a clearance as if it had never been given; `end_clearance` keeps what was."""
    unit.session.delete(unit.one(GuideClearance, clearance_id))


def remove_certificate(unit: UnitOfWork, certificate_id: UUID) -> None:
    """Take out a paper."""
    unit.session.delete(unit.one(Certificate, certificate_id))


def remove_absence(unit: UnitOfWork, absence_id: UUID) -> None:
    """Take out an absence: the guide is there as the week says."""
    unit.session.delete(unit.one(Absence, absence_id))


def remove_commitment(unit: UnitOfWork, commitment_id: UUID) -> None:
    """Take out another duty."""
    unit.session.delete(unit.one(Commitment, commitment_id))


def change_day_hours(
    unit: UnitOfWork, guide_id: UUID, day: date, hours: Sequence[Hours], *, instead_of: date | None = None
) -> None:
    """Set the hours of one day, and let the day they were set for before go by the week again."""
    if instead_of is not None and instead_of != day:
        set_day_hours(unit, guide_id, instead_of, None)
    set_day_hours(unit, guide_id, day, hours)
