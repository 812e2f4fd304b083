"""Guides out of a table: each row a guide with name, languages and routes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, select

from db.commands.guides import GuideDraft
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.findings import ImportSeverity
from db.exchange.record_tables import Record, RecordFinding, plain, read_records
from db.exchange.visit_columns import LANGUAGES
from db.model.guide import Guide
from db.model.kinds import Employment
from db.model.route import Route

LABELS = {
    label: field
    for field, names in {
        "code": "код|code|табельный номер|номер",
        "name": "фио|имя|name|экскурсовод|guide|full name|ф и о",
        "surname": "фамилия|surname|last name",
        "given": "имя отчество|given name|first name",
        "phone": "телефон|phone",
        "email": "почта|email|e mail|эл почта",
        "languages": "языки|язык|languages|language",
        "routes": "маршруты|маршрут|routes|route|допуск",
        "employment": "занятость|employment|договор",
    }.items()
    for label in names.split("|")
}
EMPLOYMENTS = {
    "штат": Employment.STAFF,
    "staff": Employment.STAFF,
    "договор": Employment.CONTRACT,
    "contract": Employment.CONTRACT,
    "внешний": Employment.OUTSIDE,
    "outside": Employment.OUTSIDE,
    "волонтер": Employment.VOLUNTEER,
    "volunteer": Employment.VOLUNTEER,
}


@dataclass(frozen=True, slots=True)
class ReadGuide:
    """A guide of the table, and the routes to be cleared for."""

    row: int
    draft: GuideDraft
    routes: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class GuideTable:
    """What a table held: guides that are new, how many are on the list already, and what is wrong."""

    guides: tuple[ReadGuide, ...]
    known: int
    findings: tuple[RecordFinding, ...]


def read_guides(session: Session, content: bytes, file: str) -> GuideTable:
    """Read a table of guides. Guides whose code is on the list are left as they are."""
    routes = {
        plain(name): row.id
        for row in session.exec(select(Route))
        for name in (row.code, row.title, row.title_en)
        if name
    }
    codes = set(session.exec(select(Guide.code)).all())
    guides: list[ReadGuide] = []
    findings: list[RecordFinding] = []
    known = 0
    for number, record in enumerate(read_records(content, file, LABELS), start=1):
        problems = _problems(record, routes)
        findings += problems
        if any(one.severity is ImportSeverity.BLOCKS for one in problems):
            continue
        guide = _guide(record, routes, f"G{number:02}")
        if guide.draft.code in codes:
            known += 1
        else:
            codes.add(guide.draft.code)
            guides.append(guide)
    return GuideTable(tuple(guides), known, tuple(findings))


def _listed(text: str) -> list[str]:
    return [plain(part) for part in re.split(r"[,;/\n]", text) if plain(part)]


def _problems(record: Record, routes: Mapping[str, UUID]) -> list[RecordFinding]:
    found = []
    surname, given, _ = _name(record)
    if not surname or not given:
        found.append(record.missing("name", say(QT_TRANSLATE_NOOP("db", "Name and surname"))))
    for language in _listed(record.text("languages")):
        if language not in LANGUAGES and language not in LANGUAGES.values():
            message = say(QT_TRANSLATE_NOOP("db", "The language “{text}” is not known."), text=language)
            remedy = say(QT_TRANSLATE_NOOP("db", "Write its name or its code, for example en."))
            found.append(record.finding("languages", "language_unknown", message, remedy))
    for route in _listed(record.text("routes")):
        if route not in routes:
            message = say(QT_TRANSLATE_NOOP("db", "There is no route “{text}”."), text=route)
            remedy = say(QT_TRANSLATE_NOOP("db", "Use the code or the title of a route."))
            found.append(record.finding("routes", "route_unknown", message, remedy))
    return found


def _name(record: Record) -> tuple[str, str, str]:
    words = f"{record.text('surname')} {record.text('given')}".split() or record.text("name").split()
    surname, given, patronymic = (*words, "", "", "")[:3]
    return surname, given, patronymic


def _guide(record: Record, routes: Mapping[str, UUID], code: str) -> ReadGuide:
    surname, given, patronymic = _name(record)
    languages = [LANGUAGES.get(one, one) for one in _listed(record.text("languages"))] or ["ru"]
    draft = GuideDraft(
        code=record.text("code") or code,
        surname=surname,
        given=given,
        patronymic=patronymic,
        phone=record.text("phone")[:40],
        email=record.text("email")[:120],
        employment=EMPLOYMENTS.get(plain(record.text("employment")), Employment.STAFF),
        languages=list(dict.fromkeys(languages)),
    )
    return ReadGuide(record.row, draft, tuple(routes[one] for one in _listed(record.text("routes"))))
