"""Reading a list of visitors as organisers send it: any spreadsheet or text, any shape, everything doubtful said."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from db.exchange.findings import ImportFinding, ImportSeverity, ListFindingKind, Place, finding
from db.exchange.lists.blocks import blocks_of
from db.exchange.lists.cells import Sheet, letter
from db.exchange.lists.columns import NAME_COLUMNS, Column
from db.exchange.lists.duplicates import repetitions
from db.exchange.lists.grades import grade_of_sheet
from db.exchange.lists.people import ListedPerson
from db.exchange.lists.refusals import ListRefused, NotAList
from db.exchange.lists.rows import ReadRow
from db.exchange.lists.sections import SheetWalk
from db.exchange.lists.spreadsheets import read_workbook
from db.model.kinds import ListedRole
from db.rules.names import fold_name

__all__ = ["Column", "ListRefused", "ListedPerson", "ReadSheet", "VisitorList", "read_visitor_list"]

_GROWN_UP = 16  # years; a younger namesake of a chaperone is somebody else


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet that held a list: `columns` by place (0 is A); `has_header` is false where they were proposed.

    `titles` names every column that holds anything, by its place: what the header says, else nothing.
    """

    name: str
    columns: Mapping[int, Column]
    has_header: bool
    titles: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VisitorList:
    """What a file held.

    `people` are ready to be imported, visitors in the order of the file with the adults of each sheet after them.
    `held` are rows with a finding that blocks: they wait until somebody ticks them or mends the file.
    `encoding` and `delimiter` are those of a text table, empty for spreadsheets.
    """

    people: tuple[ListedPerson, ...]
    held: tuple[ListedPerson, ...]
    findings: tuple[ImportFinding, ...]
    sheets: tuple[ReadSheet, ...]
    skipped_sheets: tuple[str, ...]
    encoding: str = ""
    delimiter: str = ""

    @property
    def must_ask(self) -> bool:
        """Say whether a question has to be answered before the import."""
        return any(found.severity is ImportSeverity.ASKS for found in self.findings)


@dataclass(slots=True)
class _Gathered:
    rows: list[ReadRow] = field(default_factory=list)
    findings: list[ImportFinding] = field(default_factory=list)
    sheets: list[ReadSheet] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def read_visitor_list(
    content: bytes,
    *,
    file_name: str,
    today: date,
    columns: Mapping[int, Column] | None = None,
    encoding: str | None = None,
    sheets: Collection[str] | None = None,
) -> VisitorList:
    """Read a list of visitors; `columns` (0 is A) and `encoding` correct what would be guessed.

    `sheets` names the only ones to be read.

    The content decides what the file is; `file_name` only serves the messages. Raises a subclass of `ListRefused`
    when there is nothing to import.
    """
    workbook = read_workbook(content, file_name, encoding)
    gathered = _Gathered()
    for sheet in workbook.sheets:
        if sheets is None or sheet.name in sheets:
            _read_sheet(sheet, today, columns, gathered)
        else:
            gathered.skipped.append(sheet.name)
    if not any(row.person for row in gathered.rows):
        raise NotAList(file=file_name)
    return _finished(gathered, workbook.encoding, workbook.delimiter)


def _finished(gathered: _Gathered, encoding: str, delimiter: str) -> VisitorList:
    """Find people who stand twice, hold back what blocks, put everything in order."""
    names = {sheet.name: _name_letter(sheet.columns) for sheet in gathered.sheets}
    ready = [row.person for row in gathered.rows if row.person and not row.is_held]
    held = [row.person for row in gathered.rows if row.person and row.is_held]
    findings = gathered.findings + [found for row in gathered.rows for found in row.findings]
    for again in repetitions(ready):
        said = again.finding(names.get(again.person.sheet, "A"))
        findings.append(said)
        if said.severity is ImportSeverity.BLOCKS:
            ready = [person for person in ready if person is not again.person]
            held.append(again.person)
    order = {sheet.name: place for place, sheet in enumerate(gathered.sheets)}
    return VisitorList(
        tuple(ready),
        tuple(sorted(held, key=lambda person: (order[person.sheet], person.row))),
        tuple(sorted(findings, key=lambda found: (order[found.sheet], found.row))),
        tuple(gathered.sheets),
        tuple(gathered.skipped),
        encoding,
        delimiter,
    )


def _name_letter(columns: Mapping[int, Column]) -> str:
    return letter(min((place for place in columns if columns[place] in NAME_COLUMNS), default=0))


def _read_sheet(sheet: Sheet, today: date, corrected: Mapping[int, Column] | None, gathered: _Gathered) -> None:
    """Read a sheet if it is a list; else note that it was skipped."""
    blocks = blocks_of(sheet, today, corrected)
    if not blocks:
        gathered.skipped.append(sheet.name)
        return
    walk = SheetWalk(sheet, grade_of_sheet(sheet.name))
    walk.titles(sheet.lines[: blocks[0].start])
    for block in blocks:
        walk.block(block.header, block.readers, block.lines)
    gathered.rows += _with_adults(walk.found.rows, walk.found.adults, today)
    gathered.findings += walk.found.findings
    first = blocks[0]
    columns = {place: meaning for reader in first.readers for place, meaning in reader.lane.columns.items()}
    has_header = first.header is not None or corrected is not None
    labels = first.header.labels if first.header else {}
    titles = {place: labels.get(place, "") for line in first.lines for place in line.cells} | dict(labels)
    in_order = MappingProxyType(dict(sorted(titles.items())))
    gathered.sheets.append(ReadSheet(sheet.name, MappingProxyType(columns), has_header, in_order))
    if first.must_ask:
        where = Place(sheet.name, first.lines[0].number, _name_letter(columns))
        gathered.findings.append(finding(ListFindingKind.CONFIRM_COLUMNS, where))


def _with_adults(rows: Sequence[ReadRow], adults: Sequence[ListedPerson], today: date) -> list[ReadRow]:
    """Add the adults named around a list, once each; one who also stands in it is that person."""
    missing = {_folded(person): person for person in reversed(adults)}
    merged: list[ReadRow] = []
    for row in rows:
        same = row.person and missing and missing.get(_folded(row.person))
        if row.person and same and _is_grown_up(row.person, today):
            del missing[_folded(row.person)]
            row = replace(
                row,
                person=replace(row.person, role=ListedRole.CHAPERONE, grade="", phone=row.person.phone or same.phone),
            )
        merged.append(row)
    return merged + [_adult_row(person) for person in reversed(missing.values())]


def _adult_row(person: ListedPerson) -> ReadRow:
    """Hold an adult of whom only given name and patronymic are told, as teachers are addressed."""
    where = Place(person.sheet, person.row, letter(0))
    return ReadRow(person, () if person.surname else (finding(ListFindingKind.NAME_MISSING, where),))


def _folded(person: ListedPerson) -> str:
    return fold_name(person.name)


def _is_grown_up(person: ListedPerson, today: date) -> bool:
    return person.birth_date is None or (today - person.birth_date).days > _GROWN_UP * 365
