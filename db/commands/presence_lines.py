"""Lines of the gate's log: written, given their true time, taken back. The log only grows: a mistake is voided."""

import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam
from sqlmodel import col, func, select

from db.change import Values
from db.errors import QT_TRANSLATE_NOOP, ChangedSince, TourError
from db.model.kinds import (
    PresenceKind,
    VisitorCategory,
)
from db.model.presence import PresenceEvent
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.prepared import Prepared
from db.queries.arriving import Arriving
from db.queries.presence import counted, events
from db.rules.presence import effective
from db.store import UnitOfWork

People = tuple[VisitorCategory, int, UUID | None]
"""People of a line: of which category, how many, and the key of one who is known by name."""
_LAST_COUNTER = Prepared(select(func.max(PresenceEvent.counter)).where(col(PresenceEvent.seat) == bindparam("seat")))
"""Made once: it is asked at every step at the gate."""


class TimeBackwards(TourError):
    """A time in the future, or a leaving before the arrival."""

    message = QT_TRANSLATE_NOOP("db", "{time} cannot be right: it lies after now or before the arrival.")
    remedy = QT_TRANSLATE_NOOP("db", "Give the true time of what happened.")


def know_last_line(unit: UnitOfWork, counter: int) -> None:
    """Take the last number of the seat's log as it was read with something else, so that it need not be asked for."""
    unit.session.info.setdefault("presence_counter", counter)


def named(visitors: Iterable[Visitor | Arriving]) -> list[People]:
    """Return people who are known by name as `write_lines` takes them."""
    return [(visitor.category, 1, visitor.id) for visitor in visitors]


def unnamed(counts: Mapping[VisitorCategory, int]) -> list[People]:
    """Return people who are only counted as `write_lines` takes them."""
    return [(category, people, None) for category, people in counts.items() if people > 0]


def write_lines(
    unit: UnitOfWork,
    visit_id: UUID,
    kind: PresenceKind,
    people: Iterable[People],
    at: datetime | None = None,
    *,
    since: datetime | None = None,
) -> None:
    """Write a line for each of what happened at `at` (UTC) or now, and not before `since`; raises `TimeBackwards`."""
    now = unit.now()
    moment = at or now
    if moment > now or (since is not None and moment < since):
        raise TimeBackwards(time=moment)
    unit.add_many(PresenceEvent, [_line(unit, visit_id, kind, one, moment, now) for one in people])


def log_again(unit: UnitOfWork, row: PresenceEvent, at: datetime) -> None:
    """Say a line again with another time; the line itself is to be voided."""
    now = unit.now()
    if at > now:
        raise TimeBackwards(time=at)
    people = (row.category, row.people, row.visitor_id)
    unit.add_many(PresenceEvent, [_line(unit, row.visit_id, row.kind, people, at, now)])


def correct_time(unit: UnitOfWork, event_id: UUID, at: datetime) -> None:
    """Give a line of the log its true time: the line is voided and written anew, entered late; raises `TimeBackwards`.

    An arrival must not lie after the leaving of the same people, nor a leaving before their arrival.
    """
    row = unit.one(PresenceEvent, event_id)
    visit = unit.one(Visit, row.visit_id)
    others = [
        one
        for one in effective(events(unit.session, [row.visit_id])[row.visit_id])
        if one.visitor_id == row.visitor_id and one.id != event_id
    ]
    is_in = row.kind is PresenceKind.IN
    wrong = [one for one in others if (one.kind is PresenceKind.IN) is not is_in and (one.at < at) is is_in]
    if row.visitor_id is not None and wrong:
        raise TimeBackwards(time=at)
    void_events(unit, [event_id])
    kind, since = (PresenceKind.IN, None) if is_in else (PresenceKind.OUT, visit.actual_starts_at)
    write_lines(unit, visit.id, kind, [(row.category, row.people, row.visitor_id)], at, since=since)
    unit.session.flush()
    known = counted(unit.session, visit.id)
    visit.actual_starts_at = known.first_in or visit.actual_starts_at
    if visit.actual_ends_at is not None:
        visit.actual_ends_at = known.last_out or visit.actual_ends_at


def void_events(unit: UnitOfWork, event_ids: Iterable[UUID]) -> None:
    """Take lines of the log back; the lines stay and are marked."""
    for event_id in event_ids:
        row = unit.one(PresenceEvent, event_id)
        unit.add(void_event(unit, {"id": row.id, "visit_id": row.visit_id, "category": row.category}))


def void_event(unit: UnitOfWork, voided: Values) -> PresenceEvent:
    """Return the line that takes a line back."""
    now = unit.now()
    return PresenceEvent.model_validate(
        {
            "visit_id": voided["visit_id"],
            "kind": PresenceKind.VOID,
            "category": voided["category"],
            "people": 1,
            "at": now,
            "recorded_at": now,
            "voids_id": voided["id"],
            "seat": unit.seat,
            "counter": _next_counter(unit),
            "nonce": secrets.token_hex(8),
        }
    )


def list_who_came(unit: UnitOfWork, visit_ids: Collection[UUID]) -> None:
    """Let the lists of visits follow the log: who came unlisted is listed, and whom they replaced no more.

    Those whose coming was taken back are taken off, and whom they replaced is expected again. Who came though somebody
    replaced them is listed: both are on site. It says the same of the same log, whatever was written where.
    """
    unit.session.flush()
    query = select(Visitor).where(col(Visitor.visit_id).in_(visit_ids), col(Visitor.is_walk_in))
    unlisted = unit.session.exec(query).all()
    came = {event.visitor_id for log in events(unit.session, list(visit_ids)).values() for event in effective(log)}
    replaced = {one.replaces_id for one in unlisted if one.replaces_id is not None and one.id in came}
    freed = {one.replaces_id for one in unlisted if one.id not in came and one.removed_at is None} - replaced
    for one in unlisted:
        one.removed_at = None if one.id in came else one.removed_at or unit.now()
    known = select(Visitor).where(col(Visitor.id).in_({*replaced, *freed}), col(Visitor.is_walk_in).is_(False))
    for one in unit.session.exec(known):
        one.removed_at = None if one.id in came or one.id in freed else one.removed_at or unit.now()
    unit.session.flush()


def logged_visitors(unit: UnitOfWork, visitor_ids: Sequence[UUID]) -> dict[UUID, Values]:
    """Return of whom the log speaks in lines that are voided, and how they are taken off the list.

    Raises `ChangedSince` if the log says that one of them came.
    """
    unit.session.flush()
    query = select(PresenceEvent.visitor_id, PresenceEvent.visit_id).where(
        col(PresenceEvent.visitor_id).in_(visitor_ids)
    )
    spoken_of = {visitor_id: visit_id for visitor_id, visit_id in unit.session.exec(query) if visitor_id is not None}
    logs = events(unit.session, list(set(spoken_of.values())))
    if any(event.visitor_id in spoken_of for log in logs.values() for event in effective(log)):
        raise ChangedSince
    return {visitor_id: {"removed_at": unit.now(), "list_id": None} for visitor_id in spoken_of}


def _line(
    unit: UnitOfWork, visit_id: UUID, kind: PresenceKind, people: People, at: datetime, now: datetime
) -> dict[str, object]:
    category, number, visitor_id = people
    return {
        "visit_id": visit_id,
        "visitor_id": visitor_id,
        "kind": kind,
        "category": category,
        "people": number,
        "at": at,
        "recorded_at": now,
        "seat": unit.seat,
        "counter": _next_counter(unit),
        "nonce": secrets.token_hex(8),
    }


def _next_counter(unit: UnitOfWork) -> int:
    """Return the next number of this seat's log."""
    counter = unit.session.info.get("presence_counter")
    if counter is None:
        counter = _LAST_COUNTER.rows(unit.session, {"seat": unit.seat})[0][0] or 0
    unit.session.info["presence_counter"] = counter + 1
    return int(counter) + 1
