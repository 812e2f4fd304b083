"""What can be seen of a month beside its figures: the way of its groups, its load, its revisions, a year before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from db.queries.month_load import MonthLoad
from db.queries.months import RevisionRow, revisions
from db.queries.reconciliation import Ways
from db.reports.count import CountedMonth
from db.reports.difference import Difference, Side, compare
from db.reports.shelf import Shelf
from db.reports.summary import Summary
from db.reports.trace import trace_of
from db.reports.worked_out import WorkedOut
from db.rules.calendar import Month


@dataclass(frozen=True)
class MonthViews:
    """`sides` are the revisions, oldest first, and the draft of the next if the month is open.

    `newest_difference` tells the last of them from the one before it, None while there is but one. `worked_out` holds
    the rows of figures that are no sums; `year_before` is None where nothing is known of that month.
    """

    ways: Ways
    load: MonthLoad
    worked_out: Mapping[str, WorkedOut]
    sides: tuple[Side, ...]
    newest_difference: Difference | None
    year_before: Summary | None


def sides(session: Session, known: Sequence[RevisionRow], draft: CountedMonth | None, shelf: Shelf) -> tuple[Side, ...]:
    """Return the revisions of a month, and the draft of the next one after them."""
    closed = [Side(row.revision, shelf.summary(row), shelf.trace(session, row)) for row in known]
    if draft is None:
        return tuple(closed)
    return (*closed, Side(draft.summary.header.revision, draft.summary, trace_of(draft.rows), is_draft=True))


def newest_difference(known: Sequence[Side]) -> Difference | None:
    """Return what tells the last side from the one before it, None while there is but one."""
    return compare(*known[-2:]) if len(known) > 1 else None


def latest_difference(session: Session, site_id: UUID, month: Month) -> Difference | None:
    """Return what tells a month's newest revision from the one before it, None while it has but one."""
    return newest_difference(sides(session, revisions(session, site_id, month)[-2:], None, Shelf()))
