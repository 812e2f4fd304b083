"""A guide's answer to an offered tour, as calendars send it (iTIP, METHOD:REPLY)."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP
from db.exchange.calendars import key_of
from db.exchange.incoming_calendars import CalendarRefused, events_of, parsed, text_of


class NotAReply(CalendarRefused):
    """A calendar that answers nothing."""

    message = QT_TRANSLATE_NOOP("db", "The file is not an answer to an invitation.")
    remedy = QT_TRANSLATE_NOOP("db", "Save the answer from the mail of the guide, or enter it by hand.")


class PartStat(StrEnum):
    """What was answered."""

    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    TENTATIVE = "TENTATIVE"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: to which event, what, and to which revision of it."""

    uid: str
    partstat: PartStat
    sequence: int

    @property
    def assignment_id(self) -> UUID | None:
        """The key of the assignment answered; None for the event of another program."""
        return key_of(self.uid)


def read_reply(data: bytes) -> Reply:
    """Return the answer of a file; raise `NotAReply` or another `CalendarRefused`."""
    calendar = parsed(data)
    events = events_of(calendar)
    if str(calendar.get("METHOD", "")).upper() != "REPLY" or len(events) != 1:
        raise NotAReply
    event = events[0]
    attendees = event.get("ATTENDEE", [])
    answers = attendees if isinstance(attendees, list) else [attendees]
    stated = [str(one.params.get("PARTSTAT", "")).upper() for one in answers if hasattr(one, "params")]
    if len(stated) != 1 or stated[0] not in PartStat.__members__ or not text_of(event, "UID"):
        raise NotAReply
    sequence = text_of(event, "SEQUENCE") or "0"
    if not sequence.isdecimal():
        raise NotAReply
    return Reply(text_of(event, "UID"), PartStat(stated[0]), int(sequence))
