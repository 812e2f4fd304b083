"""Keys by which names are compared: what a typist may vary is folded away, the name itself is never changed."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Letters that carry no combining mark, so that decomposition leaves them whole.
_PLAIN = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ŀ": "l",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "þ": "th",
        "ё": "е",
        "й": "и",
    }
)

# ICAO Doc 9303-3, section 6 B (transliteration of Cyrillic), with the Ukrainian, Belarusian, Kazakh, Tatar and
# other letters that occur in lists of Russian-speaking countries.
_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l",
        "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "і": "i",
        "ї": "i", "є": "ie", "ґ": "g", "ў": "u", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u",
        "һ": "h", "җ": "zh", "ҳ": "h", "ҷ": "ch", "ӣ": "i", "ӯ": "u", "ђ": "dj", "ј": "i", "љ": "li", "њ": "ni",
        "ћ": "ch", "џ": "dzh",
    }
)  # fmt: skip

# Spellings of one sound in passports of different years and countries, longest first; x stands for ж and дж.
_VARIANTS = (
    (r"x", "ks"),
    (r"shch|stsch|schtsch|szcz", "sh"),
    (r"tsch|tch|cz", "ch"),
    (r"sch|sz", "sh"),
    (r"dzh|dj|zh", "x"),
    (r"ch(?=r)", "k"),
    (r"kh", "h"),
    (r"ph", "f"),
    (r"ck|q", "k"),
    (r"ts|tz|c(?!h)(?=[eiy])", "z"),
    (r"c(?!h)", "k"),
    (r"w", "v"),
    (r"th", "t"),
    (r"ou", "u"),
    (r"ander\b", "andr"),
    (r"[yij]+[eo]|eo", "e"),
    (r"[yij]+", "i"),
    (r"ie|io", "e"),
)
_SPELLINGS = tuple((re.compile(spelling), sound) for spelling, sound in _VARIANTS)
KEPT: Final = 16_384
"""Names whose keys are held: few names are many people's, and making a key takes longer than finding one."""
_DOUBLED = re.compile(r"([a-z])\1+")


@lru_cache(maxsize=KEPT)
def fold_name(text: str) -> str:
    """Return `text` without case, diacritics, hyphens, apostrophes and stops; ё counts as е, й as и.

    Words stay apart by one space: "О’Коннор  АРТЁМ" and "оконнор артем" are one key.
    """
    low = unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN)
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", low) if not unicodedata.combining(sign))
    letters = letters.casefold().translate(_PLAIN)  # decomposing may bring capitals of its own
    kept = "".join(sign if sign.isalnum() else " " if sign.isspace() else "" for sign in letters)
    return " ".join(kept.split())


@lru_cache(maxsize=KEPT)
def latin_key(text: str) -> str:
    """Return a key that is the same for a name in Cyrillic and for its usual Latin spellings.

    Follows ICAO Doc 9303 and levels what older passports, other countries and people themselves write (Yu, Iu, Ju;
    ks, x; kh, h; ts, c, tz; doubled letters). It is for finding likely matches, not for proving that two are one.
    """
    key = fold_name(text).translate(_CYRILLIC)
    for spelling, sound in _SPELLINGS:
        key = spelling.sub(sound, key)
    return _DOUBLED.sub(r"\1", key)
