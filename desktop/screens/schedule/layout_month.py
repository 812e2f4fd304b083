"""A month: weeks of seven days, each with its count, its people, and as many titles as fit."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from db.queries.schedule import Schedule, ScheduledVisit
from desktop.screens.schedule.layout import (
    Block,
    Box,
    Cell,
    Entry,
    More,
    Picture,
    Room,
    by_cell,
    days_of,
    is_drawable,
)

HEAD: Final = 30
TOP: Final = 40
"""The number of the day, the count of visits and the bar of people."""
LINE: Final = 19
GAP: Final = 1
PADDING: Final = 6
FULL: Final = 3
LEAST_DAY: Final = 104


def lay_out_month(schedule: Schedule, visits: Sequence[ScheduledVisit], room: Room) -> Picture:
    """Lay whole weeks out, from the first day of a schedule to its last."""
    count = (schedule.last - schedule.first).days + 1
    days = [schedule.first + timedelta(days=place) for place in range(count)]
    drawable = [visit for visit in visits if is_drawable(visit)]
    found = by_cell((Entry(visit, None, visit.span) for visit in drawable), days)
    head = room.px(HEAD)
    weeks = [days[place : place + 7] for place in range(0, count, 7)]
    width = max(room.width / 7, room.px(LEAST_DAY))
    least = room.px(TOP) + 2 * (room.px(LINE) + room.px(GAP)) + room.px(PADDING)
    height = max((room.height - head) / len(weeks), least)
    rows = []
    for row, week in enumerate(weeks):
        boxes = [Box(place * width, row * height, width, height) for place in range(7)]
        rows.append(
            tuple(_cell(day, box, found.get((None, day), []), room) for day, box in zip(week, boxes, strict=True))
        )
    undrawn = tuple(visit for visit in visits if not is_drawable(visit))
    return Picture(7 * width, height * len(weeks), head, 0, 0, (None,), tuple(days), tuple(rows), undrawn=undrawn)


def _cell(day: date, box: Box, entries: list[Entry], room: Room) -> Cell:
    padding, step = room.px(PADDING), room.px(LINE) + room.px(GAP)
    lines = int((box.height - room.px(TOP) - padding) // step)
    shown = len(entries) if len(entries) <= min(lines, FULL) else min(lines - 1, FULL)
    blocks = []
    for place, entry in enumerate(entries[:shown]):
        touched = days_of(entry.span)
        at = Box(box.left + padding, box.top + room.px(TOP) + place * step, box.width - 2 * padding, room.px(LINE))
        blocks.append(Block(entry, day, at, begins=touched[0] == day, ends=touched[-1] == day))
    more = None
    if len(entries) > shown:
        at = Box(box.left + padding, box.top + room.px(TOP) + shown * step, box.width - 2 * padding, room.px(LINE))
        more = More(day, None, at, tuple(entries[shown:]))
    return Cell(None, day, box, tuple(blocks), more)
