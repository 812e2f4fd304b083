"""The keys: this site's own, to be read out to the agency, and the agency's, confirmed by its fingerprint."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.errors import TourError
from db.exchange.agency_key import public_key_in
from db.reports.keys import fingerprint
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.pill import Pill, Tone
from desktop.kit.sizes import SPACE_8, SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.exchange.beside import beside
from desktop.screens.exchange.identity_panel import Fingerprint


class KeysPart(QWidget):
    """`confirmed(key)` says that a person compared the agency's fingerprint, `withdrawn` that it is not trusted."""

    confirmed = Signal(bytes)
    withdrawn = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = b""
        self._pinned = ""
        self._found = b""
        self._own_head, self._agency_head = CardHeader(), CardHeader()
        self.own = Fingerprint()
        self.own.setObjectName("own_fingerprint")
        self._how = Text("", Type.NOTE, "text2", wraps=True)
        self.copy_button = Button(kind=Kind.SECONDARY, sign="copy")
        self.copy_button.setObjectName("copy_own")
        self.pinned_state = Pill("", Tone.SUCCESS)
        self._agency_head.right.addWidget(self.pinned_state)
        self.agency = Fingerprint()
        self.agency.setObjectName("agency_fingerprint")
        self._agency_how = Text("", Type.NOTE, "text2", wraps=True)
        self.key = QLineEdit()
        self.key.setObjectName("agency_key")
        self.file = Button(kind=Kind.SECONDARY, sign="folder")
        self.labelled = Labelled(beside(self.key, self.file))
        self.confirm = Button(kind=Kind.PRIMARY, sign="done")
        self.confirm.setObjectName("confirm_key")
        self.withdraw = Button(kind=Kind.GHOST)
        self.withdraw.setObjectName("withdraw_key")
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)
        self.key.textEdited.connect(self._read)
        self.key.returnPressed.connect(self._confirm)
        self.file.clicked.connect(self.file_wanted)
        self.confirm.clicked.connect(self._confirm)
        self.withdraw.clicked.connect(self.withdrawn)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._own_head.set_words(self.tr("Key of this site"), self.tr("made here; the secret half never leaves"))
        self._how.setText(self.tr("Read these signs out to the agency by telephone, so that it enrols the key."))
        self.copy_button.setText(self.tr("Copy"))
        self.own.setAccessibleName(self.tr("Fingerprint of the key of this site"))
        self.agency.setAccessibleName(self.tr("Fingerprint of the key of the agency"))
        self.labelled.set_name(self.tr("Key of the agency: 64 signs, or from a file"))
        self.file.setText(self.tr("From a file…"))
        self.confirm.setText(self.tr("It is the same: confirm"))
        self.withdraw.setText(self.tr("Withdraw the confirmation"))
        self._show()

    def show_own(self, public: bytes) -> None:
        """Show the site's own key."""
        self._own = public
        self._show()

    def show_pinned(self, pinned: str) -> None:
        """Show whose receipts are believed."""
        if pinned != self._pinned:
            self._found = b""
            self.key.clear()
        self._pinned = pinned
        self._show()

    def show_found(self, public: bytes) -> None:
        """Show a key out of a file."""
        self.key.setText(public.hex())
        self._read(self.key.text())
        self.confirm.setFocus()

    def complain(self, error: TourError) -> None:
        """Say at the field that no key was found."""
        self.labelled.complain(" ".join(refusal_shown(error)))

    def _read(self, text: str) -> None:
        self._found = b""
        self.labelled.complain("")
        if text.strip():
            try:
                self._found = public_key_in(text.encode())
            except TourError as error:
                if len("".join(text.split())) >= 32:  # half of it is being typed
                    self.complain(error)
        self._show()

    def _confirm(self) -> None:
        if self._found:
            self.confirmed.emit(self._found)
        elif self.key.text().strip():
            try:
                public_key_in(self.key.text().encode())
            except TourError as error:
                self.complain(error)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.own.text().replace("\n", " "))

    def _show(self) -> None:
        self.own.show_fingerprint(fingerprint(self._own) if self._own else "…")
        self.copy_button.setEnabled(bool(self._own))
        shown = self._found or bytes.fromhex(self._pinned)
        is_pinned = bool(self._pinned) and not self._found
        self.agency.setVisible(bool(shown))
        if shown:
            self.agency.show_fingerprint(fingerprint(shown))
        self.pinned_state.show_state(
            self.tr("confirmed") if is_pinned else self.tr("not confirmed"),
            Tone.SUCCESS if is_pinned else Tone.WARNING,
        )
        self._agency_head.set_words(self.tr("Key of the agency"), self.tr("its receipts are signed with it"))
        self._agency_how.setText(self._advice(is_pinned=is_pinned))
        self.confirm.setVisible(bool(self._found))
        self.withdraw.setVisible(is_pinned)

    def _advice(self, *, is_pinned: bool) -> str:
        if self._found:
            return self.tr("Call the agency and compare; confirm it only if every sign is the same.")
        if is_pinned:
            return self.tr("Receipts signed with another key are refused.")
        return self.tr("Without it no receipt is believed. Take it from the agency's letter or from any receipt.")

    def _lay_out(self) -> None:
        own = Card()
        own.body.addWidget(self._own_head)
        own.body.addWidget(self.own)
        own.body.addWidget(self._how)
        own.body.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        agency = Card()
        agency.body.addWidget(self._agency_head)
        agency.body.addWidget(self.agency)
        agency.body.addWidget(self._agency_how)
        agency.body.addWidget(self.labelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(SPACE_8))
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.withdraw)
        buttons.addStretch(1)
        agency.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_12))
        column.addWidget(own)
        column.addWidget(agency)
