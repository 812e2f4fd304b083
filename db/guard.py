"""Looks at every Change before it is committed: the figures of a closed month stay, whatever path a change takes."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlmodel import Session, col, select

from db.change import Change, RowChange, Values
from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Site
from db.model.kinds import MonthState
from db.model.month import MonthlyReport
from db.model.visit import Tour, Visit
from db.queries.month import counted_visits, month_rows, reporting_day
from db.rules.calendar import Month
from db.rules.counting import CountedVisit

OF_A_VISIT = frozenset(
    {
        "declared_count",
        "composition",
        "tour",
        "headcount",
        "feedback",
        "visitor",
        "presence_event",
        "briefing",
    }
)
"""Tables whose rows belong to a visit and bear on its figures."""
DAY = timedelta(days=1)


_CLOSED = select(col(MonthlyReport.site_id), col(MonthlyReport.month)).where(MonthlyReport.state == MonthState.CLOSED)
"""Made once: it is asked at every write."""


class MonthClosed(TourError):
    """A change that would alter the figures of a closed month."""

    message = QT_TRANSLATE_NOOP("db", "{month} is closed: this change would alter its figures.")
    remedy = QT_TRANSLATE_NOOP("db", "Open a correction of {month} with a reason, then make the change.")

    def __init__(self, month: Month) -> None:
        super().__init__(month=month)
        self.month = month


class CountedWithThis(MonthClosed):
    """A change of what is set up once by which closed months were counted."""

    message = QT_TRANSLATE_NOOP("db", "{month} is closed and was counted with this: its figures would change.")
    remedy = QT_TRANSLATE_NOOP("db", "Leave it as it is, or open a correction of {month} with a reason first.")


COUNTED_WITH: Final[Mapping[str, frozenset[str]]] = {
    "route": frozenset({"code"}),
    "site": frozenset({"region_code", "municipality", "zone"}),
    "setting": frozenset({"key", "value"}),
}
"""What is set up once and bears on the figures of every month, by table and columns."""
COUNTED_SETTINGS: Final = frozenset({"late_entry_days"})


def closed_months_stay(before: Session, after: Session, change: Change) -> None:
    """Refuse with `MonthClosed` a Change after which a closed month would count differently."""
    closed = {(site_id, month) for site_id, month in after.connection().execute(_CLOSED)}
    if not closed:
        return
    touched = sorted({place for row in change.rows for place in _months(before, after, row)} & closed, key=str)
    for site_id, month in touched:
        if _figures(before, site_id, month) != _figures(after, site_id, month):
            raise MonthClosed(Month.parse(month))
    set_up = [row for row in change.rows if _is_counted_with(row)]
    for site_id, month in sorted({place for row in set_up for place in _counted_months(before, row, closed)}, key=str):
        if _figures(before, site_id, month) != _figures(after, site_id, month):
            raise CountedWithThis(Month.parse(month))


def _is_counted_with(row: RowChange) -> bool:
    """Say whether a row changes what closed months were counted with."""
    before, after = row.before or {}, row.after or {}
    if row.table == "setting" and not {before.get("key"), after.get("key")} & COUNTED_SETTINGS:
        return False
    return any(before.get(column) != after.get(column) for column in COUNTED_WITH.get(row.table, ()))


def _counted_months(session: Session, row: RowChange, closed: set[tuple[UUID, str]]) -> set[tuple[UUID, str]]:
    """Return the closed months that may have been counted with a row: of a route only those in which it was run."""
    if row.table == "site":
        return {place for place in closed if place[0] == row.row_id}
    if row.table != "route":
        return closed
    visits = session.exec(
        select(Visit).join(Tour, col(Tour.visit_id) == col(Visit.id)).where(Tour.route_id == row.row_id).distinct()
    )
    return {(visit.site_id, str(Month.of(reporting_day(visit)))) for visit in visits} & closed


def _figures(session: Session, site_id: UUID, month: str) -> object:
    site = session.get_one(Site, site_id)
    when = Month.parse(month)
    visits = counted_visits(session, site, when)
    return month_rows(session, site, when, visits), [_beside(visit) for visit in visits]


def _beside(visit: CountedVisit) -> object:
    """Return what of a visit the summary counts beside its contributions: guides, seats, money, answers."""
    return visit.id, visit.tours, visit.lead_days, visit.score_sum, visit.recommend, visit.career, visit.price


def _months(before: Session, after: Session, row: RowChange) -> Iterator[tuple[UUID, str]]:
    """Yield the months whose figures a row may bear on, as they were and as they would be."""
    for session, values in ((before, row.before), (after, row.after)):
        if values is None:
            continue
        if row.table == "visit":
            yield from _of_visit(session, row.row_id)
        elif row.table == "request":
            yield from _of_request(session, values)
        elif row.table == "assignment":
            tour = session.get(Tour, values["tour_id"])
            yield from _of_visit(session, tour.visit_id) if tour else ()
        elif row.table in OF_A_VISIT:
            yield from _of_visit(session, UUID(str(values["visit_id"])))
        elif row.table in ("incident", "evacuation"):
            yield from _of_event(session, values)


def _of_visit(session: Session, visit_id: UUID) -> Iterator[tuple[UUID, str]]:
    visit = session.get(Visit, visit_id)
    if visit is not None:
        yield visit.site_id, str(Month.of(reporting_day(visit)))


def _of_request(session: Session, values: Values) -> Iterator[tuple[UUID, str]]:
    yield from _of_moments(session, values, "received_at", "answered_at")


def _of_event(session: Session, values: Values) -> Iterator[tuple[UUID, str]]:
    yield from _of_moments(session, values, "at", "started_at")


def _of_moments(session: Session, values: Values, *names: str) -> Iterator[tuple[UUID, str]]:
    site = session.exec(select(Site).where(col(Site.id) == values["site_id"])).one()
    for name in names:
        moment = values.get(name)
        if isinstance(moment, datetime):
            yield site.id, str(Month.of(local(moment, site.zone).date()))
