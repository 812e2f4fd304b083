"""Visits that come again and again."""

from uuid import UUID

from pydantic import NaiveDatetime
from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from db.model.base import Row


class Series(Row, table=True):
    """A rule of recurrence (RFC 5545 RRULE, without its name) and the first start, wall-clock at the site.

    What the visits are like stands in the visits themselves: one that is restored is copied from its neighbour.
    """

    site_id: UUID = Field(foreign_key="site.id", index=True)
    title: str = Field(max_length=200)
    rule: str = Field(max_length=200)
    starts_local: NaiveDatetime
    zone: str = Field(max_length=64)


class Occurrence(Row, table=True):
    """One date of a series, by the start its rule gives (RECURRENCE-ID); without a visit it is left out (EXDATE)."""

    __table_args__ = (UniqueConstraint("series_id", "starts_local"), UniqueConstraint("visit_id"))

    series_id: UUID = Field(foreign_key="series.id", index=True)
    starts_local: NaiveDatetime
    visit_id: UUID | None = Field(default=None, foreign_key="visit.id")
