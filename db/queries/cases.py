"""Loads what the judges need to know of visits, in a fixed number of queries however many visits there are."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.clock import local
from db.errors import Name
from db.model.enterprise import Site
from db.model.kinds import CHILD_CATEGORIES, ClearanceState, DocumentRule, PpeKind, VisitorClass
from db.model.presence import PpeStock
from db.model.room import Room, VisitRoom
from db.model.route import Blackout, CalendarDay, LeadTime, Route, RouteLanguage, RoutePpe, Stop
from db.model.setting import Setting
from db.model.visit import Assignment, DeclaredCount, Overruling, Tour, Visit
from db.model.visitor import Visitor, VisitorList
from db.queries.guides import guide_facts, part_of
from db.queries.presence import events
from db.rules.calendar import Month
from db.rules.facts import (
    AssignedGuide,
    Case,
    Closure,
    GuideFacts,
    Interval,
    LeadTimeFacts,
    OtherTour,
    RoomFacts,
    RouteFacts,
    SiteFacts,
    TourFacts,
    VisitFacts,
)
from db.rules.needs import pieces
from db.rules.policy import Policy, policy_of
from db.rules.presence import count
from db.rules.states import CAME, ENGAGED, EXITS, TENTATIVE


def policy(session: Session) -> Policy:
    """Return the business settings in force."""
    return policy_of(dict(session.exec(select(Setting.key, Setting.value)).all()))


def load_case(session: Session, visit_id: UUID, *, with_candidates: bool = False) -> Case:
    """Return one visit's case; raise KeyError for an unknown visit."""
    return load_cases(session, [visit_id], with_candidates=with_candidates)[visit_id]


def load_cases(session: Session, visit_ids: Sequence[UUID], *, with_candidates: bool = False) -> dict[UUID, Case]:
    """Return the cases of visits; `with_candidates` also loads every guide who might take a tour."""
    visits = session.exec(select(Visit).where(col(Visit.id).in_(visit_ids))).all()
    if not visits:
        return {}
    first, last = _horizon(visits)
    assignments = _assignments(session, visit_ids)
    wanted = None if with_candidates else [row.guide_id for rows in assignments.values() for row in rows]
    guides = guide_facts(session, first, last, wanted)
    routes = route_facts(session)
    tours = _tours(session, visit_ids, routes, assignments, guides)
    declared = _declared(session, visit_ids)
    admitted = _admitted(session, visits)
    lists = _lists(session, visit_ids)
    overruled = _overruled(session, visit_ids)
    sites = {site_id: site_facts(session, site_id) for site_id in {visit.site_id for visit in visits}}
    first_day = min(visit.starts_local for visit in visits).date() - timedelta(days=1)
    last_day = max(visit.ends_local for visit in visits).date() + timedelta(days=1)
    others, people = taken_days(session, first_day, last_day, {key: route.ppe for key, route in routes.items()})
    rooms = _rooms(session, visits)
    settings = policy(session)
    return {
        visit.id: Case(
            visit=_visit(
                visit,
                tours[visit.id],
                declared[visit.id],
                admitted.get(visit.id),
                lists.get(visit.id, (False, 0)),
                routes[visit.route_id].document_rule,
                rooms.get(visit.id, ()),
            ),
            site=sites[visit.site_id],
            policy=settings,
            others=tuple(
                other
                for day in (visit.starts_local.date() + timedelta(days=shift) for shift in (-1, 0, 1))
                for other in others[day]
                if other.visit_id != visit.id
            ),
            people_that_day=people[visit.starts_local.date()] - people_of(declared[visit.id]),
            candidates=tuple(guides.values()) if with_candidates else (),
            overruled=frozenset(overruled[visit.id]),
        )
        for visit in visits
    }


def _horizon(visits: Sequence[Visit]) -> tuple[date, date]:
    """Return the days whose duties matter: whole months and ISO weeks, since caps count over them."""
    first = Month.of(min(visit.starts_local for visit in visits).date()).first - timedelta(days=7)
    last = Month.of(max(visit.ends_local for visit in visits).date()).last + timedelta(days=7)
    return first, last


def people_of(declared: dict[bool, int]) -> int:
    """Return all people of a declared count, children (True) and adults (False)."""
    return declared[True] + declared[False]


def _visit(
    visit: Visit,
    tours: list[TourFacts],
    declared: dict[bool, int],
    admitted: dict[bool, int] | None,
    listed: tuple[bool, int],
    rule: DocumentRule,
    rooms: tuple[RoomFacts, ...] = (),
) -> VisitFacts:
    is_foreign = visit.country not in ("RU", "")
    return VisitFacts(
        id=visit.id,
        number=visit.number,
        title=visit.title,
        state=visit.state,
        group_kind=visit.group_kind,
        span=Interval(visit.starts_local, visit.ends_local),
        visitor_class=VisitorClass.FOREIGN if is_foreign else VisitorClass.DOMESTIC,
        requested_on=local(visit.requested_at, visit.zone).date(),
        people=people_of(declared),
        children=(admitted or declared)[True],
        adults=(admitted or declared)[False],
        youngest_age=visit.youngest_age,
        needs_adapted=visit.adapted_people > 0,
        tours=tuple(tours),
        list_needed=rule is not DocumentRule.NONE,
        list_received=listed[0],
        clearance_needed=rule is DocumentRule.PASSPORT,
        clearance_pending=listed[1],
        rooms=rooms,
    )


def _assignments(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, list[Assignment]]:
    found: dict[UUID, list[Assignment]] = defaultdict(list)
    query = (
        select(Assignment)
        .join(Tour, col(Tour.id) == col(Assignment.tour_id))
        .where(col(Tour.visit_id).in_(visit_ids), col(Assignment.state).in_(ENGAGED))
    )
    for row in session.exec(query):
        found[row.tour_id].append(row)
    return found


def _tours(
    session: Session,
    visit_ids: Sequence[UUID],
    routes: dict[UUID, RouteFacts],
    assignments: dict[UUID, list[Assignment]],
    guides: dict[UUID, GuideFacts],
) -> dict[UUID, list[TourFacts]]:
    found: dict[UUID, list[TourFacts]] = defaultdict(list)
    query = select(Tour).where(col(Tour.visit_id).in_(visit_ids)).order_by(col(Tour.ordinal))
    for tour in session.exec(query):
        engaged = (
            AssignedGuide(guides[row.guide_id], row.role, row.state, part_of(tour, row)) for row in assignments[tour.id]
        )
        found[tour.visit_id].append(
            TourFacts(
                id=tour.id,
                ordinal=tour.ordinal,
                route=routes[tour.route_id],
                span=Interval(tour.starts_local, tour.ends_local),
                people=tour.people,
                capacity=tour.capacity,
                language=tour.language,
                guides=tuple(engaged),
            )
        )
    return found


def _declared(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, dict[bool, int]]:
    found: dict[UUID, dict[bool, int]] = defaultdict(lambda: {True: 0, False: 0})
    query = select(DeclaredCount).where(col(DeclaredCount.visit_id).in_(visit_ids))
    for row in session.exec(query):
        found[row.visit_id][row.category in CHILD_CATEGORIES] += row.people
    return found


def _admitted(session: Session, visits: Sequence[Visit]) -> dict[UUID, dict[bool, int]]:
    """Return children and adults of the visits to which somebody has come."""
    came = [visit.id for visit in visits if visit.state in CAME]
    logs = events(session, came) if came else {}
    found: dict[UUID, dict[bool, int]] = {}
    for visit_id, log in logs.items():
        known = count(log).admitted
        children = sum(people for category, people in known.items() if category in CHILD_CATEGORIES)
        if known:
            found[visit_id] = {True: children, False: known.total() - children}
    return found


def _lists(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, tuple[bool, int]]:
    received = set(session.exec(select(VisitorList.visit_id).where(col(VisitorList.visit_id).in_(visit_ids))).all())
    pending = session.exec(
        select(Visitor.visit_id, func.count())
        .where(
            col(Visitor.visit_id).in_(visit_ids),
            Visitor.clearance == ClearanceState.PENDING,
            col(Visitor.removed_at).is_(None),
        )
        .group_by(col(Visitor.visit_id))
    ).all()
    waiting = dict(pending)
    return {visit_id: (visit_id in received, waiting.get(visit_id, 0)) for visit_id in visit_ids}


def _overruled(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, set[tuple[str, str]]]:
    found: dict[UUID, set[tuple[str, str]]] = defaultdict(set)
    for row in session.exec(select(Overruling).where(col(Overruling.visit_id).in_(visit_ids))):
        found[row.visit_id].add((row.rule, row.subject))
    return found


def taken_days(
    session: Session, first: date, last: date, kits: Mapping[UUID, Mapping[PpeKind, int]] | None = None
) -> tuple[dict[date, list[OtherTour]], dict[date, int]]:
    """Return the runs of all routes and the people declared, by day, from `first` to `last`.

    `kits` is what each person of a route wears.
    """
    starts, ends = datetime.combine(first, datetime.min.time()), datetime.combine(last, datetime.max.time())
    others: dict[date, list[OtherTour]] = defaultdict(list)
    tours = (
        select(Tour, Visit.title, Visit.state)
        .join(Visit, col(Visit.id) == col(Tour.visit_id))
        .where(
            col(Visit.state).not_in(EXITS),
            col(Tour.starts_local) >= starts,
            col(Tour.starts_local) <= ends,
        )
    )
    for tour, title, state in session.exec(tours):
        span = Interval(tour.starts_local, tour.ends_local)
        worn = pieces(tour.people, (kits or {}).get(tour.route_id, {}))
        run = OtherTour(tour.visit_id, title, tour.route_id, span, is_tentative=state in TENTATIVE, ppe=worn)
        others[span.starts.date()].append(run)
    people: dict[date, int] = defaultdict(int)
    counts = (
        select(Visit.starts_local, func.sum(DeclaredCount.people))
        .join(DeclaredCount, col(DeclaredCount.visit_id) == col(Visit.id))
        .where(
            col(Visit.state).not_in(EXITS),
            col(Visit.starts_local) >= starts,
            col(Visit.starts_local) <= ends,
        )
        .group_by(col(Visit.id), col(Visit.starts_local))
    )
    for begins, declared in session.exec(counts):
        people[begins.date()] += int(declared)
    return others, people


def route_facts(session: Session) -> dict[UUID, RouteFacts]:
    """Return all routes with their languages and closed dates."""
    languages: dict[UUID, set[str]] = defaultdict(set)
    for route_id, language in session.exec(select(RouteLanguage.route_id, RouteLanguage.language)):
        languages[route_id].add(language)
    kits: dict[UUID, dict[PpeKind, int]] = defaultdict(dict)
    for worn in session.exec(select(RoutePpe)):
        kits[worn.route_id][worn.kind] = worn.per_person
    stops = {stop.id: stop for stop in session.exec(select(Stop))}
    closures: dict[UUID, list[Closure]] = defaultdict(list)
    for row in session.exec(select(Blackout).where(col(Blackout.route_id).is_not(None))):
        stop = stops.get(row.stop_id) if row.stop_id else None
        span = Interval(row.starts_local, row.ends_local)
        if row.route_id is not None:
            closures[row.route_id].append(Closure(span, row.reason, row.note, stop.title if stop else ""))
    return {
        route.id: RouteFacts(
            id=route.id,
            code=route.code,
            title=Name(route.title, route.title_en),
            capacity=route.capacity,
            hard_capacity=route.hard_capacity,
            min_people=route.min_people,
            min_age=route.min_age,
            children_per_adult=route.children_per_adult,
            duration_min=route.duration_min,
            buffer_min=route.buffer_min,
            parallel_runs=route.parallel_runs,
            is_adapted=route.is_adapted,
            languages=frozenset(languages[route.id]),
            closures=tuple(closures[route.id]),
            offered_from=route.offered_from,
            offered_until=route.offered_until,
            document_rule=route.document_rule,
            ppe=kits[route.id],
        )
        for route in session.exec(select(Route).order_by(col(Route.code)))
    }


def site_facts(session: Session, site_id: UUID) -> SiteFacts:
    """Return a site's hours, limits, closed dates and calendar."""
    site = session.get_one(Site, site_id)
    closed = session.exec(select(Blackout).where(Blackout.site_id == site_id, col(Blackout.route_id).is_(None)))
    days = session.exec(select(CalendarDay).where(CalendarDay.site_id == site_id))
    leads = session.exec(select(LeadTime).where(LeadTime.site_id == site_id))
    return SiteFacts(
        opens_at=site.opens_at,
        closes_at=site.closes_at,
        people_per_day=site.people_per_day,
        closures=tuple(Closure(Interval(row.starts_local, row.ends_local), row.reason, row.note) for row in closed),
        calendar={row.day: row.is_working for row in days},
        lead_times=tuple(
            LeadTimeFacts(row.route_id, row.visitor_class, row.min_days, row.max_days, row.in_working_days)
            for row in leads
        ),
        stock=_stock(session, site_id),
    )


def _stock(session: Session, site_id: UUID) -> dict[PpeKind, int]:
    found: Counter[PpeKind] = Counter()
    for row in session.exec(select(PpeStock).where(PpeStock.site_id == site_id)):
        found[row.kind] += row.pieces
    return dict(found)


def _rooms(session: Session, visits: Sequence[Visit]) -> dict[UUID, tuple[RoomFacts, ...]]:
    """Return the rooms that visits want, each with the other visits that have it in the months around."""
    wanted: dict[UUID, list[Room]] = defaultdict(list)
    query = select(VisitRoom.visit_id, Room).join(Room, col(Room.id) == col(VisitRoom.room_id))
    for visit_id, room in session.exec(
        query.where(col(VisitRoom.visit_id).in_([visit.id for visit in visits])).order_by(col(Room.name))
    ):
        wanted[visit_id].append(room)
    if not wanted:
        return {}
    keys = {room.id for rooms in wanted.values() for room in rooms}
    first, last = _horizon(visits)
    uses = session.exec(
        select(VisitRoom.room_id, Visit)
        .join(Visit, col(Visit.id) == col(VisitRoom.visit_id))
        .where(
            col(VisitRoom.room_id).in_(keys),
            col(Visit.state).not_in(EXITS),
            col(Visit.starts_local) <= datetime.combine(last, datetime.max.time()),
            col(Visit.ends_local) >= datetime.combine(first, datetime.min.time()),
        )
    ).all()
    return {
        visit_id: tuple(
            RoomFacts(
                room.id,
                room.name,
                room.seats,
                tuple(
                    (other.title, Interval(other.starts_local, other.ends_local))
                    for room_id, other in uses
                    if room_id == room.id and other.id != visit_id
                ),
            )
            for room in rooms
        )
        for visit_id, rooms in wanted.items()
    }
