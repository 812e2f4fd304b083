"""Which encoding a text is in: proved by its marks, or the reading that looks most like words."""

import codecs
import re

from db.exchange.lists.refusals import UnreadableText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODE_PAGES = ("cp1251", "koi8-r", "cp866", "mac_cyrillic", "cp1252", "cp1250", "cp1254")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 60_000  # bytes looked at; lists of people repeat themselves
_FREQUENT = frozenset("оеаинтсрвлкмдпу")


def decode(content: bytes, file: str, encoding: str | None = None) -> tuple[str, str]:
    """Return the text and the encoding it was read in. Raises UnreadableText."""
    chosen = encoding or _marked(content) or _wide(content) or _utf8(content) or _code_page(content)
    try:
        return content.decode(chosen, "strict" if encoding else "replace"), chosen
    except (UnicodeError, LookupError) as unreadable:
        raise UnreadableText(file=file, encoding=chosen) from unreadable


def _marked(content: bytes) -> str | None:
    return next((name for mark, name in _MARKS if content.startswith(mark)), None)


def _wide(content: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every second byte of Latin or Cyrillic text is 0 or 4."""
    sample = content[:2000]
    if len(sample) < 4 or len(content) % 2:
        return None
    for name, highs in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if sum(byte in (0, 4) for byte in highs) > 0.9 * len(highs):
            return name
    return None


def _utf8(content: bytes) -> str | None:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as broken:
        # A file cut in the middle of its last letter is still UTF-8.
        return "utf-8" if broken.start > 20 and broken.start >= len(content) - 3 else None
    return "utf-8"


def _code_page(content: bytes) -> str:
    sample = content[:_SAMPLE]
    best = max(_CODE_PAGES, key=lambda name: _likeness(sample.decode(name, "replace")))
    if _likeness(sample.decode(best, "replace")) > 0:
        return best
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    return match.encoding if match else best


def _likeness(text: str) -> float:
    """Score a reading: letters of plausible words for it, scrambled capitals and odd signs against it."""
    score = 0.0
    for match in _WORD.finditer(text):
        score += _word_likeness(match[0])
    odd = sum(1 for sign in text if ord(sign) > 0x7F and not sign.isalpha() and sign not in "№«»“”„’–—\xa0…°\u0301")
    return score - 2.0 * odd


def _word_likeness(word: str) -> float:
    foreign = sum(1 for sign in word if ord(sign) > 0x7F)
    if not foreign:
        return 0.0
    cyrillic = sum(1 for sign in word if "\u0400" <= sign <= "\u04ff")
    if 0 < cyrillic < len(word):
        return -1.0 * len(word)
    tidy = word.islower() or word.isupper() or (word[0].isupper() and word[1:].islower())
    if cyrillic and not tidy:
        return -1.0 * len(word)
    if cyrillic:
        usual = sum(1 for sign in word.lower() if sign in _FREQUENT)
        rare = sum(1 for sign in word.lower() if not ("а" <= sign <= "я" or sign == "ё"))
        # The code pages keep each other's small letters where one has capitals: a text all in capitals proves less.
        return usual - 0.2 * len(word) if word.isupper() else 1.2 * (usual - 0.3 * (len(word) - usual) - rare)
    if foreign > len(word) / 2 and len(word) > 2:
        return -1.0 * len(word)
    return float(foreign) if tidy else -float(foreign)
