"""Equipment lent to visitors: how much a time needs, and when there is not enough."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.model.kinds import PpeKind


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
