"""What a month asked of guides and routes, whom it turned away, and how its days were filled."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.enterprise import Site
from db.model.guide import Guide
from db.model.kinds import RefusalReason
from db.model.route import Route
from db.queries.month import FigureRow, counted_requests
from db.queries.people import short_name
from db.rules.calendar import Month
from db.rules.counting import CountedTour, CountedVisit


@dataclass(slots=True)
class Load:
    """What was asked of a guide or a route: tours, minutes, person-tours, and seats of those tours.

    Persons are counted on each tour they walk (person-tours), so they may be more than the visitors of the month.
    `rows` are the visits with their tours; `cap` are the minutes a guide may lead in a month, 0 for no limit.
    """

    key: str
    title: str
    cap: int = 0
    tours: int = 0
    minutes: int = 0
    person_tours: int = 0
    seats: int = 0
    rows: list[FigureRow] = field(default_factory=list)

    @property
    def fill(self) -> float | None:
        """Person-tours as a part of the seats, None without any."""
        return self.person_tours / self.seats if self.seats else None

    def take(self, visit: CountedVisit, tours: Sequence[CountedTour]) -> None:
        """Add the tours of a visit."""
        self.tours += len(tours)
        self.minutes += sum(tour.minutes for tour in tours)
        self.person_tours += sum(tour.people for tour in tours)
        self.seats += sum(tour.capacity for tour in tours)
        self.rows.append(FigureRow(visit.id, visit.number, visit.title, visit.day, len(tours)))


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The requests refused in a month for one reason: `requests` and `people` are the same requests, counted twice."""

    reason: RefusalReason
    requests: tuple[FigureRow, ...]
    people: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class DayLoad:
    """The visitors admitted on a day."""

    day: date
    rows: tuple[FigureRow, ...]

    @property
    def visitors(self) -> int:
        """All of them."""
        return sum(int(row.amount) for row in self.rows)


@dataclass(frozen=True, slots=True)
class MonthLoad:
    """Guides, routes and reasons with the heaviest first; the days in order. `by_nobody` are tours without a lead."""

    guides: tuple[Load, ...]
    routes: tuple[Load, ...]
    turned_away: tuple[TurnedAway, ...]
    days: tuple[DayLoad, ...]
    by_nobody: Load


def month_load(session: Session, site: Site, month: Month, visits: Sequence[CountedVisit]) -> MonthLoad:
    """Return the load of a month; `visits` are those of `counted_visits`, so all agrees with the figures."""
    held = [visit for visit in visits if visit.is_held]
    titles = dict(session.exec(select(Route.code, Route.title).where(Route.site_id == site.id)).all())
    return MonthLoad(
        guides=_ordered(_guides(session, held).values()),
        routes=_ordered(_routes(held, titles).values()),
        turned_away=_turned_away(session, site, month),
        days=_days(month, held),
        by_nobody=_by_nobody(held),
    )


def _ordered(loads: Iterable[Load]) -> tuple[Load, ...]:
    return tuple(sorted(loads, key=lambda one: (-one.minutes, -one.tours, one.title)))


def _guides(session: Session, held: Sequence[CountedVisit]) -> dict[UUID, Load]:
    led = {guide for visit in held for tour in visit.tours for guide in tour.lead_guides}
    found = {
        guide.id: Load(guide.code, short_name(guide.surname, guide.given), guide.max_month_min)
        for guide in session.exec(select(Guide).where(col(Guide.id).in_(led)))
    }
    for visit in held:
        for guide in {guide for tour in visit.tours for guide in tour.lead_guides}:
            found[guide].take(visit, [tour for tour in visit.tours if guide in tour.lead_guides])
    return found


def _routes(held: Sequence[CountedVisit], titles: Mapping[str, str]) -> dict[str, Load]:
    found: dict[str, Load] = {}
    for visit in held:
        for code in dict.fromkeys(tour.route_code for tour in visit.tours):
            load = found.setdefault(code, Load(code, titles.get(code, code)))
            load.take(visit, [tour for tour in visit.tours if tour.route_code == code])
    return found


def _by_nobody(held: Sequence[CountedVisit]) -> Load:
    load = Load("", "")
    for visit in held:
        if tours := [tour for tour in visit.tours if not tour.lead_guides]:
            load.take(visit, tours)
    return load


def _turned_away(session: Session, site: Site, month: Month) -> tuple[TurnedAway, ...]:
    requests: dict[RefusalReason, list[FigureRow]] = defaultdict(list)
    people: dict[RefusalReason, list[FigureRow]] = defaultdict(list)
    for row in counted_requests(session, site, month):
        if row.refused_on is not None and row.reason is not None:
            requests[row.reason].append(FigureRow(row.id, row.number, row.title, row.refused_on, 1))
            people[row.reason].append(FigureRow(row.id, row.number, row.title, row.refused_on, row.people))
    found = [TurnedAway(reason, tuple(requests[reason]), tuple(people[reason])) for reason in requests]
    return tuple(sorted(found, key=lambda one: (-sum(int(row.amount) for row in one.people), one.reason)))


def _days(month: Month, held: Sequence[CountedVisit]) -> tuple[DayLoad, ...]:
    by_day: dict[date, list[FigureRow]] = defaultdict(list)
    for visit in held:
        by_day[visit.day].append(FigureRow(visit.id, visit.number, visit.title, visit.day, visit.total))
    days = (month.first + timedelta(days=past) for past in range((month.last - month.first).days + 1))
    return tuple(DayLoad(day, tuple(by_day[day])) for day in days)
