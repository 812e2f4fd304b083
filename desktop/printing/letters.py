"""A letter to a guest as PDF (letterhead, date, text), and as a mail that carries it."""

from datetime import datetime

from db.exchange.calendars import write_calendar
from db.exchange.mail_drafts import Attachment, MailDraft, write_draft
from db.queries.calendar import CalendarEvent
from db.queries.letters import LetterFacts
from db.queries.people import visit_number
from db.reports.letters.shelf import Letter
from desktop.printing import ink
from desktop.printing.fonts import shipped_letters
from desktop.printing.ink import pt
from desktop.printing.letterhead import Letterhead, RunningFrame
from desktop.printing.pages import Item, Sheet, write_pdf
from desktop.printing.pieces import Gap, Text

PAPER = Sheet(595, 842, side=62, top=56, bottom=60)


def letter_pdf(letter: Letter, enterprise: str, place: str, day: str, made_at: datetime) -> bytes:
    """Return a letter as PDF; `day` is the date as its language writes it, `made_at` the instant.

    Needs a running QGuiApplication for the fonts. The same input gives the same bytes.
    """
    letters = shipped_letters()
    items = [
        Item(Letterhead(letters, enterprise, place, letter.title, (letter.number, day))),
        Item(Gap(pt(22))),
        Item(Text(letter.subject, letters.bold(13), ink.TEXT)),
        Item(Gap(pt(12))),
    ]
    for paragraph in letter.body.split("\n\n"):
        items += [Item(Text(paragraph, letters.font(10.5), ink.TEXT)), Item(Gap(pt(9)))]
    frame = RunningFrame(letters, letter.subject, letter.number, "{page}/{pages}")
    return write_pdf(items, frame, letter.subject, made_at, f"{letter.subject}\n{letter.body}\n{day}", PAPER)


def letter_mail(letter: Letter, facts: LetterFacts, pdf: bytes, event: CalendarEvent | None) -> bytes:
    """Return a letter as a draft of a mail (.eml) with the PDF, and the visit for the guest's calendar if given."""
    name = file_name(letter, facts)
    attachments = [Attachment(f"{name}.pdf", "application/pdf", pdf)]
    if event is not None:
        calendar = write_calendar([event], language="ru" if letter.language == "ru" else "en")
        attachments.append(Attachment(f"{name}.ics", "text/calendar", calendar))
    draft = MailDraft(facts.email, facts.answer_email, letter.subject, letter.body, tuple(attachments))
    return write_draft(draft)


def file_name(letter: Letter, facts: LetterFacts) -> str:
    """Return what the files of a letter are called, without an ending; it names nobody."""
    return f"{facts.day or facts.today:%Y-%m-%d}-{visit_number(facts.number)}-{letter.kind.value}"
