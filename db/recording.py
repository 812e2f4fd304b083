"""What a session writes, noted row by row: the before and after of each, of which a Change is made."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, event, insert, inspect
from sqlalchemy.orm import SessionTransaction
from sqlmodel import Session

from db.change import RowChange, Values
from db.derived import derived_values, fill_derived, own_columns
from db.model.base import Row, defaults_of
from db.prepared import Prepared
from db.sqlite import begin_writing

if TYPE_CHECKING:
    from uuid import UUID


class Recorder:
    """Notes the before and after of each row a session flushes."""

    def __init__(self) -> None:
        self._before: dict[tuple[str, UUID], Values | None] = {}
        self._rows: dict[tuple[str, UUID], Row | Values] = {}
        self._gone: set[tuple[str, UUID]] = set()

    def note(self, session: Session) -> None:
        """Look at what a session is about to flush."""
        for row in session.new:
            self._keep(row, None)
        for row in session.dirty:
            if isinstance(row, Row) and (before := _as_loaded(row)) != values_of(row):
                self._keep(row, before)
        for row in session.deleted:
            self._keep(row, _as_loaded(row))
            self._gone.add((row.__tablename__, row.id))

    def _keep(self, row: Any, before: Values | None) -> None:  # noqa: ANN401  (the journal's own rows are not Rows)
        if isinstance(row, Row):
            key = (str(row.__tablename__), row.id)
            self._before.setdefault(key, before)
            self._rows[key] = row

    def note_added(self, table: type[Row], rows: Iterable[Values]) -> None:
        """Note new rows of which there are no objects."""
        name, columns = str(table.__tablename__), own_columns(table)
        for values in rows:
            key = (name, cast("UUID", values["id"]))
            self._before.setdefault(key, None)
            self._rows[key] = {column: values[column] for column in columns}

    def rows(self) -> tuple[RowChange, ...]:
        """Return what became of each row, in the order of first touch; rows that came and went are left out."""
        changes = []
        for key, row in self._rows.items():
            before = self._before[key]
            after = None if key in self._gone else values_of(row) if isinstance(row, Row) else row
            if before != after:
                changes.append(RowChange(key[0], key[1], before, after))
        return tuple(changes)


class WritingSession(Session):
    """A session that notes what it flushes."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401  (handed on as they come)
        super().__init__(*arguments, **options)
        self.recorder = Recorder()
        self.at_hand: Connection | None = None

    def connection(self, *arguments: Any, **options: Any) -> Connection:  # noqa: ANN401  (handed on as they come)
        """Return the connection of the transaction; it is asked for at each statement."""
        if self.at_hand is None or arguments or options:
            return super().connection(*arguments, **options)
        return self.at_hand

    def add_many(self, table: type[Row], rows: Iterable[Values]) -> None:
        """Write many new rows by one statement and note them; objects for each would take most of the time."""
        self.flush()  # what they point to stands before them
        empty = dict.fromkeys(each.key for each in inspect(table).column_attrs)
        told = list(rows)
        made = [{**empty, **each, **row} for each, row in zip(defaults_of(table, len(told)), told, strict=True)]
        for values in made:
            values |= derived_values(table, values)
        self.recorder.note_added(table, made)
        _insertion(table).write(self, made)


@cache
def _insertion(table: type[Row]) -> Prepared:
    return Prepared(insert(table), [each.key for each in inspect(table).column_attrs])


@event.listens_for(WritingSession, "after_begin")
def _write_from_the_start(session: WritingSession, transaction: SessionTransaction, connection: Connection) -> None:
    if not transaction.nested:  # else it is a mere savepoint of one that writes already
        begin_writing(connection)
        session.at_hand = connection


@event.listens_for(WritingSession, "after_transaction_end")
def _let_go(session: WritingSession, transaction: SessionTransaction) -> None:
    if transaction.parent is None:
        session.at_hand = None


@event.listens_for(WritingSession, "before_flush")
def _note(session: WritingSession, _context: object, _instances: object) -> None:
    fill_derived(session)
    session.recorder.note(session)


def values_of(row: Row) -> Values:
    """Return all columns of a row by name, but for those that follow others."""
    return {name: getattr(row, name) for name in own_columns(type(row))}


def _as_loaded(row: Row) -> Values:
    state = inspect(row)
    loaded = dict(values_of(row))
    for name in loaded.keys() - state.unmodified:
        history = state.attrs[name].history
        if history.deleted:
            loaded[name] = history.deleted[0]
    return loaded
