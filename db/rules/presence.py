"""Who was admitted, who is inside: worked out from the presence log, which is never changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.model.kinds import PresenceKind, VisitorCategory

OUT_KINDS = frozenset({PresenceKind.OUT, PresenceKind.ASSUMED_OUT})


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the log."""

    id: UUID
    visit_id: UUID
    visitor_id: UUID | None
    kind: PresenceKind
    category: VisitorCategory
    people: int
    at: datetime
    recorded_at: datetime
    voids_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """What a log says: people by category who were admitted and who are inside, and the named among them."""

    admitted: Counter[VisitorCategory]
    inside: Counter[VisitorCategory]
    named_admitted: frozenset[UUID]
    named_inside: frozenset[UUID]
    first_in: datetime | None
    last_out: datetime | None
    last_at: datetime | None
    assumed_out: int

    @property
    def unnamed_admitted(self) -> int:
        """People admitted without a name."""
        return self.admitted.total() - len(self.named_admitted)


def effective(events: Iterable[Event]) -> list[Event]:
    """Return the lines that hold, in the order of what happened; voiding a void lets its line hold again."""
    log = list(events)
    voiders: dict[UUID, list[Event]] = defaultdict(list)
    for event in log:
        if event.voids_id is not None:
            voiders[event.voids_id].append(event)

    def holds(event: Event) -> bool:
        return not any(holds(voider) for voider in voiders.get(event.id, ()))

    valid = [event for event in log if event.kind is not PresenceKind.VOID and holds(event)]
    return sorted(valid, key=lambda event: (event.at, event.recorded_at, event.id))


def count(events: Sequence[Event]) -> Counted:
    """Count a visit's log. A named person who leaves and comes back is admitted once."""
    admitted: Counter[VisitorCategory] = Counter()
    inside: Counter[VisitorCategory] = Counter()
    named_admitted: set[UUID] = set()
    named_inside: set[UUID] = set()
    valid = effective(events)
    for event in valid:
        is_in = event.kind is PresenceKind.IN
        if event.visitor_id is None:
            admitted[event.category] += event.people if is_in else 0
            inside[event.category] += event.people if is_in else -event.people
            continue
        if is_in:
            admitted[event.category] += event.visitor_id not in named_admitted
            inside[event.category] += event.visitor_id not in named_inside
            named_admitted.add(event.visitor_id)
            named_inside.add(event.visitor_id)
        elif event.visitor_id in named_inside:
            inside[event.category] -= 1
            named_inside.remove(event.visitor_id)
    return Counted(
        admitted=+admitted,
        inside=+inside,
        named_admitted=frozenset(named_admitted),
        named_inside=frozenset(named_inside),
        first_in=min((event.at for event in valid if event.kind is PresenceKind.IN), default=None),
        last_out=max((event.at for event in valid if event.kind in OUT_KINDS), default=None),
        last_at=max((event.recorded_at for event in events), default=None),
        assumed_out=sum(event.people for event in valid if event.kind is PresenceKind.ASSUMED_OUT),
    )


def late_entries(events: Sequence[Event], days: int) -> int:
    """Return how many lines that hold were typed more than `days` days after what they tell."""
    return sum((event.recorded_at - event.at).total_seconds() > days * 86_400 for event in effective(events))
