"""Sends what is queued, each package once however often it is tried, and fetches what the agency answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from db.commands.outbox import claim, is_due, record_by_hand, record_failure, record_receipt, record_sent, release
from db.errors import QT_TRANSLATE_NOOP, EditedElsewhere, TourError, say
from db.exchange.patience import patiently
from db.exchange.transports.address import Ways, transport_for
from db.exchange.transports.mail import MailTransport
from db.exchange.transports.transport import Transport
from db.model.kinds import DeliveryState
from db.queries.cases import policy
from db.queries.months import DeliveryRow, deliveries, package_of
from db.queries.outbox import ANSWERABLE
from db.reports.receipts import NotAReceipt, Receipt, read_receipt
from db.store import Store

Report = Callable[[int, int], None]
HERE = Ways(Path())
"""Ways that need neither secrets nor keys: folders."""


class NoDestination(TourError):
    """Nothing says where packages go."""

    message = QT_TRANSLATE_NOOP("db", "No destination is set for the summaries.")
    remedy = QT_TRANSLATE_NOOP("db", "Name one with --to, or set the destination of the agency in the settings.")


class NoAgencyKey(TourError):
    """A receipt whose signer nobody has vouched for; `key` is the signer's public key in hexadecimal."""

    message = QT_TRANSLATE_NOOP("db", "The agency answered, but its key {fingerprint} has not been confirmed here.")
    remedy = QT_TRANSLATE_NOOP(
        "db",
        "Compare the fingerprint with the agency over the telephone and confirm it; the answer is then taken over.",
    )


class ReceiptOfOther(TourError):
    """A receipt that answers another package than the one it lies beside."""

    message = QT_TRANSLATE_NOOP("db", "The receipt beside “{file}” answers another package.")
    remedy = QT_TRANSLATE_NOOP("db", "Tell the agency; the summary counts as sent, not as accepted.")


class OfNoPackage(TourError):
    """A receipt that answers nothing that was made here."""

    message = QT_TRANSLATE_NOOP("db", "The receipt answers “{file}”, a package that was not made on these books.")
    remedy = QT_TRANSLATE_NOOP("db", "Nothing was changed. Look whether it belongs to another enterprise or site.")


@dataclass(frozen=True, slots=True)
class Sent:
    """What a round of sending did."""

    delivered: tuple[DeliveryRow, ...]
    failed: tuple[tuple[DeliveryRow, TourError], ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """What a round of fetching receipts brought."""

    answers: tuple[tuple[DeliveryRow, Receipt], ...]
    failed: tuple[tuple[DeliveryRow, TourError], ...]


def send_queued(
    store: Store,
    address: str = "",
    report: Report = lambda _step, _total: None,
    *,
    ways: Ways = HERE,
    only_due: bool = False,
) -> Sent:
    """Deliver every queued package to `address`, or where the settings say; safe to repeat.

    A package that does not get through stays queued with its problem; with `only_due` those whose pause is not over
    are left alone, as is one that another program is sending. `report` may raise at any time: what is under way is
    given up and stays queued. Raises `NoDestination`, `BadAddress`.
    """
    transport = transport_for(_destination(store, address), ways)
    return _send_all(store, transport, queued(store, only_due=only_due), report)


def hand_over(store: Store, transport: Transport, report: Report = lambda _step, _total: None) -> Sent:
    """Give every queued package to what a person carries: a stick, a draft of a mail. Safe to repeat."""
    return _send_all(store, transport, queued(store), report, is_by_hand=True)


def queued(store: Store, *, only_due: bool = False) -> list[DeliveryRow]:
    """Return what waits to be sent; with `only_due` without what is in a pause or in another program's hands."""
    with store.read() as session:
        rows = deliveries(session, [DeliveryState.QUEUED, DeliveryState.SENDING])
    now = store.clock.now()
    return [row for row in rows if not only_due or is_due(row.next_attempt_at, now)]


def _send_all(
    store: Store, transport: Transport, rows: Sequence[DeliveryRow], report: Report, *, is_by_hand: bool = False
) -> Sent:
    delivered: list[DeliveryRow] = []
    failed: list[tuple[DeliveryRow, TourError]] = []
    by_hand = is_by_hand or isinstance(transport, MailTransport)
    for step, row in enumerate(rows):
        ask = partial(report, step, len(rows))
        ask()
        if not _claim(store, row):
            continue
        problem = _send(store, transport, row, ask, by_hand=by_hand)
        if problem is None:
            delivered.append(row)
        else:
            failed.append((row, problem))
    report(len(rows), len(rows))
    return Sent(tuple(delivered), tuple(failed))


def fetch_receipts(
    store: Store, address: str = "", report: Report = lambda _step, _total: None, *, ways: Ways = HERE
) -> Answered:
    """Ask for the answer to every package that was sent; a verified one is kept. Safe to repeat.

    A package that was returned is asked about again: its answer changes once what it waits for has arrived. `report`
    may raise at any time. Raises `NoDestination`, `BadAddress`.
    """
    return collect_receipts(store, transport_for(_destination(store, address), ways), report)


def collect_receipts(store: Store, transport: Transport, report: Report = lambda _step, _total: None) -> Answered:
    """Look for receipts at one place, a stick that came back for instance."""
    with store.read() as session:
        waiting = deliveries(session, ANSWERABLE)
        pinned = policy(session).agency_key
    answers: list[tuple[DeliveryRow, Receipt]] = []
    failed: list[tuple[DeliveryRow, TourError]] = []
    for step, row in enumerate(waiting):
        ask = partial(report, step, len(waiting))
        ask()
        try:
            content = patiently(partial(transport.receipt, row.file_name), ask)
            if content is not None and content.decode("utf-8", "replace") != row.receipt:
                answers.append((row, take_receipt(store, row, content, pinned)))
        except TourError as problem:
            failed.append((row, problem))
    report(len(waiting), len(waiting))
    return Answered(tuple(answers), tuple(failed))


def bring_receipt(store: Store, content: bytes) -> tuple[DeliveryRow, Receipt]:
    """Keep a receipt that came as a file, for the package that it answers.

    Raises what `take_receipt` raises, or `OfNoPackage`; nothing is kept then.
    """
    with store.read() as session:
        rows = deliveries(session)
        pinned = policy(session).agency_key
    receipt = read_receipt(content, bytes.fromhex(pinned) if pinned else None)
    row = next((one for one in rows if one.sha256 == receipt.package_sha256), None)
    if row is None:
        raise OfNoPackage(file=receipt.file_name[:120])
    return row, take_receipt(store, row, content, pinned)


def take_receipt(store: Store, row: DeliveryRow, content: bytes, pinned: str) -> Receipt:
    """Keep the answer to a package; `pinned` is the agency's public key in hexadecimal, empty while none is confirmed.

    Raises `NotAReceipt`, `ReceiptOfAnother`, `NoAgencyKey` or `ReceiptOfOther`; nothing is kept then.
    """
    from db.reports.keys import fingerprint
    from db.reports.receipts import signer_of

    receipt = read_receipt(content, bytes.fromhex(pinned) if pinned else None)
    if not pinned:
        signer = signer_of(content)
        raise NoAgencyKey(fingerprint=fingerprint(signer), key=signer.hex())
    if receipt.package_sha256 != row.sha256:
        raise ReceiptOfOther(file=row.file_name)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as reason:
        raise NotAReceipt from reason
    with store.write(say(QT_TRANSLATE_NOOP("db", "Receipt of the agency kept"))) as unit:
        record_receipt(unit, row.id, text, accepted=receipt.is_accepted)
    return receipt


def _claim(store: Store, row: DeliveryRow) -> bool:
    try:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Sending begun"))) as unit:
            return claim(unit, row.id)
    except EditedElsewhere:  # another program took it at the same moment
        return False


def _send(
    store: Store, transport: Transport, row: DeliveryRow, ask: Callable[[], object], *, by_hand: bool
) -> TourError | None:
    """Deliver one package and record what became of it; return the problem, if there was one."""
    try:
        with store.read() as session:
            content = package_of(session, row.id)
        patiently(partial(transport.deliver, row.file_name, content), ask)
    except TourError as problem:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Sending failed"))) as unit:
            record_failure(unit, row.id, transport.name, problem)
        return problem
    except BaseException:
        with store.write(say(QT_TRANSLATE_NOOP("db", "Sending broken off"))) as unit:
            release(unit, row.id)
        raise
    record = record_by_hand if by_hand else record_sent
    with store.write(say(QT_TRANSLATE_NOOP("db", "Summary sent"))) as unit:
        record(unit, row.id, transport.name)
    return None


def _destination(store: Store, address: str) -> str:
    if not address:
        with store.read() as session:
            address = policy(session).outbox_folder
    if not address:
        raise NoDestination
    return address
