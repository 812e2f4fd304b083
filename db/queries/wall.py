"""What hangs on the wall: today's groups and where their routes have them. No names of persons."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from db.clock import local
from db.errors import Name
from db.model.kinds import GroupKind, VisitState
from db.model.route import Route
from db.model.visit import Visit
from db.queries.muster import muster
from db.queries.presence import events, only_site
from db.rules.presence import count
from db.rules.states import EXITS


class WallStep(StrEnum):
    """How far a group is."""

    EXPECTED = "expected"
    LATE = "late"
    INSIDE = "inside"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class WallRow:
    """A group of the day, wall-clock; `stop` only while the route has it somewhere."""

    title: str
    kind: GroupKind
    starts: datetime
    ends: datetime
    route: Name
    stop: Name
    inside: int
    step: WallStep


@dataclass(frozen=True, slots=True)
class Wall:
    """The day as it hangs on the wall."""

    now: datetime
    rows: tuple[WallRow, ...]


def wall(session: Session, now: datetime) -> Wall:
    """Return the groups of today in time; those inside since yesterday stand first."""
    site = only_site(session)
    here = local(now, site.zone)
    midnight = datetime.combine(here.date(), time())
    seen = muster(session, now)
    places = {group.visit_id: group for group in seen.groups}
    booked = (VisitState.CONFIRMED, VisitState.CHECKED_IN, VisitState.IN_PROGRESS, VisitState.COMPLETED)
    query = (
        select(Visit, Route)
        .join(Route, col(Route.id) == col(Visit.route_id))
        .where(
            (
                (col(Visit.starts_local) >= midnight)
                & (col(Visit.starts_local) < midnight + timedelta(days=1))
                & col(Visit.state).in_((*booked, VisitState.INTERRUPTED, VisitState.CLOSED))
            )
            | col(Visit.id).in_(places),
            col(Visit.state).not_in(EXITS),
        )
        .order_by(col(Visit.starts_local), col(Visit.number))
    )
    found = session.exec(query).all()
    logs = events(session, [visit.id for visit, _ in found])
    rows = []
    for visit, route in found:
        known = count(logs[visit.id])
        inside = known.inside.total()
        group = places.get(visit.id)
        stations = [station for walk in (group.walks if group else ()) if (station := walk.at(seen.now)) is not None]
        step = WallStep.EXPECTED if visit.starts_local > here else WallStep.LATE
        if known.admitted.total():
            step = WallStep.INSIDE if inside else WallStep.LEFT
        rows.append(
            WallRow(
                visit.title,
                visit.group_kind,
                visit.starts_local,
                visit.ends_local,
                Name(route.title, route.title_en),
                stations[0].title if stations else Name(""),
                inside,
                step,
            )
        )
    return Wall(here, tuple(rows))
