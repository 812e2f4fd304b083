"""How many people fit, how a group is split, and how many adults children need."""

from datetime import datetime, timedelta


def tours_needed(people: int, capacity: int) -> int:
    """Return how many runs a group needs; a group of nobody still needs one."""
    return max(1, -(-people // capacity))


def even_split(people: int, parts: int) -> list[int]:
    """Share people out as evenly as possible, larger parts first: 47 into 4 is 12, 12, 12, 11."""
    share, rest = divmod(people, parts)
    return [share + (part < rest) for part in range(parts)]


def staggered(first: datetime, runs: int, parallel: int, step: timedelta) -> list[datetime]:
    """Return the starts of `runs`, of which `parallel` may go at once and the next wave starts `step` later."""
    return [first + step * (run // parallel) for run in range(runs)]


def adults_needed(children: int, per_adult: int) -> int:
    """Return how many adults answer for the children, rounded up."""
    return -(-children // per_adult)


def fill_percent(visitors: int, seats: int) -> float:
    """Return visitors per seat in percent; 0 where there are no seats."""
    return 100 * visitors / seats if seats else 0.0
