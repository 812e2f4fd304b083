"""Looks at every Change before it is committed: the figures of a closed month stay, whatever path a change takes."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

import sqlalchemy as sql
from sqlalchemy import BindParameter, Select, bindparam
from sqlmodel import Session, col, select

from db.change import Change, RowChange, Values
from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Site
from db.model.kinds import MonthState
from db.model.month import MonthlyReport
from db.model.visit import Tour, Visit
from db.prepared import Prepared
from db.queries.month import counted_visits, day_that_counts, month_rows, reporting_day
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
_MOMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "request": ("received_at", "answered_at"),
    "incident": ("at",),
    "evacuation": ("started_at",),
}
"""Tables whose rows bear on the figures of the month of these instants."""


_CLOSED = Prepared(
    select(col(MonthlyReport.site_id), col(MonthlyReport.month)).where(MonthlyReport.state == MonthState.CLOSED)
)
_WHEN = sql.select(col(Visit.site_id), col(Visit.starts_local), col(Visit.actual_starts_at), col(Visit.zone))
_IDS: BindParameter[UUID] = bindparam("ids", expanding=True)
_VISITS = _WHEN.where(col(Visit.id).in_(_IDS))
_VISITS_OF_TOURS = _WHEN.where(col(Visit.id).in_(sql.select(col(Tour.visit_id)).where(col(Tour.id).in_(_IDS))))
"""Made once: they are asked at every write."""


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
    closed = {(site_id, month) for site_id, month in _CLOSED.rows(after)}
    if not closed:
        return
    for site_id, month in sorted(_months(before, after, change.rows) & closed, key=str):
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


def _months(before: Session, after: Session, rows: Iterable[RowChange]) -> set[tuple[UUID, str]]:
    """Return the months whose figures rows may bear on, as they were and as they would be, each with its site."""
    sides: tuple[tuple[Session, list[tuple[str, UUID, Values]]], ...] = (
        (before, [(row.table, row.row_id, row.before) for row in rows if row.before is not None]),
        (after, [(row.table, row.row_id, row.after) for row in rows if row.after is not None]),
    )
    found: set[tuple[UUID, str]] = set()
    for session, told in sides:
        visits = {row_id for table, row_id, _values in told if table == "visit"}
        visits |= {UUID(str(values["visit_id"])) for table, _row_id, values in told if table in OF_A_VISIT}
        tours = {UUID(str(values["tour_id"])) for table, _row_id, values in told if table == "assignment"}
        found |= _of_visits(session, _VISITS, visits) | _of_visits(session, _VISITS_OF_TOURS, tours)
        for table, _row_id, values in told:
            if table in _MOMENTS:
                found |= _of_moments(session, values, _MOMENTS[table])
    return found


def _of_visits(
    session: Session, query: Select[UUID, datetime, datetime | None, str], ids: set[UUID]
) -> set[tuple[UUID, str]]:
    if not ids:
        return set()
    return {
        (site_id, str(Month.of(day_that_counts(planned, came, zone))))
        for site_id, planned, came, zone in session.connection().execute(query, {"ids": list(ids)})
    }


def _of_moments(session: Session, values: Values, names: Iterable[str]) -> set[tuple[UUID, str]]:
    site = session.exec(select(Site).where(col(Site.id) == values["site_id"])).one()
    moments = [moment for name in names if isinstance(moment := values.get(name), datetime)]
    return {(site.id, str(Month.of(local(moment, site.zone).date()))) for moment in moments}
