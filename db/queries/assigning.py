"""Who could take a tour: those who may, with the least load first, and the others with what speaks against them."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.errors import Phrase
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, AssignmentState
from db.model.visit import Assignment, Tour, Visit
from db.queries.cases import load_case
from db.queries.guides import part_of
from db.queries.people import short_name
from db.rules.eligibility import by_load, guide_findings, month_minutes
from db.rules.facts import GuideFacts, Interval, TourFacts
from db.rules.findings import Finding
from db.rules.states import ENGAGED, PLANNED


@dataclass(frozen=True, slots=True)
class Candidate:
    """A guide beside a tour: their load in its month, and what speaks against them or should be known."""

    guide_id: UUID
    name: str
    minutes: int
    tours: int
    most_minutes: int
    reasons: tuple[Phrase, ...]
    rules: tuple[str, ...]
    warnings: tuple[Phrase, ...]
    languages: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Say whether nothing speaks against the guide."""
        return not self.reasons


@dataclass(frozen=True, slots=True)
class OnTour:
    """A guide who is on a tour already; `part` is set for whom does not stay the whole tour."""

    assignment_id: UUID
    guide_id: UUID
    name: str
    role: AssignmentRole
    state: AssignmentState
    part: Interval | None


@dataclass(frozen=True, slots=True)
class TourToFill:
    """A tour with those who are on it and all who could be, the best first."""

    visit_id: UUID
    tour_id: UUID
    ordinal: int
    tours: tuple[UUID, ...]
    number: int
    title: str
    route: str
    language: str
    span: Interval
    people: int
    on_it: tuple[OnTour, ...]
    fitting: tuple[Candidate, ...]
    others: tuple[Candidate, ...]


def tour_to_fill(
    session: Session,
    visit_id: UUID,
    tour_id: UUID | None = None,
    role: AssignmentRole = AssignmentRole.LEAD,
    part: Interval | None = None,
) -> TourToFill:
    """Return a tour of a visit, the first without a lead guide unless told, with its candidates for a role."""
    case = load_case(session, visit_id, with_candidates=True)
    tours = case.visit.tours
    open_tours = [tour for tour in tours if tour.lead is None]
    tour = next((one for one in tours if one.id == tour_id), (open_tours or list(tours))[0])
    judged = replace(tour, span=part) if part else tour
    on_it = _on_tour(session, tour.id)
    taken = {one.guide_id for one in on_it}
    free = [guide for guide in case.candidates if guide.id not in taken]
    found = {
        guide.id: _candidate(guide, judged, guide_findings(guide, judged, case.visit.group_kind, role))
        for guide in free
    }
    ranked = [found[guide.id] for guide in by_load(free, tour.span)]
    return TourToFill(
        visit_id=visit_id,
        tour_id=tour.id,
        ordinal=tour.ordinal,
        tours=tuple(one.id for one in tours),
        number=case.visit.number,
        title=case.visit.title,
        route=tour.route.title,
        language=tour.language,
        span=tour.span,
        people=tour.people,
        on_it=on_it,
        fitting=tuple(one for one in ranked if one.fits),
        others=tuple(sorted((one for one in ranked if not one.fits), key=lambda one: len(one.reasons))),
    )


def next_without_guide(session: Session, now: datetime) -> UUID | None:
    """Return the next visit from `now` (an instant) of which a tour has no lead guide."""
    led = select(Assignment.tour_id).where(Assignment.role == AssignmentRole.LEAD, col(Assignment.state).in_(ENGAGED))
    query = (
        select(Visit.id)
        .join(Tour, col(Tour.visit_id) == col(Visit.id))
        .where(col(Visit.state).in_(PLANNED), col(Tour.ends_at) > now, col(Tour.id).not_in(led))
        .order_by(col(Tour.starts_at), col(Visit.number))
    )
    return session.exec(query).first()


def _on_tour(session: Session, tour_id: UUID) -> tuple[OnTour, ...]:
    query = (
        select(Assignment, Guide, Tour)
        .join(Guide, col(Guide.id) == col(Assignment.guide_id))
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .where(Assignment.tour_id == tour_id, col(Assignment.state).in_(ENGAGED))
    )
    roles = list(AssignmentRole)
    rows = [
        OnTour(one.id, guide.id, short_name(guide.surname, guide.given), one.role, one.state, part_of(tour, one))
        for one, guide, tour in session.exec(query)
    ]
    return tuple(sorted(rows, key=lambda row: (roles.index(row.role), row.name)))


def _candidate(guide: GuideFacts, tour: TourFacts, found: list[Finding]) -> Candidate:
    minutes, tours = month_minutes(guide, tour.span.starts.date())
    return Candidate(
        guide_id=guide.id,
        name=guide.name,
        minutes=minutes,
        tours=tours,
        most_minutes=guide.max_month_min,
        reasons=tuple(one.sentence for one in found if one.blocks),
        rules=tuple(one.rule for one in found if one.blocks),
        warnings=tuple(one.sentence for one in found if not one.blocks),
        languages=tuple(sorted(guide.languages)),
    )
