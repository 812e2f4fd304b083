"""Codes that people give to sites, routes and guides, and the code of a language."""

from typing import Annotated

from pydantic import StringConstraints

from db.errors import QT_TRANSLATE_NOOP, TourError

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
"""ISO 639-1."""


class CodeTaken(TourError):
    """A code that already stands for another."""

    message = QT_TRANSLATE_NOOP("db", "The code {code} already stands for “{title}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another code.")
