"""What comes next for a visit on its day: one step, so that the list of the day offers one button a row."""

from enum import StrEnum

from db.model.kinds import VisitState
from db.rules.states import PLANNED

INSIDE = frozenset({VisitState.CHECKED_IN, VisitState.IN_PROGRESS})


class Step(StrEnum):
    """A step of a visit's day, in the order in which they come."""

    CONFIRM = "confirm"
    ASSIGN = "assign"
    CHECK_IN = "check_in"
    CHECK_OUT = "check_out"
    CLOSE = "close"


def next_step(state: VisitState, *, inside: int, can_assign: bool) -> Step | None:
    """Return the next step; None after the last one, or for a visit that was called off.

    `inside` are the people on site; `can_assign` says that a tour lacks its guide and somebody may lead it.
    """
    if inside:
        return Step.CHECK_OUT
    if state in PLANNED and state is not VisitState.CONFIRMED:
        return Step.CONFIRM
    if state is VisitState.CONFIRMED:
        return Step.ASSIGN if can_assign else Step.CHECK_IN
    if state in INSIDE:
        return Step.CHECK_IN
    return Step.CLOSE if state in (VisitState.COMPLETED, VisitState.INTERRUPTED) else None
