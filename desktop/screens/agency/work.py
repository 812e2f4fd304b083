"""What the agency's workers do: read and combine a folder, answer it, save the overview. No widgets here."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from db.agency.answering import unanswered, write_receipts
from db.agency.combining import Combined, NothingDelivered, combine
from db.agency.enrolment import Applicant, applicants
from db.agency.ledger import Ledger
from db.agency.overview import build_json
from db.agency.reading import STATE_FOLDER
from db.agency.round import LEDGER_FILE, Mail, Wish, receive
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.files import write_whole
from db.reports.keys import signing_key
from db.rules.calendar import Month
from desktop.kit.phrases import shown
from desktop.kit.tasks import Report

KEY_FOLDER: Final = "agency"
"""Where the agency's key lies below the data folder, for this page as for the job `consolidate`."""


class Form(StrEnum):
    """The endings of an overview's files."""

    XLSX = "xlsx"
    PDF = "pdf"
    JSON = "json"


class OverviewNotSaved(TourError):
    """A form could not be written where a person asked for it."""

    message = QT_TRANSLATE_NOOP("db", "{file} was not saved: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another folder, or free some space on the disk. Nothing else was changed.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be combined: a folder, up to which month (None for the latest) and over how many.

    `receiver` is the name under which receipts are given.
    """

    folder: Path
    receiver: str
    last: Month | None = None
    months: int = 12


@dataclass(frozen=True, slots=True)
class Found:
    """What came of it. `combined` is None while no package counts, `unanswered` how many receipts are due."""

    asked: Asked
    mail: Mail
    combined: Combined | None
    applicants: tuple[Applicant, ...]
    unanswered: int


def combine_folder(asked: Asked, data_folder: Path, now: datetime, report: Report) -> Found:
    """Read what is new, judge everything and combine; nothing is answered. Raises what `receive` raises."""
    wish = Wish(asked.receiver, asked.last, asked.months, answers=False)
    mail = receive(asked.folder, wish, signing_key(data_folder / KEY_FOLDER), report)
    try:
        combined = combine(mail.post, mail.register, last=asked.last, months=asked.months, now=now)
    except NothingDelivered:
        combined = None
    waiting = applicants(mail.post, mail.register)
    due = sum(1 for _ in unanswered(mail.post.judged, asked.receiver))
    return Found(asked, mail, combined, waiting, due)


def answer(found: Found, data_folder: Path, report: Report) -> int:
    """Write the receipts that are due; return how many. Raises `ReceiptUnwritable`."""
    ledger = Ledger(found.asked.folder / STATE_FOLDER / LEDGER_FILE)
    key = signing_key(data_folder / KEY_FOLDER)
    return write_receipts(found.asked.folder, found.mail.post.judged, ledger, key, found.asked.receiver, report)


def save(combined: Combined, form: Form, language: str, file: Path) -> Path:
    """Write the overview in a form and a language ("ru", "en"). Raises `OverviewNotSaved`."""
    content = _built(combined, form, language)
    try:
        write_whole(file, content)
    except OSError as problem:
        raise OverviewNotSaved(file=file.name, reason=problem.strerror or problem) from problem
    return file


def _built(combined: Combined, form: Form, language: str) -> bytes:
    match form:
        case Form.JSON:
            return build_json(combined)
        case Form.XLSX:
            from db.agency.workbook import build_overview

            return build_overview(combined, shown, language)
        case Form.PDF:
            from desktop.printing.agency_overview import agency_overview_pdf

            return agency_overview_pdf(combined, language, shown)
