"""Statements that are asked at every write: compiled once, then handed to the driver as they are.

For each statement SQLAlchemy looks for listeners, asks its cache and makes a result that can do many things. After a
flush to the disk the processor has forgotten all of that, and it takes ten times as long as SQLite's answer.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Dialect, Enum, Insert, Select
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine
from sqlmodel import Session

from db.sqlite import as_told

Processor = Callable[[Any], Any] | None
"""Turns a value into what the driver takes, or back; None where both are the same."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A statement as one database takes it: its text, the names of its values in their order, columns of the answer.

    `turned` says how values at some places are given to the driver. A value that stands in the statement itself is
    kept with its name.
    """

    text: str
    names: list[str]
    turned: list[tuple[int, Callable[[Any], Any]]]
    fixed: Mapping[str, object]
    columns: list[Processor]
    is_by_place: bool

    def given(self, row: Mapping[str, object]) -> Sequence[object] | Mapping[str, object]:
        """Return the values of a row as the driver takes them."""
        known = {**self.fixed, **row} if self.fixed else row
        told = [known[name] for name in self.names]
        for place, turn in self.turned:
            told[place] = turn(told[place])
        return told if self.is_by_place else dict(zip(self.names, told, strict=True))


class Prepared:
    """A query or an insertion that is made once for each kind of database."""

    def __init__(self, statement: Select[*tuple[Any, ...]] | Insert, columns: Iterable[str] = ()) -> None:
        """Take a statement whose values are named parameters; an insertion with the names of its columns."""
        self._statement = statement
        self._columns = list(columns)
        self._forms: WeakKeyDictionary[Dialect, _Form] = WeakKeyDictionary()

    def rows(self, session: Session, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
        """Return the rows of a query, each value as its column has it. What is not flushed yet is not seen.

        Raises what SQLAlchemy raises for the database's refusals, as `write` does.
        """
        connection = session.connection()
        form, cursor = self._form(connection.dialect), connection.connection.cursor()
        try:
            cursor.execute(form.text, form.given(values or {}))
            found = cursor.fetchall()
        except connection.dialect.loaded_dbapi.Error as problem:
            raise as_told(problem, form.text, connection.dialect) from problem
        cursor.close()
        return [
            tuple([value if turn is None else turn(value) for turn, value in zip(form.columns, row, strict=True)])
            for row in found
        ]

    def write(self, session: Session, rows: Sequence[Mapping[str, object]]) -> None:
        """Insert rows, each with all columns that were named."""
        connection = session.connection()
        form, cursor = self._form(connection.dialect), connection.connection.cursor()
        try:
            given: list[Any] = [form.given(row) for row in rows]
            cursor.executemany(form.text, given)
        except connection.dialect.loaded_dbapi.Error as problem:
            raise as_told(problem, form.text, connection.dialect) from problem
        cursor.close()

    def _form(self, dialect: Dialect) -> _Form:
        form = self._forms.get(dialect)
        if form is None:
            form = self._forms[dialect] = _form(self._statement, self._columns, dialect)
        return form


def _turn(kind: TypeEngine[Any], dialect: Dialect) -> Processor:
    """Return how values of a type are given to the driver; the few of a code are turned once."""
    turn = kind.bind_processor(dialect)
    return cache(turn) if turn is not None and isinstance(kind, Enum) else turn


def _form(statement: Select[*tuple[Any, ...]] | Insert, columns: list[str], dialect: Dialect) -> _Form:
    compiled = statement.compile(dialect=dialect, column_keys=columns or None)
    assert isinstance(compiled, SQLCompiler)
    names = compiled.positiontup or list(compiled.binds)
    types = {name: bind.type.dialect_impl(dialect) for name, bind in compiled.binds.items()}
    turns = [_turn(types[name], dialect) for name in names]
    answer = () if isinstance(statement, Insert) else statement.selected_columns
    return _Form(
        text=str(compiled),
        names=names,
        turned=[(place, turn) for place, turn in enumerate(turns) if turn is not None],
        fixed={name: bind.value for name, bind in compiled.binds.items() if not bind.required},
        columns=[column.type.dialect_impl(dialect).result_processor(dialect, None) for column in answer],
        is_by_place=compiled.positiontup is not None,
    )
