"""The outbox as people read it: what was tried when, what came of it, and what needs somebody."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlmodel import Session

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.journal import told_entries, touching
from db.model.kinds import DeliveryState
from db.queries.cases import policy
from db.queries.months import DeliveryRow, deliveries
from db.queries.presence import only_site

SHOWN: Final = 12
"""So many packages are shown, the newest; the older ones lie in their months."""
ANSWERABLE: Final = (DeliveryState.SENT, DeliveryState.RETURNED, DeliveryState.BY_HAND)
"""States in which the agency may still say something."""
STICK, MAIL = "stick:", "mailto:"
"""How the destinations begin that a person carries."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a package did not get through, and what to do about it."""

    what: Phrase
    cure: Phrase


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt at a delivery: when, where to, and its problem, None for one that got through."""

    at: datetime
    destination: str
    problem: Problem | None


@dataclass(frozen=True, slots=True)
class Package:
    """A package with its attempts, newest first."""

    row: DeliveryRow
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class Outbox:
    """What stands in the books: the packages, newest first, the destination, the keys, what was carried last."""

    zone: str
    packages: tuple[Package, ...]
    queued: int
    answerable: int
    address: str
    sends_by_itself: bool
    agency_key: str
    last_stick: str
    last_mail: str


def outbox(session: Session) -> Outbox:
    """Return the outbox and the settings of the exchange; raise LookupError before a site is set up."""
    rows = deliveries(session)[::-1]
    setting = policy(session)
    return Outbox(
        zone=only_site(session).zone,
        packages=tuple(Package(row, tuple(attempts(session, row.id))) for row in rows[:SHOWN]),
        queued=sum(row.sent_at is None for row in rows),
        answerable=sum(row.state in ANSWERABLE for row in rows),
        address=setting.outbox_folder,
        sends_by_itself=setting.sends_by_itself,
        agency_key=setting.agency_key,
        last_stick=last_used(session, STICK),
        last_mail=last_used(session, MAIL),
    )


def problem_of(kept: str) -> Problem | None:
    """Return the problem that the outbox keeps of a package, None if there is none."""
    if not kept:
        return None
    try:
        message, remedy, values = json.loads(kept)
    except ValueError:  # kept by an earlier version, as the sentence itself
        return Problem(say("{text}", text=kept), say(QT_TRANSLATE_NOOP("db", "It is tried again by itself.")))
    values = {name: Phrase(value[0]) if isinstance(value, list) else value for name, value in values.items()}
    return Problem(Phrase(message, values), Phrase(remedy, values))


def attempts(session: Session, delivery_id: UUID) -> list[Attempt]:
    """Return the attempts at a delivery, newest first, as the journal knows them."""
    return list(_attempts(session, delivery_id))[::-1]


def _attempts(session: Session, delivery_id: UUID) -> Iterator[Attempt]:
    stands: dict[str, object] = {}
    for entry in told_entries(session, touching(session, [delivery_id])):
        row = next((one for one in entry.rows if one.row_id == delivery_id), None)
        if row is None or row.after is None:
            continue
        before = stands.get("attempts", 0)
        stands |= row.after
        if stands.get("attempts", 0) != before:
            yield Attempt(entry.at, str(stands["destination"]), problem_of(str(stands["last_problem"])))


def last_used(session: Session, scheme: str) -> str:
    """Return where packages were carried last by a way (`STICK`, `MAIL`), without the scheme; empty if never."""
    used = [row for row in deliveries(session) if row.destination.startswith(scheme)]
    newest = max(used, key=_touched, default=None)
    return newest.destination.removeprefix(scheme) if newest is not None else ""


def _touched(row: DeliveryRow) -> datetime:
    return row.sent_at or row.queued_at
