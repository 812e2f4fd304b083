"""One round of sending by itself: what is due goes out, what was answered comes in, and nothing is tried in vain."""

import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from db.commands.outbox import is_due, pause_after
from db.errors import QT_TRANSLATE_NOOP, TourError
from db.exchange.outbox import Answered, Sent, collect_receipts, queued, send_queued
from db.exchange.patience import patiently
from db.exchange.transports.address import KEY_FILE, WITH_SECRET, Ways, secret_name, transport_for
from db.exchange.transports.folder import DestinationMissing, StickMissing, StickTransport
from db.exchange.transports.mail import MailTransport
from db.exchange.transports.transport import CopyDiffers, Unreachable
from db.model.kinds import DeliveryState
from db.queries.cases import policy
from db.queries.months import deliveries
from db.queries.outbox import ANSWERABLE
from db.store import Store

Report = Callable[[int, int], None]
ASKING_PAUSE: Final = timedelta(minutes=15)
"""How often the agency's answers are asked for at most."""
PASSING: Final = (Unreachable, StickMissing, DestinationMissing, CopyDiffers)
"""What mends itself with time, so that nobody needs to hear of it."""
PORTS: Final = {"sftp": 22, "http": 80, "webdav": 80, "s3": 80}


class NoSecretKnown(TourError):
    """The password of the destination is not known in this session."""

    message = QT_TRANSLATE_NOOP("db", "The password for {place} is not known: this computer has no keyring.")
    remedy = QT_TRANSLATE_NOOP("db", "Type it once in Exchange, under Destination; it is kept until the program ends.")


@dataclass(frozen=True, slots=True)
class Round:
    """What a round did. `has_line` is None where nothing had to be reached over a network."""

    sent: Sent = field(default_factory=lambda: Sent((), ()))
    answered: Answered = field(default_factory=lambda: Answered((), ()))
    has_line: bool | None = None
    problem: TourError | None = None

    @property
    def troubles(self) -> list[TourError]:
        """What somebody has to do something about."""
        failed = [problem for _row, problem in (*self.sent.failed, *self.answered.failed)]
        return [*([self.problem] if self.problem else []), *(one for one in failed if not isinstance(one, PASSING))]


class Rounds:
    """Remembers between rounds what is not worth a place in the books: whether there was a line, when was asked.

    One round at a time, in any thread; nothing here blocks longer than `report` is patient.
    """

    def __init__(self, store: Store, ways: Ways, has_line: "Callable[[str], bool] | None" = None) -> None:
        self._store, self._ways = store, ways
        self._has_line = has_line or has_line_to
        self._was_there = True
        self._ask_at: datetime | None = None
        self._asked_in_vain = 0

    def go(self, report: Report) -> Round:
        """Send what is due and ask what was answered; does nothing where that is not wanted or not possible.

        When the way is there again (a network, the stick), what is in a pause is sent at once.
        """
        with self._store.read() as session:
            setting = policy(session)
            awaited = [row for row in deliveries(session, ANSWERABLE) if row.state is not DeliveryState.BY_HAND]
        waiting, address = queued(self._store), setting.outbox_folder
        if not setting.sends_by_itself or not address or not (waiting or awaited):
            return Round()
        way = transport_for(address, self._ways)
        if isinstance(way, MailTransport):  # a person sends the mail, so a person makes the draft
            return Round()
        look = way.is_there if isinstance(way, StickTransport) else partial(self._has_line, address)
        is_there = patiently(look, partial(report, 0, 0))
        is_back, self._was_there = is_there and not self._was_there, is_there
        line = is_there if urlsplit(address).scheme in WITH_SECRET else None
        if not is_there:
            return Round(has_line=line)
        if (lack := patiently(partial(self._lack, address), partial(report, 0, 0))) is not None:
            return Round(has_line=line, problem=lack)
        sent = Sent((), ())
        if queued(self._store, only_due=not is_back):
            sent = send_queued(self._store, address, report, ways=self._ways, only_due=not is_back)
        if not sent.delivered and not is_back and not is_due(self._ask_at, self._store.clock.now()):
            return Round(sent, has_line=line)
        return Round(sent, self._ask(address, report), line)

    def _ask(self, address: str, report: Report) -> Answered:
        answered = collect_receipts(self._store, transport_for(address, self._ways), report)
        is_vain = any(isinstance(problem, PASSING) for _row, problem in answered.failed)
        self._asked_in_vain = self._asked_in_vain + 1 if is_vain else 0
        pause = ASKING_PAUSE + (pause_after(self._asked_in_vain, address) if is_vain else timedelta())
        self._ask_at = self._store.clock.now() + pause
        return answered

    def _lack(self, address: str) -> NoSecretKnown | None:
        parts = urlsplit(address)
        if parts.scheme not in WITH_SECRET or not parts.username or self._ways.secret(secret_name(address)):
            return None
        if parts.scheme == "sftp" and (self._ways.folder / KEY_FILE).exists():
            return None
        return NoSecretKnown(place=secret_name(address))


def has_line_to(address: str) -> bool:
    """Say whether there is a way to a server at all; nothing is sent. Folders are always tried."""
    parts = urlsplit(address)
    if parts.scheme not in WITH_SECRET or not parts.hostname:
        return True
    try:
        port = parts.port or PORTS.get(parts.scheme, 443)
        for family, kind, protocol, _name, place in socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_DGRAM):
            with socket.socket(family, kind, protocol) as one:
                one.connect(place)  # asks the system for a route
                return True
    except (OSError, ValueError):
        return False
    return False
