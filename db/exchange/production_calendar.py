"""A production calendar file against the books: what each entry would change, and carrying it out in one step."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session

from db.commands.routes import close_dates, set_calendar_day
from db.commands.short_days import shorten_day
from db.exchange.closures import ClosureProposal, ProposedKind
from db.model.enterprise import Site
from db.model.kinds import BlackoutReason
from db.queries.production_calendar import (
    DayRow,
    EarlyClosing,
    KnownClosure,
    days_among,
    early_closings,
    is_plain_working,
    site_closures,
    visits_on,
)
from db.store import UnitOfWork

TITLE_LIMIT, NOTE_LIMIT = 120, 200
SHORTER = timedelta(hours=1)
"""A day before a holiday is an hour shorter (Labour Code, article 95) unless the entry tells its own time."""


@dataclass(frozen=True, slots=True)
class DayChange:
    """A day that would become working or free; `is_new` is false where the books say so already.

    `was_working` and `was_title` are what the books say, `denied_by` the titles of other entries of the same file that
    say the opposite, `visits` how many are planned on a day that would become free.
    """

    day: date
    is_working: bool
    title: str
    is_new: bool
    was_working: bool = field(default=True)
    was_title: str = ""
    denied_by: tuple[str, ...] = ()
    visits: int = 0


@dataclass(frozen=True, slots=True)
class ShortChange:
    """A day on which the site would close early; `was` is when it closes by the books."""

    day: date
    at: time
    title: str
    is_new: bool
    was: time


@dataclass(frozen=True, slots=True)
class ClosureChange:
    """A time for which the whole site would be closed; `overlaps` are times that the books close within it."""

    starts: datetime
    ends: datetime
    reason: BlackoutReason
    title: str
    is_new: bool
    overlaps: tuple[KnownClosure, ...] = ()
    visits: int = 0


CalendarChange = DayChange | ShortChange | ClosureChange


@dataclass(slots=True)
class _Wanted:
    """What the entries of a file ask for; of each day what the last entry says, and who says otherwise."""

    days: dict[date, tuple[bool, str]] = field(default_factory=dict)
    denied: dict[date, list[str]] = field(default_factory=dict)
    short: dict[date, tuple[time, str]] = field(default_factory=dict)
    closed: dict[KnownClosure, str] = field(default_factory=dict)


def calendar_changes(session: Session, site_id: UUID, proposals: Sequence[ClosureProposal]) -> list[CalendarChange]:
    """Compare a calendar with the books, in time.

    Holidays of whole days and working days become days of the production calendar, days before holidays close early,
    everything else is a closed time of the site. What the plain week says anyway is no change. The last entry about a
    day counts; entries that deny it are named.
    """
    site = session.get_one(Site, site_id)
    wanted = _wanted(proposals, site)
    known, times = days_among(session, site_id, wanted.days), site_closures(session, site_id)
    freed = [day for day, (is_working, _title) in wanted.days.items() if not is_working]
    closed_days = {day for time_ in wanted.closed for day in _days_of(time_)}
    visits = visits_on(session, site_id, {*freed, *closed_days})
    return [
        *(_day_change(day, wanted, known.get(day), visits) for day in sorted(wanted.days)),
        *_short_changes(session, site, wanted.short),
        *(
            _closure_change(closed, title, times, visits)
            for closed, title in sorted(wanted.closed.items(), key=lambda item: item[0].starts)
        ),
    ]


def take_calendar(unit: UnitOfWork, site_id: UUID, proposals: Sequence[ClosureProposal]) -> int:
    """Write what a calendar changes, looked at anew; return how many days and times. A second time nothing changes."""
    new = [change for change in calendar_changes(unit.session, site_id, proposals) if change.is_new]
    for change in new:
        match change:
            case DayChange():
                set_calendar_day(unit, site_id, change.day, is_working=change.is_working, title=change.title)
            case ShortChange():
                shorten_day(unit, site_id, change.day, change.at, change.title)
            case ClosureChange():
                close_dates(unit, site_id, change.starts, change.ends, change.reason, note=change.title)
    return len(new)


def _wanted(proposals: Sequence[ClosureProposal], site: Site) -> _Wanted:
    wanted = _Wanted()
    for one in proposals:
        is_working = one.kind is ProposedKind.WORKING
        if one.kind is ProposedKind.SHORT:
            for day in one.days:
                wanted.short[day] = (_closing(one, day, site), one.summary[:NOTE_LIMIT])
        elif is_working or (one.is_all_day and one.reason in (BlackoutReason.HOLIDAY, BlackoutReason.OTHER)):
            for day in one.days:
                before = wanted.days.get(day)
                if before is not None and before[0] is not is_working:
                    wanted.denied.setdefault(day, []).append(before[1])
                wanted.days[day] = (is_working, one.summary[:TITLE_LIMIT])
        else:
            wanted.closed[KnownClosure(one.starts, one.ends, one.reason)] = one.summary[:NOTE_LIMIT]
    return wanted


def _closing(one: ClosureProposal, day: date, site: Site) -> time:
    """Return when the site closes on a short day: where the entry's own closed time begins, else an hour earlier."""
    if not one.is_all_day and site.opens_at < one.starts.time() < site.closes_at:
        return one.starts.time()
    usual = datetime.combine(day, site.closes_at)
    return max(usual - SHORTER, datetime.combine(day, site.opens_at) + timedelta(minutes=1)).time()


def _day_change(day: date, wanted: _Wanted, known: DayRow | None, visits: Counter[date]) -> DayChange:
    is_working, title = wanted.days[day]
    was = is_plain_working(day) if known is None else known.is_working
    return DayChange(
        day,
        is_working,
        title,
        is_new=is_working != was,
        was_working=was,
        was_title=known.title if known is not None else "",
        denied_by=tuple(wanted.denied.get(day, ())),
        visits=0 if is_working else visits[day],
    )


def _short_changes(session: Session, site: Site, short: Mapping[date, tuple[time, str]]) -> list[ShortChange]:
    if not short:
        return []
    known = early_closings(session, site.id, min(short), max(short))
    return [
        ShortChange(day, at, title, is_new=_closes(known.get(day), site) != at, was=_closes(known.get(day), site))
        for day, (at, title) in sorted(short.items())
    ]


def _closes(known: Sequence[EarlyClosing] | None, site: Site) -> time:
    return min((one.at for one in known or ()), default=site.closes_at)


def _closure_change(closed: KnownClosure, title: str, times: set[KnownClosure], visits: Counter[date]) -> ClosureChange:
    overlaps = tuple(
        sorted(
            (one for one in times if one != closed and one.starts < closed.ends and closed.starts < one.ends),
            key=lambda one: one.starts,
        )
    )
    return ClosureChange(
        closed.starts,
        closed.ends,
        closed.reason,
        title,
        is_new=closed not in times,
        overlaps=overlaps,
        visits=sum(visits[day] for day in _days_of(closed)),
    )


def _days_of(closed: KnownClosure) -> list[date]:
    last = (closed.ends - timedelta(seconds=1)).date()
    return [closed.starts.date() + timedelta(days=step) for step in range((last - closed.starts.date()).days + 1)]
