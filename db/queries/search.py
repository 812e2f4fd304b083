"""What the command palette finds: visits, organisers and whom to call there, guides, visitors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, cast, or_
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, func, select

from db.model.guide import Guide
from db.model.journal import JournalTouch
from db.model.kinds import GroupKind, VisitState
from db.model.organiser import Contact, Organiser
from db.model.route import Route
from db.model.visit import DeclaredCount, Visit
from db.queries.people import full_name
from db.queries.people_search import VisitorHit, find_visitors
from db.queries.users import current_role
from db.rules.privacy import may_see_visitors
from db.rules.search_words import INSIDE_FROM, Reading, distance, readings, text_of
from db.rules.states import EXITS

_CANDIDATES: Final = 200
_LATEST_TOUCHES: Final = 400


class Scope(Enum):
    """Where to look."""

    ALL = "all"
    PEOPLE = "people"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class VisitHit:
    """A visit; `starts` is wall-clock at the site, `people` were declared."""

    id: UUID
    number: int
    title: str
    starts: datetime
    route: str
    kind: GroupKind
    state: VisitState
    people: int
    organiser_id: UUID | None
    organiser: str


@dataclass(frozen=True, slots=True)
class OrganiserHit:
    """An organiser with this year's visits and the people declared for them."""

    id: UUID
    name: str
    visits: int
    people: int


@dataclass(frozen=True, slots=True)
class ContactHit:
    """A person to call at an organiser."""

    id: UUID
    name: str
    organiser_id: UUID
    organiser: str


@dataclass(frozen=True, slots=True)
class GuideHit:
    """A guide; the phone is empty where nobody noted it."""

    id: UUID
    name: str
    phone: str


Text = Mapped[str] | ColumnElement[str]
PersonHit = OrganiserHit | ContactHit | GuideHit | VisitorHit


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gives, each part from the nearest to the farthest."""

    visits: tuple[VisitHit, ...] = ()
    people: tuple[PersonHit, ...] = ()


def search(session: Session, typed: str, today: date, scope: Scope = Scope.ALL, most: int = 6) -> Found:
    """Return what the words typed find, at most `most` visits and as many others.

    Nothing typed gives the visits worked on last. Visitors, and whom to call, are found only where the role of who
    works now may see names; document numbers never.
    """
    if scope is Scope.NUMBERS:
        return Found(visits=_details(session, _numbered(session, typed, most)))
    wanted = readings(typed)
    if not wanted:
        return Found(visits=_details(session, _worked_on(session, most))) if scope is Scope.ALL else Found()
    visits = _visits(session, typed, wanted, today, most) if scope is Scope.ALL else []
    people: list[tuple[int, int, PersonHit]] = []
    people += [(far, 0, hit) for far, hit in _organisers(session, wanted, today, most)]
    people += [(far, 1, hit) for far, hit in _guides(session, wanted)]
    if may_see_visitors(current_role(session)):
        people += [(far, 2, hit) for far, hit in _contacts(session, wanted, most)]
        hits = find_visitors(session, typed, most)
        people += [(distance(wanted, text_of(hit.name)) or 0, 3, hit) for hit in hits]
    people.sort(key=lambda one: one[:2])
    return Found(_details(session, visits), tuple(hit for _far, _kind, hit in people[:most]))


def _visits(session: Session, typed: str, wanted: tuple[Reading, ...], today: date, most: int) -> list[UUID]:
    """Return the keys of visits by their titles and organisers; a number alone also names the visit of that number."""
    text = col(Visit.search_text) + func.coalesce(col(Organiser.search_text), "")
    query = (
        select(Visit.id, Visit.starts_local, text)
        .join(Organiser, col(Organiser.id) == col(Visit.organiser_id), isouter=True)
        .where(_holds(text, wanted))
        .order_by(col(Visit.starts_local).desc())
        .limit(_CANDIDATES)
    )
    ranked = [
        (distance(wanted, found) or 0, abs(starts.date() - today), key) for key, starts, found in session.exec(query)
    ]
    keys = [key for _far, _days, key in sorted(ranked, key=lambda one: one[:2])[:most]]
    if typed.strip().isdecimal():
        numbered = _numbered(session, typed, 2, is_exact=True)
        keys = [*numbered, *(key for key in keys if key not in numbered)][:most]
    return keys


def _numbered(session: Session, typed: str, most: int, *, is_exact: bool = False) -> list[UUID]:
    """Return the keys of visits by number, `147`, `0147` or `2026-147`; the exact number first, then the latest."""
    year, _, digits = typed.strip().lstrip("#").rpartition("-")
    digits = digits.strip().lstrip("0")
    if not digits.isdecimal() or len(digits) > 9 or (year and not (year.isdecimal() and len(year) == 4)):
        return []
    number = cast(col(Visit.number), String)
    query = select(Visit.id).where(col(Visit.number) == int(digits) if is_exact else number.startswith(digits))
    if year:
        query = query.where(Visit.year == int(year))
    nearest = func.abs(col(Visit.number) - int(digits))
    return list(session.exec(query.order_by(nearest, col(Visit.starts_local).desc()).limit(most)))


def _worked_on(session: Session, most: int) -> list[UUID]:
    """Return the keys of the visits that were changed last."""
    touched = session.exec(
        select(JournalTouch.row_id).order_by(col(JournalTouch.sequence).desc()).limit(_LATEST_TOUCHES)
    ).all()
    known = set(session.exec(select(Visit.id).where(col(Visit.id).in_(set(touched)))))
    return [key for key in dict.fromkeys(touched) if key in known][:most]


def _details(session: Session, keys: Sequence[UUID]) -> tuple[VisitHit, ...]:
    """Return visits in the order of their keys."""
    people = dict(
        session.exec(
            select(DeclaredCount.visit_id, func.sum(DeclaredCount.people))
            .where(col(DeclaredCount.visit_id).in_(keys))
            .group_by(col(DeclaredCount.visit_id))
        ).all()
    )
    query = (
        select(Visit, Route.title, Organiser.name)
        .join(Route, col(Route.id) == col(Visit.route_id))
        .join(Organiser, col(Organiser.id) == col(Visit.organiser_id), isouter=True)
        .where(col(Visit.id).in_(keys))
    )
    hits = {
        visit.id: VisitHit(
            visit.id,
            visit.number,
            visit.title,
            visit.starts_local,
            route,
            visit.group_kind,
            visit.state,
            int(people.get(visit.id, 0)),
            visit.organiser_id,
            organiser or "",
        )
        for visit, route, organiser in session.exec(query)
    }
    return tuple(hits[key] for key in keys if key in hits)


def _organisers(
    session: Session, wanted: tuple[Reading, ...], today: date, most: int
) -> list[tuple[int, OrganiserHit]]:
    text = col(Organiser.search_text)
    rows = session.exec(
        select(Organiser.id, Organiser.name, text).where(_holds(text, wanted)).order_by(text).limit(_CANDIDATES)
    )
    nearest = sorted((distance(wanted, found) or 0, name, key) for key, name, found in rows)[:most]
    keys = [key for _far, _name, key in nearest]
    of_year = (col(Visit.organiser_id).in_(keys), Visit.year == today.year, col(Visit.state).not_in(EXITS))
    visits = dict(
        session.exec(select(Visit.organiser_id, func.count()).where(*of_year).group_by(col(Visit.organiser_id))).all()
    )
    people = dict(
        session.exec(
            select(Visit.organiser_id, func.sum(DeclaredCount.people))
            .join(DeclaredCount, col(DeclaredCount.visit_id) == col(Visit.id))
            .where(*of_year)
            .group_by(col(Visit.organiser_id))
        ).all()
    )
    return [
        (far, OrganiserHit(key, name, int(visits.get(key, 0)), int(people.get(key, 0)))) for far, name, key in nearest
    ]


def _contacts(session: Session, wanted: tuple[Reading, ...], most: int) -> list[tuple[int, ContactHit]]:
    text = col(Contact.search_text)
    rows = session.exec(
        select(Contact, Organiser.name)
        .join(Organiser, col(Organiser.id) == col(Contact.organiser_id))
        .where(_holds(text, wanted))
        .order_by(text)
        .limit(_CANDIDATES)
    )
    found = [
        (distance(wanted, one.search_text) or 0, ContactHit(one.id, one.name, one.organiser_id, organiser))
        for one, organiser in rows
    ]
    return sorted(found, key=lambda one: (one[0], one[1].name))[:most]


def _guides(session: Session, wanted: tuple[Reading, ...]) -> list[tuple[int, GuideHit]]:
    """Return guides by name; a plant has a few dozen at most, so they are read whole."""
    found = []
    for guide in session.exec(select(Guide).order_by(col(Guide.surname), col(Guide.given))):
        name = full_name(guide.surname, guide.given, guide.patronymic)
        far = distance(wanted, text_of(f"{name} {guide.latin}"))
        if far is not None:
            found.append((far, GuideHit(guide.id, name, guide.phone)))
    return found


def _holds(text: Text, wanted: tuple[Reading, ...]) -> ColumnElement[bool]:
    """Say in SQL what `distance` says of a text: every word of one of the readings is in it."""
    return or_(*(and_(*(or_(*_signs_of(text, word.folded, word.latin)) for word in one.words)) for one in wanted))


def _signs_of(text: Text, folded: str, latin: str) -> list[ColumnElement[bool]]:
    begins = "" if len(folded) >= INSIDE_FROM else " "
    signs = [text.contains(f"{begins}{folded}", autoescape=True)]
    return [*signs, text.contains(f" {latin}", autoescape=True)] if latin and latin != folded else signs
