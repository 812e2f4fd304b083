"""Whether two names stand for one person: said as a likelihood, never acted on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from db.rules.names import fold_name, latin_key

T = TypeVar("T")


class Likeness(StrEnum):
    """How sure it is that two are one."""

    DOCUMENT = "document"
    NAME_AND_BIRTH = "name_and_birth"
    NAME_ONLY = "name_only"


@dataclass(frozen=True, slots=True)
class Named:
    """What tells a person."""

    surname: str
    given: str = ""
    patronymic: str = ""
    birth_date: date | None = None
    document: str = ""


def name_key(surname: str, given: str) -> str:
    """Return what alphabets, ё and е, and the order of the parts leave alike."""
    # each part by itself: its key is kept for the next who is called so
    return " ".join(sorted(f"{latin_key(surname)} {latin_key(given)}".split()))


def document_key(document: str) -> str:
    """Return a document without spaces and signs."""
    return fold_name(document).replace(" ", "")


def likeness(one: Named, other: Named) -> Likeness | None:
    """Say how alike two are; another date of birth or patronymic tells two people apart unless a document joins them.

    The name alone counts where the birth of one of them is not known.
    """
    document = document_key(one.document)
    if document and document == document_key(other.document):
        return Likeness.DOCUMENT
    if name_key(one.surname, one.given) != name_key(other.surname, other.given):
        return None
    if len({latin_key(one.patronymic), latin_key(other.patronymic)} - {""}) > 1:
        return None
    if one.birth_date is None or other.birth_date is None:
        return Likeness.NAME_ONLY
    return Likeness.NAME_AND_BIRTH if one.birth_date == other.birth_date else None


class Crowd(Generic[T]):
    """People with whom many are compared: found by what can make two alike, not by looking at each."""

    def __init__(self, people: Iterable[tuple[Named, T]]) -> None:
        self._named: dict[str, list[tuple[Named, T]]] = defaultdict(list)
        self._documented: dict[str, list[tuple[Named, T]]] = defaultdict(list)
        for pair in people:
            self._named[name_key(pair[0].surname, pair[0].given)].append(pair)
            document = document_key(pair[0].document)
            if document:
                self._documented[document].append(pair)

    def alike(self, person: Named) -> list[tuple[Likeness, T]]:
        """Return who of them may be the person, each as it was given; who agrees in name and document stands once."""
        pairs = self._named.get(name_key(person.surname, person.given), [])
        document = document_key(person.document)
        if document:
            known = {id(pair) for pair in pairs}
            pairs = [*pairs, *(pair for pair in self._documented.get(document, ()) if id(pair) not in known)]
        return [(how, mark) for named, mark in pairs if (how := likeness(person, named)) is not None]
