"""People of a visit: the lists that came, and who stands in them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from db.model.base import Row, UtcDateTime, added, derived, key_type, one_of, personal
from db.model.kinds import AgeBand, ClearanceState, ListedRole, VisitorCategory


def _follows(fold: str, source: str, *, is_added: bool = False) -> Any:  # noqa: ANN401  (as Field has it)
    """Return a column by which people are found."""
    marks = derived(fold, source, is_personal=True, is_added=is_added)
    return Field(default="", sa_type=key_type(200), sa_column_kwargs=marks)


class VisitorList(Row, table=True):
    """One version of the list an organiser sent. The file itself is not kept."""

    __table_args__ = (UniqueConstraint("visit_id", "list_version"), CheckConstraint("people >= 0", name="people"))

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    list_version: int
    received_at: datetime = Field(sa_type=UtcDateTime)
    people: int
    gaps: int = Field(default=0)


class Visitor(Row, table=True):
    """A person of a visit, by name.

    `age_band` is worked out when the person is stored, so that figures stay when the date of birth is erased.
    `country` is the country of residence (alpha-2), citizenship if residence is not known, empty for that of the visit.
    """

    __table_args__ = (
        Index("ix_visitor_surname_folded", "surname_folded", "given_folded"),
        Index("ix_visitor_surname_latin", "surname_latin", "given_latin"),
        Index("ix_visitor_given_folded", "given_folded", "surname_folded"),
        Index("ix_visitor_given_latin", "given_latin", "surname_latin"),
        Index("ix_visitor_replaces_id", "replaces_id"),
        CheckConstraint("country = '' or length(country) = 2", name="country_alpha2"),
        CheckConstraint("citizenship = '' or length(citizenship) = 2", name="citizenship_alpha2"),
    )

    visit_id: UUID = Field(foreign_key="visit.id", index=True)
    list_id: UUID | None = Field(default=None, foreign_key="visitor_list.id", index=True)
    surname: str = Field(max_length=200, sa_column_kwargs=personal())
    given: str = Field(default="", max_length=200, sa_column_kwargs=personal())
    patronymic: str = Field(default="", max_length=200, sa_column_kwargs=personal())
    surname_folded: str = _follows("name", "surname")
    given_folded: str = _follows("name", "given")
    birth_date: date | None = Field(default=None, sa_column_kwargs=personal("null"))
    document: str = Field(default="", max_length=60, sa_column_kwargs=personal())
    grade: str = Field(default="", max_length=20)
    citizenship: str = Field(default="", max_length=2)
    country: str = Field(default="", max_length=2)
    category: VisitorCategory = Field(default=VisitorCategory.UNKNOWN, sa_type=one_of(VisitorCategory, "category"))
    age_band: AgeBand = Field(default=AgeBand.UNKNOWN, sa_type=one_of(AgeBand, "age_band"))
    role: ListedRole = Field(default=ListedRole.VISITOR, sa_type=one_of(ListedRole, "role"))
    clearance: ClearanceState = Field(default=ClearanceState.NOT_NEEDED, sa_type=one_of(ClearanceState, "clearance"))
    clearance_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    pass_number: str = Field(default="", max_length=40, sa_column_kwargs=personal())
    badge: str = Field(default="", max_length=40)
    needs: str = Field(default="", max_length=200, sa_column_kwargs=personal())
    consent_on: date | None = Field(default=None)
    consent_version: str = Field(default="", max_length=20)
    is_walk_in: bool = Field(default=False)
    replaces_id: UUID | None = Field(default=None, foreign_key="visitor.id")
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    erased_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    surname_latin: str = _follows("latin", "surname", is_added=True)
    given_latin: str = _follows("latin", "given", is_added=True)
    ppe_size: str = Field(default="", max_length=10, sa_column_kwargs={"server_default": text("''")})
    clearance_by: str = Field(default="", max_length=80, sa_column_kwargs=added())


class Badge(Row, table=True):
    """The pass of a visitor: a random number with check digits that stands in its code, and how often it was printed.

    The number says nothing of the person; it is looked up here.
    """

    __table_args__ = (
        UniqueConstraint("visitor_id"),
        UniqueConstraint("code"),
        CheckConstraint("prints >= 0", name="prints"),
    )

    visitor_id: UUID = Field(foreign_key="visitor.id")
    code: str = Field(max_length=20)
    prints: int = Field(default=0)
    printed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
