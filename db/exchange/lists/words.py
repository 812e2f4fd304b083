"""Words that tell the parts of a name apart, shipped as data."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from db.rules.names import fold_name

_CODES = Path(__file__).resolve().parents[3] / "resources" / "codes"
_CITIZEN = re.compile(
    r"^(?:гражданство|гражданин|гражданка|гражд\.|гр\.|гр-н|гр-ка|citizen of|citizenship)\s*:?\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NameWords:
    """Folded words: frequent given names, East Asian surnames that stand first, particles, titles, endings."""

    given: frozenset[str]
    surnames_first: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    patronymic_tails: frozenset[str]


@cache
def name_words() -> NameWords:
    """Return the shipped words."""
    lists = json.loads((_CODES / "name_words.json").read_text(encoding="utf-8"))

    def folded(*names: str) -> frozenset[str]:
        return frozenset(fold_name(word) for name in names for word in lists[name].split())

    return NameWords(
        folded("given_cyrillic", "given_latin"),
        folded("surname_first_latin", "surname_first_cyrillic"),
        frozenset(lists["particles"].split()),
        folded("titles"),
        folded("patronymic_tails"),
    )


@cache
def countries_by_name() -> dict[str, str]:
    """Return alpha-2 codes by every folded name a country goes by."""
    names = json.loads((_CODES / "countries.json").read_text(encoding="utf-8"))
    aliases = json.loads((_CODES / "country_aliases.json").read_text(encoding="utf-8"))
    found: dict[str, str] = {}
    for code, row in names.items():
        for name in (code, row["en"], row["ru"], *aliases.get(code, ())):
            found.setdefault(fold_name(name), code)
    return found


def country_code(text: str) -> str:
    """Return the alpha-2 code of a country, nationality or citizenship as people write it, or nothing."""
    if not text:
        return ""
    names = countries_by_name()
    text = _CITIZEN.sub("", text).strip(" .,")
    for part in (text, *re.split(r"[/,;(]", text)):
        if code := names.get(fold_name(part)):
            return code
    return ""
