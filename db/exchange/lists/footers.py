"""Lines around a list that are no people: totals, signatures, stamps, notes."""

import re
from functools import lru_cache

from db.exchange.lists.cells import KEPT

_WORDS = (
    r"итого|всего|total|subtotal|итог|количество|кол-во|директора?|заместител[ья]|завуч|исполнитель|подпис[ьи]|дата|председатель"
    r"|секретарь|бухгалтер|согласовано|утверждаю|утверждено|приложени[ея]|примечани[ея]|список|составила?|подготовила?"
    r"|телефоны?|контакты?|контактн\w+|приказ|начальник|ректор|проректор|декан|заведующ(?:ий|ая)|руководитель"
    r"|генеральный директор|signature|signed|date|prepared by|approved|notes?|page|страница|лист|printed|печать|stamp"
    r"|ответственн\w+ исполн\w+|экскурси[яию]|автобус|просим|прошу|уважаем\w+|сдал|принял|инструктаж|директор|director"
    r"|headmaster|principal|head of school|верно|копия|из них|в том числе|including|м[бак]оу|гбоу|муниципальн\w+|школа"
    r"|school|лицей|гимназия|колледж|ооо|оао|ао|зао|пао|название|наименование|sum|count|boys|girls|мальчиков|девочек"
    r"|место|время|маршрут|адрес|организация|предприятие|цель|visit|tour|list|company|address|time"
)
_NOTE = re.compile(
    rf"^\W*(?:(?:{_WORDS})(?![\w'-])|и\.?\s?о\.?\s+директора|зам\.|исп\.|м\.\s?п\.?(?:\W|$)|мп$|прим\.|тел\.|тел:"
    r"|гл\. ?бух|зав\.|стр\.)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"_{3,}|/\s*[^/]{3,60}\s*/\s*$|\(подпись\)|\(signature\)", re.IGNORECASE)
_ONLY_SIGNS = re.compile(r"^[\W_]*$")


@lru_cache(maxsize=KEPT)
def is_note(text: str) -> bool:
    """Say whether a text begins a total, a signature, a stamp or a note."""
    return bool(_NOTE.match(text) or _SIGNED.search(text) or _ONLY_SIGNS.match(text))


@lru_cache(maxsize=KEPT)
def is_signed(text: str) -> bool:
    """Say whether a line leaves room for a signature or has one between slashes."""
    return _SIGNED.search(text) is not None
