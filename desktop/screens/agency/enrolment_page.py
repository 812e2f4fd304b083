"""Enrolment: whose key waits, the fingerprint to compare by telephone, and the register of keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from db.agency.enrolment import Applicant
from db.agency.register import Register
from db.reports.keys import fingerprint
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption, CardHeader, Panel
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.agency.columns import Key, applicant_columns, key_columns
from desktop.screens.agency.listing import Listing
from desktop.screens.agency.scrolled import ScrolledPage, card_of


class EnrolmentPage(ScrolledPage):
    """`admitted(Applicant)` once the fingerprints were the same, `struck(Site, key)`, `named(receiver)`."""

    admitted = Signal(object)
    struck = Signal(object, object)
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting: Listing[Applicant] = Listing(applicant_columns(), lambda row: (row.code, row.key))
        self.keys: Listing[Key] = Listing(key_columns(), lambda row: (row[0].code, row[1]))
        self._waiting_head, self._keys_head, self._own_head = CardHeader(), CardHeader(), CardHeader()
        self.call = Text("", Type.BODY, wraps=True)
        self.fingerprint = Text("", Type.NUMBER_SMALL, wraps=True)
        self.admit_button = Button(kind=Kind.PRIMARY, sign="agency_check")
        self.strike_button = Button(kind=Kind.DANGER_SOFT, sign="barred", small=True)
        self.own_fingerprint = Text("", Type.HEADING, wraps=True)
        self.own_key = Text("", Type.NOTE, "text2", wraps=True)
        self._receiver_word = Caption()
        self.receiver = QLineEdit()
        for text in (self.fingerprint, self.own_fingerprint, self.own_key):
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self._lay_out()
        self.waiting.table.picked.connect(lambda _row: self._show_applicant())
        self.keys.table.picked.connect(lambda _row: self._show_key())
        self.admit_button.clicked.connect(self._admit)
        self.strike_button.clicked.connect(self._strike)
        self.receiver.editingFinished.connect(lambda: self.named.emit(self.receiver.text().strip()))
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._waiting_head.set_words(
            self.tr("Waiting to be enrolled"), self.tr("Their packages count once their key is in the register")
        )
        self._keys_head.set_words(
            self.tr("Register"), self.tr("Names, regions and months are kept in register.csv, beside the packages")
        )
        self._own_head.set_words(
            self.tr("The agency's key"), self.tr("Read its fingerprint out to enterprises: they confirm it once")
        )
        self.waiting.set_words(self.tr("Waiting to be enrolled"), self.tr("Nobody waits to be enrolled."))
        self.keys.set_words(self.tr("Register"), self.tr("The register is empty."))
        self.admit_button.setText(self.tr("The fingerprint is the same: enrol"))
        self.strike_button.setText(self.tr("Strike this key out"))
        self.strike_button.setToolTip(self.tr("For a lost key: what was signed with it no longer counts"))
        self.strike_button.setAccessibleDescription(self.strike_button.toolTip())
        self._receiver_word.setText(self.tr("Name under which receipts are given"))
        self.receiver.setAccessibleName(self._receiver_word.text())
        self._show_applicant()

    def show_register(self, waiting: tuple[Applicant, ...], register: Register) -> None:
        """Show who waits and who is registered."""
        self.waiting.show_rows(waiting)
        rows: list[Key] = []
        for _, site in sorted(register.sites.items()):
            rows += [(site, key) for key in sorted(site.keys)] or [(site, None)]
        self.keys.show_rows(rows)
        self._show_applicant()
        self._show_key()

    def show_own_key(self, public: bytes, receiver: str) -> None:
        """Show the agency's own key, and its name."""
        self.own_fingerprint.setText(fingerprint(public))
        self.own_key.setText(public.hex())
        self.own_key.setAccessibleName(self.tr("Public key: {key}").format(key=public.hex()))
        self.receiver.setText(receiver)

    def _show_applicant(self) -> None:
        one = self.waiting.current()
        self._confirm.setVisible(one is not None)
        if one is None:
            return
        text = self.tr("Call {name} under a number you know from elsewhere and have them read out their fingerprint:")
        self.call.setText(text.format(name=one.name))
        self.fingerprint.setText(one.fingerprint)

    def _show_key(self) -> None:
        row = self.keys.current()
        self.strike_button.setEnabled(row is not None and row[1] is not None)

    def _admit(self) -> None:
        one = self.waiting.current()
        if one is not None:
            self.admitted.emit(one)

    def _strike(self) -> None:
        row = self.keys.current()
        if row is not None and row[1] is not None:
            self.struck.emit(row[0], row[1])

    def _lay_out(self) -> None:
        self._confirm = Panel()
        foot = QHBoxLayout()
        foot.addWidget(self.admit_button)
        foot.addStretch(1)
        self._confirm.body.addWidget(self.call)
        self._confirm.body.addWidget(self.fingerprint)
        self._confirm.body.addLayout(foot)
        self.page.addWidget(card_of(self._waiting_head, self.waiting, self._confirm), 2)
        self._keys_head.right.addWidget(self.strike_button)
        self.page.addWidget(card_of(self._keys_head, self.keys), 3)
        self.page.addWidget(
            card_of(self._own_head, self.own_fingerprint, self.own_key, self._receiver_word, self.receiver)
        )
