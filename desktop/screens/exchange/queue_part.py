"""The queue: what waits, what was answered, and how it is handed over where there is no network."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.queries.outbox import Outbox, Package
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption, CardHeader
from desktop.kit.empty import EmptyState
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.exchange.beside import beside
from desktop.screens.exchange.package_card import PackageCard
from desktop.screens.exchange.words import place_name

STICK_NAME = "gatehouse"


class QueuePart(QWidget):
    """Shows the outbox; its signals ask for what the buttons say."""

    send_wanted = Signal()
    ask_wanted = Signal()
    again = Signal(object)
    cured = Signal(object, str)
    receipt_wanted = Signal()
    stick_wanted = Signal(object, str)
    mail_wanted = Signal(str)
    media_wanted = Signal()
    switched = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Package, ...] = ()
        self._stands = self._is_working = False
        self.cards: list[PackageCard] = []
        self.head = CardHeader()
        self.send = Button(kind=Kind.PRIMARY, sign="send")
        self.send.setObjectName("send_now")
        self.ask = Button(kind=Kind.SECONDARY)
        self.ask.setObjectName("ask_receipts")
        self.head.right.addWidget(self.ask)
        self.head.right.addWidget(self.send)
        self.by_itself = QCheckBox()
        self.by_itself.setObjectName("sends_by_itself")
        self.empty = EmptyState("send")
        self._packages = QVBoxLayout()
        self._packages.setSpacing(px(SPACE_12))
        self.receipt = Button(kind=Kind.SECONDARY, sign="download")
        self.receipt.setObjectName("bring_receipt")
        self._drop = Text("", Type.NOTE, "text2", wraps=True)
        self._by_hand = QWidget()
        self._hand_title = Caption()
        self._hand_note = Text("", Type.NOTE, "text2", wraps=True)
        self.stick, self.stick_name, self.mail = QComboBox(), QLineEdit(), QLineEdit()
        self.stick.setObjectName("stick")
        self.stick_name.setObjectName("stick_name")
        self.stick_name.setMaxLength(40)
        self.mail.setObjectName("mail")
        self.look_again = Button(kind=Kind.GHOST, sign="redo")
        self.to_stick = Button(kind=Kind.SECONDARY, sign="download")
        self.to_stick.setObjectName("to_stick")
        self.to_mail = Button(kind=Kind.SECONDARY, sign="letter")
        self.to_mail.setObjectName("to_mail")
        self._labelled = {
            "stick": Labelled(beside(self.stick, self.look_again)),
            "stick_name": Labelled(beside(self.stick_name, self.to_stick)),
            "mail": Labelled(beside(self.mail, self.to_mail)),
        }
        self._last_stick = ""
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.send.setText(self.tr("Send now"))
        self.ask.setText(self.tr("Ask for receipts"))
        self.by_itself.setText(self.tr("Send by itself while the program is open"))
        self.empty.set_words(self.tr("Nothing is queued. Closing a month puts its signed package here."))
        self.receipt.setText(self.tr("Bring a receipt in…"))
        self._drop.setText(self.tr("A receipt that came by mail or on a stick may also be dropped here."))
        self._hand_title.setText(self.tr("Hand over without a network"))
        self._hand_note.setText(
            self.tr("Copies what is queued and notes it as taken by hand. Handing over twice is harmless.")
        )
        self._labelled["stick"].set_name(self.tr("Stick"))
        self._labelled["stick_name"].set_name(self.tr("Its name here"))
        self._labelled["mail"].set_name(self.tr("E-mail of the agency"))
        self.look_again.set_name(self.tr("Look for sticks again"))
        self.to_stick.setText(self.tr("Copy to the stick"))
        self.to_mail.setText(self.tr("Write a draft"))

    def show_outbox(self, outbox: Outbox) -> None:
        """Show what stands in the books."""
        place = place_name(outbox.address)
        note = self.tr("to {place}").format(place=place) if place else self.tr("no destination yet")
        self.head.set_words(self._title(outbox.queued), note)
        if self.send.hasFocus() and not outbox.queued:
            self.by_itself.setFocus()
        self.send.setEnabled(outbox.queued > 0)
        self.ask.setVisible(outbox.answerable > 0 and bool(outbox.address))
        with QSignalBlocker(self.by_itself):
            self.by_itself.setChecked(outbox.sends_by_itself)
        self.empty.setVisible(not outbox.packages)
        self._by_hand.setVisible(outbox.queued > 0)
        if not self.mail.isModified():
            self.mail.setText(outbox.last_mail)
        self._last_stick = outbox.last_stick
        self._show_packages(outbox)

    def show_media(self, media: Sequence[tuple[Path, str]]) -> None:
        """Offer what is plugged in; the stick that was used last is chosen, a new one gets a name proposed."""
        before = self.stick.currentData()
        with QSignalBlocker(self.stick):
            self.stick.clear()
            for place, name in media:
                self.stick.addItem(self._stick_word(place, name), (place, name))
            chosen = [place for place, (_path, name) in enumerate(media) if name and name == self._last_stick]
            again = self.stick.findData(before) if before is not None else -1
            self.stick.setCurrentIndex(again if again >= 0 else chosen[0] if chosen else min(len(media), 1) - 1)
        self.stick.setPlaceholderText(self.tr("No stick is plugged in."))
        for one in (self.stick, self.to_stick):
            one.setEnabled(bool(media))
        self._propose_name()

    def _title(self, queued: int) -> str:
        return self.tr("%n package(s) queued", "", queued) if queued else self.tr("Everything is sent")

    def _stick_word(self, place: Path, name: str) -> str:
        if not name:
            return self.tr("{place}, not named yet").format(place=place)
        if name == self._last_stick:
            return self.tr("{name}, used last ({place})").format(name=name, place=place)
        return self.tr("{name} ({place})").format(name=name, place=place)

    def _propose_name(self) -> None:
        chosen = self.stick.currentData()
        name = chosen[1] if chosen else ""
        self.stick_name.setText(name or self._last_stick or STICK_NAME)

    def _show_packages(self, outbox: Outbox) -> None:
        if self._stands and outbox.packages == self._shown:
            return
        self._stands, self._shown = True, outbox.packages
        focused = next((card.package.row.id for card in self.cards if card.isAncestorOf(self.focusWidget())), None)
        opened = {card.package.row.id for card in self.cards if card.show_receipt.isChecked()}
        for old in self.cards:
            self._packages.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = [PackageCard(package, outbox.zone) for package in outbox.packages]
        for card in self.cards:
            card.again.connect(self.again)
            card.cured.connect(self.cured)
            card.show_receipt.setChecked(card.package.row.id in opened)
            self._packages.addWidget(card)
            if card.package.row.id == focused:
                card.take_focus()

    def work(self, *, is_working: bool) -> None:
        """While something is under way nothing else is begun; the buttons keep the focus."""
        self._is_working = is_working

    def forget(self) -> None:
        """Build the cards anew next time, in another language for instance."""
        self._stands = False

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_12))
        column.addWidget(self.head)
        column.addWidget(self.by_itself)
        column.addWidget(self.empty)
        column.addLayout(self._packages)
        column.addWidget(self.receipt, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._drop)
        hand = QVBoxLayout(self._by_hand)
        hand.setContentsMargins(0, px(SPACE_8), 0, 0)
        hand.setSpacing(px(SPACE_8))
        hand.addWidget(self._hand_title)
        hand.addWidget(self._hand_note)
        stick = QHBoxLayout()
        stick.setSpacing(px(SPACE_8))
        stick.addWidget(self._labelled["stick"], 1)
        stick.addWidget(self._labelled["stick_name"], 1)
        hand.addLayout(stick)
        hand.addWidget(self._labelled["mail"])
        column.addWidget(self._by_hand)

    def _connect(self) -> None:
        self.send.clicked.connect(self._send)
        self.ask.clicked.connect(self._ask)
        self.by_itself.toggled.connect(self.switched)
        self.receipt.clicked.connect(self.receipt_wanted)
        self.look_again.clicked.connect(self.media_wanted)
        self.stick.currentIndexChanged.connect(self._propose_name)
        self.to_stick.clicked.connect(self._take_stick)
        self.to_mail.clicked.connect(self._take_mail)
        self.mail.returnPressed.connect(self._take_mail)

    def _send(self) -> None:
        if not self._is_working:
            self.send_wanted.emit()

    def _ask(self) -> None:
        if not self._is_working:
            self.ask_wanted.emit()

    def _take_stick(self) -> None:
        chosen, name = self.stick.currentData(), " ".join(self.stick_name.text().split())
        self._labelled["stick_name"].complain("" if name else self.tr("Name the stick."))
        if chosen and name and not self._is_working:
            self.stick_wanted.emit(chosen[0], name)

    def _take_mail(self) -> None:
        if not self._is_working:
            self.mail_wanted.emit(self.mail.text().strip())

    def complain_mail(self, text: str) -> None:
        """Say what is wrong with the address of mail."""
        self._labelled["mail"].complain(text)
        if text:
            self.mail.setFocus()
