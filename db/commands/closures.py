"""Closed times with what becomes of the visits inside them, in one step."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from pydantic import Field, NaiveDatetime
from sqlmodel import select

from db.commands.draft import Draft
from db.commands.routes import EndsBeforeStart, close_dates
from db.commands.visits import change_route
from db.errors import TourError
from db.model.kinds import BlackoutReason
from db.model.route import Route, Stop
from db.queries.cases import load_case
from db.queries.routes import TouchedVisit, touched_by
from db.rules.facts import Interval
from db.rules.judges import judge
from db.rules.states import PLANNED
from db.store import UnitOfWork


class ClosureDraft(Draft):
    """A time without tours, wall-clock, half-open; without a route or a stop the whole site is closed."""

    site_id: UUID
    starts: NaiveDatetime
    ends: NaiveDatetime
    reason: BlackoutReason
    route_id: UUID | None = None
    stop_id: UUID | None = None
    note: str = Field(default="", max_length=200)


@dataclass(frozen=True, slots=True)
class Fallback:
    """A route on which nothing would block a visit at its time."""

    route_id: UUID
    title: str


@dataclass(frozen=True, slots=True)
class Touched:
    """A visit inside a closed time, with the routes it could take instead, none where the whole site is closed."""

    visit: TouchedVisit
    fallbacks: tuple[Fallback, ...]


def close_with_moves(unit: UnitOfWork, draft: ClosureDraft, moves: Mapping[UUID, UUID]) -> None:
    """Close a time, and send visits on other routes: keys of visits with those of routes. The others stay, in conflict.

    Raises `EndsBeforeStart` and what sending a visit on another route raises.
    """
    close_dates(
        unit,
        draft.site_id,
        draft.starts,
        draft.ends,
        draft.reason,
        route_id=draft.route_id,
        stop_id=draft.stop_id,
        note=draft.note,
    )
    for visit_id, route_id in moves.items():
        change_route(unit, visit_id, route_id)


def touched_with_fallbacks(unit: UnitOfWork, draft: ClosureDraft) -> list[Touched]:
    """List the visits inside a time that is to be closed, each with its fallbacks; for `Store.rehearse`.

    Raises `EndsBeforeStart`. Every fallback is tried by the command that would carry it out, and judged.
    """
    if draft.ends <= draft.starts:
        raise EndsBeforeStart(starts=draft.starts, ends=draft.ends)
    span = Interval(draft.starts, draft.ends)
    route_id = unit.one(Stop, draft.stop_id).route_id if draft.stop_id is not None else draft.route_id
    inside = touched_by(unit.session, draft.site_id, span, route_id=route_id)
    routes = unit.session.exec(select(Route.id, Route.title).where(Route.site_id == draft.site_id)).all()
    others = [] if route_id is None else [Fallback(*route) for route in routes if route[0] != route_id]
    return [Touched(visit, tuple(one for one in others if _fits(unit, visit, one.route_id))) for visit in inside]


def _fits(unit: UnitOfWork, visit: TouchedVisit, route_id: UUID) -> bool:
    if visit.state not in PLANNED:
        return False
    attempt = unit.session.begin_nested()
    try:
        change_route(unit, visit.id, route_id)
        unit.session.flush()
        found = judge(load_case(unit.session, visit.id))
    except TourError:
        return False
    finally:
        attempt.rollback()
    return not any(finding.blocks for finding in found)
