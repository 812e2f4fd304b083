"""The lists of codes shipped with the program: countries, regions, languages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

SHIPPED = Path(__file__).resolve().parents[2] / "resources"


@dataclass(frozen=True, slots=True)
class CodeName:
    """How a code is called."""

    en: str
    ru: str

    def __str__(self) -> str:
        """The English name, for logs and tests."""
        return self.en

    def in_language(self, language: str) -> str:
        """Return the name in a language of the program."""
        return self.ru if language == "ru" else self.en


@cache
def code_list(name: str) -> Mapping[str, CodeName]:
    """Return the codes of a shipped list, in the order of the file, with their names."""
    rows = json.loads((SHIPPED / "codes" / f"{name}.json").read_text(encoding="utf-8"))
    return MappingProxyType({code: CodeName(names["en"], names["ru"]) for code, names in rows.items()})
