"""Stories are told on the same empty books as the tests of `db`."""

from tests.db.conftest import clock, empty_books, store

__all__ = ["clock", "empty_books", "store"]
