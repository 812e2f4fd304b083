"""A visit planned, edited, moved, split. Its steps from state to state and its tours are told of here too."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from pydantic import Field, NaiveDatetime
from sqlmodel import select

from db.clock import instant
from db.commands.draft import Draft
from db.commands.offers import ask_again
from db.commands.tours import instant_of, lay_tours, place_tour, shift, tours_of
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.enterprise import Site
from db.model.kinds import (
    Channel,
    Dimension,
    GroupKind,
    Payment,
    Purpose,
    VisitorCategory,
)
from db.model.organiser import Organiser
from db.model.visit import (
    Composition,
    DeclaredCount,
    Visit,
)
from db.queries.cases import load_case
from db.queries.visits import next_number, number_of
from db.rules.findings import Finding
from db.rules.judges import judge, require_clean
from db.rules.states import PLANNED
from db.store import UnitOfWork


class NotPlannable(TourError):
    """A visit is replanned after its group has come or it was called off."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} is “{state}” and can no longer be replanned.")
    remedy = QT_TRANSLATE_NOOP("db", "Plan a new visit, or correct the log of this one.")


class TooManyParts(TourError):
    """A group is split into more tours than it has people."""

    message = QT_TRANSLATE_NOOP("db", "{people} people cannot be split into {parts} tours.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose from 1 to {people} tours.")


class VisitDraft(Draft):
    """What the editor knows of a visit. `starts` is wall-clock at the site; the route gives the length unless told."""

    site_id: UUID
    route_id: UUID
    title: str = Field(min_length=1, max_length=200)
    group_kind: GroupKind
    starts: NaiveDatetime
    duration_min: int | None = Field(default=None, ge=5, le=720)
    declared: dict[VisitorCategory, int] = Field(default_factory=dict)
    request_id: UUID | None = None
    organiser_id: UUID | None = None
    contact_id: UUID | None = None
    language: str = Field(default="ru", min_length=2, max_length=2)
    purpose: Purpose = Purpose.SIGHTSEEING
    programme_code: str = Field(default="", max_length=20)
    payment: Payment = Payment.FREE
    price: Decimal = Field(default=Decimal(0), ge=0, max_digits=12, decimal_places=2)
    channel: Channel | None = None
    country: str = Field(default="", max_length=2)
    region_code: str = Field(default="", max_length=8)
    municipality: str = Field(default="", max_length=120)
    youngest_age: int | None = Field(default=None, ge=0, le=120)
    needs: str = Field(default="", max_length=400)
    adapted_people: int = Field(default=0, ge=0, le=500)
    leader_name: str = Field(default="", max_length=200)
    leader_phone: str = Field(default="", max_length=40)
    vehicle: str = Field(default="", max_length=40)
    driver_phone: str = Field(default="", max_length=40)
    arrives_before_min: int | None = Field(default=None, ge=-600, le=720)
    gate_note: str = Field(default="", max_length=1000)
    inside_note: str = Field(default="", max_length=1000)
    is_walk_in: bool = False
    is_open_day: bool = False
    is_remote: bool = False
    is_estimated: bool = False
    requested_at: datetime | None = None


PLANNING = frozenset(
    {"route_id", "starts", "duration_min", "declared", "channel", "country", "requested_at", "site_id"}
)
"""Fields of the draft that are worked out rather than copied."""


def plan_visit(unit: UnitOfWork, draft: VisitDraft) -> UUID:
    """Write a visit into the books as a draft, with its tours: a group above the route's capacity is split evenly.

    Raises `NoSuchHour` for a time that a clock change skips. What judges think of it is asked by `findings`.
    """
    site = unit.one(Site, draft.site_id)
    organiser = unit.one(Organiser, draft.organiser_id) if draft.organiser_id else None
    starts_at = instant_of(draft.starts, site.zone)
    year = draft.starts.year
    visit = Visit(
        **draft.model_dump(exclude=set(PLANNING) | {"region_code", "municipality"}),
        site_id=site.id,
        route_id=draft.route_id,
        year=year,
        number=next_number(unit.session, Visit, site.id, year),
        starts_local=draft.starts,
        ends_local=draft.starts + timedelta(minutes=1),
        zone=site.zone,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=1),
        requested_at=draft.requested_at or unit.now(),
        channel=draft.channel or (organiser.channel if organiser else Channel.DIRECT),
        country=draft.country or (organiser.country if organiser else "RU"),
        region_code=draft.region_code or (organiser.region_code if organiser else ""),
        municipality=draft.municipality or (organiser.municipality if organiser else ""),
    )
    unit.add(visit)
    _declare(unit, visit, draft.declared)
    lay_tours(unit, visit, people=sum(draft.declared.values()), duration_min=draft.duration_min)
    unit.session.flush()
    return visit.id


def edit_visit(unit: UnitOfWork, visit_id: UUID, draft: VisitDraft, version: int) -> None:
    """Save an edited visit; raise `EditedElsewhere` unless it still has the version that was read.

    A new start, route, length or number of people lays the tours anew and keeps the guides as far as they go.
    """
    visit = unit.one(Visit, visit_id)
    unit.expect(visit, version)
    people = sum(draft.declared.values())
    is_replanned = (
        draft.route_id != visit.route_id
        or draft.starts != visit.starts_local
        or draft.duration_min is not None
        or people != sum(row.people for row in _declared(unit, visit_id))
    )
    for name, value in draft.model_dump(exclude=set(PLANNING)).items():
        setattr(visit, name, value)
    visit.channel = draft.channel or visit.channel
    visit.country = draft.country or visit.country
    _declare(unit, visit, draft.declared)
    if is_replanned:
        _check_plannable(visit)
        shift(visit, draft.starts)
        visit.route_id = draft.route_id
        lay_tours(unit, visit, people=people, duration_min=draft.duration_min)


def move_visit(unit: UnitOfWork, visit_id: UUID, starts: datetime, *, allow_conflicts: bool = False) -> None:
    """Move a visit, keeping its length, its tours and its guides; guides who were asked are to be asked again.

    Raises `PlanRefused` if a judge blocks the new place, unless conflicts are allowed to stand until they are mended.
    """
    visit = unit.one(Visit, visit_id)
    _check_plannable(visit)
    offset = starts - visit.starts_local
    length = visit.ends_local - visit.starts_local
    shift(visit, starts)
    visit.ends_local, visit.ends_at = starts + length, instant(starts + length, visit.zone)
    for tour in tours_of(unit, visit_id):
        place_tour(tour, visit.zone, tour.starts_local + offset, tour.ends_local + offset)
    if offset:
        ask_again(unit, [tour.id for tour in tours_of(unit, visit_id)])
    unit.session.flush()
    if not allow_conflicts:
        require_clean(number_of(visit), findings(unit, visit_id))


def split_visit(unit: UnitOfWork, visit_id: UUID, parts: int) -> None:
    """Share a group over `parts` tours as evenly as possible, with staggered starts; guides stay with the first."""
    visit = unit.one(Visit, visit_id)
    people = sum(row.people for row in _declared(unit, visit_id))
    if not 1 <= parts <= max(people, 1):
        raise TooManyParts(people=people, parts=parts)
    lay_tours(unit, visit, people=people, parts=parts)


def change_route(unit: UnitOfWork, visit_id: UUID, route_id: UUID) -> None:
    """Send a visit on another route, at the same time."""
    visit = unit.one(Visit, visit_id)
    _check_plannable(visit)
    visit.route_id = route_id
    lay_tours(unit, visit, people=sum(row.people for row in _declared(unit, visit_id)))


def declare(unit: UnitOfWork, visit_id: UUID, people: Mapping[VisitorCategory, int]) -> None:
    """Replace the declared counts and lay the tours anew if the group no longer fits them."""
    visit = unit.one(Visit, visit_id)
    _declare(unit, visit, people)
    if visit.state in PLANNED:
        lay_tours(unit, visit, people=sum(people.values()))


def compose(unit: UnitOfWork, visit_id: UUID, dimension: Dimension, people: Mapping[str, int]) -> None:
    """Say how those counted without names split by age, origin, country or region."""
    unit.one(Visit, visit_id)
    query = select(Composition).where(Composition.visit_id == visit_id, Composition.dimension == dimension)
    known = {row.key: row for row in unit.session.exec(query)}
    for key, number in people.items():
        if key in known:
            known.pop(key).people = number
        else:
            unit.add(Composition(visit_id=visit_id, dimension=dimension, key=key, people=number))
    for row in known.values():
        unit.session.delete(row)


def findings(unit: UnitOfWork, visit_id: UUID) -> list[Finding]:
    """Return what the judges say of a visit as it stands in this transaction."""
    unit.session.flush()
    return judge(load_case(unit.session, visit_id))


def _declared(unit: UnitOfWork, visit_id: UUID) -> Sequence[DeclaredCount]:
    return unit.session.exec(select(DeclaredCount).where(DeclaredCount.visit_id == visit_id)).all()


def _declare(unit: UnitOfWork, visit: Visit, people: Mapping[VisitorCategory, int]) -> None:
    known = {row.category: row for row in _declared(unit, visit.id)}
    for category, number in people.items():
        if category in known:
            known.pop(category).people = number
        elif number:
            unit.add(DeclaredCount(visit_id=visit.id, category=category, people=number))
    for row in known.values():
        unit.session.delete(row)


def _check_plannable(visit: Visit) -> None:
    if visit.state not in PLANNED:
        raise NotPlannable(number=number_of(visit), state=visit.state)
