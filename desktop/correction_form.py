"""The form that opens a closed month for a correction."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from db.model.kinds import CorrectionReason
from db.reports.titles import CORRECTIONS
from db.rules.calendar import Month
from desktop.kit import formats
from desktop.kit.button import Button
from desktop.kit.card import Caption
from desktop.kit.look import look, px
from desktop.kit.phrases import shown
from desktop.kit.sizes import SPACE_4, SPACE_8
from desktop.kit.text import Text
from desktop.kit.turning import TurningRow
from desktop.kit.typefaces import Type

LONGEST_NOTE = 400


class CorrectionForm(QWidget):
    """Why a closed month is opened again: a reason of the list and a sentence."""

    corrected = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.reason = QComboBox()
        self.reason.setObjectName("reason")
        self.note = QLineEdit()
        self.note.setObjectName("note")
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.returnPressed.connect(self.send)
        self.create_button = Button(sign="amendment")
        self.create_button.clicked.connect(self.send)
        self.create_button.setAutoDefault(True)
        self._reason_caption, self._note_caption = Caption(), Caption()
        self._problem = Text("", Type.CAPTION, "danger", wraps=True)
        reason, note = QVBoxLayout(), QVBoxLayout()
        for box, caption in ((reason, self._reason_caption), (note, self._note_caption)):
            box.setSpacing(px(SPACE_4))
            box.addWidget(caption)
        reason.addWidget(self.reason)
        note.addWidget(self.note)
        turning = TurningRow()
        turning.row.addLayout(reason, 2)
        turning.row.addLayout(note, 5)
        turning.row.addWidget(self.create_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_8))
        column.addWidget(turning)
        column.addWidget(self._problem)
        look().changed.connect(self.updateGeometry)

    def show_month(self, month: Month) -> None:
        """Offer the reasons anew, in the language in force."""
        chosen = self.reason.currentData()
        with QSignalBlocker(self.reason):
            self.reason.clear()
            for reason in CorrectionReason:
                self.reason.addItem(shown(CORRECTIONS[reason]), reason)
            self.reason.setCurrentIndex(max(self.reason.findData(chosen), 0))
        self._reason_caption.setText(self.tr("Reason"))
        self._note_caption.setText(self.tr("What was wrong, in a sentence and without names"))
        self.reason.setAccessibleName(self._reason_caption.text())
        self.note.setAccessibleName(self._note_caption.text())
        self.create_button.setText(self.tr("Create a correction"))
        self.create_button.setAccessibleDescription(formats.month_title(month.first))
        self.complain("")

    def send(self) -> None:
        """Ask for the correction, or say that the sentence is missing."""
        note = self.note.text().strip()
        if not note:
            self.complain(self.tr("Say what was wrong: the correction is told to the agency with its reason."))
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.complain("")
        self.corrected.emit(CorrectionReason(self.reason.currentData()), note)
        self.note.clear()

    def complain(self, text: str) -> None:
        """Say what is wrong with the sentence; nothing takes it back."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.note.setProperty("problem", bool(text))
        self.note.style().polish(self.note)
