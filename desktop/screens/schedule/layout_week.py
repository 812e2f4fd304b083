"""A week: lanes by days, chips one above another in the order of time."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from db.queries.schedule import Schedule, ScheduledVisit
from desktop.screens.schedule.choice import Lanes
from desktop.screens.schedule.layout import (
    Block,
    Box,
    Cell,
    Entry,
    LaneKey,
    More,
    Picture,
    Room,
    by_cell,
    days_of,
    lane_keys,
    side_of,
    sorted_out,
    stretched,
)

SIDE: Final = 150
HEAD: Final = 54
FOOT: Final = 40
FOOT_FROM: Final = 220
"""From this height on (at 100 %) the people a day stand below the week."""
CHIP: Final = 58
GAP: Final = 5
PADDING: Final = 6
MORE: Final = 22
FULL: Final = 4
"""So many chips a cell shows; of more it shows these and a line that opens the day."""
LEAST_DAY: Final = 132
SEVEN_FROM: Final = 1500
"""From this width of the view on (at 100 %) the weekend is shown though nobody comes."""


def week_days(first: date, visits: Sequence[ScheduledVisit], room: Room, wanted: date | None = None) -> list[date]:
    """Return Monday to Friday; the weekend too where there is room, a visit on it, or somebody asked for it."""
    days = [first + timedelta(days=count) for count in range(7)]
    weekend = set(days[5:])
    touched = any(weekend & set(days_of(visit.span)) for visit in visits)
    return days if touched or wanted in weekend or room.width >= room.px(SEVEN_FROM) else days[:5]


def lay_out_week(
    schedule: Schedule, visits: Sequence[ScheduledVisit], by: Lanes, room: Room, wanted: date | None = None
) -> Picture:
    """Lay a week out: `visits` are those the filters let through, `wanted` a day that must be among those shown."""
    lanes = lane_keys(schedule, by)
    entries, undrawn = sorted_out(visits, by, lanes)
    days = week_days(schedule.first, schedule.visits, room, wanted)
    found = by_cell(entries, days)
    side, head = side_of(SIDE, room), room.px(HEAD)
    foot = room.px(FOOT) if room.height >= room.px(FOOT_FROM) else 0
    width = max((room.width - side) / len(days), room.px(LEAST_DAY))
    heights = [max(_height(len(found.get((lane, day), ())), room) for day in days) for lane in lanes]
    heights = stretched(heights, room.height - head - foot, room.px(CHIP) * 2.4)
    rows, top = [], 0.0
    for lane, height in zip(lanes, heights, strict=True):
        boxes = [Box(place * width, top, width, height) for place in range(len(days))]
        rows.append(
            tuple(_cell(lane, day, box, found.get((lane, day), []), room) for day, box in zip(days, boxes, strict=True))
        )
        top += height
    return Picture(width * len(days), top, head, side, foot, lanes, tuple(days), tuple(rows), undrawn=undrawn)


def _height(count: int, room: Room) -> float:
    """Return how high a cell must be for so many entries."""
    chips = min(max(count, 1), FULL)
    more = room.px(MORE) + room.px(GAP) if count > FULL else 0
    return 2 * room.px(PADDING) + chips * room.px(CHIP) + (chips - 1) * room.px(GAP) + more


def _cell(lane: LaneKey, day: date, box: Box, entries: list[Entry], room: Room) -> Cell:
    padding, step = room.px(PADDING), room.px(CHIP) + room.px(GAP)
    left, width = box.left + padding, box.width - 2 * padding
    blocks = []
    for place, entry in enumerate(entries[:FULL]):
        touched = days_of(entry.span)
        at = Box(left, box.top + padding + place * step, width, room.px(CHIP))
        blocks.append(Block(entry, day, at, begins=touched[0] == day, ends=touched[-1] == day))
    more = None
    if len(entries) > FULL:
        at = Box(left, box.top + padding + FULL * step, width, room.px(MORE))
        more = More(day, lane, at, tuple(entries[FULL:]))
    return Cell(lane, day, box, tuple(blocks), more)
