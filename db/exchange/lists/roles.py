"""Adults who come along: the words that announce them, in a cell or in a line of their own."""

import re
from functools import lru_cache

from db.exchange.lists.cells import KEPT

_LOW = r"(?-i:[а-яё]+)"  # further words of a post; a capital begins a name
_ROLE = (
    r"сопровожд\w*(?: лиц\w*| взросл\w*| групп\w*| педагог\w*| учител\w*| преподавател\w*)*"
    r"|(?:классн\w*|кл\.?)\s*рук\w*\.?|рук\w*\.? (?:групп\w*|делегац\w*|класса|экскурси\w*)|старш\w* групп\w*"
    rf"|учител[ьяией]+(?: {_LOW}){{0,3}}|педагог(?:и|а)?(?:[ -]{_LOW}){{0,3}}|преподавател[ьиея]+(?: {_LOW}){{0,2}}"
    rf"|тренер[ыа]?(?: {_LOW}){{0,2}}|воспитател[ьиея]+|куратор[ыа]?(?: групп\w*)?|вожат[ыйея]+|тьютор[ыа]?"
    r"|мастер (?:п/?о|производственного обучения)|взросл(?:ые|ый|ых|ая)|родител[ьи](?: класса)?|переводчи[кц]\w*"
    r"|ответственн\w* (?:сопровожд\w*|взросл\w*)|ответственн\w*(?: лиц\w*)? за (?!исполн)(?-i:[а-яё ,]{3,60})"
    r"|chaperones?|accompan(?:ied by|ying)(?: (?:persons?|adults?|teachers?|staff))?|(?:group|tour|team|trip) leaders?"
    r"|(?:class |form |head |lead )?teachers?|delegation leaders?|escort(?:ed by|s)?|tutors?|supervisors?|leaders?"
    r"|adults?|guardians?|interpreters?"
)
_CELL = re.compile(rf"^(?:{_ROLE})(?: \d+)?\.?$", re.IGNORECASE)
_HEADING = re.compile(
    rf"^(?:(?:группу|детей|учащихся|с группой|от школы|ф\.?\s?и\.?\s?о\.?|список|the)\s+)*(?P<role>{_ROLE})"
    r"(?:\s+и (?:сопровожд|руковод)\w*|\s*\([^)]*\)|\s*ф\.?\s?и\.?\s?о\.?(?=\W)|\s+(?:от|из|с|на|в)\s[^:]{2,40}(?=:))*"
    r"(?P<mark>\s*[:\-–—=._]+\s*|\s+(?=(?-i:[А-ЯЁA-Z«\"]))|\s*$)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_VISITOR = re.compile(
    r"^(?:список\s+)?(?:учащ\w+|ученик\w*|ученица|обучающ\w+|студент\w*|школьник\w*|дет[ией]+|реб[её]нок"
    r"|воспитанник\w*|посетител\w+|участник\w*|экскурсант\w*|турист\w*|гост\w+|visitors?|students?|pupils?|child(?:ren)?|guests?|participants?|members?)\s*:?$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"_{3,}|\.{5,}|/\s*[^/]{3,60}\s*/\s*$|\bподпись\b|\bsignature\b", re.IGNORECASE)
_COMES_ALONG = re.compile(
    r"сопровожд|групп|делегац|старш|ответственн|chaperon|accompan|leader|escort|взросл", re.IGNORECASE
)


def is_role(text: str) -> bool:
    """Say whether a cell tells the part of a person in the group."""
    return is_chaperone_role(text) or _VISITOR.match(text) is not None


def is_visitor_word(text: str) -> bool:
    """Say whether a cell names the visitors themselves."""
    return _VISITOR.match(text) is not None


@lru_cache(maxsize=KEPT)
def is_chaperone_role(text: str) -> bool:
    """Say whether a cell names an adult who comes along."""
    return _CELL.match(text.strip(" .:()")) is not None


@lru_cache(maxsize=KEPT)
def chaperone_heading(text: str) -> tuple[str, str] | None:
    """Split "Chaperones: names" into the announcing words and the rest, or return nothing."""
    found = _HEADING.match(text.strip())
    if not found:
        return None
    return found["role"].strip(), found["rest"].strip(" _")


def is_signature(text: str) -> bool:
    """Say whether a line leaves room for a signature of somebody who need not come along."""
    return _SIGNED.search(text) is not None and _COMES_ALONG.search(text) is None
