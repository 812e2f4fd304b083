"""What the printed sheets of a day and of a week show."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.clock import local
from db.errors import Name
from db.model.enterprise import Enterprise, Site
from db.model.guide import Guide
from db.model.kinds import (
    AssignmentRole,
    BlackoutReason,
    GroupKind,
    PaperKind,
    PpeKind,
    VisitorCategory,
    VisitState,
)
from db.model.presence import PpeIssue
from db.model.route import Blackout, Route, RoutePpe
from db.model.visit import Assignment, DeclaredCount, Hold, Paper, Tour, Visit
from db.queries.people import short_name
from db.rules.states import ENGAGED, EXITS

WEEK = 7
_ROLES = (AssignmentRole.LEAD, AssignmentRole.INTERPRETER, AssignmentRole.ESCORT, AssignmentRole.STAND_BY)


@dataclass(frozen=True, slots=True)
class Pieces:
    """Equipment of a group: lent in a size, or needed, of which no size is known yet."""

    kind: PpeKind
    size: str
    pieces: int


@dataclass(frozen=True, slots=True)
class SheetRun:
    """A tour of a visit, wall-clock; `guides` with the leading one first."""

    starts: datetime
    ends: datetime
    route: Name
    people: int
    guides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetVisit:
    """A visit on the day sheet; `people` are all that were declared, `adults` the chaperones among them."""

    id: UUID
    number: int
    starts: datetime
    ends: datetime
    title: str
    kind: GroupKind
    state: VisitState
    held_until: date | None
    leader: str
    phone: str
    vehicle: str
    language: str
    people: int
    adults: int
    runs: tuple[SheetRun, ...]
    ppe: tuple[Pieces, ...]
    gate_note: str

    @property
    def is_off(self) -> bool:
        """Say whether nobody comes."""
        return self.state in EXITS


@dataclass(frozen=True, slots=True)
class SheetHead:
    """Whose sheet it is, and when it was printed: the instant, and by the wall clock of the site."""

    enterprise: str
    enterprise_en: str
    site: str
    site_en: str
    made_at: datetime
    printed_at: datetime


@dataclass(frozen=True, slots=True)
class DaySheet:
    """The visits of a day in time. `revision` counts the sheets printed of this day, this one included."""

    head: SheetHead
    day: date
    revision: int
    visits: tuple[SheetVisit, ...]

    @property
    def expected(self) -> tuple[SheetVisit, ...]:
        """The visits that were not called off."""
        return tuple(visit for visit in self.visits if not visit.is_off)


@dataclass(frozen=True, slots=True)
class WeekRun:
    """A tour in a cell of the week."""

    starts: datetime
    ends: datetime
    title: str
    kind: GroupKind
    state: VisitState
    people: int
    guide: str


@dataclass(frozen=True, slots=True)
class WeekRoute:
    """A row of the week: a route with its tours by day, and why it is closed on which days."""

    code: str
    title: Name
    runs: dict[date, tuple[WeekRun, ...]]
    closed: dict[date, BlackoutReason]


@dataclass(frozen=True, slots=True)
class WeekSheet:
    """Seven days from a Monday; `people` are declared by day, `closed` holds for the whole site."""

    head: SheetHead
    days: tuple[date, ...]
    routes: tuple[WeekRoute, ...]
    people: dict[date, int]
    visits: dict[date, int]
    closed: dict[date, BlackoutReason]


def day_sheet(session: Session, site_id: UUID, day: date, now: datetime) -> DaySheet:
    """Return what the sheet of a day shows; refused visits are not on it, those called off are."""
    visits = _visits(session, site_id, day, 1, (VisitState.REFUSED,))
    keys = [visit.id for visit in visits]
    runs, needed = _runs(session, keys), _needed(session)
    declared = _declared(session, keys)
    issued: dict[UUID, list[Pieces]] = defaultdict(list)
    lent = select(PpeIssue).where(col(PpeIssue.visit_id).in_(keys)).order_by(col(PpeIssue.kind), col(PpeIssue.size))
    for row in session.exec(lent):
        issued[row.visit_id].append(Pieces(row.kind, row.size, row.issued))
    holds = select(Hold).where(col(Hold.visit_id).in_(keys), col(Hold.released_at).is_(None))
    held = {row.visit_id: row.until for row in session.exec(holds)}
    return DaySheet(
        sheet_head(session, site_id, now),
        day,
        _printed(session, keys) + 1,
        tuple(
            SheetVisit(
                id=visit.id,
                number=visit.number,
                starts=visit.starts_local,
                ends=visit.ends_local,
                title=visit.title,
                kind=visit.group_kind,
                state=visit.state,
                held_until=local(held[visit.id], visit.zone).date() if visit.id in held else None,
                leader=visit.leader_name,
                phone=visit.leader_phone,
                vehicle=visit.vehicle,
                language=visit.language,
                people=sum(declared[visit.id].values()),
                adults=declared[visit.id].get(VisitorCategory.CHAPERONE, 0),
                runs=tuple(runs[visit.id]),
                ppe=tuple(issued[visit.id])
                or tuple(
                    Pieces(kind, "", each * sum(declared[visit.id].values())) for kind, each in needed[visit.route_id]
                ),
                gate_note=" ".join(visit.gate_note.split()),
            )
            for visit in visits
        ),
    )


def week_sheet(session: Session, site_id: UUID, day: date, now: datetime) -> WeekSheet:
    """Return what the sheet of the week around a day shows: every route with the tours that take place."""
    monday = day - timedelta(days=day.weekday())
    days = tuple(monday + timedelta(days=step) for step in range(WEEK))
    visits = {visit.id: visit for visit in _visits(session, site_id, monday, WEEK, tuple(EXITS))}
    keys = list(visits)
    guides = _guides(session, keys)
    cells: dict[tuple[UUID, date], list[WeekRun]] = defaultdict(list)
    tours = select(Tour).where(col(Tour.visit_id).in_(keys)).order_by(col(Tour.starts_local), col(Tour.ordinal))
    for tour in session.exec(tours):
        visit = visits[tour.visit_id]
        cells[tour.route_id, tour.starts_local.date()].append(
            WeekRun(
                tour.starts_local,
                tour.ends_local,
                visit.title,
                visit.group_kind,
                visit.state,
                tour.people,
                next(iter(guides[tour.id]), ""),
            )
        )
    declared = _declared(session, keys)
    people: dict[date, int] = defaultdict(int)
    count: dict[date, int] = defaultdict(int)
    for visit in visits.values():
        people[visit.starts_local.date()] += sum(declared[visit.id].values())
        count[visit.starts_local.date()] += 1
    closed = _closed(session, site_id, days)
    routes = session.exec(select(Route).where(Route.site_id == site_id).order_by(col(Route.code))).all()
    return WeekSheet(
        sheet_head(session, site_id, now),
        days,
        tuple(
            WeekRoute(
                route.code,
                Name(route.title, route.title_en),
                {one: tuple(cells[route.id, one]) for one in days},
                {one: reason for (key, one), reason in closed.items() if key == route.id},
            )
            for route in routes
        ),
        dict(people),
        dict(count),
        {one: reason for (key, one), reason in closed.items() if key is None},
    )


def sheet_head(session: Session, site_id: UUID, now: datetime) -> SheetHead:
    """Return whose sheet it is, printed now."""
    site = session.get_one(Site, site_id)
    enterprise = session.get_one(Enterprise, site.enterprise_id)
    return SheetHead(enterprise.name, enterprise.name_en, site.name, site.name_en, now, local(now, site.zone))


def _visits(session: Session, site_id: UUID, first: date, days: int, without: Sequence[VisitState]) -> Sequence[Visit]:
    starts = datetime.combine(first, time())
    query = (
        select(Visit)
        .where(
            Visit.site_id == site_id,
            col(Visit.starts_local) >= starts,
            col(Visit.starts_local) < starts + timedelta(days=days),
            col(Visit.state).not_in(without),
        )
        .order_by(col(Visit.starts_local), col(Visit.number))
    )
    return session.exec(query).all()


def _printed(session: Session, keys: Sequence[UUID]) -> int:
    """Return how many day sheets showed these visits, at most."""
    query = (
        select(func.count())
        .where(col(Paper.visit_id).in_(keys), Paper.kind == PaperKind.DAY_SHEET)
        .group_by(col(Paper.visit_id))
    )
    return max(session.exec(query).all(), default=0)


def _runs(session: Session, keys: Sequence[UUID]) -> dict[UUID, list[SheetRun]]:
    titles = {row.id: row for row in session.exec(select(Route))}
    guides = _guides(session, keys)
    found: dict[UUID, list[SheetRun]] = defaultdict(list)
    for tour in session.exec(select(Tour).where(col(Tour.visit_id).in_(keys)).order_by(col(Tour.ordinal))):
        route = titles[tour.route_id]
        found[tour.visit_id].append(
            SheetRun(
                tour.starts_local,
                tour.ends_local,
                Name(route.title, route.title_en),
                tour.people,
                tuple(guides[tour.id]),
            )
        )
    return found


def _guides(session: Session, keys: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Return who is on each tour, by role."""
    query = (
        select(Assignment, Guide)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .join(Guide, col(Guide.id) == col(Assignment.guide_id))
        .where(col(Tour.visit_id).in_(keys), col(Assignment.state).in_(ENGAGED))
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    engaged = sorted(session.exec(query).all(), key=lambda pair: (_ROLES.index(pair[0].role), pair[1].surname))
    for assignment, guide in engaged:
        found[assignment.tour_id].append(short_name(guide.surname, guide.given))
    return found


def guides_of(session: Session, keys: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    """Return who is with each visit, whatever the tour."""
    tours = dict(session.exec(select(Tour.id, Tour.visit_id).where(col(Tour.visit_id).in_(keys))).all())
    found: dict[UUID, dict[str, None]] = defaultdict(dict)
    for tour_id, names in _guides(session, keys).items():
        found[tours[tour_id]] |= dict.fromkeys(names)
    return {visit_id: tuple(names) for visit_id, names in found.items()}


def _declared(session: Session, keys: Sequence[UUID]) -> dict[UUID, dict[VisitorCategory, int]]:
    found: dict[UUID, dict[VisitorCategory, int]] = defaultdict(dict)
    for row in session.exec(select(DeclaredCount).where(col(DeclaredCount.visit_id).in_(keys))):
        found[row.visit_id][row.category] = row.people
    return found


def _needed(session: Session) -> dict[UUID, list[tuple[PpeKind, int]]]:
    found: dict[UUID, list[tuple[PpeKind, int]]] = defaultdict(list)
    for row in session.exec(select(RoutePpe).order_by(col(RoutePpe.kind))):
        found[row.route_id].append((row.kind, row.per_person))
    return found


def _closed(session: Session, site_id: UUID, days: Sequence[date]) -> dict[tuple[UUID | None, date], BlackoutReason]:
    """Return what is closed on which days; a closed stop does not close its route."""
    starts, ends = datetime.combine(days[0], time()), datetime.combine(days[-1], time()) + timedelta(days=1)
    query = select(Blackout).where(
        Blackout.site_id == site_id,
        col(Blackout.stop_id).is_(None),
        col(Blackout.starts_local) < ends,
        col(Blackout.ends_local) > starts,
    )
    found = {}
    for row in session.exec(query):
        for day in days:
            begins = datetime.combine(day, time())
            if row.starts_local < begins + timedelta(days=1) and row.ends_local > begins:
                found[row.route_id, day] = row.reason
    return found
