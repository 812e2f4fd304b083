"""What a file of visits would change, row by row, against the visits that stand in the books.

A row belongs to the visit it numbers (or whose calendar event it is), else to the one with the same organiser, group
and start. Only the cells that are filled are compared; an empty cell says nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, select

from db.commands.importing import IncomingVisit
from db.commands.visits import VisitDraft
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.findings import ImportSeverity
from db.exchange.incoming_calendars import Report
from db.exchange.record_tables import HeaderCell, RecordFinding
from db.exchange.visit_columns import TITLES, UNTOLD, VisitColumn
from db.exchange.visit_tables import Told, read_visit_rows, starts_of
from db.model.enterprise import Site
from db.model.kinds import VisitorCategory
from db.model.route import Route
from db.model.visit import Visit
from db.queries.people import visit_number
from db.queries.visit_table import TableRow, standing
from db.rules.names import fold_name
from db.rules.states import PLANNED


class RowState(StrEnum):
    """What bringing a row in would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A cell that differs from what stands: values as the reader writes them, an empty text for nothing."""

    column: VisitColumn
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class RowPreview:
    """A row of the file: what it would do, and what the command takes; nothing to take where it is in error."""

    sheet: str
    row: int
    state: RowState
    title: str
    starts: datetime | None
    number: int | None
    changes: tuple[FieldChange, ...] = ()
    findings: tuple[RecordFinding, ...] = ()
    incoming: IncomingVisit | None = None


@dataclass(frozen=True, slots=True)
class VisitPreview:
    """A file against the books; `columns` is the field of each title, to be remembered with the import."""

    header: tuple[HeaderCell, ...]
    columns: Mapping[str, str]
    rows: tuple[RowPreview, ...]

    def count(self, state: RowState) -> int:
        """Return how many rows are in a state."""
        return sum(row.state is state for row in self.rows)


def preview_visits(
    session: Session,
    site_id: UUID,
    content: bytes,
    file: str,
    *,
    columns: Mapping[str, str] | None = None,
    route_id: UUID | None = None,
    report: Report = lambda _step, _total: None,
) -> VisitPreview:
    """Compare a file of visits (XLSX, XLS, ODS, CSV, ICS) with a site's books; nothing is changed.

    `columns` and `route_id` as for `read_visit_rows`. Raises the TourErrors of tables and calendars.
    """
    zone = session.get_one(Site, site_id).zone
    table = read_visit_rows(session, content, file, zone, columns=columns, route_id=route_id, report=report)
    books = _Books(session, site_id, table.rows)
    return VisitPreview(table.header, table.columns, tuple(books.preview(told) for told in table.rows))


class _Books:
    """The visits that rows may belong to, and the rows that were seen already."""

    def __init__(self, session: Session, site_id: UUID, rows: tuple[Told, ...]) -> None:
        self._session = session
        self._site_id = site_id
        self._routes = dict(session.exec(select(Route.id, Route.code)).all())
        starts = {start for told in rows if (start := starts_of(told)) is not None}
        numbers = {told.number for told in rows if told.number is not None}
        known = standing(session, site_id, {told.uid for told in rows if told.uid}, numbers, starts)
        self._by_key = {row.id: row for row in known}
        self._by_number = {(row.year, row.number): row for row in known}
        self._known = known
        self._seen: dict[tuple[object, ...], int] = {}

    def preview(self, told: Told) -> RowPreview:
        """Say what a row would do."""
        stands, problems = self._match(told)
        problems += [] if stands or problems else list(_gaps(told))
        key = (stands.id,) if stands else _natural_key(told)
        if not problems and told.is_readable and key in self._seen:
            problems.append(_twice(told, self._seen[key]))
        self._seen.setdefault(key, told.row)
        changes = tuple(self._changes(told, stands)) if stands else ()
        if stands and changes and stands.state not in PLANNED:
            problems.append(_too_late(told, stands))
        shown = RowPreview(
            told.sheet,
            told.row,
            RowState.ERROR,
            told.texts.get(VisitColumn.TITLE) or (stands.title if stands else "") or _organiser(told),
            starts_of(told) or (stands.starts if stands else None),
            stands.number if stands else None,
            changes,
            (*told.findings, *problems),
        )
        if problems or not told.is_readable:
            return shown
        if stands is None:
            incoming = IncomingVisit(self._new(told), _organiser(told))
            return replace(shown, state=RowState.NEW, incoming=incoming)
        if not changes:
            return replace(shown, state=RowState.SAME)
        organiser = _organiser(told) if any(one.column is VisitColumn.ORGANISER for one in changes) else ""
        incoming = IncomingVisit(self._altered(told, stands), organiser, stands.id, stands.version)
        return replace(shown, state=RowState.CHANGED, incoming=incoming)

    def _match(self, told: Told) -> tuple[TableRow | None, list[RecordFinding]]:
        if told.uid is not None and told.uid in self._by_key:
            return self._by_key[told.uid], []
        if told.number is not None:
            year = told.year or (told.day.year if told.day else None)
            stands = self._by_number.get((year, told.number)) if year else None
            return stands, [] if stands else [_unknown_number(told, year)]
        start, title, organiser = starts_of(told), fold_name(_title(told)), fold_name(_organiser(told))
        for row in self._known:
            is_same = row.starts == start and fold_name(row.title) == title
            if is_same and (not organiser or not row.organiser or fold_name(row.organiser) == organiser):
                return row, []
        return None, []

    def _changes(self, told: Told, stands: TableRow) -> Iterator[FieldChange]:
        C = VisitColumn  # noqa: N806  (many columns follow)
        day, hour = stands.starts.date(), stands.starts.time()
        pairs: list[tuple[VisitColumn, object, object]] = [
            (C.DAY, day, told.day),
            (C.TIME, hour, told.hour),
            (C.MINUTES, stands.minutes, told.minutes),
            (C.ROUTE, stands.route, self._routes[told.route_id] if told.route_id else None),
            (C.PEOPLE, stands.people, told.people),
            (C.ADULTS, stands.adults, told.adults),
            (C.KIND, stands.kind, told.kind),
            (C.LANGUAGE, stands.language, told.language or None),
            (C.COUNTRY, stands.country, told.country or None),
            (C.TITLE, stands.title, told.texts.get(C.TITLE)),
            (C.LEADER, stands.leader, told.texts.get(C.LEADER)),
            (C.PHONE, stands.phone, told.texts.get(C.PHONE)),
            (C.GATE_NOTE, " ".join(stands.gate_note.split()), told.texts.get(C.GATE_NOTE)),
        ]
        yield from (FieldChange(column, old, new) for column, old, new in pairs if new is not None and new != old)
        organiser = _organiser(told)
        if organiser and fold_name(organiser) != fold_name(stands.organiser):
            yield FieldChange(C.ORGANISER, stands.organiser, organiser)

    def _new(self, told: Told) -> VisitDraft:
        start = starts_of(told)
        assert start is not None
        assert told.route_id is not None
        kind, category = (told.kind, told.category) if told.kind else UNTOLD
        declared = {category: told.people or 0, VisitorCategory.CHAPERONE: told.adults or 0}
        return VisitDraft(
            site_id=self._site_id,
            route_id=told.route_id,
            title=_title(told),
            group_kind=kind,
            starts=start,
            duration_min=told.minutes,
            declared={which: number for which, number in declared.items() if number},
            language=told.language or "ru",
            country=told.country,
            leader_name=told.texts.get(VisitColumn.LEADER, ""),
            leader_phone=told.texts.get(VisitColumn.PHONE, ""),
            gate_note=told.texts.get(VisitColumn.GATE_NOTE, ""),
        )

    def _altered(self, told: Told, stands: TableRow) -> VisitDraft:
        """Return the visit as it stands with what the row tells; its length stays unless the route changes."""
        visit = self._session.get_one(Visit, stands.id)
        kept = set(VisitDraft.model_fields) - {"starts", "duration_min", "declared"}
        start = datetime.combine(told.day or stands.starts.date(), told.hour or stands.starts.time())
        declared = _declared(told, stands)
        is_same_route = told.route_id in (None, stands.route_id)
        is_relaid = (start, declared) != (stands.starts, stands.declared) or told.minutes not in (None, stands.minutes)
        minutes = told.minutes or (stands.minutes if is_same_route else None)
        told_values: dict[str, object] = {
            "title": told.texts.get(VisitColumn.TITLE),
            "route_id": told.route_id,
            "group_kind": told.kind,
            "language": told.language or None,
            "country": told.country or None,
            "leader_name": told.texts.get(VisitColumn.LEADER),
            "leader_phone": told.texts.get(VisitColumn.PHONE),
            "gate_note": told.texts.get(VisitColumn.GATE_NOTE),
        }
        return VisitDraft.model_validate(
            {name: getattr(visit, name) for name in kept}
            | {name: value for name, value in told_values.items() if value is not None}
            | {"starts": start, "declared": declared}
            | {"duration_min": minutes if is_relaid or not is_same_route else None}
        )


def _declared(told: Told, stands: TableRow) -> dict[VisitorCategory, int]:
    """Return the declared counts with the sums told: what comes or goes is of the largest category."""
    counts = dict(stands.declared)
    if told.people is not None and told.people != stands.people:
        others: dict[VisitorCategory, int] = {
            which: number for which, number in counts.items() if which is not VisitorCategory.CHAPERONE
        }
        largest = max(others, key=others.__getitem__, default=told.category)
        rest = stands.people - others.get(largest, 0)
        if told.people < rest:
            counts = {which: number for which, number in counts.items() if which is VisitorCategory.CHAPERONE}
            rest = 0
        counts[largest] = told.people - rest
    if told.adults is not None:
        counts[VisitorCategory.CHAPERONE] = told.adults
    return {which: number for which, number in sorted(counts.items()) if number}


def _organiser(told: Told) -> str:
    return told.texts.get(VisitColumn.ORGANISER, "")


def _title(told: Told) -> str:
    return told.texts.get(VisitColumn.TITLE) or _organiser(told)


def _natural_key(told: Told) -> tuple[object, ...]:
    return starts_of(told), fold_name(_title(told)), fold_name(_organiser(told))


def _gaps(told: Told) -> Iterator[RecordFinding]:
    """Yield what a new visit lacks; a calendar tells no people, so that they may be added later."""
    missing = {
        VisitColumn.DAY: told.day is None,
        VisitColumn.TIME: told.hour is None,
        VisitColumn.ROUTE: told.route_id is None,
        VisitColumn.TITLE: not _title(told),
        VisitColumn.PEOPLE: told.people is None and bool(told.sheet),
    }
    for column, is_missing in missing.items():
        if is_missing and column not in told.unread:
            message = say(QT_TRANSLATE_NOOP("db", "“{title}” is empty."), title=TITLES[column])
            remedy = say(QT_TRANSLATE_NOOP("db", "Fill the cell and import again."))
            yield _finding(told, "missing", message, remedy, column)


def _unknown_number(told: Told, year: int | None) -> RecordFinding:
    number = visit_number(told.number or 0)
    if year is None:
        message = say(QT_TRANSLATE_NOOP("db", "It is not said of which year visit {number} is."), number=number)
        remedy = say(QT_TRANSLATE_NOOP("db", "Give the date, or the year with the number, for example 2026-0147."))
    else:
        message = say(QT_TRANSLATE_NOOP("db", "There is no visit {number} in {year}."), number=number, year=str(year))
        remedy = say(QT_TRANSLATE_NOOP("db", "Leave the number empty for a new visit; it gets one by itself."))
    return _finding(told, "number_unknown", message, remedy)


def _twice(told: Told, row: int) -> RecordFinding:
    message = say(QT_TRANSLATE_NOOP("db", "The same visit stands in row {row} already."), row=row)
    remedy = say(QT_TRANSLATE_NOOP("db", "Take one of the rows out, or give the groups different names."))
    return _finding(told, "twice", message, remedy)


def _too_late(told: Told, stands: TableRow) -> RecordFinding:
    number = visit_number(stands.number)
    message = say(
        QT_TRANSLATE_NOOP("db", "Visit {number} is “{state}” and is not altered by an import."),
        number=number,
        state=stands.state,
    )
    remedy = say(QT_TRANSLATE_NOOP("db", "Open the visit and correct it there, or take the row out."))
    return _finding(told, "too_late", message, remedy)


def _finding(
    told: Told, kind: str, message: Phrase, remedy: Phrase, column: VisitColumn | None = None
) -> RecordFinding:
    letter = told.letters.get(column or VisitColumn.NUMBER, "")
    return RecordFinding(told.sheet, told.row, letter, kind, ImportSeverity.BLOCKS, message, remedy)
