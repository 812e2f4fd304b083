"""The columns of a table of visits: what they are called, in Russian and English, and how their cells are worded."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.record_tables import plain
from db.model.kinds import GroupKind, VisitorCategory


class VisitColumn(StrEnum):
    """What a column tells of a visit; the order is that of an export."""

    NUMBER = "number"
    DAY = "day"
    TIME = "time"
    MINUTES = "minutes"
    ROUTE = "route"
    TITLE = "title"
    ORGANISER = "organiser"
    PEOPLE = "people"
    ADULTS = "adults"
    KIND = "kind"
    LANGUAGE = "language"
    COUNTRY = "country"
    LEADER = "leader"
    PHONE = "phone"
    GATE_NOTE = "gate_note"


TITLES: Mapping[VisitColumn, Phrase] = MappingProxyType(
    {
        VisitColumn.NUMBER: say(QT_TRANSLATE_NOOP("db", "Number")),
        VisitColumn.DAY: say(QT_TRANSLATE_NOOP("db", "Date")),
        VisitColumn.TIME: say(QT_TRANSLATE_NOOP("db", "Time")),
        VisitColumn.MINUTES: say(QT_TRANSLATE_NOOP("db", "Minutes")),
        VisitColumn.ROUTE: say(QT_TRANSLATE_NOOP("db", "Route")),
        VisitColumn.TITLE: say(QT_TRANSLATE_NOOP("db", "Group")),
        VisitColumn.ORGANISER: say(QT_TRANSLATE_NOOP("db", "Organiser")),
        VisitColumn.PEOPLE: say(QT_TRANSLATE_NOOP("db", "People")),
        VisitColumn.ADULTS: say(QT_TRANSLATE_NOOP("db", "Chaperones")),
        VisitColumn.KIND: say(QT_TRANSLATE_NOOP("db", "Kind of group")),
        VisitColumn.LANGUAGE: say(QT_TRANSLATE_NOOP("db", "Language")),
        VisitColumn.COUNTRY: say(QT_TRANSLATE_NOOP("db", "Country")),
        VisitColumn.LEADER: say(QT_TRANSLATE_NOOP("db", "Group leader")),
        VisitColumn.PHONE: say(QT_TRANSLATE_NOOP("db", "Telephone")),
        VisitColumn.GATE_NOTE: say(QT_TRANSLATE_NOOP("db", "Note for the gate")),
    }
)
"""How a person is told of a column."""

_NAMES = {
    VisitColumn.NUMBER: "Номер|Number|номер визита|visit number|no",
    VisitColumn.DAY: "Дата|Date|day|дата визита|дата посещения|visit date",
    VisitColumn.TIME: "Время|Time|начало|start|время начала|start time",
    VisitColumn.MINUTES: "Минут|Minutes|длительность|duration|мин|min",
    VisitColumn.ROUTE: "Маршрут|Route|экскурсия|tour",
    VisitColumn.TITLE: "Группа|Group|название|title|название группы|visitor|класс",
    VisitColumn.ORGANISER: "Организатор|Organiser|организация|заказчик|organizer|учреждение",
    VisitColumn.PEOPLE: "Человек|People|количество|кол во|численность|посетителей|visitors|число|headcount",
    VisitColumn.ADULTS: "Сопровождающих|Chaperones|взрослых|сопровождающие|adults",
    VisitColumn.KIND: "Тип группы|Kind of group|тип|kind|вид|group type|категория",
    VisitColumn.LANGUAGE: "Язык|Language",
    VisitColumn.COUNTRY: "Страна|Country",
    VisitColumn.LEADER: "Руководитель|Group leader|leader|руководитель группы|контакт|contact",
    VisitColumn.PHONE: "Телефон|Telephone|phone",
    VisitColumn.GATE_NOTE: "Примечание|Note for the gate|note|примечания|заметка для проходной|комментарий",
}
"""The first name of each heads a Russian export, the second an English one; all of them are understood."""
LABELS: Mapping[str, str] = MappingProxyType(
    {plain(name): column.value for column, names in _NAMES.items() for name in names.split("|")}
)


def heading(column: VisitColumn, language: str) -> str:
    """Return what a column is called in an export."""
    return _NAMES[column].split("|")[0 if language == "ru" else 1]


KINDS = {
    "школа": (GroupKind.SCHOOL, VisitorCategory.SCHOOL_5_9),
    "школьники": (GroupKind.SCHOOL, VisitorCategory.SCHOOL_5_9),
    "school": (GroupKind.SCHOOL, VisitorCategory.SCHOOL_5_9),
    "schools": (GroupKind.SCHOOL, VisitorCategory.SCHOOL_5_9),
    "студенты": (GroupKind.STUDENT, VisitorCategory.UNIVERSITY),
    "student": (GroupKind.STUDENT, VisitorCategory.UNIVERSITY),
    "students": (GroupKind.STUDENT, VisitorCategory.UNIVERSITY),
    "колледж": (GroupKind.STUDENT, VisitorCategory.COLLEGE),
    "иностранцы": (GroupKind.FOREIGN, VisitorCategory.BUSINESS),
    "foreign": (GroupKind.FOREIGN, VisitorCategory.BUSINESS),
    "туристы": (GroupKind.TOURIST, VisitorCategory.TOURIST_ORGANISED),
    "tourist": (GroupKind.TOURIST, VisitorCategory.TOURIST_ORGANISED),
    "tourists": (GroupKind.TOURIST, VisitorCategory.TOURIST_ORGANISED),
    "корпоративные": (GroupKind.CORPORATE, VisitorCategory.BUSINESS),
    "corporate": (GroupKind.CORPORATE, VisitorCategory.BUSINESS),
}
UNTOLD = (GroupKind.TOURIST, VisitorCategory.UNKNOWN)
KIND_WORDS = {
    GroupKind.SCHOOL: ("школьники", "school"),
    GroupKind.STUDENT: ("студенты", "students"),
    GroupKind.FOREIGN: ("иностранцы", "foreign"),
    GroupKind.TOURIST: ("туристы", "tourists"),
    GroupKind.CORPORATE: ("корпоративные", "corporate"),
}
"""How an export words a kind of groups, in Russian and English."""
LANGUAGES = {"русский": "ru", "английский": "en", "китайский": "zh", "немецкий": "de", "корейский": "ko"} | {
    "russian": "ru",
    "english": "en",
    "chinese": "zh",
    "german": "de",
    "korean": "ko",
}
