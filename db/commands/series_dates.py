"""Single dates of a series: left out, and brought back."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from db.commands.series import NoDateLeft, draft_of, make_visits
from db.commands.series_members import (
    has_papers,
    occurrence_of,
    occurrences,
    remove_visit,
    still_coming,
)
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.enterprise import Site
from db.model.kinds import VisitState
from db.model.series import Occurrence, Series
from db.model.visit import Visit
from db.queries.visits import number_of
from db.store import UnitOfWork


class PromisedAlready(TourError):
    """An occurrence is left out that was promised or that people were named for."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} was promised or has a list: it cannot simply be left out.")
    remedy = QT_TRANSLATE_NOOP("db", "Cancel it with a reason; the month counts it.")


def skip_occurrence(unit: UnitOfWork, visit_id: UUID) -> None:
    """Leave one date of a series out: its visit, nowhere promised yet, is removed and can be restored.

    Raises `PromisedAlready` for a visit that was confirmed or has a list, `PastIsReadOnly` for one that has begun.
    """
    occurrence = occurrence_of(unit, visit_id)
    visit = still_coming(unit, visit_id)
    if visit.state is not VisitState.DRAFT or has_papers(unit, visit_id):
        raise PromisedAlready(number=number_of(visit))
    occurrence.visit_id = None
    unit.session.flush()
    remove_visit(unit, visit_id)


def restore_occurrence(unit: UnitOfWork, occurrence_id: UUID) -> UUID:
    """Plan the visit of a date that was left out, like its nearest neighbour in the series; return its key.

    Raises `NoDateLeft` while the date itself cannot be used.
    """
    occurrence = unit.one(Occurrence, occurrence_id)
    if occurrence.visit_id is not None:
        return occurrence.visit_id
    series = unit.one(Series, occurrence.series_id)
    site = unit.one(Site, series.site_id)
    template = _nearest(unit, series, occurrence.starts_local)
    moment = occurrence.starts_local
    unit.session.delete(occurrence)
    unit.session.flush()
    return make_visits(unit, series, site, draft_of(unit, template), [moment]).made[0]


def skip_occurrences(unit: UnitOfWork, visit_ids: Sequence[UUID]) -> None:
    """Leave several dates out in one step: all of them, or none if one cannot be."""
    for visit_id in visit_ids:
        skip_occurrence(unit, visit_id)


def restore_occurrences(unit: UnitOfWork, occurrence_ids: Sequence[UUID]) -> list[UUID]:
    """Bring several dates back in one step; return the keys of their visits."""
    return [restore_occurrence(unit, key) for key in occurrence_ids]


def _nearest(unit: UnitOfWork, series: Series, moment: datetime) -> Visit:
    known = [one for one in occurrences(unit, series.id) if one.visit_id is not None]
    if not known:
        raise NoDateLeft(problem=say(QT_TRANSLATE_NOOP("db", "no visit of the series is left to copy.")))
    nearest = min(known, key=lambda one: abs(one.starts_local - moment))
    assert nearest.visit_id is not None
    return unit.one(Visit, nearest.visit_id)
