"""Whether two names stand for one person: said as a likelihood, never acted on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.rules.names import fold_name, latin_key


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
    return " ".join(sorted(latin_key(f"{surname} {given}").split()))


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
