"""Takes steps of a Change back: rows go, come back, or have their values again; lines of a log are voided."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol
from uuid import UUID

from sqlmodel import Session, SQLModel, col, select

from db.change import RowChange, Values
from db.errors import ChangedSince
from db.model.base import Row


class Unit(Protocol):
    """What of a unit of work is needed here."""

    @property
    def session(self) -> Session:
        """Return the session of the transaction."""

    def add(self, row: Row) -> Row:
        """Insert a row."""


Void = Callable[[Any, Values], Row]
"""Makes the row that takes back a row of an append-only table."""
Stay = Callable[[Any, Sequence[UUID]], Mapping[UUID, Values]]
"""Returns which of some rows must stay, and the values that put them away; raises `ChangedSince` where they are in use.
"""
_AT_ONCE = 500
"""Rows read by one statement."""


def take_back(unit: Unit, steps: Sequence[RowChange], voids: Mapping[str, Void], stays: Mapping[str, Stay]) -> None:
    """Take inverse steps; raise `ChangedSince` where a row is no longer as they left it.

    `voids` name the append-only tables, `stays` those whose rows such lines may speak of: these are put
    away, not deleted.
    """
    _held = _together(unit, steps)
    others = []
    for row in steps:
        if row.table in voids and row.before is not None:
            unit.add(voids[row.table](unit, row.before))
        else:
            others.append(row)
    gone = [row for row in others if row.after is None]
    staying = _staying(unit, gone, stays)
    for row in gone:
        _put(unit, row, staying)
    unit.session.flush()  # a key that is free again may be taken by the rows put back
    for row in others:
        if row.after is not None:
            _put(unit, row, staying)


def _staying(unit: Unit, gone: Iterable[RowChange], stays: Mapping[str, Stay]) -> dict[UUID, Values]:
    keys: dict[str, list[UUID]] = defaultdict(list)
    for row in gone:
        if row.table in stays:
            keys[row.table].append(row.row_id)
    return {key: away for table, ids in keys.items() for key, away in stays[table](unit, ids).items()}


def _put(unit: Unit, wanted: RowChange, staying: Mapping[UUID, Values]) -> None:
    table = table_class(wanted.table)
    row = unit.session.get(table, wanted.row_id)
    if (row is None) != (wanted.before is None) or (row is not None and not _same(row, wanted.before or {})):
        raise ChangedSince
    if wanted.after is None and wanted.row_id in staying:
        for name, value in staying[wanted.row_id].items():
            setattr(row, name, value)
    elif wanted.after is None:
        unit.session.delete(row)
    elif row is None:
        unit.session.add(table(**dict[str, Any](wanted.after)))
    else:
        for name in wanted.altered:
            if name != "version":
                setattr(row, name, wanted.after[name])


def _same(row: Row, values: Values) -> bool:
    return all(getattr(row, name) == value for name, value in values.items() if name != "version")


def _together(unit: Unit, steps: Iterable[RowChange]) -> list[Row]:
    """Read the rows of many steps by few statements; the session knows them for as long as they are held."""
    keys: dict[str, list[UUID]] = defaultdict(list)
    for step in steps:
        keys[step.table].append(step.row_id)
    held: list[Row] = []
    for name, ids in keys.items():
        table = table_class(name)
        for start in range(0, len(ids), _AT_ONCE):
            held += unit.session.exec(select(table).where(col(table.id).in_(ids[start : start + _AT_ONCE])))
    return held


def table_class(name: str) -> type[Row]:
    """Return the class of a table; raise KeyError for an unknown name."""
    for mapper in SQLModel._sa_registry.mappers:  # noqa: SLF001  (SQLModel offers no other way to its registry)
        if mapper.local_table is not None and mapper.class_.__tablename__ == name:
            found: type[Row] = mapper.class_
            return found
    raise KeyError(name)
