"""What needs care: things of a day, and deadlines of requests, holds, lists and clearances."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.clock import local
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.enterprise import Site
from db.model.kinds import ClearanceState, DeliveryState, RequestState, Severity, VisitState
from db.model.presence import Briefing, PpeIssue
from db.model.route import RoutePpe
from db.model.visit import Hold, Request, Visit
from db.model.visitor import Visitor, VisitorList
from db.queries.cases import policy
from db.queries.equipment import shortages_ahead, stock
from db.queries.lapsing import lapses
from db.queries.months import deliveries
from db.queries.offers import OfferPhase, offers, urgent
from db.queries.outbox import problem_of
from db.queries.requests import Due
from db.queries.visit_list import SOON
from db.queries.waiting import freed_slots
from db.rules.findings import Remedy, RemedyAction
from db.rules.states import PLANNED

STUCK_AFTER = timedelta(days=1)
SHORTAGE_DAYS = timedelta(days=7)
BRIEFING_WITHIN = timedelta(minutes=30)
"""So long after the first arrival a briefing may be missing without a remark."""


class Care(StrEnum):
    """What a thing that needs care is about."""

    NO_GUIDE = "no_guide"
    PROBLEM = "problem"
    LIST = "list"
    HOLD = "hold"
    OVERDUE = "overdue"
    REQUEST = "request"
    WAITING = "waiting"
    CLEARANCE = "clearance"
    OFFER = "offer"
    LAPSE = "lapse"
    EQUIPMENT = "equipment"
    BRIEFING = "briefing"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that needs care: what, the fact, and a remedy that can be taken at once or a way there."""

    care: Care
    severity: Severity
    visit_id: UUID | None
    what: Phrase
    fact: Phrase
    remedy: Remedy | None
    due: datetime


def deadlines(session: Session, site: Site, now: datetime) -> Iterator[Concern]:
    """Tell what is due by the end of today, however far off the visit lies. `now` is an instant in UTC."""
    wall = local(now, site.zone)
    yield from _answers(session, site, wall)
    yield from _freed(session, site, now)
    yield from _holds(session, site, now)
    yield from _lists(session, site, wall)
    yield from _clearances(session, site, wall)
    yield from _offers(session, now, wall)
    yield from _lapses(session, wall)
    yield from _equipment(session, site, wall)
    yield from _briefings(session, site, wall)
    yield from _not_issued(session, site, wall)
    yield from _parked(session, site)
    yield from _stuck(session, site, now)


def _parked(session: Session, site: Site) -> Iterator[Concern]:
    """Summaries that the agency returned: they wait until somebody acts on them."""
    for row in deliveries(session, [DeliveryState.RETURNED]):
        yield Concern(
            Care.DELIVERY,
            Severity.BLOCKS,
            None,
            say(QT_TRANSLATE_NOOP("db", "{month}: the agency returned the summary"), month=row.month),
            say(QT_TRANSLATE_NOOP("db", "Why, and what to do, stands in the exchange")),
            _open(say(QT_TRANSLATE_NOOP("db", "Open the exchange")), delivery=row.id),
            local(row.receipt_at or row.queued_at, site.zone),
        )


def _stuck(session: Session, site: Site, now: datetime) -> Iterator[Concern]:
    """Summaries that have waited for a day although somebody has to do something: one is named, several counted."""
    waiting = [row for row in deliveries(session, [DeliveryState.QUEUED]) if row.queued_at <= now - STUCK_AFTER]
    if not waiting:
        return
    first = waiting[0]
    problem = problem_of(first.last_problem)
    yield Concern(
        Care.DELIVERY,
        Severity.WARNS,
        None,
        say(QT_TRANSLATE_NOOP("db", "{month}: the summary is not delivered yet"), month=first.month)
        if len(waiting) == 1
        else say(QT_TRANSLATE_NOOP("db", "%n summary(s) not delivered yet"), len(waiting)),
        problem.what
        if problem
        else say(QT_TRANSLATE_NOOP("db", "Queued {time}"), time=local(first.queued_at, site.zone)),
        _open(say(QT_TRANSLATE_NOOP("db", "Open the exchange")), delivery=first.id),
        local(first.queued_at, site.zone) + STUCK_AFTER,
    )


def _equipment(session: Session, site: Site, wall: datetime) -> Iterator[Concern]:
    """Equipment that will be short within the next week."""
    for short in shortages_ahead(session, site.id, wall, wall + SHORTAGE_DAYS):
        yield Concern(
            Care.EQUIPMENT,
            Severity.WARNS,
            short.visits[0],
            say(QT_TRANSLATE_NOOP("db", "Too few: {kind}, {time}"), kind=short.kind, time=short.starts),
            say(
                QT_TRANSLATE_NOOP("db", "{needed} needed, {stock} in stock: {visits}"),
                needed=short.needed,
                stock=short.stock,
                visits=list(short.titles),
            ),
            _open(say(QT_TRANSLATE_NOOP("db", "Open the visit")), visit=short.visits[0]),
            short.starts,
        )


def _briefings(session: Session, site: Site, wall: datetime) -> Iterator[Concern]:
    """Groups of today that are inside or have left without a briefing on record."""
    if not policy(session).briefing_needed:
        return
    midnight = datetime.combine(wall.date(), time.min)
    query = select(Visit).where(
        Visit.site_id == site.id,
        col(Visit.starts_local).between(midnight, wall),
        col(Visit.state).in_((VisitState.IN_PROGRESS, VisitState.COMPLETED, VisitState.CHECKED_IN)),
        col(Visit.id).not_in(select(Briefing.visit_id)),
    )
    for visit in session.exec(query.order_by(col(Visit.starts_local))):
        if visit.actual_starts_at is None or local(visit.actual_starts_at, visit.zone) > wall - BRIEFING_WITHIN:
            continue
        yield Concern(
            Care.BRIEFING,
            Severity.WARNS,
            visit.id,
            say(QT_TRANSLATE_NOOP("db", "{visit}: no briefing on record"), visit=visit.title),
            say(QT_TRANSLATE_NOOP("db", "On site since {time}"), time=local(visit.actual_starts_at, visit.zone).time()),
            _open(say(QT_TRANSLATE_NOOP("db", "Open the visit")), visit=visit.id),
            visit.starts_local,
        )


def _not_issued(session: Session, site: Site, wall: datetime) -> Iterator[Concern]:
    """Groups inside whose route asks for equipment while none is on record: one is named, several are counted."""
    if not stock(session, site.id):
        return  # who keeps no stock does not count pieces
    query = select(Visit).where(
        Visit.site_id == site.id,
        col(Visit.starts_local).between(datetime.combine(wall.date(), time.min), wall - BRIEFING_WITHIN),
        col(Visit.state).in_((VisitState.IN_PROGRESS, VisitState.CHECKED_IN)),
        col(Visit.route_id).in_(select(RoutePpe.route_id)),
        col(Visit.id).not_in(select(PpeIssue.visit_id)),
    )
    rows = session.exec(query.order_by(col(Visit.starts_local))).all()
    if rows:
        yield Concern(
            Care.EQUIPMENT,
            Severity.WARNS,
            rows[0].id,
            say(QT_TRANSLATE_NOOP("db", "{visit}: no equipment on record"), visit=rows[0].title),
            say(QT_TRANSLATE_NOOP("db", "Groups without a record: {n}"), n=len(rows)),
            _open(say(QT_TRANSLATE_NOOP("db", "Open the visit")), visit=rows[0].id),
            rows[0].starts_local,
        )


def _answers(session: Session, site: Site, wall: datetime) -> Iterator[Concern]:
    """Requests whose answer is due: one is named, several are counted."""
    query = (
        select(Request)
        .where(Request.site_id == site.id, Request.state == RequestState.OPEN)
        .order_by(col(Request.received_at))
    )
    due = Due(session, [site.id])
    late = [(row, day) for row in session.exec(query) if (day := due.day(row)) is not None and day <= wall.date()]
    if not late:
        return
    first, day = late[0]
    what = (
        say(QT_TRANSLATE_NOOP("db", "{request}: no answer yet"), request=first.title)
        if len(late) == 1
        else say(QT_TRANSLATE_NOOP("db", "%n request(s) without an answer"), len(late))
    )
    yield Concern(
        Care.REQUEST,
        Severity.WARNS,
        None,
        what,
        say(QT_TRANSLATE_NOOP("db", "The answer was due on {date}"), date=day),
        _open(say(QT_TRANSLATE_NOOP("db", "Open the request")), request=first.id),
        datetime.combine(day, time.max),
    )


def _freed(session: Session, site: Site, now: datetime) -> Iterator[Concern]:
    """Places that became free and that somebody on the waiting list fits."""
    for slot in freed_slots(session, site.id, now):
        first = slot.waiting[0]
        yield Concern(
            Care.WAITING,
            Severity.WARNS,
            None,
            say(QT_TRANSLATE_NOOP("db", "Free again: {time}, {route}"), time=slot.starts, route=slot.route),
            say(
                QT_TRANSLATE_NOOP("db", "%n on the waiting list fit(s), first {group}"),
                len(slot.waiting),
                group=first.title,
            ),
            _open(say(QT_TRANSLATE_NOOP("db", "Offer it")), request=first.request_id),
            slot.starts,
        )


def _holds(session: Session, site: Site, now: datetime) -> Iterator[Concern]:
    """Holds that end soon or have ended."""
    query = (
        select(Hold.until, Visit)
        .join(Visit, col(Visit.id) == col(Hold.visit_id))
        .where(
            Visit.site_id == site.id,
            Visit.state == VisitState.HELD,
            col(Hold.released_at).is_(None),
            col(Hold.until) <= now + SOON,
        )
        .order_by(col(Hold.until))
    )
    for until, visit in session.exec(query):
        ends = local(until, visit.zone)
        yield Concern(
            Care.HOLD,
            Severity.WARNS,
            visit.id,
            say(QT_TRANSLATE_NOOP("db", "{visit}: the hold ends"), visit=visit.title),
            say(QT_TRANSLATE_NOOP("db", "Held until {time}"), time=ends),
            _open(say(QT_TRANSLATE_NOOP("db", "Confirm or let go")), visit=visit.id),
            ends,
        )


def _lists(session: Session, site: Site, wall: datetime) -> Iterator[Concern]:
    """Lists that were asked for and have not come by the day told to the organiser."""
    received = select(VisitorList.visit_id)
    query = select(Visit).where(
        Visit.site_id == site.id,
        col(Visit.state).in_(PLANNED),
        col(Visit.list_asked_at).is_not(None),
        col(Visit.list_due) <= wall.date(),
        col(Visit.starts_local) > datetime.combine(wall.date(), time.max),
        col(Visit.id).not_in(received),
    )
    for visit in session.exec(query.order_by(col(Visit.starts_local))):
        assert visit.list_due is not None
        yield Concern(
            Care.LIST,
            Severity.WARNS,
            visit.id,
            say(QT_TRANSLATE_NOOP("db", "{visit}: the list is due"), visit=visit.title),
            say(QT_TRANSLATE_NOOP("db", "Asked for by {date}"), date=visit.list_due),
            _open(say(QT_TRANSLATE_NOOP("db", "Open the visit")), visit=visit.id),
            datetime.combine(visit.list_due, time.max),
        )


def _clearances(session: Session, site: Site, wall: datetime) -> Iterator[Concern]:
    """Clearances that the pass office has not given by their day."""
    query = (
        select(Visit, func.count())
        .join(Visitor, col(Visitor.visit_id) == col(Visit.id))
        .where(
            Visit.site_id == site.id,
            col(Visit.state).in_(PLANNED),
            col(Visit.clearance_due) <= wall.date(),
            col(Visit.starts_local) > datetime.combine(wall.date(), time.max),
            Visitor.clearance == ClearanceState.PENDING,
            col(Visitor.removed_at).is_(None),
        )
        .group_by(col(Visit.id))
        .order_by(col(Visit.starts_local))
    )
    for visit, pending in session.exec(query):
        assert visit.clearance_due is not None
        yield Concern(
            Care.CLEARANCE,
            Severity.WARNS,
            visit.id,
            say(QT_TRANSLATE_NOOP("db", "{visit}: the clearance is due"), visit=visit.title),
            say(QT_TRANSLATE_NOOP("db", "The pass office has not answered for %n person(s)."), pending),
            _open(say(QT_TRANSLATE_NOOP("db", "Open the visit")), visit=visit.id),
            datetime.combine(visit.clearance_due, time.max),
        )


def _offers(session: Session, now: datetime, wall: datetime) -> Iterator[Concern]:
    """Guides whose answer is due, who must be asked again, or to whom a tour taken back must still be told."""
    found = [row for row in offers(session, now) if urgent(row, wall)]
    for phase, one, several in (
        (
            OfferPhase.TO_TELL,
            QT_TRANSLATE_NOOP("db", "{guide}: a tour was taken back, not told yet"),
            QT_TRANSLATE_NOOP("db", "%n tour(s) taken back, the guides not told yet"),
        ),
        (
            OfferPhase.OVERDUE,
            QT_TRANSLATE_NOOP("db", "{guide}: no answer, and the time for it is over"),
            QT_TRANSLATE_NOOP("db", "%n offer(s) to guides without an answer in time"),
        ),
        (
            OfferPhase.OPEN,
            QT_TRANSLATE_NOOP("db", "{guide}: the answer is due today"),
            QT_TRANSLATE_NOOP("db", "%n answer(s) of guides are due today"),
        ),
        (
            OfferPhase.TO_ASK,
            QT_TRANSLATE_NOOP("db", "{guide}: to be asked"),
            QT_TRANSLATE_NOOP("db", "%n tour(s) for which guides are to be asked"),
        ),
    ):
        rows = [row for row in found if row.phase is phase]
        if not rows:
            continue
        first = rows[0]
        yield Concern(
            Care.OFFER,
            Severity.WARNS,
            None,
            say(one, guide=first.guide) if len(rows) == 1 else say(several, len(rows)),
            say(QT_TRANSLATE_NOOP("db", "First {time}, {visit}"), time=first.starts, visit=first.title),
            _open(say(QT_TRANSLATE_NOOP("db", "Open the offers")), offers=first.guide_id),
            min(first.due or first.starts, first.starts),
        )


def _lapses(session: Session, wall: datetime) -> Iterator[Concern]:
    """Clearances and papers of guides that end within thirty days: one is named, several are counted."""
    ending = [one for one in lapses(session, wall.date()) if not one.is_over]
    if not ending:
        return
    first = ending[0]
    if len(ending) > 1:
        what = say(QT_TRANSLATE_NOOP("db", "%n clearance(s) and paper(s) of guides end soon"), len(ending))
    elif first.certificate is not None:
        what = say(QT_TRANSLATE_NOOP("db", "{guide}: {paper} ends soon"), guide=first.guide, paper=first.certificate)
    else:
        what = say(
            QT_TRANSLATE_NOOP("db", "{guide}: clearance for {route} ends soon"), guide=first.guide, route=first.route
        )
    yield Concern(
        Care.LAPSE,
        Severity.WARNS,
        None,
        what,
        say(QT_TRANSLATE_NOOP("db", "First {guide}, last day {date}"), guide=first.guide, date=first.until),
        _open(say(QT_TRANSLATE_NOOP("db", "Open the guide")), guide=first.guide_id),
        datetime.combine(first.until, time.max),
    )


def _open(label: Phrase, **subject: UUID) -> Remedy:
    return Remedy(RemedyAction.OPEN, label, dict(subject))
