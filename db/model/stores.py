"""What a site has to lend and to sit in: equipment by kind, rooms, and which visit wants which room."""

from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from db.model.base import Row, one_of
from db.model.kinds import PpeKind


class PpeStock(Row, table=True):
    """How many pieces of a kind a site has; a kind without a row was never counted and is not judged."""

    __table_args__ = (UniqueConstraint("site_id", "kind"), CheckConstraint("pieces >= 0", name="pieces"))

    site_id: UUID = Field(foreign_key="site.id", index=True)
    kind: PpeKind = Field(sa_type=one_of(PpeKind, "kind"))
    pieces: int


class Room(Row, table=True):
    """A room where groups are briefed, wait or eat. A room that is given up keeps its row for the visits it had."""

    __table_args__ = (UniqueConstraint("site_id", "name"), CheckConstraint("seats > 0", name="seats"))

    site_id: UUID = Field(foreign_key="site.id", index=True)
    name: str = Field(max_length=80)
    seats: int
    is_offered: bool = Field(default=True)


class VisitRoom(Row, table=True):
    """A room that a visit wants, from its start to its end."""

    __table_args__ = (UniqueConstraint("visit_id", "room_id"),)

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    room_id: UUID = Field(foreign_key="room.id", index=True)
