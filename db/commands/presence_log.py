"""Joins the presence log of another computer: a union of sets. What cannot be true is shown and settled by people."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import AwareDatetime, Field
from sqlmodel import col, or_, select

from db.commands.draft import Draft
from db.commands.presence_lines import list_who_came, log_again, void_events
from db.commands.visit_course import settle_visit
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import AgeBand, ListedRole, PresenceKind, VisitorCategory
from db.model.presence import PresenceEvent
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.visits import number_of
from db.store import UnitOfWork


class LineAltered(TourError):
    """A line with a known key says something else than here."""

    message = QT_TRANSLATE_NOOP("db", "The log says something else of a line that stands here already: visit {number}.")
    remedy = QT_TRANSLATE_NOOP("db", "Lines of a log never change: the file was altered. Nothing was changed here.")


class KnownVisitor(Draft):
    """Somebody who was added at the gate: as little as the gate knows."""

    id: UUID
    visit_id: UUID
    surname: str = Field(max_length=200)
    given: str = Field(default="", max_length=200)
    category: VisitorCategory
    age_band: AgeBand
    role: ListedRole
    country: str = Field(default="", max_length=2)
    replaces_id: UUID | None = None


class LogDraft(Draft):
    """A line of the log as it travels."""

    id: UUID
    visit_id: UUID
    visitor_id: UUID | None
    kind: PresenceKind
    category: VisitorCategory
    people: int = Field(ge=1, le=5000)
    at: AwareDatetime
    recorded_at: AwareDatetime
    seat: str = Field(max_length=40)
    counter: int
    nonce: str = Field(min_length=1, max_length=32)
    voids_id: UUID | None


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of joining: lines that are new here, those that were known, and those of visits not known here."""

    added: int
    known: int
    strange: int


def join_log(unit: UnitOfWork, visitors: Sequence[KnownVisitor], lines: Sequence[LogDraft]) -> Joined:
    """Add the lines that are not here yet; importing twice changes nothing. Lines of unknown visits stay outside.

    Raises `LineAltered` if a line contradicts the one with its key.
    """
    their_visits = {line.visit_id for line in lines}
    visits = {row.id: row for row in unit.session.exec(select(Visit).where(col(Visit.id).in_(their_visits)))}
    their_lines = select(PresenceEvent).where(col(PresenceEvent.id).in_({line.id for line in lines}))
    known = {row.id: row for row in unit.session.exec(their_lines)}
    people = _know(unit, [one for one in visitors if one.visit_id in visits], visits)
    added, strange = 0, 0
    touched: set[UUID] = set()
    for line in sorted(lines, key=lambda one: one.id):
        if line.id in known:
            _check(known[line.id], line, visits)
        elif line.visit_id not in visits or (line.visitor_id is not None and line.visitor_id not in people):
            strange += 1
        else:
            unit.add(PresenceEvent(**line.model_dump()))
            touched.add(line.visit_id)
            added += 1
    unit.session.flush()
    list_who_came(unit, touched | {one.visit_id for one in visitors if one.visit_id in visits})
    for visit_id in sorted(touched):
        settle_visit(unit, visits[visit_id])
    unit.is_undoable = False
    return Joined(added, len(known), strange)


def _know(unit: UnitOfWork, visitors: Sequence[KnownVisitor], visit_ids: Collection[UUID]) -> Collection[UUID]:
    """Add people whom the other computer let in, on no list before the log says that they came.

    Returns everybody known of the visits. Who replaces somebody stands in that person's place of the list.
    """
    ours = or_(col(Visitor.visit_id).in_(visit_ids), col(Visitor.id).in_({one.id for one in visitors}))
    people = {one.id: one for one in unit.session.exec(select(Visitor).where(ours))}
    for one in visitors:
        if one.id not in people:
            new = Visitor(**one.model_dump(exclude={"replaces_id"}), is_walk_in=True, removed_at=unit.now())
            people[one.id] = unit.add(new)
    for one in visitors:
        person, replaced = people[one.id], people.get(one.replaces_id) if one.replaces_id else None
        if replaced is not None and replaced is not person and person.is_walk_in and person.replaces_id is None:
            person.replaces_id, person.list_id = replaced.id, replaced.list_id
    unit.session.flush()
    return people.keys()


def settle_by_void(unit: UnitOfWork, line_id: UUID) -> None:
    """Settle a conflict: the line does not hold."""
    row = unit.one(PresenceEvent, line_id)
    void_events(unit, [line_id])
    list_who_came(unit, [row.visit_id])
    settle_visit(unit, unit.one(Visit, row.visit_id))


def settle_by_time(unit: UnitOfWork, line_id: UUID, at: datetime) -> None:
    """Settle a conflict: it happened at another time. The line is voided and said again."""
    row = unit.one(PresenceEvent, line_id)
    void_events(unit, [line_id])
    log_again(unit, row, at)
    list_who_came(unit, [row.visit_id])
    settle_visit(unit, unit.one(Visit, row.visit_id))


def _check(row: PresenceEvent, line: LogDraft, visits: dict[UUID, Visit]) -> None:
    if any(getattr(row, name) != value for name, value in line.model_dump().items()):
        number = number_of(visits[row.visit_id]) if row.visit_id in visits else ""
        raise LineAltered(number=number)
