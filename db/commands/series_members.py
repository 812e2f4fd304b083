"""The visits of a series: which are still to come, and which may be taken out of the books."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select

from db.commands.tours import tours_of
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.series import Occurrence
from db.model.visit import Assignment, Composition, DeclaredCount, Hold, Overruling, Paper, Visit
from db.model.visitor import Visitor, VisitorList
from db.queries.visits import number_of
from db.rules.states import EXITS, PLANNED
from db.store import UnitOfWork


class PastIsReadOnly(TourError):
    """A visit of a series that has begun, is over, or was called off."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} of {date} is past or called off: the series leaves it as it is.")
    remedy = QT_TRANSLATE_NOOP("db", "Choose a visit that is still to come.")


class NotOfASeries(TourError):
    """A visit that belongs to no series."""

    message = QT_TRANSLATE_NOOP("db", "Visit {number} belongs to no series.")
    remedy = QT_TRANSLATE_NOOP("db", "Change the visit itself, or make a series from it.")


def occurrences(unit: UnitOfWork, series_id: UUID) -> Sequence[Occurrence]:
    """Return the dates of a series in their order, those left out among them."""
    query = select(Occurrence).where(Occurrence.series_id == series_id).order_by(col(Occurrence.starts_local))
    return unit.session.exec(query).all()


def occurrence_of(unit: UnitOfWork, visit_id: UUID) -> Occurrence:
    """Return the date of a series that a visit stands for; raises `NotOfASeries`."""
    found = unit.session.exec(select(Occurrence).where(Occurrence.visit_id == visit_id)).first()
    if found is None:
        raise NotOfASeries(number=number_of(unit.one(Visit, visit_id)))
    return found


def still_coming(unit: UnitOfWork, visit_id: UUID) -> Visit:
    """Return a visit that has not begun and was not called off; raises `PastIsReadOnly` for any other."""
    visit = unit.one(Visit, visit_id)
    if not is_coming(unit, visit):
        raise PastIsReadOnly(number=number_of(visit), date=visit.starts_local.date())
    return visit


def is_coming(unit: UnitOfWork, visit: Visit) -> bool:
    """Say whether a visit has not begun and was not called off."""
    return visit.state in PLANNED and visit.state not in EXITS and visit.starts_at > unit.now()


def has_papers(unit: UnitOfWork, visit_id: UUID) -> bool:
    """Say whether people were named for a visit, or papers kept."""
    return any(
        unit.session.exec(select(col(table.id)).where(col(table.visit_id) == visit_id)).first() is not None
        for table in (VisitorList, Visitor, Paper)
    )


def remove_visit(unit: UnitOfWork, visit_id: UUID) -> None:
    """Take a draft out of the books with what hangs on it."""
    for tour in tours_of(unit, visit_id):
        for assignment in unit.session.exec(select(Assignment).where(Assignment.tour_id == tour.id)).all():
            unit.session.delete(assignment)
        unit.session.delete(tour)
    for table in (DeclaredCount, Composition, Hold, Overruling):
        for row in unit.session.exec(select(table).where(col(table.visit_id) == visit_id)).all():
            unit.session.delete(row)
    unit.session.flush()
    unit.session.delete(unit.one(Visit, visit_id))
    unit.session.flush()
