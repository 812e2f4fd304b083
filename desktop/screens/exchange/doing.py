"""What a coordinator does in the exchange, each as one command or one piece of work behind the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.commands.outbox import send_again
from db.commands.settings import change_setting
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, reason_of, say
from db.exchange.agency_key import public_key_in
from db.exchange.destinations import Destination
from db.exchange.identity import Identity, accept_identity, identity_of
from db.exchange.outbox import Answered, Sent, bring_receipt, collect_receipts, fetch_receipts, hand_over, send_queued
from db.exchange.patience import patiently
from db.exchange.secrets import Secrets
from db.exchange.ssh_key import keep_ssh_key
from db.exchange.transports.address import DRAFTS_FOLDER, Ways, secret_name, transport_for
from db.exchange.transports.folder import StickTransport, mark_stick, plugged_in
from db.exchange.transports.mail import MailTransport
from db.exchange.transports.transport import NotTrusted
from db.queries.months import DeliveryRow
from db.reports.keys import signing_key
from db.reports.receipts import LARGEST_RECEIPT, Receipt
from desktop.context import Context
from desktop.import_sheet import FileNotRead
from desktop.kit.tasks import Report, Task, Tasks

Done = Callable[[object], None]
MUCH = LARGEST_RECEIPT + 1


class ExchangeDoing(QObject):
    """`working(task)` tells of each longer piece of work; `refused(error)` of what did not go, `sent`, `tried` and
    the rest of what came of it.
    """

    working = Signal(object)
    refused = Signal(object)
    sent = Signal(object, object)
    carried = Signal(object, object)
    receipt_came = Signal(object, object)
    tried = Signal(object, object)
    accepted = Signal(object)
    secret_kept = Signal(bool)
    known_secret = Signal(bool)
    own_key = Signal(bytes)
    media_found = Signal(list)
    key_found = Signal(bytes)
    ssh_key_kept = Signal()

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        folder: Path,
        secrets: Secrets,
        parent: QObject,
        media: tuple[Path, ...] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._tasks, self._folder = context, tasks, folder
        self._secrets, self._media = secrets, media

    def send(self) -> None:
        """Deliver what is queued, then ask what was answered."""
        store, ways = self._context.store, self._ways()

        def work(report: Report) -> tuple[Sent, Answered]:
            sent = send_queued(store, "", report, ways=ways)
            return sent, fetch_receipts(store, "", report, ways=ways)

        self._begin(work, lambda both: self.sent.emit(*_pair(both)))

    def ask(self) -> None:
        """Ask what was answered."""
        store, ways = self._context.store, self._ways()
        self._begin(
            lambda report: (Sent((), ()), fetch_receipts(store, "", report, ways=ways)),
            lambda both: self.sent.emit(*_pair(both)),
        )

    def send_again(self, row: DeliveryRow) -> bool:
        """Put a package into the queue once more; the receiver keeps one copy."""
        label = say(QT_TRANSLATE_NOOP("db", "Queued again: {file}"), file=row.file_name)
        return self._do(label, lambda unit: send_again(unit, row.id))

    def keep_destination(self, destination: Destination, password: str) -> bool:
        """Keep where packages go, and the password beside it if one was typed: never in the books."""
        label = say(QT_TRANSLATE_NOOP("db", "Destination of the agency chosen"))
        address = destination.address
        if not self._do(label, lambda unit: change_setting(unit, "outbox_folder", address)):
            return False
        if password:
            place, secrets = secret_name(address), self._secrets
            self._begin(lambda _report: secrets.keep(place, password), self._tell_secret, is_quiet=True)
        return True

    def look_for_secret(self, address: str) -> None:
        """See whether a password is kept for an address."""
        place, secrets = secret_name(address), self._secrets
        self._begin(lambda _report: bool(secrets.get(place)), self._tell_known, is_quiet=True)

    def try_out(self, destination: Destination, password: str) -> Task:
        """Test a connection as it is typed; a server that is not known yet is asked for what it shows."""
        address, ways = destination.address, self._ways(password)

        def work(report: Report) -> tuple[TourError | None, Identity | None]:
            def ask() -> None:
                report(0, 0)

            try:
                patiently(transport_for(address, ways).test, ask)
            except NotTrusted as problem:
                shown = patiently(lambda: identity_of(address, ways), ask)
                return problem, None if shown is None or shown.is_accepted else shown
            except TourError as problem:
                return problem, None
            return None, None

        return self._begin(work, self._tell_tried)

    def accept(self, destination: Destination, identity: Identity) -> None:
        """Trust a server by the fingerprint that somebody compared."""
        address, ways = destination.address, self._ways()
        self._begin(
            lambda report: patiently(lambda: accept_identity(address, ways, identity), lambda: report(0, 0)),
            lambda _nothing: self.accepted.emit(identity),
        )

    def keep_ssh_key(self, file: Path) -> None:
        """Take over the private key by which an SFTP server lets us in."""
        folder = self._folder
        self._begin(lambda _report: keep_ssh_key(folder, read_some(file)), lambda _done: self.ssh_key_kept.emit())

    def bring_receipt(self, file: Path) -> None:
        """Keep a receipt that came as a file."""
        store = self._context.store
        self._begin(lambda _report: bring_receipt(store, read_some(file)), self._tell_receipt)

    def to_stick(self, place: Path, name: str) -> None:
        """Copy what is queued to a stick, named so that it is known again, and take the receipts on it along."""
        store = self._context.store

        def work(report: Report) -> tuple[Sent, Answered]:
            if dict(plugged_in((place,))).get(place) != name:
                mark_stick(place, name)
            way = StickTransport(name, (place,))
            return hand_over(store, way, report), collect_receipts(store, way, report)

        self._begin(work, lambda both: self.carried.emit(_pair(both)[0], place))

    def to_mail(self, receiver: str) -> None:
        """Write a draft of a mail for each queued package."""
        store, folder = self._context.store, self._folder / DRAFTS_FOLDER
        way = MailTransport(receiver, folder)
        self._begin(lambda report: hand_over(store, way, report), lambda sent: self.carried.emit(sent, folder))

    def look_for_media(self) -> None:
        """See what is plugged in."""
        media = self._media
        self._begin(lambda _report: plugged_in(media), self.media_found.emit, is_quiet=True)

    def look_for_own_key(self) -> None:
        """Read the site's own key, made at first use."""
        folder = self._folder
        self._begin(lambda _report: signing_key(folder).public, self.own_key.emit, is_quiet=True)

    def look_for_key(self, file: Path) -> None:
        """Read the agency's key out of a file."""
        self._begin(lambda _report: public_key_in(read_some(file)), self.key_found.emit, is_quiet=True)

    def pin(self, public: bytes) -> bool:
        """Confirm a key as the agency's."""
        label = say(QT_TRANSLATE_NOOP("db", "Key of the agency confirmed"))
        return self._do(label, lambda unit: change_setting(unit, "agency_key", public.hex()))

    def unpin(self) -> bool:
        """Trust no key as the agency's any more."""
        label = say(QT_TRANSLATE_NOOP("db", "Key of the agency withdrawn"))
        return self._do(label, lambda unit: change_setting(unit, "agency_key", ""))

    def send_by_itself(self, is_wanted: bool) -> bool:
        """Switch the sending by itself."""
        label = (
            say(QT_TRANSLATE_NOOP("db", "Sending by itself switched on"))
            if is_wanted
            else say(QT_TRANSLATE_NOOP("db", "Sending by itself switched off"))
        )
        return self._do(label, lambda unit: change_setting(unit, "sends_by_itself", str(is_wanted).lower()))

    def _ways(self, password: str = "") -> Ways:
        secrets = self._secrets
        return Ways(self._folder, lambda place: password or secrets.get(place))

    def _do(self, label: Phrase, command: Callable[..., object]) -> bool:
        try:
            self._context.attempt(label, command)
        except TourError as error:
            self.refused.emit(error)
            return False
        return True

    def _begin(self, work: Callable[[Report], object], done: Done, *, is_quiet: bool = False) -> Task:
        task = self._tasks.free(work)
        task.done.connect(done)
        task.failed.connect(self._refuse)
        if not is_quiet:
            self.working.emit(task)
        return task

    def _refuse(self, problem: Exception) -> None:
        """A refusal is told; anything else is a bug and goes its way."""
        if not isinstance(problem, TourError):
            raise problem
        self.refused.emit(problem)

    def _tell_secret(self, outlives: object) -> None:
        self.secret_kept.emit(bool(outlives))

    def _tell_known(self, is_known: object) -> None:
        self.known_secret.emit(bool(is_known))

    def _tell_tried(self, both: object) -> None:
        if isinstance(both, tuple):
            self.tried.emit(*both)

    def _tell_receipt(self, both: object) -> None:
        if isinstance(both, tuple):
            row, receipt = both
            assert isinstance(receipt, Receipt)
            self.receipt_came.emit(row, receipt)


def read_some(file: Path) -> bytes:
    """Return what a small file holds, no more of it than one could hold; raise `FileNotRead`."""
    try:
        with file.open("rb") as opened:
            return opened.read(MUCH)
    except OSError as problem:
        raise FileNotRead(file=file.name, reason=reason_of(problem)) from problem


def _pair(both: object) -> tuple[Sent, Answered]:
    assert isinstance(both, tuple)
    return both
