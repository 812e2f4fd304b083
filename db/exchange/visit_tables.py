"""Visits out of a table or a calendar: what each row tells, cell by cell, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from sqlmodel import Session, select

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.calendars import key_of
from db.exchange.findings import ImportSeverity
from db.exchange.incoming_calendars import IncomingEvent, Report, read_events
from db.exchange.record_tables import HeaderCell, Record, RecordFinding, plain, read_table
from db.exchange.visit_columns import KINDS, LABELS, LANGUAGES, VisitColumn
from db.model.kinds import GroupKind, VisitorCategory
from db.model.route import Route
from db.queries.columns import remembered_columns
from db.reports.codes import code_list
from db.reports.dimensions import NO_COUNTRY
from db.reports.table import GUARDED, unguard

CALENDAR_MARK = b"BEGIN:VCALENDAR"
_LIMITS = {
    VisitColumn.TITLE: 200,
    VisitColumn.ORGANISER: 200,
    VisitColumn.LEADER: 200,
    VisitColumn.PHONE: 40,
    VisitColumn.GATE_NOTE: 1000,
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a row tells of a visit: only the cells that are filled and can be read.

    `year` and `number` name a visit of the books, `uid` the event of a calendar. `category` is what the people are
    counted as if the visit is new. `letters` are the columns of the file, `unread` those whose cell cannot be read.
    """

    sheet: str
    row: int
    findings: tuple[RecordFinding, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict)
    unread: frozenset[VisitColumn] = frozenset()
    uid: UUID | None = None
    year: int | None = None
    number: int | None = None
    day: date | None = None
    hour: time | None = None
    minutes: int | None = None
    route_id: UUID | None = None
    people: int | None = None
    adults: int | None = None
    kind: GroupKind | None = None
    category: VisitorCategory = VisitorCategory.UNKNOWN
    language: str = ""
    country: str = ""
    texts: Mapping[VisitColumn, str] = field(default_factory=dict)

    @property
    def is_readable(self) -> bool:
        """Say whether nothing in the row blocks."""
        return not any(one.severity is ImportSeverity.BLOCKS for one in self.findings)


@dataclass(frozen=True, slots=True)
class TableOfVisits:
    """What a file tells: its header with the fields read, empty for a calendar, and its rows."""

    header: tuple[HeaderCell, ...]
    columns: Mapping[str, str]
    rows: tuple[Told, ...]


def read_visit_rows(
    session: Session,
    content: bytes,
    file: str,
    zone: str,
    *,
    columns: Mapping[str, str] | None = None,
    route_id: UUID | None = None,
    report: Report = lambda _step, _total: None,
) -> TableOfVisits:
    """Read visits from a spreadsheet, a text table or a calendar, whatever the content is.

    `columns` says what titles are read as; else it is what was chosen for such a header before, else what the titles
    are known for. `route_id` is the route of rows that name none. Raises the TourErrors of tables and calendars.
    """
    routes = {
        plain(name): row.id
        for row in session.exec(select(Route))
        for name in (row.code, row.title, row.title_en)
        if name
    }
    if content.removeprefix(b"\xef\xbb\xbf").lstrip()[: len(CALENDAR_MARK)].upper() == CALENDAR_MARK:
        events = [event for event in read_events(content, zone, report=report) if not event.is_cancelled]
        return TableOfVisits((), {}, tuple(_event(event, routes, route_id) for event in events))
    table = read_table(content, file, LABELS, columns)
    if columns is None and (before := remembered_columns(session, list(table.columns))) is not None:
        table = read_table(content, file, LABELS, before)
    rows = []
    for step, record in enumerate(table.records, start=1):
        report(step, len(table.records))
        rows.append(_Reading(record, routes, route_id).told())
    return TableOfVisits(table.header, table.columns, tuple(rows))


def _event(event: IncomingEvent, routes: Mapping[str, UUID], route_id: UUID | None) -> Told:
    """Return what an event of a calendar tells; people only one that this program wrote."""
    named = (routes.get(plain(name)) for name in (*event.categories, event.location))
    texts = {VisitColumn.TITLE: event.summary}
    adults = event.adults if event.people is not None else None
    return Told(
        sheet="",
        row=event.ordinal,
        uid=key_of(event.uid),
        day=event.starts.date(),
        hour=event.starts.time(),
        route_id=next((route for route in named if route), route_id),
        people=max(event.people - (adults or 0), 0) if event.people is not None else None,
        adults=adults,
        texts={column: text for column, text in texts.items() if text},
    )


class _Reading:
    """Reads one record, noting what is wrong with its cells."""

    def __init__(self, record: Record, routes: Mapping[str, UUID], route_id: UUID | None) -> None:
        self._record = record
        self._routes = routes
        self._route_id = route_id
        self._findings: list[RecordFinding] = []
        self._unread: set[VisitColumn] = set()

    def told(self) -> Told:
        """Return what the record tells."""
        year, number = self._number()
        kind, category = self._kind()
        return Told(
            sheet=self._record.sheet,
            row=self._record.row,
            year=year,
            number=number,
            day=self._day(),
            hour=self._time(),
            minutes=self._count(VisitColumn.MINUTES, "90", least=5, most=720),
            route_id=self._route(),
            people=self._count(VisitColumn.PEOPLE, "25"),
            adults=self._count(VisitColumn.ADULTS, "2"),
            kind=kind,
            category=category,
            language=self._language(),
            country=self._country(),
            texts={column: text for column in _LIMITS if (text := self._text(column))},
            letters=self._record.columns,
            findings=tuple(self._findings),
            unread=frozenset(self._unread),
        )

    def _text(self, column: VisitColumn) -> str:
        text = self._record.text(column)
        is_guarded = text[:1] == "'" and text[1:].startswith(GUARDED)
        return (unguard(text) if is_guarded else text).strip()[: _LIMITS.get(column, 200)]

    def _number(self) -> tuple[int | None, int | None]:
        text = self._text(VisitColumn.NUMBER).lstrip("#№ ")
        if not text:
            return None, None
        year, mark, number = text.rpartition("-")
        if not number.isdecimal() or (mark and not year.isdecimal()) or len(text) > 12:
            self._unreadable(VisitColumn.NUMBER, "2026-0147")
            return None, None
        return int(year) if mark else None, int(number)

    def _day(self) -> date | None:
        day = self._record.day(VisitColumn.DAY)
        if day is None and self._text(VisitColumn.DAY):
            self._unreadable(VisitColumn.DAY, "24.11.2026")
        return day

    def _time(self) -> time | None:
        hour = self._record.hour(VisitColumn.TIME)
        if hour is None and self._text(VisitColumn.TIME):
            self._unreadable(VisitColumn.TIME, "9:30")
        return hour

    def _count(self, column: VisitColumn, example: str, *, least: int = 0, most: int = 5000) -> int | None:
        if not self._text(column):
            return None
        number = self._record.number(column)
        if number is None or not least <= number <= most:
            self._unreadable(column, example)
            return None
        return number

    def _route(self) -> UUID | None:
        text = self._text(VisitColumn.ROUTE)
        if not text:
            return self._route_id
        found = self._routes.get(plain(text))
        if found is None:
            message = say(QT_TRANSLATE_NOOP("db", "There is no route “{text}”."), text=text)
            remedy = say(QT_TRANSLATE_NOOP("db", "Use the code or the title of a route."))
            self._findings.append(self._record.finding(VisitColumn.ROUTE, "route_unknown", message, remedy))
            self._unread.add(VisitColumn.ROUTE)
        return found

    def _kind(self) -> tuple[GroupKind | None, VisitorCategory]:
        text = self._text(VisitColumn.KIND)
        if not text:
            return None, VisitorCategory.UNKNOWN
        if plain(text) in KINDS:
            return KINDS[plain(text)]
        message = say(QT_TRANSLATE_NOOP("db", "The kind of group “{text}” is not known."), text=text)
        remedy = say(QT_TRANSLATE_NOOP("db", "Choose the kind after the import."))
        self._warn(VisitColumn.KIND, "kind_unknown", message, remedy)
        return None, VisitorCategory.UNKNOWN

    def _language(self) -> str:
        text = plain(self._text(VisitColumn.LANGUAGE))
        code = LANGUAGES.get(text, text)
        if not code or code in code_list("languages"):
            return code
        message = say(QT_TRANSLATE_NOOP("db", "The language “{text}” is not known."), text=text)
        remedy = say(QT_TRANSLATE_NOOP("db", "Choose the language after the import."))
        self._warn(VisitColumn.LANGUAGE, "language_unknown", message, remedy)
        return ""

    def _country(self) -> str:
        text = self._text(VisitColumn.COUNTRY)
        if text.upper() == NO_COUNTRY:
            return NO_COUNTRY
        for code, name in code_list("countries").items() if text else ():
            if plain(text) in (code.lower(), plain(name.ru), plain(name.en)):
                return code
        if text:
            message = say(QT_TRANSLATE_NOOP("db", "“{text}” is not a known country."), text=text)
            remedy = say(QT_TRANSLATE_NOOP("db", "Choose the country after the import."))
            self._warn(VisitColumn.COUNTRY, "country_unknown", message, remedy)
        return ""

    def _unreadable(self, column: VisitColumn, example: str) -> None:
        self._findings.append(self._record.unreadable(column, example))
        self._unread.add(column)

    def _warn(self, column: VisitColumn, kind: str, message: Phrase, remedy: Phrase) -> None:
        self._findings.append(self._record.finding(column, kind, message, remedy, ImportSeverity.WARNS))


def starts_of(told: Told) -> datetime | None:
    """Return the start that a row tells in full."""
    return datetime.combine(told.day, told.hour) if told.day is not None and told.hour is not None else None
