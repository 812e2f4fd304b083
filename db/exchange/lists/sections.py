"""Walking down a sheet: titles, headers, people, sections of adults, totals and signatures."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.exchange.findings import ImportFinding, ListFindingKind, Place, finding
from db.exchange.lists.cells import Line, Sheet, flat, letter
from db.exchange.lists.chaperones import NamedAdult, adults_in
from db.exchange.lists.columns import DATA_COLUMNS, NAME_COLUMNS, Column
from db.exchange.lists.footers import is_note, is_signed
from db.exchange.lists.grades import grade_in_title, is_grade, read_grade
from db.exchange.lists.headers import Header, repeats
from db.exchange.lists.lanes import Lane
from db.exchange.lists.names import PersonName, is_name_like, tidy
from db.exchange.lists.people import ListedPerson
from db.exchange.lists.roles import chaperone_heading, is_signature, is_visitor_word
from db.exchange.lists.rows import ReadRow, RowReader
from db.model.kinds import ListedRole


@dataclass(slots=True)
class Section:
    """Where on its sheet the reader is: whose rows follow, of which grade, and what came just before."""

    grade: str
    role: ListedRole = ListedRole.VISITOR
    is_below: bool = False  # a total or a signature has ended the list
    last_named: int = 0  # the row that named adults, while rows under it may go on with more of them


@dataclass(slots=True)
class SheetPeople:
    """What was found on a sheet so far."""

    rows: list[ReadRow] = field(default_factory=list)
    adults: list[ListedPerson] = field(default_factory=list)
    findings: list[ImportFinding] = field(default_factory=list)


class SheetWalk:
    """Reads one sheet from top to bottom."""

    def __init__(self, sheet: Sheet, grade: str) -> None:
        self._sheet = sheet
        self._at = Section(grade)
        self.found = SheetPeople()

    def titles(self, lines: Sequence[Line]) -> None:
        """Read the lines above a list: its grade, and the adults who lead the group."""
        grades = {grade for line in lines if (grade := _title_grade(line))}
        if len(grades) == 1:
            self._at.grade = grades.pop()
        announced = ""
        for line in lines:
            texts = line.texts()
            heading = chaperone_heading(_first_words(line)[1])
            if heading and not is_signature(" ".join(texts)):
                adults = adults_in(_texts_after(line, heading[1]))
                announced = "" if adults else heading[0]
                self._name_adults(line, heading[0], adults)
            elif announced and is_name_like(tidy(_first_words(line)[1])):
                self._name_adults(line, announced, adults_in(texts))
            else:
                announced = ""

    def block(self, header: Header | None, readers: Sequence[RowReader], lines: Sequence[Line]) -> None:
        """Read the rows under a header, list by list where they stand side by side."""
        shared = self._at
        self._at = Section(shared.grade)
        for number, reader in enumerate(readers):
            section = Section(self._at.grade)
            for line in lines:
                self._beside(line, reader)
                own = _own(line, reader.lane, readers) if len(readers) > 1 else line
                if own.cells and not (header and repeats(line, header)):
                    self._line(own, reader, section, is_first=number == 0)
            shared = section
        self._at = shared

    def _beside(self, line: Line, reader: RowReader) -> None:
        """Take the adults of a column that names them beside each visitor."""
        place = reader.lane.places.get(Column.CHAPERONE)
        if place in line.cells and place is not None and reader.has_name(line):
            self._name_adults(line, "", adults_in([flat(line.cells[place])]))

    def _line(self, line: Line, reader: RowReader, at: Section, is_first: bool) -> None:
        """Read one row; what concerns the whole sheet is read with the first list only."""
        if self._is_announcement(line, reader, at, is_first):
            return
        bare = not reader.has_data(line) and not reader.is_numbered(line)
        goes_on = 0 < at.last_named == line.number - 1 and bare and reader.has_name(line)
        if goes_on:
            self._name_adults(line, "", adults_in(_texts_after(line, "")[-1:]), at)
            return
        if at.is_below and bare and at.role is ListedRole.VISITOR:
            self._pass_by(line, reader)
            return
        at.last_named = 0
        self.found.rows.append(reader.read(line, at.role, at.grade))

    def _is_announcement(self, line: Line, reader: RowReader, at: Section, is_first: bool) -> bool:
        """Read headings, totals and signatures; say whether the row was one of these."""
        place, text = _first_words(line)
        whole = " ".join(line.texts())
        meaning = reader.lane.columns.get(place)
        is_loose = meaning in (None, Column.NUMBER) or meaning in NAME_COLUMNS
        if is_signed(whole) and is_signature(whole):
            self._signature(line, text, place)
            at.is_below, at.last_named = True, 0
            return True
        if is_note(text) and meaning in DATA_COLUMNS and not reader.has_name(line):
            at.is_below, at.last_named = True, 0
            return True
        if not is_loose and len(line.cells) > 1:
            return False
        heading = chaperone_heading(text)
        if heading and not (meaning in NAME_COLUMNS and reader.has_data(line) and not heading[1]):
            self._adults_section(line, heading, reader, at)
            return True
        if is_visitor_word(text) and len(line.cells) == 1:
            at.role, at.is_below = ListedRole.VISITOR, False
            return True
        if len(line.cells) == 1 and (grade := _section_grade(text)):
            at.grade, at.role, at.is_below = grade, ListedRole.VISITOR, False
            return True
        if is_note(text) and not _is_person(line, reader):
            at.is_below, at.last_named = True, 0
            return True
        return False

    def _adults_section(self, line: Line, heading: tuple[str, str], reader: RowReader, at: Section) -> None:
        """Take the adults named beside or after a heading; without any, those of the rows under it."""
        words, rest = heading
        place, _ = _first_words(line)
        is_beside = reader.lane.columns.get(place) not in NAME_COLUMNS and reader.has_name(line)
        if is_beside and not rest and reader.has_data(line):
            read = reader.read(line, ListedRole.CHAPERONE, "")
            self.found.rows.append(read)
            at.last_named = line.number
            return
        adults = adults_in(_texts_after(line, rest))
        at.is_below = True
        if adults:
            self._name_adults(line, words, adults, at)
        else:
            at.role, at.last_named = ListedRole.CHAPERONE, 0

    def _name_adults(self, line: Line, words: str, adults: Sequence[NamedAdult], at: Section | None = None) -> None:
        for adult in adults:
            self.found.adults.append(self._adult(line, words, adult.name, adult.phone))
        if at and adults:
            at.last_named = line.number

    def _adult(self, line: Line, words: str, name: PersonName, phone: str) -> ListedPerson:
        return ListedPerson(
            name.surname,
            name.given,
            name.patronymic,
            None,
            "",
            "",
            "",
            ListedRole.CHAPERONE,
            self._sheet.name,
            line.number,
            phone=phone,
            position=words,
        )

    def _signature(self, line: Line, text: str, place: int) -> None:
        """Say that a teacher who only signs is not taken along."""
        if chaperone_heading(text):
            where = Place(self._sheet.name, line.number, letter(place))
            self.found.findings.append(finding(ListFindingKind.SIGNATURE_ONLY, where, text=text[:80]))

    def _pass_by(self, line: Line, reader: RowReader) -> None:
        """Under the totals a row with nothing but words is a note; it is named if it could be a person."""
        place, text = _first_words(line)
        if is_name_like(tidy(text)) or reader.has_name(line):
            where = Place(self._sheet.name, line.number, letter(place))
            self.found.findings.append(finding(ListFindingKind.ROW_IGNORED, where, text=text[:80]))


def _first_words(line: Line) -> tuple[int, str]:
    """Return the first cell that is not a number, with its place."""
    for place in sorted(line.cells):
        cell = line.cells[place]
        if isinstance(cell, str) and any(sign.isalpha() or sign == "_" for sign in cell):
            return place, flat(cell)
    place = min(line.cells)
    return place, flat(line.cells[place])


def _texts_after(line: Line, rest: str) -> list[str]:
    """Return what follows a heading: the rest of its cell, line breaks kept, and the cells to the right."""
    place, text = _first_words(line)
    raw = line.cells[place]
    own = raw if isinstance(raw, str) and not rest and not chaperone_heading(text) else rest
    if rest and isinstance(raw, str) and "\n" in raw and (split := chaperone_heading(raw)):
        own = split[1]
    beside = [cell for column, cell in sorted(line.cells.items()) if column > place and isinstance(cell, str)]
    return [text for text in (own, *beside) if text]


def _title_grade(line: Line) -> str:
    text = " ".join(line.texts())
    return _section_grade(text) if len(line.cells) == 1 else grade_in_title(text)


def _section_grade(text: str) -> str:
    """Return the grade of a row that only names one."""
    if is_grade(text) and any(sign.isalpha() for sign in text):
        return read_grade(text)
    return "" if is_name_like(tidy(text)) else grade_in_title(text)


def _is_person(line: Line, reader: RowReader) -> bool:
    place = reader.lane.name_place
    name = flat(line.cells[place]) if place in line.cells else ""
    return reader.is_numbered(line) and reader.has_name(line) and not is_note(name)


def _own(line: Line, lane: Lane, readers: Sequence[RowReader]) -> Line:
    """Return the part of a row that belongs to one of several lists side by side."""
    starts = sorted(min(reader.lane.columns) for reader in readers)
    start = min(lane.columns)
    end = next((other for other in starts if other > start), 1 << 20)
    first = 0 if start == starts[0] else start
    return Line(line.number, {place: line.cells[place] for place in line.cells if first <= place < end})
