"""Where the timeline draws each run: plain arithmetic, so that no run is hidden behind another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.queries.today import Run


@dataclass(frozen=True, slots=True)
class Lane:
    """A route's lane: its title, the row it begins at, and how many rows it needs."""

    title: str
    row: int
    rows: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A run in its row; `left` and `right` are parts of the day shown, 0 to 1."""

    run: Run
    row: int
    left: float
    right: float


def lay_out(
    runs: Sequence[Run], lanes: Sequence[tuple[UUID, str]], opens: datetime, closes: datetime
) -> tuple[list[Lane], list[Placed]]:
    """Put every run into the lane of its route; runs that overlap there stand in rows of their own."""
    placed: list[Placed] = []
    made: list[Lane] = []
    first = 0
    for route_id, title in lanes:
        ends: list[datetime] = []
        for run in sorted((one for one in runs if one.route_id == route_id), key=lambda one: (one.starts, one.ends)):
            free = next((row for row, end in enumerate(ends) if end <= run.starts), len(ends))
            ends[free : free + 1] = [run.ends]
            left, right = part(run.starts, opens, closes), part(run.ends, opens, closes)
            placed.append(Placed(run, first + free, left, right))
        made.append(Lane(title, first, max(len(ends), 1)))
        first += max(len(ends), 1)
    return made, placed


def part(moment: datetime, opens: datetime, closes: datetime) -> float:
    """Return where a moment lies in the day shown: 0 at its beginning, 1 at its end, held within."""
    return min(max((moment - opens) / (closes - opens), 0.0), 1.0)
