"""The stops of a route: put in the order of the walk, added, and taken off."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from pydantic import Field
from sqlmodel import col, select

from db.commands.draft import Draft
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import PhotoRule
from db.model.route import Blackout, Stop
from db.store import NotThere, UnitOfWork


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


def set_stops(unit: UnitOfWork, route_id: UUID, drafts: Sequence[StopDraft]) -> None:
    """Give a route its stops in the order of the walk; raise `StopHasClosedDates` for one that cannot go.

    Numbers of stops only order them. A new order takes numbers that are free, so that it can be undone row by row.
    """
    query = select(Stop).where(Stop.route_id == route_id).order_by(col(Stop.ordinal))
    known = {stop.id: stop for stop in unit.session.exec(query)}
    kept = [draft.id for draft in drafts if draft.id is not None]
    if not set(kept) <= set(known):
        raise NotThere
    numbers = _numbers([known[draft.id].ordinal if draft.id else None for draft in drafts], known.values())
    for draft, number in zip(drafts, numbers, strict=True):
        values = {**draft.model_dump(exclude={"id"}), "ordinal": number}
        if draft.id is None:
            unit.add(Stop(route_id=route_id, **values))
        else:
            known[draft.id].sqlmodel_update(values)
    for stop_id in set(known) - set(kept):
        _drop_stop(unit, known[stop_id])
    unit.session.flush()


def _numbers(wanted: Sequence[int | None], known: Iterable[Stop]) -> list[int]:
    """Return numbers for stops in order: those they have if they still rise, else a row of free ones."""
    taken = [stop.ordinal for stop in known]
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
