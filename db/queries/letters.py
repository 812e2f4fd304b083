"""What letters about a visit can tell."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.model.enterprise import Enterprise, Gate, Site
from db.model.kinds import (
    LEARNERS,
    ClearanceState,
    DocumentRule,
    ExitReason,
    PaperKind,
    Payment,
    PpeKind,
    RefusalReason,
    SendingChannel,
    VisitorCategory,
    VisitState,
)
from db.model.organiser import Contact, Organiser
from db.model.route import Route, RoutePpe
from db.model.visit import DeclaredCount, Paper, Request, RequestPaper, Tour, Visit, WishedDate
from db.model.visitor import Visitor
from db.queries.cases import policy, site_facts
from db.queries.presence import counted
from db.rules.calendar import working_days_before
from db.rules.policy import Policy
from db.rules.states import OVER


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """A visit, or a request, as a guest is told of it, wall-clock at the site; empty texts and None are not known.

    `key` is that of the visit or request, `is_request` says which; a request has the day wished first and no state.
    `people` are all that were declared, `adults` the chaperones among them, `admitted` those who came, among them
    `pupils` who learn and `chaperones`; `came_on` is the day on which they came, `walked` the routes of their tours, as
    (Russian, English). `not_admitted` are the names of those whom the pass office refused.
    """

    key: UUID
    is_request: bool
    number: int
    state: VisitState | None
    title: str
    language: str
    day: date | None
    starts: time | None
    ends: time | None
    minutes: int
    route: str
    route_en: str
    min_age: int
    document_rule: DocumentRule | None
    ppe: tuple[PpeKind, ...]
    people: int
    adults: int
    admitted: int
    not_admitted: tuple[str, ...]
    vehicle: str
    list_due: date | None
    payment: Payment
    price: Decimal
    reason: ExitReason | RefusalReason | None
    organiser: str
    contact: str
    email: str
    enterprise: str
    enterprise_en: str
    site: str
    site_en: str
    municipality: str
    gate: str
    address: str
    answer_email: str
    answer_phone: str
    signatory: str
    payment_details: str
    now: datetime
    today: date
    pupils: int = 0
    chaperones: int = 0
    came_on: date | None = None
    walked: tuple[tuple[str, str], ...] = ()

    @property
    def took_place(self) -> bool:
        """Say whether the visit is over and somebody came."""
        return self.state in OVER and self.admitted > 0


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper that was made for a visit or request, and how it went out; times are wall-clock at the site."""

    id: UUID
    kind: PaperKind
    at: datetime
    text_version: str
    sent_at: datetime | None = None
    sent_by: SendingChannel | None = None


def letter_facts(session: Session, visit_id: UUID, now: datetime) -> LetterFacts:
    """Return what letters can tell of a visit; raises LookupError for an unknown one."""
    visit = session.get_one(Visit, visit_id)
    route = session.get_one(Route, visit.route_id)
    counts = session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id)).all()
    tour = session.exec(select(Tour).where(Tour.visit_id == visit_id, Tour.ordinal == 1)).first()
    length = (tour.ends_local - tour.starts_local) if tour else (visit.ends_local - visit.starts_local)
    contact = session.get(Contact, visit.contact_id) if visit.contact_id else None
    settings = policy(session)
    came = counted(session, visit_id).admitted
    told = _Told(
        key=visit.id,
        number=visit.number,
        title=visit.title,
        language=visit.language,
        day=visit.starts_local.date(),
        people=sum(one.people for one in counts),
        reason=visit.exit_reason,
        contact=contact.name if contact else visit.leader_name,
        email=contact.email if contact else "",
        payment=visit.payment,
    )
    return replace(
        _facts(session, visit.site_id, visit.organiser_id, route, told, now),
        is_request=False,
        state=visit.state,
        starts=visit.starts_local.time(),
        ends=visit.ends_local.time(),
        minutes=int(length.total_seconds() // 60),
        adults=sum(one.people for one in counts if one.category is VisitorCategory.CHAPERONE),
        admitted=came.total(),
        pupils=sum(came[one] for one in LEARNERS),
        chaperones=came[VisitorCategory.CHAPERONE],
        came_on=local(visit.actual_starts_at, visit.zone).date() if visit.actual_starts_at else None,
        walked=_walked(session, visit_id),
        not_admitted=_not_admitted(session, visit_id),
        vehicle=visit.vehicle,
        list_due=visit.list_due or _list_due(session, visit, route, settings),
        price=visit.price,
    )


def _walked(session: Session, visit_id: UUID) -> tuple[tuple[str, str], ...]:
    """Return the routes of the tours that were not called off, each once, in the order of the tours."""
    query = (
        select(Route.title, Route.title_en)
        .join(Tour, col(Tour.route_id) == col(Route.id))
        .where(Tour.visit_id == visit_id, col(Tour.is_held).is_not(False))  # not told yet counts as held
        .order_by(col(Tour.ordinal))
    )
    return tuple(dict.fromkeys((title, english or title) for title, english in session.exec(query)))


def request_letter_facts(session: Session, request_id: UUID, now: datetime) -> LetterFacts:
    """Return what letters can tell of a request; raises LookupError for an unknown one."""
    request = session.get_one(Request, request_id)
    wish = session.exec(
        select(WishedDate).where(WishedDate.request_id == request_id).order_by(col(WishedDate.rank))
    ).first()
    route = session.get(Route, request.route_id) if request.route_id else None
    contact = session.get(Contact, request.contact_id) if request.contact_id else None
    told = _Told(
        key=request.id,
        number=request.number,
        title=request.title,
        language=request.language,
        day=wish.day if wish else None,
        people=request.people,
        reason=request.refusal_reason,
        contact=contact.name if contact else "",
        email=contact.email if contact else "",
        payment=request.payment,
    )
    facts = _facts(session, request.site_id, request.organiser_id, route, told, now)
    return replace(facts, starts=wish.starts_at if wish else None)


@dataclass(frozen=True, slots=True)
class _Told:
    """What visits and requests tell alike."""

    key: UUID
    number: int
    title: str
    language: str
    day: date | None
    people: int
    reason: ExitReason | RefusalReason | None
    contact: str
    email: str
    payment: Payment


def _facts(
    session: Session, site_id: UUID, organiser_id: UUID | None, route: Route | None, told: _Told, now: datetime
) -> LetterFacts:
    """Return what is told with what the site, the route, the organiser and the settings add; as of a request."""
    site = session.get_one(Site, site_id)
    enterprise = session.get_one(Enterprise, site.enterprise_id)
    organiser = session.get(Organiser, organiser_id) if organiser_id else None
    settings = policy(session)
    gates = session.exec(select(Gate.name).where(Gate.site_id == site.id).order_by(col(Gate.name))).all()
    worn = select(RoutePpe.kind).where(RoutePpe.route_id == (route.id if route else None)).order_by(col(RoutePpe.kind))
    return LetterFacts(
        key=told.key,
        is_request=True,
        number=told.number,
        state=None,
        title=told.title,
        language=told.language,
        day=told.day,
        starts=None,
        ends=None,
        minutes=route.duration_min if route else 0,
        route=route.title if route else "",
        route_en=route.title_en if route else "",
        min_age=route.min_age if route else 0,
        document_rule=route.document_rule if route else None,
        ppe=tuple(PpeKind(one) for one in session.exec(worn)),
        people=told.people,
        adults=0,
        admitted=0,
        not_admitted=(),
        vehicle="",
        list_due=None,
        payment=told.payment,
        price=Decimal(0),
        reason=told.reason,
        organiser=organiser.name if organiser else "",
        contact=told.contact,
        email=told.email,
        enterprise=enterprise.name,
        enterprise_en=enterprise.name_en,
        site=site.name,
        site_en=site.name_en,
        municipality=site.municipality,
        gate=gates[0] if gates else "",
        address=settings.address or site.municipality,
        answer_email=settings.answer_email,
        answer_phone=settings.answer_phone,
        signatory=settings.signatory,
        payment_details=settings.payment_details,
        now=now,
        today=local(now, site.zone).date(),
    )


def _not_admitted(session: Session, visit_id: UUID) -> tuple[str, ...]:
    """Return the names of those whom the pass office refused; why is not known here."""
    query = (
        select(Visitor)
        .where(
            Visitor.visit_id == visit_id,
            Visitor.clearance == ClearanceState.REFUSED,
            col(Visitor.removed_at).is_(None),
            col(Visitor.erased_at).is_(None),
        )
        .order_by(col(Visitor.surname_folded), col(Visitor.given_folded))
    )
    return tuple(" ".join(part for part in (row.surname, row.given) if part) for row in session.exec(query))


def _list_due(session: Session, visit: Visit, route: Route, settings: Policy) -> date | None:
    """Return by when the list must be there as the settings say, where the route asks for one."""
    if route.document_rule is DocumentRule.NONE:
        return None
    is_working = site_facts(session, visit.site_id).is_working
    return working_days_before(visit.starts_local.date(), settings.list_due_days, is_working)


def papers_of(session: Session, visit_id: UUID) -> list[PaperRow]:
    """Return the papers made for a visit, the newest first."""
    query = select(Paper).where(Paper.visit_id == visit_id).order_by(col(Paper.at).desc())
    zone = session.get_one(Visit, visit_id).zone
    return [
        PaperRow(
            row.id,
            row.kind,
            local(row.at, zone),
            row.text_version,
            local(row.sent_at, zone) if row.sent_at else None,
            row.sent_by,
        )
        for row in session.exec(query)
    ]


def papers_of_request(session: Session, request_id: UUID) -> list[PaperRow]:
    """Return the letters made for a request, the newest first."""
    query = select(RequestPaper).where(RequestPaper.request_id == request_id).order_by(col(RequestPaper.at).desc())
    zone = session.get_one(Site, session.get_one(Request, request_id).site_id).zone
    return [PaperRow(row.id, row.kind, local(row.at, zone), row.text_version) for row in session.exec(query)]
