"""Personal data that go: at a person's wish, or because their time is over; what the law holds back; who saw them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import col, select

from db.commands.lists import erase_person
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.privacy import DestructionAct, DocumentView, LegalHold
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.cases import policy
from db.queries.presence import counted
from db.rules.retention import is_held, terms_of
from db.rules.states import EXITS
from db.store import UnitOfWork


class HeldByLaw(TourError):
    """Somebody is to be erased whose data must be kept."""

    message = QT_TRANSLATE_NOOP("db", "The data must be kept: {reason}. Nothing was erased.")
    remedy = QT_TRANSLATE_NOOP("db", "Lift the hold when the duty has ended, then erase again.")


class StillInside(TourError):
    """Somebody is to be erased who is on the site."""

    message = QT_TRANSLATE_NOOP("db", "The person is on site now and stands in the muster list. Nothing was erased.")
    remedy = QT_TRANSLATE_NOOP("db", "Erase after the person has left.")


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What a day's rule destroyed."""

    act_id: UUID | None
    names: int
    documents: int


def erase_people(unit: UnitOfWork, visitor_ids: Collection[UUID], today: date) -> None:
    """Forget who visitors were; the anonymous counts stay. Cannot be undone. Raises `HeldByLaw`, `StillInside`."""
    holds = unit.session.exec(
        select(LegalHold).where(col(LegalHold.visitor_id).in_(visitor_ids), col(LegalHold.lifted_at).is_(None))
    )
    for hold in holds:
        if is_held([hold.until], today):
            raise HeldByLaw(reason=hold.reason)
    for visitor in unit.several(Visitor, visitor_ids).values():
        if visitor.id in counted(unit.session, visitor.visit_id).named_inside:
            raise StillInside
        if visitor.erased_at is None:
            erase_person(unit, visitor.id)


def hold_person(unit: UnitOfWork, visitor_id: UUID, reason: str, until: date | None = None) -> UUID:
    """Keep a visitor's data until a day, or until the hold is lifted; return the hold's key."""
    unit.one(Visitor, visitor_id)
    return unit.add(LegalHold(visitor_id=visitor_id, reason=reason, until=until)).id


def lift_hold(unit: UnitOfWork, hold_id: UUID) -> None:
    """End a duty to keep data."""
    unit.one(LegalHold, hold_id).lifted_at = unit.now()


def show_document(unit: UnitOfWork, visitor_id: UUID) -> str:
    """Return the whole document number; that it was seen stands in the journal and cannot be undone."""
    document = unit.one(Visitor, visitor_id).document
    unit.add(DocumentView(visitor_id=visitor_id, at=unit.now()))
    unit.is_undoable = False
    return document


def destroy_expired(unit: UnitOfWork, today: date) -> Destroyed:
    """Erase names and document numbers whose time is over and record the act; nothing is recorded if there are none.

    Who is held by law or still inside is left. Cannot be undone.
    """
    rules = policy(unit.session)
    held = _held(unit, today)
    names = documents = 0
    soonest = min(rules.name_retention_days, rules.document_retention_days, rules.unused_retention_days)
    for visitor, visit in _kept(unit, today - timedelta(days=soonest)):
        if visitor.id in held:
            continue
        terms = terms_of(visit.starts_local.date(), rules, is_called_off=visit.state in EXITS)
        if terms.names_until < today:
            documents += bool(visitor.document)
            erase_person(unit, visitor.id)
            names += 1
        elif terms.documents_until < today and visitor.document:
            visitor.document = ""
            unit.erased_columns.append((visitor.id, "document"))
            documents += 1
    if not names and not documents:
        return Destroyed(None, 0, 0)
    unit.is_undoable = False
    act = unit.add(
        DestructionAct(
            at=unit.now(),
            names=names,
            documents=documents,
            name_days=rules.name_retention_days,
            document_days=rules.document_retention_days,
            unused_days=rules.unused_retention_days,
        )
    )
    return Destroyed(act.id, names, documents)


def _kept(unit: UnitOfWork, last: date) -> Sequence[tuple[Visitor, Visit]]:
    query = (
        select(Visitor, Visit)
        .join(Visit, col(Visit.id) == col(Visitor.visit_id))
        .where(col(Visitor.erased_at).is_(None), col(Visit.starts_local) < datetime.combine(last, time()))
    )
    return unit.session.exec(query).all()


def _held(unit: UnitOfWork, today: date) -> set[UUID]:
    query = select(LegalHold).where(col(LegalHold.lifted_at).is_(None))
    return {one.visitor_id for one in unit.session.exec(query) if is_held([one.until], today)}
