"""What guides worked in a month: hours that count for the lead, and apart those of interpreters, escorts, stand-bys."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.enterprise import Enterprise, Site
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, Employment
from db.model.route import Route
from db.model.visit import Assignment, Tour, Visit
from db.queries.guides import part_of
from db.queries.people import full_name
from db.rules.calendar import Month
from db.rules.facts import Interval
from db.rules.states import CAME, ENGAGED


@dataclass(frozen=True, slots=True)
class WorkedTour:
    """A tour that took place, or the part of it for which the guide was there."""

    number: int
    title: str
    route: str
    route_en: str
    span: Interval
    role: AssignmentRole
    people: int


@dataclass(frozen=True, slots=True)
class GuideHours:
    """A guide's month."""

    guide_id: UUID
    code: str
    name: str
    employment: Employment
    tours: tuple[WorkedTour, ...]

    def minutes(self, role: AssignmentRole) -> int:
        """Return the minutes in a role."""
        return sum(tour.span.minutes for tour in self.tours if tour.role is role)

    def count(self, role: AssignmentRole) -> int:
        """Return the tours in a role."""
        return sum(tour.role is role for tour in self.tours)


@dataclass(frozen=True, slots=True)
class HoursStatement:
    """The month of one guide, or of all who worked."""

    enterprise: str
    enterprise_en: str
    site: str
    site_en: str
    month: Month
    guides: tuple[GuideHours, ...]
    now: datetime


def hours_statement(
    session: Session, site_id: UUID, month: Month, now: datetime, guide_id: UUID | None = None
) -> HoursStatement:
    """Return the hours of tours that took place, as planned; of one guide, or of all who worked in the month."""
    site = session.get_one(Site, site_id)
    enterprise = session.get_one(Enterprise, site.enterprise_id)
    query = (
        select(Assignment, Tour, Visit, Route)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .join(Visit, col(Visit.id) == col(Tour.visit_id))
        .join(Route, col(Route.id) == col(Tour.route_id))
        .where(
            Visit.site_id == site_id,
            col(Visit.state).in_(CAME),
            col(Assignment.state).in_(ENGAGED),
            col(Tour.starts_local) >= datetime.combine(month.first, time.min),
            col(Tour.starts_local) <= datetime.combine(month.last, time.max),
        )
        .order_by(col(Tour.starts_local), col(Visit.number))
    )
    worked: dict[UUID, list[WorkedTour]] = defaultdict(list)
    for given, tour, visit, route in session.exec(query):
        span = part_of(tour, given) or Interval(tour.starts_local, tour.ends_local)
        worked[given.guide_id].append(
            WorkedTour(visit.number, visit.title, route.title, route.title_en, span, given.role, tour.people)
        )
    wanted = list(worked) if guide_id is None else [guide_id]
    guides = session.exec(
        select(Guide).where(col(Guide.id).in_(wanted)).order_by(col(Guide.surname), col(Guide.given))
    ).all()
    return HoursStatement(
        enterprise=enterprise.name,
        enterprise_en=enterprise.name_en,
        site=site.name,
        site_en=site.name_en,
        month=month,
        guides=tuple(
            GuideHours(
                guide.id,
                guide.code,
                full_name(guide.surname, guide.given, guide.patronymic),
                guide.employment,
                tuple(worked[guide.id]),
            )
            for guide in guides
        ),
        now=now,
    )
