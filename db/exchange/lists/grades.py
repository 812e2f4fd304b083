"""School grades and study groups, as cells and titles give them."""

import re
from functools import lru_cache

from db.exchange.lists.cells import KEPT

_LETTER = r"[«\"'“„`(]?\s*([А-ЯЁA-Zа-яёa-z])\s*[»\"'”“`)]?"
_CELL = re.compile(
    rf"^(?:класс\w*|кл\.?|grade|class|year)?\s*[:№-]?\s*(\d{{1,2}})\s*(?:-?(?:й|ый|ой|го|th))?\s*[-–—_.]?\s*(?:{_LETTER})?"
    r"\s*(?:-?\s*(?:класс\w*|кл\.?|grade|class))?\.?$",
    re.IGNORECASE,
)
_AFTER_WORD = re.compile(
    rf"(?:\bкласс\w*|\bкл\.|\bgrade|\bclass|\byear)\s*[:№#-]?\s*(\d{{1,2}})(?!\d)(?:\s*[-–—]?\s*{_LETTER}(?![^\W\d_]))?",
    re.IGNORECASE,
)
_BEFORE_WORD = re.compile(
    rf"(?<![\d.№/-])(?<!№ )(\d{{1,2}})(?!\d)\s*(?:-?(?:й|ый|ой|го|х|th)\b)?\s*[-–—]?\s*(?:{_LETTER})?\s*[-–—]?\s*"
    r"(?:класс(?:а|у|е|ом)?\b|кл\.|кл\b|grade\b)(?:\s*[«\"'“]([А-ЯЁа-яё])[»\"'”])?",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"класс(?:ы|ов|ам|ах|ами)\b|\bgrades\b|\bclasses\b"
    r"|(?<![\d№])(?<!№ )\d{1,2}\s*[«\"]?[а-яё]?[»\"]?\s*(?:[-–—]|,|и)\s*\d{1,2}\s*[«\"]?[а-яё]?[»\"]?\s*кл",
    re.IGNORECASE,
)
_SHEET_NAME = re.compile(rf"^(\d{{1,2}})\s*[-–—_]?\s*{_LETTER}$", re.IGNORECASE)
HIGHEST = 12


@lru_cache(maxsize=KEPT)
def read_grade(text: str) -> str:
    """Return a grade as number, blank and letter ("9 Б"); what is not a school grade comes back as it is."""
    text = " ".join(text.split())
    found = _CELL.match(text)
    if not found or not 0 < int(found[1]) <= HIGHEST:
        return text[:20]
    return _joined(found[1], found[2])


def is_grade(text: str) -> bool:
    """Say whether a cell holds a school grade."""
    found = _CELL.match(" ".join(text.split()))
    return bool(found) and 0 < int(found[1]) <= HIGHEST if found else False


def grade_in_title(text: str) -> str:
    """Return the one grade a title names, or nothing when it names none or several."""
    if _MANY.search(text):
        return ""
    found = {
        _joined(number, "".join(letters)[:1])
        for pattern in (_AFTER_WORD, _BEFORE_WORD)
        for number, *letters in pattern.findall(text)
        if 0 < int(number) <= HIGHEST
    }
    # "класс 9 «Б» класса" gives one grade with and one without its letter.
    with_letter = {grade for grade in found if " " in grade}
    found = with_letter or found
    return found.pop() if len(found) == 1 else ""


def grade_of_sheet(name: str) -> str:
    """Return the grade a sheet is named after."""
    found = _SHEET_NAME.match(name.strip())
    if found and 0 < int(found[1]) <= HIGHEST:
        return _joined(found[1], found[2])
    return grade_in_title(name)


def _joined(number: str, letter: str | None) -> str:
    return f"{int(number)} {letter.upper()}" if letter else str(int(number))
