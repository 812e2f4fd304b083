"""Business settings: changed one at a time."""

import re
from typing import Final

from sqlmodel import select

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.setting import Setting
from db.rules.pass_layout import read_layout
from db.rules.policy import SETTINGS, BadSetting, Policy, parsed
from db.store import UnitOfWork

LONGEST = 1000
"""Characters a setting may have."""


_PASSWORD: Final = re.compile(r"://[^/@\s]*:[^/@\s]*@")


class PasswordInAddress(TourError):
    """A destination that was typed with its password: settings stand in the journal for ever."""

    message = QT_TRANSLATE_NOOP("db", "An address must not hold a password: it would stand in the journal for ever.")
    remedy = QT_TRANSLATE_NOOP("db", "Leave it out; it is typed in Exchange, under Destination, and kept elsewhere.")


class NoSuchSetting(TourError):
    """A setting that does not exist."""

    message = QT_TRANSLATE_NOOP("db", "There is no setting “{key}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose one of the list of settings.")


def change_setting(unit: UnitOfWork, key: str, value: str) -> None:
    """Set a business setting from text; its default is kept by keeping nothing.

    Raises `NoSuchSetting`, `PasswordInAddress`, `BadSetting` for a value that does not fit, and what `read_layout`
    raises of columns.
    """
    setting = next((one for one in SETTINGS if one.key == key), None)
    if setting is None:
        raise NoSuchSetting(key=key)
    if key == "outbox_folder" and _PASSWORD.search(value):
        raise PasswordInAddress
    chosen = parsed(setting, value.strip())
    if key == "pass_columns":
        read_layout(str(chosen))
    text = str(chosen).lower() if isinstance(chosen, bool) else str(chosen)
    if len(text) > LONGEST:
        raise BadSetting(value=f"{text[:40]}…", title=setting.title, least=0, most=LONGEST)
    row = unit.session.exec(select(Setting).where(Setting.key == key)).first()
    if chosen == getattr(Policy(), key):
        if row is not None:
            unit.session.delete(row)
    elif row is None:
        unit.add(Setting(key=key, value=text))
    else:
        row.value = text
