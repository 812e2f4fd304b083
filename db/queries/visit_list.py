"""All visits as the page lists them: ordered and filtered ids first, rows a page at a time."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, exists
from sqlmodel import Session, col, func, select

from db.clock import local
from db.errors import Name
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, ClearanceState, DocumentRule, GroupKind, VisitState
from db.model.organiser import Organiser
from db.model.route import Route
from db.model.visit import Assignment, DeclaredCount, Hold, Tour, Visit
from db.model.visitor import Visitor, VisitorList
from db.queries.cases import policy, site_facts
from db.queries.people import short_name
from db.queries.presence import events
from db.queries.requests import CHUNK, folded
from db.rules.calendar import working_days_before
from db.rules.names import fold_name
from db.rules.presence import count
from db.rules.states import CAME, ENGAGED, PLANNED

SOON = timedelta(days=1)
"""How long before its end a hold is said to expire."""


class VisitFilter(StrEnum):
    """The saved filters of the visits."""

    NOT_CLOSED = "not_closed"
    NO_LIST = "no_list"
    CLEARANCE = "clearance"
    HOLDS = "holds"
    ALL = "all"


class VisitOrder(StrEnum):
    """By what the visits can be sorted."""

    STARTS = "starts"
    NUMBER = "number"
    TITLE = "title"
    KIND = "kind"
    ROUTE = "route"
    STATE = "state"


class Papers(StrEnum):
    """How far the papers of a visit are."""

    NONE = "none"
    WANTED = "wanted"
    ASKED = "asked"
    RECEIVED = "received"
    CLEARANCE = "clearance"
    CLEARED = "cleared"


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit in the list; times are wall-clock. `due` is when the list or the clearance must be there."""

    id: UUID
    number: int
    title: str
    group_kind: GroupKind
    state: VisitState
    starts: datetime
    ends: datetime
    organiser: str
    route: str
    guide: str
    declared: int
    admitted: int | None
    held_until: datetime | None
    papers: Papers
    pending: int
    due: date | None
    is_overdue: bool


def visit_ids(
    session: Session,
    chosen: VisitFilter,
    now: datetime,
    search: str = "",
    order: VisitOrder = VisitOrder.STARTS,
    *,
    descending: bool = False,
) -> list[tuple[UUID, str]]:
    """Return the visits of a filter in order, each with the text by which typing jumps to it."""
    column = _ORDERS[order]
    query = (
        select(Visit.id, Visit.title, Visit.number, Route.title)
        .join(Route, col(Route.id) == col(Visit.route_id))
        .order_by(column.desc() if descending else column.asc(), col(Visit.starts_local), col(Visit.number))
    )
    for clause in _clauses(chosen, now):
        query = query.where(clause)
    words = fold_name(search).split()
    return [
        (key, folded(title))
        for key, title, number, route in session.exec(query)
        if all(word in f"{folded(title)} {folded(route)} {number:04}" for word in words)
    ]


_ORDERS: dict[VisitOrder, ColumnElement[object]] = {
    VisitOrder.STARTS: Visit.__table__.c.starts_local,  # type: ignore[attr-defined]  # SQLModel sets it on table classes
    VisitOrder.NUMBER: Visit.__table__.c.number,  # type: ignore[attr-defined]  # as above
    VisitOrder.TITLE: Visit.__table__.c.title,  # type: ignore[attr-defined]  # as above
    VisitOrder.KIND: Visit.__table__.c.group_kind,  # type: ignore[attr-defined]  # as above
    VisitOrder.ROUTE: Route.__table__.c.title,  # type: ignore[attr-defined]  # as above
    VisitOrder.STATE: Visit.__table__.c.state,  # type: ignore[attr-defined]  # as above
}


def _clauses(chosen: VisitFilter, now: datetime) -> list[ColumnElement[bool]]:
    planned = col(Visit.state).in_(PLANNED)
    has_list = exists().where(col(VisitorList.visit_id) == col(Visit.id))
    match chosen:
        case VisitFilter.NOT_CLOSED:
            over = (VisitState.CLOSED, VisitState.CANCELLED, VisitState.REFUSED, VisitState.NO_SHOW)
            return [col(Visit.state).not_in(over)]
        case VisitFilter.NO_LIST:
            return [planned, ~has_list, col(Route.document_rule) != DocumentRule.NONE]
        case VisitFilter.CLEARANCE:
            return [planned, _pending_clause()]
        case VisitFilter.HOLDS:
            held = exists().where(
                col(Hold.visit_id) == col(Visit.id), col(Hold.released_at).is_(None), col(Hold.until) <= now + SOON
            )
            return [col(Visit.state) == VisitState.HELD, held]
    return []


def _pending_clause() -> ColumnElement[bool]:
    return exists().where(
        col(Visitor.visit_id) == col(Visit.id),
        col(Visitor.clearance) == ClearanceState.PENDING,
        col(Visitor.removed_at).is_(None),
    )


def visit_counts(session: Session, now: datetime) -> dict[VisitFilter, int]:
    """Return how many visits each filter shows."""
    found = {}
    for chosen in VisitFilter:
        query = select(func.count()).select_from(Visit).join(Route, col(Route.id) == col(Visit.route_id))
        for clause in _clauses(chosen, now):
            query = query.where(clause)
        found[chosen] = session.exec(query).one()
    return found


def visit_rows(session: Session, ids: Sequence[UUID], now: datetime) -> dict[UUID, VisitRow]:
    """Return visits by key; those that are gone are left out. `now` is an instant in UTC."""
    found: dict[UUID, VisitRow] = {}
    for start in range(0, len(ids), CHUNK):
        found |= _rows(session, ids[start : start + CHUNK], now)
    return found


def _rows(session: Session, ids: Sequence[UUID], now: datetime) -> dict[UUID, VisitRow]:
    query = (
        select(Visit, Organiser.name, Route)
        .join(Route, col(Route.id) == col(Visit.route_id))
        .outerjoin(Organiser, col(Organiser.id) == col(Visit.organiser_id))
        .where(col(Visit.id).in_(ids))
    )
    rows = session.exec(query).all()
    declared, guides, holds = _declared(session, ids), _guides(session, ids), _holds(session, ids)
    logs = events(session, [row.id for row, *_ in rows if row.state in CAME])
    listed = set(session.exec(select(VisitorList.visit_id).where(col(VisitorList.visit_id).in_(ids))).all())
    waits = _people(session, ids, ClearanceState.PENDING)
    cleared = _people(session, ids, ClearanceState.CLEARED)
    dues = _Dues(session, {row.site_id for row, *_ in rows})
    found = {}
    for row, organiser, route in rows:
        papers = _papers(
            row, route.document_rule, has_list=row.id in listed, pending=waits[row.id], cleared=cleared[row.id]
        )
        due = dues.day(row, papers)
        found[row.id] = VisitRow(
            id=row.id,
            number=row.number,
            title=row.title,
            group_kind=row.group_kind,
            state=row.state,
            starts=row.starts_local,
            ends=row.ends_local,
            organiser=organiser or "",
            route=Name(route.title, route.title_en),
            guide=guides.get(row.id, ""),
            declared=declared[row.id],
            admitted=count(logs[row.id]).admitted.total() if row.state in CAME else None,
            held_until=local(holds[row.id], row.zone) if row.id in holds and row.state is VisitState.HELD else None,
            papers=papers,
            pending=waits[row.id],
            due=due,
            is_overdue=due is not None and due < local(now, row.zone).date(),
        )
    return found


def _papers(visit: Visit, rule: DocumentRule, *, has_list: bool, pending: int, cleared: int) -> Papers:
    if pending and has_list:
        return Papers.CLEARANCE
    if has_list:
        return Papers.CLEARED if cleared else Papers.RECEIVED
    if rule is DocumentRule.NONE or visit.state not in PLANNED:
        return Papers.NONE
    return Papers.ASKED if visit.list_asked_at is not None else Papers.WANTED


class _Dues:
    """When lists and clearances must be there: what was told, else so many working days before."""

    def __init__(self, session: Session, site_ids: set[UUID]) -> None:
        self._policy = policy(session)
        self._sites = {key: site_facts(session, key) for key in site_ids}

    def day(self, visit: Visit, papers: Papers) -> date | None:
        if visit.state not in PLANNED or papers not in (Papers.WANTED, Papers.ASKED, Papers.CLEARANCE):
            return None
        is_clearance = papers is Papers.CLEARANCE
        told = visit.clearance_due if is_clearance else visit.list_due
        before = self._policy.clearance_due_days if is_clearance else self._policy.list_due_days
        return told or working_days_before(visit.starts_local.date(), before, self._sites[visit.site_id].is_working)


def _declared(session: Session, ids: Sequence[UUID]) -> Counter[UUID]:
    query = (
        select(DeclaredCount.visit_id, func.sum(DeclaredCount.people))
        .where(col(DeclaredCount.visit_id).in_(ids))
        .group_by(col(DeclaredCount.visit_id))
    )
    return Counter({key: int(people) for key, people in session.exec(query)})


def _guides(session: Session, ids: Sequence[UUID]) -> dict[UUID, str]:
    query = (
        select(Tour.visit_id, Guide.surname, Guide.given)
        .join(Assignment, col(Assignment.tour_id) == col(Tour.id))
        .join(Guide, col(Guide.id) == col(Assignment.guide_id))
        .where(
            col(Tour.visit_id).in_(ids),
            col(Assignment.state).in_(ENGAGED),
            Assignment.role == AssignmentRole.LEAD,
        )
        .order_by(col(Tour.ordinal).desc())
    )
    return {key: short_name(surname, given) for key, surname, given in session.exec(query)}


def _holds(session: Session, ids: Sequence[UUID]) -> dict[UUID, datetime]:
    query = select(Hold.visit_id, Hold.until).where(col(Hold.visit_id).in_(ids), col(Hold.released_at).is_(None))
    return dict(session.exec(query).all())


def _people(session: Session, ids: Sequence[UUID], clearance: ClearanceState) -> Counter[UUID]:
    query = (
        select(Visitor.visit_id, func.count())
        .where(
            col(Visitor.visit_id).in_(ids),
            Visitor.clearance == clearance,
            col(Visitor.removed_at).is_(None),
        )
        .group_by(col(Visitor.visit_id))
    )
    return Counter(dict(session.exec(query).all()))
