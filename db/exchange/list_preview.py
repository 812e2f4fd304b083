"""What a list would change: every row beside the stored list, with its marks, before anything is kept."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final
from uuid import UUID

from pydantic import ValidationError
from sqlmodel import Session

from db.commands.lists import PersonDraft
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.findings import ImportFinding, ImportSeverity, ListFindingKind
from db.exchange.list_matching import StoredPeople, exact_name, stored_name
from db.exchange.list_rows import FIELDS, CellChange, Edits, ListPreview, ListRow, ListRowState, Mark, Remark
from db.exchange.list_warnings import warned
from db.exchange.lists.columns import Column
from db.exchange.lists.dates import read_birth_date
from db.exchange.lists.people import ListedPerson
from db.exchange.visitor_lists import VisitorList, read_visitor_list
from db.queries.lists import ListPlace, StoredPerson, list_place, remembered_list_columns, shape_of
from db.rules.equipment import plain_size
from db.rules.same_person import Named

FIXED: Final = frozenset(
    {
        ListFindingKind.MIXED_ALPHABETS,
        ListFindingKind.DATE_AMBIGUOUS,
        ListFindingKind.DOCUMENT_PADDED,
        ListFindingKind.NAME_INCOMPLETE,
    }
)
"""What the reading mended by itself."""
EPOCH: Final = date(1899, 12, 30)


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
    rows = warned(session, place, rows)
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
    named = (exact_name(_read_name(person)) for person in (*read.people, *read.held))
    stored = StoredPeople(place.people, set(named) if place.people else ())
    held = {id(person) for person in read.held}
    order = {sheet.name: at for at, sheet in enumerate(read.sheets)}
    people = sorted((*read.people, *read.held), key=lambda one: (order[one.sheet], one.row))
    seen: dict[tuple[str, int], int] = defaultdict(int)
    rows = []
    for person in people:
        at = (person.sheet, person.row)
        key = f"{order[person.sheet]}:{person.row}:{seen[at]}"
        seen[at] += 1
        said = findings.get(at, [])
        rows.append(_row(place, stored, person, said, edits.get(key), key, id(person) in held, today))
    return rows


def _row(
    place: ListPlace,
    stored: StoredPeople,
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
    draft = _draft(person, named)
    known = stored.take(named) if draft is not None else None
    changes: tuple[CellChange, ...] = ()
    state = ListRowState.NEW
    if draft is not None and known is not None:
        draft.visitor_id = known.id
        changes = _changes(known, draft, place.needs_document)
        state = ListRowState.CHANGED if changes else ListRowState.SAME
    is_held = is_held or draft is None
    is_same = state is ListRowState.SAME
    return ListRow(
        key,
        f"{person.sheet}, {person.row}" if person.sheet else str(person.row),
        named,
        person.grade,
        person.citizenship,
        ListRowState.HELD if is_held and not is_same else state,
        Mark.OK if is_same else Mark.ASKS if is_held else mark,
        draft,
        known.id if known is not None else None,
        changes,
        tuple(remarks),
        can_tick=draft is not None and not is_same,
        is_ticked_first=not is_held and not is_same,
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


def _read_name(person: ListedPerson) -> Named:
    return Named(person.surname, person.given, person.patronymic, person.birth_date)


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
            stored_name(one),
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
