"""The rooms of the site, as their sheet shows them."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.room import Room
from db.queries.presence import only_site


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room that is offered."""

    id: UUID
    name: str
    seats: int


@dataclass(frozen=True, slots=True)
class Rooms:
    """The site's rooms by name."""

    site_id: UUID
    rooms: tuple[RoomRow, ...]


def rooms(session: Session) -> Rooms:
    """Return the rooms that are offered."""
    site = only_site(session)
    query = select(Room).where(Room.site_id == site.id, col(Room.is_offered)).order_by(col(Room.name))
    return Rooms(site.id, tuple(RoomRow(row.id, row.name, row.seats) for row in session.exec(query)))
