"""Reports of one's own, kept by name."""

from dataclasses import replace

from sqlmodel import select

from db.commands.settings import LONGEST
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.setting import Setting
from db.rules.own_report import LONGEST_NAME, NoName, OwnReport, key_of, to_text
from db.store import UnitOfWork


class TooManyFilters(TourError):
    """A report that is too long to be kept."""

    message = QT_TRANSLATE_NOOP("db", "The report “{name}” has too many choices to be kept.")
    remedy = QT_TRANSLATE_NOOP("db", "Shorten its name or take away a filter.")


def keep_own_report(unit: UnitOfWork, report: OwnReport, name: str) -> None:
    """Keep a report by a name, in place of one that has it already. Raises `NoName` and `TooManyFilters`."""
    name = " ".join(name.split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise NoName(most=LONGEST_NAME)
    key, value = key_of(name), to_text(replace(report, name=name))
    if len(value) > LONGEST:
        raise TooManyFilters(name=name)
    row = _kept(unit, key)
    if row is None:
        unit.add(Setting(key=key, value=value))
    elif row.value != value:
        row.value = value


def drop_own_report(unit: UnitOfWork, name: str) -> None:
    """Throw a kept report away; nothing happens if there is none of this name."""
    row = _kept(unit, key_of(name))
    if row is not None:
        unit.session.delete(row)


def _kept(unit: UnitOfWork, key: str) -> Setting | None:
    return unit.session.exec(select(Setting).where(Setting.key == key)).first()
