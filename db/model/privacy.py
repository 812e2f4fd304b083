"""Who must not be admitted, who saw a document, what may not be erased yet, and what was destroyed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from db.model.base import Row, UtcDateTime, derived, key_type, personal


class StopEntry(Row, table=True):
    """A person who must not be admitted; the reason is for staff only. `lifted_at` ends it."""

    __table_args__ = (Index("ix_stop_entry_name_latin", "name_latin"),)

    surname: str = Field(max_length=200, sa_column_kwargs=personal())
    given: str = Field(default="", max_length=200, sa_column_kwargs=personal())
    birth_date: date | None = Field(default=None, sa_column_kwargs=personal("null"))
    document: str = Field(default="", max_length=60, sa_column_kwargs=personal())
    reason: str = Field(max_length=400, sa_column_kwargs=personal())
    since: date
    lifted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    name_latin: str = Field(
        default="",
        sa_type=key_type(400),
        sa_column_kwargs=derived("latin", "surname", "given", is_personal=True),
    )


class LegalHold(Row, table=True):
    """A duty to keep a visitor's data until a day, for instance while an accident is investigated."""

    visitor_id: UUID = Field(foreign_key="visitor.id", index=True)
    reason: str = Field(max_length=200)
    until: date | None = Field(default=None)
    lifted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class DocumentView(Row, table=True):
    """Somebody saw the whole document number of a visitor. The journal names who."""

    visitor_id: UUID = Field(foreign_key="visitor.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)


class DestructionAct(Row, table=True):
    """Personal data destroyed because their time was over: how many names and document numbers, never whose."""

    __table_args__ = (CheckConstraint("names >= 0 and documents >= 0", name="pieces"),)

    at: datetime = Field(sa_type=UtcDateTime, index=True)
    names: int
    documents: int
    name_days: int
    document_days: int
    unused_days: int
