"""Names of people: tidying what was typed, telling surname, given name and patronymic apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from db.exchange.lists.cells import KEPT, clean
from db.exchange.lists.words import name_words
from db.rules.names import fold_name


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name; `surname` holds the only part of a single name."""

    surname: str = ""
    given: str = ""
    patronymic: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)


class NameOrder(StrEnum):
    """Which part stands first."""

    SURNAME_FIRST = "surname_first"
    GIVEN_FIRST = "given_first"
    UNKNOWN = "unknown"


_APOSTROPHES = re.compile("[\u2018\u2019\u201b\u02bc\u02b9\u00b4`\u2032\u055a\uff07]")
_HYPHENS = re.compile("[\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d]")
_NUMBERING = re.compile(r"^\s*(?:№\s*)?\d{1,4}\s*(?:[.):\-–]+\s*|\s+)(?=\D)")
_BULLET = re.compile(r"^[\s•·▪◦*●■□☐✓✔>_\-–—.,;]+|[\s*_,;:•\-–—]+$")
_HYPHENATED = re.compile(r"(?<=\w)\s*-\s*(?=\w)")
_ELIDED = re.compile(r"(?<=[^\W\d_])'\s+(?=[^\W\d_])")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.?-?){1,3}\.$|^[^\W\d_]$")
_GLUED_INITIALS = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])")
_PATRONYMIC = re.compile(
    r"(?:ович|евич|ёвич|ьич|инич|ич|овна|евна|ёвна|ична|инична)$|(?:ovich|evich|yevich|yich|ovna|evna|ichna|inichna)$",
    re.IGNORECASE,
)
_SURNAME_END = re.compile(
    r"(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|цкий|ская|цкая|ской|енко|чук|щук|юк|ян|янц|дзе|швили|ых|их|оглу)$"
    r"|(?:ov|ev|ova|eva|sky|skiy|skii|skaya|enko|chuk|yan|shvili|adze|ski|ska|sson|ssen|wicz)$",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"^(?:[-–—_./\\*?]+|нет|отсутствует|без отчества|б/о|n/?a|none|no|nil|xxx+)$", re.IGNORECASE)
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_HAN = re.compile("^[\u3400-\u9fff]{2,4}$")
_TO_CYRILLIC = str.maketrans("ABCEHKMOPTXaceopxyëÈ", "АВСЕНКМОРТХасеорхуёЀ")
_TO_LATIN = str.maketrans("АВСЕНКМОРТХасеорху", "ABCEHKMOPTXaceopxy")


@lru_cache(maxsize=KEPT)
def tidy(text: str) -> str:
    """Return a name without numbering, bullets, titles, doubled blanks and typographic variants of its signs."""
    text = " ".join(clean(text).split())
    text = _NUMBERING.sub("", _APOSTROPHES.sub("'", text))
    text = _HYPHENATED.sub("-", _HYPHENS.sub("-", _BULLET.sub("", text)))
    text = _ELIDED.sub("'", text).strip('"«»“”„ ')
    if _NOTHING.match(text):
        return ""
    words = text.split()
    while len(words) > 1 and fold_name(words[0]) in name_words().titles:
        words = words[1:]
    return " ".join(words)


def words_of(text: str) -> list[str]:
    """Split a tidied name into words, glued initials apart."""
    return _GLUED_INITIALS.sub(" ", text.replace(",", " ")).split()


@lru_cache(maxsize=KEPT)
def is_name_word(word: str) -> bool:
    """Say whether a word can be part of a name: letters, with hyphens and apostrophes inside."""
    letters = word.rstrip(".").replace("-", "").replace("'", "")
    # Combining marks stay where no composed letter exists.
    return bool(letters) and all(sign.isalpha() or "\u0300" <= sign <= "\u036f" or sign == "·" for sign in letters)


def is_name_like(text: str, least: int = 2) -> bool:
    """Say whether a tidied text has the shape of a name of at least `least` words."""
    words = words_of(text)
    if len(words) == 1 and _HAN.match(words[0]):
        return True
    if not least <= len(words) <= 6 or len(text) > 80 or text.count(",") > 2:
        return False
    if any(len(word) > 2 and word.endswith(".") and not _INITIALS.match(word) for word in words):
        return False
    small = name_words().particles | name_words().patronymic_tails
    full = [word for word in words if word.casefold() not in small]
    capitals = sum(1 for word in full if not word[0].islower())
    return all(is_name_word(word) for word in words) and (capitals >= min(2, len(full)) or text.islower())


def is_patronymic(word: str) -> bool:
    """Say whether a word ends as patronymics do."""
    return (len(word) > 4 and bool(_PATRONYMIC.search(word))) or fold_name(word) in name_words().patronymic_tails


def is_given(word: str) -> bool:
    """Say whether a word is a frequent given name; of a double one its first part decides."""
    return fold_name(word.split("-")[0]) in name_words().given or fold_name(word) in name_words().given


@lru_cache(maxsize=KEPT)
def is_initials(text: str) -> bool:
    """Say whether a part of a name is only initials."""
    words = text.split()
    return bool(words) and all(_INITIALS.match(word) and word[0].isupper() for word in words)


def looks_like_surname(word: str) -> bool:
    """Say whether a word ends as surnames often do."""
    return bool(_SURNAME_END.search(word)) and not is_given(word)


def order_vote(text: str) -> int:
    """Return how a full name speaks on the order of its parts: above 0 surname first, below 0 given name first."""
    words = words_of(text)
    if len(words) < 2:
        return 0
    if "," in text and all(part.strip() for part in text.split(",")):
        return 2
    if len(words) == 3 and is_patronymic(words[1]) != is_patronymic(words[2]):
        return 2 if is_patronymic(words[2]) else -2
    folded = [fold_name(word) for word in words]
    leads, ends = (folded[place] in name_words().surnames_first for place in (0, -1))
    if leads and (not ends or len(words) > 2):
        return 1
    if ends and len(words) == 2:
        return 0 if leads else -1
    if words[0].casefold() in name_words().particles:
        return 1
    if any(word.casefold() in name_words().particles for word in words[1:-1]):
        return -1
    first, last = _surname_weight(words[0]), _surname_weight(words[-1])
    return (first > last) - (first < last)


def _surname_weight(word: str) -> int:
    return 2 * _is_shouted(word) + looks_like_surname(word) - 2 * is_given(word)


def column_order(texts: Iterable[str]) -> NameOrder:
    """Find out from a whole column of full names which part stands first."""
    votes = sum(order_vote(text) for text in texts)
    return NameOrder.SURNAME_FIRST if votes > 0 else NameOrder.GIVEN_FIRST if votes < 0 else NameOrder.UNKNOWN


def split_full_name(text: str, order: NameOrder = NameOrder.UNKNOWN) -> PersonName:
    """Tell the parts of a tidied full name apart; `order` is that of the column it stands in."""
    words = words_of(text)
    if len(words) == 1 and _HAN.match(words[0]):
        return PersonName(words[0][0], words[0][1:])
    if "," in text:
        before, _, after = text.partition(",")
        if before.strip() and after.strip():
            return _after_comma(before.split(), words_of(after))
    if not words:
        return PersonName()
    if len(words) == 1:
        return PersonName(words[0])
    if any(is_initials(word) for word in words):
        return _with_initials(words)
    if (tail := fold_name(words[-1])) in name_words().patronymic_tails and len(words) >= 4:
        tail = " ".join(words[-2:])
        return replace(_two_parts(words[:-2], order), patronymic=tail)
    return _with_patronymic(words, order) or _two_parts(words, order)


def _after_comma(surname: list[str], rest: list[str]) -> PersonName:
    if len(rest) > 1 and is_patronymic(rest[-1]):
        return PersonName(" ".join(surname), " ".join(rest[:-1]), rest[-1])
    return PersonName(" ".join(surname), " ".join(rest))


def _with_initials(words: Sequence[str]) -> PersonName:
    """Иванов И. И., И. И. Иванов, Иванов Иван И., John F. Kennedy."""
    full = [word for word in words if not is_initials(word)]
    short = [word if word.endswith(".") else f"{word}." for word in words if is_initials(word)]
    if not full:
        return PersonName(" ".join(short))
    if len(full) == 1:
        return PersonName(full[0], short[0], " ".join(short[1:]))
    if is_initials(words[-1]):
        return PersonName(full[0], " ".join(full[1:]), " ".join(short))
    return PersonName(full[-1], " ".join(words[:-1]))


def _with_patronymic(words: Sequence[str], order: NameOrder) -> PersonName | None:
    last, middle = words[-1], words[1]
    if len(words) == 2:
        # A given name with a patronymic lacks its surname, as teachers are addressed.
        bare = is_given(words[0]) and bool(_PATRONYMIC.search(last)) and order is not NameOrder.GIVEN_FIRST
        return PersonName("", words[0], last) if bare else None
    if len(words) == 3 and is_patronymic(middle):
        turned = is_given(words[0]) if is_patronymic(last) else True
        if turned:
            return PersonName(last, words[0], middle)
    if not is_patronymic(last):
        return None
    rest = words[:-1]
    if len(rest) == 2 and is_given(rest[0]) and looks_like_surname(rest[1]):
        return PersonName(rest[1], rest[0], last)
    if len(rest) > 2 and not is_given(rest[1]):
        return PersonName(" ".join(rest[:-1]), rest[-1], last)
    return PersonName(rest[0], " ".join(rest[1:]), last)


def _two_parts(words: Sequence[str], order: NameOrder) -> PersonName:
    """Split a name without patronymic into surname and given names."""
    capitals = [word for word in words if _is_shouted(word)]
    if capitals and len(capitals) < len(words) and _is_run(words, capitals):
        return PersonName(" ".join(capitals), " ".join(word for word in words if word not in capitals))
    if (
        len(words) == 2
        and is_given(words[0]) != is_given(words[1])
        and _surname_weight(words[0]) != _surname_weight(words[1])
    ):
        given = 0 if is_given(words[0]) else 1
        surname_first_word = fold_name(words[given]) in name_words().surnames_first
        if not surname_first_word:
            return PersonName(words[1 - given], words[given])
    if order is NameOrder.UNKNOWN:
        order = NameOrder.GIVEN_FIRST if order_vote(" ".join(words)) < 0 else NameOrder.SURNAME_FIRST
    return _surname_first(words) if order is NameOrder.SURNAME_FIRST else _given_first(words)


def _is_run(words: Sequence[str], capitals: Sequence[str]) -> bool:
    """Say whether the words in capitals stand together at one end of the name."""
    count = len(capitals)
    return list(words[:count]) == list(capitals) or list(words[-count:]) == list(capitals)


def _surname_first(words: Sequence[str]) -> PersonName:
    particles = name_words().particles
    start = 0
    while start < len(words) - 2 and words[start].casefold() in particles:
        start += 1
    inner = next((place for place, word in enumerate(words[1:-1], start=1) if word.casefold() in particles), None)
    east_asian = fold_name(words[0]) in name_words().surnames_first
    if not start and inner is not None and not east_asian:
        return PersonName(" ".join(words[inner:]), " ".join(words[:inner]))
    surname, rest = " ".join(words[: start + 1]), words[start + 1 :]
    if len(rest) == 2 and not start and not east_asian and all(_CYRILLIC.search(word) for word in words):
        return PersonName(surname, rest[0], rest[1])
    return PersonName(surname, " ".join(rest))


def _given_first(words: Sequence[str]) -> PersonName:
    particles = name_words().particles
    start = next(
        (place for place, word in enumerate(words[1:-1], start=1) if word.casefold() in particles), len(words) - 1
    )
    return PersonName(" ".join(words[start:]), " ".join(words[:start]))


def recase(name: PersonName) -> PersonName:
    """Write in ordinary letters what was typed in capitals or without any."""
    is_low = str(name).islower()
    return PersonName(
        _recased(name.surname, is_low), _recased(name.given, is_low), _recased(name.patronymic, is_low, keep_low=True)
    )


@lru_cache(maxsize=KEPT)
def _recased(part: str, is_low: bool, keep_low: bool = False) -> str:
    words = part.split()
    recased = []
    for place, word in enumerate(words):
        tail = keep_low and place > 0 and fold_name(word) in name_words().patronymic_tails
        particle = len(words) > 1 and place < len(words) - 1 and word.casefold() in name_words().particles
        shout = _is_shouted(word) and not _INITIALS.match(word) and not _is_short_latin(word)
        if tail or (particle and (shout or is_low)):
            recased.append(word.lower())
        elif shout or is_low:
            recased.append(_capitalised(word))
        else:
            recased.append(word)
    return " ".join(recased)


def _is_shouted(word: str) -> bool:
    return len(word.rstrip(".")) > 1 and word.replace("Mc", "MC", 1).isupper()


def _is_short_latin(word: str) -> bool:
    """JP, TJ: two capitals without a vowel are initials run together."""
    return len(word) == 2 and word.isascii() and not set(word) & set("AEIOUY")


def _capitalised(word: str) -> str:
    pieces = re.split(r"([-'])", word.lower().replace("i\u0307", "i"))
    for place in range(0, len(pieces), 2):
        after_apostrophe = place > 0 and pieces[place - 1] == "'"
        if not after_apostrophe or len(pieces[place - 2]) == 1:
            pieces[place] = pieces[place][:1].upper() + pieces[place][1:]
    joined = "".join(pieces)
    return (
        f"Mc{joined[2:].capitalize()}" if joined.startswith("Mc") and len(joined) > 4 and joined.isascii() else joined
    )


@lru_cache(maxsize=KEPT)
def one_alphabet(text: str) -> str:
    """Replace Latin letters that slipped into a Cyrillic word by their look-alikes, and the reverse."""
    return " ".join(_one_alphabet(word) for word in text.split(" "))


def _one_alphabet(word: str) -> str:
    cyrillic, latin = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if not cyrillic or not latin:
        return word
    changed = word.translate(_TO_CYRILLIC if cyrillic >= latin else _TO_LATIN)
    strange = _LATIN if cyrillic >= latin else _CYRILLIC
    return word if strange.search(changed) else changed
