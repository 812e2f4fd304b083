"""Who of the visits to come awaits the pass office, and what it said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import Session, col, select

from db.clock import local
from db.model.kinds import ClearanceState, DocumentRule
from db.model.route import Route
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.rules.states import PLANNED


@dataclass(frozen=True, slots=True)
class ClearanceRow:
    """A person of a visit to come; `starts` and `decided` are wall-clock. Why the office refused is known nowhere."""

    id: UUID
    visit_id: UUID
    surname: str
    given: str
    patronymic: str
    birth_date: date | None
    document: str
    citizenship: str
    visit: str
    number: int
    starts: datetime
    due: date | None
    state: ClearanceState
    pass_number: str
    decided_by: str = ""
    decided: datetime | None = None


def clearance_rows(session: Session, today: date, visit_id: UUID | None = None) -> list[ClearanceRow]:
    """Return the listed people of visits from today on that need a clearance, or of one visit."""
    query = (
        select(Visitor, Visit)
        .join(Visit, col(Visit.id) == col(Visitor.visit_id))
        .join(Route, col(Route.id) == col(Visit.route_id))
        .where(
            col(Visitor.removed_at).is_(None),
            col(Visitor.erased_at).is_(None),
            or_(
                col(Route.document_rule) == DocumentRule.PASSPORT,
                col(Visitor.clearance) != ClearanceState.NOT_NEEDED,
            ),
        )
        .order_by(col(Visit.starts_local), col(Visit.number), col(Visitor.surname_folded), col(Visitor.given_folded))
    )
    if visit_id is not None:
        query = query.where(Visit.id == visit_id)
    else:
        first = datetime.combine(today, time())
        query = query.where(col(Visit.starts_local) >= first, col(Visit.state).in_(PLANNED))
    return [
        ClearanceRow(
            one.id,
            visit.id,
            one.surname,
            one.given,
            one.patronymic,
            one.birth_date,
            one.document,
            one.citizenship,
            visit.title,
            visit.number,
            visit.starts_local,
            visit.clearance_due,
            one.clearance,
            one.pass_number,
            one.clearance_by,
            local(one.clearance_at, visit.zone) if one.clearance_at else None,
        )
        for one, visit in session.exec(query)
    ]


def by_day(rows: Sequence[ClearanceRow]) -> Mapping[date, list[ClearanceRow]]:
    """Return the rows of each day."""
    days: dict[date, list[ClearanceRow]] = {}
    for row in rows:
        days.setdefault(row.starts.date(), []).append(row)
    return days


def by_visit(rows: Sequence[ClearanceRow]) -> Mapping[UUID, list[ClearanceRow]]:
    """Return the rows of each visit."""
    visits: dict[UUID, list[ClearanceRow]] = {}
    for row in rows:
        visits.setdefault(row.visit_id, []).append(row)
    return visits
