"""People who work with the program."""

from uuid import UUID

from sqlmodel import Field

from db.model.base import Row, one_of, personal
from db.model.kinds import UserRole


class User(Row, table=True):
    """A user and what the role allows."""

    __tablename__ = "app_user"

    name: str = Field(max_length=120, sa_column_kwargs=personal())
    name_en: str = Field(default="", max_length=120, sa_column_kwargs=personal())
    role: UserRole = Field(sa_type=one_of(UserRole, "role"))
    guide_id: UUID | None = Field(default=None, foreign_key="guide.id")
    is_active: bool = Field(default=True)
