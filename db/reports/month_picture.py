"""All that a screen shows of a month, read in one go: its figures, its gaps, its revisions and deliveries."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from sqlmodel import Session

from db.clock import local
from db.model.enterprise import Site
from db.model.kinds import ApproverRole, MonthState
from db.queries.flow import Stage, month_flow
from db.queries.gaps import Gap, month_gaps
from db.queries.month import FigureRow, Place, counted_visits
from db.queries.month_load import month_load
from db.queries.months import DeliveryRow, RevisionRow, deliveries, revisions, state_of
from db.queries.presence import only_site
from db.queries.reconciliation import month_ways
from db.queries.reports import (
    CorrectionRow,
    MonthRow,
    accepted_gaps,
    due_day,
    month_to_report,
    open_correction,
    outbox_folder,
    reported_months,
    route_titles,
)
from db.reports.checks import findings
from db.reports.count import CountedMonth, count_month
from db.reports.findings import FigureFinding
from db.reports.month_views import MonthViews, newest_difference, sides
from db.reports.shelf import Shelf
from db.reports.summary import Figure, Summary
from db.reports.worked_out import worked_out
from db.rules.calendar import Month
from db.rules.states import EXITS

Report = Callable[[int, int], None]
PARTS = 4
MONTHS_OF_A_YEAR = 12
VISITORS = "visitors_total"
OPEN_VISITS = "visits_open"
"""The finding that step 1 speaks of already."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A closed revision: its row, the visitors it reports, and the digest of the one it replaced."""

    row: RevisionRow
    visitors: int
    supersedes: str


@dataclass(frozen=True)
class MonthPicture:
    """A month as the screen shows it.

    `summary` is the newest revision of a closed month, else a draft; `rows` are behind its figures. `gaps` are those
    that can be mended now, `to_come` counts visits whose day is not over. `replaced` is the revision that a correction
    under way will replace, `before` the summary of the month before. `signer` is the fingerprint of the key of the
    newest package, empty without one. `views` is what can be seen of the month beside its figures.
    """

    site_name: str
    site_name_en: str
    month: Month
    state: MonthState | None
    revision: int
    now: datetime
    today: date
    due: date
    summary: Summary
    rows: Mapping[Place, Sequence[FigureRow]]
    flow: tuple[Stage, ...]
    gaps: tuple[Gap, ...]
    to_come: int
    accepted: int
    visits: int
    findings: tuple[FigureFinding, ...]
    before: Summary | None
    replaced: Summary | None
    revisions: tuple[Revision, ...]
    revisions_before: tuple[Revision, ...]
    correction: CorrectionRow | None
    deliveries: tuple[DeliveryRow, ...]
    queued: int
    signer: str
    folder: str
    months: tuple[MonthRow, ...]
    routes: Mapping[UUID, str]
    views: MonthViews

    @cached_property
    def figures(self) -> Mapping[Place, Figure]:
        """The figures by field, dimension and key."""
        return _by_place(self.summary)

    @cached_property
    def figures_before(self) -> Mapping[Place, Figure]:
        """Those of the month before."""
        return _by_place(self.before)

    @cached_property
    def figures_year_before(self) -> Mapping[Place, Figure]:
        """Those of the same month a year before."""
        return _by_place(self.views.year_before)

    @cached_property
    def figures_replaced(self) -> Mapping[Place, Figure]:
        """Those of the revision that is being corrected."""
        return _by_place(self.replaced)

    @property
    def is_closed(self) -> bool:
        """Whether the figures stand fast."""
        return self.state is MonthState.CLOSED

    @property
    def is_over(self) -> bool:
        """Whether the month has ended, so that it may be closed."""
        return self.today > self.month.last

    @property
    def is_nil(self) -> bool:
        """Whether nobody came in the month."""
        return self.summary.count("visits_held") == 0

    @property
    def open_visits(self) -> tuple[Gap, ...]:
        """The gaps that keep visits open."""
        return tuple(gap for gap in self.gaps if gap.blocks)

    @property
    def unknowns(self) -> tuple[Gap, ...]:
        """The gaps of visits that are closed: what is not known of them."""
        return tuple(gap for gap in self.gaps if not gap.blocks)

    @property
    def blocking(self) -> tuple[FigureFinding, ...]:
        """The findings for which the agency would refuse the summary; visits left open are told apart."""
        return tuple(one for one in self.findings if one.blocks and one.field != OPEN_VISITS)

    @property
    def delivery(self) -> DeliveryRow | None:
        """The package of the newest revision."""
        return self.deliveries[-1] if self.deliveries else None

    def rows_behind(self, figure: Figure) -> tuple[FigureRow, ...]:
        """Return the rows that add up to a figure; none for one that is worked out from others."""
        if figure.flag != "suppressed":
            return tuple(self.rows.get((figure.field, figure.dim, figure.key), ()))
        shown = {one.key for one in self.summary.figures if (one.field, one.dim) == (figure.field, figure.dim)}
        merged = [
            row
            for (field, dim, key), behind in self.rows.items()
            if (field, dim) == (figure.field, figure.dim) and (key == figure.key or key not in shown)
            for row in behind
        ]
        return tuple(sorted(merged, key=lambda row: (row.day, row.number)))


def _by_place(summary: Summary | None) -> Mapping[Place, Figure]:
    return {(one.field, one.dim, one.key): one for one in summary.figures} if summary is not None else {}


def read_month(session: Session, now: datetime, month: Month | None, shelf: Shelf, report: Report) -> MonthPicture:
    """Return the picture of a month, of the one that asks for work if none is named.

    `report` is called between the parts and may raise to stop. Raises LookupError before a site is set up.
    """
    site = only_site(session)
    today = local(now, site.zone).date()
    month = month or month_to_report(session, site, today)
    state = state_of(session, site.id, month)
    known = _revisions(session, site, month, shelf)
    closed = shelf.summary(known[-1].row) if known else None
    revision = known[-1].row.revision if known and state is MonthState.CLOSED else len(known)
    report(1, PARTS)
    counted = count_month(session, site, month, now=now, revision=revision)
    summary = closed if closed is not None and state is MonthState.CLOSED else counted.summary
    report(2, PARTS)
    visits = counted_visits(session, site, month)
    gaps = month_gaps(session, site, month)
    report(3, PARTS)
    correction = open_correction(session, site, month)
    sent = deliveries(session)
    own = tuple(row for row in sent if row.month == month)
    newest = known[-1].row if known and state is MonthState.CLOSED else None
    draft = None if newest is not None else counted
    views = MonthViews(
        ways=month_ways(session, site, month, visits, _reported(session, counted, newest, shelf), today),
        load=month_load(session, site, month, visits),
        worked_out=worked_out(visits),
        sides=(compared := sides(session, [one.row for one in known], draft, shelf)),
        newest_difference=newest_difference(compared),
        year_before=_earlier(session, site, month.shifted(-MONTHS_OF_A_YEAR), now, shelf),
    )
    report(PARTS, PARTS)
    return MonthPicture(
        site_name=site.name,
        site_name_en=site.name_en or site.name,
        month=month,
        state=state,
        revision=revision,
        now=now,
        today=today,
        due=due_day(session, site, month),
        summary=summary,
        rows=counted.rows,
        flow=month_flow(session, site, month, visits),
        gaps=tuple(gap for gap in gaps if gap.ends_at <= now),
        to_come=len({gap.visit_id for gap in gaps if gap.ends_at > now}),
        accepted=accepted_gaps(session, [visit.id for visit in visits]),
        visits=sum(visit.state not in EXITS for visit in visits),
        findings=tuple(
            findings(
                _as_closed(summary, known, correction, now),
                previous=closed if closed is not None and not summary.header.is_final else None,
                mean_of_last_six=shelf.mean_before(session, site.id, month),
            )
        ),
        before=_earlier(session, site, month.shifted(-1), now, shelf),
        replaced=closed if state is MonthState.CORRECTING else None,
        revisions=known,
        revisions_before=_revisions(session, site, month.shifted(-1), shelf),
        correction=correction,
        deliveries=own,
        queued=sum(row.sent_at is None for row in sent),
        signer=shelf.signer(session, own),
        folder=outbox_folder(session),
        months=tuple(reported_months(session, site, today)),
        routes=route_titles(session, site),
        views=views,
    )


def _revisions(session: Session, site: Site, month: Month, shelf: Shelf) -> tuple[Revision, ...]:
    found = []
    for row in revisions(session, site.id, month):
        summary = shelf.summary(row)
        found.append(Revision(row, summary.count("visitors_total"), summary.header.supersedes_sha256))
    return tuple(found)


def _earlier(session: Session, site: Site, month: Month, now: datetime, shelf: Shelf) -> Summary | None:
    """Return the summary of an earlier month: as closed, or counted while it is open; None without any rows."""
    closed = shelf.newest(session, site.id, month)
    if closed is not None:
        return closed
    counted = count_month(session, site, month, now=now)
    return counted.summary if counted.rows else None


def _reported(session: Session, counted: CountedMonth, closed: RevisionRow | None, shelf: Shelf) -> Mapping[UUID, int]:
    """Return how many visitors of each visit stand in the summary that is shown: the closed one, else the draft."""
    trace = shelf.trace(session, closed) if closed is not None else None
    if trace is not None:
        return {row.id: int(row.count(VISITORS)) for row in trace.values()}
    return {row.id: int(row.amount) for row in counted.rows.get((VISITORS, "", ""), ())}


def _as_closed(summary: Summary, known: Sequence[Revision], correction: CorrectionRow | None, now: datetime) -> Summary:
    """Return a draft as closing it now would make it, for the agency judges final summaries."""
    if summary.header.is_final:
        return summary
    header = replace(
        summary.header,
        closed_at=now.replace(microsecond=0),
        approver_role=ApproverRole.COORDINATOR,
        supersedes_sha256=known[-1].row.sha256 if known else "",
        correction_reason=correction.reason if correction else None,
    )
    return Summary(header, summary.figures)
