"""One person over all visits: what is kept, until when, and what was corrected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.errors import Phrase
from db.journal import history
from db.model.enterprise import Site
from db.model.kinds import ClearanceState, VisitorCategory
from db.model.privacy import DocumentView, LegalHold
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.cases import policy
from db.queries.people import full_name
from db.queries.presence import events
from db.rules.presence import OUT_KINDS, effective
from db.rules.privacy import masked
from db.rules.retention import is_held, terms_of
from db.rules.states import EXITS


@dataclass(frozen=True, slots=True)
class PersonVisit:
    """An entry of the person in a visit; times are wall-clock."""

    visitor_id: UUID
    visit_id: UUID
    title: str
    starts: datetime
    category: VisitorCategory
    clearance: ClearanceState
    came: datetime | None
    left: datetime | None
    consent_on: date | None
    consent_version: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A step that touched the entry, as the journal tells it."""

    at: datetime
    what: Phrase
    actor: str


@dataclass(frozen=True, slots=True)
class Hold:
    """A duty to keep the data."""

    id: UUID
    reason: str
    until: date | None


@dataclass(frozen=True, slots=True)
class PersonCard:
    """What is known of a person; `document` is masked. `names_until` is the last day of the entry that goes first."""

    visitor_id: UUID
    name: str
    birth_date: date | None
    document: str
    citizenship: str
    needs: str
    visits: tuple[PersonVisit, ...]
    corrections: tuple[Correction, ...]
    holds: tuple[Hold, ...]
    documents_seen: int
    names_until: date
    documents_until: date

    @property
    def visitor_ids(self) -> tuple[UUID, ...]:
        """All entries of the person."""
        return tuple(one.visitor_id for one in self.visits)


def person_card(session: Session, visitor_id: UUID, today: date) -> PersonCard:
    """Return a person with all entries that are surely the same one: name and birth, or the document, agree."""
    person = session.get_one(Visitor, visitor_id)
    entries = _entries(session, person)
    visit = session.get_one(Visit, person.visit_id)
    zone = session.get_one(Site, visit.site_id).zone
    ids = [one.id for one, _visit in entries]
    terms = terms_of(visit.starts_local.date(), policy(session), is_called_off=visit.state in EXITS)
    seen = session.exec(select(DocumentView.id).where(col(DocumentView.visitor_id).in_(ids))).all()
    return PersonCard(
        visitor_id,
        full_name(person.surname, person.given, person.patronymic),
        person.birth_date,
        masked(person.document),
        person.citizenship,
        person.needs,
        tuple(_visit(session, entry, its, zone) for entry, its in entries),
        tuple(steps_of(session, visitor_id, zone)),
        holds_of(session, ids, today),
        len(seen),
        terms.names_until,
        terms.documents_until,
    )


def steps_of(session: Session, visitor_id: UUID, zone: str) -> list[Correction]:
    """Return the steps that touched an entry, oldest first; times are wall-clock."""
    return [Correction(local(line.at, zone), line.label, line.actor) for line in history(session, visitor_id)]


def holds_of(session: Session, visitor_ids: Sequence[UUID], today: date) -> tuple[Hold, ...]:
    """Return the duties in force to keep the data of some entries."""
    query = select(LegalHold).where(col(LegalHold.visitor_id).in_(visitor_ids), col(LegalHold.lifted_at).is_(None))
    return tuple(Hold(one.id, one.reason, one.until) for one in session.exec(query) if is_held([one.until], today))


def _entries(session: Session, person: Visitor) -> list[tuple[Visitor, Visit]]:
    same = (Visitor.surname_folded == person.surname_folded) & (Visitor.given_folded == person.given_folded)
    query = (
        select(Visitor, Visit)
        .join(Visit, col(Visit.id) == col(Visitor.visit_id))
        .where(same, col(Visitor.erased_at).is_(None))
        .order_by(col(Visit.starts_local).desc())
    )
    return [
        (one, visit)
        for one, visit in session.exec(query)
        if one.id == person.id
        or (person.birth_date is not None and one.birth_date == person.birth_date)
        or (person.document and one.document == person.document)
    ]


def _visit(session: Session, entry: Visitor, visit: Visit, zone: str) -> PersonVisit:
    log = [one for one in effective(events(session, [visit.id])[visit.id]) if one.visitor_id == entry.id]
    came = next((one.at for one in log if one.kind not in OUT_KINDS), None)
    left = next((one.at for one in reversed(log) if one.kind in OUT_KINDS), None)
    return PersonVisit(
        entry.id,
        visit.id,
        visit.title,
        visit.starts_local,
        entry.category,
        entry.clearance,
        local(came, zone) if came else None,
        local(left, zone) if left else None,
        entry.consent_on,
        entry.consent_version,
    )
