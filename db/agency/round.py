"""One round of the agency's work: read what is new, judge everything, answer, combine."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from db.agency.answering import write_receipts
from db.agency.combining import Combined, combine
from db.agency.judging import Post, judge
from db.agency.ledger import Entry, Ledger
from db.agency.reading import STATE_FOLDER, Reading, check_folder, read_tree
from db.agency.register import REGISTER_FILE, Register, Site, read_register, write_register
from db.reports.keys import SigningKey
from db.rules.calendar import Month

LEDGER_FILE: Final = "ledger.sqlite"
Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a round is to do: up to which month and over how many, whether to answer, whether to enrol newcomers.

    `receiver` is the name under which receipts are given. Enrolling takes the key of every site that is not in the
    register yet from its first package; somebody has to compare the fingerprints afterwards.
    """

    receiver: str
    last: Month | None = None
    months: int = 12
    answers: bool = True
    enrols: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """What lies in the folder: what was read of it now, the verdict on each file, and what was answered."""

    reading: Reading
    post: Post
    register: Register
    receipts: int
    enrolled: tuple[Site, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """What a round did."""

    reading: Reading
    combined: Combined
    receipts: int
    enrolled: tuple[Site, ...]


def consolidate(
    folder: Path, wish: Wish, key: SigningKey, now: datetime, report: Report = lambda _step, _total: None
) -> Round:
    """Do a round over a folder of packages. Safe to repeat: a second round reads and answers only what is new.

    Raises what `receive` raises, and `NothingDelivered`.
    """
    mail = receive(folder, wish, key, report)
    combined = combine(mail.post, mail.register, last=wish.last, months=wish.months, now=now)
    return Round(mail.reading, combined, mail.receipts, mail.enrolled)


def receive(folder: Path, wish: Wish, key: SigningKey, report: Report = lambda _step, _total: None) -> Mail:
    """Read what is new, judge everything and answer; that nothing counts yet is no failure here.

    Raises `FolderUnreadable`, `NoRegister`, `BadColumns`, `BadRegister`, `LedgerUnreadable`, `ReceiptUnwritable`.
    """
    check_folder(folder)
    if not wish.enrols:
        read_register(folder)  # before the long work: a mistake in it is told at once
    ledger = Ledger(folder / STATE_FOLDER / LEDGER_FILE)
    with ledger.kept_open():
        reading = read_tree(folder, ledger, report)
        entries = list(ledger.entries())
        enrolled = _enrol(folder, entries) if wish.enrols else ()
        register = read_register(folder)
        post = judge(entries, register)
        receipts = _answer(folder, post, ledger, key, wish, report)
    return Mail(reading, post, register, receipts, enrolled)


def _answer(folder: Path, post: Post, ledger: Ledger, key: SigningKey, wish: Wish, report: Report) -> int:
    return write_receipts(folder, post.judged, ledger, key, wish.receiver, report) if wish.answers else 0


def _enrol(folder: Path, entries: list[Entry]) -> tuple[Site, ...]:
    """Put sites that are not registered into the register, each with the key of the package received first."""
    known = dict(read_register(folder).sites) if (folder / REGISTER_FILE).exists() else {}
    newcomers: dict[tuple[str, str], Site] = {}
    for entry in sorted(entries, key=lambda one: (one.received_at, one.path)):
        said = entry.parcel.said
        if said is None or (code := (said.enterprise_code, said.site_code)) in known or code in newcomers:
            continue
        since, keys = Month.parse(said.period), frozenset([said.public_key])
        newcomers[code] = Site(*code, said.enterprise_name, said.region_code, since, None, keys)
    if newcomers:
        write_register(folder, [*known.values(), *newcomers.values()])
    return tuple(newcomers.values())
