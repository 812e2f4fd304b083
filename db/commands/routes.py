"""Routes: what they ask of visitors and in which languages they are led."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from pydantic import Field
from sqlmodel import Session, col, select

from db.commands.codes import CodeTaken
from db.commands.draft import Draft
from db.commands.today import today
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import DocumentRule, PhotoRule, PpeKind
from db.model.route import Blackout, Route, RouteLanguage, RoutePpe, Stop
from db.store import NotThere, UnitOfWork

LANGUAGE = r"^[a-z]{2}$"
"""ISO 639-1."""


class CapacityOrder(TourError):
    """A hard limit below the capacity, or a least number above it."""

    message = QT_TRANSLATE_NOOP(
        "db", "The least number ({least}), the capacity ({capacity}) and the hard limit ({hard}) are out of order."
    )
    remedy = QT_TRANSLATE_NOOP("db", "The least number lies below the capacity, the capacity below the hard limit.")


class OfferOrder(TourError):
    """A route that ends before it begins."""

    message = QT_TRANSLATE_NOOP("db", "The route would end on {until}, before it is offered from {since}.")
    remedy = QT_TRANSLATE_NOOP("db", "Check both dates.")


class NoLanguage(TourError):
    """A route or a guide without a language."""

    message = QT_TRANSLATE_NOOP("db", "No language is given.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose at least one language.")


class StopHasClosedDates(TourError):
    """A stop is taken off its route while closed dates name it."""

    message = QT_TRANSLATE_NOOP("db", "“{stop}” has closed dates and stays on the route.")
    remedy = QT_TRANSLATE_NOOP("db", "Reopen its dates first, or rename the stop.")


class StopDraft(Draft):
    """A place of showing; `id` names a stop that is already on the route."""

    title: str = Field(min_length=1, max_length=120)
    minutes: int = Field(ge=0, le=720)
    id: UUID | None = None
    title_en: str = Field(default="", max_length=120)
    zone_capacity: int = Field(default=0, ge=0, le=10_000)
    photo_rule: PhotoRule = PhotoRule.FORBIDDEN
    is_optional: bool = False


class RouteDraft(Draft):
    """What the editor knows of a route; stops that are not told stay as they are."""

    site_id: UUID
    code: str = Field(min_length=1, max_length=20, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    title: str = Field(min_length=1, max_length=120)
    title_en: str = Field(default="", max_length=120)
    industry_code: str = Field(default="", max_length=8, pattern=r"^(\d{2}\.\d{2})?$")
    duration_min: int = Field(default=90, ge=5, le=720)
    briefing_min: int = Field(default=15, ge=0, le=240)
    buffer_min: int = Field(default=15, ge=0, le=240)
    capacity: int = Field(default=15, ge=1, le=5000)
    hard_capacity: int = Field(default=20, ge=1, le=5000)
    min_people: int = Field(default=6, ge=1, le=5000)
    min_age: int = Field(default=12, ge=0, le=99)
    children_per_adult: int = Field(default=10, ge=1, le=1000)
    parallel_runs: int = Field(default=1, ge=1, le=100)
    document_rule: DocumentRule = DocumentRule.NAME_LIST
    is_adapted: bool = False
    programme_route_code: str = Field(default="", max_length=20)
    offered_from: date | None = None
    offered_until: date | None = None
    languages: tuple[str, ...] = ("ru",)
    ppe: dict[PpeKind, int] = Field(default_factory=dict)
    stops: tuple[StopDraft, ...] | None = None


BESIDE = frozenset({"languages", "ppe", "stops"})
"""Parts of the draft that lie in rows of their own."""


def add_route(unit: UnitOfWork, draft: RouteDraft) -> UUID:
    """Add a route, offered from today unless told; return its key.

    Raises `CapacityOrder`, `OfferOrder`, `NoLanguage`, `CodeTaken`.
    """
    offered_from = draft.offered_from or today(unit, draft.site_id)
    _check(unit, draft, offered_from, None)
    route = unit.add(Route(**draft.model_dump(exclude={*BESIDE, "offered_from"}), offered_from=offered_from))
    _set_beside(unit, route.id, draft)
    return route.id


def edit_route(unit: UnitOfWork, route_id: UUID, draft: RouteDraft, version: int) -> None:
    """Save an edited route; raise `EditedElsewhere` for a stale version. Tours keep the capacity they were planned with.

    A route keeps its site, and the day from which it is offered unless another is told.
    """
    route = unit.one(Route, route_id)
    unit.expect(route, version)
    offered_from = draft.offered_from or route.offered_from
    _check(unit, draft, offered_from, route_id)
    values = draft.model_dump(exclude={*BESIDE, "site_id", "offered_from"})
    route.sqlmodel_update({**values, "offered_from": offered_from})
    _set_beside(unit, route_id, draft)


def set_stops(unit: UnitOfWork, route_id: UUID, drafts: Sequence[StopDraft]) -> None:
    """Give a route its stops in the order of the walk; raise `StopHasClosedDates` for one that cannot go.

    Numbers of stops only order them. A new order takes numbers that are free, so that it can be undone row by row.
    """
    query = select(Stop).where(Stop.route_id == route_id).order_by(col(Stop.ordinal))
    known = {stop.id: stop for stop in unit.session.exec(query)}
    kept = [draft.id for draft in drafts if draft.id is not None]
    if not set(kept) <= set(known):
        raise NotThere
    numbers = _numbers([known[each].ordinal if each else None for each in (draft.id for draft in drafts)], known)
    for draft, number in zip(drafts, numbers, strict=True):
        values = {**draft.model_dump(exclude={"id"}), "ordinal": number}
        if draft.id is None:
            unit.add(Stop(route_id=route_id, **values))
        else:
            known[draft.id].sqlmodel_update(values)
    for stop_id in set(known) - set(kept):
        _drop_stop(unit, known[stop_id])
    unit.session.flush()


def _numbers(wanted: Sequence[int | None], known: dict[UUID, Stop]) -> list[int]:
    """Return numbers for stops in order: those they have if they still rise, else a row of free ones."""
    taken = [stop.ordinal for stop in known.values()]
    after = max(taken, default=0) + 1
    old = [number for number in wanted if number is not None]
    if old == sorted(old) and all(number is None for number in wanted[len(old) :]):
        return [*old, *range(after, after + len(wanted) - len(old))]
    first = 1 if len(wanted) < min(taken) else after
    return list(range(first, first + len(wanted)))


def _drop_stop(unit: UnitOfWork, stop: Stop) -> None:
    if unit.session.exec(select(Blackout).where(Blackout.stop_id == stop.id)).first() is not None:
        raise StopHasClosedDates(stop=stop.title)
    unit.session.delete(stop)


def _check(unit: UnitOfWork, draft: RouteDraft, offered_from: date | None, own_id: UUID | None) -> None:
    if not draft.min_people <= draft.capacity <= draft.hard_capacity:
        raise CapacityOrder(least=draft.min_people, capacity=draft.capacity, hard=draft.hard_capacity)
    if offered_from and draft.offered_until and draft.offered_until < offered_from:
        raise OfferOrder(since=offered_from, until=draft.offered_until)
    check_languages(draft.languages)
    other = _by_code(unit.session, draft, own_id)
    if other is not None:
        raise CodeTaken(code=draft.code, title=other.title)


def _by_code(session: Session, draft: RouteDraft, own_id: UUID | None) -> Route | None:
    query = select(Route).where(Route.site_id == draft.site_id, Route.code == draft.code, col(Route.id) != own_id)
    return session.exec(query).first()


def _set_beside(unit: UnitOfWork, route_id: UUID, draft: RouteDraft) -> None:
    _set_languages(unit, route_id, draft.languages)
    _set_ppe(unit, route_id, draft.ppe)
    unit.session.flush()
    if draft.stops is not None:
        set_stops(unit, route_id, draft.stops)


def _set_languages(unit: UnitOfWork, route_id: UUID, languages: Sequence[str]) -> None:
    query = select(RouteLanguage).where(RouteLanguage.route_id == route_id)
    known = {row.language: row for row in unit.session.exec(query)}
    for language in dict.fromkeys(languages):
        if language not in known:
            unit.add(RouteLanguage(route_id=route_id, language=language))
    for language in known.keys() - set(languages):
        unit.session.delete(known[language])


def _set_ppe(unit: UnitOfWork, route_id: UUID, pieces: dict[PpeKind, int]) -> None:
    known = {row.kind: row for row in unit.session.exec(select(RoutePpe).where(RoutePpe.route_id == route_id))}
    for kind, number in pieces.items():
        if kind in known:
            known[kind].per_person = number
        else:
            unit.add(RoutePpe(route_id=route_id, kind=kind, per_person=number))
    for kind in known.keys() - pieces.keys():
        unit.session.delete(known[kind])
