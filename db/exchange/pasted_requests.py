"""Requests pasted from a spreadsheet: each row read as the form on the phone would, with what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from sqlmodel import Session, col, select

from db.commands.phone_requests import PhoneDraft
from db.commands.requests import WishDraft
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.record_tables import plain
from db.model.kinds import IntakeChannel, RequestState
from db.model.organiser import Organiser
from db.model.route import Route
from db.model.visit import Request
from db.queries.asking import name_key
from db.rules.typed_requests import read_people, read_wishes

FIELDS: Final = ("who", "people", "when", "route", "phone", "note")
"""The columns where no header names them, as the form on the phone has them."""
LABELS: Final = {
    label: field
    for field, names in {
        "who": "организатор|группа|кто|название|заявитель|школа|organiser|group|who|title",
        "people": "человек|людей|количество|сколько|кол во|численность|people|number|how many|headcount",
        "when": "дата|даты|когда|желаемая дата|желаемые даты|date|dates|when|wished dates",
        "route": "маршрут|экскурсия|route|tour",
        "phone": "телефон|контакт|phone|contact",
        "note": "примечание|комментарий|note|comment|remarks",
    }.items()
    for label in names.split("|")
}
LEAST_LABELS: Final = 2
MOST_ROWS: Final = 500
"""More rows than people ask in months; the rest is said to be left out."""


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A row as it was pasted, and the request it makes; without a draft it cannot be taken, and says why.

    A remark does not hinder: the row is taken if somebody ticks it.
    """

    number: int
    cells: Mapping[str, str]
    draft: PhoneDraft | None
    problems: tuple[Phrase, ...] = ()
    remarks: tuple[Phrase, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether it can be taken."""
        return self.draft is not None

    @property
    def is_clean(self) -> bool:
        """Whether it can be taken without a second look."""
        return self.is_ready and not self.remarks


def read_pasted(session: Session, site_id: UUID, lines: Sequence[Sequence[str]], today: date) -> list[PastedRow]:
    """Read rows of cells, with or without a header."""
    if not lines:
        return []
    header = [LABELS.get(plain(cell), "") for cell in lines[0]]
    has_header = sum(bool(field) for field in header) >= LEAST_LABELS
    fields: Sequence[str] = header if has_header else FIELDS
    routes = {
        plain(name): row.id
        for row in session.exec(select(Route).where(Route.site_id == site_id))
        for name in (row.code, row.title, row.title_en)
        if name
    }
    known = _open_requests(session)
    first = 2 if has_header else 1
    found = []
    for number, line in enumerate(lines[int(has_header) :][:MOST_ROWS], start=first):
        cells = {field: cell for field, cell in zip(fields, line, strict=False) if field and cell}
        row = _read(number, cells, site_id, routes, today)
        found.append(_with_repeats(row, known))
    return found


def _read(number: int, cells: Mapping[str, str], site_id: UUID, routes: Mapping[str, UUID], today: date) -> PastedRow:
    problems: list[Phrase] = []
    remarks: list[Phrase] = []
    people = read_people(cells.get("people", ""))
    wishes = read_wishes(cells.get("when", ""), today)
    if not cells.get("who"):
        problems.append(say(QT_TRANSLATE_NOOP("db", "Who asks is not said.")))
    if people is None or not people[0]:
        text = cells.get("people", "")
        problems.append(
            say(QT_TRANSLATE_NOOP("db", "“{text}” is no number of people: write 25 or 25+3."), text=text)
            if text
            else say(QT_TRANSLATE_NOOP("db", "How many come is not said."))
        )
    for piece in wishes.unread:
        remarks.append(say(QT_TRANSLATE_NOOP("db", "“{text}” is no day: write 25.11 or 25.11 10:00."), text=piece))
    if not wishes.wishes and not wishes.unread:
        remarks.append(say(QT_TRANSLATE_NOOP("db", "No date is wished for.")))
    past = next((wish.day for wish in wishes.wishes if wish.day < today), None)
    if past is not None:
        remarks.append(say(QT_TRANSLATE_NOOP("db", "{date} has passed."), date=past))
    route = cells.get("route", "")
    if route and plain(route) not in routes:
        remarks.append(say(QT_TRANSLATE_NOOP("db", "There is no route “{text}”."), text=route))
    if problems or people is None:
        return PastedRow(number, cells, None, tuple(problems), tuple(remarks))
    draft = PhoneDraft(
        site_id=site_id,
        who=cells["who"][:200],
        people=min(people[0], 5000),
        adults=people[1],
        wishes=[WishDraft(day=wish.day, starts=wish.starts) for wish in wishes.wishes],
        route_id=routes.get(plain(route)),
        phone=cells.get("phone", "")[:40],
        intake=IntakeChannel.EMAIL,
        note=cells.get("note", "")[:1000],
    )
    return PastedRow(number, cells, draft, (), tuple(remarks))


def _open_requests(session: Session) -> set[tuple[str, int]]:
    query = (
        select(Request.title, Request.people, Organiser.name)
        .join(Organiser, col(Organiser.id) == col(Request.organiser_id))
        .where(col(Request.state).in_((RequestState.OPEN, RequestState.WAITING)))
    )
    return {(name_key(name), people) for title, people, organiser in session.exec(query) for name in (title, organiser)}


def _with_repeats(row: PastedRow, known: set[tuple[str, int]]) -> PastedRow:
    """Point out a row that stands in the books, or above, already; it counts as known from then on."""
    if row.draft is None:
        return row
    key = (name_key(row.draft.who), row.draft.people)
    if key in known:
        repeated = say(QT_TRANSLATE_NOOP("db", "The same group asks already."))
        return replace(row, remarks=(*row.remarks, repeated))
    known.add(key)
    return row
