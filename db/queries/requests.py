"""Requests as the page lists them: ordered and filtered ids first, rows a page at a time, and one in full."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from db.clock import local
from db.model.enterprise import Site
from db.model.kinds import GroupKind, IntakeChannel, RefusalReason, RequestState
from db.model.organiser import Contact, Organiser
from db.model.route import Route
from db.model.visit import Request, Visit, WishedDate
from db.queries.cases import policy, site_facts
from db.rules.calendar import working_days_after
from db.rules.names import fold_name
from db.rules.typed_requests import Wish

UNANSWERED = (RequestState.OPEN, RequestState.WAITING)
CHUNK = 500
"""Keys asked for at once: servers limit how many a question may name."""


class RequestFilter(StrEnum):
    """The saved filters of the requests."""

    UNANSWERED = "unanswered"
    WAITING = "waiting"
    ALL = "all"


class RequestOrder(StrEnum):
    """By what the requests can be sorted."""

    NUMBER = "number"
    STATE = "state"
    RECEIVED = "received"
    ORGANISER = "organiser"
    WISHED = "wished"
    PEOPLE = "people"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request in the list; `received` is wall-clock, `answer_due` is set while it waits for an answer."""

    id: UUID
    version: int
    number: int
    state: RequestState
    received: datetime
    title: str
    organiser_id: UUID
    organiser: str
    group_kind: GroupKind
    wishes: tuple[Wish, ...]
    people: int
    adults: int | None
    language: str
    route_id: UUID | None
    route: str
    answer_due: date | None
    is_overdue: bool
    refusal_reason: RefusalReason | None
    phone: str
    contact: str
    needs: str
    note: str
    youngest_age: int | None
    intake: IntakeChannel
    visit_id: UUID | None

    @property
    def is_unanswered(self) -> bool:
        """Whether it still waits for an answer, on the waiting list or not."""
        return self.state in UNANSWERED


def request_ids(
    session: Session,
    chosen: RequestFilter,
    search: str = "",
    order: RequestOrder = RequestOrder.RECEIVED,
    *,
    descending: bool = False,
) -> list[tuple[UUID, str]]:
    """Return the requests of a filter in order, each with the text by which typing jumps to it.

    Every word of `search` must stand in the title, the organiser or the number; case, ё and hyphens do not matter.
    """
    wished = (
        select(col(WishedDate.request_id).label("key"), func.min(WishedDate.day).label("day"))
        .group_by(col(WishedDate.request_id))
        .subquery()
    )
    column = _ORDERS.get(order, wished.c.day)
    direction = column.desc().nulls_last() if descending else column.asc().nulls_last()
    query = (
        select(Request.id, Request.title, Organiser.name_folded, Request.number)
        .join(Organiser, col(Organiser.id) == col(Request.organiser_id))
        .outerjoin(wished, wished.c.key == col(Request.id))
        .order_by(direction, col(Request.received_at), col(Request.id))
    )
    if chosen is not RequestFilter.ALL:
        query = query.where(col(Request.state).in_(_STATES[chosen]))
    words = fold_name(search).split()
    return [
        (key, folded(title))
        for key, title, organiser, number in session.exec(query)
        if all(word in f"{folded(title)} {organiser} {number:04}" for word in words)
    ]


@lru_cache(maxsize=20_000)
def folded(title: str) -> str:
    """Fold a title once: searching goes through all of them at each letter."""
    return fold_name(title)


_STATES = {RequestFilter.UNANSWERED: (RequestState.OPEN,), RequestFilter.WAITING: (RequestState.WAITING,)}
_ORDERS: dict[RequestOrder, ColumnElement[object]] = {
    RequestOrder.NUMBER: Request.__table__.c.number,  # type: ignore[attr-defined]  # SQLModel sets it on table classes
    RequestOrder.STATE: Request.__table__.c.state,  # type: ignore[attr-defined]  # as above
    RequestOrder.RECEIVED: Request.__table__.c.received_at,  # type: ignore[attr-defined]  # as above
    RequestOrder.ORGANISER: Organiser.__table__.c.name_folded,  # type: ignore[attr-defined]  # as above
    RequestOrder.PEOPLE: Request.__table__.c.people,  # type: ignore[attr-defined]  # as above
    RequestOrder.LANGUAGE: Request.__table__.c.language,  # type: ignore[attr-defined]  # as above
}


def request_counts(session: Session) -> dict[RequestFilter, int]:
    """Return how many requests each filter shows."""
    by_state = dict(session.exec(select(Request.state, func.count()).group_by(col(Request.state))).all())
    found = {one: sum(by_state.get(state, 0) for state in states) for one, states in _STATES.items()}
    return {**found, RequestFilter.ALL: sum(by_state.values())}


def unanswered(session: Session) -> int:
    """Return how many requests nobody has answered: the badge of the page."""
    return request_counts(session)[RequestFilter.UNANSWERED]


def request_rows(session: Session, ids: Sequence[UUID], now: datetime) -> dict[UUID, RequestRow]:
    """Return requests by key; those that are gone are left out. `now` is an instant in UTC."""
    found: dict[UUID, RequestRow] = {}
    for start in range(0, len(ids), CHUNK):
        found |= _rows(session, ids[start : start + CHUNK], now)
    return found


def _rows(session: Session, ids: Sequence[UUID], now: datetime) -> dict[UUID, RequestRow]:
    query = (
        select(Request, Organiser.name, Route.title, Contact)
        .join(Organiser, col(Organiser.id) == col(Request.organiser_id))
        .outerjoin(Route, col(Route.id) == col(Request.route_id))
        .outerjoin(Contact, col(Contact.id) == col(Request.contact_id))
        .where(col(Request.id).in_(ids))
    )
    rows = session.exec(query).all()
    wishes = wishes_by_request(session, ids)
    visits = dict(session.exec(select(Visit.request_id, Visit.id).where(col(Visit.request_id).in_(ids))).all())
    due = Due(session, {row.site_id for row, *_ in rows})
    return {
        row.id: RequestRow(
            id=row.id,
            version=row.version,
            number=row.number,
            state=row.state,
            received=local(row.received_at, due.zone(row)),
            title=row.title,
            organiser_id=row.organiser_id,
            organiser=organiser,
            group_kind=row.group_kind,
            wishes=tuple(wishes[row.id]),
            people=row.people,
            adults=row.adults,
            language=row.language,
            route_id=row.route_id,
            route=route or "",
            answer_due=due.day(row),
            is_overdue=(day := due.day(row)) is not None and day < local(now, due.zone(row)).date(),
            refusal_reason=row.refusal_reason,
            phone=contact.phone if contact else "",
            contact=contact.name if contact and contact.name != organiser else "",
            needs=row.needs,
            note=row.note,
            youngest_age=row.youngest_age,
            intake=row.intake,
            visit_id=visits.get(row.id),
        )
        for row, organiser, route, contact in rows
    }


class Due:
    """By when requests must be answered: so many working days after they came."""

    def __init__(self, session: Session, site_ids: Iterable[UUID]) -> None:
        self._days = policy(session).answer_days
        self._sites = {key: (session.get_one(Site, key).zone, site_facts(session, key)) for key in site_ids}

    def zone(self, request: Request) -> str:
        """The zone of a request's site."""
        return self._sites[request.site_id][0]

    def day(self, request: Request) -> date | None:
        """Return the day by which an open request must be answered; one on the waiting list has been told to wait."""
        if request.state is not RequestState.OPEN:
            return None
        zone, site = self._sites[request.site_id]
        return working_days_after(local(request.received_at, zone).date(), self._days, site.is_working)


def wishes_by_request(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[Wish]]:
    """Return wished dates by request, in the order of preference."""
    found: dict[UUID, list[Wish]] = defaultdict(list)
    query = select(WishedDate).where(col(WishedDate.request_id).in_(ids)).order_by(col(WishedDate.rank))
    for row in session.exec(query):
        found[row.request_id].append(Wish(row.day, row.starts_at))
    return found
