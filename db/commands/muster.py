"""An evacuation or a drill: the clock is started, people are accounted for, the call is ended or taken back."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlmodel import col, select

from db.change import Values
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import IncidentKind, IncidentSeverity, VisitorCategory
from db.model.presence import Evacuation, Incident, MusterTick
from db.queries.muster import muster
from db.queries.presence import on_site
from db.rules.muster import MISTAKE_SECONDS
from db.store import UnitOfWork


class EvacuationRunning(TourError):
    """A second evacuation is started, or a finished one is ended."""

    message = QT_TRANSLATE_NOOP("db", "An evacuation is already running, or this one has ended.")
    remedy = QT_TRANSLATE_NOOP("db", "Open the muster list to see it.")


class TooLateForMistake(TourError):
    """An evacuation that has run for a while is taken back."""

    message = QT_TRANSLATE_NOOP(
        "db", "An evacuation can be taken back as a mistake only in its first {seconds} seconds."
    )
    remedy = QT_TRANSLATE_NOOP("db", "End it when everybody is accounted for.")


class Seen(NamedTuple):
    """Somebody accounted for: a visitor, a guide, or `people` without names."""

    visit_id: UUID | None = None
    visitor_id: UUID | None = None
    guide_id: UUID | None = None
    category: VisitorCategory | None = None
    people: int = 1
    found: str = ""
    at: datetime | None = None


def start_evacuation(unit: UnitOfWork, site_id: UUID, *, is_drill: bool, at: datetime | None = None) -> UUID:
    """Start the clock of an alarm or a drill; return its key. It stays in the books: undo does not take it away."""
    running = select(Evacuation).where(Evacuation.site_id == site_id, col(Evacuation.ended_at).is_(None))
    if unit.session.exec(running).first() is not None:
        raise EvacuationRunning
    inside = sum(group.inside for group in on_site(unit.session))
    unit.is_undoable = False
    started = at or unit.now()
    return unit.add(Evacuation(site_id=site_id, started_at=started, is_drill=is_drill, inside=inside)).id


def withdraw_evacuation(unit: UnitOfWork, evacuation_id: UUID) -> None:
    """Take a call back that was started by mistake; it stays in the books, marked, and counts in no figure."""
    call = _running(unit, evacuation_id)
    if (unit.now() - call.started_at).total_seconds() > MISTAKE_SECONDS:
        raise TooLateForMistake(seconds=MISTAKE_SECONDS)
    call.ended_at = call.withdrawn_at = unit.now()
    unit.is_undoable = False


def account_for(unit: UnitOfWork, evacuation_id: UUID, seen: Sequence[Seen]) -> None:
    """Tick people off, in one step."""
    _running(unit, evacuation_id)
    for one in seen:
        unit.add(
            MusterTick(
                evacuation_id=evacuation_id,
                visit_id=one.visit_id,
                visitor_id=one.visitor_id,
                guide_id=one.guide_id,
                category=one.category,
                people=one.people,
                found=one.found,
                at=one.at or unit.now(),
                actor=unit.actor,
            )
        )


def take_back_ticks(unit: UnitOfWork, evacuation_id: UUID, tick_ids: Sequence[UUID]) -> None:
    """Take lines of the roll call back; they stay and are marked."""
    _running(unit, evacuation_id)
    for tick_id in tick_ids:
        row = unit.one(MusterTick, tick_id)
        unit.add(void_tick(unit, {"id": row.id, "evacuation_id": row.evacuation_id, "visit_id": row.visit_id}))


def write_roll(unit: UnitOfWork, evacuation_id: UUID, seen: Sequence[Seen], voided: Sequence[UUID]) -> None:
    """Tick people off and take lines back, in one step."""
    account_for(unit, evacuation_id, seen)
    if voided:
        take_back_ticks(unit, evacuation_id, voided)


def void_tick(unit: UnitOfWork, voided: Values) -> MusterTick:
    """Return the line that takes a line back."""
    return MusterTick.model_validate(
        {
            "evacuation_id": voided["evacuation_id"],
            "visit_id": voided["visit_id"],
            "at": unit.now(),
            "actor": unit.actor,
            "voids_id": voided["id"],
        }
    )


def end_evacuation(unit: UnitOfWork, evacuation_id: UUID) -> UUID | None:
    """Stop the clock and keep how many were accounted for; a real alarm becomes an incident, whose key is returned."""
    call = _running(unit, evacuation_id)
    roll = muster(unit.session, unit.now()).roll()
    call.ended_at, call.accounted = unit.now(), roll.accounted
    unit.is_undoable = False
    if call.is_drill:
        return None
    incident = Incident(
        site_id=call.site_id,
        at=call.started_at,
        severity=IncidentSeverity.NEAR_MISS,
        kind=IncidentKind.EVACUATION,
    )
    return unit.add(incident).id


def _running(unit: UnitOfWork, evacuation_id: UUID) -> Evacuation:
    call = unit.one(Evacuation, evacuation_id)
    if call.ended_at is not None:
        raise EvacuationRunning
    return call
