"""A receipt that comes as a file is believed only if the agency signed it, and changes one package or nothing."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.commands.outbox import NotOnItsWay, record_by_hand, record_sent
from db.errors import TourError
from db.exchange.outbox import NoAgencyKey, OfNoPackage, bring_receipt
from db.model.kinds import DeliveryState
from db.reports.document import canonical
from db.reports.receipts import LARGEST_RECEIPT, NotAReceipt, ReceiptOfAnother, Refusal
from db.store import Store
from tests.db.exchange.outbox_made import AGENCY, STRANGER, outbox, pin, receipt_for, states
from tests.db.makers import write

NOWHERE = "/media/agency"


@pytest.fixture
def sent(site: Store) -> Store:
    """Books whose packages went out: one by hand, one over a line."""
    first, second = outbox(site)
    write(site, record_by_hand, first.id, "stick:agency")
    write(site, record_sent, second.id, NOWHERE)
    return site


def test_a_receipt_by_file_is_kept_for_the_package_it_answers(sent: Store) -> None:
    pin(sent)
    first, second = outbox(sent)
    row, receipt = bring_receipt(sent, receipt_for(second))
    assert (row.id, receipt.is_accepted) == (second.id, True)
    assert states(sent) == [DeliveryState.BY_HAND, DeliveryState.ACCEPTED]
    bring_receipt(sent, receipt_for(first, refusal=Refusal.UNKNOWN_KEY, detail={"fingerprint": "AB"}))
    assert states(sent) == [DeliveryState.RETURNED, DeliveryState.ACCEPTED]
    bring_receipt(sent, receipt_for(first))
    assert states(sent) == [DeliveryState.ACCEPTED] * 2


def altered(content: bytes, **cells: object) -> bytes:
    """Return a receipt whose answer was rewritten after signing."""
    whole = json.loads(content)
    whole["receipt"].update(cells)
    return canonical(whole)


HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _receipt: b"",
    "huge": lambda receipt: receipt + b" " * LARGEST_RECEIPT,
    "a picture": lambda _receipt: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "a deep nest": lambda _receipt: b"[" * 15_000,
    "a deep object": lambda _receipt: b'{"a":' * 3_000 + b"1" + b"}" * 3_000,
    "a list": lambda _receipt: b"[]",
    "null": lambda _receipt: b"null",
    "a number beyond numbers": lambda receipt: receipt.replace(b'"revision":-1', b'"revision":1e999'),
    "a number": lambda receipt: receipt.replace(b'"revision":-1', b'"revision":' + b"9" * 4_000),
    "cut": lambda receipt: receipt[:-20],
    "not canonical": lambda receipt: receipt + b"\n",
    "a byte order mark": lambda receipt: b"\xef\xbb\xbf" + receipt,
    "another verdict": lambda receipt: altered(receipt, verdict="refused", reason="unknown_key"),
    "another package": lambda receipt: altered(receipt, package_sha256="0" * 64),
    "markup": lambda receipt: altered(receipt, receiver="<img src=x>"),
    "no texts": lambda receipt: altered(receipt, receiver=None),
    "a key that is none": lambda receipt: receipt.replace(AGENCY.public.hex().encode(), b"zz" * 32),
    "another signer": lambda receipt: receipt.replace(AGENCY.public.hex().encode(), STRANGER.public.hex().encode()),
    "zeros": lambda receipt: bytes(len(receipt)),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_receipt_gets_a_sentence_and_changes_nothing(sent: Store, kind: str) -> None:
    pin(sent)
    before = outbox(sent)
    with pytest.raises(NotAReceipt) as told:
        bring_receipt(sent, HOSTILE[kind](receipt_for(before[1])))
    assert str(told.value.cure)
    assert outbox(sent) == before


@pytest.mark.parametrize(
    ("key", "changes", "refusal"),
    [
        (STRANGER, {}, ReceiptOfAnother),
        (AGENCY, {"package_sha256": "a" * 64, "file_name": "x" * 4_000}, OfNoPackage),
        (AGENCY, {"received_at": datetime(2026, 11, 25, tzinfo=UTC), "file_name": "../../etc/passwd"}, None),
    ],
)
def test_a_receipt_of_somebody_else_or_of_another_package_changes_nothing(
    sent: Store, key: object, changes: dict[str, object], refusal: type[TourError] | None
) -> None:
    pin(sent)
    before = outbox(sent)
    content = receipt_for(before[1], key, **changes)  # type: ignore[arg-type]  # a signing key
    if refusal is None:
        bring_receipt(sent, content)
        assert states(sent)[1] is DeliveryState.ACCEPTED, "the digest names the package, not the name"
        return
    with pytest.raises(refusal):
        bring_receipt(sent, content)
    assert outbox(sent) == before


def test_a_moment_without_a_zone_is_no_moment(sent: Store) -> None:
    pin(sent)
    row = outbox(sent)[1]
    content = json.loads(receipt_for(row))
    answer = {**content["receipt"], "received_at": "2026-11-25T10:00:00"}
    signature = {**content["signature"], "signature": AGENCY.sign(canonical(answer)).hex()}
    with pytest.raises(NotAReceipt):
        bring_receipt(sent, canonical({"receipt": answer, "signature": signature}))


def test_before_the_agencys_key_is_confirmed_no_receipt_is_believed(sent: Store) -> None:
    before = outbox(sent)
    with pytest.raises(NoAgencyKey):
        bring_receipt(sent, receipt_for(before[1]))
    assert outbox(sent) == before


def test_what_was_never_sent_has_no_receipt(site: Store) -> None:
    pin(site)
    with pytest.raises(NotOnItsWay):
        bring_receipt(site, receipt_for(outbox(site)[0]))
    assert states(site) == [DeliveryState.QUEUED] * 2
