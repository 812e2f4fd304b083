"""Books with a full outbox, made once and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.clock import SetClock
from db.opening import FILE_NAME, open_store
from db.store import Store
from tests.db.conftest import NOW
from tests.db.exchange.outbox_made import set_up_site


@pytest.fixture(scope="session")
def closed_books(tmp_path_factory: pytest.TempPathFactory, empty_books: Path) -> Path:
    """Return a database file with two nil months closed and queued."""
    folder = tmp_path_factory.mktemp("closed")
    shutil.copy(empty_books, folder / FILE_NAME)
    store = open_store(folder, clock=SetClock(NOW), actor="coordinator", seat="office")
    set_up_site(store)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
    store.close()
    return folder / FILE_NAME


@pytest.fixture
def site(tmp_path: Path, closed_books: Path, clock: SetClock) -> Iterator[Store]:
    """Open books with two nil months closed and queued."""
    shutil.copy(closed_books, tmp_path / FILE_NAME)
    opened = open_store(tmp_path, clock=clock, actor="coordinator", seat="office")
    yield opened
    opened.close()
