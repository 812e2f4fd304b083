"""What belongs to the visits of a month, read for all of them at once: the log, counts, tours, guides, answers."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.model.kinds import AssignmentRole, Dimension
from db.model.presence import Briefing
from db.model.route import Route
from db.model.visit import Assignment, Composition, DeclaredCount, Feedback, Headcount, Tour
from db.model.visitor import Visitor
from db.queries.presence import events
from db.rules.counting import CountedPerson
from db.rules.presence import Event
from db.rules.states import ENGAGED


@dataclass(slots=True)
class Related:
    """What belongs to the visits being counted, by visit."""

    logs: dict[UUID, list[Event]]
    declared: Counter[UUID]
    people: dict[UUID, dict[UUID, CountedPerson]]
    typed: dict[UUID, dict[Dimension, dict[str, int]]]
    briefed: Counter[UUID]
    tours: dict[UUID, list[Tour]]
    leads: dict[UUID, list[UUID]]
    feedback: dict[UUID, Feedback]
    mismatches: Counter[UUID]
    routes: dict[UUID, str]


def related_to(session: Session, ids: Sequence[UUID]) -> Related:
    """Return what belongs to visits, in a fixed number of queries."""
    return Related(
        logs=events(session, ids),
        declared=_sums(session, ids),
        people=_people(session, ids),
        typed=_typed(session, ids),
        briefed=_briefed(session, ids),
        tours=_tours(session, ids),
        leads=_leads(session, ids),
        feedback={row.visit_id: row for row in session.exec(select(Feedback).where(col(Feedback.visit_id).in_(ids)))},
        mismatches=_mismatches(session, ids),
        routes=dict(session.exec(select(Route.id, Route.code)).all()),
    )


def _sums(session: Session, ids: Sequence[UUID]) -> Counter[UUID]:
    query = (
        select(DeclaredCount.visit_id, func.sum(DeclaredCount.people))
        .where(col(DeclaredCount.visit_id).in_(ids))
        .group_by(col(DeclaredCount.visit_id))
    )
    return Counter({visit: int(people) for visit, people in session.exec(query)})


def _people(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[UUID, CountedPerson]]:
    found: dict[UUID, dict[UUID, CountedPerson]] = defaultdict(dict)
    query = (
        Visitor.__table__.select()  # type: ignore[attr-defined]  # SQLModel sets it on table classes
        .with_only_columns(
            col(Visitor.visit_id),
            col(Visitor.id),
            col(Visitor.category),
            col(Visitor.age_band),
            col(Visitor.country),
            col(Visitor.citizenship),
        )
        .where(col(Visitor.visit_id).in_(ids))
    )
    for visit, visitor, category, band, country, citizenship in session.execute(query):
        found[visit][visitor] = CountedPerson(category, band, country or citizenship)
    return found


def _typed(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[Dimension, dict[str, int]]]:
    found: dict[UUID, dict[Dimension, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    query = select(Composition).where(col(Composition.visit_id).in_(ids)).order_by(col(Composition.key))
    for row in session.exec(query):
        found[row.visit_id][row.dimension][row.key] = row.people
    return found


def _briefed(session: Session, ids: Sequence[UUID]) -> Counter[UUID]:
    named: dict[UUID, set[UUID]] = defaultdict(set)
    counted: Counter[UUID] = Counter()
    query = select(Briefing.visit_id, Briefing.visitor_id, Briefing.people).where(col(Briefing.visit_id).in_(ids))
    for visit, visitor, people in session.exec(query):
        if visitor is None:
            counted[visit] += people
        else:
            named[visit].add(visitor)
    return counted + Counter({visit: len(visitors) for visit, visitors in named.items()})


def _tours(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[Tour]]:
    found: dict[UUID, list[Tour]] = defaultdict(list)
    for tour in session.exec(select(Tour).where(col(Tour.visit_id).in_(ids)).order_by(col(Tour.ordinal))):
        found[tour.visit_id].append(tour)
    return found


def _leads(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = defaultdict(list)
    query = (
        select(Assignment.tour_id, Assignment.guide_id)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .where(
            col(Tour.visit_id).in_(ids),
            Assignment.role == AssignmentRole.LEAD,
            col(Assignment.state).in_(ENGAGED),
        )
    )
    for tour, guide in session.exec(query):
        found[tour].append(guide)
    return found


def _mismatches(session: Session, ids: Sequence[UUID]) -> Counter[UUID]:
    query = select(Headcount.visit_id).where(
        col(Headcount.visit_id).in_(ids), col(Headcount.counted) != col(Headcount.expected)
    )
    return Counter(session.exec(query).all())
