"""Business settings are changed."""

from sqlmodel import select

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.setting import Setting
from db.rules.policy import described, parsed
from db.store import UnitOfWork


class NoSuchSetting(TourError):
    """A setting that does not exist."""

    message = QT_TRANSLATE_NOOP("db", "There is no setting “{key}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose one of the list of settings.")


def change_setting(unit: UnitOfWork, key: str, value: str) -> None:
    """Set a setting from its text; raise `NoSuchSetting` or `BadSetting`."""
    try:
        parsed(described(key), value)
    except StopIteration as unknown:
        raise NoSuchSetting(key=key) from unknown
    row = unit.session.exec(select(Setting).where(Setting.key == key)).first()
    if row is None:
        unit.add(Setting(key=key, value=value))
    else:
        row.value = value
