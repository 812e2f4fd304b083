"""Drafts of sheets: kept until they are saved or thrown away, then forgotten in the journal too."""

from datetime import timedelta
from typing import Final

from sqlmodel import select

from db.model.typed import KeptDraft
from db.store import UnitOfWork

KEPT: Final = timedelta(days=60)
"""What nobody has finished after so long is forgotten: it may name people."""


def keep_draft(unit: UnitOfWork, subject: str, body: str) -> None:
    """Keep what the fields of a sheet say, in place of what was kept before on this computer. No step to undo."""
    unit.is_undoable = False
    old = select(KeptDraft).where(KeptDraft.at < unit.now() - KEPT)
    for forgotten in unit.session.exec(old).all():
        _forget(unit, forgotten)
    row = _kept(unit, subject)
    if row is None:
        unit.add(KeptDraft(subject=subject, seat=unit.seat, at=unit.now(), body=body))
    elif row.body != body:
        row.at, row.body = unit.now(), body


def drop_draft(unit: UnitOfWork, subject: str) -> None:
    """Forget a draft, in the books and in the journal: it may have named people."""
    unit.is_undoable = False
    row = _kept(unit, subject)
    if row is not None:
        _forget(unit, row)


def _forget(unit: UnitOfWork, row: KeptDraft) -> None:
    unit.session.delete(row)
    unit.session.flush()
    unit.erased.append(row.id)


def _kept(unit: UnitOfWork, subject: str) -> KeptDraft | None:
    query = select(KeptDraft).where(KeptDraft.subject == subject, KeptDraft.seat == unit.seat)
    return unit.session.exec(query).first()
