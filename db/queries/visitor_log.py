"""The log of presences as people read it: who came in, when they left, in which visit."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from db.clock import local
from db.model.enterprise import Site
from db.model.kinds import PresenceKind, VisitorCategory
from db.model.presence import Briefing, PpeIssue, PresenceEvent
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.cases import policy
from db.queries.people import full_name
from db.queries.presence import events
from db.rules.presence import OUT_KINDS, Event, effective

MOST = 20_000
"""Lines shown at once; the newest are, and who wants older ones narrows the days."""


class LogOrder(StrEnum):
    """What the log can be sorted by."""

    CAME = "came"
    CATEGORY = "category"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which lines are wanted; days are those of the site."""

    first: date | None = None
    last: date | None = None
    visit_id: UUID | None = None
    category: VisitorCategory | None = None


@dataclass(frozen=True, slots=True)
class LogRow:
    """An arrival with the leaving that belongs to it; times are wall-clock. Without a name it is a number of people."""

    id: UUID
    visit_id: UUID
    visitor_id: UUID | None
    came: datetime
    left: datetime | None
    left_id: UUID | None
    is_assumed_out: bool
    name: str
    people: int
    category: VisitorCategory
    visit: str
    number: int
    country: str
    badge: str
    is_briefed: bool
    has_ppe: bool
    is_late: bool


def log_ids(
    session: Session,
    site: Site,
    wanted: LogFilter,
    order: LogOrder = LogOrder.CAME,
    *,
    descending: bool = True,
    most: int = MOST,
) -> list[UUID]:
    """Return the arrivals that hold, the newest `most` of them, in the order wanted."""
    query = (
        select(PresenceEvent.id, PresenceEvent.category, Visit.title)
        .join(Visit, col(Visit.id) == col(PresenceEvent.visit_id))
        .where(Visit.site_id == site.id, PresenceEvent.kind == PresenceKind.IN)
        .order_by(col(PresenceEvent.at).desc(), col(PresenceEvent.id).desc())
    )
    zone = ZoneInfo(site.zone)
    if wanted.first is not None:
        query = query.where(col(PresenceEvent.at) >= datetime.combine(wanted.first, time(), zone))
    if wanted.last is not None:
        query = query.where(col(PresenceEvent.at) < datetime.combine(wanted.last + timedelta(days=1), time(), zone))
    if wanted.visit_id is not None:
        query = query.where(PresenceEvent.visit_id == wanted.visit_id)
    if wanted.category is not None:
        query = query.where(PresenceEvent.category == wanted.category)
    voided = _voided(session)
    rows = [row for row in session.exec(query.limit(most + len(voided))) if row[0] not in voided][:most]
    if order is LogOrder.CAME:
        return [row[0] for row in (rows if descending else reversed(rows))]
    place = 1 if order is LogOrder.CATEGORY else 2
    return [row[0] for row in sorted(rows, key=lambda row: str(row[place]).casefold(), reverse=descending)]


def _voided(session: Session) -> set[UUID]:
    """Return the lines that do not hold: a void that was voided itself lets its line hold again."""
    voids = session.exec(
        select(PresenceEvent.id, PresenceEvent.voids_id).where(PresenceEvent.kind == PresenceKind.VOID)
    ).all()
    voiders: dict[UUID, list[UUID]] = defaultdict(list)
    for void_id, voids_id in voids:
        if voids_id is not None:
            voiders[voids_id].append(void_id)

    def is_taken_back(key: UUID) -> bool:
        return any(not is_taken_back(void) for void in voiders.get(key, ()))

    return {key for key in voiders if is_taken_back(key)}


def log_rows(session: Session, site: Site, ids: Sequence[UUID]) -> Mapping[UUID, LogRow]:
    """Return the rows of some arrivals, in a fixed number of queries."""
    ins = session.exec(select(PresenceEvent).where(col(PresenceEvent.id).in_(ids))).all()
    visit_ids = list({one.visit_id for one in ins})
    people = {
        one.id: one
        for one in session.exec(
            select(Visitor).where(col(Visitor.id).in_([one.visitor_id for one in ins if one.visitor_id]))
        )
    }
    visits = {one.id: one for one in session.exec(select(Visit).where(col(Visit.id).in_(visit_ids)))}
    logs = {visit_id: effective(log) for visit_id, log in events(session, visit_ids).items()}
    named, groups = _briefed(session, visit_ids)
    equipped = set(session.exec(select(PpeIssue.visit_id).where(col(PpeIssue.visit_id).in_(visit_ids))).all())
    late_after = timedelta(days=policy(session).late_entry_days)
    rows = {}
    for one in ins:
        person = people.get(one.visitor_id) if one.visitor_id else None
        left = _leaving(logs[one.visit_id], one.visitor_id, one.category, one.at)
        visit = visits[one.visit_id]
        rows[one.id] = LogRow(
            one.id,
            one.visit_id,
            one.visitor_id,
            local(one.at, site.zone),
            local(left.at, site.zone) if left else None,
            left.id if left else None,
            left is not None and left.kind is PresenceKind.ASSUMED_OUT,
            full_name(person.surname, person.given, person.patronymic) if person else "",
            one.people,
            one.category,
            visit.title,
            visit.number,
            (person.country or person.citizenship if person else "") or visit.country,
            person.badge if person else "",
            one.visitor_id in named or one.visit_id in groups,
            one.visit_id in equipped,
            one.recorded_at - one.at > late_after,
        )
    return rows


def _leaving(log: Iterable[Event], visitor_id: UUID | None, category: VisitorCategory, came: datetime) -> Event | None:
    """Return the first leaving of a named person after the arrival; of those counted, the last of their category."""
    outs = [event for event in log if event.kind in OUT_KINDS and event.visitor_id == visitor_id and event.at >= came]
    if visitor_id is not None:
        return outs[0] if outs else None
    same = [event for event in outs if event.category == category]
    return same[-1] if same else None


def _briefed(session: Session, visit_ids: Sequence[UUID]) -> tuple[set[UUID], set[UUID]]:
    """Return who was briefed by name, and the visits whose leader signed for all."""
    rows = session.exec(
        select(Briefing.visit_id, Briefing.visitor_id).where(col(Briefing.visit_id).in_(visit_ids))
    ).all()
    named = {visitor_id for _visit, visitor_id in rows if visitor_id is not None}
    return named, {visit_id for visit_id, visitor_id in rows if visitor_id is None}
