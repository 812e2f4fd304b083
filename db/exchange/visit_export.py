"""Visits out: the same columns as the import reads, as XLSX or CSV, or the events of a calendar."""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from sqlmodel import Session

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError
from db.exchange.calendars import write_calendar
from db.exchange.visit_columns import KIND_WORDS, VisitColumn, heading
from db.model.enterprise import Site
from db.queries.calendar import visit_events
from db.queries.visit_table import TableRow, visit_table
from db.reports.table import guard

Words = Callable[[Phrase], str]
_WIDTHS = {
    VisitColumn.ROUTE: 10,
    VisitColumn.TITLE: 36,
    VisitColumn.ORGANISER: 36,
    VisitColumn.LEADER: 24,
    VisitColumn.PHONE: 18,
    VisitColumn.GATE_NOTE: 40,
}
_EPOCH = datetime.combine(date(2020, 1, 1), time())  # a fixed date of making, so that the same rows give the same bytes


class NoSuchForm(TourError):
    """A file is wanted in a form that is not known."""

    message = QT_TRANSLATE_NOOP("db", "Visits are written as .xlsx, .csv or .ics, not as “{ending}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Give the file one of these endings.")


class Form(StrEnum):
    """What visits are written as, named by the ending of the file."""

    XLSX = "xlsx"
    CSV = "csv"
    ICS = "ics"

    @classmethod
    def of(cls, path: Path) -> "Form":
        """Return the form that a file's ending names; raise `NoSuchForm`."""
        try:
            return cls(path.suffix.lower().lstrip("."))
        except ValueError as unknown:
            raise NoSuchForm(ending=path.suffix) from unknown


def visits_file(
    session: Session, site_id: UUID, first: date, last: date, form: Form, language: str = "en", words: Words = str
) -> bytes:
    """Return a site's visits from the first to the last day; the same books give the same bytes."""
    if form is Form.ICS:
        events = visit_events(session, site_id, first, last)
        name = session.get_one(Site, site_id).name
        return write_calendar(events, words=words, language=language, name=name)
    rows = visit_table(session, site_id, first, last)
    return visits_xlsx(rows, language) if form is Form.XLSX else visits_csv(rows, language)


def visits_csv(rows: Sequence[TableRow], language: str = "en") -> bytes:
    """Return visits as CSV that a spreadsheet opens by a double click: UTF-8 with its mark, the local delimiter."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if language == "ru" else ",", lineterminator="\r\n")
    writer.writerow([heading(column, language) for column in VisitColumn])
    for row in rows:
        writer.writerow([_text(_cell(row, column, language), language) for column in VisitColumn])
    return out.getvalue().encode("utf-8-sig")


def visits_xlsx(rows: Sequence[TableRow], language: str = "en") -> bytes:
    """Return visits as a workbook with one sheet; texts are typed as texts, so that none is taken for a formula."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, options) as workbook:
        workbook.set_properties({"created": _EPOCH})
        sheet = workbook.add_worksheet("Визиты" if language == "ru" else "Visits")
        head = workbook.add_format({"bold": True, "bottom": 1})
        day = workbook.add_format({"num_format": "dd.mm.yyyy" if language == "ru" else "yyyy-mm-dd"})
        hour = workbook.add_format({"num_format": "hh:mm"})
        for place, column in enumerate(VisitColumn):
            sheet.set_column(place, place, _WIDTHS.get(column, 12))
            sheet.write_string(0, place, heading(column, language), head)
        for line, row in enumerate(rows, start=1):
            for place, column in enumerate(VisitColumn):
                cell = _cell(row, column, language)
                if isinstance(cell, date):
                    sheet.write_datetime(line, place, datetime.combine(cell, time()), day)
                elif isinstance(cell, time):
                    sheet.write_number(line, place, (cell.hour * 60 + cell.minute) / 1440, hour)
                elif isinstance(cell, int):
                    sheet.write_number(line, place, cell)
                else:
                    sheet.write_string(line, place, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows), 1), len(VisitColumn) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return out.getvalue()


def _cell(row: TableRow, column: VisitColumn, language: str) -> str | int | date | time:
    cells: dict[VisitColumn, str | int | date | time] = {
        VisitColumn.NUMBER: f"{row.year}-{row.number:04}",
        VisitColumn.DAY: row.starts.date(),
        VisitColumn.TIME: row.starts.time(),
        VisitColumn.MINUTES: row.minutes,
        VisitColumn.ROUTE: row.route,
        VisitColumn.TITLE: row.title,
        VisitColumn.ORGANISER: row.organiser,
        VisitColumn.PEOPLE: row.people,
        VisitColumn.ADULTS: row.adults,
        VisitColumn.KIND: KIND_WORDS[row.kind][0 if language == "ru" else 1],
        VisitColumn.LANGUAGE: row.language,
        VisitColumn.COUNTRY: row.country,
        VisitColumn.LEADER: row.leader,
        VisitColumn.PHONE: row.phone,
        VisitColumn.GATE_NOTE: " ".join(row.gate_note.split()),
    }
    return cells[column]


def _text(cell: str | int | date | time, language: str) -> str:
    if isinstance(cell, date):
        return cell.strftime("%d.%m.%Y" if language == "ru" else "%Y-%m-%d")
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    return guard(cell) if isinstance(cell, str) else str(cell)
