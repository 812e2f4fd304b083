"""Codes that people give to sites, routes and guides: each stands for one of them."""

from db.errors import QT_TRANSLATE_NOOP, TourError


class CodeTaken(TourError):
    """A code that already stands for another."""

    message = QT_TRANSLATE_NOOP("db", "The code {code} already stands for “{title}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another code.")
