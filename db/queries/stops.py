"""The stops of a route, as they may be left out by a group that is late."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.route import Stop


@dataclass(frozen=True, slots=True)
class StopRow:
    """A place of showing with its planned minutes."""

    id: UUID
    ordinal: int
    title: str
    title_en: str
    minutes: int
    is_optional: bool


def stops_of(session: Session, route_id: UUID) -> list[StopRow]:
    """Return the stops of a route, those that may be left out first, then the shortest."""
    query = select(Stop).where(Stop.route_id == route_id).order_by(col(Stop.ordinal))
    rows = [
        StopRow(row.id, row.ordinal, row.title, row.title_en or row.title, row.minutes, row.is_optional)
        for row in session.exec(query)
    ]
    return sorted(rows, key=lambda row: (not row.is_optional, row.minutes))
