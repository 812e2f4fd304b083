"""The columns of the file for the pass office: `field=title; field=title`, as its program imports them."""

from collections.abc import Sequence
from typing import Final

from db.errors import QT_TRANSLATE_NOOP, TourError

PASS_FIELDS: Final = (
    *("number", "surname", "given", "patronymic", "name", "birth_date", "document", "citizenship"),
    *("visit", "day", "pass"),
)
"""What a column may hold."""
Column = tuple[str, str]
"""A field and the title above it."""


class BadLayout(TourError):
    """The setting that names the columns does not."""

    message = QT_TRANSLATE_NOOP("db", "The columns for the pass office name an unknown field: “{field}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Correct the setting “Columns for the pass office”.")


class NoColumns(TourError):
    """A file without columns."""

    message = QT_TRANSLATE_NOOP("db", "The file for the pass office would have no columns.")
    remedy = QT_TRANSLATE_NOOP("db", "Leave at least one column.")


class ColumnTwice(TourError):
    """Two columns by one title: the answer of the pass office could not be read back."""

    message = QT_TRANSLATE_NOOP("db", "Two columns for the pass office are called “{title}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Give each column a title of its own.")


class BadTitle(TourError):
    """A title with a sign that parts columns."""

    message = QT_TRANSLATE_NOOP("db", "The title “{title}” has a semicolon, which parts the columns.")
    remedy = QT_TRANSLATE_NOOP("db", "Write the title without it.")


def read_layout(text: str) -> list[Column]:
    """Return the columns; raise `BadLayout`, `NoColumns`, `ColumnTwice`."""
    pairs = [part.partition("=") for part in text.split(";") if part.strip()]
    columns = [(field.strip(), title.strip() or field.strip()) for field, _, title in pairs]
    _check(columns)
    return columns


def write_layout(columns: Sequence[Column]) -> str:
    """Return the text of a layout; raise what `read_layout` raises, and `BadTitle`."""
    for _field, title in columns:
        if ";" in title:
            raise BadTitle(title=title)
    _check([(field, title.strip() or field) for field, title in columns])
    return "; ".join(f"{field}={title.strip() or field}" for field, title in columns)


def _check(columns: Sequence[Column]) -> None:
    if not columns:
        raise NoColumns
    seen: set[str] = set()
    for field, title in columns:
        if field not in PASS_FIELDS:
            raise BadLayout(field=field)
        if title.casefold() in seen:
            raise ColumnTwice(title=title)
        seen.add(title.casefold())
