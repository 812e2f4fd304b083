"""Closing a month from end to end: count, check, sign, lock, queue."""

from decimal import Decimal
from hashlib import sha256
from uuid import UUID

from sqlmodel import Session

from db.clock import local
from db.commands.months import ClosedSummary, next_revision, record_closing
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Site
from db.model.kinds import ActivityFlag, ApproverRole
from db.queries.gaps import month_gaps
from db.queries.months import latest_document, revisions
from db.queries.people import visit_number
from db.reports.checks import findings
from db.reports.count import Closing, count_month
from db.reports.document import build_document, checksum, reopen_document
from db.reports.findings import FigureFinding
from db.reports.keys import SigningKey
from db.reports.names import file_stem
from db.reports.package import build_package
from db.reports.summary import Summary
from db.reports.trace import trace_of, write_trace
from db.rules.calendar import Month
from db.store import UnitOfWork


class MonthNotOver(TourError):
    """A month is closed before it has ended."""

    message = QT_TRANSLATE_NOOP("db", "{month} has not ended yet.")
    remedy = QT_TRANSLATE_NOOP("db", "Close it from the first day of the next month on.")


class MonthHasGaps(TourError):
    """A month is closed while visits in it are open."""

    message = QT_TRANSLATE_NOOP("db", "{month} cannot be closed: %n visit(s) are open, the first is {number}: {gap}.")
    remedy = QT_TRANSLATE_NOOP("db", "Mend them one by one; the check of the month lists each with its cure.")


class FiguresDoNotAddUp(TourError):
    """The receiver would refuse the summary."""

    message = QT_TRANSLATE_NOOP("db", "The summary of {month} would be refused: {finding}")
    remedy = QT_TRANSLATE_NOOP("db", "{cure}")


def close_month(
    unit: UnitOfWork,
    site: Site,
    month: Month,
    approver: ApproverRole,
    key: SigningKey,
    *,
    activity: ActivityFlag | None = None,
) -> UUID:
    """Close a month: lock its figures as the next revision, sign the package and queue it, in one transaction.

    Returns the key of the delivery. Raises `MonthNotOver`, `AlreadyClosed`, `MonthHasGaps` and `FiguresDoNotAddUp`;
    nothing is written then.
    """
    if local(unit.now(), site.zone).date() <= month.last:
        raise MonthNotOver(month=month)
    revision, correction = next_revision(unit, site.id, month)
    _require_whole(unit.session, site, month)
    before = revisions(unit.session, site.id, month)
    closing = Closing(
        at=unit.now(),
        approver=approver,
        revision=revision,
        supersedes=before[-1].sha256 if before else "",
        reason=correction.reason if correction else None,
        activity=activity,
    )
    counted = count_month(unit.session, site, month, now=unit.now(), closing=closing)
    summary = counted.summary
    for finding in check_summary(unit.session, site, month, summary):
        if finding.blocks:
            raise FiguresDoNotAddUp(month=month, finding=finding.sentence, cure=finding.remedy)
    package = build_package(summary, key)
    closed = ClosedSummary(
        activity=summary.header.activity_flag,
        approver=approver,
        document=build_document(summary).decode(),
        sha256=checksum(summary),
        package_name=f"{file_stem(summary.header)}.zip",
        package=package,
        package_sha256=sha256(package).hexdigest(),
        trace=write_trace(trace_of(counted.rows)),
    )
    return record_closing(unit, site.id, month, closed)


def check_summary(session: Session, site: Site, month: Month, summary: Summary) -> list[FigureFinding]:
    """Return what the agency would say of a summary, beside its forerunner and the six months before."""
    known = latest_document(session, site.id, month)
    previous = reopen_document(known) if known else None
    is_next = previous is not None and summary.header.revision == previous.header.revision + 1
    return findings(
        summary, previous=previous if is_next else None, mean_of_last_six=mean_of_last_six(session, site, month)
    )


def closed_summary(session: Session, site: Site, month: Month) -> Summary | None:
    """Return the newest closed revision of a month, None for a month that was never closed."""
    document = latest_document(session, site.id, month)
    return reopen_document(document) if document else None


def mean_of_last_six(session: Session, site: Site, month: Month) -> Decimal | None:
    """Return the mean of visitors admitted in the closed months among the six before; None without any."""
    earlier = [closed_summary(session, site, month.shifted(-back)) for back in range(1, 7)]
    totals = [one.count("visitors_total") for one in earlier if one is not None]
    return Decimal(sum(totals)) / len(totals) if totals else None


def _require_whole(session: Session, site: Site, month: Month) -> None:
    blocking = [gap for gap in month_gaps(session, site, month) if gap.blocks]
    if blocking:
        first = blocking[0]
        number = visit_number(first.number)
        raise MonthHasGaps(month=month, count=len(blocking), number=number, gap=first.sentence)
