"""The production calendar of a year, and what a calendar file would change in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.enterprise import Site
from db.model.kinds import BlackoutReason
from db.model.route import Blackout, CalendarDay
from db.model.visit import Visit
from db.rules.states import EXITS

SATURDAY = 5
"""As `date.weekday` counts."""


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day that differs from the plain week."""

    day: date
    is_working: bool
    title: str


@dataclass(frozen=True, slots=True)
class KnownClosure:
    """A closed time of the whole site."""

    starts: datetime
    ends: datetime
    reason: BlackoutReason


@dataclass(frozen=True, slots=True)
class EarlyClosing:
    """A closed time of the whole site that ends its day before the usual hour."""

    id: UUID
    at: time
    title: str


def is_plain_working(day: date) -> bool:
    """Say whether the plain week works on a day."""
    return day.weekday() < SATURDAY


def calendar_days(session: Session, site_id: UUID, year: int) -> dict[date, DayRow]:
    """Return the days of a year that differ from the plain week."""
    query = select(CalendarDay).where(
        CalendarDay.site_id == site_id,
        col(CalendarDay.day) >= date(year, 1, 1),
        col(CalendarDay.day) <= date(year, 12, 31),
    )
    return {row.day: DayRow(row.day, row.is_working, row.title) for row in session.exec(query)}


def days_among(session: Session, site_id: UUID, days: Iterable[date]) -> dict[date, DayRow]:
    """Return those of some days that differ from the plain week."""
    years = {day.year for day in days}
    return {day: row for year in years for day, row in calendar_days(session, site_id, year).items()}


def early_closings(session: Session, site_id: UUID, first: date, last: date) -> dict[date, list[EarlyClosing]]:
    """Return the days on which the site opens as usual and closes early before a holiday, with what closes it."""
    site = session.get_one(Site, site_id)
    query = select(Blackout).where(
        Blackout.site_id == site_id,
        col(Blackout.route_id).is_(None),
        Blackout.reason == BlackoutReason.HOLIDAY,
        col(Blackout.starts_local) >= datetime.combine(first, time.min),
        col(Blackout.starts_local) <= datetime.combine(last, time.max),
    )
    found: dict[date, list[EarlyClosing]] = {}
    for row in session.exec(query):
        day, at = row.starts_local.date(), row.starts_local.time()
        is_until_night = row.ends_local <= datetime.combine(day + timedelta(days=1), time.min)
        if at > site.opens_at and is_until_night and row.ends_local >= datetime.combine(day, site.closes_at):
            found.setdefault(day, []).append(EarlyClosing(row.id, at, row.note))
    return found


def visits_on(session: Session, site_id: UUID, days: Iterable[date]) -> Counter[date]:
    """Count the visits that are planned on some days."""
    wanted = set(days)
    if not wanted:
        return Counter()
    query = select(Visit.starts_local).where(
        Visit.site_id == site_id,
        col(Visit.state).not_in(EXITS),
        col(Visit.starts_local) >= datetime.combine(min(wanted), time.min),
        col(Visit.starts_local) <= datetime.combine(max(wanted), time.max),
    )
    return Counter(day for starts in session.exec(query) if (day := starts.date()) in wanted)


def site_closures(session: Session, site_id: UUID) -> set[KnownClosure]:
    """Return all closed times of the whole site."""
    query = select(Blackout).where(Blackout.site_id == site_id, col(Blackout.route_id).is_(None))
    return {KnownClosure(row.starts_local, row.ends_local, row.reason) for row in session.exec(query)}
