"""What is wrong with a typed value, as a sentence beside its field."""

from collections.abc import Mapping
from typing import Final

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from db.errors import QT_TRANSLATE_NOOP

BY_FIELD: Final = {
    "code": QT_TRANSLATE_NOOP("SettingsProblems", "Latin letters, figures, dots and dashes, for example ROLL-2."),
    "industry_code": QT_TRANSLATE_NOOP("SettingsProblems", "Two figures, a dot, two figures: 24.10."),
    "programme_code": QT_TRANSLATE_NOOP("SettingsProblems", "Latin letters, figures, dots and dashes."),
    "region_code": QT_TRANSLATE_NOOP("SettingsProblems", "The code of the region by ISO 3166-2: RU-SVE."),
}
"""Where a value has a form of its own."""
BY_KIND: Final = (
    ("missing", QT_TRANSLATE_NOOP("SettingsProblems", "This is needed.")),
    ("string_too_short", QT_TRANSLATE_NOOP("SettingsProblems", "This is needed.")),
    ("string_too_long", QT_TRANSLATE_NOOP("SettingsProblems", "At most {max_length} characters.")),
    ("too_short", QT_TRANSLATE_NOOP("SettingsProblems", "Choose at least one.")),
    ("greater_than_equal", QT_TRANSLATE_NOOP("SettingsProblems", "Give {ge} or more.")),
    ("less_than_equal", QT_TRANSLATE_NOOP("SettingsProblems", "Give {le} or less.")),
    ("int", QT_TRANSLATE_NOOP("SettingsProblems", "Give a whole number.")),
    ("date", QT_TRANSLATE_NOOP("SettingsProblems", "“{input}” is not a day. Example: 25.11.2026")),
    ("time", QT_TRANSLATE_NOOP("SettingsProblems", "“{input}” is not a time. Example: 9:30")),
    ("", QT_TRANSLATE_NOOP("SettingsProblems", "This cannot be used here.")),
)
"""The first whose beginning fits."""


def sentences(error: ValidationError) -> dict[tuple[str | int, ...], str]:
    """Return what is wrong by the place of the value in its draft, one sentence a place."""
    found: dict[tuple[str | int, ...], str] = {}
    for one in error.errors():
        context: Mapping[str, object] = {"input": one["input"], **one.get("ctx", {})}
        found.setdefault(one["loc"], _sentence(str(one["loc"][-1]) if one["loc"] else "", one["type"], context))
    return found


def _sentence(field: str, kind: str, context: Mapping[str, object]) -> str:
    if kind == "string_pattern_mismatch" and field in BY_FIELD:
        return QCoreApplication.translate("SettingsProblems", BY_FIELD[field])
    text = next(text for start, text in BY_KIND if kind.startswith(start))
    return QCoreApplication.translate("SettingsProblems", text).format_map(context)
