"""People who work with the program."""

from uuid import UUID

from pydantic import Field

from db.commands.draft import Draft
from db.model.guide import Guide
from db.model.kinds import UserRole
from db.model.user import User
from db.store import UnitOfWork


class UserDraft(Draft):
    """A user; `guide_id` says which guide it is, if one."""

    name: str = Field(min_length=1, max_length=120)
    role: UserRole
    name_en: str = Field(default="", max_length=120)
    guide_id: UUID | None = None


def add_user(unit: UnitOfWork, draft: UserDraft) -> UUID:
    """Let a person work with the program; return the key."""
    if draft.guide_id is not None:
        unit.one(Guide, draft.guide_id)
    user = unit.add(User(**draft.model_dump()))
    unit.session.flush()
    return user.id
