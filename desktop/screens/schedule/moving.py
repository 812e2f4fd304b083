"""A visit on its way to another place: by the pointer or by the keys, the same arithmetic."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Final

from db.rules.facts import Interval
from db.rules.trial import Judgement, Target, Trial
from desktop.screens.schedule.choice import Lanes
from desktop.screens.schedule.layout import Entry, LaneKey, Picture, Slot

STEP: Final = timedelta(minutes=15)
FINE_STEP: Final = timedelta(minutes=5)
LEAST: Final = timedelta(minutes=5)
MOST: Final = timedelta(hours=12)
"""Between these lengths a visit may be resized."""


class Grip(Enum):
    """What of a visit is moved."""

    WHOLE = "whole"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Moving:
    """Where an entry would stand; `judged` says for every lane at that time whether it fits."""

    entry: Entry
    lane: LaneKey
    span: Interval
    day: date
    grip: Grip = Grip.WHOLE
    is_copy: bool = False
    by_keys: bool = False
    judged: Mapping[LaneKey, Judgement] = field(default_factory=dict)

    def knowing(self, judged: Mapping[LaneKey, Judgement]) -> "Moving":
        """Return it with what is said of each lane."""
        return replace(self, judged=judged)

    @property
    def is_moved(self) -> bool:
        """Whether it would stand anywhere else than now."""
        return self.span != self.entry.span or self.lane != self.entry.lane

    @property
    def shift(self) -> timedelta:
        """By how much the visit's start moves."""
        return self.span.starts - self.entry.span.starts

    @property
    def starts(self) -> datetime:
        """When the whole visit would start, the tours before this entry's among it."""
        return self.entry.visit.span.starts + self.shift


def begun(entry: Entry, day: date, grip: Grip = Grip.WHOLE, *, by_keys: bool = False) -> Moving:
    """Return an entry taken up where it is."""
    return Moving(entry, entry.lane, entry.span, day, grip, by_keys=by_keys)


def carried(moving: Moving, slot: Slot, held: timedelta, picture: Picture, step: timedelta) -> Moving:
    """Return a visit carried to a place by the pointer; `held` is how far from its start it was taken."""
    if moving.grip is not Grip.WHOLE:
        return resized(moving, slot.at, step) if slot.at is not None else moving
    if slot.at is not None:
        return placed(moving, slot.lane, on_grid(slot.at - held, step), slot.day)
    lane = slot.lane if len(picture.lanes) > 1 else moving.entry.lane
    starts = datetime.combine(slot.day, moving.entry.span.starts.time())
    return placed(moving, lane, starts, slot.day)


def placed(moving: Moving, lane: LaneKey, starts: datetime, day: date) -> Moving:
    """Return a visit at a start and in a lane, with its length."""
    length = moving.span.ends - moving.span.starts
    return replace(moving, lane=lane, span=Interval(starts, starts + length), day=day)


def resized(moving: Moving, edge: datetime, step: timedelta) -> Moving:
    """Return a visit whose held edge lies at a moment of the grid; it stays between 5 minutes and 12 hours long."""
    span, at = moving.span, on_grid(edge, step)
    if moving.grip is Grip.START:
        starts = min(max(at, span.ends - MOST), span.ends - LEAST)
        return replace(moving, span=Interval(starts, span.ends))
    ends = max(min(at, span.starts + MOST), span.starts + LEAST)
    return replace(moving, span=Interval(span.starts, ends))


def stepped(moving: Moving, by: timedelta, *, resizes: bool) -> Moving:
    """Return a visit moved or made longer by a step of the keys."""
    if resizes:
        span = replace(moving.span, ends=moving.span.ends + by)
        return replace(moving, span=span, grip=Grip.END) if LEAST <= span.ends - span.starts <= MOST else moving
    span = Interval(moving.span.starts + by, moving.span.ends + by)
    return replace(moving, span=span, day=span.starts.date())


def changed_lane(moving: Moving, picture: Picture, by: int) -> Moving:
    """Return a visit in the next or previous lane; the same at the edge."""
    lanes = picture.lanes
    if moving.lane not in lanes:
        return moving
    place = lanes.index(moving.lane) + by
    return replace(moving, lane=lanes[place]) if 0 <= place < len(lanes) else moving


def on_grid(moment: datetime, step: timedelta) -> datetime:
    """Return the nearest moment of a grid that begins at midnight."""
    midnight = datetime.combine(moment.date(), datetime.min.time())
    return midnight + round((moment - midnight) / step) * step


def target_of(moving: Moving, lane: LaneKey, by: Lanes, picture: Picture) -> Target:
    """Return what would be tried if a visit were dropped into a lane."""
    has_lanes = len(picture.lanes) > 1
    is_resized = moving.span.minutes != moving.entry.span.minutes
    return Target(
        starts=moving.starts,
        ends=moving.entry.visit.span.ends + (moving.span.ends - moving.entry.span.ends) if is_resized else None,
        route_id=lane if has_lanes and by is Lanes.ROUTES else None,
        takes_guide=has_lanes and by is Lanes.GUIDES and lane != moving.entry.lane,
        guide_id=lane if by is Lanes.GUIDES else None,
        tours=frozenset(moving.entry.tours) if by is Lanes.GUIDES else frozenset(),
        instead_of=moving.entry.lane if by is Lanes.GUIDES else None,
    )


def lanes_nearest(moving: Moving, picture: Picture) -> list[LaneKey]:
    """Return the lanes in which a visit is judged, its own first, then the nearest."""
    lanes = picture.lanes
    if len(lanes) <= 1 or moving.lane not in lanes:
        return [moving.lane, *(lanes if len(lanes) > 1 else ())]
    own = lanes.index(moving.lane)
    return [lanes[place] for place in sorted(range(len(lanes)), key=lambda place: abs(place - own))]


def judged_in(moving: Moving, lane: LaneKey, trial: Trial, by: Lanes, picture: Picture) -> Moving:
    """Return a visit with what would be said of it in a lane."""
    found = trial.judged(_lead_told(target_of(moving, lane, by, picture), by, lane))
    return moving.knowing({**moving.judged, lane: found})


def _lead_told(target: Target, by: Lanes, lane: LaneKey) -> Target:
    """With lanes of guides the reasons speak of the guide, also where the visit is already theirs."""
    return replace(target, takes_guide=True, guide_id=lane) if by is Lanes.GUIDES else target
