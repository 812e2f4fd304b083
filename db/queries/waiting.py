"""Who wants the same place, and who waits for one of a size that has become free."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.clock import local
from db.model.enterprise import Site
from db.model.kinds import RequestState, VisitState
from db.model.route import RouteLanguage
from db.model.visit import Request, Tour, Visit, WishedDate
from db.queries.requests import UNANSWERED, wishes_by_request
from db.queries.slots import Board, asked_of
from db.rules.typed_requests import Wish

AHEAD = timedelta(days=60)
"""How far ahead places that became free are looked for."""


@dataclass(frozen=True, slots=True)
class Wanting:
    """A request that could take a place. `wished` says that it named the day."""

    request_id: UUID
    number: int
    title: str
    people: int
    state: RequestState
    received_at: datetime
    wishes: tuple[Wish, ...]
    wished: bool


@dataclass(frozen=True, slots=True)
class FreedSlot:
    """A place of a visit that was called off, and who waits for one of its size, oldest first."""

    visit_id: UUID
    route_id: UUID
    route: str
    starts: datetime
    places: int
    waiting: tuple[Wanting, ...]


def rivals(session: Session, request_id: UUID, day: date, route_id: UUID) -> list[Wanting]:
    """Return the other unanswered requests that wish for a route, or any, on a day; oldest first."""
    request = session.get_one(Request, request_id)
    query = (
        select(Request)
        .join(WishedDate, col(WishedDate.request_id) == col(Request.id))
        .where(
            Request.site_id == request.site_id,
            Request.id != request_id,
            col(Request.state).in_(UNANSWERED),
            WishedDate.day == day,
            (col(Request.route_id) == route_id) | col(Request.route_id).is_(None),
        )
        .distinct()
        .order_by(col(Request.received_at), col(Request.number))
    )
    return _wanting(session, session.exec(query).all(), day)


def waiting_for(session: Session, site_id: UUID, route_id: UUID, day: date, places: int) -> list[Wanting]:
    """Return those on the waiting list whose party fits so many places of a route, oldest first.

    One that named another route, or a language in which this one is not led, is left out.
    """
    languages = select(RouteLanguage.language).where(RouteLanguage.route_id == route_id)
    query = (
        select(Request)
        .where(
            Request.site_id == site_id,
            Request.state == RequestState.WAITING,
            col(Request.people) <= places,
            (col(Request.route_id) == route_id) | col(Request.route_id).is_(None),
            col(Request.language).in_(languages),
        )
        .order_by(col(Request.received_at), col(Request.number))
    )
    return _wanting(session, session.exec(query).all(), day)


def freed_slots(session: Session, site_id: UUID, now: datetime) -> list[FreedSlot]:
    """Return the places of visits called off that are still free and that somebody waits for, by time."""
    if not session.exec(select(func.count()).where(Request.state == RequestState.WAITING)).one():
        return []
    wall = local(now, session.get_one(Site, site_id).zone)
    query = (
        select(Visit, func.sum(Tour.capacity))
        .join(Tour, col(Tour.visit_id) == col(Visit.id))
        .where(
            Visit.site_id == site_id,
            col(Visit.state).in_((VisitState.CANCELLED, VisitState.REFUSED)),
            col(Visit.starts_local) > wall,
            col(Visit.starts_local) < wall + AHEAD,
        )
        .group_by(col(Visit.id))
        .order_by(col(Visit.starts_local), col(Visit.number))
    )
    called_off = session.exec(query).all()
    if not called_off:
        return []
    board = Board(session, site_id, now)
    found: list[FreedSlot] = []
    for visit, places in called_off:
        if any(one.route_id == visit.route_id and one.starts == visit.starts_local for one in found):
            continue
        waiting = tuple(
            one
            for one in waiting_for(session, site_id, visit.route_id, visit.starts_local.date(), int(places))
            if board.is_free(
                asked_of(session, session.get_one(Request, one.request_id)), visit.route_id, visit.starts_local
            )
        )
        if waiting:
            route = board.routes[visit.route_id].title
            found.append(FreedSlot(visit.id, visit.route_id, route, visit.starts_local, int(places), waiting))
    return found


def _wanting(session: Session, rows: Sequence[Request], day: date) -> list[Wanting]:
    wishes = wishes_by_request(session, [row.id for row in rows])
    return [
        Wanting(
            row.id,
            row.number,
            row.title,
            row.people,
            row.state,
            row.received_at,
            tuple(wishes[row.id]),
            any(wish.day == day for wish in wishes[row.id]),
        )
        for row in rows
    ]
