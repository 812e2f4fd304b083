"""Drafts of mails to guides whose tours changed: what they are asked to lead and what they lead no longer, with ICS."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.exchange.calendars import Method, Words, write_calendar
from db.exchange.files import write_whole
from db.exchange.mail_drafts import Attachment, MailDraft, write_draft
from db.model.visit import Assignment
from db.queries.calendar import CalendarEvent, EventStatus, assignment_event

Pair = tuple[UUID, UUID]
"""A tour and a guide."""
KINDS = {
    Method.REQUEST: QT_TRANSLATE_NOOP("db", "Please lead: {visits}"),
    Method.CANCEL: QT_TRANSLATE_NOOP("db", "Not yours any more: {visits}"),
}


@dataclass(frozen=True, slots=True)
class MailFile:
    """A mail as a file to be opened with the mail program."""

    guide: str
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Unsent:
    """Mails that are ready, and who has no address to send one to."""

    mails: tuple[MailFile, ...]
    without_address: tuple[str, ...]


def events_of(session: Session, pairs: Iterable[Pair]) -> list[CalendarEvent]:
    """Return the calendar events of assignments that stand."""
    found = []
    for tour, guide in pairs:
        query = select(Assignment.id).where(col(Assignment.tour_id) == tour, col(Assignment.guide_id) == guide)
        key = session.exec(query).first()
        if key is not None:
            found.append(assignment_event(session, key))
    return found


def cancelled(event: CalendarEvent) -> CalendarEvent:
    """Return an event as it is once its assignment is gone: one revision later, cancelled."""
    return replace(event, status=EventStatus.CANCELLED, revision=event.revision + 1)


def guide_mails(
    asked: Sequence[CalendarEvent],
    gone: Sequence[CalendarEvent],
    *,
    words: Words,
    language: str,
    answer_to: str,
) -> Unsent:
    """Return a mail for each guide and kind of news. Raises `NoAnswerAddress` if guides could not answer."""
    mails: list[MailFile] = []
    lost: list[str] = []
    for method, events in ((Method.CANCEL, gone), (Method.REQUEST, asked)):
        by_guide: defaultdict[tuple[str, str], list[CalendarEvent]] = defaultdict(list)
        for event in events:
            if event.invited is not None:
                by_guide[event.invited.name, event.invited.email].append(event)
        for (name, email), theirs in sorted(by_guide.items()):
            if not email:
                lost.append(name)
                continue
            ordered = sorted(theirs, key=lambda one: one.starts)
            mails.append(_mail(name, email, method, ordered, words, language, answer_to))
    return Unsent(tuple(mails), tuple(dict.fromkeys(lost)))


def write_mails(folder: Path, mails: Iterable[MailFile]) -> list[Path]:
    """Write mails into a folder; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for mail in mails:
        file = folder / mail.name
        write_whole(file, mail.content)
        files.append(file)
    return files


def _mail(
    name: str,
    email: str,
    method: Method,
    events: Sequence[CalendarEvent],
    words: Words,
    language: str,
    answer_to: str,
) -> MailFile:
    lines = [words(_line(event)) for event in events]
    subject = words(say(KINDS[method], visits="; ".join(lines)))
    calendar = write_calendar(events, method, words=words, language=language, answer_to=answer_to)
    body = "\n".join([name, "", subject.split(":")[0] + ":", *lines])
    draft = MailDraft(
        receiver=email,
        sender=answer_to,
        subject=subject,
        body=body,
        attachments=(Attachment(f"{method.value.lower()}.ics", "text/calendar", calendar),),
    )
    kind = "cancel" if method is Method.CANCEL else "request"
    first = events[0]
    return MailFile(name, f"{first.starts:%Y-%m-%d}-{kind}-{first.key.hex[:8]}.eml", write_draft(draft))


def _line(event: CalendarEvent) -> Phrase:
    return say(
        QT_TRANSLATE_NOOP("db", "{starts}, {route}, {title}"), starts=event.starts, route=event.route, title=event.title
    )
