"""Reported months: their state, revisions and deliveries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.kinds import ApproverRole, CorrectionReason, DeliveryState, MonthState
from db.model.month import Correction, MonthlyReport, MonthlyRevision, RevisionTrace
from db.model.outbox import Delivery
from db.rules.calendar import Month


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A revision as it was closed; `document` is its canonical summary."""

    id: UUID
    month: Month
    revision: int
    reason: CorrectionReason | None
    note: str
    approver: ApproverRole
    closed_at: datetime
    sha256: str
    document: str


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A package on its way."""

    id: UUID
    month: Month
    revision: int
    file_name: str
    state: DeliveryState
    queued_at: datetime
    sent_at: datetime | None
    attempts: int
    last_problem: str
    destination: str
    sha256: str
    next_attempt_at: datetime | None = None
    receipt: str = ""
    receipt_at: datetime | None = None


def report_of(session: Session, site_id: UUID, month: Month) -> MonthlyReport | None:
    """Return the report of a month, None while it has never been closed."""
    query = select(MonthlyReport).where(MonthlyReport.site_id == site_id, MonthlyReport.month == str(month))
    return session.exec(query).first()


def state_of(session: Session, site_id: UUID, month: Month) -> MonthState | None:
    """Return whether a month is closed or being corrected; None for an open one."""
    report = report_of(session, site_id, month)
    return report.state if report else None


def revisions(session: Session, site_id: UUID, month: Month) -> list[RevisionRow]:
    """Return a month's revisions, oldest first."""
    query = (
        select(MonthlyRevision)
        .join(MonthlyReport, col(MonthlyReport.id) == col(MonthlyRevision.report_id))
        .where(MonthlyReport.site_id == site_id, MonthlyReport.month == str(month))
        .order_by(col(MonthlyRevision.revision))
    )
    return [
        RevisionRow(
            row.id, month, row.revision, row.reason, row.note, row.approver, row.closed_at, row.sha256, row.document
        )
        for row in session.exec(query)
    ]


def correction_under_way(session: Session, report_id: UUID) -> Correction | None:
    """Return the correction that keeps a month open, if there is one."""
    query = select(Correction).where(Correction.report_id == report_id, col(Correction.done_at).is_(None))
    return session.exec(query).first()


def deliveries(session: Session, states: Sequence[DeliveryState] = tuple(DeliveryState)) -> list[DeliveryRow]:
    """Return the outbox in the order of queueing."""
    query = (
        select(Delivery, MonthlyReport.month, MonthlyRevision.revision)
        .join(MonthlyRevision, col(MonthlyRevision.id) == col(Delivery.revision_id))
        .join(MonthlyReport, col(MonthlyReport.id) == col(MonthlyRevision.report_id))
        .where(col(Delivery.state).in_(states))
        .order_by(col(Delivery.queued_at), col(Delivery.file_name))
    )
    return [
        DeliveryRow(
            row.id,
            Month.parse(month),
            revision,
            row.file_name,
            row.state,
            row.queued_at,
            row.sent_at,
            row.attempts,
            row.last_problem,
            row.destination,
            row.sha256,
            row.next_attempt_at,
            row.receipt,
            row.receipt_at,
        )
        for row, month, revision in session.exec(query)
    ]


def package_of(session: Session, delivery_id: UUID) -> bytes:
    """Return the package to deliver."""
    return session.get_one(Delivery, delivery_id).content


def latest_document(session: Session, site_id: UUID, month: Month) -> str | None:
    """Return the canonical summary of a month's newest revision."""
    found = revisions(session, site_id, month)
    return found[-1].document if found else None


def trace_body(session: Session, revision_id: UUID) -> str:
    """Return what each visit added to a revision, as it was written; empty where that was not kept."""
    query = select(RevisionTrace.body).where(RevisionTrace.revision_id == revision_id)
    return session.exec(query).first() or ""
