"""Reported months and their revisions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Text, UniqueConstraint
from sqlmodel import Field

from db.model.base import Row, UtcDateTime, one_of
from db.model.kinds import ActivityFlag, ApproverRole, CorrectionReason, MonthState


class MonthlyReport(Row, table=True):
    """A month of a site that has been closed at least once. A month without a row is open."""

    __table_args__ = (
        UniqueConstraint("site_id", "month"),
        CheckConstraint("length(month) = 7", name="month_length"),
        CheckConstraint("revision >= 0", name="revision"),
    )

    site_id: UUID = Field(foreign_key="site.id", index=True)
    month: str = Field(max_length=7)
    state: MonthState = Field(sa_type=one_of(MonthState, "state"))
    revision: int = Field(default=0)


class MonthlyRevision(Row, table=True):
    """One revision of a month, as it was closed: the canonical summary document and its SHA-256. Never changed."""

    __table_args__ = (
        UniqueConstraint("report_id", "revision"),
        CheckConstraint("revision >= 0", name="revision"),
        CheckConstraint("(revision = 0) = (reason is null)", name="corrections_have_a_reason"),
        CheckConstraint("length(sha256) = 64", name="sha256_length"),
    )

    report_id: UUID = Field(foreign_key="monthly_report.id", index=True)
    revision: int
    reason: CorrectionReason | None = Field(default=None, sa_type=one_of(CorrectionReason, "reason"))
    note: str = Field(default="", max_length=400)
    activity: ActivityFlag = Field(sa_type=one_of(ActivityFlag, "activity"))
    approver: ApproverRole = Field(sa_type=one_of(ApproverRole, "approver"))
    closed_at: datetime = Field(sa_type=UtcDateTime)
    document: str = Field(sa_type=Text)
    sha256: str = Field(max_length=64)


class Correction(Row, table=True):
    """A correction under way: why a closed month is open again."""

    report_id: UUID = Field(foreign_key="monthly_report.id", index=True)
    revision: int
    reason: CorrectionReason = Field(sa_type=one_of(CorrectionReason, "reason"))
    note: str = Field(default="", max_length=400)
    opened_at: datetime = Field(sa_type=UtcDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class RevisionTrace(Row, table=True):
    """What each visit and request added to a revision when it was closed, as `db.reports.trace` writes it.

    The books go on changing during a correction; without this nobody could say later which visit made a difference.
    Never changed.
    """

    __table_args__ = (UniqueConstraint("revision_id"),)

    revision_id: UUID = Field(foreign_key="monthly_revision.id")
    body: str = Field(sa_type=Text)
