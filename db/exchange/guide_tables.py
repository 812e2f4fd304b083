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
        "patronymic": "отчество|patronymic|middle name",
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
    routes = route_names(session)
    codes = set(session.exec(select(Guide.code)).all())
    guides: list[ReadGuide] = []
    findings: list[RecordFinding] = []
    known = 0
    for number, record in enumerate(read_records(content, file, LABELS), start=1):
        problems = problems_of(record, routes)
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


def route_names(session: Session) -> dict[str, UUID]:
    """Return routes by their codes and titles, as names are compared."""
    return {
        plain(name): row.id
        for row in session.exec(select(Route))
        for name in (row.title_en, row.title, row.code)
        if name
    }


def listed(text: str) -> list[str]:
    """Return the parts of a cell, as names are compared."""
    return [plain(part) for part in re.split(r"[,;/\n]", text) if plain(part)]


def problems_of(record: Record, routes: Mapping[str, UUID]) -> list[RecordFinding]:
    """Return what is wrong with a row."""
    found = []
    surname, given, _ = name_of(record)
    if not surname or (not given and not record.text("surname")):
        found.append(record.missing("name", say(QT_TRANSLATE_NOOP("db", "Name and surname"))))
    for language in listed(record.text("languages")):
        if language not in LANGUAGES and language not in LANGUAGES.values():
            message = say(QT_TRANSLATE_NOOP("db", "The language “{text}” is not known."), text=language)
            remedy = say(QT_TRANSLATE_NOOP("db", "Write its name or its code, for example en."))
            found.append(record.finding("languages", "language_unknown", message, remedy))
    for route in listed(record.text("routes")):
        if route not in routes:
            message = say(QT_TRANSLATE_NOOP("db", "There is no route “{text}”."), text=route)
            remedy = say(QT_TRANSLATE_NOOP("db", "Use the code or the title of a route."))
            found.append(record.finding("routes", "route_unknown", message, remedy))
    return found


def name_of(record: Record) -> tuple[str, str, str]:
    """Return surname, given name and patronymic, out of columns of their own or of one that holds them all."""
    surname = record.text("surname")
    words = record.text("given").split() or record.text("name").split()
    if not surname:
        surname, given, patronymic = (*words, "", "", "")[:3]
        return surname, given, record.text("patronymic") or patronymic
    if "patronymic" in record.columns:
        return surname, " ".join(words), record.text("patronymic")
    return surname, words[0] if words else "", " ".join(words[1:])


def _guide(record: Record, routes: Mapping[str, UUID], code: str) -> ReadGuide:
    surname, given, patronymic = name_of(record)
    languages = [LANGUAGES.get(one, one) for one in listed(record.text("languages"))] or ["ru"]
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
    return ReadGuide(record.row, draft, tuple(routes[one] for one in listed(record.text("routes"))))
