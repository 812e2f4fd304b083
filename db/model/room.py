"""Rooms where groups are briefed, wait or eat, and which visit wants which."""

from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from db.model.base import Row


class Room(Row, table=True):
    """A room of a site. One that is given up keeps its row for the visits it had."""

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
