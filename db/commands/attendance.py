"""Paper marks typed afterwards: who came and left when, with the true times, as one step."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from db.commands.presence import WalkInDraft, add_walk_in, check_in, check_in_counts, check_out, check_out_counts
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import VisitorCategory
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.presence import counted
from db.queries.visits import number_of
from db.store import UnitOfWork


class LeftBeforeComing(TourError):
    """A mark whose leaving lies before its coming."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number}: somebody would leave at {left} and come at {came}.")
    remedy = QT_TRANSLATE_NOOP("db", "Correct one of the two times.")


class Mark(NamedTuple):
    """A row of the paper: a listed person, somebody written in by name, or `people` of a category. Times in UTC."""

    category: VisitorCategory
    came: datetime
    left: datetime | None = None
    visitor_id: UUID | None = None
    name: str = ""
    people: int = 1


def record_attendance(unit: UnitOfWork, visit_id: UUID, marks: Sequence[Mark]) -> int:
    """Log what the paper says and is not logged yet; return how many people came by it."""
    visit = unit.one(Visit, visit_id)
    for mark in marks:
        if mark.left is not None and mark.left < mark.came:
            raise LeftBeforeComing(number=number_of(visit), left=mark.left, came=mark.came)
    before = counted(unit.session, visit_id)
    came = _come(unit, visit_id, [one for one in marks if one.visitor_id not in before.named_admitted])
    unit.session.flush()
    _leave(unit, visit_id, [*(one for one in marks if one.visitor_id in before.named_inside), *came])
    return sum(mark.people for mark in came)


def _come(unit: UnitOfWork, visit_id: UUID, marks: Sequence[Mark]) -> list[Mark]:
    """Log the arrivals in the order of time; return the marks, those written in with their new keys."""
    named: dict[datetime, list[UUID]] = defaultdict(list)
    done = []
    for mark in sorted(marks, key=lambda one: one.came):
        if mark.visitor_id is not None:
            named[mark.came].append(mark.visitor_id)
        elif mark.name:
            surname, _, given = mark.name.partition(" ")
            draft = WalkInDraft(surname=surname, given=given, category=mark.category)
            done.append(mark._replace(visitor_id=add_walk_in(unit, visit_id, draft, mark.came)))
            continue
        else:
            check_in_counts(unit, visit_id, {mark.category: mark.people}, mark.came)
        done.append(mark)
    for moment, visitor_ids in sorted(named.items()):
        check_in(unit, visit_id, visitor_ids, moment)
    return done


def _leave(unit: UnitOfWork, visit_id: UUID, marks: Sequence[Mark]) -> None:
    named: dict[datetime, list[UUID]] = defaultdict(list)
    counts: list[Mark] = []
    for mark in marks:
        if mark.left is not None and mark.visitor_id is not None:
            named[mark.left].append(mark.visitor_id)
        elif mark.left is not None:
            counts.append(mark)
    for moment, visitor_ids in sorted(named.items()):
        unit.several(Visitor, visitor_ids)
        check_out(unit, visit_id, visitor_ids, moment)
    for mark in sorted(counts, key=lambda one: (one.left, one.category)):
        check_out_counts(unit, visit_id, {mark.category: mark.people}, mark.left)
