"""What a table of guides or a file of contact cards would change: each row beside the guide who stands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from unicodedata import normalize
from uuid import UUID

from pydantic import ValidationError
from sqlmodel import Session, col, or_, select

from db.commands.guide_import import IncomingGuide
from db.commands.guides import GuideDraft
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.guide_tables import EMPLOYMENTS, LABELS, listed, name_of, problems_of, route_names
from db.exchange.record_tables import Record, plain, read_records
from db.exchange.visit_columns import LANGUAGES
from db.model.guide import Guide, GuideClearance, GuideGroupKind, GuideLanguage
from db.model.route import Route
from db.queries.people import full_name
from db.reports.table import unguard
from db.rules.names import fold_name


class GuideRowState(StrEnum):
    """What a row would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class GuideChange:
    """A field that would become another; `field` is one of the draft, or `routes`."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class GuideRowPreview:
    """A row of the file; what is wrong with it, or what it would change."""

    row: int
    name: str
    state: GuideRowState
    changes: tuple[GuideChange, ...] = ()
    problems: tuple[tuple[Phrase, Phrase], ...] = ()
    incoming: IncomingGuide | None = None


@dataclass(frozen=True, slots=True)
class ToldGuide:
    """A guide as a file tells of them: only fields that are filled; `routes` by key."""

    row: int
    values: Mapping[str, Any]
    routes: tuple[UUID, ...] = ()
    problems: tuple[tuple[Phrase, Phrase], ...] = ()
    guide_id: UUID | None = None


def preview_table(session: Session, content: bytes, file: str, day: date) -> list[GuideRowPreview]:
    """Compare a table with the books; raises what `read_records` raises for files that are no tables."""
    routes = route_names(session)
    is_guarded = not content.startswith(b"PK")  # only a text is written with guards against formulas
    told = [_told(record, routes, unguard if is_guarded else str) for record in read_records(content, file, LABELS)]
    return compare(session, told, day)


def compare(session: Session, told: Iterable[ToldGuide], day: date) -> list[GuideRowPreview]:
    """Return what each told guide would change; known by key, then by code, then by an unmistakable name."""
    books = _Books(session, day)
    return [books.preview(one) for one in told]


def _told(record: Record, routes: Mapping[str, UUID], read: Callable[[str], str]) -> ToldGuide:
    found = problems_of(record, routes)
    surname, given, patronymic = (read(text) for text in name_of(record))
    values: dict[str, Any] = {"surname": surname, "given": given, "patronymic": patronymic}
    values |= {name: read(record.text(name)) for name in ("code", "phone", "email")}
    employment = EMPLOYMENTS.get(plain(record.text("employment")))
    if employment is not None:
        values["employment"] = employment
    languages = [LANGUAGES.get(one, one) for one in listed(record.text("languages"))]
    if languages:
        values["languages"] = list(dict.fromkeys(languages))
    return ToldGuide(
        record.row,
        {name: value for name, value in values.items() if value},
        tuple(dict.fromkeys(routes[one] for one in listed(record.text("routes")) if one in routes)),
        tuple((one.message, one.remedy) for one in found),
    )


class _Books:
    """The guides that stand, and the codes that are taken."""

    def __init__(self, session: Session, day: date) -> None:
        guides = session.exec(select(Guide)).all()
        self._guides = {guide.id: guide for guide in guides}
        self._codes = {guide.code: guide.id for guide in guides}
        self._named: dict[str, list[UUID]] = {}
        for guide in guides:
            self._named.setdefault(_key(guide.surname, guide.given, guide.patronymic), []).append(guide.id)
        self._languages: dict[UUID, list[str]] = {guide.id: [] for guide in guides}
        for spoken in session.exec(select(GuideLanguage)):
            self._languages[spoken.guide_id].append(spoken.language)
        self._kinds: dict[UUID, list[Any]] = {guide.id: [] for guide in guides}
        for kind in session.exec(select(GuideGroupKind)):
            self._kinds[kind.guide_id].append(kind.group_kind)
        self._cleared: dict[UUID, set[UUID]] = {guide.id: set() for guide in guides}
        valid = or_(col(GuideClearance.valid_until).is_(None), col(GuideClearance.valid_until) >= day)
        for row in session.exec(select(GuideClearance).where(valid)):
            self._cleared[row.guide_id].add(row.route_id)
        self._routes = {row.id: row.title for row in session.exec(select(Route))}
        self._seen: set[UUID] = set()
        self._new: set[str] = set()

    def preview(self, told: ToldGuide) -> GuideRowPreview:
        values = dict(told.values)
        name = full_name(*(str(values.get(part, "")) for part in ("surname", "given", "patronymic")))
        if told.problems:
            return GuideRowPreview(told.row, name, GuideRowState.ERROR, problems=told.problems)
        guide_id = self._find(told)
        if guide_id in self._seen:
            return self._wrong(told, name, QT_TRANSLATE_NOOP("db", "This guide stands in the file twice."))
        if guide_id is not None:
            self._seen.add(guide_id)
        else:
            values["code"] = self._free_code(str(values.get("code", "")))
        try:
            draft = GuideDraft(**{**(self._stood(guide_id) if guide_id else {}), **values})
        except ValidationError:
            return self._wrong(
                told, name, QT_TRANSLATE_NOOP("db", "The code or a text is too long or has other signs.")
            )
        if guide_id is None:
            incoming = IncomingGuide(draft, told.routes)
            return GuideRowPreview(told.row, name, GuideRowState.NEW, incoming=incoming)
        changes = self._changes(guide_id, draft, told.routes)
        if not changes:
            return GuideRowPreview(told.row, name, GuideRowState.SAME)
        missing = tuple(route for route in told.routes if route not in self._cleared[guide_id])
        incoming = IncomingGuide(draft, missing, guide_id, self._guides[guide_id].version)
        return GuideRowPreview(told.row, name, GuideRowState.CHANGED, changes, incoming=incoming)

    def _find(self, told: ToldGuide) -> UUID | None:
        if told.guide_id in self._guides:
            return told.guide_id
        code = told.values.get("code")
        if code:
            return self._codes.get(str(code))
        key = _key(*(str(told.values.get(part, "")) for part in ("surname", "given", "patronymic")))
        named = self._named.get(key, [])
        return named[0] if len(named) == 1 else None

    def _free_code(self, wanted: str) -> str:
        code, number = wanted, len(self._codes) + len(self._new)
        while not code or code in self._new:
            number += 1
            code = f"G{number:02}"
            if code in self._codes:
                code = ""
        self._new.add(code)
        return code

    def _stood(self, guide_id: UUID) -> dict[str, Any]:
        values = self._guides[guide_id].model_dump(exclude={"id", "version"})
        return {**values, "languages": self._languages[guide_id], "group_kinds": self._kinds[guide_id]}

    def _changes(self, guide_id: UUID, draft: GuideDraft, routes: Sequence[UUID]) -> tuple[GuideChange, ...]:
        stood, told = self._stood(guide_id), draft.model_dump()
        found = [
            GuideChange(name, _shown(stood[name]), _shown(told[name]))
            for name in told
            if _shown(stood[name]) != _shown(told[name])
        ]
        missing = [self._routes[route] for route in routes if route not in self._cleared[guide_id]]
        if missing:
            found.append(GuideChange("routes", "", ", ".join(sorted(missing))))
        return tuple(found)

    def _wrong(self, told: ToldGuide, name: str, text: str) -> GuideRowPreview:
        remedy = say(QT_TRANSLATE_NOOP("db", "Mend the row and open the file again."))
        return GuideRowPreview(told.row, name, GuideRowState.ERROR, problems=((say(text), remedy),))


def _key(*parts: str) -> str:
    return " ".join(fold_name(part) for part in parts if part)


def _shown(value: object) -> str:
    """Return a value as it is compared, and as cells are read: signs and spaces levelled, lists in one order."""
    if isinstance(value, list):
        return ", ".join(sorted(str(one) for one in value))
    return "" if value is None else " ".join(normalize("NFKC", str(value)).split())
