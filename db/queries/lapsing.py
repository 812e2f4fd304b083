"""What of guides lapses: clearances and papers, thirty days ahead and after they have ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, and_, col, or_, select

from db.model.guide import Certificate, Guide, GuideClearance
from db.model.kinds import CertificateKind
from db.model.route import Route
from db.queries.people import short_name

REMIND = timedelta(days=30)
"""So long before the last day it is reminded of."""


class Validity(StrEnum):
    """How a term stands on a day."""

    AHEAD = "ahead"
    VALID = "valid"
    ENDING = "ending"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Lapse:
    """A clearance (`route` and `language`) or a paper (`certificate`) that ends soon or has ended, without a later."""

    guide_id: UUID
    guide: str
    until: date
    is_over: bool
    route: str = ""
    language: str = ""
    certificate: CertificateKind | None = None


def validity(first: date, last: date | None, day: date) -> Validity:
    """Say how a term stands; the last day counts."""
    if day < first:
        return Validity.AHEAD
    if last is None or last > day + REMIND:
        return Validity.VALID
    return Validity.ENDING if day <= last else Validity.ENDED


def lapses(session: Session, day: date, guide_ids: Sequence[UUID] | None = None) -> list[Lapse]:
    """Return what of the guides on the list ends within thirty days or has ended, the earliest first."""
    on_list = or_(col(Guide.active_until).is_(None), col(Guide.active_until) >= day)
    wanted = on_list if guide_ids is None else and_(on_list, col(Guide.id).in_(guide_ids))
    names: dict[UUID, str] = {}
    cleared: dict[tuple[UUID, str, str], date] = {}
    query = (
        select(GuideClearance, Guide, Route.title)
        .join(Guide, col(Guide.id) == col(GuideClearance.guide_id))
        .join(Route, col(Route.id) == col(GuideClearance.route_id))
        .where(wanted)
    )
    for row, guide, route in session.exec(query):
        names[guide.id] = short_name(guide.surname, guide.given)
        key = (guide.id, route, row.language)
        cleared[key] = max(cleared.get(key, date.min), row.valid_until or date.max)
    papers: dict[tuple[UUID, CertificateKind], date] = {}
    held = select(Certificate, Guide).join(Guide, col(Guide.id) == col(Certificate.guide_id)).where(wanted)
    for paper, guide in session.exec(held):
        names[guide.id] = short_name(guide.surname, guide.given)
        kept = (guide.id, paper.kind)
        papers[kept] = max(papers.get(kept, date.min), paper.valid_until or date.max)
    horizon = day + REMIND
    found = [
        Lapse(key, names[key], until, until < day, route, language)
        for (key, route, language), until in cleared.items()
        if until <= horizon
    ]
    found += [
        Lapse(key, names[key], until, until < day, certificate=kind)
        for (key, kind), until in papers.items()
        if until <= horizon
    ]
    return sorted(found, key=lambda one: (one.until, one.guide, one.route, one.language))
