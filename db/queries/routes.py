"""Routes, their stops and closed dates, as screens list them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from db.errors import Name
from db.model.kinds import BlackoutReason, PhotoRule, PpeKind, VisitState
from db.model.route import Blackout, Route, RouteLanguage, RoutePpe, Stop
from db.model.visit import Tour, Visit
from db.rules.facts import Interval
from db.rules.states import EXITS


@dataclass(frozen=True, slots=True)
class RouteRow:
    """A route in the list of routes; minutes are those of the tour itself."""

    id: UUID
    version: int
    code: str
    title: str
    title_en: str
    duration_min: int
    capacity: int
    min_age: int
    is_adapted: bool
    languages: tuple[str, ...]
    stops: int


@dataclass(frozen=True, slots=True)
class StopRow:
    """A stop in the order of the walk."""

    id: UUID
    title: str
    title_en: str
    minutes: int
    zone_capacity: int
    photo_rule: PhotoRule
    is_optional: bool


@dataclass(frozen=True, slots=True)
class ClosureRow:
    """A time without tours; `route` and `stop` are empty where the whole site is closed."""

    id: UUID
    span: Interval
    reason: BlackoutReason
    route: str
    stop: str
    note: str


@dataclass(frozen=True, slots=True)
class TouchedVisit:
    """A visit with a tour in a closed time."""

    id: UUID
    number: int
    title: str
    starts: datetime
    state: VisitState


def routes(session: Session, site_id: UUID) -> list[RouteRow]:
    """Return a site's routes by code."""
    languages: dict[UUID, list[str]] = defaultdict(list)
    for row in session.exec(select(RouteLanguage).order_by(col(RouteLanguage.language))):
        languages[row.route_id].append(row.language)
    stops = dict(session.exec(select(Stop.route_id, func.count()).group_by(col(Stop.route_id))).all())
    return [
        RouteRow(
            route.id,
            route.version,
            route.code,
            Name(route.title, route.title_en),
            route.title_en,
            route.duration_min,
            route.capacity,
            route.min_age,
            route.is_adapted,
            tuple(languages[route.id]),
            stops.get(route.id, 0),
        )
        for route in session.exec(select(Route).where(Route.site_id == site_id).order_by(col(Route.code)))
    ]


def stops(session: Session, route_id: UUID) -> list[StopRow]:
    """Return a route's stops in the order of the walk."""
    query = select(Stop).where(Stop.route_id == route_id).order_by(col(Stop.ordinal))
    return [
        StopRow(row.id, row.title, row.title_en, row.minutes, row.zone_capacity, row.photo_rule, row.is_optional)
        for row in session.exec(query)
    ]


def ppe(session: Session, route_id: UUID) -> dict[PpeKind, int]:
    """Return how many pieces of equipment each visitor of a route wears."""
    return {row.kind: row.per_person for row in session.exec(select(RoutePpe).where(RoutePpe.route_id == route_id))}


def closures(session: Session, site_id: UUID, span: Interval) -> list[ClosureRow]:
    """Return the closed times of a site, its routes and stops that share time with `span`, by their beginning."""
    query = (
        select(Blackout, Route.title, Stop.title)
        .join(Route, col(Route.id) == col(Blackout.route_id), isouter=True)
        .join(Stop, col(Stop.id) == col(Blackout.stop_id), isouter=True)
        .where(
            Blackout.site_id == site_id,
            col(Blackout.starts_local) < span.ends,
            col(Blackout.ends_local) > span.starts,
        )
        .order_by(col(Blackout.starts_local))
    )
    return [
        ClosureRow(row.id, Interval(row.starts_local, row.ends_local), row.reason, route or "", stop or "", row.note)
        for row, route, stop in session.exec(query)
    ]


def touched_by(
    session: Session, site_id: UUID, span: Interval, *, route_id: UUID | None = None, stop_id: UUID | None = None
) -> list[TouchedVisit]:
    """Return the visits that a closed time touches: of the route, of the stop's route, or of the whole site."""
    if stop_id is not None:
        route_id = session.get_one(Stop, stop_id).route_id
    query = (
        select(Visit)
        .join(Tour, col(Tour.visit_id) == col(Visit.id))
        .where(
            Visit.site_id == site_id,
            col(Visit.state).not_in(EXITS),
            col(Tour.starts_local) < span.ends,
            col(Tour.ends_local) > span.starts,
        )
        .distinct()
        .order_by(col(Visit.starts_local), col(Visit.number))
    )
    if route_id is not None:
        query = query.where(Tour.route_id == route_id)
    return [TouchedVisit(row.id, row.number, row.title, row.starts_local, row.state) for row in session.exec(query)]
