"""The schedule of some days: visits with their tours and guides, closed times, guides' hours, locked months.

Read in a fixed number of statements however many visits there are; what the judges say of them comes from
`db.queries.verdicts`, a moment later.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ScalarSelect
from sqlalchemy import select as columns
from sqlmodel import Session, col, func, select

from db.clock import local
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, BlackoutReason, GroupKind, VisitState
from db.model.route import Blackout, Stop
from db.model.visit import DeclaredCount, Hold, Tour, Visit
from db.queries.crews import Crew, crews_of
from db.queries.days import days_off, locked_months
from db.queries.guides import guide_times
from db.queries.people import short_name
from db.queries.presence import only_site
from db.queries.routes_shown import ScheduledRoute, routes_shown
from db.rules.calendar import Month
from db.rules.facts import GuideFacts, Interval
from db.rules.states import EXITS


@dataclass(frozen=True, slots=True)
class ScheduledTour:
    """A run of a route. A visit that was called off shows the guides it had."""

    id: UUID
    ordinal: int
    route_id: UUID
    span: Interval
    crew: tuple[Crew, ...]

    @property
    def lead_id(self) -> UUID | None:
        """The guide who leads, if there is one."""
        return next((one.guide_id for one in self.crew if one.role is AssignmentRole.LEAD), None)


@dataclass(frozen=True, slots=True)
class ScheduledVisit:
    """A visit as the schedule shows it; wall-clock times, `people` are declared."""

    id: UUID
    number: int
    title: str
    group_kind: GroupKind
    state: VisitState
    span: Interval
    route_id: UUID
    language: str
    people: int
    tours: tuple[ScheduledTour, ...]
    held_until: date | None = None
    comes: bool = field(init=False, compare=False)
    """Whether somebody comes: it was not called off."""
    is_uncovered: bool = field(init=False, compare=False)
    """Whether it comes, and a tour of it has no lead guide."""

    def __post_init__(self) -> None:
        comes = self.state not in EXITS
        lacks_lead = not self.tours or any(tour.lead_id is None for tour in self.tours)
        object.__setattr__(self, "comes", comes)
        object.__setattr__(self, "is_uncovered", comes and lacks_lead)

    @property
    def guide_ids(self) -> tuple[UUID, ...]:
        """Its guides, each once, in the order of the tours."""
        return tuple(dict.fromkeys(one.guide_id for tour in self.tours for one in tour.crew))


class Away(StrEnum):
    """Why a guide cannot lead at a time."""

    OFF_DUTY = "off_duty"
    ABSENT = "absent"
    COMMITTED = "committed"


@dataclass(frozen=True, slots=True)
class AwayTime:
    """A time at which a guide cannot lead; `title` names another commitment."""

    span: Interval
    why: Away
    title: str = ""


@dataclass(frozen=True, slots=True)
class ScheduledGuide:
    """A guide as a lane. Minutes led by ISO week; a cap of 0 stands for no cap."""

    id: UUID
    name: str
    surname: str
    languages: tuple[str, ...] = ()
    turnaround_min: int = 0
    away: tuple[AwayTime, ...] = ()
    week_minutes: Mapping[tuple[int, int], int] = field(default_factory=dict)
    max_week_min: int = 0


@dataclass(frozen=True, slots=True)
class ClosedTime:
    """A time without tours: of the whole site where no route is named, of one stop where `stop` is."""

    span: Interval
    route_id: UUID | None
    reason: BlackoutReason
    note: str
    stop: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """What happens from `first` to `last`, both included; `now` is the wall clock at the site."""

    site_id: UUID
    first: date
    last: date
    now: datetime
    opens: time
    closes: time
    people_per_day: int
    visits: tuple[ScheduledVisit, ...]
    routes: tuple[ScheduledRoute, ...]
    guides: tuple[ScheduledGuide, ...]
    closed: tuple[ClosedTime, ...] = ()
    days_off: frozenset[date] = frozenset()
    locked: frozenset[Month] = frozenset()

    def people_on(self, day: date) -> int:
        """Return how many people are declared for a day."""
        return sum(visit.people for visit in self.visits if visit.comes and visit.span.starts.date() == day)


def schedule(session: Session, now: datetime, first: date, last: date, *, with_hours: bool = True) -> Schedule:
    """Return the schedule of some days; `with_hours` reads when guides are there. LookupError before a site is set up.

    `now` is an instant; visits that merely reach into the days are among them.
    """
    site = only_site(session)
    starts, ends = datetime.combine(first, time.min), datetime.combine(last + timedelta(days=1), time.min)
    visits = _visits(session, site.id, starts, ends, site.zone)
    return Schedule(
        site_id=site.id,
        first=first,
        last=last,
        now=local(now, site.zone),
        opens=site.opens_at,
        closes=site.closes_at,
        people_per_day=site.people_per_day,
        visits=visits,
        routes=routes_shown(session, site.id, first, last, {visit.route_id for visit in visits}),
        guides=_guides(session, first, last, visits, with_hours=with_hours),
        closed=_closed(session, site.id, starts, ends),
        days_off=days_off(session, site.id, first, last),
        locked=locked_months(session, site.id),
    )


def _visits(session: Session, site_id: UUID, starts: datetime, ends: datetime, zone: str) -> tuple[ScheduledVisit, ...]:
    query = (
        columns(
            col(Visit.id),
            col(Visit.number),
            col(Visit.title),
            col(Visit.group_kind),
            col(Visit.state),
            col(Visit.starts_local),
            col(Visit.ends_local),
            col(Visit.route_id),
            col(Visit.language),
            _people_of_visit(),
            _hold_of_visit(),
        )
        .where(col(Visit.site_id) == site_id, col(Visit.starts_local) < ends, col(Visit.ends_local) > starts)
        .order_by(col(Visit.starts_local), col(Visit.number))
    )
    rows = session.connection().execute(query).all()
    tours = _tours(session, [row[0] for row in rows])
    return tuple(
        ScheduledVisit(
            id=key,
            number=number,
            title=title,
            group_kind=kind,
            state=state,
            span=Interval(begins, over),
            route_id=route_id,
            language=language,
            people=people or 0,
            tours=tuple(tours[key]),
            held_until=local(until, zone).date() if until is not None else None,
        )
        for key, number, title, kind, state, begins, over, route_id, language, people, until in rows
    )


def _tours(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[ScheduledTour]]:
    crews = crews_of(session, ids)
    found: dict[UUID, list[ScheduledTour]] = defaultdict(list)
    query = (
        columns(
            col(Tour.id),
            col(Tour.visit_id),
            col(Tour.ordinal),
            col(Tour.route_id),
            col(Tour.starts_local),
            col(Tour.ends_local),
        )
        .where(col(Tour.visit_id).in_(ids))
        .order_by(col(Tour.ordinal))
    )
    for key, visit_id, ordinal, route_id, begins, over in session.connection().execute(query):
        found[visit_id].append(ScheduledTour(key, ordinal, route_id, Interval(begins, over), tuple(crews[key])))
    return found


def _people_of_visit() -> ScalarSelect[int]:
    """Count people beside the visit: a list of its keys would cost more than all that is counted."""
    declared = columns(func.sum(DeclaredCount.people)).where(col(DeclaredCount.visit_id) == col(Visit.id))
    return declared.scalar_subquery()


def _hold_of_visit() -> ScalarSelect[datetime]:
    held = columns(func.max(Hold.until)).where(col(Hold.visit_id) == col(Visit.id), col(Hold.released_at).is_(None))
    return held.scalar_subquery()


def _guides(
    session: Session, first: date, last: date, visits: Sequence[ScheduledVisit], *, with_hours: bool
) -> tuple[ScheduledGuide, ...]:
    used = {guide_id for visit in visits for guide_id in visit.guide_ids}
    rows = [
        row
        for row in session.exec(select(Guide).order_by(col(Guide.surname), col(Guide.given)))
        if row.id in used
        or ((row.active_from is None or row.active_from <= last) and (row.active_until or last) >= first)
    ]
    if not with_hours:
        return tuple(ScheduledGuide(row.id, short_name(row.surname, row.given), row.surname) for row in rows)
    monday, sunday = first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())
    facts = guide_times(session, monday, sunday, rows)
    return tuple(_guide(row, facts[row.id], first, last) for row in rows)


def _guide(row: Guide, facts: GuideFacts, first: date, last: date) -> ScheduledGuide:
    weeks: Counter[tuple[int, int]] = Counter()
    away = [AwayTime(span, Away.ABSENT) for span in facts.absences]
    for duty in facts.duties:
        if duty.tour_id is None:
            away.append(AwayTime(duty.span, Away.COMMITTED, duty.title))
        elif duty.is_work:
            weeks[duty.span.starts.date().isocalendar()[:2]] += duty.span.minutes
    for count in range((last - first).days + 1):
        away += [AwayTime(span, Away.OFF_DUTY) for span in facts.off_duty(first + timedelta(days=count))]
    return ScheduledGuide(
        id=row.id,
        name=facts.name,
        surname=row.surname,
        languages=tuple(sorted(facts.languages, key=lambda code: (code != "ru", code))),
        turnaround_min=facts.turnaround_min,
        away=tuple(away),
        week_minutes=dict(weeks),
        max_week_min=facts.max_week_min,
    )


def _closed(session: Session, site_id: UUID, starts: datetime, ends: datetime) -> tuple[ClosedTime, ...]:
    query = (
        select(Blackout, Stop.title)
        .outerjoin(Stop, col(Stop.id) == col(Blackout.stop_id))
        .where(Blackout.site_id == site_id, col(Blackout.starts_local) < ends, col(Blackout.ends_local) > starts)
        .order_by(col(Blackout.starts_local))
    )
    return tuple(
        ClosedTime(Interval(row.starts_local, row.ends_local), row.route_id, row.reason, row.note, stop or "")
        for row, stop in session.exec(query)
    )
