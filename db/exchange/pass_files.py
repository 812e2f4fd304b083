"""Lists for the pass office in the layout its program imports, and the numbers of passes read back."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.lists.cells import CellValue, flat
from db.exchange.lists.dates import read_birth_date
from db.exchange.lists.spreadsheets import read_workbook
from db.queries.clearance import ClearanceRow, by_day, by_visit
from db.queries.people import full_name, visit_number
from db.reports.table import guard, unguard
from db.rules.pass_layout import read_layout
from db.rules.policy import Policy
from db.rules.same_person import name_key


class NoPassColumn(TourError):
    """A file from the pass office has no pass numbers."""

    message = QT_TRANSLATE_NOOP("db", "{file} has no column “{title}” with the numbers of passes.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose the file that the pass office sent back, or correct its columns.")


@dataclass(frozen=True, slots=True)
class PassFile:
    """A file to hand over; its name tells days and numbers of visits, never a person."""

    name: str
    content: bytes
    visit_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class PassRead:
    """A row of the answer: whom it belongs to, if anybody, the number, and what differs."""

    row: int
    name: str
    birth_date: date | None
    number: str
    visitor_id: UUID | None
    is_new: bool
    old_number: str = ""


FIELDS: Final[Mapping[str, Callable[[ClearanceRow, int], str | date | None]]] = {
    "number": lambda _row, at: str(at),
    "surname": lambda row, _at: row.surname,
    "given": lambda row, _at: row.given,
    "patronymic": lambda row, _at: row.patronymic,
    "name": lambda row, _at: full_name(row.surname, row.given, row.patronymic),
    "birth_date": lambda row, _at: row.birth_date,
    "document": lambda row, _at: row.document,
    "citizenship": lambda row, _at: row.citizenship,
    "visit": lambda row, _at: visit_number(row.number),
    "day": lambda row, _at: row.starts.date(),
    "pass": lambda row, _at: row.pass_number,
}


def layout_of(policy: Policy) -> list[tuple[str, str]]:
    """Return the columns as (field, title); raise what `read_layout` raises."""
    return read_layout(policy.pass_columns)


def pass_files(rows: Sequence[ClearanceRow], policy: Policy) -> list[PassFile]:
    """Return the files for the pass office: one for each day or each visit, as the settings say."""
    columns = layout_of(policy)
    groups = by_day(rows) if policy.pass_file_per_day else by_visit(rows)
    write = _csv if policy.pass_file_form.strip().lower() == "csv" else _xlsx
    ending = "csv" if write is _csv else "xlsx"
    files = []
    for group in groups.values():
        day = group[0].starts.date().isoformat()
        name = f"passes-{day}" if policy.pass_file_per_day else f"passes-{day}-{visit_number(group[0].number)}"
        cells = [
            [_text(FIELDS[field](row, at), policy) for field, _title in columns] for at, row in enumerate(group, 1)
        ]
        content = write([title for _field, title in columns], cells)
        files.append(PassFile(f"{name}.{ending}", content, tuple({row.visit_id: None for row in group})))
    return files


def read_passes(
    content: bytes, file_name: str, rows: Sequence[ClearanceRow], policy: Policy, today: date
) -> list[PassRead]:
    """Match the numbers of an answer with people, by name and birth; raises `NoPassColumn` and `ListRefused`."""
    titles = {title.casefold(): field for field, title in layout_of(policy)}
    known: dict[tuple[str, date | None], list[ClearanceRow]] = {}
    for row in rows:
        known.setdefault((name_key(row.surname, row.given), row.birth_date), []).append(row)
    for sheet in read_workbook(content, file_name, None).sheets:
        for at, line in enumerate(sheet.lines):
            places = {titles.get(unguard(flat(cell)).casefold(), ""): place for place, cell in line.cells.items()}
            if "pass" in places and ("surname" in places or "name" in places):
                body = sheet.lines[at + 1 :]
                return [
                    found
                    for one in body
                    if (found := _read(one.number, one.cells, places, known, today, sheet.epoch)) is not None
                ]
    title = next((title for field, title in layout_of(policy) if field == "pass"), "pass")
    raise NoPassColumn(file=file_name, title=title)


def _read(
    number: int,
    cells: Mapping[int, CellValue],
    places: Mapping[str, int],
    known: dict[tuple[str, date | None], list[ClearanceRow]],
    today: date,
    epoch: date,
) -> PassRead | None:
    def text(field: str) -> str:
        return unguard(flat(cells[places[field]])) if places.get(field) in cells else ""

    if not text("pass"):
        return None
    surname, given = text("surname"), text("given")
    if "name" in places and not surname:
        surname, _, rest = text("name").partition(" ")
        given = rest.partition(" ")[0]
    cell = cells.get(places.get("birth_date", -1))
    birth = read_birth_date(cell, today=today, epoch=epoch).value if cell is not None else None
    group = known.get((name_key(surname, given), birth), [])
    person = group.pop(0) if group else None
    return PassRead(
        number,
        f"{surname} {given}".strip(),
        birth,
        text("pass")[:40],
        person.id if person is not None else None,
        person is not None and person.pass_number != text("pass")[:40],
        person.pass_number if person is not None else "",
    )


def _text(value: str | date | None, policy: Policy) -> str:
    if isinstance(value, date):
        pattern = policy.pass_date_format
        for sign, part in (
            ("yyyy", f"{value:%Y}"),
            ("yy", f"{value:%y}"),
            ("MM", f"{value:%m}"),
            ("dd", f"{value:%d}"),
        ):
            pattern = pattern.replace(sign, part)
        return pattern
    return value or ""


def _csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([guard(cell) for cell in row] for row in [header, *rows])
    return out.getvalue().encode("utf-8-sig")


def _xlsx(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, options) as workbook:
        sheet = workbook.add_worksheet()
        for line, row in enumerate([header, *rows]):
            for place, cell in enumerate(row):
                sheet.write_string(line, place, cell)
        sheet.set_column(0, max(len(header) - 1, 0), 18)
    return out.getvalue()
