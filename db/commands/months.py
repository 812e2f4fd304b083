"""A month is closed, corrected, and its gaps accepted."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import select

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import (
    ActivityFlag,
    ApproverRole,
    CorrectionReason,
    MonthState,
    Permission,
)
from db.model.month import Correction, MonthlyReport, MonthlyRevision, RevisionTrace
from db.model.outbox import Delivery
from db.model.visit import Overruling, Visit
from db.queries.gaps import PREFIX, GapKind
from db.queries.months import correction_under_way, report_of
from db.rules.calendar import Month
from db.store import UnitOfWork


class AlreadyClosed(TourError):
    """A closed month is closed again."""

    message = QT_TRANSLATE_NOOP("db", "{month} is already closed as revision {revision}.")
    remedy = QT_TRANSLATE_NOOP("db", "To change its figures, open a correction with a reason.")


class NeverClosed(TourError):
    """An open month is corrected."""

    message = QT_TRANSLATE_NOOP("db", "{month} has not been closed, so there is nothing to correct.")
    remedy = QT_TRANSLATE_NOOP("db", "Change the visits as they are, then close the month.")


class CorrectionRunning(TourError):
    """A month under correction is corrected again."""

    message = QT_TRANSLATE_NOOP("db", "{month} is already open for a correction.")
    remedy = QT_TRANSLATE_NOOP("db", "Make the changes and close the month again.")


@dataclass(frozen=True, slots=True)
class ClosedSummary:
    """What closing a month writes down: the canonical document with its SHA-256, and the signed package.

    `trace` tells what each visit added, so that a later revision can be compared visit by visit.
    """

    activity: ActivityFlag
    approver: ApproverRole
    document: str
    sha256: str
    package_name: str
    package: bytes
    package_sha256: str
    trace: str


def next_revision(unit: UnitOfWork, site_id: UUID, month: Month) -> tuple[int, Correction | None]:
    """Return the number that closing a month would give it, and the correction it ends; raise `AlreadyClosed`."""
    report = report_of(unit.session, site_id, month)
    if report is None:
        return 0, None
    if report.state is MonthState.CLOSED:
        raise AlreadyClosed(month=month, revision=report.revision)
    return report.revision + 1, correction_under_way(unit.session, report.id)


def record_closing(unit: UnitOfWork, site_id: UUID, month: Month, closed: ClosedSummary) -> UUID:
    """Lock a month, keep its revision and queue the delivery, in one transaction; return the delivery's key."""
    revision, correction = next_revision(unit, site_id, month)
    report = report_of(unit.session, site_id, month)
    if report is None:
        report = unit.add(MonthlyReport(site_id=site_id, month=str(month), state=MonthState.CLOSED))
    report.state, report.revision = MonthState.CLOSED, revision
    row = unit.add(
        MonthlyRevision(
            report_id=report.id,
            revision=revision,
            reason=correction.reason if correction else None,
            note=correction.note if correction else "",
            activity=closed.activity,
            approver=closed.approver,
            closed_at=unit.now(),
            document=closed.document,
            sha256=closed.sha256,
        )
    )
    unit.add(RevisionTrace(revision_id=row.id, body=closed.trace))
    if correction is not None:
        correction.done_at = unit.now()
    delivery = unit.add(
        Delivery(
            revision_id=row.id,
            file_name=closed.package_name,
            content=closed.package,
            sha256=closed.package_sha256,
            idempotency_key=closed.package_sha256,
            queued_at=unit.now(),
        )
    )
    unit.is_undoable = False
    return delivery.id


def correct_month(unit: UnitOfWork, site_id: UUID, month: Month, reason: CorrectionReason, note: str = "") -> None:
    """Open a closed month for a correction; the revision that was sent stays as it is."""
    report = report_of(unit.session, site_id, month)
    if report is None:
        raise NeverClosed(month=month)
    if report.state is MonthState.CORRECTING:
        raise CorrectionRunning(month=month)
    report.state = MonthState.CORRECTING
    unit.add(
        Correction(
            report_id=report.id, revision=report.revision + 1, reason=reason, note=note.strip(), opened_at=unit.now()
        )
    )


def accept_unknown(unit: UnitOfWork, visit_id: UUID, gap: GapKind) -> None:
    """Leave a gap as it is: what is not known is counted and reported as unknown."""
    unit.one(Visit, visit_id)
    rule = PREFIX + gap
    known = select(Overruling).where(Overruling.visit_id == visit_id, Overruling.rule == rule)
    if unit.session.exec(known).first() is None:
        unit.add(
            Overruling(
                visit_id=visit_id,
                rule=rule,
                permission=Permission.CLOSE_MONTH,
                role=unit.actor or "coordinator",
                reason="unknown",
                at=unit.now(),
            )
        )
