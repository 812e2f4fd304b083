"""Those who ask for visits, and whom to call there."""

from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from db.model.base import Row, derived, one_of, personal
from db.model.kinds import Channel, OrganiserKind


class Organiser(Row, table=True):
    """A school, firm, operator or private person that asks for visits. `region_code` is ISO 3166-2 or empty."""

    __table_args__ = (CheckConstraint("length(country) = 2", name="country_alpha2"),)

    kind: OrganiserKind = Field(sa_type=one_of(OrganiserKind, "kind"))
    name: str = Field(max_length=200, index=True)
    name_folded: str = Field(default="", max_length=200, index=True, sa_column_kwargs=derived("name", "name"))
    country: str = Field(default="RU", max_length=2)
    region_code: str = Field(default="", max_length=8)
    municipality: str = Field(default="", max_length=120)
    channel: Channel = Field(default=Channel.DIRECT, sa_type=one_of(Channel, "channel"))
    search_text: str = Field(default="", max_length=1200, sa_column_kwargs=derived("words", "name", is_added=True))


class Contact(Row, table=True):
    """A person to call at an organiser."""

    organiser_id: UUID = Field(foreign_key="organiser.id", index=True)
    name: str = Field(max_length=200, sa_column_kwargs=personal())
    phone: str = Field(default="", max_length=40, sa_column_kwargs=personal())
    email: str = Field(default="", max_length=120, sa_column_kwargs=personal())
    post: str = Field(default="", max_length=120)
    search_text: str = Field(
        default="", max_length=1200, sa_column_kwargs=derived("words", "name", is_personal=True, is_added=True)
    )
