"""Where the cells of the roster lie: arithmetic only, in pixels of the viewport's content."""

from dataclasses import dataclass
from typing import Final, Self

HEAD: Final = 48
SIDE: Final = 176
ROW: Final = 58
NARROWEST: Final = 20
WIDEST_CHIP: Final = 56
CHIP_PART: Final = 0.72
CHIP_HEIGHT: Final = 28
EDGE: Final = 12


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def moved(self, dx: float, dy: float) -> Self:
        """Return the same rectangle elsewhere."""
        return type(self)(self.left + dx, self.top + dy, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the table: row 0 is for tours without a guide, row and column -1 are the heads."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns of days and rows of guides, the first row for tours without a guide. The head and side stay in sight."""

    side: float
    head: float
    column: float
    row: float
    chip_width: float
    chip_height: float
    columns: int
    rows: int

    @property
    def width(self) -> float:
        """The width of all columns."""
        return self.column * self.columns

    @property
    def height(self) -> float:
        """The height of all rows."""
        return self.row * self.rows

    def cell(self, spot: Spot) -> Box:
        """Return the cell of a place, before scrolling."""
        left = self.side + spot.column * self.column
        return Box(left, self.head + spot.row * self.row, self.column, self.row)

    def chip(self, spot: Spot) -> Box:
        """Return the part of a cell that is painted."""
        cell = self.cell(spot)
        left = cell.left + (cell.width - self.chip_width) / 2
        return Box(left, cell.top + (cell.height - self.chip_height) / 2, self.chip_width, self.chip_height)

    def spot(self, x: float, y: float, dx: float = 0, dy: float = 0) -> Spot | None:
        """Return the place under a point, with the content scrolled by `dx` and `dy`; None beside the table."""
        column = -1 if x < self.side else int((x - self.side + dx) // self.column)
        row = -1 if y < self.head else int((y - self.head + dy) // self.row)
        if column >= self.columns or row >= self.rows or (row < 0 and column < 0):
            return None
        return Spot(row, column)


def lay_out(columns: int, rows: int, width: float, height: float, scale: float) -> Layout:
    """Lay a table out in the room there is; what does not fit is scrolled to."""
    side, head = SIDE * scale, HEAD * scale
    column = max((width - side - EDGE * scale) / max(columns, 1), NARROWEST * scale)
    fitting = (height - head) / max(rows, 1)
    row = min(max(fitting, (CHIP_HEIGHT + 12) * scale), ROW * scale)
    chip = min(column * CHIP_PART, WIDEST_CHIP * scale)
    return Layout(side, head, column, row, chip, CHIP_HEIGHT * scale, columns, rows)
