"""What the coordinator sees in the morning: the day's flow, its visits, one next action each, and what needs care."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.errors import Phrase
from db.model.enterprise import Site
from db.model.kinds import GroupKind, VisitState
from db.model.visit import Hold, Visit
from db.queries.cases import load_cases
from db.queries.concerns import Concern, deadlines
from db.queries.day_concerns import visit_concerns
from db.queries.presence import events, only_site
from db.rules.facts import Case
from db.rules.findings import Finding, Remedy
from db.rules.judges import judge
from db.rules.presence import Counted, count
from db.rules.states import EXITS, PLANNED, TENTATIVE

MOST = 7
"""How many things that need care are shown at once."""


class Step(StrEnum):
    """The one next action of a visit."""

    CONFIRM = "confirm"
    ASSIGN = "assign"
    CHECK_IN = "check_in"
    CHECK_OUT = "check_out"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Run:
    """A tour as the timeline draws it, wall-clock."""

    visit_id: UUID
    route_id: UUID
    title: str
    group_kind: GroupKind
    state: VisitState
    starts: datetime
    ends: datetime
    has_guide: bool
    has_conflict: bool
    is_possible: bool = False


@dataclass(frozen=True, slots=True)
class DayVisit:
    """A visit of the day. Declared, admitted and inside are three different numbers."""

    id: UUID
    number: int
    title: str
    group_kind: GroupKind
    state: VisitState
    starts: datetime
    ends: datetime
    route: str
    language: str
    guide: str
    guide_id: UUID | None
    declared: int
    admitted: int
    inside: int
    left_at: time | None
    held_until: date | None
    step: Step | None
    remedy: Remedy | None


@dataclass(frozen=True, slots=True)
class NextDay:
    """The next working look ahead."""

    day: date
    visits: int
    people: int
    conflicts: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """One day of a site. `opens` and `closes` are widened so that no tour lies outside; `lanes` are the routes."""

    day: date
    now: datetime
    opens: time
    closes: time
    lanes: tuple[tuple[UUID, str], ...]
    runs: tuple[Run, ...]
    visits: tuple[DayVisit, ...]
    concerns: tuple[Concern, ...]
    concern_count: int
    tomorrow: NextDay
    groups_inside: int
    last_left: time | None
    next_start: datetime | None

    @property
    def declared(self) -> int:
        """People declared for the day."""
        return sum(visit.declared for visit in self._of_the_day if visit.state not in EXITS)

    @property
    def planned_visits(self) -> int:
        """Visits of the day that were not called off."""
        return sum(visit.state not in EXITS for visit in self._of_the_day)

    @property
    def admitted(self) -> int:
        """People who passed the checkpoint."""
        return sum(visit.admitted for visit in self._of_the_day)

    @property
    def left(self) -> int:
        """People of the day who have left."""
        return sum(visit.admitted - visit.inside for visit in self._of_the_day)

    @property
    def inside(self) -> int:
        """People who are on site now, whatever day they came."""
        return sum(visit.inside for visit in self.visits)

    @property
    def _of_the_day(self) -> tuple[DayVisit, ...]:
        return tuple(visit for visit in self.visits if visit.starts.date() == self.day)

    @property
    def expected_of_arrived(self) -> int:
        """People declared by the groups that have come."""
        return sum(visit.declared for visit in self._of_the_day if visit.admitted)


def today(session: Session, now: datetime) -> Today:
    """Return the day of an instant (UTC) at the site; raise LookupError before a site is set up."""
    site = only_site(session)
    wall = local(now, site.zone)
    day = wall.date()
    rows = _visits(session, site, day, 2)
    ids = [row.id for row in rows]
    cases = load_cases(session, ids, with_candidates=True)
    found = {visit_id: judge(case) for visit_id, case in cases.items()}
    logs = events(session, ids)
    holds = _holds(session, ids, site.zone)
    counted = {visit_id: count(logs[visit_id]) for visit_id in ids}
    todays = [row for row in rows if row.starts_local.date() == day or counted[row.id].inside.total()]
    visits = [_row(row, cases[row.id], found[row.id], counted[row.id], holds.get(row.id)) for row in todays]
    needs_care = [*visit_concerns(todays, cases, found, counted, wall), *deadlines(session, site, now)]
    concerns = sorted(needs_care, key=lambda one: (one.due, one.what.text))
    opens, closes = _hours(site, day, [cases[row.id] for row in todays])
    lefts = [log.last_out for row in todays if (log := counted[row.id]).last_out and not log.inside.total()]
    return Today(
        day=day,
        now=wall,
        opens=opens,
        closes=closes,
        lanes=tuple(_lanes(cases[row.id] for row in todays)),
        runs=tuple(run for row in todays for run in _runs(row, cases[row.id], found[row.id])),
        visits=tuple(visits),
        concerns=tuple(concerns[:MOST]),
        concern_count=len(concerns),
        tomorrow=_tomorrow(day, rows, cases, found),
        groups_inside=sum(log.inside.total() > 0 for log in (counted[row.id] for row in todays)),
        last_left=local(max(left for left in lefts if left), site.zone).time() if lefts else None,
        next_start=_next_start(session, site, wall),
    )


def _visits(session: Session, site: Site, day: date, days: int) -> Sequence[Visit]:
    """Return the visits that touch some days, and earlier ones that are not over."""
    starts = datetime.combine(day, time.min)
    running = col(Visit.state).in_((VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.INTERRUPTED))
    query = select(Visit).where(
        Visit.site_id == site.id,
        col(Visit.starts_local) < starts + timedelta(days=days),
        (col(Visit.ends_local) > starts) | running,
    )
    return session.exec(query.order_by(col(Visit.starts_local), col(Visit.number))).all()


def _holds(session: Session, ids: Sequence[UUID], zone: str) -> dict[UUID, datetime]:
    query = select(Hold).where(col(Hold.visit_id).in_(ids), col(Hold.released_at).is_(None))
    return {row.visit_id: local(row.until, zone) for row in session.exec(query)}


def _row(row: Visit, case: Case, found: Sequence[Finding], log: Counted, hold: datetime | None) -> DayVisit:
    lead = next((tour.lead for tour in case.visit.tours if tour.lead is not None), None)
    route = case.visit.tours[0].route if case.visit.tours else None
    step, remedy = _next_step(row, found, log)
    return DayVisit(
        id=row.id,
        number=row.number,
        title=row.title,
        group_kind=row.group_kind,
        state=row.state,
        starts=row.starts_local,
        ends=row.ends_local,
        route=route.title if route else "",
        language=row.language,
        guide=lead.guide.name if lead else "",
        guide_id=lead.guide.id if lead else None,
        declared=case.visit.people,
        admitted=log.admitted.total(),
        inside=log.inside.total(),
        left_at=local(log.last_out, row.zone).time() if log.last_out and not log.inside.total() else None,
        held_until=hold.date() if hold else None,
        step=step,
        remedy=remedy,
    )


def _next_step(row: Visit, found: Sequence[Finding], log: Counted) -> tuple[Step | None, Remedy | None]:
    """Return the one thing to do next, in the order assign, confirm, check in, check out, close."""
    if row.state in EXITS or row.state is VisitState.CLOSED:
        return None, None
    if log.inside.total():
        return Step.CHECK_OUT, None
    if row.state in (VisitState.COMPLETED, VisitState.INTERRUPTED):
        return Step.CLOSE, None
    uncovered = next((one for one in found if one.rule == "no_guide" and one.remedies), None)
    if uncovered is not None:
        return Step.ASSIGN, uncovered.remedies[0]
    if row.state is VisitState.CONFIRMED:
        return Step.CHECK_IN, None
    return (Step.CONFIRM, None) if row.state in PLANNED else (None, None)


def _lanes(cases: Iterator[Case]) -> list[tuple[UUID, str]]:
    routes = {tour.route.id: tour.route.title for case in cases for tour in case.visit.tours}
    return list(routes.items())


def _runs(row: Visit, case: Case, found: Sequence[Finding]) -> Iterator[Run]:
    blocking = [finding for finding in found if finding.blocks] if row.state in PLANNED else []
    is_possible = row.state in TENTATIVE or all(finding.is_possible for finding in blocking)
    for tour in case.visit.tours:
        yield Run(
            row.id,
            tour.route.id,
            row.title,
            row.group_kind,
            row.state,
            row.starts_local if tour.ordinal == 1 else tour.span.starts,
            tour.span.ends,
            tour.lead is not None,
            bool(blocking),
            bool(blocking) and is_possible,
        )


def _hours(site: Site, day: date, cases: Sequence[Case]) -> tuple[time, time]:
    """Return opening hours on whole hours, widened over every tour of the day."""
    midnight = datetime.combine(day, time.min)
    first, last = datetime.combine(day, site.opens_at), datetime.combine(day, site.closes_at)
    for case in cases:
        first = min(first, max(case.visit.span.starts, midnight))
        last = max(last, min(case.visit.span.ends, midnight + timedelta(days=1, minutes=-1)))
    return first.replace(minute=0).time(), last.time()


def _tomorrow(day: date, rows: Sequence[Visit], cases: dict[UUID, Case], found: dict[UUID, list[Finding]]) -> NextDay:
    after = day + timedelta(days=1)
    coming = [row for row in rows if row.starts_local.date() == after and row.state not in EXITS]
    conflicts = [one.sentence for row in coming for one in found[row.id] if one.blocks]
    return NextDay(after, len(coming), sum(cases[row.id].visit.people for row in coming), tuple(conflicts))


def _next_start(session: Session, site: Site, now: datetime) -> datetime | None:
    query = (
        select(Visit.starts_local)
        .where(Visit.site_id == site.id, col(Visit.starts_local) > now, col(Visit.state).not_in(EXITS))
        .order_by(col(Visit.starts_local))
    )
    return session.exec(query).first()
