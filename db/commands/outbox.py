"""What became of the packages in the outbox."""

from datetime import timedelta
from uuid import UUID

from db.model.kinds import DeliveryState
from db.model.outbox import Delivery
from db.store import UnitOfWork

FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)


def record_sent(unit: UnitOfWork, delivery_id: UUID, destination: str) -> None:
    """Record that a package lies at its destination, verified there. Repeating it changes nothing."""
    delivery = unit.one(Delivery, delivery_id)
    unit.is_undoable = False
    if delivery.state is DeliveryState.SENT:
        return
    delivery.state, delivery.sent_at = DeliveryState.SENT, unit.now()
    delivery.destination, delivery.last_problem = destination, ""
    delivery.attempts += 1
    delivery.next_attempt_at = None


def record_failure(unit: UnitOfWork, delivery_id: UUID, destination: str, problem: str) -> None:
    """Record that a package did not get through; it stays queued and is tried again after a growing pause."""
    delivery = unit.one(Delivery, delivery_id)
    unit.is_undoable = False
    delivery.attempts += 1
    delivery.destination, delivery.last_problem = destination, problem[:400]
    pause = min(FIRST_PAUSE * 2 ** (delivery.attempts - 1), LONGEST_PAUSE)
    delivery.next_attempt_at = unit.now() + pause
