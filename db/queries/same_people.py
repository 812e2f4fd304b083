"""Who of a list seems to stand elsewhere too: in another group of the day, or on an earlier visit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select, tuple_
from sqlmodel import Session, col

from db.model.visit import Visit
from db.model.visitor import Visitor
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


def _entries(session: Session, visit_id: UUID, *conditions: Any) -> list[_Entry]:  # noqa: ANN401  (SQLModel types columns as values)
    """Return the people on the lists of other visits: columns only, for they may be thousands."""
    query = (
        select(
            *(col(one) for one in (Visitor.id, Visitor.surname, Visitor.given, Visitor.patronymic)),
            *(col(one) for one in (Visitor.birth_date, Visitor.document)),
            *(col(one) for one in (Visit.id, Visit.title, Visit.starts_local)),
        )
        .join(Visit, col(Visit.id) == col(Visitor.visit_id))
        .where(
            *conditions,
            col(Visit.id) != visit_id,
            col(Visitor.removed_at).is_(None),
            col(Visitor.erased_at).is_(None),
        )
    )
    return [_Entry._make(row) for row in session.connection().execute(query)]


def _same_day(session: Session, visit_id: UUID, day: datetime) -> list[_Entry]:
    return _entries(
        session,
        visit_id,
        col(Visit.starts_local) >= day,
        col(Visit.starts_local) < day + timedelta(days=1),
        col(Visit.state).not_in(EXITS),
    )


def _by_name(session: Session, visit_id: UUID, people: Sequence[Named]) -> list[_Entry]:
    pairs = set()
    for person in people:
        surname, given = latin_key(person.surname), latin_key(person.given)
        pairs |= {(surname, given), (given, surname)}
    births = {person.birth_date for person in people if person.birth_date is not None}
    documents = {person.document for person in people if person.document}
    return _entries(
        session,
        visit_id,
        tuple_(col(Visitor.surname_latin), col(Visitor.given_latin)).in_(pairs),
        or_(col(Visitor.birth_date).in_(births), col(Visitor.document).in_(documents)),
    )
