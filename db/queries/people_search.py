"""Visitors found by name among hundreds of thousands, by the beginnings of surname and given name.

The keys stand in indexed columns that the store fills, so a search reads a short stretch of an index and no list has to
be held in memory or kept in step with what other seats write.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, TextClause, Uuid, bindparam, select, text
from sqlmodel import Session, col

from db.model.visit import Visit
from db.queries.people import full_name
from db.rules.names import latin_key
from db.rules.search_words import Reading, distance, readings, text_of

_LAST_LETTER: Final = "\U0010ffff"
_CANDIDATES: Final = 120
"""How many rows of one stretch of an index are looked at more closely."""
_WORDS: Final = 5
_MANY: Final = 3000
"""Rows of a stretch from which on another way to the same people is looked for."""


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

    first: str
    second: str
    is_latin: bool = False
    is_surname: bool = True


_SURNAME: Final = _Keys("surname_folded", "given_folded")
_SURNAME_LATIN: Final = _Keys("surname_latin", "given_latin", is_latin=True)
_GIVEN: Final = _Keys("given_folded", "surname_folded", is_surname=False)
_GIVEN_LATIN: Final = _Keys("given_latin", "surname_latin", is_latin=True, is_surname=False)


_TURNED: Final = {
    keys: other
    for one, two in ((_SURNAME, _GIVEN), (_SURNAME_LATIN, _GIVEN_LATIN))
    for keys, other in ((one, two), (two, one))
}
"""The index that has the same two columns in the other order."""


class _Stretch(NamedTuple):
    """A part of an index: how the first column begins, and, unless it is open, the second with one of some words."""

    keys: _Keys
    form: str
    seconds: tuple[str, ...] = ()


class _Named(NamedTuple):
    """A candidate with the keys, as the database gives them."""

    id: UUID | str
    visit_id: UUID | str
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
    found: dict[UUID | str, tuple[int, _Named]] = {}
    narrow = {} if visit_ids is None else {"visits": list(visit_ids)}
    connection = session.connection()
    sizes = _Sizes(connection)
    for stretches in (_likely(wanted), _unlikely(wanted)):
        for stretch in sizes.short(stretches):
            query = _statement(stretch.keys, len(stretch.seconds), is_narrow=visit_ids is not None)
            for row in connection.execute(query, {**_bounds(stretch), **narrow}):
                person = _Named._make(row)
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
            yield _Stretch(keys, form, tuple(rest) if is_paired else ())


def _leading(forms: list[str], keys: _Keys) -> Iterator[tuple[str, list[str]]]:
    """Yield each word with those beside it; two neighbours may be the halves of a hyphened surname."""
    for place, form in enumerate(forms):
        yield form, forms[:place] + forms[place + 1 :]
    for place, (first, second) in enumerate(pairwise(forms) if keys.is_surname else ()):
        whole = latin_key(first + second) if keys.is_latin else first + second
        yield whole, forms[:place] + forms[place + 2 :]


class _Sizes:
    """How many people begin with a word, as far as that decides by which index they are found."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], int] = {}

    def short(self, stretches: Iterable[_Stretch]) -> Iterator[_Stretch]:
        """Yield what is to be read: a pair by its rarer word, and no pair of which one word begins no name at all."""
        for keys, form, seconds in stretches:
            if not seconds:
                yield _Stretch(keys, form)
                continue
            found = [word for word in seconds if self._of(keys.second, word)] if self._of(keys.first, form) else []
            turns = self._of(keys.first, form) >= _MANY
            rare = [word for word in found if turns and self._of(keys.second, word) < _MANY]
            for word in rare:
                yield _Stretch(_TURNED[keys], word, (form,))
            if len(rare) < len(found):
                yield _Stretch(keys, form, tuple(word for word in found if word not in rare))

    def _of(self, column: str, form: str) -> int:
        known = self._known.get((column, form))
        if known is None:
            bounds = {**_bounds(_Stretch(_SURNAME, form)), "many": _MANY}
            known = self._known[column, form] = self._connection.execute(_size(column), bounds).scalar_one()
        return known


@cache
def _size(column: str) -> TextClause:
    held = f"select 1 from visitor where {column} >= :first and {column} < :first_end limit :many"
    return text(f"select count(*) from ({held}) as some")


@cache
def _statement(keys: _Keys, seconds: int, *, is_narrow: bool) -> TextClause:
    """Return what reads a stretch: text, for a typed letter asks for dozens and building each took most of the time."""
    holds = ["removed_at is null", "erased_at is null", f"{keys.first} >= :first", f"{keys.first} < :first_end"]
    if seconds:
        pairs = (f"{keys.second} >= :w{place} and {keys.second} < :w{place}_end" for place in range(seconds))
        holds.append(f"({' or '.join(pairs)})")
    if is_narrow:
        holds.append("visit_id in :visits")
    statement = text(
        f"select {', '.join(_Named._fields)} from visitor where {' and '.join(holds)} "
        f"order by {keys.first}, {keys.second} limit {_CANDIDATES}"
    )
    narrow = bindparam("visits", expanding=True, type_=Uuid())
    return statement.bindparams(narrow) if is_narrow else statement


def _bounds(stretch: _Stretch) -> dict[str, object]:
    bounds: dict[str, object] = {"first": stretch.form, "first_end": stretch.form + _LAST_LETTER}
    for place, word in enumerate(stretch.seconds):
        bounds |= {f"w{place}": word, f"w{place}_end": word + _LAST_LETTER}
    return bounds


def _key(raw: UUID | str) -> UUID:
    """Return a key as it is used elsewhere; SQLite keeps it as a text."""
    return raw if isinstance(raw, UUID) else UUID(raw)


_VISITS: Final = select(col(Visit.id), col(Visit.title), col(Visit.starts_local)).where(
    col(Visit.id).in_(bindparam("ids", expanding=True))
)


def _with_visits(session: Session, found: Iterable[tuple[int, _Named]], most: int) -> list[VisitorHit]:
    people = [(far, person, _key(person.visit_id)) for far, person in found]
    ids = list({visit_id for _far, _person, visit_id in people})
    known = session.connection().execute(_VISITS, {"ids": ids})
    visits = {key: (title, starts) for key, title, starts in known}
    people.sort(key=lambda one: (one[0], -visits[one[2]][1].timestamp(), one[1].surname, one[1].given))
    return [VisitorHit(_key(one.id), one.name(), visit, *visits[visit]) for _far, one, visit in people[:most]]
