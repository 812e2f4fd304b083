"""Briefings of a visit: the texts in force, who has been briefed, who with an older text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

from db.model.kinds import BriefingSigner
from db.model.presence import Briefing, BriefingText, Signature
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.people import full_name


@dataclass(frozen=True, slots=True)
class TextRow:
    """A version of the briefing's text."""

    id: UUID
    language: str
    text_version: str
    body: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class BriefedRow:
    """A briefing that was recorded; `name` is empty where the leader signed for the group."""

    id: UUID
    name: str
    people: int
    at: datetime
    text_version: str
    language: str
    instructor: str
    signer: BriefingSigner
    is_signed_on_screen: bool
    is_outdated: bool


@dataclass(frozen=True, slots=True)
class VisitBriefings:
    """What a visit needs to be briefed: the newest text of each language, and what was recorded."""

    texts: tuple[TextRow, ...]
    briefed: tuple[BriefedRow, ...]
    instructors: tuple[str, ...]

    @property
    def people(self) -> int:
        """How many people have been briefed."""
        return sum(row.people for row in self.briefed)

    @property
    def outdated(self) -> tuple[BriefedRow, ...]:
        """Who was briefed with a text that was no longer the newest."""
        return tuple(row for row in self.briefed if row.is_outdated)


def texts(session: Session, site_id: UUID) -> list[TextRow]:
    """Return all versions of the briefing's text, by language, the newest first."""
    query = (
        select(BriefingText)
        .where(BriefingText.site_id == site_id)
        .order_by(col(BriefingText.language), col(BriefingText.valid_from).desc(), col(BriefingText.id).desc())
    )
    rows = session.exec(query).all()
    return [TextRow(row.id, row.language, row.text_version, row.body, row.valid_from) for row in rows]


def newest(rows: Sequence[TextRow], day: date) -> dict[str, TextRow]:
    """Return the text in force on a day for each language."""
    found: dict[str, TextRow] = {}
    for row in rows:
        if row.valid_from <= day:
            found.setdefault(row.language, row)
    return found


def visit_briefings(session: Session, visit_id: UUID) -> VisitBriefings:
    """Return the texts for a visit and what was recorded of it."""
    visit = session.get_one(Visit, visit_id)
    current = newest(texts(session, visit.site_id), visit.starts_local.date())
    query = (
        select(Briefing, Visitor, Signature.id)
        .join(Visitor, col(Visitor.id) == col(Briefing.visitor_id), isouter=True)
        .join(Signature, col(Signature.briefing_id) == col(Briefing.id), isouter=True)
        .where(Briefing.visit_id == visit_id)
        .order_by(col(Briefing.at), col(Briefing.id))
    )
    briefed = []
    for row, visitor, signed in session.exec(query):
        known = current.get(row.language)
        briefed.append(
            BriefedRow(
                id=row.id,
                name=full_name(visitor.surname, visitor.given) if visitor else "",
                people=row.people,
                at=row.at,
                text_version=row.text_version,
                language=row.language,
                instructor=row.instructor,
                signer=row.signer,
                is_signed_on_screen=signed is not None,
                is_outdated=known is not None and known.text_version != row.text_version,
            )
        )
    return VisitBriefings(tuple(current.values()), tuple(briefed), _instructors(session))


def briefed_people(session: Session, visit_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Return how many people of visits have been briefed."""
    query = (
        select(Briefing.visit_id, func.sum(Briefing.people))
        .where(col(Briefing.visit_id).in_(visit_ids))
        .group_by(col(Briefing.visit_id))
    )
    return {visit_id: int(people) for visit_id, people in session.exec(query)}


def _instructors(session: Session) -> tuple[str, ...]:
    """Return who briefed lately, the newest first."""
    query = select(Briefing.instructor).order_by(col(Briefing.at).desc()).limit(60)
    return tuple(dict.fromkeys(name for name in session.exec(query) if name))
