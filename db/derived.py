"""Columns that follow others of their row: the keys by which names and titles are found.

The model marks them (`db.model.base.derived`), the store fills them whenever it flushes, so that no command can forget.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from db.model.base import Row
from db.rules.names import fold_name, latin_key
from db.rules.search_words import text_of

FOLDS: Final[Mapping[str, Callable[[str], str]]] = {"name": fold_name, "latin": latin_key, "words": text_of}
"""The functions a column can follow others by."""


@cache
def derived_columns(table: type[Row]) -> dict[str, tuple[Callable[[str], str], tuple[str, ...], int]]:
    """Return the columns of a table that follow others: the function, the sources, and the greatest length."""
    found = {}
    for attribute in inspect(table).column_attrs:
        column = attribute.columns[0]
        if "derived" in column.info:
            fold, sources = column.info["derived"]
            found[attribute.key] = (FOLDS[fold], sources, int(column.type.length))
    return found


@cache
def own_columns(table: type[Row]) -> tuple[str, ...]:
    """Return the names of the columns of a table that follow no other."""
    return tuple(each.key for each in inspect(table).column_attrs if "derived" not in each.columns[0].info)


def derived_value(fold: Callable[[str], str], texts: list[str], length: int) -> str:
    """Return the value that follows from texts, cut to the length: a folded text may be longer than the text."""
    return fold(" ".join(filter(None, texts)))[:length]


def derived_values(table: type[Row], values: Mapping[str, Any]) -> dict[str, str]:
    """Return the values of the columns of a row that follow others."""
    return {
        name: derived_value(fold, [values[source] for source in sources], length)
        for name, (fold, sources, length) in derived_columns(table).items()
    }


def fill_derived(session: Session) -> None:
    """Fill the columns that follow others in all rows that a session is about to flush."""
    for row in (*session.new, *session.dirty):
        if not isinstance(row, Row):
            continue
        for name, (fold, sources, length) in derived_columns(type(row)).items():
            value = derived_value(fold, [getattr(row, source) for source in sources], length)
            if getattr(row, name) != value:
                setattr(row, name, value)
