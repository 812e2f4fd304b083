"""Equipment in stock and rooms, as the sheet of the stores shows them."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.kinds import PpeKind
from db.model.stores import PpeStock, Room
from db.queries.presence import only_site


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room that is offered."""

    id: UUID
    name: str
    seats: int


@dataclass(frozen=True, slots=True)
class Stores:
    """What a site has; a kind that is missing in `pieces` was never counted."""

    site_id: UUID
    pieces: dict[PpeKind, int]
    rooms: tuple[RoomRow, ...]


def stores(session: Session) -> Stores:
    """Return what the site has."""
    site = only_site(session)
    pieces = {row.kind: row.pieces for row in session.exec(select(PpeStock).where(PpeStock.site_id == site.id))}
    rooms = select(Room).where(Room.site_id == site.id, col(Room.is_offered)).order_by(col(Room.name))
    return Stores(site.id, pieces, tuple(RoomRow(row.id, row.name, row.seats) for row in session.exec(rooms)))
