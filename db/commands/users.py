"""People who work with the program."""

from uuid import UUID

from pydantic import Field

from db.commands.draft import Draft
from db.model.kinds import UserRole
from db.model.user import User
from db.store import UnitOfWork


class UserDraft(Draft):
    """A user and what the role allows."""

    name: str = Field(min_length=1, max_length=120)
    name_en: str = Field(default="", max_length=120)
    role: UserRole = UserRole.COORDINATOR
    guide_id: UUID | None = None


def add_user(unit: UnitOfWork, draft: UserDraft) -> UUID:
    """Add a user; return the key."""
    row = unit.add(User(**draft.model_dump()))
    unit.session.flush()
    return row.id
