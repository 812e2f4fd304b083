"""What is known of somebody who asks, found while the name or the phone is being typed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from db.clock import local
from db.model.enterprise import Site
from db.model.kinds import GroupKind, RequestState
from db.model.organiser import Contact, Organiser
from db.model.visit import DeclaredCount, Request, Visit
from db.rules.names import fold_name

LEAST_LETTERS = 2
LEAST_DIGITS = 4
MOST_NAMES = 20
TRUNK = {"7", "8"}
"""First digits that say the same in Russia: +7 and 8."""


@dataclass(frozen=True, slots=True)
class Known:
    """Something that is known: an earlier visit, or a request that is not answered, with what fills the form.

    `is_open` tells a request that still waits for its answer: likely the same one told twice.
    """

    organiser_id: UUID
    organiser: str
    title: str
    group_kind: GroupKind
    phone: str
    language: str
    people: int
    route_id: UUID | None
    day: date | None
    request_id: UUID | None = None
    visit_id: UUID | None = None
    is_open: bool = False


def digits_of(phone: str) -> str:
    """Return a phone's digits, so that +7 and 8 are one."""
    digits = "".join(sign for sign in phone if sign.isdecimal())
    return digits[1:] if len(digits) == 11 and digits[0] in TRUNK else digits


def name_key(name: str) -> str:
    """Return a name as it is compared: "Школа № 14", "школа №14" and "школа 14" are one."""
    return fold_name(name).replace(" no", "").replace(" ", "")


def has_name_key() -> ColumnElement[str]:
    """Return the key of an organiser's name, worked out by the database."""
    return func.replace(func.replace(Organiser.name_folded, " no", ""), " ", "")


def known_of(session: Session, who: str, phone: str = "", most: int = 5) -> list[Known]:
    """Return open requests first, then the newest visits, of organisers that a typed name or phone may mean."""
    organisers = _organisers(session, who, phone)
    if not organisers:
        return []
    phones = _phones(session, list(organisers))
    found = [*_open_requests(session, organisers, phones, most), *_visits(session, organisers, phones, most)]
    told = {one.organiser_id for one in found}
    found += [
        Known(key, row.name, row.name, GroupKind.TOURIST, phones.get(key, ""), "ru", 0, None, None)
        for key, row in organisers.items()
        if key not in told
    ]
    return found[:most]


def _organisers(session: Session, who: str, phone: str) -> dict[UUID, Organiser]:
    key, digits = name_key(who), digits_of(phone)
    found: dict[UUID, Organiser] = {}
    if len(digits) >= LEAST_DIGITS:
        rows = session.exec(
            select(Contact.phone, Organiser)
            .join(Organiser, col(Organiser.id) == col(Contact.organiser_id))
            .where(Contact.phone != "")
        )
        found |= {row.id: row for number, row in rows if digits in digits_of(number)}
    if len(key) >= LEAST_LETTERS:
        named = has_name_key()
        query = select(Organiser).where(
            named.contains(key, autoescape=True) | (named == name_key(who.partition(",")[0]))
        )
        found |= {row.id: row for row in session.exec(query.order_by(col(Organiser.name_folded)).limit(MOST_NAMES))}
        titled = select(Request.title, Organiser).join(Organiser, col(Organiser.id) == col(Request.organiser_id))
        newest = titled.where(Request.state == RequestState.OPEN).order_by(col(Request.received_at).desc())
        found |= {row.id: row for title, row in session.exec(newest) if key in name_key(title)}
    return found


def _phones(session: Session, organisers: list[UUID]) -> dict[UUID, str]:
    query = select(Contact).where(col(Contact.organiser_id).in_(organisers), Contact.phone != "")
    return {row.organiser_id: row.phone for row in session.exec(query.order_by(col(Contact.id).desc()))}


def _open_requests(
    session: Session, organisers: dict[UUID, Organiser], phones: dict[UUID, str], most: int
) -> list[Known]:
    zones = dict(session.exec(select(Site.id, Site.zone)).all())
    query = (
        select(Request)
        .where(
            col(Request.organiser_id).in_(organisers),
            col(Request.state).in_((RequestState.OPEN, RequestState.WAITING)),
        )
        .order_by(col(Request.received_at).desc(), col(Request.number).desc())
        .limit(most)
    )
    return [
        Known(
            row.organiser_id,
            organisers[row.organiser_id].name,
            row.title,
            row.group_kind,
            phones.get(row.organiser_id, ""),
            row.language,
            row.people,
            row.route_id,
            local(row.received_at, zones[row.site_id]).date(),
            request_id=row.id,
            is_open=True,
        )
        for row in session.exec(query)
    ]


def _visits(session: Session, organisers: dict[UUID, Organiser], phones: dict[UUID, str], most: int) -> list[Known]:
    query = (
        select(Visit)
        .where(col(Visit.organiser_id).in_(organisers))
        .order_by(col(Visit.starts_local).desc())
        .limit(most)
    )
    visits = session.exec(query).all()
    counts: dict[UUID, int] = {}
    declared = select(DeclaredCount).where(col(DeclaredCount.visit_id).in_([row.id for row in visits]))
    for row in session.exec(declared):
        counts[row.visit_id] = counts.get(row.visit_id, 0) + row.people
    return [
        Known(
            row.organiser_id,
            organisers[row.organiser_id].name,
            row.title,
            row.group_kind,
            row.leader_phone or phones.get(row.organiser_id, ""),
            row.language,
            counts.get(row.id, 0),
            row.route_id,
            row.starts_local.date(),
            visit_id=row.id,
        )
        for row in visits
        if row.organiser_id is not None
    ]
