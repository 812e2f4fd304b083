"""Names of adults in a line of text: "Chaperones: one, another (teacher), telephone"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.exchange.lists.dates import INSIDE
from db.exchange.lists.footers import is_note
from db.exchange.lists.name_cells import PHONE, phone_number
from db.exchange.lists.names import (
    NameOrder,
    PersonName,
    is_initials,
    is_name_word,
    order_vote,
    recase,
    split_full_name,
    tidy,
    words_of,
)
from db.exchange.lists.roles import is_chaperone_role

_BETWEEN = re.compile(r"\s*(?:[\n;]|,|/|\s(?:и|and|&|sowie|et)\s|\s\d{1,2}[.)]\s)\s*")
_NUMBERED = re.compile(r"(?:^|\s)\d{1,2}\s*[.)]\s*")
_BRACKETS = re.compile(r"\([^()]*\)?")
_TAIL = re.compile(r"\s+[-–—]\s+.*$|\s*_{2,}.*$")


@dataclass(frozen=True, slots=True)
class NamedAdult:
    """A name found in a line, and the telephone beside it."""

    name: PersonName
    phone: str = ""


def adults_in(texts: Iterable[str]) -> list[NamedAdult]:
    """Return the people named in some texts, in order."""
    found: list[NamedAdult] = []
    for text in texts:
        for piece in _pieces(text):
            phone = PHONE.search(piece)
            name = _name_in(PHONE.sub(" ", piece))
            if name:
                found.append(NamedAdult(name, phone_number(phone[0]) if phone else ""))
            elif phone and found and not found[-1].phone:
                found[-1] = NamedAdult(found[-1].name, phone_number(phone[0]))
    return found


def _pieces(text: str) -> list[str]:
    """Cut a text into parts that can each name one person."""
    text = INSIDE.sub(" ", _BRACKETS.sub(" ", text))
    pieces = [piece.strip() for piece in _BETWEEN.split(_NUMBERED.sub("\n", text)) if piece.strip()]
    two_words = len(pieces) == 2 and all(len(words_of(tidy(piece))) == 1 for piece in pieces)
    return [", ".join(pieces)] if two_words and "," in text else pieces


def _name_in(piece: str) -> PersonName | None:
    """Read one name, leaving out the post before it or after it."""
    text = tidy(_TAIL.sub("", piece))
    if not text or is_chaperone_role(text) or is_note(text):
        return None
    words = words_of(text) if "," not in text else text.split()
    while words and not _begins_name(words[0]):
        words = words[1:]
    end = next((place for place, word in enumerate(words) if not _goes_on(word)), len(words))
    words = words[:end]
    if not 2 <= len(words) <= 5 or sum(len(word.rstrip(",")) > 1 and not is_initials(word) for word in words) == 0:
        return None
    text = " ".join(words)
    is_latin = text[0] < "\u0370"
    order = NameOrder.GIVEN_FIRST if is_latin and order_vote(text) <= 0 else NameOrder.SURNAME_FIRST
    return recase(split_full_name(text, order))


def _begins_name(word: str) -> bool:
    return is_name_word(word.rstrip(",")) and (
        word[0].isupper() or word.casefold() in ("van", "von", "de", "der", "da")
    )


def _goes_on(word: str) -> bool:
    small = word.casefold() in ("van", "von", "de", "der", "den", "da", "di", "оглы", "кызы", "del", "la", "bin", "al")
    return is_name_word(word.rstrip(",")) and (word[0].isupper() or small)
