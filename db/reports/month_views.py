"""What can be seen of a month beside its figures: the way of its groups, its load, its revisions, a year before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlmodel import Session

from db.queries.month_load import MonthLoad
from db.queries.months import RevisionRow
from db.queries.reconciliation import Ways
from db.reports.count import CountedMonth
from db.reports.difference import Difference, Side, compare
from db.reports.shelf import Shelf
from db.reports.summary import Summary
from db.reports.trace import trace_of
from db.reports.worked_out import WorkedOut


@dataclass(frozen=True)
class MonthViews:
    """`sides` are the revisions, oldest first, and the draft of the next if the month is open.

    `worked_out` holds the rows of figures that are no sums; `year_before` is None where nothing is known of that month.
    """

    ways: Ways
    load: MonthLoad
    worked_out: Mapping[str, WorkedOut]
    sides: tuple[Side, ...]
    year_before: Summary | None

    @cached_property
    def newest_difference(self) -> Difference | None:
        """The last revision, or the draft, against the one before it; None while there is but one."""
        return compare(*self.sides[-2:]) if len(self.sides) > 1 else None


def sides(session: Session, known: Sequence[RevisionRow], draft: CountedMonth | None, shelf: Shelf) -> tuple[Side, ...]:
    """Return the revisions of a month, and the draft of the next one after them."""
    closed = [Side(row.revision, shelf.summary(row), shelf.trace(session, row)) for row in known]
    if draft is None:
        return tuple(closed)
    return (*closed, Side(draft.summary.header.revision, draft.summary, trace_of(draft.rows), is_draft=True))
