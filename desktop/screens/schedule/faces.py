"""What a block shows: words, signs and the pattern of its state, ready to be painted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from db.model.kinds import VisitState
from db.queries.schedule import Schedule
from db.queries.verdicts import Verdict
from db.rules.findings import Finding
from db.rules.states import EXITS, TENTATIVE
from desktop.kit import formats
from desktop.screens.schedule.choice import Lanes, View
from desktop.screens.schedule.layout import Block, LaneKey, part_of_day
from desktop.screens.schedule.words import guide_names, route_title


class Pattern(Enum):
    """How a state is drawn."""

    TENTATIVE = "hatch and dashes"
    PLANNED = "tint and line"
    INSIDE = "solid"
    OVER = "pale"
    BROKEN_OFF = "pale, torn"
    CALLED_OFF = "struck through"


class Trouble(Enum):
    """How grave the worst finding on a visit is."""

    NONE = ""
    POSSIBLE = "warning"
    CONFLICT = "danger_solid"


PATTERNS = {
    VisitState.DRAFT: Pattern.TENTATIVE,
    VisitState.REQUESTED: Pattern.TENTATIVE,
    VisitState.HELD: Pattern.TENTATIVE,
    VisitState.CHECKED_IN: Pattern.INSIDE,
    VisitState.IN_PROGRESS: Pattern.INSIDE,
    VisitState.COMPLETED: Pattern.OVER,
    VisitState.CLOSED: Pattern.OVER,
    VisitState.INTERRUPTED: Pattern.BROKEN_OFF,
    **dict.fromkeys(EXITS, Pattern.CALLED_OFF),
}
SIGNS = {
    VisitState.COMPLETED: "ticked",
    VisitState.CLOSED: "lock",
    VisitState.INTERRUPTED: "interrupted",
    VisitState.LIST_RECEIVED: "list",
    VisitState.IN_CLEARANCE: "agency_check",
}
TOLD_ELSEWHERE = frozenset({"no_guide", "people_per_day"})
FaceKey = tuple[UUID, LaneKey, date]


@dataclass(frozen=True, slots=True)
class Face:
    """A block's looks; `rail` is the part of the working day it takes, nothing where there is an axis."""

    title: str
    line: str
    kind: str
    sign: str
    second_sign: str
    pattern: Pattern
    trouble: Trouble
    is_remarked: bool
    is_uncovered: bool
    is_pinned: bool
    rail: tuple[float, float] | None
    begins: bool
    ends: bool


def key_of(block: Block) -> FaceKey:
    """Return what tells a block from all others of a picture."""
    return (*block.entry.key, block.day)


def trouble_of(visit_state: VisitState, verdict: Verdict | None) -> Trouble:
    """Return how grave a verdict is; a conflict of or with what is not promised yet is only a possible one."""
    if verdict is None or not verdict.has_conflict:
        return Trouble.NONE
    return Trouble.POSSIBLE if visit_state in TENTATIVE or verdict.is_possible else Trouble.CONFLICT


def remarks_of(verdict: Verdict | None) -> tuple[Finding, ...]:
    """Return what merely warns, less what the board tells by a badge of its own or below the day."""
    return tuple(one for one in verdict.remarks if one.rule not in TOLD_ELSEWHERE) if verdict is not None else ()


def face_of(block: Block, schedule: Schedule, view: View, by: Lanes, verdicts: Mapping[UUID, Verdict]) -> Face:
    """Return how a block looks in a view."""
    visit = block.entry.visit
    pattern = PATTERNS.get(visit.state, Pattern.PLANNED)
    sign = SIGNS.get(visit.state, "")
    replaces = pattern in (Pattern.OVER, Pattern.BROKEN_OFF)
    return Face(
        title=_timed(block) if view is View.MONTH else visit.title,
        line=_line(block, schedule, view, by),
        kind=visit.group_kind.value,
        sign=sign if replaces and sign else visit.group_kind.value,
        second_sign="" if replaces else sign,
        pattern=pattern,
        trouble=trouble_of(visit.state, verdicts.get(visit.id)),
        is_remarked=bool(remarks_of(verdicts.get(visit.id))),
        is_uncovered=visit.is_uncovered and pattern not in (Pattern.OVER, Pattern.BROKEN_OFF),
        is_pinned=any(one.is_pinned for tour in visit.tours for one in tour.crew),
        rail=_rail(block, schedule) if view is View.WEEK else None,
        begins=block.begins,
        ends=block.ends,
    )


def _timed(block: Block) -> str:
    """Return a title with its start, or its end on a later day."""
    span, title = block.entry.span, block.entry.visit.title
    if block.begins:
        return f"{formats.clock(span.starts)} {title}"
    return f"{formats.DASH}{formats.clock(span.ends)} {title}" if block.ends else f"{formats.DASH} {title}"


def _line(block: Block, schedule: Schedule, view: View, by: Lanes) -> str:
    visit, span = block.entry.visit, block.entry.span
    times = formats.span(span.starts, span.ends)
    where = route_title(visit, schedule) if by is Lanes.GUIDES else guide_names(visit, schedule, short=True)
    parts = [times, str(visit.people), where] if view is View.WEEK or by is Lanes.ROUTES else [times, where]
    return " · ".join(part for part in parts if part)


def _rail(block: Block, schedule: Schedule) -> tuple[float, float]:
    """Return which part of the working day a block takes, widened so that no block lies beyond it."""
    part = part_of_day(block.entry.span, block.day)
    opens, closes = (datetime.combine(block.day, hour) for hour in (schedule.opens, schedule.closes))
    first, last = min(opens, part.starts), max(closes, part.ends)
    return (part.starts - first) / (last - first), (part.ends - first) / (last - first)
