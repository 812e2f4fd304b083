"""Who must not be admitted: the list, and who of some people stands on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session, col

from db.model.privacy import StopEntry
from db.model.visitor import Visitor
from db.prepared import Prepared
from db.queries.arriving import Arriving
from db.queries.users import current_role
from db.rules.privacy import may_see_stop_reasons
from db.rules.same_person import Crowd, Likeness, Named


@dataclass(frozen=True, slots=True)
class StopRow:
    """An entry of the list."""

    id: UUID
    surname: str
    given: str
    birth_date: date | None
    reason: str
    since: date


@dataclass(frozen=True, slots=True)
class StopHit:
    """A person who seems to stand on the list; `reason` is empty for roles that may not read it."""

    entry_id: UUID
    likeness: Likeness
    reason: str


def stop_list(session: Session) -> list[StopRow]:
    """Return the entries in force for those who may read them, nothing for others."""
    if not may_see_stop_reasons(current_role(session)):
        return []
    return [
        StopRow(one.id, one.surname, one.given, one.birth_date, one.reason, one.since)
        for one in sorted(_entries(session), key=lambda one: (one.surname.casefold(), one.given.casefold()))
    ]


def stop_hits(session: Session, people: Sequence[Named]) -> list[StopHit | None]:
    """Return for each person the entry that fits best, or nothing."""
    crowd = _crowd(tuple(_entries(session)))
    order = list(Likeness)
    best = [min(crowd.alike(person), key=lambda hit: order.index(hit[0]), default=None) for person in people]
    shows_reason = any(best) and may_see_stop_reasons(current_role(session))
    return [hit and StopHit(hit[1].id, hit[0], hit[1].reason if shows_reason else "") for hit in best]


def stop_listed(session: Session, visitor_ids: Iterable[UUID]) -> Mapping[UUID, StopHit]:
    """Return who of these visitors seems to stand on the stop-list."""
    visitors = session.scalars(select(Visitor).where(col(Visitor.id).in_(list(visitor_ids)))).all()
    hits = stop_hits(session, [named(one) for one in visitors])
    return {one.id: hit for one, hit in zip(visitors, hits, strict=True) if hit is not None}


def named(visitor: Visitor | Arriving) -> Named:
    """Return what tells a visitor from others."""
    return Named(visitor.surname, visitor.given, visitor.patronymic, visitor.birth_date, visitor.document)


_ENTRIES = Prepared(
    select(
        *(col(one) for one in (StopEntry.id, StopEntry.surname, StopEntry.given, StopEntry.birth_date)),
        *(col(one) for one in (StopEntry.document, StopEntry.reason, StopEntry.since)),
    ).where(col(StopEntry.lifted_at).is_(None))
)
"""Made once, and columns only: it is asked at every arrival."""


class _Entry(NamedTuple):
    id: UUID
    surname: str
    given: str
    birth_date: date | None
    document: str
    reason: str
    since: date


@lru_cache(maxsize=1)
def _crowd(entries: tuple[_Entry, ...]) -> Crowd[_Entry]:
    """Return the list as people are looked for in it: the same from one arrival to the next."""
    return Crowd((Named(one.surname, one.given, "", one.birth_date, one.document), one) for one in entries)


def _entries(session: Session) -> list[_Entry]:
    return [_Entry._make(row) for row in _ENTRIES.rows(session)]
