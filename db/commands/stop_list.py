"""The list of persons not to admit: put on, taken off."""

from datetime import date
from uuid import UUID

from pydantic import Field

from db.commands.draft import Draft
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.privacy import StopEntry
from db.queries.users import current_role
from db.rules.privacy import may_see_stop_reasons
from db.store import UnitOfWork


class NotForThisRole(TourError):
    """The role may not read or change the stop-list."""

    message = QT_TRANSLATE_NOOP("db", "The list of persons not to admit is not open to your role.")
    remedy = QT_TRANSLATE_NOOP("db", "Ask the coordinator.")


class StopDraft(Draft):
    """A person not to admit; the more is known, the surer the match."""

    surname: str = Field(min_length=1, max_length=200)
    given: str = Field(default="", max_length=200)
    birth_date: date | None = None
    document: str = Field(default="", max_length=60)
    reason: str = Field(min_length=1, max_length=400)


def stop_person(unit: UnitOfWork, draft: StopDraft, since: date) -> UUID:
    """Put a person on the list and return the entry's key; raises `NotForThisRole`."""
    _require_role(unit)
    return unit.add(StopEntry(**draft.model_dump(), since=since)).id


def lift_stop(unit: UnitOfWork, entry_id: UUID) -> None:
    """Take a person off the list; raises `NotForThisRole`."""
    _require_role(unit)
    unit.one(StopEntry, entry_id).lifted_at = unit.now()


def _require_role(unit: UnitOfWork) -> None:
    if not may_see_stop_reasons(current_role(unit.session)):
        raise NotForThisRole
