"""A month of the books read for the planner: its tours, the guides, and what stands already."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.kinds import AssignmentRole
from db.model.visit import Assignment, Tour, Visit
from db.queries.cases import load_cases
from db.roster.month_grid import MonthProblem, PlannedTour, Scope, lay_out_month
from db.rules.calendar import Month
from db.rules.states import ENGAGED, EXITS

KNOWN_FOR = timedelta(days=365)
"""A guide who led a group within this time is the one it knows."""


def read_month(
    session: Session, site_id: UUID, month: Month, *, scope: Scope = Scope.OPEN, now: datetime | None = None
) -> MonthProblem:
    """Read a month; `now`, the wall clock at the site, keeps what has begun as it is."""
    cases = load_cases(session, _visits(session, site_id, month), with_candidates=True)
    tours = sorted(
        (
            PlannedTour(case.visit.id, case.visit.number, case.visit.title, case.visit.group_kind, tour, case.overruled)
            for case in cases.values()
            for tour in case.visit.tours
            if Month.of(tour.span.starts.date()) == month
        ),
        key=lambda one: (one.tour.span.starts, one.number, one.tour.ordinal),
    )
    guides = next(iter(cases.values())).candidates if cases else ()
    known = _known_guides(session, [one.visit_id for one in tours], month)
    pinned = _pinned(session, [one.tour.id for one in tours])
    return lay_out_month(month, tuple(tours), guides, known, pinned, scope, now)


def _visits(session: Session, site_id: UUID, month: Month) -> Sequence[UUID]:
    query = select(Visit.id).where(
        Visit.site_id == site_id,
        col(Visit.state).not_in(EXITS),
        col(Visit.starts_local) >= month.starts - timedelta(days=1),
        col(Visit.starts_local) < month.ends,
    )
    return session.exec(query).all()


def _pinned(session: Session, tours: Sequence[UUID]) -> frozenset[tuple[UUID, UUID]]:
    query = select(Assignment.tour_id, Assignment.guide_id).where(
        col(Assignment.tour_id).in_(tours), col(Assignment.is_pinned).is_(True)
    )
    return frozenset((tour, guide) for tour, guide in session.exec(query))


def _known_guides(session: Session, visits: Sequence[UUID], month: Month) -> dict[UUID, UUID]:
    """Return, by visit, who last led a tour of the same organiser before the month."""
    organisers = {
        visit: organiser
        for visit, organiser in session.exec(select(Visit.id, Visit.organiser_id).where(col(Visit.id).in_(visits)))
        if organiser is not None
    }
    query = (
        select(Visit.organiser_id, Assignment.guide_id)
        .join(Tour, col(Tour.visit_id) == col(Visit.id))
        .join(Assignment, col(Assignment.tour_id) == col(Tour.id))
        .where(
            col(Visit.organiser_id).in_(set(organisers.values())),
            col(Visit.state).not_in(EXITS),
            Assignment.role == AssignmentRole.LEAD,
            col(Assignment.state).in_(ENGAGED),
            col(Tour.starts_local) >= month.starts - KNOWN_FOR,
            col(Tour.starts_local) < month.starts,
        )
        .order_by(col(Tour.starts_local), col(Tour.ordinal))
    )
    last = {organiser: guide for organiser, guide in session.exec(query) if organiser is not None}
    return {visit: last[organiser] for visit, organiser in organisers.items() if organiser in last}
