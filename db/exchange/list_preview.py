"""What a list would change: every row beside the stored list, with its marks, before anything is kept."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from pydantic import ValidationError
from sqlmodel import Session

from db.commands.lists import PersonDraft
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.findings import ImportFinding, ImportSeverity, ListFindingKind
from db.exchange.lists.columns import Column
from db.exchange.lists.dates import read_birth_date
from db.exchange.lists.people import ListedPerson
from db.exchange.visitor_lists import ReadSheet, VisitorList, read_visitor_list
from db.queries.lists import ListPlace, StoredPerson, list_place, remembered_list_columns, shape_of
from db.queries.same_people import SeenElsewhere, seen_elsewhere
from db.queries.stop_list import StopHit, stop_hits
from db.rules.equipment import plain_size
from db.rules.names import fold_name
from db.rules.same_person import Likeness, Named, likeness, name_key

FIELDS: Final = ("surname", "given", "patronymic", "birth_date", "grade", "document", "citizenship", "ppe_size")
"""What is compared, shown and can be edited, in the order of the table."""
FIXED: Final = frozenset(
    {
        ListFindingKind.MIXED_ALPHABETS,
        ListFindingKind.DATE_AMBIGUOUS,
        ListFindingKind.DOCUMENT_PADDED,
        ListFindingKind.NAME_INCOMPLETE,
    }
)
"""What the reading mended by itself."""
Edits = Mapping[str, Mapping[str, str]]
EPOCH: Final = date(1899, 12, 30)


class ListRowState(StrEnum):
    """What a row would do to the stored list."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    GONE = "gone"
    HELD = "held"


class Mark(StrEnum):
    """How a row was read."""

    OK = "ok"
    FIXED = "fixed"
    ASKS = "asks"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about a row; one that `stops` needs somebody's decision."""

    message: Phrase
    remedy: Phrase
    stops: bool = False


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that differs from the stored list."""

    field: str
    old: str | date | None
    new: str | date | None


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of the preview. `key` stays the same while the file is read anew; `draft` is what would be kept."""

    key: str
    place: str
    person: Named
    grade: str
    citizenship: str
    state: ListRowState
    mark: Mark
    draft: PersonDraft | None = None
    visitor_id: UUID | None = None
    changes: tuple[CellChange, ...] = ()
    remarks: tuple[Remark, ...] = ()
    can_tick: bool = False
    is_ticked_first: bool = False


@dataclass(frozen=True, slots=True)
class ListPreview:
    """A file beside the stored list. `columns` tells how the first sheet is read, by place."""

    place: ListPlace
    rows: tuple[ListRow, ...]
    sheets: tuple[ReadSheet, ...]
    skipped: tuple[str, ...]
    columns: Mapping[int, Column]
    shape: str
    encoding: str
    questions: tuple[Remark, ...]

    def count(self, state: ListRowState) -> int:
        """Return how many rows have a state."""
        return sum(row.state is state for row in self.rows)


def preview_list(
    session: Session,
    visit_id: UUID,
    content: bytes,
    file_name: str,
    today: date,
    *,
    columns: Mapping[int, Column] | None = None,
    encoding: str | None = None,
    sheets: Collection[str] | None = None,
    edits: Edits = MappingProxyType({}),
    report: Callable[[int, int], None] = lambda _step, _total: None,
) -> ListPreview:
    """Read a list and compare it with a visit's; nothing is written. Raises a subclass of `ListRefused`.

    Columns that were chosen before for this organiser and header are used unless others are given.
    """
    place = list_place(session, visit_id)
    read = read_visitor_list(
        content, file_name=file_name, today=today, columns=columns, encoding=encoding, sheets=sheets
    )
    report(1, 3)
    shape = shape_of([f"{at}:{title}" for at, title in read.sheets[0].titles.items()])
    kept = remembered_list_columns(session, place.organiser_id, shape) if columns is None else None
    if kept is not None:
        chosen = {at: Column(meaning) for at, meaning in kept.items() if meaning in set(Column)}
        if chosen != dict(read.sheets[0].columns):
            read = read_visitor_list(
                content, file_name=file_name, today=today, columns=chosen, encoding=encoding, sheets=sheets
            )
    rows = _rows(place, read, edits, today)
    report(2, 3)
    rows = _warned(session, place, rows)
    questions = tuple(_remark(found) for found in read.findings if found.severity is ImportSeverity.ASKS)
    return ListPreview(
        place,
        (*rows, *_gone(place, rows)),
        read.sheets,
        read.skipped_sheets,
        read.sheets[0].columns,
        shape,
        read.encoding,
        () if kept is not None or columns is not None else questions,
    )


def _remark(found: ImportFinding) -> Remark:
    return Remark(found.message, found.remedy, found.severity is ImportSeverity.BLOCKS)


def _rows(place: ListPlace, read: VisitorList, edits: Edits, today: date) -> list[ListRow]:
    findings: dict[tuple[str, int], list[ImportFinding]] = defaultdict(list)
    for found in read.findings:
        if found.severity is not ImportSeverity.ASKS:
            findings[found.sheet, found.row].append(found)
    stored = _Stored(place.people, {_exact(_read_name(person)) for person in (*read.people, *read.held)})
    held = {id(person) for person in read.held}
    order = {sheet.name: at for at, sheet in enumerate(read.sheets)}
    people = sorted((*read.people, *read.held), key=lambda one: (order[one.sheet], one.row))
    seen: dict[tuple[str, int], int] = defaultdict(int)
    rows = []
    for person in people:
        at = (person.sheet, person.row)
        key = f"{order[person.sheet]}:{person.row}:{seen[at]}"
        seen[at] += 1
        rows.append(_row(place, stored, person, findings[at], edits.get(key), key, id(person) in held, today))
    return rows


def _row(
    place: ListPlace,
    stored: "_Stored",
    person: ListedPerson,
    findings: Sequence[ImportFinding],
    edit: Mapping[str, str] | None,
    key: str,
    is_held: bool,
    today: date,
) -> ListRow:
    remarks = [_remark(found) for found in findings]
    mark = Mark.FIXED if any(found.kind in FIXED for found in findings) else Mark.OK
    if edit:
        person, problems = _edited(person, edit, today)
        remarks = problems or [Remark(say(EDITED), say(EDITED_REMEDY))]
        is_held, mark = bool(problems), Mark.FIXED
    named = Named(
        person.surname,
        person.given,
        person.patronymic,
        person.birth_date,
        person.document if place.needs_document else "",
    )
    where = f"{person.sheet}, {person.row}" if person.sheet else str(person.row)
    row = ListRow(
        key,
        where,
        named,
        person.grade,
        person.citizenship,
        ListRowState.HELD,
        Mark.ASKS if is_held else mark,
        remarks=tuple(remarks),
    )
    draft = _draft(person, named)
    if draft is None:
        return replace(row, mark=Mark.ASKS)
    known = stored.take(named)
    changes = _changes(known, draft, place.needs_document) if known is not None else ()
    state = ListRowState.NEW if known is None else ListRowState.CHANGED if changes else ListRowState.SAME
    visitor_id = known.id if known is not None else None
    return replace(
        row,
        state=ListRowState.HELD if is_held and state is not ListRowState.SAME else state,
        mark=row.mark if state is not ListRowState.SAME else Mark.OK,
        draft=draft.model_copy(update={"visitor_id": visitor_id}),
        visitor_id=visitor_id,
        changes=changes,
        can_tick=state is not ListRowState.SAME,
        is_ticked_first=state is not ListRowState.SAME and not is_held,
    )


EDITED: Final = QT_TRANSLATE_NOOP("db", "Corrected by hand.")
EDITED_REMEDY: Final = QT_TRANSLATE_NOOP("db", "The file itself stays as it is.")


def _edited(person: ListedPerson, edit: Mapping[str, str], today: date) -> tuple[ListedPerson, list[Remark]]:
    problems: list[Remark] = []
    values = {name: " ".join(text.split()) for name, text in edit.items() if name in FIELDS and name != "birth_date"}
    if "ppe_size" in values:
        values["ppe_size"] = plain_size(values["ppe_size"])
    person = replace(person, **values)  # type: ignore[arg-type]  # texts by field
    if "birth_date" in edit:
        typed = edit["birth_date"].strip()
        read = read_birth_date(typed, today=today, epoch=EPOCH) if typed else None
        person = replace(person, birth_date=read.value if read else None)
        if read is not None and read.value is None:
            problems.append(
                Remark(
                    say(QT_TRANSLATE_NOOP("db", "“{text}” is not a possible date of birth."), text=typed),
                    say(QT_TRANSLATE_NOOP("db", "Correct the date, or add the person without it.")),
                    stops=True,
                )
            )
    if not person.surname:
        problems.append(
            Remark(
                say(QT_TRANSLATE_NOOP("db", "The name in this row is missing or incomplete.")),
                say(QT_TRANSLATE_NOOP("db", "Ask the organiser for the full name, or leave the row out.")),
                stops=True,
            )
        )
    return person, problems


def _draft(person: ListedPerson, named: Named) -> PersonDraft | None:
    if not person.surname:
        return None
    try:
        return PersonDraft(
            surname=named.surname,
            given=named.given,
            patronymic=named.patronymic,
            birth_date=named.birth_date,
            grade=person.grade[:20],
            document=named.document,
            citizenship=person.citizenship,
            role=person.role,
            ppe_size=person.ppe_size,
        )
    except ValidationError:
        return None


class _Stored:
    """The stored people, each found once: by name and birth, else by document, else the only one alike.

    A name that agrees with another birth is the same entry put right, unless the file (`named`) has the stored one too.
    """

    def __init__(self, people: Sequence[StoredPerson], named: Collection[tuple[str, ...]] = ()) -> None:
        self._named = named
        self._left = {one.id: one for one in people}
        self._exact: dict[tuple[str, ...], list[UUID]] = defaultdict(list)
        self._alike: dict[str, list[UUID]] = defaultdict(list)
        for one in people:
            self._exact[_exact(_named(one))].append(one.id)
            self._alike[name_key(one.surname, one.given)].append(one.id)
        self._documents = {fold_name(one.document): one.id for one in people if one.document}

    def take(self, named: Named) -> StoredPerson | None:
        """Return the stored person and let nobody else be that one."""
        exact = [key for key in self._exact.get(_exact(named), ()) if key in self._left]
        document = self._documents.get(fold_name(named.document)) if named.document else None
        if exact:
            return self._left.pop(exact[0])
        if document in self._left:
            return self._left.pop(document)
        alike = [
            key
            for key in self._alike.get(name_key(named.surname, named.given), ())
            if key in self._left and self._may_be(named, self._left[key])
        ]
        return self._left.pop(alike[0]) if len(alike) == 1 else None

    def _may_be(self, named: Named, stored: StoredPerson) -> bool:
        other = _named(stored)
        if _exact(other) in self._named:
            return False
        return likeness(replace(named, birth_date=None), other) is not None


def _read_name(person: ListedPerson) -> Named:
    return Named(person.surname, person.given, person.patronymic, person.birth_date)


def _named(one: StoredPerson) -> Named:
    return Named(one.surname, one.given, one.patronymic, one.birth_date, one.document)


def _exact(one: Named) -> tuple[str, ...]:
    return (fold_name(one.surname), fold_name(one.given), fold_name(one.patronymic), str(one.birth_date))


def _changes(known: StoredPerson, draft: PersonDraft, needs_document: bool) -> tuple[CellChange, ...]:
    return tuple(
        CellChange(name, old, new)
        for name in FIELDS
        if (needs_document or name != "document")
        and (old := getattr(known, name)) != (new := getattr(draft, name))
        and (new or name != "ppe_size")  # a list without sizes takes none away
    )


def _gone(place: ListPlace, rows: Sequence[ListRow]) -> list[ListRow]:
    """Return the stored people whom the file no longer names; who came already stays."""
    found = {row.visitor_id for row in rows}
    return [
        ListRow(
            str(one.id),
            "",
            _named(one),
            one.grade,
            one.citizenship,
            ListRowState.GONE,
            Mark.ASKS if one.has_come else Mark.OK,
            visitor_id=one.id,
            remarks=(
                Remark(
                    say(QT_TRANSLATE_NOOP("db", "Was admitted already and stays on the list.")),
                    say(QT_TRANSLATE_NOOP("db", "Ask the organiser about the new list.")),
                ),
            )
            if one.has_come
            else (),
            can_tick=not one.has_come,
            is_ticked_first=not one.has_come,
        )
        for one in place.people
        if one.id not in found
    ]


def _warned(session: Session, place: ListPlace, rows: Sequence[ListRow]) -> list[ListRow]:
    """Add what the books know of the people: who stands elsewhere that day, who came before, who must not come in."""
    people = [row.person for row in rows]
    seen = seen_elsewhere(session, place.visit_id, people)
    hits = stop_hits(session, people)
    warned = []
    for row, others, hit in zip(rows, seen, hits, strict=True):
        if not others and hit is None:
            warned.append(row)
            continue
        remarks = (*row.remarks, *(_elsewhere(one) for one in others[:1]), *(_stopped(hit) if hit is not None else ()))
        if hit is not None and row.state is not ListRowState.SAME:
            row = replace(row, mark=Mark.ASKS, is_ticked_first=False)
        elif any(one.is_same_day for one in others) and row.state is not ListRowState.SAME:
            row = replace(row, mark=Mark.ASKS)
        warned.append(replace(row, remarks=remarks))
    return warned


def _elsewhere(one: SeenElsewhere) -> Remark:
    if not one.is_same_day:
        return Remark(
            say(
                QT_TRANSLATE_NOOP("db", "Was listed before: {visit}, {date}."), visit=one.visit, date=one.starts.date()
            ),
            say(QT_TRANSLATE_NOOP("db", "Each visit is counted by itself; nothing has to be done.")),
        )
    text = (
        QT_TRANSLATE_NOOP("db", "May also stand in the list of {visit} the same day, {time}: the name agrees.")
        if one.likeness is Likeness.NAME_ONLY
        else QT_TRANSLATE_NOOP("db", "Seems to stand in the list of {visit} the same day, {time}.")
    )
    return Remark(
        say(text, visit=one.visit, time=one.starts.time()),
        say(QT_TRANSLATE_NOOP("db", "Ask the organisers with which group the person comes; both entries stay.")),
    )


def _stopped(hit: StopHit) -> tuple[Remark, ...]:
    text = (
        QT_TRANSLATE_NOOP("db", "The name agrees with a person not to admit.")
        if hit.likeness is Likeness.NAME_ONLY
        else QT_TRANSLATE_NOOP("db", "Seems to be a person not to admit.")
    )
    remedy = (
        say(QT_TRANSLATE_NOOP("db", "Reason, for staff only: {reason}"), reason=hit.reason)
        if hit.reason
        else say(QT_TRANSLATE_NOOP("db", "Ask the coordinator before the person is admitted."))
    )
    return (Remark(say(text), remedy, stops=True),)
