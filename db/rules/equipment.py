"""Equipment lent to visitors: how much a time needs, and when there is not enough."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from db.model.kinds import PpeKind

LONGEST_SIZE: Final = 10
"""Characters of a size."""
LATIN: Final = str.maketrans("МХСЛ", "MXSL")
"""Letters of sizes are often typed in the other alphabet."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What a group needs of each kind, from the briefing to its end (wall-clock, half-open)."""

    visit_id: UUID
    title: str
    starts: datetime
    ends: datetime
    pieces: Mapping[PpeKind, int]


@dataclass(frozen=True, slots=True)
class Shortage:
    """A moment at which more is needed of a kind than there is, with the groups that need it."""

    kind: PpeKind
    starts: datetime
    needed: int
    stock: int
    visits: tuple[UUID, ...]
    titles: tuple[str, ...]


def size_words(text: str) -> list[str]:
    """Return the words of a size in one spelling: Latin capitals, no signs around."""
    return [word for part in text.upper().translate(LATIN).split() if (word := part.strip(".,;:/-–—№()"))]


def plain_size(text: str) -> str:
    """Return a size in one spelling, of several words; nothing if it is longer than sizes are."""
    words = " ".join(size_words(text))
    return words if len(words) <= LONGEST_SIZE else ""


def fitting_size(told: str, stocked: Collection[str]) -> str:
    """Return which of the sizes that there are of a kind fits somebody; nothing if none does."""
    words = size_words(told)
    return next((size for size in stocked if size and plain_size(size) in (" ".join(words), *words)), "")


def needed_at(demands: Iterable[Demand], moment: datetime) -> Counter[PpeKind]:
    """Return how many pieces of each kind are out at a moment."""
    total: Counter[PpeKind] = Counter()
    for demand in demands:
        if demand.starts <= moment < demand.ends:
            total.update(demand.pieces)
    return total


def most_needed(demands: Sequence[Demand], starts: datetime, ends: datetime) -> Counter[PpeKind]:
    """Return the greatest number of pieces of each kind that are out at once within a time."""
    moments = {starts, *(one.starts for one in demands if starts < one.starts < ends)}
    most: Counter[PpeKind] = Counter()
    for moment in moments:
        most |= needed_at(demands, moment)
    return most


def shortages(demands: Sequence[Demand], stock: Mapping[PpeKind, int]) -> list[Shortage]:
    """Return when there is too little, the first moment of each kind and day; kinds without a stock are not known."""
    found: dict[tuple[PpeKind, object], Shortage] = {}
    for moment in sorted({demand.starts for demand in demands}):
        out = [demand for demand in demands if demand.starts <= moment < demand.ends]
        for kind, needed in needed_at(out, moment).items():
            if kind in stock and needed > stock[kind]:
                users = [demand for demand in out if demand.pieces.get(kind)]
                found.setdefault(
                    (kind, moment.date()),
                    Shortage(
                        kind,
                        moment,
                        needed,
                        stock[kind],
                        tuple(demand.visit_id for demand in users),
                        tuple(demand.title for demand in users),
                    ),
                )
    return list(found.values())
