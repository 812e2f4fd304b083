"""Opens the database and is the only door to it: `read()` for queries, `write(label)` for commands.

A write records the before and after of every row it flushes. This Change is appended to the journal in the same
transaction, shown to the guards before the commit, and told to the listeners after it.
"""

from collections.abc import Callable, Collection, Generator, Iterable, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import Session, col, select

from db.change import Change, ChangeKind, Values
from db.clock import Clock
from db.errors import QT_TRANSLATE_NOOP, ChangedSince, DatabaseBusy, DiskFull, EditedElsewhere, Phrase, TourError
from db.journal import append, erase
from db.model.base import Row
from db.recording import WritingSession
from db.reversing import Stay, Void, take_back

R = TypeVar("R", bound=Row)
T = TypeVar("T")
Guard = Callable[[Session, Session, Change], None]
"""Looks at a Change before it is committed (session as it was, session as it will be) and raises a TourError."""
Listener = Callable[[Change], None]


class CannotUndo(TourError):
    """The Change says of itself that it stays."""

    message = QT_TRANSLATE_NOOP("db", "“{label}” cannot be undone.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "What was sent, closed or erased stays so. A closed month is mended by a correction."
    )


class NotThere(TourError):
    """A row that is named does not exist."""

    message = QT_TRANSLATE_NOOP("db", "The entry no longer exists.")
    remedy = QT_TRANSLATE_NOOP("db", "Refresh the list and choose again.")


class ReadOnlyBooks(TourError):
    """The database can be read and not written."""

    message = QT_TRANSLATE_NOOP("db", "The database can only be read here: nothing was written.")
    remedy = QT_TRANSLATE_NOOP("db", "Give this user the right to write to the data folder, or free the disk.")


class BooksUnreadable(TourError):
    """The database cannot be read: it is damaged, or its disk does not answer."""

    message = QT_TRANSLATE_NOOP("db", "The database cannot be read just now.")
    remedy = QT_TRANSLATE_NOOP("db", "Take the printed lists, and look after the disk or put back a copy of the file.")


class UnitOfWork:
    """One transaction of one command: a session, who works, and when.

    A command that cannot be taken back sets `is_undoable`; one that forgets a person names the rows in `erased`, whose
    personal values then leave the journal too, or single columns of rows in `erased_columns`.
    """

    def __init__(self, session: WritingSession, clock: Clock, actor: str, seat: str) -> None:
        self.session = session
        self.clock = clock
        self.actor = actor
        self.seat = seat
        self.change: Change | None = None
        self.is_undoable = True
        self.erased: list[UUID] = []
        self.erased_columns: list[tuple[UUID, str]] = []

    def now(self) -> datetime:
        """Return the present instant in UTC."""
        return self.clock.now()

    def one(self, table: type[R], row_id: UUID) -> R:
        """Return a row by its key; raise `NotThere`."""
        row = self.session.get(table, row_id)
        if row is None:
            raise NotThere
        return row

    def several(self, table: type[R], row_ids: Collection[UUID]) -> dict[UUID, R]:
        """Return rows by their keys, read together; raise `NotThere` if one is missing."""
        rows = {row.id: row for row in self.session.exec(select(table).where(col(table.id).in_(row_ids)))}
        if len(rows) < len(set(row_ids)):
            raise NotThere
        return rows

    def add(self, row: R) -> R:
        """Add a row to the transaction and return it."""
        self.session.add(row)
        return row

    def add_many(self, table: type[R], rows: Iterable[Values]) -> None:
        """Write many new rows at once, each told by its columns; a column that is left out has its default."""
        self.session.add_many(table, rows)

    def expect(self, row: Row, version: int) -> None:
        """Refuse with `EditedElsewhere` unless the row still has the version that was read."""
        if row.version != version:
            raise EditedElsewhere


class Store:
    """A database and the rules that hold for every write to it.

    `guards` look at each Change before it is committed; `voids` name the append-only tables, whose rows are taken back
    by another row and never deleted; `stays` the tables whose rows such lines may speak of (`db.reversing`).
    """

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        *,
        actor: str = "",
        seat: str = "",
        guards: Iterable[Guard] = (),
        voids: Mapping[str, Void] | None = None,
        stays: Mapping[str, Stay] | None = None,
    ) -> None:
        self.engine = engine
        self.clock = clock
        self.actor = actor
        self.seat = seat
        self._guards = tuple(guards)
        self._voids = voids or {}
        self._stays = stays or {}
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every committed Change, in the thread that wrote it."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Generator[Session]:
        """Open a session for queries; nothing it does is kept. Raises `BooksUnreadable`."""
        with _readable(), Session(self.engine, autoflush=False) as session:
            yield session

    @contextmanager
    def write(
        self, label: Phrase, *, kind: ChangeKind = ChangeKind.DO, reverses: UUID | None = None
    ) -> Generator[UnitOfWork]:
        """Run one command in one transaction: committed at the end, rolled back on any exception.

        `label` says in a few words what was done; it names no visitor. Raises the guards' TourErrors, `EditedElsewhere`
        for a stale row, `DiskFull` and `DatabaseBusy`.
        """
        with _explained(), WritingSession(self.engine, expire_on_commit=False, autoflush=False) as session:
            recorder = session.recorder
            unit = UnitOfWork(session, self.clock, self.actor, self.seat)
            yield unit
            session.flush()
            rows = recorder.rows()
            change = Change(
                label, self.clock.now(), self.actor, self.seat, rows, kind, unit.is_undoable, None, reverses
            )
            self._look(session, change)
            if rows:
                append(session, change)
            for row_id in unit.erased:
                erase(session, row_id)
            for row_id, column in unit.erased_columns:
                erase(session, row_id, column)
            session.commit()
            unit.change = change
        for listener in self._listeners if change.rows else ():
            listener(change)

    def rehearse(self, command: Callable[[UnitOfWork], T]) -> T:
        """Run a command and return what it tells, keeping nothing: neither rows nor a Change, and no guard is asked.

        So a draft is judged as what it would become, by the very command that will save it.
        """
        with _explained(), WritingSession(self.engine, expire_on_commit=False, autoflush=False) as session:
            return command(UnitOfWork(session, self.clock, self.actor, self.seat))

    def _look(self, session: Session, change: Change) -> None:
        if not self._guards or not change.rows:
            return
        with self.read() as before:
            for guard in self._guards:
                guard(before, session, change)

    def undo(self, change: Change) -> Change:
        """Take a Change back by a new one, behind the same guards; raise `ChangedSince` or `CannotUndo`."""
        return self._reverse(change, ChangeKind.UNDO)

    def redo(self, undone: Change) -> Change:
        """Take back an undo, given the Change that `undo` returned."""
        return self._reverse(undone, ChangeKind.REDO)

    def _reverse(self, change: Change, kind: ChangeKind) -> Change:
        if not change.is_undoable:
            raise CannotUndo(label=change.label)
        try:
            with self.write(change.label, kind=kind, reverses=change.change_id) as unit:
                take_back(unit, change.inverse(), self._voids, self._stays)
        except IntegrityError as problem:  # something that was written since belongs to a row that would go
            raise ChangedSince from problem
        assert unit.change is not None
        return unit.change

    def forget_traces(self) -> None:
        """Let nothing of what was erased stay in the file: SQLite keeps older pages in its log until it is emptied.

        Pages that were split keep cut-off copies of rows, which only writing the file anew takes away.
        """
        if self.engine.dialect.name != "sqlite":
            return
        with self.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            connection.rollback()
            for statement in ("pragma wal_checkpoint(truncate)", "vacuum", "pragma wal_checkpoint(truncate)"):
                raw.execute(statement)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


@contextmanager
def _readable() -> Generator[None]:
    """Tell a file that cannot be read from a query that is wrong."""
    try:
        yield
    except DatabaseError as problem:
        text = str(problem.orig).lower()
        if any(sign in text for sign in ("not a database", "malformed", "unable to open", "disk i/o", "no such table")):
            raise BooksUnreadable from problem
        raise


@contextmanager
def _explained() -> Generator[None]:
    """Turn what the database says of disks, locks and stale rows into sentences."""
    try:
        yield
    except StaleDataError as stale:
        raise EditedElsewhere from stale
    except OperationalError as problem:
        text = str(problem.orig).lower()
        if "full" in text or "disk i/o" in text:
            raise DiskFull from problem
        if "readonly" in text or "read-only" in text:
            raise ReadOnlyBooks from problem
        if "locked" in text or "busy" in text:
            raise DatabaseBusy from problem
        raise
