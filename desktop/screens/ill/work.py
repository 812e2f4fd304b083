"""What the workers of the sheet do: find ways through an illness, accept one, print whom to call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from db.change import Change
from db.commands.roster import Leave
from db.errors import QT_TRANSLATE_NOOP, say
from db.exchange.calendars import Words
from db.exchange.files import write_whole
from db.exchange.guide_mails import Unsent, cancelled, events_of, guide_mails, write_mails
from db.queries.calendar import CalendarEvent
from db.queries.cases import policy
from db.queries.sheets import sheet_head
from db.roster.month_ill import Illness, Repair, Rescue, accept_illness, plan_illness
from desktop.context import Context
from desktop.kit.tasks import Report
from desktop.printing.call_list import Call, CallList, call_list_pdf


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was done: the Change, and the events of guides who are asked and of those who are not any more."""

    change: Change | None
    asked: tuple[CalendarEvent, ...]
    gone: tuple[CalendarEvent, ...]
    answer_to: str


def find_ways(context: Context, guide_id: UUID, until: datetime, report: Report) -> Illness:
    """Find ways through an illness."""
    report(0, 0)
    return plan_illness(context.store, guide_id, until)


def accept(
    context: Context, illness: Illness, repair: Repair, chosen: Sequence[Rescue], leave: Leave, report: Report
) -> Accepted:
    """Put a way into the books as one step."""
    report(0, 0)
    gone, answer_to = context.read(lambda session: (events_of(session, repair.removed), policy(session).answer_email))
    name = illness.phones[illness.guide_id].name
    with context.store.write(say(QT_TRANSLATE_NOOP("db", "Ill: {guide}"), guide=name)) as unit:
        accept_illness(unit, illness, repair, chosen, leave)
    asked = context.read(lambda session: events_of(session, repair.added))
    return Accepted(unit.change, tuple(asked), tuple(map(cancelled, gone)), answer_to)


def call_list(
    context: Context, illness: Illness, title: str, note: str, calls: Sequence[Call], file: Path, *, is_english: bool
) -> Path:
    """Write the list of calls as PDF."""
    now = context.store.clock.now()
    head = context.read(lambda session: sheet_head(session, illness.site_id, now))
    write_whole(file, call_list_pdf(CallList(head, title, note, tuple(calls)), is_english=is_english))
    return file


def mails(accepted: Accepted, folder: Path, words: Words, language: str) -> tuple[list[Path], Unsent]:
    """Write the mails to guides into a folder. Raises `NoAnswerAddress`."""
    unsent = guide_mails(accepted.asked, accepted.gone, words=words, language=language, answer_to=accepted.answer_to)
    return write_mails(folder, unsent.mails), unsent
