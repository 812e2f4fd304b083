"""What the reports screen asks beside the figures: months and their dates, and what a cure needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.model.enterprise import Site
from db.model.guide import Guide
from db.model.kinds import AssignmentRole, CorrectionReason, Dimension, MonthState
from db.model.month import MonthlyReport
from db.model.presence import BriefingText
from db.model.route import Route
from db.model.visit import Assignment, Composition, Overruling, Tour, Visit
from db.queries.cases import policy, site_facts
from db.queries.gaps import PREFIX
from db.queries.months import correction_under_way, report_of
from db.queries.people import short_name
from db.rules.calendar import Month, working_days_after
from db.rules.counting import NOWHERE
from db.rules.states import ENGAGED


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month that may be reported; `state` is None while it was never closed."""

    month: Month
    state: MonthState | None
    revision: int


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """Why a closed month is open again."""

    revision: int
    reason: CorrectionReason
    note: str
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class BriefingBasis:
    """What a briefing recorded afterwards is taken to have been: text, language, who held it and when (UTC)."""

    text_version: str
    language: str
    instructor: str
    at: datetime


def accepted_gaps(session: Session, visit_ids: Sequence[UUID]) -> int:
    """Return how many gaps of visits somebody has left as unknown."""
    query = select(func.count()).where(col(Overruling.visit_id).in_(visit_ids), col(Overruling.rule).startswith(PREFIX))
    return session.exec(query).one()


def reported_months(session: Session, site: Site, today: date) -> list[MonthRow]:
    """Return the months from the first visit of the books to the present one, newest first."""
    first = session.exec(select(func.min(Visit.starts_local)).where(Visit.site_id == site.id)).one()
    known = {row.month: row for row in session.exec(select(MonthlyReport).where(MonthlyReport.site_id == site.id))}
    month, oldest = Month.of(today), min(Month.of(first.date() if first else today), Month.of(today))
    found = []
    while month >= oldest:
        row = known.get(str(month))
        found.append(MonthRow(month, row.state if row else None, row.revision if row else 0))
        month = month.shifted(-1)
    return found


def month_to_report(session: Session, site: Site, today: date) -> Month:
    """Return the month that asks for work: the one before while it is not closed and had visits, else the present."""
    present = Month.of(today)
    before = present.shifted(-1)
    report = report_of(session, site.id, before)
    if report is not None:
        return present if report.state is MonthState.CLOSED else before
    query = select(Visit.id).where(
        Visit.site_id == site.id, col(Visit.starts_local) >= before.starts, col(Visit.starts_local) < before.ends
    )
    return present if session.exec(query).first() is None else before


def due_day(session: Session, site: Site, month: Month) -> date:
    """Return the day by which the summary of a month must be delivered."""
    days = policy(session).report_due_working_day
    return working_days_after(month.last, days, site_facts(session, site.id).is_working)


def open_correction(session: Session, site: Site, month: Month) -> CorrectionRow | None:
    """Return the correction that keeps a month open, None if there is none."""
    report = report_of(session, site.id, month)
    row = correction_under_way(session, report.id) if report else None
    return CorrectionRow(row.revision, row.reason, row.note, row.opened_at) if row else None


def outbox_folder(session: Session) -> str:
    """Return where packages are delivered; empty while nobody has said."""
    return policy(session).outbox_folder


def route_titles(session: Session, site: Site) -> dict[UUID, str]:
    """Return the titles of a site's routes."""
    return dict(session.exec(select(Route.id, Route.title).where(Route.site_id == site.id)).all())


def countries_with(session: Session, visit_id: UUID, country: str, people: int) -> dict[str, int]:
    """Return a visit's typed countries once `people` of those not told come from `country` (alpha-2)."""
    query = select(Composition.key, Composition.people).where(
        Composition.visit_id == visit_id, Composition.dimension == Dimension.COUNTRY
    )
    typed = dict(session.exec(query).all())
    untold = typed.pop(NOWHERE, 0)
    typed[country] = typed.get(country, 0) + people
    if untold > people:
        typed[NOWHERE] = untold - people
    return typed


def briefing_basis(session: Session, visit_id: UUID, actor: str) -> BriefingBasis:
    """Return what a briefing of a past visit is taken to have been.

    The text valid that day in the visit's language, or in any; held by the lead guide, or by `actor` where there is
    none; when the group came.
    """
    visit = session.get_one(Visit, visit_id)
    day = visit.starts_local.date()
    texts = session.exec(
        select(BriefingText)
        .where(BriefingText.site_id == visit.site_id, col(BriefingText.valid_from) <= day)
        .order_by(col(BriefingText.valid_from).desc(), col(BriefingText.text_version).desc())
    ).all()
    text = next((one for one in texts if one.language == visit.language), texts[0] if texts else None)
    return BriefingBasis(
        text_version=text.text_version if text else "",
        language=text.language if text else visit.language,
        instructor=_lead(session, visit_id) or actor,
        at=visit.actual_starts_at or visit.starts_at,
    )


def _lead(session: Session, visit_id: UUID) -> str:
    query = (
        select(Guide)
        .join(Assignment, col(Assignment.guide_id) == col(Guide.id))
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .where(
            Tour.visit_id == visit_id,
            Assignment.role == AssignmentRole.LEAD,
            col(Assignment.state).in_(ENGAGED),
        )
        .order_by(col(Tour.ordinal))
    )
    guide = session.exec(query).first()
    return short_name(guide.surname, guide.given) if guide else ""
