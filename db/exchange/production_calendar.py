"""A production calendar file against the books: what each entry would change, and carrying it out in one step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from db.commands.routes import close_dates, set_calendar_day
from db.exchange.closures import ClosureProposal, ProposedKind
from db.model.kinds import BlackoutReason
from db.queries.production_calendar import (
    DayRow,
    KnownClosure,
    days_among,
    is_plain_working,
    site_closures,
)
from db.store import UnitOfWork

TITLE_LIMIT, NOTE_LIMIT = 120, 200


@dataclass(frozen=True, slots=True)
class DayChange:
    """A day that would become working or free; `is_new` is false where the books say so already."""

    day: date
    is_working: bool
    title: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class ClosureChange:
    """A time for which the whole site would be closed."""

    starts: datetime
    ends: datetime
    reason: BlackoutReason
    title: str
    is_new: bool


CalendarChange = DayChange | ClosureChange


def calendar_changes(session: Session, site_id: UUID, proposals: Sequence[ClosureProposal]) -> list[CalendarChange]:
    """Compare a calendar with the books, in time.

    Holidays of whole days and working days become days of the production calendar, everything else a closed time of
    the site. What the plain week says anyway is no change. The last entry about a day counts.
    """
    days: dict[date, tuple[bool, str]] = {}
    closed: dict[KnownClosure, str] = {}
    for one in proposals:
        is_working = one.kind is ProposedKind.WORKING
        if is_working or (one.is_all_day and one.reason in (BlackoutReason.HOLIDAY, BlackoutReason.OTHER)):
            days.update(dict.fromkeys(one.days, (is_working, one.summary[:TITLE_LIMIT])))
        else:
            closed[KnownClosure(one.starts, one.ends, one.reason)] = one.summary[:NOTE_LIMIT]
    known, times = days_among(session, site_id, days), site_closures(session, site_id)
    changes: list[CalendarChange] = [
        DayChange(day, is_working, title, is_new=_is_new(known.get(day), day, is_working=is_working))
        for day, (is_working, title) in sorted(days.items())
    ]
    return changes + [
        ClosureChange(time.starts, time.ends, time.reason, title, is_new=time not in times)
        for time, title in sorted(closed.items(), key=lambda item: item[0].starts)
    ]


def take_calendar(unit: UnitOfWork, site_id: UUID, proposals: Sequence[ClosureProposal]) -> int:
    """Write what a calendar changes, looked at anew; return how many days and times. A second time nothing changes."""
    new = [change for change in calendar_changes(unit.session, site_id, proposals) if change.is_new]
    for change in new:
        match change:
            case DayChange():
                set_calendar_day(unit, site_id, change.day, is_working=change.is_working, title=change.title)
            case ClosureChange():
                close_dates(unit, site_id, change.starts, change.ends, change.reason, note=change.title)
    return len(new)


def _is_new(known: DayRow | None, day: date, *, is_working: bool) -> bool:
    return is_working != (is_plain_working(day) if known is None else known.is_working)
