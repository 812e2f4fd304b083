"""Places for requests: the earliest lawful day, how wished dates fit, and where a group could go."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.model.enterprise import Site
from db.model.kinds import DocumentRule, GroupKind, VisitorClass
from db.model.organiser import Organiser
from db.model.route import Route, SlotTemplate
from db.model.visit import Request, WishedDate
from db.queries.cases import policy, route_facts, site_facts, taken_days
from db.queries.guides import WEEKDAYS, guide_facts
from db.rules.calendar import Month
from db.rules.facts import Case, GuideFacts, OtherTour, RouteFacts, SiteFacts
from db.rules.slots import (
    Asked,
    Earliest,
    Fit,
    Judged,
    asked_visit,
    earliest_day,
    judged,
    lay_runs,
    nearer,
    starts_on,
)
from db.rules.typed_requests import Wish

OPEN_FITS = frozenset({Fit.FREE, Fit.REMARKS, Fit.NO_GUIDE})
"""Places that can be held or promised as they are."""
LOOK_AHEAD = 60
"""Days in which other free places are looked for."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that could be offered: where, when, how it fits, who could lead, and what papers it asks for."""

    route_id: UUID
    route: str
    starts: datetime
    ends: datetime
    judged: Judged
    capacity: int
    rank: int = 0
    document_rule: DocumentRule = DocumentRule.NONE

    @property
    def fit(self) -> Fit:
        """How it fits."""
        return self.judged.fit


@dataclass(frozen=True, slots=True)
class WishFit:
    """How a wished date fits: its best place, if a route is offered at all."""

    wish: Wish
    best: Slot | None


def visitor_class(group_kind: GroupKind, country: str) -> VisitorClass:
    """Return the class by which lead times differ, as far as a request tells it."""
    is_foreign = group_kind is GroupKind.FOREIGN or country not in ("RU", "")
    return VisitorClass.FOREIGN if is_foreign else VisitorClass.DOMESTIC


def asked_of(session: Session, request: Request) -> Asked:
    """Return what a request says that decides where it fits."""
    organiser = session.get_one(Organiser, request.organiser_id)
    site = session.get_one(Site, request.site_id)
    return Asked(
        title=request.title,
        people=request.people,
        group_kind=request.group_kind,
        visitor_class=visitor_class(request.group_kind, organiser.country),
        requested_on=local(request.received_at, site.zone).date(),
        language=request.language,
        adults=request.adults,
        youngest_age=request.youngest_age,
    )


def earliest_date(
    session: Session, site_id: UUID, route_id: UUID | None, visitors: VisitorClass, requested_on: date
) -> Earliest | None:
    """Return the first lawful day for a class of visitors on a route, or on any; None where no route is offered."""
    routes = [one for key, one in route_facts(session).items() if route_id is None or key == route_id]
    return earliest_day(site_facts(session, site_id), routes, visitors, requested_on) if routes else None


def wishes_of(session: Session, request_id: UUID) -> list[Wish]:
    """Return a request's wished dates in the order of preference."""
    query = select(WishedDate).where(WishedDate.request_id == request_id).order_by(col(WishedDate.rank))
    return [Wish(row.day, row.starts_at) for row in session.exec(query)]


def slots_for(session: Session, request_id: UUID, now: datetime, most: int = 4) -> list[Slot]:
    """Return the places for a request, best first within each wished date, at most `most` a date."""
    request = session.get_one(Request, request_id)
    board = Board(session, request.site_id, now)
    return board.slots(asked_of(session, request), wishes_of(session, request_id), request.route_id, most)


def other_days(session: Session, request_id: UUID, now: datetime, most: int = 5) -> list[Slot]:
    """Return the first days after the lead time on which a request would fit, one place a day."""
    request = session.get_one(Request, request_id)
    asked = asked_of(session, request)
    board = Board(session, request.site_id, now)
    first = earliest_date(session, request.site_id, request.route_id, asked.visitor_class, asked.requested_on)
    if first is None:
        return []
    wished = {wish.day for wish in wishes_of(session, request_id)}
    start = max(first.day, board.now.date())
    days = [start + timedelta(days=count) for count in range(LOOK_AHEAD)]
    return board.free_days(asked, [day for day in days if day not in wished], request.route_id, most)


def fits_of(
    session: Session, site_id: UUID, asked: Asked, wishes: Sequence[Wish], route_id: UUID | None, now: datetime
) -> list[WishFit]:
    """Return how wished dates fit a request that is being typed."""
    best: dict[int, Slot] = {}
    for slot in Board(session, site_id, now).slots(asked, wishes, route_id, 1):
        best.setdefault(slot.rank, slot)
    return [WishFit(wish, best.get(rank)) for rank, wish in enumerate(wishes)]


class Board:
    """What takes room at a site, read once for all places that are looked at. `now` is an instant in UTC."""

    def __init__(self, session: Session, site_id: UUID, now: datetime) -> None:
        self._session = session
        self.site: SiteFacts = site_facts(session, site_id)
        self.policy = policy(session)
        self.now = local(now, session.get_one(Site, site_id).zone)
        query = select(Route.id, Route.briefing_min).where(Route.site_id == site_id)
        self._briefings: dict[UUID, int] = dict(session.exec(query).all())
        self.routes = {key: one for key, one in route_facts(session).items() if key in self._briefings}
        self._offered = self._templates()
        self._guides: dict[UUID, GuideFacts] = {}
        self._others: dict[date, list[OtherTour]] = defaultdict(list)
        self._people: dict[date, int] = defaultdict(int)

    def slots(self, asked: Asked, wishes: Sequence[Wish], route_id: UUID | None, most: int) -> list[Slot]:
        """Return places for wished dates, best first within a date, the dates in their order."""
        self._read(wish.day for wish in wishes)
        found: list[Slot] = []
        for rank, wish in enumerate(wishes):
            places = sorted(self._on_day(asked, wish, route_id, rank), key=lambda one: nearer(one.judged, wish.starts))
            found += places[:most]
        return found

    def free_days(self, asked: Asked, days: Sequence[date], route_id: UUID | None, most: int) -> list[Slot]:
        """Return the best place of each of the first days that have a free one."""
        self._read(days)
        found: list[Slot] = []
        for day in days:
            if len(found) == most:
                break
            if not self.site.is_working(day):
                continue
            places = [slot for slot in self._on_day(asked, Wish(day), route_id, 0) if slot.fit is Fit.FREE]
            found += sorted(places, key=lambda one: one.starts)[:1]
        return found

    def at(self, asked: Asked, route_id: UUID, starts: datetime) -> Slot:
        """Judge one place on any day."""
        self._read([starts.date()])
        return self.place(asked, self.routes[route_id], starts)

    def is_free(self, asked: Asked, route_id: UUID, starts: datetime) -> bool:
        """Say whether nothing but a missing guide speaks against a place."""
        return self.at(asked, route_id, starts).fit in OPEN_FITS

    def place(self, asked: Asked, route: RouteFacts, starts: datetime, rank: int = 0) -> Slot:
        """Judge one place; its day must have been read."""
        tours = lay_runs(route, self._briefings[route.id], starts, asked.people, asked.language)
        visit = asked_visit(asked, starts, tours)
        day = starts.date()
        near = [other for shift in (-1, 0, 1) for other in self._others[day + timedelta(days=shift)]]
        case = Case(
            visit=visit,
            site=self.site,
            policy=self.policy,
            others=tuple(near),
            people_that_day=self._people[day],
            candidates=tuple(self._guides.values()),
        )
        found = judged(case, self.now)
        return Slot(route.id, route.title, starts, visit.span.ends, found, route.capacity, rank, route.document_rule)

    def _on_day(self, asked: Asked, wish: Wish, route_id: UUID | None, rank: int) -> Iterator[Slot]:
        for route in self.routes.values():
            if route.id == route_id or (route_id is None and self._is_for(route, asked)):
                for starts in starts_on(self._starts(route.id, wish.day), wish.starts, self.site):
                    yield self.place(asked, route, datetime.combine(wish.day, starts), rank)

    def _is_for(self, route: RouteFacts, asked: Asked) -> bool:
        """Leave out routes that nobody would propose: another language, too old for the youngest."""
        return asked.language in route.languages and (asked.youngest_age or route.min_age) >= route.min_age

    def _read(self, days: "Sequence[date] | Iterator[date]") -> None:
        wanted = sorted(days)
        if not wanted:
            return
        first, last = wanted[0], wanted[-1]
        self._others, self._people = taken_days(self._session, first - timedelta(days=1), last + timedelta(days=1))
        week = timedelta(days=7)
        self._guides = guide_facts(self._session, Month.of(first).first - week, Month.of(last).last + week)

    def _templates(self) -> dict[UUID, list[SlotTemplate]]:
        found: dict[UUID, list[SlotTemplate]] = defaultdict(list)
        for row in self._session.exec(select(SlotTemplate).where(col(SlotTemplate.route_id).in_(self.routes))):
            found[row.route_id].append(row)
        return found

    def _starts(self, route_id: UUID, day: date) -> list[time]:
        return [
            row.starts_at
            for row in self._offered[route_id]
            if row.weekday is WEEKDAYS[day.weekday()]
            and row.valid_from <= day
            and (row.valid_until is None or day <= row.valid_until)
        ]
