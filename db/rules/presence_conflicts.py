"""What two seats' logs say that cannot both be true: told from the lines that hold, so a void settles it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from db.model.kinds import PresenceKind, VisitorCategory


class ConflictKind(StrEnum):
    """What is wrong with a line."""

    TWICE_IN = "twice_in"
    OUT_BEFORE_IN = "out_before_in"
    MORE_OUT = "more_out"
    CLOCK_BACK = "clock_back"


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line of the log with its place in its seat's own count."""

    id: UUID
    visit_id: UUID
    visitor_id: UUID | None
    kind: PresenceKind
    category: VisitorCategory
    people: int
    at: datetime
    recorded_at: datetime
    seat: str
    counter: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A line that cannot be right, beside the one it speaks against, if one does."""

    kind: ConflictKind
    line: LogLine
    against: LogLine | None = None


def conflicts(lines: Iterable[LogLine]) -> list[Conflict]:
    """Return the conflicts among lines that hold, in the order of what happened, whatever the order of the input."""
    ordered = sorted(lines, key=lambda line: (line.at, line.recorded_at, line.id))
    persons: dict[tuple[UUID, UUID], list[LogLine]] = defaultdict(list)
    counts: dict[tuple[UUID, VisitorCategory], list[LogLine]] = defaultdict(list)
    seats: dict[str, list[LogLine]] = defaultdict(list)
    for line in ordered:
        seats[line.seat].append(line)
        if line.visitor_id is not None:
            persons[line.visit_id, line.visitor_id].append(line)
        else:
            counts[line.visit_id, line.category].append(line)
    found = [one for log in persons.values() for one in _of_person(log)]
    found += [one for log in counts.values() for one in _of_count(log)]
    found += [one for log in seats.values() for one in _of_clock(log)]
    return sorted(found, key=lambda one: (one.line.at, one.line.recorded_at, one.line.id, one.kind))


def _of_person(log: list[LogLine]) -> Iterable[Conflict]:
    last: LogLine | None = None
    for line in log:
        is_in = line.kind is PresenceKind.IN
        if is_in and last is not None and last.kind is PresenceKind.IN:
            yield Conflict(ConflictKind.TWICE_IN, line, last)
        elif not is_in and (last is None or last.kind is not PresenceKind.IN):
            yield Conflict(ConflictKind.OUT_BEFORE_IN, line, last)
        last = line


def _of_count(log: list[LogLine]) -> Iterable[Conflict]:
    inside: Counter[str] = Counter()
    for line in log:
        inside["people"] += line.people if line.kind is PresenceKind.IN else -line.people
        if inside["people"] < 0:
            yield Conflict(ConflictKind.MORE_OUT, line)
            inside["people"] = 0


def _of_clock(log: list[LogLine]) -> Iterable[Conflict]:
    """Yield lines that a seat typed after others, but at an earlier time by its clock."""
    latest: LogLine | None = None
    for line in sorted(log, key=lambda one: one.counter):
        if latest is not None and line.recorded_at < latest.recorded_at:
            yield Conflict(ConflictKind.CLOCK_BACK, line, latest)
        else:
            latest = line
