"""What else people type into the cell of a name: a number, a date of birth, a grade, a telephone, a remark."""

import re
from dataclasses import dataclass

from db.exchange.lists.cells import CellValue, flat
from db.exchange.lists.dates import INSIDE
from db.exchange.lists.grades import grade_in_title
from db.exchange.lists.names import is_name_like, is_name_word, tidy, words_of
from db.exchange.lists.roles import is_chaperone_role

_BRACKETS = re.compile(r"\(([^()]*)\)?|\[([^\[\]]*)\]?")
PHONE = re.compile(
    r"(?:\b(?:тел|моб|сот|т|tel|phone|mob|mobile|cell)\b[.:\s]*)?(?:\+\d|\b\d)[\d\s()\-]{6,17}\d", re.IGNORECASE
)
_GRADE = re.compile(
    r"[,;]?\s*\b\d{1,2}\s*[-–]?\s*[«\"]?[А-Яа-яA-Z]?[»\"]?\s*(?:класс\w*|кл\b\.?|grade)|[,;]\s*\d{1,2}\s?[«\"]?[А-Яа-я]?[»\"]?\s*$"
)
_REMARK = re.compile(r"\s+[-–—]\s+(.*)$|[,;]\s*([^\d_,;]+)$")
_LONGEST = 300  # characters of a cell in which a name is sought
_NICKNAME = re.compile(r"(?<=\w)\s+[\"«“„][^\"«»“”]{1,40}[\"»”“]\s+(?=\w)")
_OTHER_SCRIPT = re.compile(r"\s*[/|\\]\s*")


@dataclass(frozen=True, slots=True)
class NameCell:
    """A cell of a name taken apart; `name` is tidy, the rest as typed."""

    name: str
    birth_date: str = ""
    grade: str = ""
    phone: str = ""
    remark: str = ""


def unpack(cell: CellValue) -> NameCell:
    """Take apart a cell that holds a name."""
    text = re.sub(r"^\s*(?:№\s*)?\d{1,4}\s*[.)]\s*", "", flat(cell)[:_LONGEST])
    remarks = [first or second for first, second in _BRACKETS.findall(text)]
    text = _BRACKETS.sub(" ", text)
    text = _NICKNAME.sub(" ", text)
    birth = INSIDE.search(text)
    if birth:
        text = f"{text[: birth.start()]} {text[birth.end() :]}"
    phone = PHONE.search(text)
    if phone:
        text = f"{text[: phone.start()]} {text[phone.end() :]}"
    grade = _GRADE.search(text)
    if grade and not is_name_like(tidy(text)):
        text = f"{text[: grade.start()]} {text[grade.end() :]}"
    else:
        grade = None
    text = re.sub(r"\bд\.?\s?р\.?\s*:?\s*$|\bг\.?\s?р\.?\s*$", "", text.strip(" ,;"), flags=re.IGNORECASE)
    name, remark = _without_remark(text)
    remarks += [remark] if remark else []
    name = _first_script(name)
    return NameCell(
        name,
        birth[0] if birth else "",
        (grade_in_title(grade[0]) or grade[0].strip(" ,;")) if grade else "",
        phone_number(phone[0]) if phone else "",
        "; ".join(remark.strip() for remark in remarks if remark.strip()),
    )


def _without_remark(text: str) -> tuple[str, str]:
    """Cut off "- teacher of physics" and ", head boy", but not ", John" after a surname."""
    found = _REMARK.search(text)
    if not found:
        return tidy(text), ""
    before, remark = tidy(text[: found.start()]), (found[1] or found[2] or "").strip()
    is_remark = is_chaperone_role(remark) or remark[:1].islower() or (found[1] and len(words_of(before)) > 1)
    if not is_remark or not before:
        return tidy(text), ""
    return before, remark


def _first_script(name: str) -> str:
    """Of a name in two alphabets, "Иванов Иван / Ivanov Ivan", keep the first."""
    parts = [part for part in _OTHER_SCRIPT.split(name) if part]
    both = len(parts) == 2 and all(is_name_like(part) for part in parts)
    return parts[0] if both else name


def phone_number(text: str) -> str:
    """Return a telephone number without the word before it."""
    return re.sub(r"^[^+\d]+", "", text).strip()


def can_be_name(text: str) -> bool:
    """Say whether a text under a header of names can be one: laxer than among loose lines."""
    words = words_of(text)
    return 0 < len(words) <= 7 and len(text) <= 120 and all(is_name_word(word) for word in words)
