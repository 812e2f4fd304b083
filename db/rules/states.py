"""The life of a visit: which state may follow which (DOMAIN §1.1)."""

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import AssignmentState, VisitState

S = VisitState

NEXT: dict[VisitState, frozenset[VisitState]] = {
    S.DRAFT: frozenset({S.REQUESTED, S.HELD, S.CONFIRMED, S.CANCELLED, S.REFUSED, S.CHECKED_IN}),
    S.REQUESTED: frozenset({S.HELD, S.LIST_RECEIVED, S.CONFIRMED, S.CANCELLED, S.REFUSED}),
    S.HELD: frozenset({S.REQUESTED, S.LIST_RECEIVED, S.IN_CLEARANCE, S.CONFIRMED, S.CANCELLED, S.REFUSED}),
    S.LIST_RECEIVED: frozenset({S.IN_CLEARANCE, S.CONFIRMED, S.CANCELLED, S.REFUSED}),
    S.IN_CLEARANCE: frozenset({S.LIST_RECEIVED, S.CONFIRMED, S.CANCELLED, S.REFUSED}),
    S.CONFIRMED: frozenset({S.IN_CLEARANCE, S.CHECKED_IN, S.CANCELLED, S.NO_SHOW}),
    S.CHECKED_IN: frozenset({S.IN_PROGRESS, S.COMPLETED, S.INTERRUPTED, S.CONFIRMED}),
    S.IN_PROGRESS: frozenset({S.COMPLETED, S.INTERRUPTED}),
    S.COMPLETED: frozenset({S.CLOSED, S.IN_PROGRESS}),
    S.INTERRUPTED: frozenset({S.CLOSED}),
    S.CLOSED: frozenset({S.COMPLETED}),
    S.REFUSED: frozenset(),
    S.CANCELLED: frozenset({S.REQUESTED}),
    S.NO_SHOW: frozenset({S.CANCELLED, S.CHECKED_IN}),
}

EXITS = frozenset({S.REFUSED, S.CANCELLED, S.NO_SHOW})
"""States in which nobody comes: such a visit takes no room, no guide and no seat."""
PLANNED = frozenset({S.DRAFT, S.REQUESTED, S.HELD, S.LIST_RECEIVED, S.IN_CLEARANCE, S.CONFIRMED})
"""States before the group has come."""
TENTATIVE = frozenset({S.DRAFT, S.REQUESTED, S.HELD})
"""States of a visit that nobody has promised: what clashes with it may still go away by itself."""
BOOKED = frozenset({S.LIST_RECEIVED, S.IN_CLEARANCE, S.CONFIRMED})
"""States of a visit that is promised."""
CAME = frozenset({S.CHECKED_IN, S.IN_PROGRESS, S.COMPLETED, S.INTERRUPTED, S.CLOSED})
"""States after at least one person was admitted."""
OVER = frozenset({S.COMPLETED, S.INTERRUPTED, S.CLOSED})
"""States after the group has left."""
ENGAGED = frozenset(
    {
        AssignmentState.PROPOSED,
        AssignmentState.OFFERED,
        AssignmentState.ACCEPTED,
        AssignmentState.CONFIRMED,
        AssignmentState.DONE,
    }
)
"""States in which an assignment takes the guide's time."""


class StateRefused(TourError):
    """A step that the state of the visit does not allow."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} is “{state}” and cannot become “{wanted}”.")
    remedy = QT_TRANSLATE_NOOP("db", "Open the visit to see what comes next, or undo the last step.")


def check_step(number: str, state: VisitState, wanted: VisitState) -> None:
    """Raise `StateRefused` unless `wanted` may follow `state`."""
    if wanted not in NEXT[state]:
        raise StateRefused(number=number, state=state, wanted=wanted)
