"""What the window remembers between two starts; business settings live in the database."""

import json
from collections.abc import Mapping
from typing import Literal, cast, get_args

from PySide6.QtCore import QByteArray, QSettings

Language = Literal["ru", "en"]
Theme = Literal["system", "light", "dark"]


class WindowSettings:
    """Typed view of a QSettings; a value nobody wrote, or a damaged one, reads as its default."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def language(self) -> Language:
        """The language of the screens."""
        return cast("Language", self._one_of("language", get_args(Language), "ru"))

    @language.setter
    def language(self, value: Language) -> None:
        self._store.setValue("language", value)

    @property
    def theme(self) -> Theme:
        """Light, dark, or as the system has it."""
        return cast("Theme", self._one_of("theme", get_args(Theme), "system"))

    @theme.setter
    def theme(self, value: Theme) -> None:
        self._store.setValue("theme", value)

    @property
    def text_size(self) -> int:
        """Text size in percent, 100-200."""
        return min(max(self._number("text_size", 100), 100), 200)

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._store.setValue("text_size", percent)

    @property
    def is_sidebar_collapsed(self) -> bool:
        """Whether the person folded the sidebar to icons."""
        return self._number("sidebar_collapsed", 0) == 1

    @is_sidebar_collapsed.setter
    def is_sidebar_collapsed(self, value: bool) -> None:
        self._store.setValue("sidebar_collapsed", int(value))

    @property
    def is_compact(self) -> bool:
        """Whether lists stand closer together."""
        return self._number("compact", 0) == 1

    @is_compact.setter
    def is_compact(self, value: bool) -> None:
        self._store.setValue("compact", int(value))

    @property
    def has_sounds(self) -> bool:
        """Whether the check-in mode sounds."""
        return self._number("sounds", 1) == 1

    @has_sounds.setter
    def has_sounds(self, value: bool) -> None:
        self._store.setValue("sounds", int(value))

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window as Qt saved it; empty before the first close."""
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    @property
    def place(self) -> str:
        """The place that was open last; empty before the first close."""
        return self._text("place")

    @place.setter
    def place(self, value: str) -> None:
        self._store.setValue("place", value)

    def columns(self, table: str) -> QByteArray:
        """Widths and order of a table's columns as Qt saved them; empty if nobody changed them."""
        return self._bytes(f"columns/{table}")

    def keep_columns(self, table: str, state: QByteArray) -> None:
        """Remember the columns of a table."""
        self._store.setValue(f"columns/{table}", state)

    def page(self, name: str) -> dict[str, str]:
        """What a page remembers of how it was looked at, by name; empty before it was left for the first time."""
        try:
            kept = json.loads(self._text(f"pages/{name}") or "{}")
        except ValueError:
            return {}
        return {str(key): str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}

    def keep_page(self, name: str, values: Mapping[str, str]) -> None:
        """Remember how a page is looked at."""
        self._store.setValue(f"pages/{name}", json.dumps(dict(values)))

    def save(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""

    def _one_of(self, key: str, known: tuple[str, ...], default: str) -> str:
        value = self._text(key)
        return value if value in known else default

    def _number(self, key: str, default: int) -> int:
        value = self._store.value(key)
        try:
            return int(str(value))
        except ValueError:
            return default

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
