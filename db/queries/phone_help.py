"""What the form on the phone shows while it is typed: who this may be, the earliest day, how the dates fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.model.enterprise import Site
from db.model.organiser import Organiser
from db.model.route import Route
from db.queries.asking import Known, known_of
from db.queries.slots import WishFit, earliest_date, fits_of, visitor_class
from db.rules.slots import Asked, Earliest
from db.rules.typed_requests import Wish, guess_kinds


@dataclass(frozen=True, slots=True)
class PhoneHelp:
    """What is known of the caller, and what can be said about the dates."""

    known: tuple[Known, ...]
    earliest: Earliest | None
    fits: tuple[WishFit, ...]


def phone_help(
    session: Session,
    site_id: UUID,
    now: datetime,
    *,
    who: str,
    phone: str,
    people: int,
    wishes: Sequence[Wish],
    route_id: UUID | None,
    chosen: Known | None = None,
) -> PhoneHelp:
    """Return help for what has been typed; `chosen` is the caller picked among those known."""
    zone = session.get_one(Site, site_id).zone
    kind = chosen.group_kind if chosen is not None else guess_kinds(who).group
    organiser = session.get(Organiser, chosen.organiser_id) if chosen is not None else None
    visitors = visitor_class(kind, organiser.country if organiser is not None else "RU")
    today = local(now, zone).date()
    asked = Asked(
        title=who,
        people=people,
        group_kind=kind,
        visitor_class=visitors,
        requested_on=today,
        language=chosen.language if chosen is not None else "ru",
    )
    fits = fits_of(session, site_id, asked, wishes, route_id, now) if wishes else []
    return PhoneHelp(
        tuple(known_of(session, who, phone)),
        earliest_date(session, site_id, route_id, visitors, today),
        tuple(fits),
    )


def route_choices(session: Session, site_id: UUID) -> list[tuple[UUID, str, str]]:
    """Return the routes a request may name: key, title, title in English."""
    query = select(Route.id, Route.title, Route.title_en).where(Route.site_id == site_id).order_by(col(Route.title))
    return [(key, title, english or title) for key, title, english in session.exec(query)]
