"""Which columns of a table have room, and how wide each is: plain numbers, no widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum


class Need(IntEnum):
    """How much a column is missed where there is no room for it."""

    EXTRA = 0
    """The first to go."""
    USUAL = 1
    MUST = 2
    """Never goes: the name, the state, the time."""
    CHOSEN = 3
    """Somebody asked for it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a column would like: `width` where there is room, `least` where there is little.

    Those that must be seen are the first to get more than their least, before
    them one that `is_set`: it was given its width by hand. Room that nobody wished for is dealt by `weight`.
    """

    width: int
    least: int
    need: Need = Need.USUAL
    weight: float = 0
    is_set: bool = False


def fitted(wishes: Sequence[Wish], room: int) -> list[int]:
    """Return the width of each column from left to right, 0 for those that have no room.

    The least needed go first, of equals the one furthest to the right. Where those that stay are wider than the room
    even so, they stand at their least and the table scrolls.
    """
    staying = _staying(wishes, room)
    widths = [wish.least if place in staying else 0 for place, wish in enumerate(wishes)]
    ranks = {place: (wishes[place].is_set, wishes[place].need >= Need.MUST) for place in sorted(staying)}
    for rank in sorted(set(ranks.values()), reverse=True):
        lacking = {
            place: float(max(wishes[place].width - wishes[place].least, 0))
            for place, own in ranks.items()
            if own == rank
        }
        _deal(widths, lacking, min(room - sum(widths), int(sum(lacking.values()))))
    growing = {place: wishes[place].weight for place in staying if wishes[place].weight and not wishes[place].is_set}
    if staying:
        _deal(widths, growing or {max(staying): 1.0}, room - sum(widths))
    return widths


def _staying(wishes: Sequence[Wish], room: int) -> set[int]:
    staying = set(range(len(wishes)))
    for place in sorted(staying, key=lambda one: (wishes[one].need, -one)):
        if sum(wishes[one].least for one in staying) <= room or wishes[place].need >= Need.MUST:
            break
        staying.remove(place)
    return staying


def _deal(widths: list[int], shares: dict[int, float], spare: int) -> None:
    """Add what there is by the shares, to the last pixel."""
    left = sum(shares.values())
    for place, share in shares.items():
        if spare <= 0 or left <= 0:
            return
        part = round(spare * share / left)
        widths[place] += part
        spare -= part
        left -= share
