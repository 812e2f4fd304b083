"""Numbers of identity documents."""

import re
from dataclasses import dataclass

from db.exchange.lists.cells import CellValue, flat

_NOISE = re.compile(r"(?:паспорт\w*|серия|сер\.|номер|ном\.|№|\bno\b\.?|\bN\b|passport|рф\b)[\s:.]*", re.IGNORECASE)
_ISSUED = re.compile(r"[\s,;]*\b(?:выдан\w*|issued|от\s+\d|дата выдачи).*$", re.IGNORECASE)
_RUSSIAN = re.compile(r"^(\d{2})\s?(\d{2})[\s\-/,]*(\d{6})$")
_CERTIFICATE = re.compile(r"^([IVXLCМХУ1l]{1,6})\s*[-–—]?\s*([А-ЯЁ]{2})\s*(\d{5,6})$", re.IGNORECASE)
_NOTHING = re.compile(r"^(?:[-–—_./\\*?]+|нет|не получ\w*|n/?a|none)$", re.IGNORECASE)
SERIES, NUMBER = 4, 6  # digits of a Russian passport


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document number; `padded_from` holds the text that had lost its leading zeros."""

    text: str
    padded_from: str = ""


def read_document(cell: CellValue, is_russian_passport: bool) -> ReadDocument:
    """Read series and number from one cell.

    A Russian passport has ten digits, written "1234 567890"; a spreadsheet that takes it for a number drops zeros
    in front, which come back when `is_russian_passport`.
    """
    text = _bare(cell)
    if (russian := _RUSSIAN.match(text)) is not None:
        return ReadDocument(f"{russian[1]}{russian[2]} {russian[3]}")
    if (certificate := _CERTIFICATE.match(text)) is not None:
        return ReadDocument(f"{certificate[1]}-{certificate[2]} {certificate[3]}")
    digits = text.replace(" ", "")
    if (
        is_russian_passport
        and digits.isdecimal()
        and len(digits) in (8, 9)
        and (isinstance(cell, float) or " " not in text)
    ):
        whole = digits.zfill(SERIES + NUMBER)
        return ReadDocument(f"{whole[:SERIES]} {whole[SERIES:]}", text)
    return ReadDocument(text[:60])


def join_document(series: CellValue, number: CellValue, is_russian_passport: bool) -> ReadDocument:
    """Join a series and a number that stand in two cells."""
    first, second = _bare(series).replace(" ", ""), _bare(number)
    if not first or not second:
        return read_document(second or first, False)
    both = f"{first} {second}"
    if (
        is_russian_passport
        and first.isdecimal()
        and second.isdecimal()
        and len(first) <= SERIES
        and len(second) <= NUMBER
    ):
        whole = f"{first.zfill(SERIES)} {second.zfill(NUMBER)}"
        return ReadDocument(whole, both if whole != both else "")
    return ReadDocument(both[:60])


def _bare(cell: CellValue) -> str:
    text = _ISSUED.sub("", _NOISE.sub(" ", flat(cell)))
    text = " ".join(text.strip(" .,;:'\"`").split())
    return "" if _NOTHING.match(text) else text
