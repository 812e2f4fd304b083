"""The summary of a year from its twelve months: closed ones as they were signed, open ones as preliminary counts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session

from db.clock import instant, local
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.model.enterprise import Site
from db.model.kinds import ActivityFlag, MonthState
from db.queries.cases import policy
from db.queries.months import state_of
from db.reports.count import count_month
from db.reports.names import file_stem
from db.reports.shelf import Shelf
from db.reports.summary import Summary
from db.reports.suppression import suppressed
from db.reports.year_sums import year_figures
from db.rules.calendar import Month

Report = Callable[[int, int], None]
MONTHS = 12


class NotAYear(TourError):
    """A year that no calendar of the program has."""

    message = QT_TRANSLATE_NOOP("db", "{year} is not a year that can be reported.")
    remedy = QT_TRANSLATE_NOOP("db", "Give a year with four figures, for example 2026.")


class Standing(StrEnum):
    """Where the figures of a month come from, or why there are none."""

    CLOSED = "closed"
    CORRECTING = "correcting"
    PRELIMINARY = "preliminary"
    MISSING = "missing"
    AHEAD = "ahead"


SAID: Mapping[Standing, Phrase] = {
    Standing.CLOSED: say(QT_TRANSLATE_NOOP("db", "closed")),
    Standing.CORRECTING: say(QT_TRANSLATE_NOOP("db", "being corrected")),
    Standing.PRELIMINARY: say(QT_TRANSLATE_NOOP("db", "preliminary")),
    Standing.MISSING: say(QT_TRANSLATE_NOOP("db", "no records")),
    Standing.AHEAD: say(QT_TRANSLATE_NOOP("db", "yet to come")),
}
"""How each is told to a reader."""


@dataclass(frozen=True)
class YearMonth:
    """A month of the year. `summary` is its newest closed revision, or a count of the open month; None without any."""

    month: Month
    standing: Standing
    summary: Summary | None

    @property
    def revision(self) -> int:
        """The revision of the figures."""
        return self.summary.header.revision if self.summary else 0


@dataclass(frozen=True)
class YearPicture:
    """A year of a site: twelve months, and `totals`, the figures that those with figures make together.

    The header of `totals` is that of the last month told, its period the year. It is never signed. `earlier` are the
    months of the year before, to be compared with; none where nobody read them.
    """

    year: int
    site_name: str
    site_name_en: str
    months: tuple[YearMonth, ...]
    totals: Summary
    made_at: datetime
    earlier: tuple[YearMonth, ...] = ()

    @property
    def told(self) -> tuple[Summary, ...]:
        """The months that have figures."""
        return tuple(one.summary for one in self.months if one.summary is not None)

    @property
    def is_final(self) -> bool:
        """Say whether all twelve months are closed."""
        return all(one.standing is Standing.CLOSED for one in self.months)

    def standing(self, *standings: Standing) -> tuple[YearMonth, ...]:
        """Return the months that stand so."""
        return tuple(one for one in self.months if one.standing in standings)

    @property
    def stem(self) -> str:
        """The name of its files without ending: `OPI_{enterprise}_{site}_{YYYY}`."""
        return file_stem(self.totals.header).rpartition("_r")[0]


def read_year(session: Session, site: Site, year: int, now: datetime, shelf: Shelf, report: Report) -> YearPicture:
    """Return the year of a site and the months of the year before, to be compared with.

    `report` is called after each month and may raise to stop. Raises `NotAYear`.
    """
    if not 2000 <= year <= 2199:  # as the period of a summary allows
        raise NotAYear(year=str(year))
    first, read = Month(year - 1, 1), []
    for step in range(2 * MONTHS):
        read.append(_month(session, site, first.shifted(step), now, shelf))
        report(step + 1, 2 * MONTHS)
    earlier, months = read[:MONTHS], read[MONTHS:]
    return YearPicture(
        year=year,
        site_name=site.name,
        site_name_en=site.name_en or site.name,
        months=tuple(months),
        totals=_totals(session, site, year, [one.summary for one in months if one.summary is not None], now),
        made_at=now.replace(microsecond=0),
        earlier=tuple(earlier),
    )


def _month(session: Session, site: Site, month: Month, now: datetime, shelf: Shelf) -> YearMonth:
    state, closed = state_of(session, site.id, month), shelf.newest(session, site.id, month)
    below = policy(session).suppress_below
    if closed is not None:
        standing = Standing.CLOSED if state is MonthState.CLOSED else Standing.CORRECTING
        return YearMonth(month, standing, _suppressed(closed, below))
    today = local(now, site.zone).date()
    if month.first > today:
        return YearMonth(month, Standing.AHEAD, None)
    counted = count_month(session, site, month, now=min(now, instant(month.ends, site.zone)))
    if not counted.rows and month.last < today:
        return YearMonth(month, Standing.MISSING, None)
    return YearMonth(month, Standing.PRELIMINARY, counted.summary)


def _suppressed(summary: Summary, below: int) -> Summary:
    """Return a closed month with small counts merged as today's settings want it, if they want more than it had."""
    return suppressed(summary, below) if below > summary.header.suppress_below else summary


def _totals(session: Session, site: Site, year: int, told: Sequence[Summary], now: datetime) -> Summary:
    last = told[-1] if told else count_month(session, site, Month(year, MONTHS), now=now).summary
    header = replace(
        last.header,
        period=str(year),
        revision=0,
        supersedes_sha256="",
        correction_reason=None,
        activity_flag=ActivityFlag.ACTIVE if any(one.count("visits_held") for one in told) else ActivityFlag.NIL,
        generated_at=now.replace(microsecond=0),
        closed_at=None,
        approver_role=None,
    )
    return Summary(header, tuple(year_figures(told)))
