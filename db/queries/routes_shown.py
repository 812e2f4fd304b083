"""Routes as lanes of the schedule."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import Name
from db.model.route import Route


@dataclass(frozen=True, slots=True)
class ScheduledRoute:
    """A route as a lane."""

    id: UUID
    title: str
    capacity: int
    duration_min: int
    briefing_min: int
    buffer_min: int


def routes_shown(
    session: Session, site_id: UUID, first: date, last: date, used: set[UUID]
) -> tuple[ScheduledRoute, ...]:
    """Return the routes that are offered in these days, and those that visits are on all the same."""
    rows = session.exec(select(Route).where(Route.site_id == site_id).order_by(col(Route.code)))
    return tuple(
        ScheduledRoute(
            row.id, Name(row.title, row.title_en), row.capacity, row.duration_min, row.briefing_min, row.buffer_min
        )
        for row in rows
        if row.id in used
        or ((row.offered_from is None or row.offered_from <= last) and (row.offered_until or last) >= first)
    )
