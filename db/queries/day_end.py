"""What is still open at the end of a day: visits that were not closed, with all that is asked about them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.clock import local
from db.model.kinds import VisitorCategory, VisitState
from db.model.presence import Incident
from db.model.route import Route
from db.model.visit import DeclaredCount, Feedback, Tour, Visit
from db.queries.presence import events, only_site
from db.rules.presence import Counted, count

_CAME = (VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.COMPLETED, VisitState.INTERRUPTED)


@dataclass(frozen=True, slots=True)
class OpenTour:
    """A tour of such a visit: planned and, if known, actual."""

    id: UUID
    ordinal: int
    route_id: UUID
    route: str
    people: int
    people_actual: int | None
    is_held: bool


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """A visit that is not closed; times are wall-clock."""

    id: UUID
    number: int
    title: str
    state: VisitState
    starts: datetime
    ends: datetime
    ends_at: datetime
    declared: int
    admitted: tuple[tuple[VisitorCategory, int], ...]
    named: int
    inside: int
    tours: tuple[OpenTour, ...]
    incidents: int
    responses: int

    @property
    def people(self) -> int:
        """How many were admitted."""
        return sum(people for _, people in self.admitted)


@dataclass(frozen=True, slots=True)
class DayEnd:
    """How a day went: whether it is over, and what is open of it and of days before."""

    day: date
    is_over: bool
    visits: int
    admitted: int
    open: tuple[OpenVisit, ...]


def day_end(session: Session, now: datetime) -> DayEnd:
    """Return what is to be closed; a day is over when nobody is inside and nobody is expected any more."""
    site = only_site(session)
    wall = local(now, site.zone)
    midnight = datetime.combine(wall.date(), time())
    rows = session.exec(
        select(Visit)
        .where(
            Visit.site_id == site.id,
            col(Visit.starts_local) < midnight + timedelta(days=1),
            col(Visit.state).in_((*_CAME, VisitState.CONFIRMED))
            | ((col(Visit.state) == VisitState.CLOSED) & (col(Visit.starts_local) >= midnight)),
        )
        .order_by(col(Visit.starts_local), col(Visit.number))
    ).all()
    logs = events(session, [row.id for row in rows])
    counts = {row.id: count(logs[row.id]) for row in rows}
    today = [row for row in rows if row.starts_local >= midnight and counts[row.id].admitted.total()]
    unclosed = [
        row for row in rows if row.state in _CAME or (row.state is VisitState.CONFIRMED and row.ends_local <= wall)
    ]
    waiting = any(row.state is VisitState.CONFIRMED and row.ends_local > wall for row in rows)
    inside = any(counts[row.id].inside.total() for row in rows)
    late = wall.time() >= site.closes_at
    return DayEnd(
        wall.date(),
        bool(unclosed) and (late or not (waiting or inside)),
        len(today),
        sum(counts[row.id].admitted.total() for row in today),
        _open(session, unclosed, counts),
    )


def _open(session: Session, rows: Sequence[Visit], counts: dict[UUID, Counted]) -> tuple[OpenVisit, ...]:
    keys = [row.id for row in rows]
    routes = dict(session.exec(select(Route.id, Route.title)).all())
    tours: dict[UUID, list[OpenTour]] = {key: [] for key in keys}
    for tour in session.exec(select(Tour).where(col(Tour.visit_id).in_(keys)).order_by(col(Tour.ordinal))):
        tours[tour.visit_id].append(
            OpenTour(
                tour.id,
                tour.ordinal,
                tour.route_id,
                routes[tour.route_id],
                tour.people,
                tour.people_actual,
                tour.is_held is not False,
            )
        )
    declared = Counter[UUID]()
    for one in session.exec(select(DeclaredCount).where(col(DeclaredCount.visit_id).in_(keys))):
        declared[one.visit_id] += one.people
    happened = (
        select(Incident.visit_id, func.count()).where(col(Incident.visit_id).in_(keys)).group_by(col(Incident.visit_id))
    )
    incidents = dict(session.exec(happened).all())
    answers = {
        row.visit_id: row.responses for row in session.exec(select(Feedback).where(col(Feedback.visit_id).in_(keys)))
    }
    found = []
    for row in rows:
        known = counts[row.id]
        found.append(
            OpenVisit(
                row.id,
                row.number,
                row.title,
                row.state,
                row.starts_local,
                row.ends_local,
                row.ends_at,
                declared[row.id],
                tuple(sorted(known.admitted.items())),
                len(known.named_admitted),
                known.inside.total(),
                tuple(tours[row.id]),
                incidents.get(row.id, 0),
                answers.get(row.id, 0),
            )
        )
    return tuple(found)
