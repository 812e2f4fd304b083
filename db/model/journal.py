"""The journal: every committed Change, chained by hashes; personal values beside it, so that they can be erased."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from db.model.base import UtcDateTime

_BY_KEY = {"sqlite_with_rowid": False}
"""The rows lie in the order of their key: a page less is written for each than with an index of the key beside."""


class JournalEntry(SQLModel, table=True):
    """One committed Change. `body` is canonical JSON; `hash` is SHA-256 over `previous` and `body`."""

    __tablename__ = "journal_entry"

    sequence: int = Field(primary_key=True)
    change_id: UUID
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    body: str = Field(sa_type=Text)
    previous: str = Field(max_length=64)
    hash: str = Field(max_length=64)


class JournalTouch(SQLModel, table=True):
    """Which rows an entry touched: the way from a row to its history."""

    __tablename__ = "journal_touch"
    __table_args__ = _BY_KEY

    sequence: int = Field(primary_key=True, foreign_key="journal_entry.sequence")
    row_id: UUID = Field(primary_key=True, index=True)


class JournalPersonal(SQLModel, table=True):
    """A personal value of an entry. Erasing the row leaves the entry's salted digest, which says nothing."""

    __tablename__ = "journal_personal"
    __table_args__ = _BY_KEY

    sequence: int = Field(primary_key=True, foreign_key="journal_entry.sequence")
    row_id: UUID = Field(primary_key=True, index=True)
    path: str = Field(primary_key=True, max_length=120)
    salt: str = Field(max_length=32)
    value: str = Field(sa_type=Text)
