"""Sentences of the work in the language of the reader."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject

from db.errors import Phrase, TourError
from desktop.kit import formats

Label = Callable[[object], str]
NAME = "labels"
PLAIN = (str, int, float, Decimal, date, time, Enum, Phrase, list, tuple, set, frozenset)
"""Values that stand as they are at the beginning of a sentence too."""


class Labels(QObject):
    """Belongs to the application; knows how members of enums, and other values of the work, are called."""

    def __init__(self, app: QCoreApplication, label: Label) -> None:
        super().__init__(app)
        self.setObjectName(NAME)
        self.label = label


def use_labels(label: Label) -> None:
    """Let `shown` write by `label` what is no text, number, date or time: members of enums, months."""
    app = QCoreApplication.instance()
    if app is None:
        raise LookupError("labels belong to an application, and there is none yet")
    known = app.findChild(Labels, NAME)
    if known is None:
        Labels(app, label)
    else:
        known.label = label


def shown(phrase: Phrase) -> str:
    """Translate a sentence; its values are written for the locale, phrases among them translated too."""
    if phrase.count is None:
        text = QCoreApplication.translate("db", phrase.text)
    else:
        text = QCoreApplication.translate("db", phrase.text, "", phrase.count)
    told = text.format_map({name: value_shown(value) for name, value in phrase.values.items()})
    return told[:1].upper() + told[1:] if _begins_with_a_word_of_the_work(text, phrase) else told


def _begins_with_a_word_of_the_work(text: str, phrase: Phrase) -> bool:
    """Say whether a sentence begins with a month: within a sentence it is written small in some languages."""
    first = phrase.values.get(text[1:].partition("}")[0]) if text.startswith("{") else None
    return first is not None and not isinstance(first, PLAIN) and value_shown(first) != str(first)


def refusal_shown(error: TourError) -> tuple[str, str]:
    """What is wrong, and what to do about it."""
    return shown(error.what), shown(error.cure)


def value_shown(value: object) -> str:
    """One value of a sentence as the reader writes it."""
    match value:
        case Phrase():
            return shown(value)
        case Enum():
            return _label(value, str(value.value))
        case str():
            return formats.named(value)
        case datetime():
            return formats.moment(value)
        case date():
            return formats.day(value)
        case time():
            return formats.hour(value)
        case int():
            return formats.number(value)
        case float() | Decimal():
            return formats.number(float(value), 0 if float(value).is_integer() else 1)
        case list() | tuple() | set() | frozenset():
            return formats.listed(value_shown(part) for part in value)
        case _:
            return _label(value, str(value))


def _label(value: object, otherwise: str) -> str:
    app = QCoreApplication.instance()
    known = app.findChild(Labels, NAME) if app is not None else None
    return known.label(value) if known is not None else otherwise
