"""Sends what is queued: each package once, however often it is tried."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from db.commands.outbox import record_failure, record_sent
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.transports import FolderTransport
from db.model.kinds import DeliveryState
from db.queries.cases import policy
from db.queries.months import DeliveryRow, deliveries, package_of
from db.store import Store

Report = Callable[[int, int], None]


class NoDestination(TourError):
    """Nothing says where packages go."""

    message = QT_TRANSLATE_NOOP("db", "No destination is set for the summaries.")
    remedy = QT_TRANSLATE_NOOP("db", "Name a folder with --to, or set the folder for the agency in the settings.")


class UnknownDestination(TourError):
    """A destination of a kind that this version cannot reach."""

    message = QT_TRANSLATE_NOOP("db", "Gatehouse cannot deliver to {address}.")
    remedy = QT_TRANSLATE_NOOP("db", "Name a folder on this computer, on a share or on a memory stick.")


@dataclass(frozen=True, slots=True)
class Sent:
    """What a round of sending did."""

    delivered: tuple[DeliveryRow, ...]
    failed: tuple[tuple[DeliveryRow, TourError], ...]


def transport_for(address: str) -> FolderTransport:
    """Return the way to an address: a folder's path or its `file:` address."""
    parts = urlsplit(address)
    if parts.scheme == "file":
        return FolderTransport(Path(url2pathname(unquote(parts.path))))
    if len(parts.scheme) > 1:
        raise UnknownDestination(address=address)
    return FolderTransport(Path(address))


def send_queued(store: Store, address: str = "", report: Report = lambda _step, _total: None) -> Sent:
    """Deliver every queued package to `address`, or where the settings say; safe to repeat.

    A package that does not get through stays queued with its problem. Raises `NoDestination`, `UnknownDestination`.
    """
    with store.read() as session:
        address = address or policy(session).outbox_folder
        queued = deliveries(session, [DeliveryState.QUEUED, DeliveryState.SENDING])
    if not address:
        raise NoDestination
    transport = transport_for(address)
    delivered: list[DeliveryRow] = []
    failed: list[tuple[DeliveryRow, TourError]] = []
    for step, row in enumerate(queued):
        report(step, len(queued))
        with store.read() as session:
            content = package_of(session, row.id)
        try:
            transport.deliver(row.file_name, content)
        except TourError as problem:
            failed.append((row, problem))
            with store.write(say(QT_TRANSLATE_NOOP("db", "Sending failed"))) as unit:
                record_failure(unit, row.id, transport.name, str(problem))
        else:
            delivered.append(row)
            with store.write(say(QT_TRANSLATE_NOOP("db", "Summary sent"))) as unit:
                record_sent(unit, row.id, transport.name)
    report(len(queued), len(queued))
    return Sent(tuple(delivered), tuple(failed))
