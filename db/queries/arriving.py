"""What an arrival needs to know of person and visit: asked before every sound at the gate, so by one statement."""

from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, exists, func, select
from sqlmodel import Session, col

from db.model.kinds import AgeBand, Cause, ClearanceState, VisitorCategory, VisitState
from db.model.presence import PresenceEvent
from db.model.privacy import StopEntry
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.prepared import Prepared
from db.queries.presence import speaks_of


class Arriving(NamedTuple):
    """A listed person who is at the gate, with the visit as it stands.

    `has_lines` says whether the visit's log may speak of the person, `has_stop_list` whether anybody must not be
    admitted at all, `last_line` is the last number of the seat's log.
    """

    id: UUID
    surname: str
    given: str
    patronymic: str
    birth_date: date | None
    document: str
    age_band: AgeBand
    category: VisitorCategory
    clearance: ClearanceState
    visit_id: UUID
    number: int
    state: VisitState
    starts_local: datetime
    actual_starts_at: datetime | None
    exit_cause: Cause | None
    has_lines: bool
    has_stop_list: bool
    last_line: int


_OF_PERSON: Final = ("id", "surname", "given", "patronymic", "birth_date", "document", "age_band", "category")
_OF_VISIT: Final = ("id", "number", "state", "starts_local", "actual_starts_at", "exit_cause")
_ASKED = Prepared(
    select(
        *(getattr(Visitor, name) for name in (*_OF_PERSON, "clearance")),
        *(getattr(Visit, name) for name in _OF_VISIT),
        exists().where(speaks_of(col(Visit.id), col(Visitor.id))),
        exists().where(col(StopEntry.lifted_at).is_(None)),
        select(func.coalesce(func.max(PresenceEvent.counter), 0))
        .where(col(PresenceEvent.seat) == bindparam("seat"))
        .scalar_subquery(),
    )
    .join(Visit, col(Visit.id) == col(Visitor.visit_id))
    .where(col(Visitor.id) == bindparam("visitor_id"))
)


def arriving(session: Session, visitor_id: UUID, seat: str) -> Arriving | None:
    """Return who is at the gate; None for nobody. `seat` is the one whose log the arrival will be written to."""
    session.flush()
    rows = _ASKED.rows(session, {"visitor_id": visitor_id, "seat": seat})
    return Arriving._make(rows[0]) if rows else None
