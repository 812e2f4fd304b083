"""Acts of destruction: when personal data were destroyed because their time was over, and how many."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from db.clock import local
from db.model.privacy import DestructionAct
from db.queries.presence import only_site


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act: `at` is wall-clock at the site; the terms in days are those in force then."""

    id: UUID
    at: datetime
    names: int
    documents: int
    name_days: int
    document_days: int
    unused_days: int


def destruction_acts(session: Session, most: int = 100) -> list[ActRow]:
    """Return the acts, the newest first."""
    zone = only_site(session).zone
    query = select(DestructionAct).order_by(col(DestructionAct.at).desc()).limit(most)
    return [
        ActRow(
            act.id,
            local(act.at, zone),
            act.names,
            act.documents,
            act.name_days,
            act.document_days,
            act.unused_days,
        )
        for act in session.exec(query)
    ]
