"""A fingerprint in letters large enough to be read out over the telephone, and what a person decides about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from db.exchange.identity import Identity, IdentityKind
from desktop.kit.button import Button, Kind
from desktop.kit.card import Panel
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type


class Fingerprint(Text):
    """Signs in groups; can be selected, and is spelt to the reader."""

    def __init__(self, role: Type = Type.NUMBER_SMALL, parent: QWidget | None = None) -> None:
        super().__init__("", role, wraps=True, parent=parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_fingerprint(self, fingerprint: str) -> None:
        """Show groups, so many to a line that they are compared line by line."""
        groups = fingerprint.split(" ")
        lines = (" ".join(groups[start : start + 4]) for start in range(0, len(groups), 4))
        self.setText("\n".join(lines))
        self.setAccessibleDescription(" ".join(fingerprint))


class IdentityPanel(Panel):
    """What a server shows; `accepted(identity)` says that a person compared it."""

    accepted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.identity: Identity | None = None
        self.what = Text("", Type.ROW_TITLE, wraps=True)
        self.fingerprint = Fingerprint(Type.HEADING)
        self.fingerprint.setObjectName("server_fingerprint")
        self.how = Text("", Type.NOTE, "text2", wraps=True)
        self.accept = Button(kind=Kind.PRIMARY, sign="done")
        self.accept.setObjectName("accept_server")
        self.copy_button = Button(kind=Kind.SECONDARY, sign="copy")
        self.accept.clicked.connect(self._tell)
        self.copy_button.clicked.connect(self._copy)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(SPACE_8))
        buttons.addWidget(self.accept)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        for part in (self.what, self.fingerprint, self.how):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.accept.setText(self.tr("It is the same: accept"))
        self.copy_button.setText(self.tr("Copy"))
        if self.identity is not None:
            self.show_identity(self.identity)

    def show_identity(self, identity: Identity) -> None:
        """Show what a server proves itself by."""
        self.identity = identity
        if identity.was_known:
            text = self.tr("{place} shows another fingerprint than the one that was accepted:")
            self.what.set_colour("danger")
        elif identity.kind is IdentityKind.HOST_KEY:
            text = self.tr("{place} is not known yet. Its key has the fingerprint:")
            self.what.set_colour("text")
        else:
            text = self.tr("{place} shows a certificate that is not known here. Its fingerprint:")
            self.what.set_colour("text")
        self.what.setText(text.format(place=identity.place))
        shown = identity.fingerprint.replace(":", " ") if identity.kind is IdentityKind.CERTIFICATE else ""
        self.fingerprint.show_fingerprint(_by_eight(shown) if shown else identity.fingerprint)
        self.how.setText(
            self.tr("Nothing was sent. Call the agency and compare; accept it only if every sign is the same.")
        )
        self.show()

    def _tell(self) -> None:
        if self.identity is not None:
            self.accepted.emit(self.identity)

    def _copy(self) -> None:
        if self.identity is not None:
            QApplication.clipboard().setText(self.identity.fingerprint)


def _by_eight(pairs: str) -> str:
    """Join pairs of signs to groups of two pairs, as the keys of sites are written."""
    bare = pairs.replace(" ", "")
    return " ".join(bare[start : start + 4] for start in range(0, len(bare), 4))
