"""What a job prints: sentences for people, JSON for machines."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from uuid import UUID

from db.errors import Phrase, TourError

Words = Callable[[Phrase], str]


@dataclass(frozen=True, slots=True)
class Output:
    """Prints in the language of `words`; with `as_json` exactly one JSON value."""

    words: Words
    as_json: bool

    def line(self, phrase: Phrase) -> None:
        """Print a sentence, unless a machine reads."""
        if not self.as_json:
            self._print(self.words(phrase))

    def text(self, text: str) -> None:
        """Print a ready text, such as a path, unless a machine reads."""
        if not self.as_json:
            self._print(text)

    def result(self, value: Mapping[str, object]) -> None:
        """Print the result for machines."""
        if self.as_json:
            self._print(json.dumps(value, ensure_ascii=False, indent=1, default=self._plain))

    def failure(self, error: TourError) -> None:
        """Say what is wrong and what to do about it: sentences on standard error, JSON on standard output."""
        what, cure = self.words(error.what), self.words(error.cure)
        if self.as_json:
            self.result({"error": {"message": what, "remedy": cure}})
        else:
            print(what, cure, sep="\n", file=sys.stderr)  # noqa: T201  (printing is what this module is for)

    def _plain(self, value: object) -> object:
        match value:
            case Phrase():
                return self.words(value)
            case datetime() | date():
                return value.isoformat()
            case Enum():
                return value.value
            case UUID() | Path():
                return str(value)
        return str(value)

    @staticmethod
    def _print(text: str) -> None:
        print(text, flush=True)  # noqa: T201  (printing is what this module is for)
