"""The runs of a visit: laid from its start in waves, moved with it, dropped."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from db.clock import instant, is_skipped
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.route import Route
from db.model.visit import Assignment, Tour, Visit
from db.rules.capacity import even_split, staggered, tours_needed
from db.store import UnitOfWork


class NoSuchHour(TourError):
    """A time that a change of clocks skips."""

    message = QT_TRANSLATE_NOOP("db", "{time} does not exist in {zone}: the clocks change then.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a time before or after the change.")


def tours_of(unit: UnitOfWork, visit_id: UUID) -> Sequence[Tour]:
    """Return a visit's tours in order."""
    return unit.session.exec(select(Tour).where(Tour.visit_id == visit_id).order_by(col(Tour.ordinal))).all()


def lay_tours(
    unit: UnitOfWork, visit: Visit, *, people: int, duration_min: int | None = None, parts: int | None = None
) -> None:
    """Lay a visit's tours from its start: the briefing first, then the runs, in waves as the route allows."""
    route = unit.one(Route, visit.route_id)
    parts = parts or (1 if visit.is_open_day else tours_needed(people, route.capacity))
    shares = even_split(people, parts)
    length = timedelta(minutes=duration_min or route.duration_min)
    first = visit.starts_local + timedelta(minutes=route.briefing_min)
    starts = staggered(first, parts, route.parallel_runs, length + timedelta(minutes=route.buffer_min))
    known = list(tours_of(unit, visit.id))
    for ordinal, (share, begin) in enumerate(zip(shares, starts, strict=True), start=1):
        tour = known[ordinal - 1] if ordinal <= len(known) else None
        if tour is None:
            tour = unit.add(_new_tour(visit, route, ordinal))
        tour.people, tour.capacity, tour.route_id, tour.language = share, route.capacity, route.id, visit.language
        place_tour(tour, visit.zone, begin, begin + length)
    for tour in known[parts:]:
        _drop_tour(unit, tour)
    visit.ends_local = max(starts) + length
    visit.ends_at = instant(visit.ends_local, visit.zone)


def _new_tour(visit: Visit, route: Route, ordinal: int) -> Tour:
    return Tour(
        visit_id=visit.id,
        ordinal=ordinal,
        route_id=route.id,
        starts_local=visit.starts_local,
        ends_local=visit.ends_local,
        starts_at=visit.starts_at,
        ends_at=visit.ends_at,
        people=0,
        capacity=route.capacity,
    )


def _drop_tour(unit: UnitOfWork, tour: Tour) -> None:
    for assignment in unit.session.exec(select(Assignment).where(Assignment.tour_id == tour.id)).all():
        unit.session.delete(assignment)
    unit.session.delete(tour)


def place_tour(tour: Tour, zone: str, starts: datetime, ends: datetime) -> None:
    """Set when a tour runs, by the wall and as instants."""
    tour.starts_local, tour.ends_local = starts, ends
    tour.starts_at, tour.ends_at = instant(starts, zone), instant(ends, zone)


def shift(visit: Visit, starts: datetime) -> None:
    """Set when a visit begins; raise `NoSuchHour` for a time that a change of clocks skips."""
    visit.starts_at = instant_of(starts, visit.zone)
    visit.starts_local = starts


def instant_of(wall: datetime, zone: str) -> datetime:
    """Return the instant of a time by the wall; raise `NoSuchHour` for one that a change of clocks skips."""
    if is_skipped(wall, zone):
        raise NoSuchHour(time=wall, zone=zone)
    return instant(wall, zone)
