"""Who is on the tours of visits."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select as columns
from sqlmodel import Session, col

from db.model.kinds import AssignmentRole, AssignmentState
from db.model.visit import Assignment, Tour, Visit
from db.rules.states import ENGAGED, EXITS


@dataclass(frozen=True, slots=True)
class Crew:
    """A guide on a tour."""

    guide_id: UUID
    role: AssignmentRole
    is_pinned: bool


def crews_of(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, list[Crew]]:
    """Return the guides of each tour of some visits, in the order in which they were put on it.

    A visit that was called off shows the guides it had.
    """
    crews: dict[UUID, list[Crew]] = defaultdict(list)
    shown = [*ENGAGED, AssignmentState.RELEASED]
    engaged = (
        columns(col(Assignment.tour_id), col(Assignment.guide_id), col(Assignment.role), col(Assignment.is_pinned))
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .join(Visit, col(Visit.id) == col(Tour.visit_id))
        .where(
            col(Tour.visit_id).in_(visit_ids),
            col(Assignment.state).in_(shown),
            (col(Assignment.state) != AssignmentState.RELEASED) | col(Visit.state).in_(EXITS),
        )
        .order_by(col(Assignment.id))
    )
    for tour_id, guide_id, role, is_pinned in session.connection().execute(engaged):
        crews[tour_id].append(Crew(guide_id, role, is_pinned))
    return crews
