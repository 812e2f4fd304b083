"""What stands around the lists of requests and visits: how many each filter shows, and places that became free."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, func, select

from db.model.visit import Request, Visit
from db.queries.presence import only_site
from db.queries.requests import RequestFilter, request_counts
from db.queries.visit_list import VisitFilter, visit_counts
from db.queries.waiting import FreedSlot, freed_slots


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts by filter, and the places of visits that were called off with those who wait for one of that size."""

    requests: Mapping[RequestFilter, int]
    visits: Mapping[VisitFilter, int]
    freed: tuple[FreedSlot, ...]


def overview(session: Session, now: datetime) -> Overview:
    """Return the overview at an instant in UTC; raise LookupError before a site is set up."""
    freed = freed_slots(session, only_site(session).id, now)
    return Overview(request_counts(session), visit_counts(session, now), tuple(freed))


def stored_rows(session: Session) -> int:
    """Return how many visits and requests are stored."""
    return sum(session.exec(select(func.count()).select_from(table)).one() for table in (Visit, Request))
