"""The visits and requests of a month as the figures count them, and the figures' rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import instant, local
from db.model.enterprise import Site
from db.model.presence import Evacuation, Incident
from db.model.visit import (
    Request,
    Tour,
    Visit,
)
from db.queries.cases import policy
from db.queries.month_parts import Related, related_to
from db.rules.calendar import Month
from db.rules.counting import (
    Contribution,
    CountedRequest,
    CountedTour,
    CountedVisit,
    contributions,
    origin_of,
    request_contributions,
)
from db.rules.presence import Counted, count, late_entries

SLACK = timedelta(days=2)
"""How far a visit's actual start may lie from its planned one."""
Place = tuple[str, str, str]
"""A figure's field, dimension and key."""
FEES: Place = ("revenue_rub", "", "")
"""The one figure that adds up money, not people and things."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row behind a figure: the visit or request and what it adds; money is no whole number."""

    id: UUID
    number: int
    title: str
    day: date
    amount: int | Decimal


def counted_visits(session: Session, site: Site, month: Month) -> list[CountedVisit]:
    """Return the visits of a month: by actual start where people came, by planned start where nobody did."""
    candidates = session.exec(
        select(Visit)
        .where(
            Visit.site_id == site.id,
            col(Visit.starts_local) >= month.starts - SLACK,
            col(Visit.starts_local) < month.ends + SLACK,
        )
        .order_by(col(Visit.year), col(Visit.number))
    ).all()
    visits = [visit for visit in candidates if Month.of(reporting_day(visit)) == month]
    return list(_counted(session, site, visits))


def reporting_day(visit: Visit) -> date:
    """Return the day that decides a visit's month (DOMAIN §4.1.3)."""
    return day_that_counts(visit.starts_local, visit.actual_starts_at, visit.zone)


def day_that_counts(planned: datetime, came: datetime | None, zone: str) -> date:
    """Return the day that decides the month of a visit: when it came (UTC), before that when it is planned (local)."""
    return planned.date() if came is None else local(came, zone).date()


def counted_requests(session: Session, site: Site, month: Month) -> list[CountedRequest]:
    """Return the requests that came or were refused in a month."""
    starts, ends = instant(month.starts, site.zone), instant(month.ends, site.zone)
    query = select(Request).where(
        Request.site_id == site.id,
        (col(Request.received_at) >= starts) & (col(Request.received_at) < ends)
        | (col(Request.answered_at) >= starts) & (col(Request.answered_at) < ends),
    )

    def inside(moment: datetime | None) -> date | None:
        return local(moment, site.zone).date() if moment is not None and starts <= moment < ends else None

    return [
        CountedRequest(
            row.id,
            row.number,
            row.title,
            inside(row.received_at),
            inside(row.answered_at) if row.refusal_reason else None,
            row.refusal_reason,
            row.people,
        )
        for row in session.exec(query.order_by(col(Request.year), col(Request.number)))
    ]


def _counted(session: Session, site: Site, visits: Sequence[Visit]) -> Iterator[CountedVisit]:
    related = related_to(session, [visit.id for visit in visits])
    days = policy(session).late_entry_days
    for visit in visits:
        log = related.logs[visit.id]
        known = count(log)
        people = related.people[visit.id]
        feedback = related.feedback.get(visit.id)
        yield CountedVisit(
            id=visit.id,
            number=visit.number,
            title=visit.title,
            day=reporting_day(visit),
            state=visit.state,
            is_confirmed=visit.confirmed_at is not None,
            cause=visit.exit_cause,
            admitted=known.admitted,
            declared=related.declared[visit.id],
            people=tuple(people[one] for one in sorted(known.named_admitted) if one in people),
            typed=related.typed[visit.id],
            country=visit.country,
            region=visit.region_code,
            origin=origin_of(
                visit.country, visit.region_code, visit.municipality, (site.region_code, site.municipality)
            ),
            language=visit.language,
            payment=visit.payment,
            channel=visit.channel,
            purpose=visit.purpose,
            has_programme=bool(visit.programme_code),
            adapted_people=visit.adapted_people,
            is_walk_in=visit.is_walk_in,
            is_open_day=visit.is_open_day,
            is_remote=visit.is_remote,
            is_estimated=visit.is_estimated,
            was_interrupted=visit.interrupted_at is not None,
            briefed=related.briefed[visit.id],
            tours=_counted_tours(visit, known, related),
            lead_days=(visit.starts_at - visit.requested_at).total_seconds() / 86_400,
            responses=feedback.responses if feedback else 0,
            score_sum=feedback.score_sum if feedback else 0,
            recommend=(feedback.recommend_yes, feedback.recommend_answered) if feedback else (0, 0),
            career=(feedback.career_yes, feedback.career_answered) if feedback else (0, 0),
            price=visit.price,
            souvenirs=visit.souvenirs,
            late_entries=late_entries(log, days),
            mismatches=related.mismatches[visit.id],
        )


def _counted_tours(visit: Visit, known: Counted, related: Related) -> tuple[CountedTour, ...]:
    held = [tour for tour in related.tours[visit.id] if tour.is_held is not False]
    shares = _shares(known.admitted.total(), held)
    return tuple(
        CountedTour(
            route_code=related.routes[tour.route_id],
            capacity=tour.capacity,
            people=shares[tour.id] if tour.people_actual is None else tour.people_actual,
            minutes=_minutes(tour),
            is_duration_missing=tour.actual_starts_at is None or tour.actual_ends_at is None,
            lead_guides=tuple(related.leads[tour.id]),
        )
        for tour in held
    )


def _shares(admitted: int, tours: Sequence[Tour]) -> dict[UUID, int]:
    """Share those admitted over the tours as evenly as possible, until somebody counts the tours."""
    if not tours:
        return {}
    each, rest = divmod(admitted, len(tours))
    return {tour.id: each + (place < rest) for place, tour in enumerate(tours)}


def _minutes(tour: Tour) -> int:
    if tour.actual_starts_at is not None and tour.actual_ends_at is not None:
        return round((tour.actual_ends_at - tour.actual_starts_at).total_seconds() / 60)
    return round((tour.ends_at - tour.starts_at).total_seconds() / 60)


def month_rows(
    session: Session, site: Site, month: Month, visits: Sequence[CountedVisit]
) -> dict[Place, list[FigureRow]]:
    """Return every counted figure of a month with the rows behind it; a figure is the sum of its rows.

    `visits` are those of `counted_visits` for the same month.
    """
    found: dict[Place, list[FigureRow]] = defaultdict(list)
    for visit in visits:
        whose = (visit.id, visit.number, visit.title, visit.day)
        _keep(found, contributions(visit), whose)
        if visit.is_held and visit.price:
            found[FEES].append(FigureRow(*whose, visit.price))
    for request in counted_requests(session, site, month):
        day = request.received_on or request.refused_on or month.first
        _keep(found, request_contributions(request), (request.id, request.number, request.title, day))
    _keep_incidents(session, site, month, found)
    return found


def _keep_incidents(session: Session, site: Site, month: Month, found: dict[Place, list[FigureRow]]) -> None:
    starts, ends = instant(month.starts, site.zone), instant(month.ends, site.zone)
    incidents = (
        select(Incident, Visit.number, Visit.title)
        .join(Visit, col(Visit.id) == col(Incident.visit_id), isouter=True)
        .where(Incident.site_id == site.id, col(Incident.at) >= starts, col(Incident.at) < ends)
        .order_by(col(Incident.at))
    )
    for row, number, title in session.exec(incidents):
        parts = (
            Contribution("incidents", 1),
            Contribution("incidents", 1, "severity", row.severity),
            Contribution("incidents", 1, "kind", row.kind),
        )
        _keep(found, parts, (row.visit_id or row.id, number or 0, title or "", local(row.at, site.zone).date()))
    evacuations = select(Evacuation).where(
        Evacuation.site_id == site.id,
        col(Evacuation.started_at) >= starts,
        col(Evacuation.started_at) < ends,
        col(Evacuation.inside) > 0,
        col(Evacuation.withdrawn_at).is_(None),
    )
    for event in session.exec(evacuations):
        day = local(event.started_at, site.zone).date()
        _keep(found, [Contribution("evacuations", 1)], (event.id, 0, "", day))


def _keep(
    found: dict[Place, list[FigureRow]], parts: Iterable[Contribution], whose: tuple[UUID, int, str, date]
) -> None:
    for part in parts:
        if part.amount:
            found[part.field, part.dim, part.key].append(FigureRow(*whose, part.amount))


def sums(rows: dict[Place, list[FigureRow]]) -> dict[Place, int]:
    """Return the figures that the rows add up to; fees are added up apart, for they are no whole numbers."""
    return {place: sum(int(row.amount) for row in behind) for place, behind in rows.items() if place != FEES}
