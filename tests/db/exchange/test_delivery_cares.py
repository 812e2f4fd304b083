"""Today names the summaries for which somebody has to do something, and no others."""

from datetime import timedelta
from pathlib import Path

from db.clock import SetClock
from db.commands.outbox import record_failure, record_sent
from db.exchange.outbox import bring_receipt
from db.exchange.transports.transport import RefusedAccess
from db.model.kinds import Severity
from db.queries.concerns import STUCK_AFTER, Care, Concern, deadlines
from db.queries.presence import only_site
from db.reports.receipts import Refusal
from db.store import Store
from tests.db.exchange.outbox_made import outbox, pin, receipt_for
from tests.db.makers import write


def cares(store: Store) -> list[Concern]:
    with store.read() as session:
        found = deadlines(session, only_site(session), store.clock.now())
        return [one for one in found if one.care is Care.DELIVERY]


def test_what_was_queued_just_now_needs_nobody(site: Store) -> None:
    assert cares(site) == []


def test_a_summary_that_waits_for_a_day_is_named_with_its_problem(site: Store, clock: SetClock) -> None:
    first, second = outbox(site)
    write(site, record_sent, second.id, "/srv/agency")
    clock.set(clock.now() + STUCK_AFTER)
    (one,) = cares(site)
    assert "2026-09" in str(one.what)
    assert "Queued" in str(one.fact)
    write(site, record_failure, first.id, "sftp://plant@files.example/in", RefusedAccess(place="here", reason="no"))
    (one,) = cares(site)
    assert str(one.fact) == "here refuses access: no."
    assert one.remedy is not None
    assert one.remedy.values == {"delivery": first.id}


def test_several_that_wait_are_counted(site: Store, clock: SetClock) -> None:
    clock.set(clock.now() + STUCK_AFTER + timedelta(hours=1))
    (one,) = cares(site)
    assert one.what.count == 2


def test_what_the_agency_returned_blocks_until_it_is_settled(site: Store, tmp_path: Path) -> None:
    pin(site)
    first, second = outbox(site)
    for row in (first, second):
        write(site, record_sent, row.id, str(tmp_path))
    bring_receipt(site, receipt_for(first, refusal=Refusal.WRONG_FIGURES))
    (one,) = cares(site)
    assert one.severity is Severity.BLOCKS
    assert "returned" in str(one.what)
    bring_receipt(site, receipt_for(first))
    assert cares(site) == []
