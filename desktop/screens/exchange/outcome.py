"""Says what came of a piece of work: in the bar above the parts, or at the field that it speaks of."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from db.errors import TourError
from db.exchange.agency_key import NoKeyThere
from db.exchange.identity import Identity
from db.exchange.outbox import Answered, NoAgencyKey, NoDestination, Sent
from db.queries.months import DeliveryRow
from db.reports.receipts import Receipt
from desktop.kit.phrases import refusal_shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.printing.opening import Opener
from desktop.screens.exchange.destination_part import DestinationPart
from desktop.screens.exchange.doing import ExchangeDoing
from desktop.screens.exchange.keys_part import KeysPart
from desktop.screens.exchange.telling import carried_words, receipt_words, sent_words, tried_words
from desktop.screens.exchange.words import DESTINATION, KEYS


class Outcome(QObject):
    """`turned(part)` asks for the part where something is mended."""

    turned = Signal(str)

    def __init__(
        self,
        doing: ExchangeDoing,
        bar: ProblemBar,
        destination: DestinationPart,
        keys: KeysPart,
        open_file: Opener,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bar, self._destination, self._keys = bar, destination, keys
        self._open_file = open_file
        self._signer = b""
        bar.chosen.connect(self._cure)
        doing.refused.connect(self.refuse)
        doing.sent.connect(self._tell_sent)
        doing.carried.connect(self._tell_carried)
        doing.receipt_came.connect(self._tell_receipt)
        doing.tried.connect(self._tell_tried)
        doing.secret_kept.connect(self._tell_secret)
        doing.ssh_key_kept.connect(self._tell_ssh_key)

    def refuse(self, error: TourError) -> None:
        """Say what was refused, with the way to where it is mended."""
        if isinstance(error, NoKeyThere):
            self.turned.emit(KEYS)
            self._keys.complain(error)
            return
        remedies = []
        if isinstance(error, NoAgencyKey):
            self._signer = bytes.fromhex(str(error.values["key"]))
            remedies = [Remedy(KEYS, self.tr("Compare the key"), primary=True)]
        elif isinstance(error, NoDestination):
            remedies = [Remedy(DESTINATION, self.tr("Set the destination"), primary=True)]
        self._bar.say(*refusal_shown(error), remedies)

    def say_kept(self) -> None:
        """Say that the destination is kept."""
        self._bar.say(self.tr("The destination is kept."), "", (), Tone.SUCCESS)

    def say_pinned(self) -> None:
        """Say that the agency's key is confirmed."""
        self._bar.say(self.tr("The key of the agency is confirmed."), "", (), Tone.SUCCESS)

    def _cure(self, part: str) -> None:
        """Go where a refusal is mended; the key that a receipt was signed with is shown there."""
        self._bar.hide()
        self.turned.emit(part)
        if part == KEYS and self._signer:
            self._keys.show_found(self._signer)

    def _tell_tried(self, problem: TourError | None, identity: Identity | None) -> None:
        if identity is not None:
            self._bar.hide()
            self._destination.identity.show_identity(identity)
            self._destination.identity.accept.setFocus()
        elif problem is not None:
            self.refuse(problem)
        else:
            self._bar.say(*tried_words(self._destination.destination().way))

    def _tell_secret(self, outlives: bool) -> None:
        self._destination.show_secret(is_known=True)
        if not outlives:
            text = self.tr("There is no keyring on this system: the password is asked for at each start.")
            self._bar.say(text, "", (), Tone.WARNING)

    def _tell_ssh_key(self) -> None:
        text = self.tr("The private key is kept beside the books, readable by you alone.")
        self._bar.say(text, "", (), Tone.SUCCESS)

    def _tell_sent(self, sent: Sent, answered: Answered) -> None:
        failed = [problem for _row, problem in (*sent.failed, *answered.failed)]
        if failed:
            self.refuse(failed[0])
        else:
            self._bar.say(*sent_words(sent, answered))

    def _tell_carried(self, sent: Sent, place: Path) -> None:
        if sent.failed:
            self.refuse(sent.failed[0][1])
            return
        self._bar.say(*carried_words(sent, place))
        for row in sent.delivered:
            draft = place / f"{row.file_name.removesuffix('.zip')}.eml"
            if draft.exists():
                self._open_file(draft)

    def _tell_receipt(self, row: DeliveryRow, receipt: Receipt) -> None:
        self._bar.say(*receipt_words(row, receipt))
