"""Loads what is needed to try a visit in other places."""

from collections import Counter
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.route import Route
from db.queries.cases import load_case, route_facts
from db.queries.schedule import Schedule
from db.rules.capacity import even_split
from db.rules.facts import OtherTour
from db.rules.needs import pieces
from db.rules.states import TENTATIVE
from db.rules.trial import Trial


def trial(session: Session, visit_id: UUID, around: Schedule) -> Trial:
    """Return the trial of a visit among what a schedule shows; raise KeyError if the visit is gone."""
    routes = route_facts(session)
    others = tuple(
        OtherTour(
            visit.id,
            visit.title,
            tour.route_id,
            tour.span,
            is_tentative=visit.state in TENTATIVE,
            ppe=pieces(share, routes[tour.route_id].ppe),
        )
        for visit in around.visits
        for tour, share in zip(visit.tours, even_split(visit.people, max(len(visit.tours), 1)), strict=False)
        if visit.comes and visit.id != visit_id
    )
    people = Counter[date]()
    for visit in around.visits:
        if visit.comes and visit.id != visit_id:
            people[visit.span.starts.date()] += visit.people
    return Trial(
        case=load_case(session, visit_id, with_candidates=True),
        routes=routes,
        others=others,
        people=people,
        briefing=dict(session.exec(select(Route.id, col(Route.briefing_min))).all()),
    )
