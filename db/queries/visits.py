"""Visits read for commands and lists."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.visit import Hold, Request, Visit
from db.queries.people import visit_number


class NoSuchVisit(TourError):
    """A visit number that is not in the books."""

    message = QT_TRANSLATE_NOOP("db", "There is no visit {number} in {year}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check the number: it stands on the day sheet and in the list of visits.")


def number_of(visit: Visit) -> str:
    """Return a visit's number as people read it."""
    return visit_number(visit.number)


def next_number(session: Session, table: type[Visit] | type[Request], site_id: UUID, year: int) -> int:
    """Return the next free number of a site and year."""
    last = session.exec(select(func.max(table.number)).where(table.site_id == site_id, table.year == year)).one()
    return (last or 0) + 1


def year_at(moment: datetime, zone: str) -> int:
    """Return the year on the site's wall at an instant."""
    return local(moment, zone).year


def overdue_holds(session: Session, now: datetime) -> list[str]:
    """Return the groups whose hold was over before an instant in UTC and has not been let go, oldest first."""
    query = (
        select(Visit.title)
        .join(Hold, col(Hold.visit_id) == col(Visit.id))
        .where(col(Hold.released_at).is_(None), col(Hold.until) <= now)
        .order_by(col(Hold.until), col(Visit.number))
    )
    return list(session.exec(query))


def by_number(session: Session, number: str, year: int) -> Visit:
    """Return the visit people call `0147` or `147` of a year; raise `NoSuchVisit`."""
    digits = number.rpartition("-")[2].lstrip("#")
    year_text = number.partition("-")[0] if "-" in number else str(year)
    if digits.isdecimal() and year_text.isdecimal():
        query = select(Visit).where(col(Visit.number) == int(digits), col(Visit.year) == int(year_text))
        visit = session.exec(query).first()
        if visit is not None:
            return visit
    raise NoSuchVisit(number=number, year=year_text)
