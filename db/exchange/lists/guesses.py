"""Columns of a list without a header, proposed from what stands in them."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from db.exchange.lists.cells import CellValue, Line, flat
from db.exchange.lists.columns import Column
from db.exchange.lists.dates import INSIDE
from db.exchange.lists.footers import is_note
from db.exchange.lists.grades import is_grade
from db.exchange.lists.lanes import column_of, name_parts, share_of_dates
from db.exchange.lists.names import (
    is_given,
    is_name_like,
    is_patronymic,
    looks_like_surname,
    order_vote,
    tidy,
    words_of,
)
from db.exchange.lists.roles import is_role
from db.exchange.lists.words import countries_by_name
from db.rules.names import fold_name

_PHONE = re.compile(r"^\+?\d[\d\s()\-]{8,17}$")
_EMAIL = re.compile(r"^\S+@\S+\.\S+$")
_DOCUMENT = re.compile(r"^(?:[A-ZА-ЯIVX]{0,4}[-\s]?[A-ZА-Я]{0,2}\s?\d{6,9}|\d{2}\s?\d{2}\s?\d{6})$")
_SAMPLE = 400
_MOST = 0.6  # a meaning must fit this share of the filled cells


def guess_columns(lines: Sequence[Line], today: date, epoch: date) -> dict[int, Column] | None:
    """Propose the columns of a list without a header, or nothing if these are not rows of people."""
    body = _body(lines[:_SAMPLE])
    if not body:
        return None
    counts = Counter(place for line in body for place in line.cells)
    filled = [place for place in sorted(counts) if 2 * counts[place] >= len(body)]
    guessed: dict[int, Column] = {}
    for place in filled:
        meaning = _meaning(column_of(body, place), today, epoch)
        if meaning and meaning not in guessed.values():
            guessed[place] = meaning
    names = [place for place in filled if place not in guessed and _share_of_names(body, place, 1) >= _MOST]
    return _with_names(guessed, names, body) if names else None


def _body(lines: Sequence[Line]) -> list[Line]:
    """Return the rows that can hold people: not the titles above and not the notes below."""
    widths = Counter(len(line.cells) for line in lines)
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    return [
        line for line in lines if 2 * len(line.cells) >= usual and not any(is_note(text) for text in line.texts()[:1])
    ]


def _meaning(cells: Sequence[CellValue], today: date, epoch: date) -> Column | None:
    texts = [flat(cell) for cell in cells]
    total = len(texts)

    def mostly(count: int) -> bool:
        return count >= _MOST * total

    numbers = [
        int(text) for text in texts if text.rstrip(".)").isdecimal() and len(text) < 5 for text in [text.rstrip(".)")]
    ]
    if mostly(len(numbers)) and all(one < two for one, two in pairwise(numbers)) and numbers[0] < 1000:
        return Column.NUMBER
    if share_of_dates(cells, total, today, epoch) >= _MOST:
        return Column.BIRTH_DATE
    checks = (
        (Column.ROLE, is_role),
        (Column.CITIZENSHIP, lambda text: len(text) > 1 and fold_name(text) in countries_by_name()),
        (Column.EMAIL, lambda text: _EMAIL.match(text) is not None),
        (Column.DOCUMENT, lambda text: _DOCUMENT.match(text) is not None),
        (Column.PHONE, lambda text: _PHONE.match(text) is not None),
        (Column.GRADE, is_grade),
    )
    return next((meaning for meaning, fits in checks if mostly(sum(map(fits, texts)))), None)


def _share_of_names(lines: Sequence[Line], place: int, least: int) -> float:
    cells = column_of(lines, place)
    return sum(is_name_like(name_text(cell), least) for cell in cells) / len(cells)


def name_text(cell: CellValue) -> str:
    """Return what is left of a cell for the name when numbering, a date and a remark are taken away."""
    text = INSIDE.sub(" ", flat(cell)) if isinstance(cell, str) else ""
    return tidy(re.sub(r"\([^)]*\)|[,;].*\d.*$", " ", text))


def _with_names(guessed: dict[int, Column], names: list[int], body: Sequence[Line]) -> dict[int, Column] | None:
    """Add the columns of names if there is any proof that these are names of people."""
    whole = [place for place in names if _mean_words(body, place) >= 1.7]
    run = _run(names)
    if whole and (len(run) == 1 or _mean_words(body, whole[0]) >= 2.2):
        found = {whole[0]: Column.FULL_NAME}
    elif len(run) > 1:
        found = name_parts(body, run[:3])
    else:
        return None
    texts = [" ".join(name_text(line.cells[place]) for place in sorted(found) if place in line.cells) for line in body]
    people = [text for text in texts if is_name_like(text)]
    proof = sum(1 for text in people if is_proven(text))
    is_table = Column.BIRTH_DATE in guessed.values() and len(found) + len(guessed) > 1
    enough = len(people) >= _MOST * len(texts) and (10 * proof >= 3 * len(texts) or (is_table and proof))
    # endings like those of surnames also occur in menus and price lists: beside nothing else they prove nobody
    if not guessed.keys() - {place for place in guessed if guessed[place] is Column.NUMBER}:
        enough = enough and 10 * sum(map(_has_given, people)) >= len(texts)
    return {**guessed, **found} if enough else None


def is_proven(text: str) -> bool:
    """Say whether a tidied text surely is a person's name, by a frequent given name, a patronymic or its ending."""
    words = words_of(text)
    if not words:
        return False
    return _has_given(text) or order_vote(text) > 0 or looks_like_surname(words[0])


def _has_given(text: str) -> bool:
    """Say whether one of the words is a frequent given name or a patronymic."""
    return any(is_given(word) or is_patronymic(word) for word in words_of(text))


def _mean_words(lines: Sequence[Line], place: int) -> float:
    counts = [len(words_of(name_text(cell))) for cell in column_of(lines, place)]
    return sum(counts) / len(counts)


def _run(names: Sequence[int]) -> list[int]:
    """Return the first columns of `names` that stand side by side."""
    run = [names[0]]
    for place in names[1:]:
        if place != run[-1] + 1:
            break
        run.append(place)
    return run
