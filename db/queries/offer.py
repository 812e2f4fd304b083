"""What the site offered in a month: routes, published slots and seats, guides on the list."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from db.model.enterprise import Site
from db.model.guide import Certificate, Guide, GuideLanguage
from db.model.kinds import CertificateKind
from db.model.route import Route, RouteLanguage, SlotTemplate
from db.queries.cases import route_facts, site_facts
from db.queries.guides import WEEKDAYS
from db.rules.calendar import Month
from db.rules.facts import Interval


@dataclass(frozen=True, slots=True)
class OfferedRoute:
    """A route as the summary describes it."""

    code: str
    title: str
    industry: str
    duration_min: int
    capacity: int
    min_age: int
    languages: tuple[str, ...]
    is_adapted: bool
    programme_route_code: str
    is_offered: bool


@dataclass(frozen=True, slots=True)
class GuideCounts:
    """Guides on the list at the end of a month."""

    total: int
    certified: int
    retrained: int
    by_language: dict[str, int]


def offered_routes(session: Session, site: Site, month: Month) -> list[OfferedRoute]:
    """Return the site's routes; `is_offered` says whether one was open for booking on the last day of the month."""
    languages = defaultdict[UUID, list[str]](list)
    for route_id, language in session.exec(select(RouteLanguage.route_id, RouteLanguage.language)):
        languages[route_id].append(language)
    rows = session.exec(select(Route).where(Route.site_id == site.id).order_by(col(Route.code)))
    return [
        OfferedRoute(
            row.code,
            row.title,
            row.industry_code,
            row.duration_min,
            row.capacity,
            row.min_age,
            tuple(sorted(languages[row.id])),
            row.is_adapted,
            row.programme_route_code,
            _covers(row.offered_from, row.offered_until, month.last),
        )
        for row in rows
    ]


def offered_slots(session: Session, site: Site, month: Month) -> tuple[int, int]:
    """Return how many slots and seats were published: weekly slots on working days that no closed date touches."""
    facts = site_facts(session, site.id)
    routes = route_facts(session)
    slots = seats = 0
    days = [month.first + timedelta(days=count) for count in range((month.last - month.first).days + 1)]
    query = select(SlotTemplate).join(Route, col(Route.id) == col(SlotTemplate.route_id))
    for slot in session.exec(query.where(Route.site_id == site.id)):
        route = routes[slot.route_id]
        for day in days:
            if WEEKDAYS[day.weekday()] is not slot.weekday or not _covers(slot.valid_from, slot.valid_until, day):
                continue
            if day in facts.calendar and not facts.calendar[day]:
                continue
            starts = datetime.combine(day, slot.starts_at)
            span = Interval(starts, starts + timedelta(minutes=route.duration_min))
            if not any(one.span.overlaps(span) and not one.stop for one in (*facts.closures, *route.closures)):
                slots, seats = slots + 1, seats + slot.seats
    return slots, seats


def guide_counts(session: Session, month: Month) -> GuideCounts:
    """Return the guides on the list on the last day of a month."""
    day = month.last
    guides = [row for row in session.exec(select(Guide)) if _covers(row.active_from, row.active_until, day)]
    ids = {guide.id for guide in guides}
    papers = defaultdict[CertificateKind, set[UUID]](set)
    for paper in session.exec(select(Certificate)):
        if paper.guide_id in ids and _covers(paper.issued_on, paper.valid_until, day):
            papers[paper.kind].add(paper.guide_id)
    spoken = Counter(row.language for row in session.exec(select(GuideLanguage)) if row.guide_id in ids)
    return GuideCounts(
        len(ids),
        len(papers[CertificateKind.GUIDE_CERTIFICATE]),
        len(papers[CertificateKind.RETRAINING_DIPLOMA]),
        dict(sorted(spoken.items())),
    )


def _covers(first: date | None, last: date | None, day: date) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)
