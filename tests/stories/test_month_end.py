"""The end of a month: two hundred enterprises deliver at once over lines that break, and each gets its receipt."""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from db.agency.register import Site as Registered
from db.agency.register import read_register, write_register
from db.agency.round import Round, Wish, consolidate
from db.clock import SetClock
from db.commands.enterprise import EnterpriseDraft, SiteDraft, set_up_enterprise
from db.commands.months import ClosedSummary, record_closing
from db.commands.outbox import LONGEST_PAUSE
from db.commands.settings import change_setting
from db.demo.national.enterprises import Enterprise as Invented
from db.demo.national.enterprises import enterprises
from db.demo.national.months import invented_month
from db.exchange.outbox import fetch_receipts, send_queued
from db.exchange.transports.address import AUTHORITY_FILE, Ways
from db.model.enterprise import Enterprise, Site
from db.model.kinds import ApproverRole, DeliveryState
from db.opening import FILE_NAME, open_store
from db.queries.months import DeliveryRow, deliveries
from db.reports.document import build_document, checksum
from db.reports.keys import SigningKey
from db.reports.names import file_stem
from db.reports.package import build_package
from db.reports.receipts import Refusal, read_receipt
from db.reports.summary import Summary
from db.reports.trace import write_trace
from db.rules.calendar import Month
from db.sqlite import sqlite_engine
from db.store import Store
from tests.db.exchange.servers import (
    HOST,
    PASSWORD,
    USER,
    BadLine,
    Received,
    make_certificate,
    post_server,
    webdav_server,
)
from tests.db.makers import LABEL, ZONE, write

AGENCY = SigningKey(b"\x07" * 32)
MONTH = Month(2026, 10)
CLOSED = datetime(2026, 11, 2, 8, tzinfo=UTC)
ROUND = datetime(2026, 11, 9, 8, tzinfo=UTC)
ENTERPRISES = 200
AT_ONCE = 8
"""So many talk to the agency at the same time."""
TRIES = 40


@dataclass
class Reporter:
    """An enterprise with its own books, its own clock and its own bad line to the agency."""

    invented: Invented
    summary: Summary
    store: Store
    clock: SetClock
    address: str
    ways: Ways
    lines: list[BadLine]

    def delivery(self) -> DeliveryRow:
        with self.store.read() as session:
            (row,) = deliveries(session)
        return row

    def send(self) -> None:
        """Try, and try again whenever a pause is over; now and then the laptop sleeps, or its clock is wrong."""
        dice = random.Random(self.invented.number)
        for _ in range(TRIES):
            if send_queued(self.store, self.address, ways=self.ways, only_due=True).delivered:
                return
            jump = dice.choice([LONGEST_PAUSE * 2, timedelta(hours=24), timedelta(hours=-24)])
            self.clock.set(self.clock.now() + jump)

    def fetch(self) -> None:
        """Ask for the answer until it comes through."""
        for _ in range(TRIES):
            if not fetch_receipts(self.store, self.address, ways=self.ways).failed:
                return


@dataclass
class Agency:
    """The agency's folder: what came by post, over WebDAV and into a shared folder, and its answers there."""

    inbox: Path
    post: int
    dav: int
    received: Received

    def round(self) -> Round:
        """Lay the mail into the folder, judge and answer everything, and lay the answers out."""
        folder = self.inbox / "post"
        folder.mkdir(exist_ok=True)
        for name, content in self.received.packages.items():
            if not (folder / name).exists():
                (folder / name).write_bytes(content)
        done = consolidate(self.inbox, Wish("Agency", last=MONTH), AGENCY, ROUND)
        self.received.receipts = {path.name: path.read_bytes() for path in (folder / "receipts").iterdir()}
        return done

    def files(self) -> list[str]:
        """The names of all files that arrived, whole or in part."""
        stored = [path for path in self.inbox.rglob("*") if path.is_file() and path.suffix != ".csv"]
        return sorted(path.name for path in stored if not {"receipts", ".consolidated"} & set(path.parts))

    def enrol(self, several: list[Invented], *, without: Invented | None = None) -> None:
        """Write the register; the key of one may still be missing."""
        keys = {one: frozenset() if one is without else frozenset([one.key.public]) for one in several}
        write_register(
            self.inbox,
            [Registered(one.code, "01", one.name, one.region, MONTH, None, key) for one, key in keys.items()],
        )


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Agency, Path]]:
    """The agency's servers on loopback, and the certificate by which they are known."""
    inbox, made = tmp_path_factory.mktemp("inbox"), tmp_path_factory.mktemp("made")
    for name in ("dav", "shared"):
        (inbox / name).mkdir()
    certificate = make_certificate(made)
    with post_server(certificate) as (post, received), webdav_server(inbox / "dav", certificate) as dav:
        yield Agency(inbox, post, dav, received), certificate[0]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory, empty_books: Path) -> Path:
    """Books of an enterprise that has confirmed the agency's key; each enterprise of the story begins with a copy."""
    folder = tmp_path_factory.mktemp("plain")
    shutil.copy(empty_books, folder / FILE_NAME)
    store = open_store(folder, clock=SetClock(CLOSED), actor="coordinator", seat="office")
    draft = EnterpriseDraft(code="E00000", name="Северный прокат", industry_code="24.10")
    write(store, set_up_enterprise, draft, SiteDraft(name="Завод", region_code="RU-SVE", zone=ZONE))
    write(store, change_setting, "agency_key", AGENCY.public.hex())
    store.close()
    return folder / FILE_NAME


@pytest.fixture
def kindred(monkeypatch: pytest.MonkeyPatch, books: Path) -> None:
    """Let all books of this process share what is prepared of their statements: it takes longer than the story."""
    first = sqlite_engine(books)
    prepared: dict[object, object] = {}

    def engine_of(file: Path) -> Engine:
        engine = sqlite_engine(file)
        engine.dialect = first.dialect
        engine.update_execution_options(compiled_cache=prepared)
        return engine

    monkeypatch.setattr("db.opening.sqlite_engine", engine_of)


@pytest.fixture
def reporters(agency: tuple[Agency, Path], books: Path, kindred: None, tmp_path: Path) -> Iterator[list[Reporter]]:
    """Enterprises with a month closed and queued: seven of ten post, two use WebDAV, one a shared folder."""
    with ExitStack() as closing:
        yield [_reporter(one, agency, books, tmp_path, closing) for one in enterprises(ENTERPRISES, 240_000, 7)]


def _reporter(
    invented: Invented, agency: tuple[Agency, Path], books: Path, place: Path, closing: ExitStack
) -> Reporter:
    there, certificate = agency
    folder = place / invented.code
    folder.mkdir()
    shutil.copy(books, folder / FILE_NAME)
    shutil.copy(certificate, folder / AUTHORITY_FILE)
    clock = SetClock(CLOSED)
    store = open_store(folder, clock=clock, actor="coordinator", seat="office")
    closing.callback(store.close)
    summary = _close(store, invented)
    lines = []
    address = str(there.inbox / "shared")
    if way := {8: there.dav, 9: 0}.get(invented.number % 10, there.post):
        lines.append(BadLine(way, invented.number, cut=0.3))
        closing.callback(lines[0].close)
        server = f"{HOST}:{lines[0].port}"
        address = f"https://{server}/in" if way == there.post else f"webdavs://{USER}@{server}/"
    return Reporter(invented, summary, store, clock, address, Ways(folder, lambda _name: PASSWORD), lines)


def _close(store: Store, invented: Invented) -> Summary:
    """Give the books their own enterprise and close its month, as closing does once the figures are counted."""
    summary = invented_month(invented, MONTH, random.Random(invented.code))
    package = build_package(summary, invented.key)
    closed = ClosedSummary(
        activity=summary.header.activity_flag,
        approver=ApproverRole.COORDINATOR,
        document=build_document(summary).decode(),
        sha256=checksum(summary),
        package_name=f"{file_stem(summary.header)}.zip",
        package=package,
        package_sha256=sha256(package).hexdigest(),
        trace=write_trace({}),
    )
    with store.write(LABEL) as unit:
        enterprise = unit.session.exec(select(Enterprise)).one()
        enterprise.code, enterprise.name = invented.code, invented.name
        site = unit.session.exec(select(Site)).one()
        record_closing(unit, site.id, MONTH, closed)
    return summary


def all_at_once(reporters: list[Reporter], what: str) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda one: getattr(one, what)(), reporters))


def states(rows: list[DeliveryRow]) -> Counter[DeliveryState]:
    return Counter(row.state for row in rows)


def test_two_hundred_enterprises_deliver_at_once_over_lines_that_break(
    agency: tuple[Agency, Path], reporters: list[Reporter]
) -> None:
    there, _ = agency
    stranger = reporters[41].invented
    there.enrol([one.invented for one in reporters], without=stranger)

    all_at_once(reporters, "send")
    rows = [one.delivery() for one in reporters]
    assert states(rows) == {DeliveryState.SENT: ENTERPRISES}
    assert sum(line.cuts for one in reporters for line in one.lines) > ENTERPRISES / 4
    assert sum(row.attempts for row in rows) > ENTERPRISES * 1.1, "broken lines are tried again"

    done = there.round()
    assert there.files() == sorted(row.file_name for row in rows), "each is stored once, and nothing half"
    assert (done.reading.seen, done.receipts) == (ENTERPRISES, ENTERPRISES)
    assert [one.refusal for one in done.combined.post.refused()] == [Refusal.UNKNOWN_KEY]
    counted = sum(one.summary.count("visitors_total") for one in reporters if one.invented is not stranger)
    assert done.combined.country.scope.total["visitors_total"] == counted > 0

    all_at_once(reporters, "fetch")
    rows = [one.delivery() for one in reporters]
    assert states(rows) == {DeliveryState.ACCEPTED: ENTERPRISES - 1, DeliveryState.RETURNED: 1}
    for row in rows:
        receipt = read_receipt(row.receipt.encode(), AGENCY.public)
        assert (receipt.package_sha256, receipt.file_name) == (row.sha256, row.file_name)

    there.enrol([one.invented for one in reporters])
    assert len(read_register(there.inbox).sites) == ENTERPRISES
    assert there.round().receipts == 1, "only the answer that changed is written anew"
    reporters[41].fetch()
    assert reporters[41].delivery().state is DeliveryState.ACCEPTED
