"""Days on which the site closes early, as before a holiday: closed times at their end, heeded by every judge."""

from datetime import date, datetime, time
from uuid import UUID

from db.commands.routes import close_dates
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Site
from db.model.kinds import BlackoutReason
from db.model.route import Blackout
from db.queries.production_calendar import early_closings
from db.store import UnitOfWork


class NotEarly(TourError):
    """An early closing outside the opening hours."""

    message = QT_TRANSLATE_NOOP("db", "The site is open from {opens} to {closes}: {at} is no earlier closing.")
    remedy = QT_TRANSLATE_NOOP("db", "Give a time between them.")


def shorten_day(unit: UnitOfWork, site_id: UUID, day: date, at: time, title: str = "") -> None:
    """Let the site close early on a day, in place of an earlier closing it had; raise `NotEarly`."""
    site = unit.one(Site, site_id)
    if not site.opens_at < at < site.closes_at:
        raise NotEarly(opens=site.opens_at, closes=site.closes_at, at=at)
    lengthen_day(unit, site_id, day)
    ends = datetime.combine(day, site.closes_at)
    close_dates(unit, site_id, datetime.combine(day, at), ends, BlackoutReason.HOLIDAY, note=title)


def lengthen_day(unit: UnitOfWork, site_id: UUID, day: date) -> None:
    """Let the site stay open on a day until its usual hour; nothing on a day that is not short."""
    for known in early_closings(unit.session, site_id, day, day).get(day, ()):
        unit.session.delete(unit.one(Blackout, known.id))
    unit.session.flush()
