"""Rooms, and which visit wants which."""

from collections.abc import Collection
from uuid import UUID

from pydantic import Field
from sqlmodel import select

from db.commands.draft import Draft
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.room import Room, VisitRoom
from db.store import UnitOfWork


class RoomKnown(TourError):
    """A second room of the same name."""

    message = QT_TRANSLATE_NOOP("db", "There is a room “{name}” already.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another name, or change that room.")


class RoomDraft(Draft):
    """A room as it is typed."""

    name: str = Field(min_length=1, max_length=80)
    seats: int = Field(ge=1, le=2000)


def add_room(unit: UnitOfWork, site_id: UUID, draft: RoomDraft) -> UUID:
    """Offer a room; one that was given up under that name is offered again. Raises `RoomKnown`."""
    query = select(Room).where(Room.site_id == site_id, Room.name == draft.name)
    room = unit.session.exec(query).first()
    if room is not None and room.is_offered:
        raise RoomKnown(name=draft.name)
    room = room or unit.add(Room(site_id=site_id, name=draft.name, seats=draft.seats))
    room.seats, room.is_offered = draft.seats, True
    unit.session.flush()
    return room.id


def give_up_room(unit: UnitOfWork, room_id: UUID) -> None:
    """Offer a room no more; visits that have it keep it."""
    unit.one(Room, room_id).is_offered = False


def want_rooms(unit: UnitOfWork, visit_id: UUID, room_ids: Collection[UUID]) -> None:
    """Let a visit have these rooms and no others; the judges say what speaks against it."""
    known = {row.room_id: row for row in unit.session.exec(select(VisitRoom).where(VisitRoom.visit_id == visit_id))}
    for room_id, row in known.items():
        if room_id not in room_ids:
            unit.session.delete(row)
    for room_id in room_ids:
        if room_id not in known:
            unit.add(VisitRoom(visit_id=visit_id, room_id=room_id))
    unit.session.flush()
