"""The production calendar of a year, and what a calendar file would change in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.kinds import BlackoutReason
from db.model.route import Blackout, CalendarDay

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


def site_closures(session: Session, site_id: UUID) -> set[KnownClosure]:
    """Return all closed times of the whole site."""
    query = select(Blackout).where(Blackout.site_id == site_id, col(Blackout.route_id).is_(None))
    return {KnownClosure(row.starts_local, row.ends_local, row.reason) for row in session.exec(query)}
