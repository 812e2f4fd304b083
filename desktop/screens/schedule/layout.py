"""Where everything of a schedule stands: plain arithmetic without painting, so that no view loses a visit.

Every view is laid out into a `Picture`. Its boxes are pixels of the content, which scrolls under the header (`head`),
beside the names of the lanes (`side`) and above the foot (`foot`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from db.queries.schedule import Schedule, ScheduledVisit
from db.rules.facts import Interval
from desktop.screens.schedule.choice import Lanes

LaneKey = UUID | None
"""A route or a guide; None is the lane of visits without a guide, and the only lane of a month."""
INSTANT = timedelta(microseconds=1)


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The edge that belongs to the next box."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The edge that belongs to the next box."""
        return self.top + self.height

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies inside."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    def meets(self, other: "Box") -> bool:
        """Say whether two boxes share room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Room:
    """What a view may take: the viewport's size in pixels and the scale of the text."""

    width: float
    height: float
    scale: float = 1.0

    def px(self, size: float) -> int:
        """Return a size of 100 % at the scale in force; at least one pixel."""
        return max(1, round(size * self.scale))


@dataclass(frozen=True, slots=True)
class Entry:
    """A visit in a lane: its whole time there, and which of its tours. A visit may stand in several guides' lanes."""

    visit: ScheduledVisit
    lane: LaneKey
    span: Interval
    tours: tuple[UUID, ...] = ()

    @property
    def key(self) -> tuple[UUID, LaneKey]:
        """What tells it from all other entries."""
        return self.visit.id, self.lane


@dataclass(frozen=True, slots=True)
class Block:
    """An entry drawn on a day; `begins` and `ends` say whether its beginning and end are drawn there."""

    entry: Entry
    day: date
    box: Box
    begins: bool = True
    ends: bool = True
    caps: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class More:
    """Entries for which a cell has no room: a line that opens the day."""

    day: date
    lane: LaneKey
    box: Box
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A lane on a day: its blocks in reading order and what found no room."""

    lane: LaneKey
    day: date
    box: Box
    blocks: tuple[Block, ...] = ()
    more: More | None = None
    outside: tuple[Entry, ...] = ()

    @property
    def count(self) -> int:
        """How many entries there are."""
        return len(self.blocks) + len(self.more.entries if self.more else ()) + len(self.outside)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that happens there, seen or behind the line that opens the day."""
        return (*(block.entry for block in self.blocks), *(self.more.entries if self.more else ()), *self.outside)


@dataclass(frozen=True, slots=True)
class Axis:
    """The hours of a day from left to right."""

    opens: datetime
    closes: datetime
    per_minute: float

    def x_of(self, moment: datetime) -> float:
        """Return where a moment stands, held within the axis."""
        held = min(max(moment, self.opens), self.closes)
        return (held - self.opens).total_seconds() / 60 * self.per_minute

    def at(self, x: float) -> datetime:
        """Return the moment at a place."""
        return self.opens + timedelta(minutes=x / self.per_minute)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a picture: lane, day, and the moment where there is an axis of hours."""

    lane: LaneKey
    day: date
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A laid-out view. `cells` are rows of columns; `outside` are entries beyond the hours shown; `undrawn` visits are
    listed under the grid.
    """

    width: float
    height: float
    head: int
    side: int
    foot: int
    lanes: tuple[LaneKey, ...]
    days: tuple[date, ...]
    cells: tuple[tuple[Cell, ...], ...]
    axis: Axis | None = None
    outside: tuple[Entry, ...] = ()
    undrawn: tuple[ScheduledVisit, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks in reading order."""
        for row in self.cells:
            for cell in row:
                yield from cell.blocks

    def cell_at(self, x: float, y: float) -> Cell | None:
        """Return the cell under a point of the content."""
        for row in self.cells:
            if row and row[0].box.top <= y < row[0].box.bottom:
                return next((cell for cell in row if cell.box.holds(x, y)), None)
        return None

    def block_at(self, x: float, y: float) -> Block | None:
        """Return the block under a point of the content; the one drawn last where two touch."""
        cell = self.cell_at(x, y)
        return next((block for block in reversed(cell.blocks) if block.box.holds(x, y)), None) if cell else None

    def slot_at(self, x: float, y: float) -> Slot | None:
        """Return the place under a point of the content."""
        cell = self.cell_at(x, y)
        if cell is None:
            return None
        return Slot(cell.lane, cell.day, self.axis.at(x) if self.axis else None)


def side_of(wanted: int, room: Room) -> int:
    """Return how wide the names of the lanes are: as wanted at 100 %, but at most a good quarter of the room."""
    return round(min(room.px(wanted), room.width * 0.28))


def lane_keys(schedule: Schedule, by: Lanes) -> tuple[LaneKey, ...]:
    """Return the lanes of a schedule; with guides the first one holds what has no guide yet."""
    if by is Lanes.ROUTES:
        return tuple(route.id for route in schedule.routes)
    return (None, *(guide.id for guide in schedule.guides))


def entries_of(visits: Iterable[ScheduledVisit], by: Lanes) -> list[Entry]:
    """Return the visits as they stand in lanes; every visit at least once."""
    made: list[Entry] = []
    for visit in visits:
        made += _by_route(visit) if by is Lanes.ROUTES else _by_guide(visit)
    return made


def _by_route(visit: ScheduledVisit) -> Iterator[Entry]:
    routes = dict.fromkeys(tour.route_id for tour in visit.tours) or {visit.route_id: None}
    for route_id in routes:
        ids = tuple(tour.id for tour in visit.tours if tour.route_id == route_id)
        yield Entry(visit, route_id, visit.span if len(routes) == 1 else _hull(visit, ids), ids)


def _by_guide(visit: ScheduledVisit) -> Iterator[Entry]:
    found: dict[LaneKey, list[UUID]] = {} if visit.tours else {None: []}
    for tour in visit.tours:
        crew: set[LaneKey] = {one.guide_id for one in tour.crew}
        for lane in crew | ({None} if tour.lead_id is None else set()):
            found.setdefault(lane, []).append(tour.id)
    for lane, ids in found.items():
        yield Entry(visit, lane, _hull(visit, tuple(ids)), tuple(ids))


def _hull(visit: ScheduledVisit, ids: tuple[UUID, ...]) -> Interval:
    """Return the time of some tours; the briefing before the first one belongs to it."""
    chosen = [tour for tour in visit.tours if tour.id in ids]
    if not chosen:
        return visit.span
    first = min(visit.tours, key=lambda tour: tour.ordinal)
    starts = visit.span.starts if first in chosen else min(tour.span.starts for tour in chosen)
    return Interval(starts, max(tour.span.ends for tour in chosen))


def days_of(span: Interval) -> list[date]:
    """Return the days a time touches; one that ends at midnight does not touch the next day."""
    first, last = span.starts.date(), max(span.ends - INSTANT, span.starts).date()
    if first == last:  # nearly always
        return [first]
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def part_of_day(span: Interval, day: date) -> Interval:
    """Return the part of a time that lies on a day."""
    midnight = datetime.combine(day, time.min)
    return Interval(max(span.starts, midnight), min(span.ends, midnight + timedelta(days=1)))


def by_cell(entries: Iterable[Entry], days: Sequence[date]) -> dict[tuple[LaneKey, date], list[Entry]]:
    """Return the entries of each lane and day, by time."""
    found: dict[tuple[LaneKey, date], list[Entry]] = {}
    wanted = set(days)
    for entry in entries:
        for day in days_of(entry.span):
            if day in wanted:
                found.setdefault((entry.lane, day), []).append(entry)
    for each in found.values():
        each.sort(key=reading_order)
    return found


def reading_order(entry: Entry) -> tuple[datetime, datetime, int]:
    """Order entries by start, then end, then number."""
    return entry.span.starts, entry.span.ends, entry.visit.number


def is_drawable(visit: ScheduledVisit) -> bool:
    """Say whether a visit has a length that can be drawn."""
    return visit.span.ends > visit.span.starts


def sorted_out(
    visits: Iterable[ScheduledVisit], by: Lanes, lanes: Sequence[LaneKey]
) -> tuple[list[Entry], tuple[ScheduledVisit, ...]]:
    """Return the entries that have a lane, and the visits that cannot be drawn in any."""
    visits = list(visits)
    known = set(lanes)
    entries = [entry for entry in entries_of((one for one in visits if is_drawable(one)), by) if entry.lane in known]
    drawn = {entry.visit.id for entry in entries}
    return entries, tuple(visit for visit in visits if visit.id not in drawn)


def stretched(heights: list[float], room: float, most: float) -> list[float]:
    """Share room that is left over between rows; none grows beyond `most` by it."""
    spare = room - sum(heights)
    growing = {place for place, height in enumerate(heights) if height < most}
    if spare <= 0 or not growing:
        return heights
    share = spare / len(growing)
    grown = [min(height + share, most) if place in growing else height for place, height in enumerate(heights)]
    return stretched(grown, room, most) if sum(grown) < room - 1 and any(h < most for h in grown) else grown
