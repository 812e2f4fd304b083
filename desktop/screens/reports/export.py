"""The forms a summary is saved in, made and written away from the window."""

from datetime import UTC
from enum import StrEnum
from pathlib import Path

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.files import write_whole
from db.reports.document import build_document
from db.reports.month_picture import MonthPicture
from db.reports.names import file_stem
from db.reports.table import build_table
from db.reports.tables import ReportTable, table_workbook
from desktop.kit.phrases import shown


class Form(StrEnum):
    """The endings of the files."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    PDF = "pdf"


class FileNotSaved(TourError):
    """A form could not be written where a person asked for it."""

    message = QT_TRANSLATE_NOOP("db", "{file} was not saved: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another folder, or free some space on the disk. The summary is safe.")


def save_form(form: Form, picture: MonthPicture, language: str, file: Path) -> Path:
    """Write a month's summary beside the month before, in a language ("ru", "en"). Raises `FileNotSaved`."""
    return _written(_built(form, picture, language), file)


def save_table(table: ReportTable, picture: MonthPicture, language: str, file: Path) -> Path:
    """Write a table of the screen as XLSX, in a language ("ru", "en"). Raises `FileNotSaved`."""
    made = picture.now.astimezone(UTC).replace(tzinfo=None)
    return _written(table_workbook(table, shown, language, made, stem=file_stem(picture.summary.header)), file)


def _written(content: bytes, file: Path) -> Path:
    try:
        write_whole(file, content)
    except OSError as problem:
        raise FileNotSaved(file=file.name, reason=problem.strerror or problem) from problem
    return file


def _built(form: Form, picture: MonthPicture, language: str) -> bytes:
    match form:
        case Form.CSV:
            return build_table(picture.summary)
        case Form.JSON:
            return build_document(picture.summary)
        case Form.XLSX:
            from db.reports.workbook import build_workbook

            return build_workbook(picture.summary, shown, language, previous=picture.before)
        case Form.PDF:
            from desktop.printing.monthly_report import monthly_report_pdf

            name = picture.site_name if language == "ru" else picture.site_name_en
            return monthly_report_pdf(picture.summary, picture.before, language, shown, site_name=name)
