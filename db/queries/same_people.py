"""Who of a list seems to stand elsewhere too: in another group of the day, or on an earlier visit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import cycle
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import BindParameter, Date, Select, String, column, or_, select, tuple_, values
from sqlmodel import Session, col

from db.model.visit import Visit
from db.model.visitor import Visitor
from db.prepared import Prepared
from db.rules.names import latin_key
from db.rules.same_person import Crowd, Likeness, Named
from db.rules.states import EXITS

_AT_ONCE = 200
"""People looked up by one statement."""


@dataclass(frozen=True, slots=True)
class SeenElsewhere:
    """Another entry that may be the person; `starts` is wall-clock. An earlier visit is nothing to worry about."""

    visitor_id: UUID
    visit_id: UUID
    visit: str
    starts: datetime
    likeness: Likeness
    is_same_day: bool


def seen_elsewhere(session: Session, visit_id: UUID, people: Sequence[Named]) -> list[tuple[SeenElsewhere, ...]]:
    """Return for each person the other visits where the person seems to be listed, those of the same day first.

    Other days count only where birth or document agree: namesakes of other years are many.
    """
    visit = session.get_one(Visit, visit_id)
    day = datetime.combine(visit.starts_local.date(), datetime.min.time())
    entries = {entry.visitor_id: entry for entry in _same_day(session, visit_id, day)}
    for start in range(0, len(people), _AT_ONCE):
        entries |= {entry.visitor_id: entry for entry in _by_name(session, visit_id, people[start : start + _AT_ONCE])}
    crowd = Crowd((entry.named(), entry) for entry in entries.values())
    return [_told(crowd.alike(person), day) for person in people]


def _told(alike: Sequence[tuple[Likeness, "_Entry"]], day: datetime) -> tuple[SeenElsewhere, ...]:
    hits = []
    for how, entry in alike:
        is_same_day = entry.starts.date() == day.date()
        if is_same_day or how is not Likeness.NAME_ONLY:
            hits.append(SeenElsewhere(entry.visitor_id, entry.visit_id, entry.visit, entry.starts, how, is_same_day))
    return tuple(sorted(hits, key=lambda one: (not one.is_same_day, one.starts)))


class _Entry(NamedTuple):
    """A person of another visit's list, as the columns come."""

    visitor_id: UUID
    surname: str
    given: str
    patronymic: str
    birth_date: date | None
    document: str
    visit_id: UUID
    visit: str
    starts: datetime

    def named(self) -> Named:
        return Named(self.surname, self.given, self.patronymic, self.birth_date, self.document)


def _others(*conditions: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401  (SQLModel types columns as values)
    """Return the query for people on the lists of other visits: columns only, for they may be thousands."""
    return (
        select(
            *(col(one) for one in (Visitor.id, Visitor.surname, Visitor.given, Visitor.patronymic)),
            *(col(one) for one in (Visitor.birth_date, Visitor.document)),
            *(col(one) for one in (Visit.id, Visit.title, Visit.starts_local)),
        )
        .join(Visit, col(Visit.id) == col(Visitor.visit_id))
        .where(
            *conditions,
            col(Visit.id) != _visit,
            col(Visitor.removed_at).is_(None),
            col(Visitor.erased_at).is_(None),
        )
    )


@cache
def _named() -> Prepared:
    """Return the query for who has one of many names, in either order, and the birth or document of one of them.

    It asks for as many as it can each time, so that it is made once: to make it takes longer than to ask.
    """
    pairs = [(_text(f"first{place}"), _text(f"second{place}")) for place in range(2 * _AT_ONCE)]
    asked = values(column("first", String), column("second", String), name="asked").data(pairs).cte("asked")
    births = [BindParameter(f"birth{place}", type_=Date, required=True) for place in range(_AT_ONCE)]
    documents = [_text(f"document{place}") for place in range(_AT_ONCE)]
    query = _others(
        tuple_(col(Visitor.surname_latin), col(Visitor.given_latin)).in_(select(asked.c.first, asked.c.second)),
        or_(col(Visitor.birth_date).in_(births), col(Visitor.document).in_(documents)),
    )
    return Prepared(query)


def _text(name: str) -> BindParameter[str]:
    return BindParameter(name, type_=String, required=True)


_visit: BindParameter[UUID] = BindParameter("visit", required=True)
_ON_A_DAY = Prepared(
    _others(
        col(Visit.starts_local) >= BindParameter("day", required=True),
        col(Visit.starts_local) < BindParameter("next_day", required=True),
        *(col(Visit.state) != way_out for way_out in sorted(EXITS)),
    )
)


def _same_day(session: Session, visit_id: UUID, day: datetime) -> list[_Entry]:
    asked = {"visit": visit_id, "day": day, "next_day": day + timedelta(days=1)}
    return [_Entry._make(row) for row in _ON_A_DAY.rows(session, asked)]


def _by_name(session: Session, visit_id: UUID, people: Sequence[Named]) -> list[_Entry]:
    asked: dict[str, object] = {"visit": visit_id}
    for place, person in zip(range(_AT_ONCE), cycle(people), strict=False):  # who is asked for again changes nothing
        surname, given = latin_key(person.surname), latin_key(person.given)
        asked |= {f"first{place}": surname, f"second{place}": given}
        asked |= {f"first{_AT_ONCE + place}": given, f"second{_AT_ONCE + place}": surname}
        asked |= {f"birth{place}": person.birth_date, f"document{place}": person.document or None}
    return [_Entry._make(row) for row in _named().rows(session, asked)]
