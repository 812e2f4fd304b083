"""Who may come in: cleared by the pass office, and not on the list of persons not to admit."""

from collections.abc import Sequence
from typing import TypeVar

from db.errors import QT_TRANSLATE_NOOP, TourError
from db.model.kinds import ClearanceState
from db.model.visitor import Visitor
from db.queries.arriving import Arriving
from db.queries.stop_list import StopHit, named, stop_hits
from db.rules.same_person import Likeness
from db.store import UnitOfWork

P = TypeVar("P", Visitor, Arriving)


class NotCleared(TourError):
    """The pass office has refused a person, or not answered yet."""

    message = QT_TRANSLATE_NOOP("db", "The pass office has not cleared this person.")
    remedy = QT_TRANSLATE_NOOP("db", "Call the coordinator. The person waits outside the gate.")


class StopListed(NotCleared):
    """Somebody who seems to stand on the list of persons not to admit; `reason` is for those who may read it."""

    message = QT_TRANSLATE_NOOP("db", "This person seems to stand on the list of persons not to admit.")
    remedy = QT_TRANSLATE_NOOP(
        "db", "Call the coordinator, give no reason. Who is only called alike is let in once cleared by name."
    )


def unwelcome(unit: UnitOfWork, visitors: Sequence[P]) -> list[tuple[P, StopHit]]:
    """Return who of these must not come in: by document or birth date, or by name while nobody has cleared them."""
    hits = stop_hits(unit.session, [named(one) for one in visitors])
    return [
        (one, hit)
        for one, hit in zip(visitors, hits, strict=True)
        if hit is not None and (hit.likeness is not Likeness.NAME_ONLY or one.clearance is not ClearanceState.CLEARED)
    ]


def require_welcome(unit: UnitOfWork, visitors: Sequence[P]) -> None:
    """Raise `StopListed` if somebody of these must not come in."""
    for _one, hit in unwelcome(unit, visitors)[:1]:
        raise StopListed(reason=hit.reason)
