"""What was typed and not saved yet."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from db.model.base import Row, UtcDateTime, personal


class KeptDraft(Row, table=True):
    """What the fields of a sheet said when it was left: kept among the books, since it names people.

    `subject` is the visit's or request's key with what it is, `seat` the computer where it was typed.
    """

    __table_args__ = (UniqueConstraint("subject", "seat"),)

    subject: str = Field(max_length=60)
    seat: str = Field(max_length=40)
    at: datetime = Field(sa_type=UtcDateTime)
    body: str = Field(max_length=40_000, sa_column_kwargs=personal())
