"""Business settings, as the settings page draws them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func
from sqlmodel import Session, col, select

from db.model.journal import JournalEntry, JournalTouch
from db.model.setting import Setting
from db.queries.cases import policy
from db.rules.policy import SETTINGS, Described, Policy


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting with the value in force; `changed_on` is the day (UTC) of the last change of one that is kept."""

    described: Described
    value: int | bool | str | date
    is_default: bool
    changed_on: date | None = None


def settings(session: Session) -> list[SettingRow]:
    """Return all settings in the order of the page."""
    chosen, default = policy(session), Policy()
    changed = _changed_on(session)
    return [
        SettingRow(
            one,
            getattr(chosen, one.key),
            getattr(chosen, one.key) == getattr(default, one.key),
            changed.get(one.key),
        )
        for one in SETTINGS
    ]


def _changed_on(session: Session) -> dict[str, date]:
    query = (
        select(Setting.key, func.max(JournalEntry.at))
        .join(JournalTouch, col(JournalTouch.row_id) == col(Setting.id))
        .join(JournalEntry, col(JournalEntry.sequence) == col(JournalTouch.sequence))
        .group_by(col(Setting.key))
    )
    return {key: at.date() for key, at in session.exec(query)}
