"""A day: lanes along the hours; what overlaps in a lane stands in rows of its own."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from db.queries.schedule import Schedule, ScheduledVisit
from db.rules.facts import Interval
from desktop.screens.schedule.choice import Lanes
from desktop.screens.schedule.layout import (
    Axis,
    Block,
    Box,
    Cell,
    Entry,
    LaneKey,
    Picture,
    Room,
    by_cell,
    days_of,
    lane_keys,
    part_of_day,
    side_of,
    sorted_out,
    stretched,
)

SIDE: Final = 196
HEAD: Final = 34
BLOCK: Final = 56
GAP: Final = 4
PADDING: Final = 8
MOST_LANE: Final = 96
LEAST_HOUR: Final = 76
LEAST_BLOCK: Final = 26
"""The shortest visit is drawn this wide, so that it can be hit."""


def lay_out_day(
    schedule: Schedule, visits: Sequence[ScheduledVisit], by: Lanes, room: Room, *, is_widened: bool = False
) -> Picture:
    """Lay the first day of a schedule out.

    The axis holds the opening hours, or all hours in which something happens if `is_widened`; what lies wholly beyond
    it is `outside`.
    """
    day = schedule.first
    lanes = lane_keys(schedule, by)
    entries, undrawn = sorted_out(visits, by, lanes)
    entries = [entry for entry in entries if day in days_of(entry.span)]
    found = by_cell(entries, [day])
    side, head = side_of(SIDE, room), room.px(HEAD)
    axis = _axis(schedule, entries, room.width - side, room.px(LEAST_HOUR), is_widened=is_widened)
    stacks = [_stack(found.get((lane, day), []), day, axis) for lane in lanes]
    heights = [_height(max((row for _, row in stack), default=0) + 1, room) for stack in stacks]
    heights = stretched(heights, room.height - head, room.px(MOST_LANE))
    width = axis.x_of(axis.closes)
    rows: list[tuple[Cell, ...]] = []
    outside: list[Entry] = []
    top = 0.0
    gaps = _gaps(schedule, by)
    for lane, stack, height in zip(lanes, stacks, heights, strict=True):
        beyond = tuple(entry for entry in found.get((lane, day), []) if entry not in {one for one, _ in stack})
        blocks = _blocks(stack, day, axis, Box(0, top, width, height), room, gaps)
        rows.append((Cell(lane, day, Box(0, top, width, height), blocks, outside=beyond),))
        outside += beyond
        top += height
    return Picture(width, top, head, side, 0, lanes, (day,), tuple(rows), axis, tuple(outside), undrawn)


def _axis(schedule: Schedule, entries: Sequence[Entry], width: float, least: int, *, is_widened: bool) -> Axis:
    day = schedule.first
    opens, closes = datetime.combine(day, schedule.opens), datetime.combine(day, schedule.closes)
    if closes <= opens:
        opens, closes = datetime.combine(day, time.min), datetime.combine(day, time.min) + timedelta(days=1)
    if is_widened:
        parts = [part_of_day(entry.span, day) for entry in entries]
        opens = min([opens, *(part.starts for part in parts)])
        closes = max([closes, *(part.ends for part in parts)])
    opens = opens.replace(minute=0, second=0, microsecond=0)
    over = closes - datetime.combine(day, time.min)
    closes = datetime.combine(day, time.min) + timedelta(hours=-(-over // timedelta(hours=1)))
    minutes = (closes - opens).total_seconds() / 60
    return Axis(opens, closes, max(width / minutes, least / 60))


def _stack(entries: Sequence[Entry], day: date, axis: Axis) -> list[tuple[Entry, int]]:
    """Give each entry that reaches into the hours shown a row, the first that is free."""
    stacked: list[tuple[Entry, int]] = []
    ends: list[float] = []
    shown = Interval(axis.opens, axis.closes)
    for entry in entries:
        part = part_of_day(entry.span, day)
        if not part.overlaps(shown):
            continue
        left, right = _edges(part, axis)
        free = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        ends[free : free + 1] = [right]
        stacked.append((entry, free))
    return stacked


def _edges(part: Interval, axis: Axis) -> tuple[float, float]:
    left, right = axis.x_of(part.starts), axis.x_of(part.ends)
    if right - left < LEAST_BLOCK:
        right = min(left + LEAST_BLOCK, axis.x_of(axis.closes))
        left = right - LEAST_BLOCK if right - left < LEAST_BLOCK else left
    return left, right


def _height(rows: int, room: Room) -> float:
    return 2 * room.px(PADDING) + rows * room.px(BLOCK) + (rows - 1) * room.px(GAP)


def _gaps(schedule: Schedule, by: Lanes) -> dict[LaneKey, int]:
    """Return how many minutes must lie free beside a block in each lane."""
    if by is Lanes.ROUTES:
        return {route.id: route.buffer_min for route in schedule.routes}
    return {guide.id: guide.turnaround_min for guide in schedule.guides}


def _blocks(
    stack: Sequence[tuple[Entry, int]], day: date, axis: Axis, lane: Box, room: Room, gaps: dict[LaneKey, int]
) -> tuple[Block, ...]:
    step, rows = room.px(BLOCK) + room.px(GAP), max((row for _, row in stack), default=0) + 1
    top = lane.top + (lane.height - rows * step + room.px(GAP)) / 2
    blocks = []
    for entry, row in stack:
        part = part_of_day(entry.span, day)
        left, right = _edges(part, axis)
        cap = gaps.get(entry.lane, 0) * axis.per_minute if entry.visit.comes else 0.0
        begins = part.starts == entry.span.starts and part.starts >= axis.opens
        ends = part.ends == entry.span.ends and part.ends <= axis.closes
        caps = (0.0, min(cap, axis.x_of(axis.closes) - right) if ends else 0.0)
        at = Box(left, top + row * step, right - left, room.px(BLOCK))
        blocks.append(Block(entry, day, at, begins, ends, caps))
    return tuple(blocks)
