"""The visits and requests of a month as the figures count them, and the figures' rows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.clock import instant, local
from db.model.enterprise import Site
from db.model.kinds import AssignmentRole, Dimension
from db.model.presence import Briefing, Evacuation, Incident
from db.model.route import Route
from db.model.visit import (
    Assignment,
    Composition,
    DeclaredCount,
    Feedback,
    Headcount,
    Request,
    Tour,
    Visit,
)
from db.model.visitor import Visitor
from db.queries.cases import policy
from db.queries.presence import events
from db.rules.calendar import Month
from db.rules.counting import (
    Contribution,
    CountedPerson,
    CountedRequest,
    CountedTour,
    CountedVisit,
    contributions,
    origin_of,
    request_contributions,
)
from db.rules.presence import Counted, Event, count, late_entries
from db.rules.states import ENGAGED

SLACK = timedelta(days=2)
"""How far a visit's actual start may lie from its planned one."""
Place = tuple[str, str, str]
"""A figure's field, dimension and key."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row behind a figure: the visit or request and what it adds."""

    id: UUID
    number: int
    title: str
    day: date
    amount: int


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
    if visit.actual_starts_at is not None:
        return local(visit.actual_starts_at, visit.zone).date()
    return visit.starts_local.date()


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
        )
        for row in session.exec(query.order_by(col(Request.year), col(Request.number)))
    ]


@dataclass(slots=True)
class _Related:
    """What belongs to the visits being counted, by visit."""

    logs: dict[UUID, list[Event]]
    declared: Counter[UUID]
    people: dict[UUID, dict[UUID, CountedPerson]]
    typed: dict[UUID, dict[Dimension, dict[str, int]]]
    briefed: Counter[UUID]
    tours: dict[UUID, list[Tour]]
    leads: dict[UUID, list[UUID]]
    feedback: dict[UUID, Feedback]
    mismatches: Counter[UUID]
    routes: dict[UUID, str]


def _related(session: Session, ids: Sequence[UUID]) -> _Related:
    return _Related(
        logs=events(session, ids),
        declared=_sums(session, ids),
        people=_people(session, ids),
        typed=_typed(session, ids),
        briefed=_briefed(session, ids),
        tours=_tours(session, ids),
        leads=_leads(session, ids),
        feedback={row.visit_id: row for row in session.exec(select(Feedback).where(col(Feedback.visit_id).in_(ids)))},
        mismatches=_mismatches(session, ids),
        routes=dict(session.exec(select(Route.id, Route.code)).all()),
    )


def _counted(session: Session, site: Site, visits: Sequence[Visit]) -> Iterator[CountedVisit]:
    related = _related(session, [visit.id for visit in visits])
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


def _counted_tours(visit: Visit, known: Counted, related: _Related) -> tuple[CountedTour, ...]:
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


def _sums(session: Session, ids: Sequence[UUID]) -> Counter[UUID]:
    query = (
        select(DeclaredCount.visit_id, func.sum(DeclaredCount.people))
        .where(col(DeclaredCount.visit_id).in_(ids))
        .group_by(col(DeclaredCount.visit_id))
    )
    return Counter({visit: int(people) for visit, people in session.exec(query)})


def _people(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[UUID, CountedPerson]]:
    found: dict[UUID, dict[UUID, CountedPerson]] = defaultdict(dict)
    query = (
        Visitor.__table__.select()  # type: ignore[attr-defined]  # SQLModel sets it on table classes
        .with_only_columns(
            col(Visitor.visit_id),
            col(Visitor.id),
            col(Visitor.category),
            col(Visitor.age_band),
            col(Visitor.country),
            col(Visitor.citizenship),
        )
        .where(col(Visitor.visit_id).in_(ids))
    )
    for visit, visitor, category, band, country, citizenship in session.execute(query):
        found[visit][visitor] = CountedPerson(category, band, country or citizenship)
    return found


def _typed(session: Session, ids: Sequence[UUID]) -> dict[UUID, dict[Dimension, dict[str, int]]]:
    found: dict[UUID, dict[Dimension, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    query = select(Composition).where(col(Composition.visit_id).in_(ids)).order_by(col(Composition.key))
    for row in session.exec(query):
        found[row.visit_id][row.dimension][row.key] = row.people
    return found


def _briefed(session: Session, ids: Sequence[UUID]) -> Counter[UUID]:
    named: dict[UUID, set[UUID]] = defaultdict(set)
    counted: Counter[UUID] = Counter()
    query = select(Briefing.visit_id, Briefing.visitor_id, Briefing.people).where(col(Briefing.visit_id).in_(ids))
    for visit, visitor, people in session.exec(query):
        if visitor is None:
            counted[visit] += people
        else:
            named[visit].add(visitor)
    return counted + Counter({visit: len(visitors) for visit, visitors in named.items()})


def _tours(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[Tour]]:
    found: dict[UUID, list[Tour]] = defaultdict(list)
    for tour in session.exec(select(Tour).where(col(Tour.visit_id).in_(ids)).order_by(col(Tour.ordinal))):
        found[tour.visit_id].append(tour)
    return found


def _leads(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = defaultdict(list)
    query = (
        select(Assignment.tour_id, Assignment.guide_id)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .where(
            col(Tour.visit_id).in_(ids),
            Assignment.role == AssignmentRole.LEAD,
            col(Assignment.state).in_(ENGAGED),
        )
    )
    for tour, guide in session.exec(query):
        found[tour].append(guide)
    return found


def _mismatches(session: Session, ids: Sequence[UUID]) -> Counter[UUID]:
    query = select(Headcount.visit_id).where(
        col(Headcount.visit_id).in_(ids), col(Headcount.counted) != col(Headcount.expected)
    )
    return Counter(session.exec(query).all())


def month_rows(
    session: Session, site: Site, month: Month, visits: Sequence[CountedVisit]
) -> dict[Place, list[FigureRow]]:
    """Return every counted figure of a month with the rows behind it; a figure is the sum of its rows.

    `visits` are those of `counted_visits` for the same month.
    """
    found: dict[Place, list[FigureRow]] = defaultdict(list)
    for visit in visits:
        _keep(found, contributions(visit), (visit.id, visit.number, visit.title, visit.day))
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
    """Return the figures that the rows add up to."""
    return {place: sum(row.amount for row in behind) for place, behind in rows.items()}
