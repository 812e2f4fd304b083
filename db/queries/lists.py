"""The list of a visit: who stands in it, and the versions that came."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from sqlmodel import Session, col, exists, select

from db.clock import local
from db.model.enterprise import Site
from db.model.kinds import DocumentRule, ListedRole
from db.model.route import Route
from db.model.setting import Setting
from db.model.visit import Visit
from db.model.visitor import Visitor, VisitorList
from db.queries.presence import counted, only_site
from db.rules.states import EXITS


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """A person as the list has them now; `has_come` once the gate let them in."""

    id: UUID
    surname: str
    given: str
    patronymic: str
    birth_date: date | None
    grade: str
    document: str
    citizenship: str
    role: ListedRole
    has_come: bool
    ppe_size: str = ""


@dataclass(frozen=True, slots=True)
class ListVersion:
    """A version that came: when (wall-clock), how many people, how many remarks."""

    number: int
    received: datetime
    people: int
    gaps: int


@dataclass(frozen=True, slots=True)
class ListPlace:
    """The visit a list is for, and the list as it stands."""

    visit_id: UUID
    title: str
    starts: datetime
    organiser_id: UUID | None
    needs_document: bool
    people: tuple[StoredPerson, ...]
    versions: tuple[ListVersion, ...]


def list_place(session: Session, visit_id: UUID) -> ListPlace:
    """Return a visit's list with its versions, the newest first."""
    visit = session.get_one(Visit, visit_id)
    zone = session.get_one(Site, visit.site_id).zone
    came = counted(session, visit_id).named_admitted
    people = session.exec(
        select(Visitor)
        .where(
            Visitor.visit_id == visit_id,
            col(Visitor.removed_at).is_(None),
            col(Visitor.erased_at).is_(None),
            col(Visitor.is_walk_in).is_(False),
        )
        .order_by(col(Visitor.surname_folded), col(Visitor.given_folded))
    )
    versions = session.exec(
        select(VisitorList).where(VisitorList.visit_id == visit_id).order_by(col(VisitorList.list_version).desc())
    )
    rule = session.get_one(Route, visit.route_id).document_rule
    return ListPlace(
        visit_id,
        visit.title,
        visit.starts_local,
        visit.organiser_id,
        rule is DocumentRule.PASSPORT,
        tuple(
            StoredPerson(
                one.id,
                one.surname,
                one.given,
                one.patronymic,
                one.birth_date,
                one.grade,
                one.document,
                one.citizenship,
                one.role,
                one.id in came,
                one.ppe_size,
            )
            for one in people
        ),
        tuple(ListVersion(one.list_version, local(one.received_at, zone), one.people, one.gaps) for one in versions),
    )


@dataclass(frozen=True, slots=True)
class ListWanted:
    """A visit to come whose list may be brought in; `starts` is wall-clock."""

    id: UUID
    title: str
    starts: datetime
    has_list: bool


def visits_for_lists(session: Session, now: datetime, most: int = 200) -> list[ListWanted]:
    """Return the visits from today on that somebody is expected of, the nearest first."""
    site = only_site(session)
    today = datetime.combine(local(now, site.zone).date(), time())
    query = (
        select(Visit.id, Visit.title, Visit.starts_local, exists().where(col(VisitorList.visit_id) == Visit.id))
        .where(Visit.site_id == site.id, col(Visit.starts_local) >= today, col(Visit.state).not_in(EXITS))
        .order_by(col(Visit.starts_local), col(Visit.number))
        .limit(most)
    )
    return [ListWanted(*one) for one in session.exec(query)]


def shape_of(titles: Sequence[str]) -> str:
    """Return what tells the header of a list from others."""
    return hashlib.sha256("\n".join(titles).encode()).hexdigest()[:24]


def list_columns_key(organiser_id: UUID) -> str:
    """Return the key of the setting that keeps how an organiser's lists are read."""
    return f"list_columns.{organiser_id.hex}"


def remembered_list_columns(session: Session, organiser_id: UUID | None, shape: str) -> Mapping[int, str] | None:
    """Return the meaning of each column as it was chosen for an organiser's lists of this shape."""
    if organiser_id is None:
        return None
    value = session.exec(select(Setting.value).where(Setting.key == list_columns_key(organiser_id))).first()
    kept, _, pairs = (value or "").partition("|")
    if kept != shape:
        return None
    return {int(place): meaning for place, _, meaning in (pair.partition("=") for pair in pairs.split(",") if pair)}
