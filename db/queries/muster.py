"""Who is on site this minute, for the roll call: read in a fixed number of queries, however many people there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from uuid import UUID

from sqlalchemy import Table, bindparam
from sqlmodel import Session, col, select

from db.clock import local
from db.errors import Name
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, VisitorCategory, VisitState
from db.model.presence import Evacuation, MusterTick
from db.model.route import Route, Stop
from db.model.visit import Assignment, Tour, Visit
from db.model.visitor import Visitor
from db.queries.people import full_name, short_name
from db.queries.presence import events, only_site
from db.queries.sheets import SheetHead, sheet_head
from db.rules.muster import Call, Crew, Group, Person, Roll, Tick, Walk, stations, take_roll
from db.rules.presence import Counted, count
from db.rules.states import ENGAGED

_VISITORS: Table = Visitor.__table__  # type: ignore[attr-defined]  # SQLModel sets it on table classes
_PEOPLE = (
    _VISITORS.select()
    .with_only_columns(*(_VISITORS.c[name] for name in ("id", "visit_id", "surname", "given", "category", "needs")))
    .where(_VISITORS.c.visit_id.in_(bindparam("visit_ids", expanding=True)))
    .order_by(_VISITORS.c.surname_folded, _VISITORS.c.given_folded, _VISITORS.c.id)
)
"""Made once, as columns: hundreds of people in a few milliseconds."""
_LINES: Table = MusterTick.__table__  # type: ignore[attr-defined]  # as above
_TICKS = (
    _LINES.select()
    .with_only_columns(*(_LINES.c[field.name] for field in fields(Tick)))
    .where(_LINES.c.evacuation_id == bindparam("evacuation_id"))
    .order_by(_LINES.c.id)
)
"""Read after every tick, however many there are."""
_OPEN = (VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.COMPLETED, VisitState.INTERRUPTED)
_WITH_THE_GROUP = (AssignmentRole.LEAD, AssignmentRole.INTERPRETER, AssignmentRole.ESCORT)


@dataclass(frozen=True, slots=True)
class Muster:
    """The roll call: wall-clock `now`, the call that runs or is told of, and its lines."""

    site_id: UUID
    zone: str
    now: datetime
    assembly_point: str
    head: SheetHead
    call: Call | None
    groups: tuple[Group, ...]
    ticks: tuple[Tick, ...]

    def roll(self, kept: Iterable[Tick] = ()) -> Roll:
        """Return who is accounted for, with lines that could not be written down yet."""
        return take_roll(self.groups, (*self.ticks, *kept))

    @property
    def inside(self) -> int:
        """Visitors inside."""
        return sum(group.inside for group in self.groups)


def muster(session: Session, now: datetime) -> Muster:
    """Return who is inside now, whatever day they came, and the call that runs. LookupError before a site is set up."""
    return _muster(session, now, running_call(session))


def muster_of(session: Session, evacuation_id: UUID) -> Muster:
    """Return an ended call as it stood at its end, by what was recorded until then."""
    call = _call(session.get_one(Evacuation, evacuation_id))
    return _muster(session, call.ended_at or call.started_at, call)


def running_call(session: Session) -> Call | None:
    """Return the evacuation or drill that runs."""
    row = session.exec(select(Evacuation).where(col(Evacuation.ended_at).is_(None))).first()
    return _call(row) if row is not None else None


def ended_calls(session: Session) -> list[Call]:
    """Return what has ended, the latest first, mistakes among it."""
    query = select(Evacuation).where(col(Evacuation.ended_at).is_not(None)).order_by(col(Evacuation.started_at).desc())
    return [_call(row) for row in session.exec(query)]


def ticks_of(session: Session, evacuation_id: UUID) -> tuple[Tick, ...]:
    """Return the lines of a roll call."""
    session.flush()
    return tuple(Tick(*row) for row in session.connection().execute(_TICKS, {"evacuation_id": evacuation_id}))


def _call(row: Evacuation) -> Call:
    return Call(row.id, row.started_at, row.ended_at, row.is_drill, row.inside, row.withdrawn_at, row.accounted)


def _muster(session: Session, now: datetime, call: Call | None) -> Muster:
    site = only_site(session)
    ticks = ticks_of(session, call.id) if call is not None else ()
    ended = call.ended_at if call is not None else None
    visits = {visit.id: visit for visit in _visits(session, None if ended is None else call)}
    logs = events(session, list(visits))
    counts = {
        key: count([one for one in log if ended is None or one.recorded_at <= ended]) for key, log in logs.items()
    }
    named = {tick.visitor_id for tick in ticks}
    kept = [key for key, counted in counts.items() if counted.inside.total() or counted.named_admitted & named]
    kept.sort(key=lambda key: (visits[key].starts_at, visits[key].number))
    people = _people(session, kept, counts, named)
    crews, walks = _crews(session, kept), _walks(session, kept, site.zone)
    return Muster(
        site.id,
        site.zone,
        local(now, site.zone),
        site.assembly_point,
        sheet_head(session, site.id, now),
        call,
        tuple(
            Group(
                key,
                visits[key].number,
                visits[key].title,
                visits[key].group_kind,
                visits[key].leader_name,
                visits[key].leader_phone,
                visits[key].needs,
                visits[key].adapted_people,
                visits[key].ends_local,
                tuple(people[key]),
                _unnamed(counts[key], people[key]),
                tuple(crews[key].values()),
                tuple(walks[key]),
            )
            for key in kept
        ),
        ticks,
    )


def _visits(session: Session, ended: Call | None) -> Sequence[Visit]:
    query = select(Visit).where(col(Visit.state).in_(_OPEN))
    if ended is not None:
        query = select(Visit).where(
            col(Visit.actual_starts_at) <= ended.ended_at,
            col(Visit.actual_ends_at).is_(None) | (col(Visit.actual_ends_at) >= ended.started_at),
        )
    return session.exec(query).all()


def _people(
    session: Session, keys: Sequence[UUID], counts: Mapping[UUID, Counted], ticked: set[UUID | None]
) -> dict[UUID, list[Person]]:
    """Return the named people inside by visit, and those who left after they were accounted for."""
    found: dict[UUID, list[Person]] = defaultdict(list)
    people = session.connection().execute(_PEOPLE, {"visit_ids": list(keys)})
    for key, visit_id, surname, given, category, needs in people:
        counted = counts[visit_id]
        if key in counted.named_inside or (key in ticked and key in counted.named_admitted):
            name = full_name(surname, given) or "…"
            found[visit_id].append(Person(key, name, category, needs))
    return found


def _unnamed(counted: Counted, people: Sequence[Person]) -> tuple[tuple[VisitorCategory, int], ...]:
    left = counted.inside.copy()
    for one in people:
        if one.id in counted.named_inside:
            left[one.category] -= 1
    return tuple(sorted((+left).items()))


def _crews(session: Session, keys: Sequence[UUID]) -> dict[UUID, dict[UUID, Crew]]:
    """Return who is with each group, the leading one first."""
    query = (
        select(Tour.visit_id, Assignment.role, Guide)
        .join(Assignment, col(Assignment.tour_id) == col(Tour.id))
        .join(Guide, col(Guide.id) == col(Assignment.guide_id))
        .where(
            col(Tour.visit_id).in_(keys),
            col(Assignment.state).in_(ENGAGED),
            col(Assignment.role).in_(_WITH_THE_GROUP),
        )
        .order_by(col(Tour.ordinal))
    )
    rows = sorted(session.exec(query).all(), key=lambda row: _WITH_THE_GROUP.index(row[1]))
    found: dict[UUID, dict[UUID, Crew]] = defaultdict(dict)
    for visit_id, role, guide in rows:
        crew = Crew(guide.id, short_name(guide.surname, guide.given), guide.phone, AssignmentRole(role))
        found[visit_id].setdefault(guide.id, crew)
    return found


def _walks(session: Session, keys: Sequence[UUID], zone: str) -> dict[UUID, list[Walk]]:
    tours = session.exec(
        select(Tour, Route)
        .join(Route, col(Route.id) == col(Tour.route_id))
        .where(col(Tour.visit_id).in_(keys), col(Tour.is_held).is_not(False))
        .order_by(col(Tour.ordinal))
    ).all()
    stops: dict[UUID, list[tuple[Name, int]]] = defaultdict(list)
    routes = {route.id for _, route in tours}
    for stop in session.exec(select(Stop).where(col(Stop.route_id).in_(routes)).order_by(col(Stop.ordinal))):
        stops[stop.route_id].append((Name(stop.title, stop.title_en), stop.minutes))
    found: dict[UUID, list[Walk]] = defaultdict(list)
    for tour, route in tours:
        starts = local(tour.actual_starts_at or tour.starts_at, zone)
        title = Name(route.title, route.title_en)
        walk = Walk(title, stations(stops[route.id] or [(title, route.duration_min)], starts))
        found[tour.visit_id].append(walk)
    return found
