"""How the keyboard walks a picture: from visit to visit in reading order, through empty cells too."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from desktop.screens.schedule.layout import Block, Cell, LaneKey, Picture


class Way(Enum):
    """Where an arrow leads: columns and rows."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the keyboard stands: a cell, and a visit in it unless the cell is empty."""

    lane: LaneKey
    day: date
    visit_id: UUID | None = None


def place_of(picture: Picture, cursor: Cursor) -> tuple[int, int] | None:
    """Return row and column of the cursor's cell; None if it is not shown any more."""
    for row, cells in enumerate(picture.cells):
        for column, cell in enumerate(cells):
            if cell.day == cursor.day and cell.lane == cursor.lane:
                return row, column
    return None


def cell_of(picture: Picture, cursor: Cursor | None) -> Cell | None:
    """Return the cell a cursor stands in."""
    place = place_of(picture, cursor) if cursor else None
    return picture.cells[place[0]][place[1]] if place else None


def block_of(picture: Picture, cursor: Cursor | None) -> Block | None:
    """Return the block a cursor stands on."""
    cell = cell_of(picture, cursor)
    if cell is None or cursor is None:
        return None
    return next((block for block in cell.blocks if block.entry.visit.id == cursor.visit_id), None)


def cursor_on(block: Block) -> Cursor:
    """Return the cursor that stands on a block."""
    return Cursor(block.entry.lane, block.day, block.entry.visit.id)


def entered(cell: Cell, last: bool = False) -> Cursor:
    """Return the cursor in a cell: on its first block, or its last one."""
    if not cell.blocks:
        return Cursor(cell.lane, cell.day)
    return Cursor(cell.lane, cell.day, cell.blocks[-1 if last else 0].entry.visit.id)


def found_again(picture: Picture, cursor: Cursor | None) -> Cursor | None:
    """Return the cursor in a picture laid out anew: on the same visit wherever it is now, else in the same cell."""
    if cursor is None:
        return None
    if block_of(picture, cursor) is not None:
        return cursor
    if cursor.visit_id is not None:
        moved = next((one for one in picture.blocks() if one.entry.visit.id == cursor.visit_id), None)
        if moved is not None:
            return cursor_on(moved)
    cell = cell_of(picture, cursor)
    return entered(cell) if cell is not None else None


def first_cursor(picture: Picture, today: date) -> Cursor | None:
    """Return where the keyboard begins: on the first visit of today if today is shown, else on the first one."""
    blocks = sorted(picture.blocks(), key=lambda block: (block.day != today, block.day, block.entry.span.starts))
    if blocks:
        return cursor_on(blocks[0])
    return next((Cursor(cell.lane, cell.day) for row in picture.cells for cell in row), None)


def walked(picture: Picture, cursor: Cursor, way: Way) -> Cursor:
    """Return where an arrow leads; the same cursor at the edge.

    Along the direction in which the blocks of a cell follow each other they are walked one by one: downwards in a week
    and a month, to the right in a day.
    """
    place = place_of(picture, cursor)
    if place is None:
        return cursor
    across, down = way.value
    along = across if picture.axis else down
    cell = picture.cells[place[0]][place[1]]
    if along:
        shown = [block.entry.visit.id for block in cell.blocks]
        here = shown.index(cursor.visit_id) if cursor.visit_id in shown else -1
        if 0 <= here + along < len(shown) and (here >= 0 or along > 0):
            return Cursor(cell.lane, cell.day, shown[here + along])
        if picture.axis:
            return cursor
    row, column = place[0] + down, place[1] + across
    if not (0 <= row < len(picture.cells) and 0 <= column < len(picture.cells[row])):
        return cursor
    return _crossed(picture, cell, picture.cells[row][column], cursor, is_backwards=down < 0)


def _crossed(picture: Picture, old: Cell, new: Cell, cursor: Cursor, *, is_backwards: bool) -> Cursor:
    """Enter a neighbouring cell: at the nearest time in a day, at the same height sideways, else at its near end."""
    if not new.blocks:
        return Cursor(new.lane, new.day)
    block = block_of(picture, cursor)
    if picture.axis and block is not None:
        near = min(new.blocks, key=lambda one: abs(one.entry.span.starts - block.entry.span.starts))
        return cursor_on(near)
    if old.box.top == new.box.top and block is not None and not picture.axis:
        return cursor_on(new.blocks[min(old.blocks.index(block), len(new.blocks) - 1)])
    return entered(new, last=is_backwards and not picture.axis)


def in_turn(picture: Picture, cursor: Cursor | None, wanted: frozenset[UUID], by: int) -> Cursor | None:
    """Return the next (1) or previous (-1) of some visits after the cursor, by time, round and round."""
    blocks: dict[UUID, Block] = {}
    for block in sorted(picture.blocks(), key=lambda one: (one.entry.span.starts, one.entry.visit.number)):
        if block.entry.visit.id in wanted:
            blocks.setdefault(block.entry.visit.id, block)
    ids = list(blocks)
    if not ids:
        return None
    if cursor is not None and cursor.visit_id in blocks:
        return cursor_on(blocks[ids[(ids.index(cursor.visit_id) + by) % len(ids)]])
    return cursor_on(blocks[ids[0 if by > 0 else -1]])
