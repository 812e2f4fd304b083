"""Business settings, as the settings page draws them."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from db.queries.cases import policy
from db.rules.policy import SETTINGS, Described, Policy


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting with the value in force."""

    described: Described
    value: int | bool | str | date
    is_default: bool


def settings(session: Session) -> list[SettingRow]:
    """Return all settings in the order of the page."""
    chosen, default = policy(session), Policy()
    return [
        SettingRow(one, getattr(chosen, one.key), getattr(chosen, one.key) == getattr(default, one.key))
        for one in SETTINGS
    ]
