"""The forms in which a year is written, by the ending of the file."""

from collections.abc import Callable

from db.errors import Phrase
from db.reports.year import YearPicture


def year_form(kind: str, picture: YearPicture, language: str, words: Callable[[Phrase], str]) -> bytes:
    """Return a year as pdf, xlsx, csv or json, in a language ("ru", "en")."""
    from db.reports.year_files import build_year_document, build_year_table, build_year_workbook

    match kind:
        case "csv":
            return build_year_table(picture)
        case "json":
            return build_year_document(picture)
        case "xlsx":
            return build_year_workbook(picture, words, language)
    from desktop.printing.year_report import year_report_pdf

    return year_report_pdf(picture, language, words)
