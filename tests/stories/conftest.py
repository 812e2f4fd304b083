"""Stories are told on the same empty books as the tests of `db`."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.db.conftest import clock, empty_books, store

__all__ = ["clock", "empty_books", "store"]


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Have the application that windows need, before a job makes a smaller one for its words."""
    return qapp
