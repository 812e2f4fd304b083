"""Tables with a header row, one record per row: visits and guides as coordinators keep them in a spreadsheet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.exchange.findings import ImportSeverity
from db.exchange.lists.cells import CellValue, Line, Sheet, flat, letter
from db.exchange.lists.spreadsheets import read_workbook

LEAST_COLUMNS = 2
"""A row is a header if so many of its cells are known column names."""
DAY_FORMATS = ("%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d", "%d/%m/%Y")
TIME = re.compile(r"(\d{1,2})[:.\-](\d{2})(?::\d{2})?")
DAY_MINUTES = 24 * 60


class NoHeader(TourError):
    """A table whose columns nobody can tell."""

    message = QT_TRANSLATE_NOOP("db", "{file} has no header row with the columns {columns}.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Put the names of the columns into the row above the records, then import it again."
    )


@dataclass(frozen=True, slots=True)
class RecordFinding:
    """What is wrong with a cell of a record, where, and what to do; one that blocks stops the whole import."""

    sheet: str
    row: int
    column: str
    kind: str
    severity: ImportSeverity
    message: Phrase
    remedy: Phrase


@dataclass(frozen=True, slots=True)
class Record:
    """A row: its cells by field, and where it stands."""

    sheet: str
    row: int
    cells: Mapping[str, CellValue]
    columns: Mapping[str, str]
    epoch: date

    def text(self, field: str) -> str:
        """Return a cell as one line of text, empty where there is none."""
        value = self.cells.get(field)
        return "" if value is None else flat(value)

    def finding(
        self, field: str, kind: str, message: Phrase, remedy: Phrase, severity: ImportSeverity = ImportSeverity.BLOCKS
    ) -> RecordFinding:
        """Say something about a cell of this record."""
        return RecordFinding(self.sheet, self.row, self.columns.get(field, ""), kind, severity, message, remedy)

    def missing(self, field: str, title: Phrase) -> RecordFinding:
        """Say that a cell is empty that must not be."""
        message = say(QT_TRANSLATE_NOOP("db", "“{title}” is empty."), title=title)
        return self.finding(field, "missing", message, say(QT_TRANSLATE_NOOP("db", "Fill the cell and import again.")))

    def unreadable(self, field: str, example: str) -> RecordFinding:
        """Say that a cell cannot be read."""
        return self.finding(
            field,
            "unreadable",
            say(QT_TRANSLATE_NOOP("db", "“{text}” cannot be read."), text=self.text(field)),
            say(QT_TRANSLATE_NOOP("db", "Write it as in this example: {example}."), example=example),
        )

    def day(self, field: str) -> date | None:
        """Return a date typed as a date, a number or a text; None where it cannot be read."""
        value = self.cells.get(field)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, float):
            return self.epoch + timedelta(days=int(value)) if 0 < value < 200_000 else None
        for pattern in DAY_FORMATS:
            try:
                return datetime.strptime(self.text(field).split(" ")[0], pattern).date()  # noqa: DTZ007  (a wall day)
            except ValueError:
                continue
        return None

    def hour(self, field: str) -> time | None:
        """Return a time typed as `9:30`, `9.30` or a part of a day; None where it cannot be read."""
        value = self.cells.get(field)
        if isinstance(value, float) and 0 <= value < 1:
            minutes = round(value * DAY_MINUTES)
            return time(minutes // 60 % 24, minutes % 60)
        found = TIME.search(self.text(field))
        if found is None or int(found[1]) > 23 or int(found[2]) > 59:
            return None
        return time(int(found[1]), int(found[2]))

    def number(self, field: str) -> int | None:
        """Return a whole number from 0, None where it cannot be read."""
        text = self.text(field)
        return int(text) if text.isdecimal() else None


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A column as it stands in a file: its letter, its title there, and the field it is read as (empty: left out)."""

    letter: str
    title: str
    field: str


@dataclass(frozen=True, slots=True)
class RecordTable:
    """The records of a file under the columns of its headers, each title once."""

    header: tuple[HeaderCell, ...]
    records: tuple[Record, ...]

    @property
    def columns(self) -> dict[str, str]:
        """The field of each title, titles as `plain` writes them."""
        return {plain(cell.title): cell.field for cell in self.header}


def read_records(content: bytes, file: str, labels: Mapping[str, str]) -> list[Record]:
    """Read the records of every sheet that has a header; `labels` names a field for each known column name.

    Raises `NoHeader`, and what `read_workbook` raises for files that are no tables.
    """
    return list(read_table(content, file, labels).records)


def read_table(
    content: bytes, file: str, labels: Mapping[str, str], columns: Mapping[str, str] | None = None
) -> RecordTable:
    """Read the records of every sheet; `columns` says for titles (as `plain` writes them) what they are read as.

    A file of whose header no name is known is read under its first row of words, every column left out, so that a
    person can say what the columns are. Raises `NoHeader` where there is none, and what `read_workbook` raises.
    """
    workbook = read_workbook(content, file)
    known = {**labels, **(columns or {})}
    walks = [_Walk(sheet, known) for sheet in workbook.sheets]
    if not any(walk.header for walk in walks):
        walks = [_Walk(sheet, known, guesses=True) for sheet in workbook.sheets]
    header: dict[str, HeaderCell] = {}
    for walk in walks:
        header |= {title: cell for title, cell in walk.header.items() if title not in header}
    records = tuple(record for walk in walks for record in walk.records)
    if not records:
        raise NoHeader(file=file, columns=", ".join(dict.fromkeys(labels.values())))
    return RecordTable(tuple(header.values()), records)


class _Walk:
    """Goes down a sheet: lines of known column names are headers, what follows are records."""

    def __init__(self, sheet: Sheet, known: Mapping[str, str], *, guesses: bool = False) -> None:
        self.header: dict[str, HeaderCell] = {}
        self.records: list[Record] = []
        self._sheet = sheet
        self._known = known
        for line in sheet.lines:
            is_header = self._names(line) >= LEAST_COLUMNS
            if is_header or (guesses and not self.header and _is_wordy(line)):
                cells = self._cells(line)
                for cell in cells.values():
                    self.header.setdefault(plain(cell.title), cell)
                self._places = {cell.field: place for place, cell in reversed(cells.items()) if cell.field}
                self._letters = {field: letter(place) for field, place in self._places.items()}
            elif self.header:
                self._take(line, least=0 if guesses else LEAST_COLUMNS)

    def _names(self, line: Line) -> int:
        return sum(plain(flat(value)) in self._known for value in line.cells.values())

    def _cells(self, line: Line) -> dict[int, HeaderCell]:
        titles = {place: flat(value) for place, value in sorted(line.cells.items())}
        return {
            place: HeaderCell(letter(place), title, self._known.get(plain(title), ""))
            for place, title in titles.items()
            if plain(title)
        }

    def _take(self, line: Line, least: int) -> None:
        cells = {field: line.cells[place] for field, place in self._places.items() if place in line.cells}
        if len(cells) >= least:
            self.records.append(Record(self._sheet.name, line.number, cells, self._letters, self._sheet.epoch))


def _is_wordy(line: Line) -> bool:
    """Say whether a line may be a header: words in at least two cells, figures in none."""
    texts = line.texts()
    return len(texts) >= LEAST_COLUMNS and all(re.search(r"[^\W\d_]{2}", text) for text in texts)


def plain(text: str) -> str:
    """Return a column name as the lists of names write it: small letters, no signs, ё as е."""
    return " ".join(re.sub(r"[^\w ]", " ", text.lower().replace("ё", "е")).split())
