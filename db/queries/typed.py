"""Drafts of sheets that wait to be finished."""

from sqlmodel import Session, col, select

from db.model.typed import KeptDraft


def kept_draft(session: Session, subject: str, seat: str) -> str | None:
    """Return what was typed about a subject on a computer and not saved."""
    query = select(KeptDraft.body).where(KeptDraft.subject == subject, KeptDraft.seat == seat)
    return session.exec(query).first()


def kept_subjects(session: Session, prefix: str, seat: str) -> set[str]:
    """Return the subjects that begin so, of which something typed on a computer waits to be saved."""
    query = select(KeptDraft.subject).where(col(KeptDraft.subject).startswith(prefix), KeptDraft.seat == seat)
    return set(session.exec(query))
