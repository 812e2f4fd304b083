"""A group that comes late: put later, its route shortened, or given up; and what each of these would collide with."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from db.clock import instant
from db.commands.moves import put_visit
from db.commands.phone_requests import PhoneDraft, take_phone_request
from db.commands.requests import put_on_waiting_list
from db.commands.tours import tours_of
from db.commands.visits import findings
from db.model.route import Stop
from db.model.visit import SkippedStop, Visit
from db.rules.findings import Finding
from db.rules.states import PLANNED
from db.rules.trial import Target
from db.store import UnitOfWork


def delay_visit(unit: UnitOfWork, visit_id: UUID, minutes: int, stop_ids: Collection[UUID] = ()) -> None:
    """Let a group begin later; the stops that are left out make its tours so much shorter.

    A group that has come already keeps its planned start; what it really was is told by the arrivals.
    """
    visit = unit.one(Visit, visit_id)
    saved = timedelta(minutes=_minutes_of(unit, stop_ids))
    if visit.state in PLANNED:
        later = timedelta(minutes=minutes)
        put_visit(unit, visit_id, Target(visit.starts_local + later, visit.ends_local + later - saved))
    elif saved:
        _end_earlier(unit, visit, saved)
    for tour in tours_of(unit, visit_id):
        known = set(unit.session.exec(select(SkippedStop.stop_id).where(SkippedStop.tour_id == tour.id)))
        for stop_id in stop_ids:
            if stop_id not in known:
                unit.add(SkippedStop(tour_id=tour.id, stop_id=stop_id))
    unit.session.flush()


def consequences(
    unit: UnitOfWork, visit_id: UUID, minutes: int, stop_ids: Collection[UUID] = ()
) -> tuple[datetime, datetime, list[Finding]]:
    """Return start and end (wall-clock) that a delay would lead to, and what the judges say of it that is new."""
    before = {(one.rule, one.subject) for one in findings(unit, visit_id)}
    delay_visit(unit, visit_id, minutes, stop_ids)
    visit = unit.one(Visit, visit_id)
    new = [one for one in findings(unit, visit_id) if (one.rule, one.subject) not in before]
    return visit.starts_local, visit.ends_local, new


def wait_at_the_gate(unit: UnitOfWork, visit_id: UUID, who: str, people: int, phone: str = "") -> UUID:
    """Put people for whom there is no place on the waiting list for that route; return the request's key."""
    visit = unit.one(Visit, visit_id)
    draft = PhoneDraft(site_id=visit.site_id, who=who, people=people, phone=phone, route_id=visit.route_id)
    request_id = take_phone_request(unit, draft)
    put_on_waiting_list(unit, request_id)
    return request_id


def _minutes_of(unit: UnitOfWork, stop_ids: Collection[UUID]) -> int:
    return sum(unit.session.exec(select(Stop.minutes).where(col(Stop.id).in_(list(stop_ids)))).all())


def _end_earlier(unit: UnitOfWork, visit: Visit, saved: timedelta) -> None:
    least = timedelta(minutes=5)
    for tour in tours_of(unit, visit.id):
        tour.ends_local = max(tour.ends_local - saved, tour.starts_local + least)
        tour.ends_at = instant(tour.ends_local, visit.zone)
    visit.ends_local = max(visit.ends_local - saved, visit.starts_local + least)
    visit.ends_at = instant(visit.ends_local, visit.zone)
