"""Judges of what a visit needs of the site beside a route and a guide: equipment to wear, rooms to sit in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import PpeKind, Severity
from db.rules.facts import Case, TourFacts
from db.rules.findings import Finding, Remedy
from db.rules.timing import move_to, on_grid, overrule


@dataclass(frozen=True, slots=True)
class Demand:
    """How many pieces of a kind a visit wants, and how many are left for it; None where nobody has counted."""

    kind: PpeKind
    wanted: int
    left: int | None

    @property
    def is_short(self) -> bool:
        """Say whether there are fewer than wanted."""
        return self.left is not None and self.left < self.wanted


def demands(case: Case) -> list[Demand]:
    """Return what a visit wants to wear beside what is left while it walks: its own runs at once, others meanwhile."""
    stock = case.site.stock
    kinds = {kind for tour in case.visit.tours for kind in tour.route.ppe}
    found = []
    for kind in PpeKind:
        if kind not in kinds:
            continue
        peaks = [_at_start_of(case, tour, kind) for tour in case.visit.tours]
        own, others = max(peaks, key=sum)
        found.append(Demand(kind, own, max(stock[kind] - others, 0) if kind in stock else None))
    return found


def _at_start_of(case: Case, tour: TourFacts, kind: PpeKind) -> tuple[int, int]:
    """Return the pieces worn while a tour runs: those of the visit's runs at that time, and the most others wear."""
    own = sum(one.people * one.route.ppe.get(kind, 0) for one in case.visit.tours if one.span.overlaps(tour.span))
    near = [other for other in case.others if kind in other.ppe and other.span.overlaps(tour.span)]
    moments = [tour.span.starts, *(other.span.starts for other in near if other.span.starts > tour.span.starts)]
    worn = [
        sum(other.ppe[kind] for other in near if other.span.starts <= moment < other.span.ends) for moment in moments
    ]
    return own, max(worn)


def equipment(case: Case) -> Iterator[Finding]:
    """Everybody gets what the route asks to be worn."""
    for demand in demands(case):
        if demand.is_short:
            yield Finding(
                "ppe",
                Severity.BLOCKS,
                say(
                    QT_TRANSLATE_NOOP("db", "Equipment: “{kind}” wanted {wanted}, left {left} at that time."),
                    kind=demand.kind,
                    wanted=demand.wanted,
                    left=demand.left,
                ),
                demand.kind.value,
                "ppe",
                (*_later(case), overrule("ppe", subject=demand.kind.value)),
            )


def _later(case: Case) -> Iterator[Remedy]:
    busy = [
        other.span.ends
        for other in case.others
        if other.ppe and any(other.span.overlaps(tour.span) for tour in case.visit.tours)
    ]
    if busy:
        yield move_to(on_grid(min(busy)))


def rooms(case: Case) -> Iterator[Finding]:
    """A room holds one group at a time, and as many people as it has seats."""
    visit = case.visit
    for room in visit.rooms:
        for title, span in room.uses:
            if span.overlaps(visit.span):
                yield Finding(
                    "room_busy",
                    Severity.BLOCKS,
                    say(
                        QT_TRANSLATE_NOOP("db", "{room}: “{visit}” until {time}."),
                        room=room.name,
                        visit=title,
                        time=span.ends.time(),
                    ),
                    str(room.id),
                    "rooms",
                    (move_to(on_grid(span.ends)), overrule("room_busy", subject=str(room.id))),
                )
    if visit.rooms and sum(room.seats for room in visit.rooms) < visit.people:
        yield Finding(
            "room_small",
            Severity.WARNS,
            say(
                QT_TRANSLATE_NOOP("db", "The rooms have {seats} seats, the group has {n}."),
                seats=sum(room.seats for room in visit.rooms),
                n=visit.people,
            ),
            field="rooms",
        )


def pieces(people: int, kit: Mapping[PpeKind, int]) -> dict[PpeKind, int]:
    """Return what so many people wear of a kit."""
    return {kind: people * each for kind, each in kit.items()}
