"""What each visit, request or event added to a month: kept with a revision, so that two can be compared row by row."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from db.queries.month import FigureRow, Place

Amount = int | Decimal


class Source(StrEnum):
    """What a row of a trace speaks of."""

    VISIT = "visit"
    REQUEST = "request"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Traced:
    """One visit, request or event, with what it added to each figure. Its title is in the books, not here."""

    id: UUID
    number: int
    day: date
    amounts: Mapping[Place, Amount]

    @property
    def source(self) -> Source:
        """What it is: visits and requests count their numbers apart, an event has none."""
        if not self.number:
            return Source.EVENT
        is_request = all(field.startswith("requests_") for field, _, _ in self.amounts)
        return Source.REQUEST if is_request else Source.VISIT

    def count(self, field: str) -> Amount:
        """Return what it added to a figure without keys."""
        return self.amounts.get((field, "", ""), 0)


Trace = Mapping[UUID, Traced]


def trace_of(rows: Mapping[Place, Sequence[FigureRow]]) -> Trace:
    """Turn the rows behind figures round: what each visit, request or event added."""
    amounts: dict[UUID, dict[Place, Amount]] = {}
    known: dict[UUID, FigureRow] = {}
    for place, behind in rows.items():
        for row in behind:
            known[row.id] = row
            added = amounts.setdefault(row.id, {})
            added[place] = added.get(place, 0) + row.amount
    return {key: Traced(key, row.number, row.day, amounts[key]) for key, row in known.items()}


def write_trace(trace: Trace) -> str:
    """Return a trace as text: figures are named once, the same trace gives the same text."""
    places = sorted({place for row in trace.values() for place in row.amounts})
    number = {place: at for at, place in enumerate(places)}
    rows = [
        [str(row.id), row.number, row.day.isoformat(), *_pairs(row, number)]
        for row in sorted(trace.values(), key=lambda row: (row.day, row.number, str(row.id)))
    ]
    return json.dumps({"figures": places, "rows": rows}, separators=(",", ":"))


def _pairs(row: Traced, number: Mapping[Place, int]) -> Iterable[int | str]:
    for place, amount in sorted(row.amounts.items()):
        yield number[place]
        yield amount if isinstance(amount, int) else str(amount)


def read_trace(body: str) -> Trace:
    """Return the trace that `write_trace` wrote."""
    told = json.loads(body)
    places: list[Place] = [(field, dim, key) for field, dim, key in told["figures"]]
    found = {}
    for key, number, day, *pairs in told["rows"]:
        row_id = UUID(key)
        amounts = {places[at]: _amount(value) for at, value in zip(pairs[::2], pairs[1::2], strict=True)}
        found[row_id] = Traced(row_id, number, date.fromisoformat(day), amounts)
    return found


def _amount(value: int | str) -> Amount:
    return value if isinstance(value, int) else Decimal(value)
