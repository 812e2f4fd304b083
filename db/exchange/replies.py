"""A guide's answer to an offered tour, as calendars send it (iTIP, METHOD:REPLY): read, and entered."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from db.commands.assignments import answer
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.calendars import key_of
from db.exchange.incoming_calendars import CalendarRefused, events_of, parsed, text_of
from db.model.guide import Guide
from db.model.kinds import AssignmentState
from db.model.visit import Assignment
from db.queries.calendar import changed_since
from db.queries.people import short_name
from db.store import UnitOfWork

_OPEN = frozenset(
    {AssignmentState.PROPOSED, AssignmentState.OFFERED, AssignmentState.ACCEPTED, AssignmentState.DECLINED}
)
"""States in which a guide may still answer, or answer otherwise."""


class NotAReply(CalendarRefused):
    """A calendar that answers nothing."""

    message = QT_TRANSLATE_NOOP("db", "The file is not an answer to an invitation.")
    remedy = QT_TRANSLATE_NOOP("db", "Save the answer from the mail of the guide, or enter it by hand.")


class OfferUnknown(TourError):
    """An answer to an assignment that is not, or no longer, in the books."""

    message = QT_TRANSLATE_NOOP("db", "The answer belongs to no offer in the books.")
    remedy = QT_TRANSLATE_NOOP("db", "The guide may have been taken off the tour meanwhile. Nothing was changed.")


class OfferChanged(TourError):
    """An answer to a tour that was moved or altered after the guide saw it."""

    message = QT_TRANSLATE_NOOP("db", "{guide} answered before the tour was changed.")
    remedy = QT_TRANSLATE_NOOP("db", "Send the offer once more, or ask by telephone. Nothing was changed.")


class Undecided(TourError):
    """An answer that is neither yes nor no."""

    message = QT_TRANSLATE_NOOP("db", "{guide} has not decided yet.")
    remedy = QT_TRANSLATE_NOOP("db", "Wait for another answer, or ask by telephone. Nothing was changed.")


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


def take_reply(unit: UnitOfWork, reply: Reply) -> str:
    """Enter an answer and return the guide's name; the second time nothing changes.

    Raises `OfferUnknown`, `OfferChanged` for an answer to what stands no longer, and `Undecided`.
    """
    key = reply.assignment_id
    assignment = unit.session.get(Assignment, key) if key else None
    if assignment is None or assignment.state not in _OPEN:
        raise OfferUnknown
    guide = unit.one(Guide, assignment.guide_id)
    name = short_name(guide.surname, guide.given)
    if reply.partstat is PartStat.TENTATIVE:
        raise Undecided(guide=name)
    if changed_since(unit.session, assignment.id, reply.sequence):
        raise OfferChanged(guide=name)
    accepted = reply.partstat is PartStat.ACCEPTED
    if assignment.state is not (AssignmentState.ACCEPTED if accepted else AssignmentState.DECLINED):
        answer(unit, assignment.id, accepted=accepted)
    return name
