"""Days off at a site, and months that are closed."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from db.model.kinds import MonthState
from db.model.month import MonthlyReport
from db.model.route import CalendarDay
from db.rules.calendar import Month


def days_off(session: Session, site_id: UUID, first: date, last: date) -> frozenset[date]:
    """Return the days off from `first` to `last`: weekends, unless the production calendar says otherwise."""
    query = columns(col(CalendarDay.day), col(CalendarDay.is_working)).where(
        col(CalendarDay.site_id) == site_id, col(CalendarDay.day) >= first, col(CalendarDay.day) <= last
    )
    told = {day: is_working for day, is_working in session.connection().execute(query)}
    days = (first + timedelta(days=count) for count in range((last - first).days + 1))
    return frozenset(day for day in days if not told.get(day, day.weekday() < 5))


def locked_months(session: Session, site_id: UUID) -> frozenset[Month]:
    """Return the months whose figures stand."""
    query = select(MonthlyReport.month).where(
        MonthlyReport.site_id == site_id, MonthlyReport.state == MonthState.CLOSED
    )
    return frozenset(Month.parse(month) for month in session.exec(query))
