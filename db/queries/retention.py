"""What another retention period would destroy, told before it is chosen."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from db.model.privacy import LegalHold
from db.model.visit import Visit
from db.model.visitor import Visitor
from db.queries.cases import policy
from db.rules.retention import Terms, is_held, terms_of
from db.rules.states import EXITS


@dataclass(frozen=True, slots=True)
class Loss:
    """What goes sooner under a shorter period: at the next destruction, and later between two days.

    Names and document numbers are counted apart; a name that goes takes its document number with it.
    """

    names: int = 0
    documents: int = 0
    later_names: int = 0
    later_documents: int = 0
    first: date | None = None
    last: date | None = None

    @property
    def is_any(self) -> bool:
        """Whether anything goes sooner at all."""
        return bool(self.names or self.documents or self.later_names or self.later_documents)


def loss(session: Session, key: str, days: int, today: date) -> Loss:
    """Return what goes sooner if a retention period becomes `days`; what is due already is not counted.

    `key` is the setting's. Whose data are held by law stay either way.
    """
    old = policy(session)
    shorter: dict[str, Any] = {key: days}
    new = replace(old, **shorter)
    held = _held(session, today)
    found = {"names": 0, "documents": 0, "later_names": 0, "later_documents": 0}
    later: list[date] = []
    query = (
        select(Visitor.id, Visitor.document, Visit.starts_local, Visit.state)
        .join(Visit, col(Visit.id) == col(Visitor.visit_id))
        .where(col(Visitor.erased_at).is_(None))
    )
    for visitor_id, document, starts, state in session.exec(query):
        if visitor_id in held:
            continue
        day, is_off = starts.date(), state in EXITS
        before, after = (terms_of(day, one, is_called_off=is_off) for one in (old, new))
        for what, until in _sooner(before, after, today, has_document=bool(document)):
            is_due = until < today
            found[what if is_due else f"later_{what}"] += 1
            if not is_due:
                later.append(until)
    return Loss(**found, first=min(later, default=None), last=max(later, default=None))


def _sooner(before: Terms, after: Terms, today: date, *, has_document: bool) -> list[tuple[str, date]]:
    """Return what of a visitor goes sooner, with its last day; what has had its time already is left out."""
    if before.names_until < today:
        return []
    found = []
    if after.names_until < before.names_until:
        found.append(("names", after.names_until))
    old, new = (min(terms.documents_until, terms.names_until) for terms in (before, after))
    if has_document and old >= today and new < old:
        found.append(("documents", new))
    return found


def _held(session: Session, today: date) -> set[object]:
    query = select(LegalHold).where(col(LegalHold.lifted_at).is_(None))
    return {one.visitor_id for one in session.exec(query) if is_held([one.until], today)}
