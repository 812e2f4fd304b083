"""The outbox: a summary goes to the agency, an answer comes back, and whatever breaks in between loses nothing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.agency.register import read_register, write_register
from db.agency.round import Wish, consolidate
from db.clock import SetClock
from db.commands.outbox import (
    FIRST_PAUSE,
    LONGEST_PAUSE,
    NotOnItsWay,
    is_due,
    pause_after,
    record_receipt,
    send_again,
)
from db.exchange.outbox import NoAgencyKey, NoDestination, ReceiptOfOther, fetch_receipts, send_queued, take_receipt
from db.exchange.transports.address import AUTHORITY_FILE, Ways
from db.exchange.transports.folder import DestinationMissing
from db.model.kinds import DeliveryState
from db.reports.receipts import ReceiptOfAnother, Refusal, receipt_name
from db.store import Store
from tests.db.exchange.outbox_made import AGENCY, LABEL, STRANGER, answer, outbox, pin, states
from tests.db.exchange.servers import HOST, BadLine, make_certificate, post_server


def test_a_summary_goes_to_the_agency_and_its_receipt_comes_back(site: Store, tmp_path: Path) -> None:
    inbox = tmp_path / "agency"
    sent = send_queued(site, str(inbox))
    assert len(sent.delivered) == 2
    assert states(site) == [DeliveryState.SENT] * 2
    round_ = consolidate(inbox, Wish("Agency", enrols=True), AGENCY, datetime(2026, 12, 1, tzinfo=UTC))
    assert round_.receipts == 2
    pin(site)
    answered = fetch_receipts(site, str(inbox))
    assert [receipt.is_accepted for _, receipt in answered.answers] == [True, True]
    assert states(site) == [DeliveryState.ACCEPTED] * 2
    assert fetch_receipts(site, str(inbox)).answers == ()


def test_what_the_agency_returned_is_parked_and_taken_up_when_the_register_is_put_right(
    site: Store, tmp_path: Path
) -> None:
    inbox = tmp_path / "agency"
    send_queued(site, str(inbox))
    now = datetime(2026, 12, 1, tzinfo=UTC)
    consolidate(inbox, Wish("Agency", enrols=True), AGENCY, now)
    (known,) = read_register(inbox).sites.values()
    stranger = type(known)(*known.code, known.name, known.region_code, known.since, None, frozenset([AGENCY.public]))
    other = type(known)("E99999", "01", "x", "RU-BA", known.since, None, known.keys)
    write_register(inbox, [stranger, other])
    with pytest.raises(Exception, match="nothing to combine"):
        consolidate(inbox, Wish("Agency"), AGENCY, now)
    pin(site)
    answered = fetch_receipts(site, str(inbox))
    assert {receipt.refusal for _, receipt in answered.answers} == {Refusal.UNKNOWN_KEY}
    assert states(site) == [DeliveryState.RETURNED] * 2
    write_register(inbox, [known])
    consolidate(inbox, Wish("Agency"), AGENCY, now)
    fetch_receipts(site, str(inbox))
    assert states(site) == [DeliveryState.ACCEPTED] * 2


def test_an_answer_whose_signer_nobody_confirmed_is_not_believed(site: Store, tmp_path: Path) -> None:
    send_queued(site, str(tmp_path))
    first, second = outbox(site)
    answer(tmp_path, first)
    answered = fetch_receipts(site, str(tmp_path))
    assert isinstance(answered.failed[0][1], NoAgencyKey)
    pin(site)
    answer(tmp_path, second, STRANGER)
    answered = fetch_receipts(site, str(tmp_path))
    assert isinstance(answered.failed[0][1], ReceiptOfAnother)
    assert states(site) == [DeliveryState.ACCEPTED, DeliveryState.SENT]


def test_an_answer_to_another_package_or_of_other_bytes_changes_nothing(site: Store, tmp_path: Path) -> None:
    send_queued(site, str(tmp_path))
    first, second = outbox(site)
    pin(site)
    content = answer(tmp_path, first, package_sha256=second.sha256)
    with pytest.raises(ReceiptOfOther):
        take_receipt(site, first, content, AGENCY.public.hex())
    (tmp_path / "receipts" / receipt_name(second.file_name)).write_bytes(content[:-3])
    assert len(fetch_receipts(site, str(tmp_path)).failed) == 2
    assert states(site) == [DeliveryState.SENT] * 2


def test_nothing_can_be_answered_to_what_was_never_sent(site: Store) -> None:
    first = outbox(site)[0]
    with pytest.raises(NotOnItsWay), site.write(LABEL) as unit:
        record_receipt(unit, first.id, "{}", accepted=True)


def test_a_mail_draft_is_a_delivery_by_hand(site: Store, tmp_path: Path) -> None:
    send_queued(site, "mailto:agency@example.org", ways=Ways(tmp_path))
    assert states(site) == [DeliveryState.BY_HAND] * 2
    assert len(list((tmp_path / "drafts").glob("*.eml"))) == 2


def test_without_a_destination_nothing_is_tried(site: Store) -> None:
    with pytest.raises(NoDestination):
        send_queued(site)
    with pytest.raises(NoDestination):
        fetch_receipts(site)


def test_what_does_not_get_through_is_tried_again_when_its_pause_is_over(
    site: Store, clock: SetClock, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    nowhere = str(tmp_path / "file" / "in")
    failed = send_queued(site, nowhere).failed
    assert isinstance(failed[0][1], DestinationMissing)
    assert {row.attempts for row in outbox(site)} == {1}
    assert send_queued(site, str(tmp_path / "in"), only_due=True).delivered == ()
    clock.set(clock.now() + 2 * FIRST_PAUSE)
    assert len(send_queued(site, str(tmp_path / "in"), only_due=True).delivered) == 2


@pytest.mark.parametrize("jump", [timedelta(hours=24), timedelta(hours=-24)])
def test_a_clock_that_jumps_a_day_holds_nothing_back(
    site: Store, clock: SetClock, tmp_path: Path, jump: timedelta
) -> None:
    (tmp_path / "file").write_bytes(b"")
    send_queued(site, str(tmp_path / "file" / "in"))
    clock.set(clock.now() + jump)
    assert len(send_queued(site, str(tmp_path / "in"), only_due=True).delivered) == 2


def test_pauses_grow_up_to_hours_and_differ_from_site_to_site() -> None:
    pauses = [pause_after(attempts, "key") for attempts in range(1, 30)]
    assert pauses[0] < timedelta(minutes=2)
    assert all(pause <= LONGEST_PAUSE * 1.25 for pause in pauses)
    assert pauses[-1] >= LONGEST_PAUSE * 0.75
    assert pause_after(5, "one") != pause_after(5, "other")
    assert pause_after(5, "one") == pause_after(5, "one")
    assert is_due(None, datetime.now(UTC))


def test_sending_again_is_always_safe(site: Store, tmp_path: Path) -> None:
    send_queued(site, str(tmp_path))
    before = {path.name: path.read_bytes() for path in tmp_path.glob("*.zip")}
    for row in outbox(site):
        with site.write(LABEL) as unit:
            send_again(unit, row.id)
    assert states(site) == [DeliveryState.QUEUED] * 2
    send_queued(site, str(tmp_path))
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.zip")} == before


def test_over_a_line_that_breaks_each_summary_is_stored_once(site: Store, clock: SetClock, tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path)
    (tmp_path / AUTHORITY_FILE).write_bytes(certificate[0].read_bytes())
    with post_server(certificate) as (port, received):
        line = BadLine(port, seed=4, cut=0.7)
        for _ in range(40):
            send_queued(site, f"https://{HOST}:{line.port}/in", ways=Ways(tmp_path), only_due=True)
            if set(states(site)) == {DeliveryState.SENT}:
                break
            clock.set(clock.now() + LONGEST_PAUSE * 2)
        line.close()
    assert set(states(site)) == {DeliveryState.SENT}
    assert set(received.packages) == {row.file_name for row in outbox(site)}
