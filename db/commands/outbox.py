"""What became of the packages in the outbox."""

import json
import random
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError
from db.model.kinds import DeliveryState
from db.model.outbox import Delivery
from db.store import UnitOfWork

FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)
JITTER = 0.25
"""So much of a pause, up or down, keeps many sites from knocking at the same second."""
LEASE = timedelta(minutes=15)
"""So long a package belongs to the program that sends it; one that has said nothing by then is taken to have ended."""
LONGEST_PROBLEM: Final = 400
OVER = (DeliveryState.SENT, DeliveryState.ACCEPTED, DeliveryState.RETURNED, DeliveryState.BY_HAND)


class NotOnItsWay(TourError):
    """A package for which nothing is to be answered."""

    message = QT_TRANSLATE_NOOP("db", "“{file}” has not been sent, so that nothing can be answered to it.")
    remedy = QT_TRANSLATE_NOOP("db", "Send it first, or enter that it was handed over by hand.")


def claim(unit: UnitOfWork, delivery_id: UUID) -> bool:
    """Take a package for sending, so that of two programs on the same books one sends it.

    False if another program has it, or if it is not queued any more.
    """
    delivery = unit.one(Delivery, delivery_id)
    unit.is_undoable = False
    if delivery.state not in (DeliveryState.QUEUED, DeliveryState.SENDING):
        return False
    if delivery.state is DeliveryState.SENDING and is_held(delivery.next_attempt_at, unit.now()):
        return False
    delivery.state, delivery.next_attempt_at = DeliveryState.SENDING, unit.now() + LEASE
    return True


def release(unit: UnitOfWork, delivery_id: UUID) -> None:
    """Give back a package whose sending was broken off from here; it counts as no attempt."""
    delivery = unit.one(Delivery, delivery_id)
    unit.is_undoable = False
    if delivery.state is DeliveryState.SENDING:
        delivery.state, delivery.next_attempt_at = DeliveryState.QUEUED, None


def record_sent(unit: UnitOfWork, delivery_id: UUID, destination: str) -> None:
    """Record that a package lies at its destination, verified there. Repeating it changes nothing."""
    _leave(unit, delivery_id, destination, DeliveryState.SENT)


def record_by_hand(unit: UnitOfWork, delivery_id: UUID, destination: str) -> None:
    """Record that a person takes a package along: a mail draft, a stick handed over. Repeating it changes nothing."""
    _leave(unit, delivery_id, destination, DeliveryState.BY_HAND)


def _leave(unit: UnitOfWork, delivery_id: UUID, destination: str, state: DeliveryState) -> None:
    delivery = unit.one(Delivery, delivery_id)
    unit.is_undoable = False
    if delivery.state in OVER:
        return
    delivery.state, delivery.sent_at = state, unit.now()
    delivery.destination, delivery.last_problem = destination, ""
    delivery.attempts += 1
    delivery.next_attempt_at = None


def record_failure(unit: UnitOfWork, delivery_id: UUID, destination: str, problem: TourError) -> None:
    """Record that a package did not get through; it stays queued and is tried again after a growing pause."""
    delivery = unit.one(Delivery, delivery_id)
    unit.is_undoable = False
    if delivery.state in OVER:
        return
    delivery.state = DeliveryState.QUEUED
    delivery.attempts += 1
    delivery.destination, delivery.last_problem = destination, kept_problem(problem)
    delivery.next_attempt_at = unit.now() + pause_after(delivery.attempts, delivery.idempotency_key)


def record_receipt(unit: UnitOfWork, delivery_id: UUID, receipt: str, *, accepted: bool) -> None:
    """Keep the agency's signed answer: the summary is accepted, or returned and parked until somebody acts on it.

    A later answer replaces an earlier one: what was returned may be taken up once what it waits for has arrived.
    Raises `NotOnItsWay` for a package that was never sent.
    """
    delivery = unit.one(Delivery, delivery_id)
    unit.is_undoable = False
    if delivery.state not in OVER:
        raise NotOnItsWay(file=delivery.file_name)
    delivery.state = DeliveryState.ACCEPTED if accepted else DeliveryState.RETURNED
    delivery.receipt, delivery.receipt_at = receipt, unit.now()


def send_again(unit: UnitOfWork, delivery_id: UUID) -> None:
    """Put a package back into the queue, to be sent at once; always safe, as the receiver keeps one copy."""
    delivery = unit.one(Delivery, delivery_id)
    unit.is_undoable = False
    delivery.state, delivery.next_attempt_at, delivery.last_problem = DeliveryState.QUEUED, None, ""
    delivery.sent_at = delivery.receipt_at = None
    delivery.receipt = ""  # the answer that stands at the agency by then is taken anew


def pause_after(attempts: int, key: str) -> timedelta:
    """Return how long to wait after so many attempts: doubled each time, spread by the key of the package."""
    pause: timedelta = min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)
    return pause * (1 + random.Random(f"{key} {attempts}").uniform(-JITTER, JITTER))


def is_due(next_attempt_at: datetime | None, now: datetime) -> bool:
    """Say whether a package is to be tried now. A pause longer than any means that the clock was moved back."""
    if next_attempt_at is None or next_attempt_at <= now:
        return True
    return next_attempt_at - now > LONGEST_PAUSE * (1 + JITTER)


def is_held(until: datetime | None, now: datetime) -> bool:
    """Say whether a package is in the hands of a program. A lease longer than any means that the clock was moved."""
    return until is not None and now < until <= now + LEASE


def kept_problem(problem: TourError) -> str:
    """Return a problem as the outbox keeps it, for `db.queries.outbox` to read: its texts and values, not translated.

    Values are cut where all of it would not fit.
    """
    values = {
        name: [value.text] if isinstance(value, Phrase) and not value.values else str(value)
        for name, value in problem.values.items()
    }
    while True:
        text = json.dumps([problem.message, problem.remedy, values], ensure_ascii=False, separators=(",", ":"))
        if len(text) <= LONGEST_PROBLEM:
            return text
        longest = max(values, key=lambda name: len(values[name]))
        values[longest] = f"{str(values[longest])[: len(values[longest]) * 3 // 4 - 1]}…"
