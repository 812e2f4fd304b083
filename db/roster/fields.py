"""Fields of a JSON document, read strictly: each mistake is told with its place."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeGuard

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.roster.packed import unpacked, unreadable

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fields:
    """One JSON object of a file; `place` says where it stands, such as `guides[3]`."""

    file: str
    place: str
    values: Mapping[str, object]

    def wrong(self, key: str, reason: Phrase) -> TourError:
        """Return the error for a field: `reason` is a sentence about {place}."""
        place = f"{self.place}.{key}".lstrip(".")
        return unreadable(self.file, Phrase(reason.text, {**reason.values, "place": place}))

    def get(self, key: str) -> object:
        """Return a field; raise `InstanceUnreadable` if it is missing."""
        if key not in self.values:
            raise self.wrong(key, say(QT_TRANSLATE_NOOP("db", "{place} is missing.")))
        return self.values[key]

    def number(self, key: str, *, least: int = 0) -> int:
        """Return a whole number of at least `least`."""
        value = self.get(key)
        if not _is_whole(value) or value < least:
            raise self.wrong(
                key, say(QT_TRANSLATE_NOOP("db", "{place} is no whole number of at least {least}."), least=least)
            )
        return value

    def text(self, key: str) -> str:
        """Return a text."""
        value = self.get(key)
        if not isinstance(value, str):
            raise self.wrong(key, say(QT_TRANSLATE_NOOP("db", "{place} is no text.")))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(key, say(QT_TRANSLATE_NOOP("db", "{place} is no list of texts.")))
        return tuple(str(value) for value in values)

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        values = self._list(key)
        found = tuple(value for value in values if _is_whole(value))
        if len(found) != len(values):
            raise self.wrong(key, say(QT_TRANSLATE_NOOP("db", "{place} is no list of whole numbers.")))
        return found

    def spans(self, key: str) -> tuple[Span, ...]:
        """Return a list of pairs [from, until]."""
        return tuple(self._span(key, value) for value in self._list(key))

    def span(self, key: str) -> Span:
        """Return one pair [from, until]."""
        return self._span(key, self.get(key))

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Return a list of pairs of texts."""
        return tuple(self._pair(key, value) for value in self._list(key))

    def rows(self, key: str) -> "tuple[Fields, ...]":
        """Return a list of objects."""
        return rows_of(self._list(key), self.file, f"{self.place}.{key}".lstrip("."))

    def _list(self, key: str) -> list[object]:
        value = self.get(key)
        if not isinstance(value, list):
            raise self.wrong(key, say(QT_TRANSLATE_NOOP("db", "{place} is no list.")))
        return value

    def _span(self, key: str, value: object) -> Span:
        match value:
            case [int() as starts, int() as ends] if starts <= ends:
                return starts, ends
        raise self.wrong(
            key, say(QT_TRANSLATE_NOOP("db", "{place} holds something other than two minutes, from and until."))
        )

    def _pair(self, key: str, value: object) -> tuple[str, str]:
        match value:
            case [str() as visit, str() as guide]:
                return visit, guide
        raise self.wrong(key, say(QT_TRANSLATE_NOOP("db", "{place} holds something other than a visit and a guide.")))


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def parsed(content: bytes, file: str) -> object:
    """Return the JSON value of a file, plain or packed; raise `InstanceUnreadable`."""
    try:
        value: object = json.loads(unpacked(content, file))
    except json.JSONDecodeError as problem:
        raise unreadable(
            file, say(QT_TRANSLATE_NOOP("db", "line {line} is no JSON."), line=problem.lineno)
        ) from problem
    except RecursionError as problem:
        raise unreadable(file, say(QT_TRANSLATE_NOOP("db", "its JSON is nested too deeply."))) from problem
    return value


def document(content: bytes, file: str) -> Fields:
    """Return the fields of a file that holds one JSON object; raise `InstanceUnreadable`."""
    value = parsed(content, file)
    if not isinstance(value, dict):
        raise unreadable(file, say(QT_TRANSLATE_NOOP("db", "it holds no JSON object.")))
    return Fields(file, "", value)


def rows_of(values: object, file: str, place: str) -> tuple[Fields, ...]:
    """Return the objects of a JSON list; raise `InstanceUnreadable` if it holds anything else."""
    rows: list[Fields] = []
    for number, value in enumerate(values if isinstance(values, list) else [None]):
        if not isinstance(value, dict):
            raise unreadable(file, say(QT_TRANSLATE_NOOP("db", "{place} is no list of objects."), place=place))
        rows.append(Fields(file, f"{place}[{number}]", value))
    return tuple(rows)
