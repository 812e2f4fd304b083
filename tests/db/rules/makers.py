"""Makers of what judges look at: a plain visit of twenty adults with nothing wrong, and how to spoil it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from db.ids import uuid7
from db.model.kinds import (
    AssignmentRole,
    AssignmentState,
    Employment,
    GroupKind,
    VisitorClass,
    VisitState,
)
from db.rules.facts import (
    AssignedGuide,
    Case,
    ClearanceFacts,
    Duty,
    GuideFacts,
    Interval,
    OtherTour,
    RouteFacts,
    SiteFacts,
    TourFacts,
    VisitFacts,
)
from db.rules.findings import Finding, RemedyAction
from db.rules.policy import Policy

DAY = "2026-11-24"
"""A Tuesday."""
ROUTE = RouteFacts(
    id=uuid7(),
    code="ROLL",
    title="Прокатный стан",
    capacity=20,
    hard_capacity=25,
    min_people=6,
    min_age=12,
    children_per_adult=10,
    duration_min=90,
    buffer_min=15,
    parallel_runs=1,
    is_adapted=False,
    languages=frozenset({"ru", "en"}),
)
SITE = SiteFacts(opens_at=time(8), closes_at=time(18), people_per_day=120)


def at(text: str) -> datetime:
    """Read a time on the wall: `10:30` of the usual day, or with its date."""
    return datetime.fromisoformat(text if " " in text else f"{DAY} {text}")


def span(starts: str, ends: str) -> Interval:
    """Return the time from one reading of the wall clock up to another."""
    return Interval(at(starts), at(ends))


def a_route(**changes: Any) -> RouteFacts:
    """Return a route for 20 people of 12 and over; a key of its own is made only if asked for by `id`."""
    return replace(ROUTE, **changes)


def a_tour(when: Interval | None = None, **changes: Any) -> TourFacts:
    """Return a run of the route for twenty people from 10:00 to 11:30."""
    plain = TourFacts(
        id=uuid7(),
        ordinal=1,
        route=ROUTE,
        span=when or span("10:00", "11:30"),
        people=20,
        capacity=20,
        language="ru",
    )
    return replace(plain, **changes)


def a_guide(route: RouteFacts = ROUTE, day: date | None = None, **changes: Any) -> GuideFacts:
    """Return a guide who may lead the route, is there from 8 to 20, and has nothing else to do."""
    day = day or at("00:00").date()
    hours = Interval(datetime.combine(day, time(8)), datetime.combine(day, time(20)))
    plain = GuideFacts(
        id=uuid7(),
        name="О. Лебедева",
        employment=Employment.STAFF,
        languages=frozenset({"ru"}),
        group_kinds=frozenset(),
        clearances=(ClearanceFacts(route.id, "ru", date(2026, 1, 1), None),),
        windows={day: (hours,)},
        absences=(),
        duties=(),
        turnaround_min=15,
        min_rest_min=660,
        max_day_min=360,
        max_week_min=1200,
        max_month_min=0,
        max_day_visits=0,
        max_week_visits=0,
        max_month_visits=0,
    )
    return replace(plain, **changes)


def a_duty(starts: str, ends: str, **changes: Any) -> Duty:
    """Return another tour of a guide."""
    return replace(Duty(span(starts, ends), "Школа № 3", uuid7(), uuid7(), ROUTE.id), **changes)


def led_by(guide: GuideFacts, role: AssignmentRole = AssignmentRole.LEAD) -> AssignedGuide:
    """Put a guide on a tour."""
    return AssignedGuide(guide, role, AssignmentState.CONFIRMED)


def a_visit(*tours: TourFacts, **changes: Any) -> VisitFacts:
    """Return a visit of adults that was asked for long before; its people are those of the tours."""
    laid = tours or (a_tour(guides=(led_by(a_guide()),)),)
    people = sum(tour.people for tour in laid)
    plain = VisitFacts(
        id=uuid7(),
        number=147,
        title="Завод «Вектор»",
        state=VisitState.REQUESTED,
        group_kind=GroupKind.CORPORATE,
        span=Interval(min(tour.span.starts for tour in laid), max(tour.span.ends for tour in laid)),
        visitor_class=VisitorClass.DOMESTIC,
        requested_on=laid[0].span.starts.date() - timedelta(days=40),
        people=people,
        children=0,
        adults=people,
        youngest_age=None,
        needs_adapted=False,
        tours=laid,
    )
    return replace(plain, **changes)


def a_case(visit: VisitFacts | None = None, **changes: Any) -> Case:
    """Return a case in which nothing is wrong unless the visit or a change says so."""
    return replace(Case(visit=visit or a_visit(), site=SITE, policy=Policy()), **changes)


def another(when: Interval, route: RouteFacts = ROUTE) -> OtherTour:
    """Return a run by another visit."""
    return OtherTour(uuid7(), "Школа № 3", route.id, when)


def rules_of(findings: Iterable[Finding]) -> list[str]:
    """Return which rules spoke."""
    return [finding.rule for finding in findings]


def actions_of(finding: Finding) -> list[RemedyAction]:
    """Return which remedies a finding offers."""
    return [remedy.action for remedy in finding.remedies]
