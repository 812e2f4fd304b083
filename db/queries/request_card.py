"""One request with all that an answer needs: its places, who else wants them, the earliest lawful day."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from db.model.visit import Request
from db.queries.requests import RequestRow, request_rows
from db.queries.slots import Board, Slot, asked_of, earliest_date, wishes_of
from db.queries.waiting import FreedSlot, Wanting, freed_slots, rivals
from db.rules.slots import Earliest

MOST_A_DATE = 2
"""Places shown for a wished date."""


@dataclass(frozen=True, slots=True)
class RivalRow:
    """Another request that wants some of the same places, by day and route."""

    wanting: Wanting
    places: frozenset[tuple[date, UUID]]

    def wants(self, slot: Slot) -> bool:
        """Whether it loses a place that is given away."""
        return (slot.starts.date(), slot.route_id) in self.places


@dataclass(frozen=True, slots=True)
class RequestCard:
    """A request in full. Answered ones have no places. `freed` are places that it could have from the waiting list."""

    row: RequestRow
    earliest: Earliest | None
    slots: tuple[Slot, ...]
    rivals: tuple[RivalRow, ...]
    freed: tuple[Slot, ...]


def request_card(session: Session, request_id: UUID, now: datetime) -> RequestCard | None:
    """Return a request with its places; None for one that is gone. `now` is an instant in UTC."""
    row = request_rows(session, [request_id], now).get(request_id)
    if row is None:
        return None
    if not row.is_unanswered:
        return RequestCard(row, None, (), (), ())
    request = session.get_one(Request, request_id)
    asked = asked_of(session, request)
    board = Board(session, request.site_id, now)
    slots = board.slots(asked, wishes_of(session, request_id), request.route_id, MOST_A_DATE)
    earliest = earliest_date(session, request.site_id, request.route_id, asked.visitor_class, asked.requested_on)
    freed = [one for one in freed_slots(session, request.site_id, now) if _is_for(one, request_id)]
    taken = {(slot.route_id, slot.starts) for slot in slots}
    return RequestCard(
        row,
        earliest,
        tuple(slots),
        tuple(_rivals(session, request_id, slots)),
        tuple(board.at(asked, one.route_id, one.starts) for one in freed if (one.route_id, one.starts) not in taken),
    )


def _is_for(slot: FreedSlot, request_id: UUID) -> bool:
    return any(one.request_id == request_id for one in slot.waiting)


def _rivals(session: Session, request_id: UUID, slots: list[Slot]) -> list[RivalRow]:
    found: dict[UUID, Wanting] = {}
    places: dict[UUID, set[tuple[date, UUID]]] = {}
    for day, route_id in dict.fromkeys((slot.starts.date(), slot.route_id) for slot in slots):
        for one in rivals(session, request_id, day, route_id):
            found.setdefault(one.request_id, one)
            places.setdefault(one.request_id, set()).add((day, route_id))
    return [RivalRow(one, frozenset(places[key])) for key, one in found.items()]
