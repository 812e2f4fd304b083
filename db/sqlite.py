"""Engines over SQLite files, and how their transactions begin."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Dialect, Engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, PoolProxiedConnection
from sqlmodel import create_engine

PRAGMAS = (
    "foreign_keys=on",
    "journal_mode=wal",
    "synchronous=full",
    "busy_timeout=5000",
    "secure_delete=on",
    # pages of the log before a commit carries them over: an arrival writes a dozen, so one in hundreds waits for that
    "wal_autocheckpoint=4000",
)
"""How a SQLite file is opened: each commit outlives a loss of power, and nothing erased can be read."""


class BooksDialect(SQLiteDialect_pysqlite):
    """SQLite whose transactions begin where SQLAlchemy begins them, so that all a transaction reads is of one moment.

    Python's module begins them at the first write only. A listener for the beginning would do the same, but while an
    engine has any, each statement looks for others: a fifth of the time of an arrival.
    """

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Begin a transaction that reads; `begin_writing` makes it one that writes."""
        dbapi_connection.cursor().execute("begin")


def as_told(problem: Exception, statement: str, dialect: Dialect) -> BaseException:
    """Return a driver's error as SQLAlchemy tells it, without the values: they may be a person's."""
    return DBAPIError.instance(statement, None, problem, dialect.loaded_dbapi.Error, hide_parameters=True)


registry.register("sqlite.books", __name__, BooksDialect.__name__)


def begin_writing(connection: Connection) -> None:
    """Begin a transaction that writes, or let the one that has just begun: it waits for other writers now.

    Did it wait at its first write, what it read before could be of an earlier moment, and the write be refused.
    """
    if not connection.in_transaction():
        connection.begin()
    if isinstance(connection.dialect, BooksDialect):
        cursor = connection.connection.cursor()
        cursor.execute("commit")  # of nothing: it cannot fail
        try:
            cursor.execute("begin immediate")
        except sqlite3.Error as problem:
            raise as_told(problem, "begin immediate", connection.dialect) from problem


def sqlite_engine(file: Path) -> Engine:
    """Return an engine for a SQLite file that keeps each commit through a loss of power."""
    engine = create_engine(f"sqlite+books:///{file.as_posix()}", connect_args={"timeout": 5})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "checkin", _let_go)
    return engine


def sqlite_reader(file: Path) -> Engine:
    """Return an engine that only reads a SQLite file and never writes beside it, for books that cannot be opened."""
    address = f"{file.resolve().as_uri()}?mode=ro"
    return create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True, timeout=1), poolclass=NullPool)


def memory_engine() -> Engine:
    """Return an engine over an empty database in memory."""
    return create_engine("sqlite://")


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions are begun by the dialect
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"pragma {pragma}")
    cursor.close()


def _let_go(connection: DBAPIConnection | None, _entry: ConnectionPoolEntry) -> None:
    """End a transaction whose commit was refused; it would hold the file against all other writers."""
    if connection is not None and connection.in_transaction:
        connection.rollback()
