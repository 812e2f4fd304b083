"""Mails that offer a tour to a guide, or take it back: a draft to open in the mail program, with the calendar event."""

from collections.abc import Callable

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.calendars import Method, write_calendar
from db.exchange.mail_drafts import Attachment, MailDraft, write_draft
from db.queries.calendar import CalendarEvent
from db.queries.offers import OfferRow

Words = Callable[[Phrase], str]


def offer_mail(
    row: OfferRow, event: CalendarEvent, method: Method, answer_to: str, words: Words, language: str = "en"
) -> bytes:
    """Return the draft of a mail; raise `NoAnswerAddress`, `NoGuideAddress`."""
    calendar = write_calendar([event], method, words=words, language=language, answer_to=answer_to)
    if method is Method.CANCEL:
        subject = say(QT_TRANSLATE_NOOP("db", "Taken back: {route}, {time}"), route=row.route, time=row.starts)
        first = say(QT_TRANSLATE_NOOP("db", "This tour is taken back. There is nothing to answer."))
    else:
        subject = say(QT_TRANSLATE_NOOP("db", "Can you lead: {route}, {time}"), route=row.route, time=row.starts)
        first = say(QT_TRANSLATE_NOOP("db", "Can you lead this tour? Answer through the calendar, or by a mail."))
    lines = [
        first,
        say(QT_TRANSLATE_NOOP("db", "Route: {route}"), route=row.route),
        say(QT_TRANSLATE_NOOP("db", "From {starts} to {ends}"), starts=row.starts, ends=row.ends),
        say(QT_TRANSLATE_NOOP("db", "Group: {visit}"), visit=row.title),
        say(QT_TRANSLATE_NOOP("db", "People: {people}"), people=row.people),
        say(QT_TRANSLATE_NOOP("db", "Role: {role}"), role=row.role),
    ]
    if row.due is not None and method is not Method.CANCEL:
        lines.append(say(QT_TRANSLATE_NOOP("db", "Answer by {time}"), time=row.due))
    body = "\n".join(words(line) for line in lines)
    attachment = Attachment("invitation.ics", "text/calendar", calendar)
    return write_draft(MailDraft(row.email, answer_to, words(subject), body, (attachment,)))
