"""Keys of commands; single letters act by the key, whatever the layout writes on it."""

from typing import Final

from PySide6.QtGui import QKeySequence

CYRILLIC: Final = dict(zip("QWERTYUIOPASDFGHJKLZXCVBNM", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ", strict=True))
"""What stands on the same key in the Russian layout: single letters act by the key."""


def shortcuts(keys: str) -> list[QKeySequence]:
    """Return the key sequences of a command, with the one of the Russian layout for a single letter."""
    if not keys:
        return []
    modifier, _, letter = keys.rpartition("+")
    found = [QKeySequence(keys)]
    if letter in CYRILLIC and modifier in ("", "Shift"):
        found.append(QKeySequence(f"{modifier}+{CYRILLIC[letter]}" if modifier else CYRILLIC[letter]))
    return found
