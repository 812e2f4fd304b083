"""The exchange with the agency: queue, destination and keys, each a part of one sheet."""

from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.exchange.destinations import Destination, Way, destination_of, problems
from db.exchange.identity import Identity
from db.exchange.secrets import Secrets
from db.exchange.transports.address import asks_for_secret
from db.queries.months import DeliveryRow
from db.queries.outbox import Outbox, outbox
from desktop.context import Context
from desktop.kit.file_dialogs import ask_file, ask_folder
from desktop.kit.phrases import shown
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sheet_page import SheetPage
from desktop.kit.tasks import Task, Tasks
from desktop.printing.opening import Opener, open_with_system
from desktop.screen import Screen
from desktop.screens.exchange.destination_part import DestinationPart
from desktop.screens.exchange.doing import ExchangeDoing
from desktop.screens.exchange.keys_part import KeysPart
from desktop.screens.exchange.outcome import Outcome
from desktop.screens.exchange.queue_part import QueuePart
from desktop.screens.exchange.words import DESTINATION, KEYS, QUEUE
from desktop.screens.exchange.work_strip import WorkStrip
from desktop.subjects import ExchangePart

PARTS: Final = (QUEUE, DESTINATION, KEYS)


class ExchangeSheet(Screen):
    """Subject: an `ExchangePart`, or nothing for the queue."""

    name: ClassVar[str] = "exchange"
    topics: ClassVar[frozenset[str]] = frozenset({"delivery", "setting", "site"})

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        folder: Path,
        secrets: Secrets,
        parent: QWidget | None = None,
        *,
        media: tuple[Path, ...] | None = None,
        open_file: Opener = open_with_system,
    ) -> None:
        super().__init__(context, parent)
        self.outbox: Outbox | None = None
        self._task: Task | None = None
        self._receipt_in_hand: Path | None = None
        self.doing = ExchangeDoing(context, tasks, folder, secrets, self, media)
        self.page = SheetPage()
        self.page.closed.connect(self.finished)
        self.bar = self.page.bar
        self.strip = WorkStrip()
        self.parts = SegmentedControl()
        self.queue, self.destination, self.keys = QueuePart(), DestinationPart(), KeysPart()
        self._by_name = {QUEUE: self.queue, DESTINATION: self.destination, KEYS: self.keys}
        self.told = Outcome(self.doing, self.bar, self.destination, self.keys, open_file, self)
        self.told.turned.connect(self.turn_to)
        self.page.column.addWidget(self.parts)
        self.page.column.addWidget(self.strip)
        for part in self._by_name.values():
            self.page.column.addWidget(part)
        self.page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        self.setAcceptDrops(True)
        self._save = self.add_step("save_destination", "Ctrl+S", self.destination.save.click)
        self._send = self.add_step("send_now", "", self.queue.send.click)
        self._bring = self.add_step("bring_receipt", "Ctrl+O", self._choose_receipt)
        self._connect()
        self.setFocusProxy(self.parts)
        self.retranslate()
        self.turn_to(QUEUE)

    def title(self) -> str:
        """Return the name of the sheet."""
        return self.tr("Exchange with the agency")

    def show_subject(self, subject: object) -> None:
        """Show a part."""
        if isinstance(subject, ExchangePart) and subject.part in PARTS:
            self.turn_to(subject.part)

    def refresh(self) -> None:
        """Read the outbox and the settings anew."""
        try:
            self.outbox = self.context.read(outbox)
        except LookupError:  # nothing is set up yet
            return
        before = self.destination.destination().address
        self.queue.show_outbox(self.outbox)
        self.destination.show_address(self.outbox.address)
        self.keys.show_pinned(self.outbox.agency_key)
        self.doing.look_for_media()
        if asks_for_secret(self.outbox.address) and before != self.outbox.address:
            self.doing.look_for_secret(self.outbox.address)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.page.set_words(self.title(), self.tr("Signed summaries go out, signed receipts come back"))
        self.setAccessibleName(self.title())
        self.parts.set_choices(
            [(QUEUE, self.tr("Queue")), (DESTINATION, self.tr("Destination")), (KEYS, self.tr("Keys"))]
        )
        self.parts.setAccessibleName(self.tr("Part of the exchange"))
        self._save.setText(self.tr("Save the destination"))
        self._send.setText(self.tr("Send what is queued now"))
        self._bring.setText(self.tr("Bring a receipt in…"))
        self.strip.retranslate()
        self.queue.retranslate()
        self.queue.forget()
        self.destination.retranslate()
        self.keys.retranslate()
        if self.outbox is not None:
            self.queue.show_outbox(self.outbox)

    def turn_to(self, part: str) -> None:
        """Show a part; the keys are read when they are looked at first."""
        self.parts.choose(part)
        for name, widget in self._by_name.items():
            widget.setVisible(name == part)
        self.page.area.verticalScrollBar().setValue(0)
        self._save.setEnabled(part == DESTINATION)
        if part == KEYS:
            self.doing.look_for_own_key()

    def is_busy(self) -> bool:
        """Say whether something is typed that is not kept yet."""
        return self.destination.is_edited()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a receipt that is dragged here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in the receipts that were dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
        for file in files:
            self.bring_receipt(file)

    def bring_receipt(self, file: Path) -> None:
        """Keep a receipt that came as a file."""
        self._receipt_in_hand = file
        self.doing.bring_receipt(file)

    def _connect(self) -> None:
        doing, queue, form, keys = self.doing, self.queue, self.destination, self.keys
        self.parts.chosen.connect(self.turn_to)
        self.strip.cancelled.connect(self._cancel)
        queue.send_wanted.connect(self._send_now)
        queue.ask_wanted.connect(doing.ask)
        queue.again.connect(self._again)
        queue.cured.connect(self._lead)
        queue.receipt_wanted.connect(self._choose_receipt)
        queue.stick_wanted.connect(doing.to_stick)
        queue.mail_wanted.connect(self._to_mail)
        queue.media_wanted.connect(doing.look_for_media)
        queue.switched.connect(doing.send_by_itself)
        form.kept.connect(self._keep)
        form.tried.connect(self._try)
        form.cancelled.connect(self._cancel)
        form.accepted.connect(doing.accept)
        form.folder_wanted.connect(self._choose_folder)
        form.ssh_key_wanted.connect(self._choose_ssh_key)
        keys.confirmed.connect(self._pin)
        keys.withdrawn.connect(doing.unpin)
        keys.file_wanted.connect(self._choose_key)
        doing.working.connect(self._watch)
        doing.receipt_came.connect(self._forget_receipt)
        doing.accepted.connect(self._tell_accepted)
        doing.known_secret.connect(lambda known: form.show_secret(is_known=known))
        doing.own_key.connect(keys.show_own)
        doing.media_found.connect(queue.show_media)
        doing.media_found.connect(form.show_sticks)
        doing.key_found.connect(keys.show_found)

    def _watch(self, task: Task) -> None:
        self._task = task
        self.bar.hide()
        self.strip.begin()
        self.queue.work(is_working=True)
        task.progress.connect(self.strip.show_step)
        task.ended.connect(self._rest)

    def _rest(self) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        self.strip.end()
        self.destination.work(is_working=False)
        self.queue.work(is_working=False)
        self.refresh()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _again(self, row: DeliveryRow) -> None:
        if self.doing.send_again(row) and self.outbox is not None and self.outbox.address:
            self._send_now()

    def _send_now(self) -> None:
        """Deliver what is queued; where the settings name a mail, the drafts are opened for a person to send."""
        kept = destination_of(self.outbox.address) if self.outbox is not None else Destination()
        if kept.way is Way.MAIL:
            self.doing.to_mail(kept.place)
        else:
            self.doing.send()

    def _lead(self, row: DeliveryRow, place: str) -> None:
        if place == KEYS:
            self.turn_to(KEYS)
        else:
            self.finished.emit()
            self.context.navigate(place, row.month if place == "reports" else None)

    def _to_mail(self, receiver: str) -> None:
        found = problems(Destination(Way.MAIL, place=receiver))
        self.queue.complain_mail(shown(found["place"]) if found else "")
        if not found:
            self.doing.to_mail(receiver)

    def _keep(self, destination: Destination, password: str) -> None:
        if self.doing.keep_destination(destination, password):
            self.destination.done()
            self.refresh()
            self.told.say_kept()

    def _try(self, destination: Destination, password: str) -> None:
        self.destination.work(is_working=True)
        self.doing.try_out(destination, password)

    def _pin(self, public: bytes) -> None:
        if self.doing.pin(public):
            self.told.say_pinned()
            if self._receipt_in_hand is not None:
                self.doing.bring_receipt(self._receipt_in_hand)
            elif self.outbox is not None and self.outbox.answerable and self.outbox.address:
                self.doing.ask()

    def _forget_receipt(self) -> None:
        self._receipt_in_hand = None

    def _tell_accepted(self, _identity: Identity) -> None:
        self.destination.identity.hide()
        typed = self.destination.checked()
        if typed is not None:
            self._try(typed, self.destination.password.text())

    def _choose_receipt(self) -> None:
        ask_file(self, self.tr("Receipt of the agency"), self.tr("Receipts (*.json)"), self.bring_receipt)

    def _choose_key(self) -> None:
        names = self.tr("Keys and receipts (*.pem *.json *.txt)")
        ask_file(self, self.tr("Key of the agency"), names, self.doing.look_for_key)

    def _choose_ssh_key(self) -> None:
        ask_file(self, self.tr("Private key for the server"), "", self.doing.keep_ssh_key)

    def _choose_folder(self) -> None:
        ask_folder(self, self.tr("Folder for the agency"), self.destination.show_folder)
