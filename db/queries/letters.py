"""What letters about a visit can tell."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.model.enterprise import Enterprise, Gate, Site
from db.model.kinds import DocumentRule, ExitReason, PaperKind, Payment, PpeKind, VisitorCategory, VisitState
from db.model.organiser import Contact, Organiser
from db.model.route import Route, RoutePpe
from db.model.visit import DeclaredCount, Paper, Tour, Visit
from db.queries.cases import policy, site_facts
from db.queries.presence import counted
from db.rules.calendar import working_days_before
from db.rules.policy import Policy


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """A visit as a guest is told of it, wall-clock at the site; empty texts and None are not known.

    `people` are all that were declared, `adults` the chaperones among them, `admitted` those who came.
    """

    visit_id: UUID
    number: int
    state: VisitState
    title: str
    language: str
    starts: datetime
    ends: datetime
    minutes: int
    route: str
    route_en: str
    min_age: int
    document_rule: DocumentRule
    ppe: tuple[PpeKind, ...]
    people: int
    adults: int
    admitted: int
    vehicle: str
    list_due: date | None
    payment: Payment
    price: Decimal
    reason: ExitReason | None
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


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper that was made for a visit; `at` is wall-clock at the site."""

    id: UUID
    kind: PaperKind
    at: datetime
    text_version: str


def letter_facts(session: Session, visit_id: UUID, now: datetime) -> LetterFacts:
    """Return what letters can tell of a visit; raises LookupError for an unknown one."""
    visit = session.get_one(Visit, visit_id)
    site = session.get_one(Site, visit.site_id)
    enterprise = session.get_one(Enterprise, site.enterprise_id)
    route = session.get_one(Route, visit.route_id)
    organiser = session.get(Organiser, visit.organiser_id) if visit.organiser_id else None
    contact = session.get(Contact, visit.contact_id) if visit.contact_id else None
    settings = policy(session)
    counts = session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id)).all()
    worn = session.exec(select(RoutePpe.kind).where(RoutePpe.route_id == route.id).order_by(col(RoutePpe.kind)))
    gates = session.exec(select(Gate.name).where(Gate.site_id == site.id).order_by(col(Gate.name))).all()
    tour = session.exec(select(Tour).where(Tour.visit_id == visit_id, Tour.ordinal == 1)).first()
    length = (tour.ends_local - tour.starts_local) if tour else (visit.ends_local - visit.starts_local)
    return LetterFacts(
        visit_id=visit.id,
        number=visit.number,
        state=visit.state,
        title=visit.title,
        language=visit.language,
        starts=visit.starts_local,
        ends=visit.ends_local,
        minutes=int(length.total_seconds() // 60),
        route=route.title,
        route_en=route.title_en,
        min_age=route.min_age,
        document_rule=route.document_rule,
        ppe=tuple(PpeKind(one) for one in worn),
        people=sum(one.people for one in counts),
        adults=sum(one.people for one in counts if one.category is VisitorCategory.CHAPERONE),
        admitted=counted(session, visit_id).admitted.total(),
        vehicle=visit.vehicle,
        list_due=visit.list_due or _list_due(session, visit, route, settings),
        payment=visit.payment,
        price=visit.price,
        reason=visit.exit_reason,
        organiser=organiser.name if organiser else "",
        contact=contact.name if contact else visit.leader_name,
        email=contact.email if contact else "",
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
        today=local(now, visit.zone).date(),
    )


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
    return [PaperRow(row.id, row.kind, local(row.at, zone), row.text_version) for row in session.exec(query)]
