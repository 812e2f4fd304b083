"""Visits out of a table: each row a visit with its date, time, route and people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from db.commands.visits import VisitDraft
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.findings import ImportSeverity
from db.exchange.record_tables import Record, RecordFinding, plain, read_records
from db.model.kinds import GroupKind, VisitorCategory
from db.model.route import Route
from db.model.visit import Visit

LABELS = {
    label: field
    for field, names in {
        "day": "дата|date|day|дата визита|дата посещения|visit date",
        "time": "время|time|начало|start|время начала|start time",
        "route": "маршрут|route|экскурсия|tour",
        "title": "группа|group|название|title|название группы|организация|организатор|organiser|visitor|класс",
        "people": "человек|people|количество|кол во|численность|посетителей|visitors|число|headcount",
        "adults": "сопровождающих|взрослых|сопровождающие|chaperones|adults",
        "kind": "тип|kind|тип группы|вид|group type|категория",
        "language": "язык|language",
        "leader": "руководитель|leader|руководитель группы|контакт|contact",
        "phone": "телефон|phone",
    }.items()
    for label in names.split("|")
}
KINDS = {
    "школа": (GroupKind.SCHOOL, VisitorCategory.SCHOOL_5_9),
    "школьники": (GroupKind.SCHOOL, VisitorCategory.SCHOOL_5_9),
    "school": (GroupKind.SCHOOL, VisitorCategory.SCHOOL_5_9),
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
LANGUAGES = {"русский": "ru", "английский": "en", "китайский": "zh", "немецкий": "de", "корейский": "ko"} | {
    "russian": "ru",
    "english": "en",
    "chinese": "zh",
    "german": "de",
    "korean": "ko",
}


@dataclass(frozen=True, slots=True)
class ReadVisit:
    """A visit of the table, ready to be planned."""

    row: int
    draft: VisitDraft


@dataclass(frozen=True, slots=True)
class VisitTable:
    """What a table held: visits that are new, how many stand in the books already, and what is wrong."""

    visits: tuple[ReadVisit, ...]
    known: int
    findings: tuple[RecordFinding, ...]


def read_visits(session: Session, site_id: UUID, content: bytes, file: str) -> VisitTable:
    """Read a table of visits for a site. Visits with the same route, start and group are left as they are."""
    routes = {
        plain(name): row.id
        for row in session.exec(select(Route))
        for name in (row.code, row.title, row.title_en)
        if name
    }
    books = {(row.route_id, row.starts_local, row.title) for row in session.exec(select(Visit))}
    visits: list[ReadVisit] = []
    findings: list[RecordFinding] = []
    known = 0
    for record in read_records(content, file, LABELS):
        problems = _problems(record, routes)
        findings += problems
        if any(one.severity is ImportSeverity.BLOCKS for one in problems):
            continue
        draft = _draft(record, site_id, routes)
        if (draft.route_id, draft.starts, draft.title) in books:
            known += 1
        else:
            books.add((draft.route_id, draft.starts, draft.title))
            visits.append(ReadVisit(record.row, draft))
    return VisitTable(tuple(visits), known, tuple(findings))


def _problems(record: Record, routes: Mapping[str, UUID]) -> list[RecordFinding]:
    found: list[RecordFinding] = []
    for field, title, is_read, example in (
        ("day", say(QT_TRANSLATE_NOOP("db", "Date")), record.day("day") is not None, "24.11.2026"),
        ("time", say(QT_TRANSLATE_NOOP("db", "Time")), record.hour("time") is not None, "9:30"),
        ("people", say(QT_TRANSLATE_NOOP("db", "People")), record.number("people") is not None, "25"),
    ):
        if not record.text(field):
            found.append(record.missing(field, title))
        elif not is_read:
            found.append(record.unreadable(field, example))
    if not record.text("title"):
        found.append(record.missing("title", say(QT_TRANSLATE_NOOP("db", "Group"))))
    if plain(record.text("route")) not in routes:
        message = say(QT_TRANSLATE_NOOP("db", "There is no route “{text}”."), text=record.text("route"))
        remedy = say(QT_TRANSLATE_NOOP("db", "Use the code or the title of a route."))
        found.append(record.finding("route", "route_unknown", message, remedy))
    if record.text("adults") and record.number("adults") is None:
        found.append(record.unreadable("adults", "2"))
    if record.text("kind") and plain(record.text("kind")) not in KINDS:
        message = say(QT_TRANSLATE_NOOP("db", "The kind of group “{text}” is not known."), text=record.text("kind"))
        remedy = say(QT_TRANSLATE_NOOP("db", "Choose the kind after the import."))
        found.append(record.finding("kind", "kind_unknown", message, remedy, ImportSeverity.WARNS))
    return found


def _draft(record: Record, site_id: UUID, routes: Mapping[str, UUID]) -> VisitDraft:
    day, hour, people = record.day("day"), record.hour("time"), record.number("people")
    assert day is not None
    assert hour is not None
    kind, category = KINDS.get(plain(record.text("kind")), UNTOLD)
    adults = record.number("adults") or 0
    declared = {category: people or 0, VisitorCategory.CHAPERONE: adults}
    language = plain(record.text("language"))
    return VisitDraft(
        site_id=site_id,
        route_id=routes[plain(record.text("route"))],
        title=record.text("title")[:200],
        group_kind=kind,
        starts=datetime.combine(day, hour),
        declared={which: number for which, number in declared.items() if number},
        language=LANGUAGES.get(language, language if len(language) == 2 else "ru"),
        leader_name=record.text("leader")[:200],
        leader_phone=record.text("phone")[:40],
    )


def blocks(findings: Sequence[RecordFinding]) -> int:
    """Return how many findings stop the import."""
    return sum(one.severity is ImportSeverity.BLOCKS for one in findings)
