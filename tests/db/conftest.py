"""A real database for each test, copied from one that was migrated once."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.clock import SetClock
from db.opening import FILE_NAME, migrate, open_store
from db.sqlite import sqlite_engine
from db.store import Store

NOW = datetime(2026, 11, 24, 5, 42, tzinfo=UTC)
"""A Tuesday morning: 10:42 in Asia/Yekaterinburg."""


@pytest.fixture(scope="session")
def empty_books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file that was migrated from nothing and never written to."""
    file = tmp_path_factory.mktemp("books") / FILE_NAME
    engine = sqlite_engine(file)
    migrate(engine, file, None)
    with engine.connect() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
    engine.dispose()
    return file


@pytest.fixture
def clock() -> SetClock:
    """Return a clock that stands at a Tuesday morning."""
    return SetClock(NOW)


@pytest.fixture
def store(tmp_path: Path, empty_books: Path, clock: SetClock) -> Iterator[Store]:
    """Open empty books in a folder of their own."""
    shutil.copy(empty_books, tmp_path / FILE_NAME)
    opened = open_store(tmp_path, clock=clock, actor="coordinator", seat="office")
    yield opened
    opened.close()
