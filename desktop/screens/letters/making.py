"""Makes the files of a letter, away from the window."""

from dataclasses import dataclass
from pathlib import Path

from db.errors import QT_TRANSLATE_NOOP, TourError, reason_of
from db.exchange.files import write_whole
from db.model.kinds import PaperKind
from db.queries.calendar import CalendarEvent
from db.queries.letters import LetterFacts
from db.reports.letters.shelf import Letter
from desktop.printing.certificate import certificate_pdf
from desktop.printing.letters import letter_mail, letter_pdf


class LetterNotWritten(TourError):
    """The file of a letter could not be written."""

    message = QT_TRANSLATE_NOOP("db", "{file} was not saved: {reason}.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose another folder, or free some space on the disk. The letter is still here.")


@dataclass(frozen=True, slots=True)
class LetterJob:
    """A letter with what its files need: `day` is today's date as the letter's language writes it."""

    letter: Letter
    facts: LetterFacts
    day: str
    event: CalendarEvent | None = None

    def pdf(self) -> bytes:
        """Return the letter as PDF."""
        facts = self.facts
        is_russian = self.letter.language == "ru"
        enterprise = facts.enterprise if is_russian else facts.enterprise_en or facts.enterprise
        site = facts.site if is_russian else facts.site_en or facts.site
        place = ", ".join(part for part in (site if site != enterprise else "", facts.municipality) if part)
        make = certificate_pdf if self.letter.kind is PaperKind.CERTIFICATE else letter_pdf
        return make(self.letter, enterprise, place, self.day, facts.now)

    def save_pdf(self, file: Path) -> Path:
        """Write the PDF; raises `LetterNotWritten`."""
        return _save(file, self.pdf())

    def save_mail(self, file: Path) -> Path:
        """Write the draft of a mail with its attachments; raises `LetterNotWritten`."""
        return _save(file, letter_mail(self.letter, self.facts, self.pdf(), self.event))


def _save(file: Path, content: bytes) -> Path:
    try:
        write_whole(file, content)
    except OSError as problem:
        raise LetterNotWritten(file=file.name, reason=reason_of(problem)) from problem
    return file
