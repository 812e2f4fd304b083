"""Safety of a visit: briefing, equipment, headcounts, incidents, evacuations, and what the group thought."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from pydantic import Field, model_validator
from sqlmodel import select

from db.commands.draft import Draft
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import (
    BriefingSigner,
    ControlPoint,
    IncidentKind,
    IncidentSeverity,
    PpeKind,
)
from db.model.presence import Briefing, BriefingText, Incident, PpeIssue, PpeStock, Signature
from db.model.visit import Feedback, Headcount, Visit
from db.queries.presence import counted
from db.rules.signatures import strokes_of, written
from db.store import UnitOfWork

MOST_PIECES = 10_000


class TooManyReturned(TourError):
    """More equipment comes back than went out."""

    message = QT_TRANSLATE_NOOP("db", "{returned} pieces come back, {issued} were issued.")
    remedy = QT_TRANSLATE_NOOP("db", "Count again, or correct what was issued.")


class TextTwice(TourError):
    """Two texts of a language by one version."""

    message = QT_TRANSLATE_NOOP("db", "There already is a text “{version}” in this language.")
    remedy = QT_TRANSLATE_NOOP("db", "Give the new version another name; the old one stays for those briefed with it.")


class BadStock(TourError):
    """A stock that cannot be."""

    message = QT_TRANSLATE_NOOP("db", "A stock lies between 0 and {most} pieces.")
    remedy = QT_TRANSLATE_NOOP("db", "Count the pieces again.")


class IncidentDraft(Draft):
    """An incident; the note stays on this computer."""

    site_id: UUID
    severity: IncidentSeverity
    kind: IncidentKind
    visit_id: UUID | None = None
    visitor_id: UUID | None = None
    note: str = Field(default="", max_length=1000)
    at: datetime | None = None


class FeedbackDraft(Draft):
    """Answered forms as counts; the mean score lies between 1 and 5."""

    responses: int = Field(ge=1, le=5000)
    score_sum: int = Field(ge=1)
    recommend_yes: int = Field(default=0, ge=0)
    recommend_answered: int = Field(default=0, ge=0)
    career_yes: int = Field(default=0, ge=0)
    career_answered: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _fits(self) -> "FeedbackDraft":
        if not self.responses <= self.score_sum <= 5 * self.responses:
            raise ValueError("the mean score lies between 1 and 5")
        if self.recommend_yes > self.recommend_answered or self.career_yes > self.career_answered:
            raise ValueError("no more agree than have answered")
        return self


def add_briefing_text(
    unit: UnitOfWork, site_id: UUID, language: str, text_version: str, body: str, valid_from: date
) -> None:
    """Keep a version of the briefing's text; earlier versions stay, for those who were briefed with them.

    Raises `TextTwice`.
    """
    known = select(BriefingText.id).where(
        BriefingText.site_id == site_id, BriefingText.language == language, BriefingText.text_version == text_version
    )
    if unit.session.exec(known).first() is not None:
        raise TextTwice(version=text_version)
    text = BriefingText(site_id=site_id, language=language, text_version=text_version, body=body, valid_from=valid_from)
    unit.add(text)


def brief(
    unit: UnitOfWork,
    visit_id: UUID,
    *,
    people: int,
    text_version: str,
    language: str,
    instructor: str,
    signer: BriefingSigner = BriefingSigner.LEADER,
    visitor_ids: Sequence[UUID] = (),
    at: datetime | None = None,
    signature: str = "",
) -> None:
    """Record a safety briefing: of `people` for whom the leader signed, or of each named visitor.

    `signature` holds the strokes drawn on the screen (`db.rules.signatures`); without them it was signed on paper.
    """
    unit.one(Visit, visit_id)
    for visitor_id in visitor_ids or (None,):
        briefing = unit.add(
            Briefing(
                visit_id=visit_id,
                visitor_id=visitor_id,
                people=1 if visitor_id else people,
                at=at or unit.now(),
                text_version=text_version,
                language=language,
                instructor=instructor,
                signer=signer,
            )
        )
        if signature:
            unit.add(Signature(briefing_id=briefing.id, strokes=written(strokes_of(signature))))


def set_ppe_stock(unit: UnitOfWork, site_id: UUID, kind: PpeKind, size: str, pieces: int) -> None:
    """Say how many pieces of a kind and size the site has; none takes the size off the list."""
    if not 0 <= pieces <= MOST_PIECES:
        raise BadStock(most=MOST_PIECES)
    query = select(PpeStock).where(PpeStock.site_id == site_id, PpeStock.kind == kind, PpeStock.size == size)
    known = unit.session.exec(query).first()
    if known is None:
        if pieces:
            unit.add(PpeStock(site_id=site_id, kind=kind, size=size, pieces=pieces))
    elif pieces:
        known.pieces = pieces
    else:
        unit.session.delete(known)


def issue_kit(unit: UnitOfWork, visit_id: UUID, pieces: Mapping[tuple[PpeKind, str], int]) -> None:
    """Record what a group was given: by kind and size, in place of what was recorded of them before."""
    for (kind, size), wanted in pieces.items():
        known = _ppe(unit, visit_id, kind, size)
        if known is not None and wanted < known.returned:
            raise TooManyReturned(returned=known.returned, issued=wanted)
        if known is None and wanted:
            unit.add(PpeIssue(visit_id=visit_id, kind=kind, size=size, issued=wanted))
        elif known is not None:
            known.issued = wanted


def return_kit(unit: UnitOfWork, visit_id: UUID, pieces: Mapping[tuple[PpeKind, str], int]) -> None:
    """Record what came back of a group's equipment: by kind and size, in place of what was recorded before."""
    for (kind, size), returned in pieces.items():
        known = _ppe(unit, visit_id, kind, size)
        if known is None or returned > known.issued:
            raise TooManyReturned(returned=returned, issued=known.issued if known else 0)
        known.returned = returned


def record_kit(
    unit: UnitOfWork,
    visit_id: UUID,
    issued: Mapping[tuple[PpeKind, str], int],
    returned: Mapping[tuple[PpeKind, str], int],
) -> None:
    """Record what a group was given and what of it came back, as one step."""
    issue_kit(unit, visit_id, issued)
    unit.session.flush()
    return_kit(unit, visit_id, returned)


def issue_ppe(unit: UnitOfWork, visit_id: UUID, kind: PpeKind, pieces: int, size: str = "") -> None:
    """Record equipment lent to a group, in addition to what it has."""
    known = _ppe(unit, visit_id, kind, size)
    if known is None:
        unit.add(PpeIssue(visit_id=visit_id, kind=kind, size=size, issued=pieces))
    else:
        known.issued += pieces


def return_ppe(unit: UnitOfWork, visit_id: UUID, kind: PpeKind, pieces: int, size: str = "") -> None:
    """Record equipment that came back."""
    known = _ppe(unit, visit_id, kind, size)
    issued = known.issued if known else 0
    if known is None or known.returned + pieces > issued:
        raise TooManyReturned(returned=pieces + (known.returned if known else 0), issued=issued)
    known.returned += pieces


def return_all_ppe(unit: UnitOfWork, visit_id: UUID) -> None:
    """Record that everything lent to a group came back."""
    for row in unit.session.exec(select(PpeIssue).where(PpeIssue.visit_id == visit_id)):
        row.returned = row.issued


def record_headcount(unit: UnitOfWork, visit_id: UUID, point: ControlPoint, counted_people: int) -> None:
    """Record a count at a control point beside those inside by the log."""
    expected = counted(unit.session, visit_id).inside.total()
    unit.add(Headcount(visit_id=visit_id, point=point, at=unit.now(), expected=expected, counted=counted_people))


def record_incident(unit: UnitOfWork, draft: IncidentDraft) -> UUID:
    """Record an incident; return its key."""
    incident = unit.add(Incident(**draft.model_dump(exclude={"at"}), at=draft.at or unit.now()))
    return incident.id


def change_incident(unit: UnitOfWork, incident_id: UUID, draft: IncidentDraft) -> None:
    """Correct an incident, as long as its month is open."""
    incident = unit.one(Incident, incident_id)
    for name, value in draft.model_dump(exclude={"at", "site_id"}).items():
        setattr(incident, name, value)
    incident.at = draft.at or incident.at


def delete_incident(unit: UnitOfWork, incident_id: UUID) -> None:
    """Take an incident out that was recorded by mistake; the journal keeps that it stood."""
    unit.session.delete(unit.one(Incident, incident_id))


def record_feedback(unit: UnitOfWork, visit_id: UUID, draft: FeedbackDraft) -> None:
    """Keep the answered forms of a visit, replacing an earlier count."""
    known = unit.session.exec(select(Feedback).where(Feedback.visit_id == visit_id)).first()
    if known is None:
        unit.add(Feedback(visit_id=visit_id, **draft.model_dump()))
        return
    for name, value in draft.model_dump().items():
        setattr(known, name, value)


def _ppe(unit: UnitOfWork, visit_id: UUID, kind: PpeKind, size: str) -> PpeIssue | None:
    query = select(PpeIssue).where(PpeIssue.visit_id == visit_id, PpeIssue.kind == kind, PpeIssue.size == size)
    return unit.session.exec(query).first()
