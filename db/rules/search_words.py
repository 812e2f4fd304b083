"""How what is typed into a search is compared with names and titles.

Case, ё and е, й and и, hyphens, apostrophes, diacritics and stops do not matter; a word is found by its beginning, in
Cyrillic or in Latin letters, and also when it was typed with the other keyboard layout on (`irjkf` is `школа`).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from db.rules.names import fold_name, latin_key

_ENGLISH: Final = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~'
_RUSSIAN: Final = "йцукенгшщзхъфывапролджэячсмитьбюё" + "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
_TO_RUSSIAN: Final = str.maketrans(_ENGLISH, _RUSSIAN)
_TO_ENGLISH: Final = str.maketrans(_RUSSIAN, _ENGLISH)
_NUMBER_SIGNS: Final = str.maketrans({"№": " ", "#": " "})
_APOSTROPHES: Final = re.compile("['’‘ʼʻ`´ʹ]")
_CHUNK: Final = re.compile(r"[\w-]+")
_PIECE: Final = re.compile(r"\d+|[^\W\d_]+")
_HYPHENS: Final = re.compile("[\u2010-\u2015\u2212]")
INSIDE_FROM: Final = 3
"""From how many letters on a word is looked for inside other words too."""
MOST_WORDS: Final = 8
"""Words beyond are not looked at: nobody types more, but somebody may paste a page."""
LONGEST_TEXT: Final = 1200


@dataclass(frozen=True, slots=True)
class Sought:
    """One word that is looked for: folded as it was written, and the key of its Latin spellings."""

    folded: str
    latin: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was typed, taken letter by letter or as if the other layout had been meant; every word must be found."""

    words: tuple[Sought, ...]
    is_swapped: bool = False


def readings(typed: str) -> tuple[Reading, ...]:
    """Return what may have been meant, the likelier first; nothing where there are no letters and no digits.

    The layout is judged as a whole, by the letters that prevail.
    """
    plain, swapped = _sought(typed), _sought(other_layout(typed))
    found = [Reading(plain)] if plain else []
    if swapped and swapped != plain:
        found.append(Reading(swapped, is_swapped=True))
    return tuple(found)


def other_layout(typed: str) -> str:
    """Return what the same keys write with the other layout, Russian and English; digits stay."""
    russian = sum("а" <= sign <= "я" or sign == "ё" for sign in typed.lower())
    latin = sum("a" <= sign <= "z" for sign in typed.lower())
    return typed.translate(_TO_ENGLISH if russian > latin else _TO_RUSSIAN)


def text_of(value: str) -> str:
    """Return the searchable text of a name or a title: each of its words after a space, folded and in Latin letters.

    A hyphened word stands whole and in parts, so does "8Б". Long texts are cut after a whole word.
    """
    words: dict[str, None] = {}
    for chunk in _chunks(value):
        parts = _PIECE.findall(chunk)
        for word in (*parts, "".join(parts)):
            words.setdefault(word)
    for word in list(words):
        words.setdefault(_latin(word))
    text = "".join(f" {word}" for word in words if word)
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT].rpartition(" ")[0]


def distance(wanted: tuple[Reading, ...], text: str) -> int | None:
    """Return how far a text of `text_of` is from what was typed, 0 for all words as they stand; None for no match.

    A whole word is nearer than a beginning, a beginning nearer than the inside of a word, the word itself nearer than
    its Latin spelling, and what was typed nearer than the other layout. Nothing typed matches everything.
    """
    if not wanted:
        return 0
    nearest: int | None = None
    for reading in wanted:
        far = _reading_distance(reading, text)
        if far is not None and (nearest is None or far < nearest):
            nearest = far
    return nearest


def _reading_distance(reading: Reading, text: str) -> int | None:
    total = 100 if reading.is_swapped else 0
    for word in reading.words:
        far = _word_distance(word, text)
        if far is None:
            return None
        total += far
    return total


def _word_distance(word: Sought, text: str) -> int | None:
    for far, form in ((0, word.folded), (2, word.latin)):
        if form and f" {form}" in text:
            return far if f" {form} " in f"{text} " else far + 1
    return 4 if len(word.folded) >= INSIDE_FROM and word.folded in text else None


def _sought(typed: str) -> tuple[Sought, ...]:
    words = dict.fromkeys(part for chunk in _chunks(typed) for part in _PIECE.findall(chunk))
    return tuple(Sought(word, _latin(word)) for word in list(words)[:MOST_WORDS])


def _chunks(value: str) -> Iterator[str]:
    """Yield the words of a text, folded, hyphens still in them."""
    signs = _HYPHENS.sub("-", value.translate(_NUMBER_SIGNS))
    # a letter and its mark are put together before words are told apart: a mark alone would part them
    whole = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", signs))
    for chunk in _CHUNK.findall("".join(sign for sign in whole if not unicodedata.combining(sign))):
        folded = "-".join(fold_name(part) for part in chunk.split("-"))
        if folded.strip("-"):
            yield folded


@lru_cache(maxsize=4096)
def _latin(word: str) -> str:
    """Return the Latin key of a word; digits are their own."""
    return word if word.isdigit() else latin_key(word)
