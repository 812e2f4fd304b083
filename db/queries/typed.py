"""Drafts of sheets that wait to be finished."""

from sqlmodel import Session, select

from db.model.typed import KeptDraft


def kept_draft(session: Session, subject: str, seat: str) -> str | None:
    """Return what was typed about a subject on a computer and not saved."""
    query = select(KeptDraft.body).where(KeptDraft.subject == subject, KeptDraft.seat == seat)
    return session.exec(query).first()
