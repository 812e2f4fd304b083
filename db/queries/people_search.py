"""Visitors found by name among hundreds of thousands, by the beginnings of surname and given name.

The keys stand in indexed columns that the store fills, so a search reads a short stretch of an index and no list has to
be held in memory or kept in step with what other seats write.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import Session, col

from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.people import full_name
from db.rules.names import latin_key
from db.rules.search_words import Reading, distance, readings, text_of

_LAST_LETTER: Final = "\U0010ffff"
_CANDIDATES: Final = 120
"""How many rows of one stretch of an index are looked at more closely."""
_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class VisitorHit:
    """A visitor who was found, with the visit; `starts` is wall-clock at the site."""

    id: UUID
    name: str
    visit_id: UUID
    visit: str
    starts: datetime


@dataclass(frozen=True, slots=True)
class _Keys:
    """The columns of an index in their order."""

    first: Any
    second: Any
    is_latin: bool = False
    is_surname: bool = True


_SURNAME: Final = _Keys(Visitor.surname_folded, Visitor.given_folded)
_SURNAME_LATIN: Final = _Keys(Visitor.surname_latin, Visitor.given_latin, is_latin=True)
_GIVEN: Final = _Keys(Visitor.given_folded, Visitor.surname_folded, is_surname=False)
_GIVEN_LATIN: Final = _Keys(Visitor.given_latin, Visitor.surname_latin, is_latin=True, is_surname=False)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of an index: what its rows hold, and the index's order."""

    holds: list[ColumnElement[bool]]
    order: tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class _Named:
    """A candidate with the keys."""

    id: UUID
    visit_id: UUID
    surname: str
    given: str
    patronymic: str
    surname_folded: str
    given_folded: str
    surname_latin: str
    given_latin: str

    def name(self) -> str:
        return full_name(self.surname, self.given, self.patronymic)

    def text(self) -> str:
        """Return what `text_of` makes of the name, from the keys where they tell it: folding is slow for hundreds."""
        if "-" in self.surname or "-" in self.given:
            return text_of(self.name())
        keys = (self.surname_folded, self.given_folded, self.surname_latin, self.given_latin)
        return "".join(f" {key}" for key in keys if key) + _text_of_patronymic(self.patronymic)


_COLUMNS: Final = tuple(col(getattr(Visitor, field.name)) for field in fields(_Named))


@lru_cache(maxsize=2048)
def _text_of_patronymic(patronymic: str) -> str:
    return text_of(patronymic)


def find_visitors(session: Session, typed: str, most: int, visit_ids: Iterable[UUID] | None = None) -> list[VisitorHit]:
    """Return visitors whose names begin with the words typed, in any order, the nearest and then the latest first.

    `visit_ids` narrows the search to some visits. Who was taken off a list or erased is not found. A patronymic counts
    beside a surname or a given name, among the first rows of that name; alone it finds nobody. Whether names may be
    shown is the caller's question.
    """
    wanted = readings(typed)
    found: dict[UUID, tuple[int, _Named]] = {}
    conditions = [col(Visitor.removed_at).is_(None), col(Visitor.erased_at).is_(None)]
    if visit_ids is not None:
        conditions.append(col(Visitor.visit_id).in_(list(visit_ids)))
    for stretches in (_likely(wanted), _unlikely(wanted)):
        for stretch in stretches:
            query = select(*_COLUMNS).where(*conditions, *stretch.holds).order_by(*stretch.order).limit(_CANDIDATES)
            for row in session.connection().execute(query):
                person = _Named(*row)
                far = distance(wanted, person.text())
                if far is not None:
                    found.setdefault(person.id, (far, person))
            if len(found) >= most:
                break
        if found:
            break
    return _with_visits(session, found.values(), most)


def _likely(wanted: tuple[Reading, ...]) -> Iterator[_Stretch]:
    """Yield stretches for surname and given name together, or for one name alone."""
    for reading in wanted:
        folded, latin = _forms(reading)
        yield from _by(_SURNAME, folded, is_paired=True)
        yield from _by(_SURNAME_LATIN, latin, is_paired=True)
        if len(folded) == 1:
            yield from _by(_GIVEN, folded, is_paired=False)
            yield from _by(_GIVEN_LATIN, latin, is_paired=False)


def _unlikely(wanted: tuple[Reading, ...]) -> Iterator[_Stretch]:
    """Yield stretches for one name where another word may be a patronymic."""
    for reading in wanted:
        folded, latin = _forms(reading)
        if len(folded) > 1:
            for keys, forms in ((_SURNAME, folded), (_GIVEN, folded), (_SURNAME_LATIN, latin), (_GIVEN_LATIN, latin)):
                yield from _by(keys, forms, is_paired=False)


def _forms(reading: Reading) -> tuple[list[str], list[str]]:
    words = reading.words[:_WORDS]
    return [word.folded for word in words], [word.latin for word in words]


def _by(keys: _Keys, forms: list[str], *, is_paired: bool) -> Iterator[_Stretch]:
    """Yield a stretch for each word; where two make a pair, the other column has to begin with another of them."""
    for form, rest in _leading(forms, keys):
        if form:
            holds = [_begins(keys.first, form)]
            if is_paired and rest:
                holds.append(or_(*(_begins(keys.second, word) for word in rest)))
            yield _Stretch(holds, (keys.first, keys.second))


def _leading(forms: list[str], keys: _Keys) -> Iterator[tuple[str, list[str]]]:
    """Yield each word with those beside it; two neighbours may be the halves of a hyphened surname."""
    for place, form in enumerate(forms):
        yield form, forms[:place] + forms[place + 1 :]
    for place, (first, second) in enumerate(pairwise(forms) if keys.is_surname else ()):
        whole = latin_key(first + second) if keys.is_latin else first + second
        yield whole, forms[:place] + forms[place + 2 :]


def _begins(column: Any, start: str) -> ColumnElement[bool]:  # noqa: ANN401  (SQLModel types columns as values)
    return and_(col(column) >= start, col(column) < start + _LAST_LETTER)


def _with_visits(session: Session, found: Iterable[tuple[int, _Named]], most: int) -> list[VisitorHit]:
    people = list(found)
    ids = {person.visit_id for _far, person in people}
    known = session.connection().execute(
        select(col(Visit.id), col(Visit.title), col(Visit.starts_local)).where(col(Visit.id).in_(ids))
    )
    visits = {key: (title, starts) for key, title, starts in known}
    people.sort(key=lambda one: (one[0], -visits[one[1].visit_id][1].timestamp(), one[1].surname, one[1].given))
    return [VisitorHit(one.id, one.name(), one.visit_id, *visits[one.visit_id]) for _far, one in people[:most]]
