"""One visit with all that its sheet shows, and what the sheet offers to choose from."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select, tuple_

from db.clock import local
from db.errors import Name
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, AssignmentState, DocumentRule, MonthState, VisitorCategory, VisitState
from db.model.month import MonthlyReport
from db.model.organiser import Contact, Organiser
from db.model.room import Room, VisitRoom
from db.model.route import Route, RouteLanguage
from db.model.visit import Assignment, DeclaredCount, Tour, Visit
from db.queries.history import LastChange, last_change
from db.queries.month import reporting_day
from db.queries.people import short_name
from db.queries.presence import only_site
from db.rules.calendar import Month
from db.rules.states import ENGAGED, EXITS

COPIED = (
    *("organiser_id", "contact_id", "title", "group_kind", "language", "purpose", "programme_code", "payment"),
    *("price", "channel", "country", "region_code", "municipality", "youngest_age", "needs", "adapted_people"),
    *(
        "leader_name",
        "leader_phone",
        "vehicle",
        "driver_phone",
        "arrives_before_min",
        "gate_note",
        "inside_note",
        "is_walk_in",
        "is_open_day",
    ),
    *("is_remote", "is_estimated"),
)
"""Columns that the sheet edits as they stand."""
FROM_LAST = (
    *("group_kind", "language", "purpose", "programme_code", "payment", "channel", "country", "region_code"),
    *("municipality", "leader_name", "leader_phone", "youngest_age", "route_id", "contact_id"),
)
"""What a new visit takes over from the last one of its organiser."""


@dataclass(frozen=True, slots=True)
class CrewRow:
    """Somebody on a tour: `tour` is its place from 1; minutes of a part count from the tour's start.

    Those who declined or whom nobody asks any more are listed too, with their state.
    """

    tour: int
    guide_id: UUID
    name: str
    role: AssignmentRole
    state: AssignmentState
    from_min: int | None = None
    until_min: int | None = None
    answer_due: datetime | None = None

    @property
    def leads(self) -> bool:
        """Say whether it is the lead of the whole tour."""
        return (
            self.role is AssignmentRole.LEAD
            and self.from_min is None
            and self.until_min is None
            and self.state in ENGAGED
        )


@dataclass(frozen=True, slots=True)
class TourRow:
    """A tour as the sheet lists it; `starts` and `ends` are wall-clock."""

    ordinal: int
    starts: datetime
    ends: datetime
    people: int
    guide_id: UUID | None


@dataclass(frozen=True, slots=True)
class VisitCard:
    """A visit as its sheet shows it: `values` are its columns, `declared` the people by category."""

    id: UUID
    site_id: UUID
    version: int
    number: int
    year: int
    state: VisitState
    route_id: UUID
    starts: datetime
    duration_min: int
    values: dict[str, object]
    declared: dict[VisitorCategory, int]
    tours: tuple[TourRow, ...]
    crew: tuple[CrewRow, ...]
    rooms: tuple[UUID, ...]
    last: LastChange | None
    zone: str
    closed_month: Month | None


@dataclass(frozen=True, slots=True)
class RouteChoice:
    """A route to choose."""

    id: UUID
    title: str
    capacity: int
    duration_min: int
    min_age: int
    children_per_adult: int
    languages: tuple[str, ...]
    document_rule: DocumentRule


@dataclass(frozen=True, slots=True)
class OrganiserChoice:
    """An organiser to choose, by name."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class RoomChoice:
    """A room to tick; one that is given up is listed only for visits that have it."""

    id: UUID
    name: str
    seats: int
    is_offered: bool


@dataclass(frozen=True, slots=True)
class SheetChoices:
    """What the sheet's lists offer."""

    site_id: UUID
    zone: str
    now: datetime
    routes: tuple[RouteChoice, ...]
    guides: tuple[tuple[UUID, str], ...]
    organisers: tuple[OrganiserChoice, ...]
    rooms: tuple[RoomChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class LastVisit:
    """What is known of an organiser from its last visit, or from its contact before there was one."""

    values: dict[str, object]
    declared: dict[VisitorCategory, int]


def visit_card(session: Session, visit_id: UUID) -> VisitCard:
    """Return a visit for its sheet; raise LookupError for an unknown one."""
    visit = session.get_one(Visit, visit_id)
    crew = _crew(session, visit)
    tours = _tours(session, visit_id, {row.tour: row.guide_id for row in crew if row.leads})
    longest = max((tour.ends - tour.starts for tour in tours), default=visit.ends_local - visit.starts_local)
    return VisitCard(
        id=visit.id,
        site_id=visit.site_id,
        version=visit.version,
        number=visit.number,
        year=visit.year,
        state=visit.state,
        route_id=visit.route_id,
        starts=visit.starts_local,
        duration_min=int(longest.total_seconds() // 60),
        values={name: getattr(visit, name) for name in COPIED},
        declared=_declared(session, visit_id),
        tours=tours,
        crew=crew,
        rooms=tuple(session.exec(select(VisitRoom.room_id).where(VisitRoom.visit_id == visit_id))),
        last=last_change(session, visit_id),
        zone=visit.zone,
        closed_month=_closed_month(session, visit),
    )


def sheet_choices(session: Session, now: datetime) -> SheetChoices:
    """Return the routes, guides and organisers there are; `now` is an instant."""
    site = only_site(session)
    languages: dict[UUID, list[str]] = {}
    for route_id, language in session.exec(select(RouteLanguage.route_id, RouteLanguage.language)):
        languages.setdefault(route_id, []).append(language)
    today = local(now, site.zone)
    return SheetChoices(
        site.id,
        site.zone,
        today,
        tuple(
            RouteChoice(
                row.id,
                Name(row.title, row.title_en),
                row.capacity,
                row.duration_min,
                row.min_age,
                row.children_per_adult,
                tuple(sorted(languages.get(row.id, []))),
                row.document_rule,
            )
            for row in session.exec(select(Route).order_by(col(Route.title)))
            if row.offered_until is None or row.offered_until >= today.date()
        ),
        tuple(
            (row.id, short_name(row.surname, row.given))
            for row in session.exec(select(Guide).order_by(col(Guide.surname), col(Guide.given)))
            if _works(row, today.date())
        ),
        tuple(
            OrganiserChoice(organiser_id, name)
            for organiser_id, name in session.exec(
                select(Organiser.id, Organiser.name).order_by(col(Organiser.name_folded))
            )
        ),
        tuple(
            RoomChoice(row.id, row.name, row.seats, row.is_offered)
            for row in session.exec(select(Room).where(Room.site_id == site.id).order_by(col(Room.name)))
        ),
    )


def last_visit_of(session: Session, organiser_id: UUID) -> LastVisit | None:
    """Return what the newest visit of an organiser was like; before the first one, whom to call there."""
    query = select(Visit).where(Visit.organiser_id == organiser_id).order_by(col(Visit.starts_at).desc()).limit(1)
    visit = session.exec(query).first()
    if visit is not None:
        return LastVisit({name: getattr(visit, name) for name in FROM_LAST}, _declared(session, visit.id))
    organiser = session.get(Organiser, organiser_id)
    if organiser is None:
        return None
    contact = session.exec(select(Contact).where(Contact.organiser_id == organiser_id)).first()
    values: dict[str, object] = {
        "channel": organiser.channel,
        "country": organiser.country,
        "region_code": organiser.region_code,
        "municipality": organiser.municipality,
    }
    if contact is not None:
        values |= {"leader_name": contact.name, "leader_phone": contact.phone, "contact_id": contact.id}
    return LastVisit(values, {})


def _works(guide: Guide, today: date) -> bool:
    return guide.active_until is None or guide.active_until >= today


def _declared(session: Session, visit_id: UUID) -> dict[VisitorCategory, int]:
    rows = session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id))
    return {row.category: row.people for row in rows}


def _crew(session: Session, visit: Visit) -> tuple[CrewRow, ...]:
    query = (
        select(Assignment, Tour, Guide)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .join(Guide, col(Guide.id) == col(Assignment.guide_id))
        .where(Tour.visit_id == visit.id, Assignment.state != AssignmentState.RELEASED)
        .order_by(col(Tour.ordinal), col(Assignment.id))
    )
    return tuple(_crew_row(row, tour, guide, visit.zone) for row, tour, guide in session.exec(query))


def _crew_row(row: Assignment, tour: Tour, guide: Guide, zone: str) -> CrewRow:
    return CrewRow(
        tour.ordinal,
        guide.id,
        short_name(guide.surname, guide.given),
        row.role,
        row.state,
        row.part_from_min,
        row.part_until_min,
        local(row.answer_due, zone) if row.answer_due else None,
    )


def _tours(session: Session, visit_id: UUID, leads: dict[int, UUID]) -> tuple[TourRow, ...]:
    query = select(Tour).where(Tour.visit_id == visit_id).order_by(col(Tour.ordinal))
    return tuple(
        TourRow(tour.ordinal, tour.starts_local, tour.ends_local, tour.people, leads.get(tour.ordinal))
        for tour in session.exec(query)
    )


def neighbours(session: Session, visit_id: UUID) -> tuple[UUID | None, UUID | None]:
    """Return the visits before and after one, by their start, those that were called off left out."""
    visit = session.get_one(Visit, visit_id)
    place = (visit.starts_at, visit.id)
    found = select(Visit.id).where(Visit.site_id == visit.site_id, col(Visit.state).not_in(EXITS))
    key = tuple_(col(Visit.starts_at), col(Visit.id))
    earlier = found.where(key < tuple_(*place)).order_by(col(Visit.starts_at).desc(), col(Visit.id).desc())
    later = found.where(key > tuple_(*place)).order_by(col(Visit.starts_at), col(Visit.id))
    return session.exec(earlier.limit(1)).first(), session.exec(later.limit(1)).first()


def _closed_month(session: Session, visit: Visit) -> Month | None:
    month = Month.of(reporting_day(visit))
    query = select(MonthlyReport.id).where(
        MonthlyReport.site_id == visit.site_id,
        MonthlyReport.month == str(month),
        MonthlyReport.state == MonthState.CLOSED,
    )
    return month if session.exec(query).first() is not None else None
