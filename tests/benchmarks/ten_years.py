"""Ten years of the largest plant: 12,000 visits and 200,000 presence rows, written straight into the tables."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import select

from db.clock import SetClock
from db.demo.build import build_plant
from db.ids import uuid7
from db.model.kinds import GroupKind, PresenceKind, VisitorCategory, VisitState
from db.model.presence import PresenceEvent
from db.model.route import Route
from db.model.visit import DeclaredCount, Tour, Visit
from db.opening import open_store
from db.rules.calendar import Month

VISITS, EVENTS = 12_000, 200_000
FIRST = datetime(2017, 1, 9, 9, 0, tzinfo=UTC)


def fill(folder: Path) -> None:
    """Fill a folder's books."""
    store = open_store(folder, clock=SetClock(datetime(2026, 1, 1, tzinfo=UTC)), seat="office")
    plant, _ = build_plant(store, SetClock(FIRST), Month(2026, 10))
    with store.read() as session:
        route = session.exec(select(Route)).first()
    assert route is not None
    with store.engine.begin() as connection:
        visits, tours, declared, events = [], [], [], []
        per_visit = EVENTS // VISITS
        for number in range(VISITS):
            visit, starts = uuid7(), FIRST + timedelta(hours=number * 24 * 3600 / VISITS)
            visits.append(_visit(visit, plant.site, route.id, number, starts))
            tours.append(_tour(visit, route, starts))
            declared.append({"visit_id": visit, "category": VisitorCategory.SCHOOL_5_9, "people": per_visit // 2})
            for line in range(per_visit):
                events.append(_event(visit, number * per_visit + line, starts, is_in=line % 2 == 0))
        for table, rows in ((Visit, visits), (Tour, tours), (DeclaredCount, declared), (PresenceEvent, events)):
            values = [{"id": uuid7(), "version": 1, **row} for row in rows]
            connection.execute(insert(table), values)
    store.close()


def _visit(key: UUID, site: UUID, route: UUID, number: int, starts: datetime) -> dict[str, object]:
    wall = (starts + timedelta(hours=5)).replace(tzinfo=None)
    defaults = Visit(
        site_id=site,
        year=wall.year,
        number=number + 1,
        route_id=route,
        title=f"School {number % 40}",
        group_kind=GroupKind.SCHOOL,
        state=VisitState.CLOSED,
        starts_local=wall,
        ends_local=wall + timedelta(hours=2),
        zone="Asia/Yekaterinburg",
        starts_at=starts,
        ends_at=starts + timedelta(hours=2),
        requested_at=starts - timedelta(days=20),
        region_code="RU-SVE",
        confirmed_at=starts - timedelta(days=19),
        actual_starts_at=starts,
        closed_at=starts + timedelta(hours=3),
    )
    return {**defaults.model_dump(exclude={"id", "version"}), "id": key}


def _tour(visit: UUID, route: Route, starts: datetime) -> dict[str, object]:
    wall = (starts + timedelta(hours=5)).replace(tzinfo=None)
    return {
        "visit_id": visit,
        "ordinal": 1,
        "route_id": route.id,
        "starts_local": wall,
        "ends_local": wall + timedelta(hours=1),
        "starts_at": starts,
        "ends_at": starts + timedelta(hours=1),
        "language": "ru",
        "people": 8,
        "capacity": route.capacity,
        "is_held": True,
    }


def _event(visit: UUID, counter: int, at: datetime, *, is_in: bool) -> dict[str, object]:
    return {
        "visit_id": visit,
        "kind": PresenceKind.IN if is_in else PresenceKind.OUT,
        "category": VisitorCategory.SCHOOL_5_9,
        "people": 1,
        "at": at if is_in else at + timedelta(hours=2),
        "recorded_at": at if is_in else at + timedelta(hours=2),
        "seat": "gate",
        "counter": counter,
        "nonce": f"{counter:016x}",
    }
