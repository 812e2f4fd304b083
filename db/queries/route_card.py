"""One route with everything its card shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.kinds import PpeKind, VisitorClass, Weekday
from db.model.route import LeadTime, Route, RouteLanguage, SlotTemplate
from db.queries.routes import StopRow, ppe, stops


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A weekly offered start."""

    id: UUID
    weekday: Weekday
    starts_at: time
    seats: int
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class LeadTimeRow:
    """How early a class of visitors must ask; `is_own` says that the route has words of its own."""

    visitor_class: VisitorClass
    min_days: int
    max_days: int
    in_working_days: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class RouteCard:
    """A route: `values` are its columns by name, as an editor fills them in."""

    id: UUID
    version: int
    values: Mapping[str, Any]
    languages: tuple[str, ...]
    ppe: Mapping[PpeKind, int]
    stops: tuple[StopRow, ...]
    slots: tuple[SlotRow, ...]
    lead_times: tuple[LeadTimeRow, ...]


def route_card(session: Session, route_id: UUID) -> RouteCard | None:
    """Return a route's card, or None where there is no such route (any more)."""
    route = session.get(Route, route_id)
    if route is None:
        return None
    spoken = select(RouteLanguage.language).where(RouteLanguage.route_id == route_id)
    return RouteCard(
        route.id,
        route.version,
        route.model_dump(exclude={"id", "version", "site_id"}),
        tuple(sorted(session.exec(spoken))),
        ppe(session, route_id),
        tuple(stops(session, route_id)),
        tuple(_slots(session, route_id)),
        tuple(_lead_times(session, route)),
    )


def site_lead_times(session: Session, site_id: UUID) -> tuple[LeadTimeRow, ...]:
    """Return how early visitors must ask on routes that say nothing of their own, one row a class that has a rule."""
    found = session.exec(select(LeadTime).where(LeadTime.site_id == site_id, col(LeadTime.route_id).is_(None)))
    known = {row.visitor_class: row for row in found}
    return tuple(
        LeadTimeRow(one, row.min_days, row.max_days, row.in_working_days, is_own=True)
        for one in VisitorClass
        if (row := known.get(one)) is not None
    )


def _slots(session: Session, route_id: UUID) -> list[SlotRow]:
    order = list(Weekday)
    rows = session.exec(select(SlotTemplate).where(SlotTemplate.route_id == route_id)).all()
    return [
        SlotRow(row.id, row.weekday, row.starts_at, row.seats, row.valid_from, row.valid_until)
        for row in sorted(rows, key=lambda row: (order.index(row.weekday), row.starts_at, row.valid_from))
    ]


def _lead_times(session: Session, route: Route) -> list[LeadTimeRow]:
    """Return one row a class: the route's own, else the site's, else none."""
    found = session.exec(
        select(LeadTime).where(
            LeadTime.site_id == route.site_id,
            col(LeadTime.route_id).is_(None) | (col(LeadTime.route_id) == route.id),
        )
    ).all()
    in_force = {row.visitor_class: row for row in sorted(found, key=lambda row: row.route_id is not None)}
    return [
        LeadTimeRow(one, row.min_days, row.max_days, row.in_working_days, row.route_id is not None)
        for one in VisitorClass
        if (row := in_force.get(one)) is not None
    ]
