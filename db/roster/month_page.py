"""A month as its page shows it, and its quarter, read from the books."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from db.clock import local
from db.queries.presence import only_site
from db.queries.roster import Phone, phones, pinned_pairs
from db.roster.month import MonthPlan, Pair, standing
from db.roster.month_grid import MonthProblem, Scope
from db.roster.month_quarter import QuarterRow, quarter_of, quarter_rows
from db.roster.month_read import read_month
from db.rules.calendar import Month


@dataclass(frozen=True, slots=True)
class MonthPage:
    """The problem, what stands, pins, telephones, and the wall clock at the site."""

    site_id: UUID
    problem: MonthProblem
    stands: MonthPlan
    pinned: frozenset[Pair]
    phones: Mapping[UUID, Phone]
    now: datetime

    @property
    def today(self) -> date:
        """The present day."""
        return self.now.date()


def read_page(session: Session, month: Month, scope: Scope, now: datetime) -> MonthPage:
    """Read a month at an instant."""
    site = only_site(session)
    wall = local(now, site.zone)
    problem = read_month(session, site.id, month, scope=scope, now=wall)
    return MonthPage(site.id, problem, standing(problem), pinned_pairs(session, month), phones(session), wall)


def read_shares(
    session: Session, month: Month, planned: Mapping[Month, Iterable[Pair]] | None = None
) -> tuple[QuarterRow, ...]:
    """Read the quarter that ends with a month; `planned` are rosters that are not in the books yet."""
    site = only_site(session)
    return quarter_rows([read_month(session, site.id, one) for one in quarter_of(month)], planned)
