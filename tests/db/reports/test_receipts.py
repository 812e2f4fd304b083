"""Receipts: what the agency answers, and that nobody can answer in its name."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.reports.keys import SigningKey
from db.reports.receipts import (
    NotAReceipt,
    Receipt,
    ReceiptOfAnother,
    Refusal,
    build_receipt,
    read_receipt,
    receipt_name,
)

AGENCY, STRANGER = SigningKey(b"\x01" * 32), SigningKey(b"\x02" * 32)


def make_receipt(**changes: Any) -> Receipt:
    cells: dict[str, Any] = {
        "receiver": "Agency",
        "file_name": "OPI_E01234_01_2026-11_r0.zip",
        "package_sha256": "ab" * 32,
        "enterprise_code": "E01234",
        "site_code": "01",
        "period": "2026-11",
        "revision": 0,
        "checksum": "cd" * 32,
        "received_at": datetime(2026, 12, 3, 8, 30, 5, tzinfo=UTC),
    }
    return Receipt(**{**cells, **changes})


@pytest.mark.parametrize("refusal", [None, *Refusal])
def test_a_receipt_comes_back_as_it_was_given(refusal: Refusal | None) -> None:
    given_receipt = make_receipt(refusal=refusal, detail={"rule": "sum", "field": "by_age"} if refusal else {})
    read = read_receipt(build_receipt(given_receipt, AGENCY), AGENCY.public)
    assert read == given_receipt
    assert read.is_accepted == (refusal is None)
    assert str(read.sentence)
    assert str(read.remedy)


def test_a_file_that_could_not_be_read_has_a_receipt_without_codes() -> None:
    unread = Receipt(
        receiver="Agency",
        file_name="x.zip",
        package_sha256="00" * 32,
        received_at=datetime(2026, 12, 3, tzinfo=UTC),
        refusal=Refusal.UNREADABLE,
    )
    assert read_receipt(build_receipt(unread, AGENCY), AGENCY.public) == unread


def test_a_stranger_cannot_answer_for_the_agency() -> None:
    with pytest.raises(ReceiptOfAnother):
        read_receipt(build_receipt(make_receipt(), STRANGER), AGENCY.public)


def test_the_same_answer_has_the_same_bytes() -> None:
    assert build_receipt(make_receipt(), AGENCY) == build_receipt(make_receipt(), AGENCY)


@given(st.data())
def test_an_altered_receipt_is_refused(data: st.DataObject) -> None:
    content = bytearray(build_receipt(make_receipt(), AGENCY))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises((NotAReceipt, ReceiptOfAnother)):
        read_receipt(bytes(content), AGENCY.public)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"receipt":{},"signature":{}}', b"\xff" * 40, b"x" * 20_000])
def test_what_is_no_receipt_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(NotAReceipt):
        read_receipt(content)


def test_a_receipt_is_named_after_its_package() -> None:
    assert receipt_name("OPI_E01234_01_2026-11_r0.zip") == "OPI_E01234_01_2026-11_r0.receipt.json"
