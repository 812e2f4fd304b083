"""Who of a list seems to stand elsewhere too: in another group of the day, or on an earlier visit."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import or_, tuple_
from sqlmodel import Session, col, select

from db.model.visit import Visit
from db.model.visitor import Visitor
from db.rules.names import latin_key
from db.rules.same_person import Likeness, Named, likeness
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
    others = _same_day(session, visit_id, day)
    earlier: dict[str, list[tuple[Visitor, Visit]]] = defaultdict(list)
    for start in range(0, len(people), _AT_ONCE):
        for visitor, known in _by_name(session, visit_id, people[start : start + _AT_ONCE]):
            earlier[visitor.surname_latin].append((visitor, known))
    found = []
    for person in people:
        keys = {latin_key(person.surname), latin_key(person.given)}
        candidates = [*others, *(pair for key in keys for pair in earlier.get(key, ()))]
        found.append(_told(person, candidates, day))
    return found


def _told(person: Named, candidates: Sequence[tuple[Visitor, Visit]], day: datetime) -> tuple[SeenElsewhere, ...]:
    hits: dict[UUID, SeenElsewhere] = {}
    for visitor, visit in candidates:
        named = Named(visitor.surname, visitor.given, visitor.patronymic, visitor.birth_date, visitor.document)
        alike = likeness(person, named)
        is_same_day = visit.starts_local.date() == day.date()
        if alike is None or (alike is Likeness.NAME_ONLY and not is_same_day):
            continue
        hits[visitor.id] = SeenElsewhere(visitor.id, visit.id, visit.title, visit.starts_local, alike, is_same_day)
    return tuple(sorted(hits.values(), key=lambda one: (not one.is_same_day, one.starts)))


def _same_day(session: Session, visit_id: UUID, day: datetime) -> list[tuple[Visitor, Visit]]:
    query = (
        select(Visitor, Visit)
        .join(Visit, col(Visit.id) == col(Visitor.visit_id))
        .where(
            col(Visit.starts_local) >= day,
            col(Visit.starts_local) < day + timedelta(days=1),
            col(Visit.state).not_in(EXITS),
            Visit.id != visit_id,
            col(Visitor.removed_at).is_(None),
            col(Visitor.erased_at).is_(None),
        )
    )
    return list(session.exec(query))


def _by_name(session: Session, visit_id: UUID, people: Sequence[Named]) -> list[tuple[Visitor, Visit]]:
    pairs = set()
    for person in people:
        surname, given = latin_key(person.surname), latin_key(person.given)
        pairs |= {(surname, given), (given, surname)}
    births = [person.birth_date for person in people if person.birth_date is not None]
    documents = [person.document for person in people if person.document]
    query = (
        select(Visitor, Visit)
        .join(Visit, col(Visit.id) == col(Visitor.visit_id))
        .where(
            tuple_(col(Visitor.surname_latin), col(Visitor.given_latin)).in_(list(pairs)),
            or_(col(Visitor.birth_date).in_(births), col(Visitor.document).in_(documents)),
            Visit.id != visit_id,
            col(Visitor.removed_at).is_(None),
            col(Visitor.erased_at).is_(None),
        )
    )
    return list(session.exec(query))
