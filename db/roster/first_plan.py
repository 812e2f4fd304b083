"""A first roster: each open tour of a month goes to the least loaded guide whom no judge bars."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import Phrase
from db.model.kinds import GroupKind
from db.model.visit import Visit
from db.queries.cases import load_cases
from db.rules.calendar import Month
from db.rules.eligibility import by_load, guide_findings
from db.rules.facts import Duty, GuideFacts, TourFacts
from db.rules.states import EXITS

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class OpenTour:
    """A tour nobody can lead, and what speaks against each guide: those who fail one rule first."""

    tour_id: UUID
    visit_id: UUID
    number: int
    title: str
    reasons: tuple[tuple[str, tuple[Phrase, ...]], ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """A plan: pairs of tour and guide, and the tours left open."""

    pairs: tuple[tuple[UUID, UUID], ...]
    open: tuple[OpenTour, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    visit_id: UUID
    number: int
    title: str
    kind: GroupKind
    tour: TourFacts


def plan_month(session: Session, site_id: UUID, month: Month, report: Report = lambda _step, _total: None) -> Roster:
    """Return a roster for the tours of a month that have no lead guide; nothing is written.

    Tours with the fewest possible guides are served first. Same books, same roster.
    """
    slots, guides = _load(session, site_id, month)
    possible = {slot.tour.id: _possible(slot, guides) for slot in slots}
    slots.sort(key=lambda slot: (len(possible[slot.tour.id]), slot.tour.span.starts, slot.number, slot.tour.ordinal))
    pairs: list[tuple[UUID, UUID]] = []
    left: list[OpenTour] = []
    for step, slot in enumerate(slots):
        report(step, len(slots))
        free = [guides[one] for one in possible[slot.tour.id] if _bars(guides[one], slot) == 0]
        if not free:
            left.append(_explained(slot, guides))
            continue
        chosen = by_load(free, slot.tour.span)[0]
        pairs.append((slot.tour.id, chosen.id))
        duty = Duty(slot.tour.span, slot.title, slot.tour.id, slot.visit_id, slot.tour.route.id)
        guides[chosen.id] = replace(chosen, duties=(*chosen.duties, duty))
    report(len(slots), len(slots))
    return Roster(tuple(pairs), tuple(sorted(left, key=lambda one: one.number)))


def _load(session: Session, site_id: UUID, month: Month) -> tuple[list[_Slot], dict[UUID, GuideFacts]]:
    query = select(Visit.id).where(
        Visit.site_id == site_id,
        col(Visit.state).not_in(EXITS),
        col(Visit.starts_local) >= month.starts - timedelta(days=1),
        col(Visit.starts_local) < month.ends,
    )
    cases = load_cases(session, session.exec(query).all(), with_candidates=True)
    slots = [
        _Slot(case.visit.id, case.visit.number, case.visit.title, case.visit.group_kind, tour)
        for case in cases.values()
        for tour in case.visit.tours
        if tour.lead is None and Month.of(tour.span.starts.date()) == month
    ]
    guides = next(iter(cases.values())).candidates if cases else ()
    return slots, {guide.id: guide for guide in guides}


def _bars(guide: GuideFacts, slot: _Slot) -> int:
    return sum(finding.blocks for finding in guide_findings(guide, slot.tour, slot.kind))


def _possible(slot: _Slot, guides: dict[UUID, GuideFacts]) -> list[UUID]:
    return [guide.id for guide in guides.values() if _bars(guide, slot) == 0]


def _explained(slot: _Slot, guides: dict[UUID, GuideFacts]) -> OpenTour:
    reasons = [
        (
            guide.name,
            tuple(one.sentence for one in guide_findings(guide, slot.tour, slot.kind) if one.blocks),
        )
        for guide in guides.values()
    ]
    reasons.sort(key=lambda reason: (len(reason[1]), reason[0]))
    return OpenTour(slot.tour.id, slot.visit_id, slot.number, slot.title, tuple(reasons))
