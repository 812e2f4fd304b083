"""Remembers in `.venv` what set-up has finished, so that a second run does nothing."""

import hashlib
import json
from pathlib import Path
from typing import Any

from installer.environment import LOCKS, python_of

FILE_NAME = "gatehouse-setup.json"
LIBRARIES = "libraries"


class Stamp:
    """What was installed into one environment: lock name to the key it was installed under.

    The key covers the lock's text and the interpreter, so a changed lock or a Python upgraded in place is noticed.
    """

    def __init__(self, venv: Path) -> None:
        self._venv = venv
        self._done = self._read()

    def holds(self, lock: str, root: Path) -> bool:
        """Whether the packages of this lock are in place."""
        python = python_of(self._venv)
        return python.exists() and self._done.get(lock) == key(root, lock, python)

    def mark(self, lock: str, root: Path) -> None:
        """Record a lock, and with it every lock it includes; the libraries are looked at again."""
        python = python_of(self._venv)
        self._done = {name: key(root, name, python) for name in LOCKS[: LOCKS.index(lock) + 1]}
        self._write()

    @property
    def libraries_checked(self) -> bool:
        """Whether the installed Qt was seen to find all its system libraries."""
        return self._done.get(LIBRARIES) == "found"

    def mark_libraries(self) -> None:
        """Record that Qt finds all its system libraries."""
        self._done[LIBRARIES] = "found"
        self._write()

    def _read(self) -> dict[str, str]:
        try:
            found: Any = json.loads((self._venv / FILE_NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self) -> None:
        (self._venv / FILE_NAME).write_text(json.dumps(self._done, indent=1), encoding="utf-8")


def key(root: Path, lock: str, python: Path) -> str:
    """Digest of what decides the installed packages: the lock's text, and which interpreter runs them."""
    interpreter = python.resolve()
    digest = hashlib.sha256((root / "installer" / "locks" / f"{lock}.txt").read_bytes())
    digest.update(f"{interpreter} {interpreter.stat().st_mtime_ns}".encode())
    return digest.hexdigest()
