"""From a row and the meaning of its columns to a person and what must be said about them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.exchange.findings import ImportFinding, ImportSeverity, ListFindingKind, Place, finding
from db.exchange.lists.cells import CellValue, Line, Sheet, flat, letter
from db.exchange.lists.columns import DATA_COLUMNS, NAME_COLUMNS, Column
from db.exchange.lists.dates import DateFault, read_birth_date
from db.exchange.lists.documents import ReadDocument, join_document, read_document
from db.exchange.lists.grades import read_grade
from db.exchange.lists.lanes import Lane
from db.exchange.lists.name_cells import NameCell, can_be_name, unpack
from db.exchange.lists.names import (
    PersonName,
    is_initials,
    is_name_like,
    is_patronymic,
    one_alphabet,
    recase,
    split_full_name,
    tidy,
    words_of,
)
from db.exchange.lists.people import ListedPerson
from db.exchange.lists.roles import is_chaperone_role
from db.exchange.lists.words import country_code
from db.model.kinds import ListedRole
from db.rules.equipment import plain_size, size_words

_NO_NAME = NameCell("")
_FILLED_DOWN = frozenset({Column.GRADE, Column.CITIZENSHIP, Column.ROLE, Column.ORGANISATION})


@dataclass(frozen=True, slots=True)
class ReadRow:
    """The person of a row, if there is one, and what is to be said; `is_held` when somebody has to decide first."""

    person: ListedPerson | None
    findings: tuple[ImportFinding, ...] = ()

    @property
    def is_held(self) -> bool:
        """Say whether the row waits for a decision."""
        return any(found.severity is ImportSeverity.BLOCKS for found in self.findings)


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows of one list. `role_columns` are those whose words tell visitors from adults who come along."""

    sheet: Sheet
    lane: Lane
    today: date
    is_russian_passport: bool
    role_columns: frozenset[Column]

    def cell(self, line: Line, meaning: Column) -> CellValue | None:
        """Return the cell of the first column of that meaning, from a merged one above where columns allow that."""
        place = self.lane.places.get(meaning)
        if place is None:
            return None
        if place not in line.cells and meaning in _FILLED_DOWN:
            return self.sheet.merged_down.get((line.number, place))
        return line.cells.get(place)

    def text(self, line: Line, meaning: Column) -> str:
        """Return a cell as text, empty when there is none."""
        if meaning not in self.lane.places:
            return ""
        cell = self.cell(line, meaning)
        return "" if cell is None else flat(cell)

    def has_name(self, line: Line) -> bool:
        """Say whether the columns of names hold something that can be a name."""
        return can_be_name(self._name_cell(line).name) or self._parts(line) != PersonName()

    def has_data(self, line: Line) -> bool:
        """Say whether the row holds more of a person than a number and a name."""
        return any(self.lane.columns[place] in DATA_COLUMNS for place in line.cells if place in self.lane.columns)

    def is_numbered(self, line: Line) -> bool:
        """Say whether the row carries a number of the list."""
        return self.text(line, Column.NUMBER).rstrip(".)").isdecimal()

    def read(self, line: Line, role: ListedRole, grade: str) -> ReadRow:
        """Read a row; `role` and `grade` are those of the section it stands in."""
        typed = self._name_cell(line)
        name = self._whole(line, typed) if self._is_whole else self._parts(line)
        whole = str(name)
        if not whole and not typed.name:
            return self._nameless(line, role, grade)
        if not whole or not can_be_name(whole):
            return self._unreadable(line, role, grade, typed)
        straight = PersonName(one_alphabet(name.surname), one_alphabet(name.given), one_alphabet(name.patronymic))
        found = [self._say(ListFindingKind.MIXED_ALPHABETS, line, name=str(straight))] if straight != name else []
        name = recase(straight)
        person, more = self._person(line, name, role, grade, typed)
        return ReadRow(person, (*self._name_findings(line, person), *found, *more))

    # names

    @property
    def _is_whole(self) -> bool:
        return self.lane.whole_name_place is not None

    def _name_cell(self, line: Line) -> NameCell:
        place = self.lane.whole_name_place
        return unpack(line.cells[place]) if place is not None and place in line.cells else _NO_NAME

    def _whole(self, line: Line, typed: NameCell) -> PersonName:
        if not can_be_name(typed.name):
            return PersonName()
        patronymic = tidy(self.text(line, Column.PATRONYMIC))
        name = split_full_name(typed.name, self.lane.name_order)
        return replace(name, patronymic=patronymic) if patronymic else name

    def _parts(self, line: Line) -> PersonName:
        surname, given = tidy(self.text(line, Column.SURNAME)), tidy(self.text(line, Column.GIVEN))
        patronymic, middle = tidy(self.text(line, Column.PATRONYMIC)), tidy(self.text(line, Column.MIDDLE_NAME))
        both = words_of(tidy(self.text(line, Column.GIVEN_AND_PATRONYMIC)) or given)
        if middle and (is_patronymic(middle) or is_initials(middle)):
            patronymic = patronymic or middle
        elif middle:
            given = f"{given} {middle}".strip()
        if (
            Column.PATRONYMIC not in self.lane.places
            and len(both) > 1
            and (is_patronymic(both[-1]) or is_initials(both[-1]))
        ):
            given, patronymic = " ".join(both[:-1]), both[-1]
        elif not given:
            given = " ".join(both)
        if surname and not given and not patronymic and len(words_of(surname)) > 1 and is_name_like(surname):
            return split_full_name(surname, self.lane.name_order)
        return PersonName(surname, given, patronymic)

    def _name_findings(self, line: Line, person: ListedPerson) -> list[ImportFinding]:
        if not person.surname:
            return [self._say(ListFindingKind.NAME_MISSING, line, Column.SURNAME)]
        if not person.given:
            is_local = "\u0400" <= person.surname[0] <= "\u052f" and person.citizenship in ("", "RU")
            if is_local:
                return [self._say(ListFindingKind.NAME_MISSING, line, Column.GIVEN)]
            return [self._say(ListFindingKind.NAME_INCOMPLETE, line, name=person.name)]
        if is_initials(person.given):
            return [self._say(ListFindingKind.INITIALS_ONLY, line, Column.GIVEN, name=person.name)]
        return []

    def _nameless(self, line: Line, role: ListedRole, grade: str) -> ReadRow:
        """A row without a name: nothing, a note, or a person whose name was forgotten."""
        if self.has_data(line):
            person, _ = self._person(line, PersonName(), role, grade, NameCell(""))
            return ReadRow(person, (self._say(ListFindingKind.NAME_MISSING, line, Column.SURNAME),))
        words = [text for text in line.texts() if sum(sign.isalpha() for sign in text) > 2]
        return ReadRow(None, (self._ignored(line, words[0]),) if words else ())

    def _unreadable(self, line: Line, role: ListedRole, grade: str, typed: NameCell) -> ReadRow:
        place = self.lane.name_place
        text = flat(line.cells[place]) if place in line.cells else typed.name
        if self.has_data(line) or self.is_numbered(line):
            person, _ = self._person(line, PersonName(), role, grade, NameCell(""))
            return ReadRow(person, (self._say(ListFindingKind.NAME_UNREADABLE, line, text=text[:80]),))
        return ReadRow(None, (self._ignored(line, text),))

    def _ignored(self, line: Line, text: str) -> ImportFinding:
        return self._say(ListFindingKind.ROW_IGNORED, line, text=text[:80])

    # everything else

    def _person(
        self, line: Line, name: PersonName, role: ListedRole, grade: str, typed: NameCell
    ) -> tuple[ListedPerson, list[ImportFinding]]:
        citizenship, found = self._citizenship(line)
        role = self._role(line, role, typed)
        document, said = self._document(line, citizenship)
        size, unread = self._size(line)
        born, wrong = self._birth_date(line, typed, "" if role is ListedRole.CHAPERONE else str(name))
        person = ListedPerson(
            name.surname,
            name.given,
            name.patronymic,
            born,
            "" if role is ListedRole.CHAPERONE else self._grade(line, typed) or grade,
            document,
            citizenship,
            role,
            self.sheet.name,
            line.number,
            phone=self.text(line, Column.PHONE) or typed.phone,
            email=self.text(line, Column.EMAIL),
            organisation=self.text(line, Column.ORGANISATION),
            position=self.text(line, Column.POSITION),
            note="; ".join(text for text in (self.text(line, Column.NOTE), typed.remark) if text),
            sex=self.text(line, Column.SEX),
            age=self.text(line, Column.AGE),
            ppe_size=size,
        )
        return person, [*wrong, *said, *found, *unread]

    def _role(self, line: Line, role: ListedRole, typed: NameCell) -> ListedRole:
        words = [self.text(line, meaning) for meaning in sorted(self.role_columns)]
        comes_along = any(is_chaperone_role(word) for word in (*words, *typed.remark.split("; ")))
        return ListedRole.CHAPERONE if comes_along else role

    def _grade(self, line: Line, typed: NameCell) -> str:
        text, sign = self.text(line, Column.GRADE), self.text(line, Column.GRADE_LETTER)
        if is_chaperone_role(text):
            return ""
        return read_grade(f"{text} {sign}".strip() or typed.grade)

    def _size(self, line: Line) -> tuple[str, list[ImportFinding]]:
        """Read the sizes of what is worn as the columns give them: clothes and shoes often stand apart."""
        if Column.PPE_SIZE not in self.lane.places:
            return "", []
        places = sorted(place for place, meaning in self.lane.columns.items() if meaning is Column.PPE_SIZE)
        texts = [flat(line.cells[place]) for place in places if place in line.cells]
        size, whole = plain_size(" ".join(texts)), " ".join(texts)[:80]
        is_lost = not size and size_words(whole)
        return size, [self._say(ListFindingKind.SIZE_UNREADABLE, line, Column.PPE_SIZE, text=whole)] if is_lost else []

    def _birth_date(self, line: Line, typed: NameCell, name: str) -> tuple[date | None, list[ImportFinding]]:
        """Read the date of birth; it is missed only of somebody with a `name` and not of adults."""
        cell = self.cell(line, Column.BIRTH_DATE)
        if cell is None and typed.birth_date:
            cell = typed.birth_date
        if cell is None:
            missing = Column.BIRTH_DATE in self.lane.places and bool(name)
            return None, [
                self._say(ListFindingKind.DATE_MISSING, line, Column.BIRTH_DATE, name=name)
            ] if missing else []
        read = read_birth_date(cell, today=self.today, epoch=self.sheet.epoch, order=self.lane.day_order)
        text = flat(cell)[:80]
        if read.fault is None:
            if not read.is_ambiguous:
                return read.value, []
            doubt = self._say(ListFindingKind.DATE_AMBIGUOUS, line, Column.BIRTH_DATE, text=text, date=read.value)
            return read.value, [doubt]
        kind = {
            DateFault.EMPTY: ListFindingKind.DATE_MISSING,
            DateFault.PARTIAL: ListFindingKind.DATE_INCOMPLETE,
            DateFault.FUTURE: ListFindingKind.DATE_IN_FUTURE,
            DateFault.INVALID: ListFindingKind.DATE_INVALID,
        }[read.fault]
        if kind is ListFindingKind.DATE_MISSING and not name:
            return None, []
        return None, [self._say(kind, line, Column.BIRTH_DATE, name=name, text=text, date=read.value)]

    def _document(self, line: Line, citizenship: str) -> tuple[str, list[ImportFinding]]:
        series, number = self.cell(line, Column.DOCUMENT_SERIES), self.cell(line, Column.DOCUMENT_NUMBER)
        whole = self.cell(line, Column.DOCUMENT)
        is_russian = self.is_russian_passport and citizenship in ("", "RU")
        read = ReadDocument("")
        if series is not None:
            read = join_document(series, number if number is not None else whole or "", is_russian)
        elif (cell := whole if whole is not None else number) is not None:
            read = read_document(cell, is_russian)
        if not read.padded_from:
            return read.text, []
        column = Column.DOCUMENT if whole is not None else Column.DOCUMENT_NUMBER
        padded = self._say(ListFindingKind.DOCUMENT_PADDED, line, column, text=read.padded_from, document=read.text)
        return read.text, [padded]

    def _citizenship(self, line: Line) -> tuple[str, list[ImportFinding]]:
        text = self.text(line, Column.CITIZENSHIP)
        code = country_code(text)
        unknown = bool(text.strip(" -–—.")) and not code
        said = (
            [self._say(ListFindingKind.CITIZENSHIP_UNKNOWN, line, Column.CITIZENSHIP, text=text[:80])]
            if unknown
            else []
        )
        return code, said

    def _say(self, kind: ListFindingKind, line: Line, column: Column | None = None, **values: object) -> ImportFinding:
        place = self.lane.places.get(column) if column else None
        where = Place(self.sheet.name, line.number, letter(self.lane.name_place if place is None else place))
        return finding(kind, where, **values)


def role_columns(lane: Lane, lines: Sequence[Line]) -> frozenset[Column]:
    """Return the columns whose words tell who comes along.

    A column in which most are teachers is the list of a teachers' visit: then they are the visitors.
    """
    telling = set()
    for meaning in (Column.ROLE, Column.POSITION, Column.NOTE, Column.GRADE):
        place = lane.places.get(meaning)
        if place is None:
            continue
        people = sum(1 for line in lines if any(lane.columns.get(p) in NAME_COLUMNS for p in line.cells))
        adults = sum(1 for line in lines if place in line.cells and is_chaperone_role(flat(line.cells[place])))
        if meaning is Column.ROLE or 2 * adults <= people:
            telling.add(meaning)
    return frozenset(telling)
