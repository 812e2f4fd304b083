"""How far a piece of work is, and the way to give it up."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_12
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

PATIENCE_MS = 300
"""What is over sooner needs no words."""


class WorkStrip(QWidget):
    """Hidden while nothing is under way; `cancelled` says that nobody wants it any more."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Text("", Type.NOTE, "text2", wraps=True)
        self.cancel = Button(kind=Kind.GHOST, small=True)
        self.cancel.setObjectName("cancel_work")
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(SPACE_12))
        row.addWidget(self.text, 1)
        row.addWidget(self.cancel)
        self._wait = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._wait.timeout.connect(self.show)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.cancel.setText(self.tr("Cancel"))

    def begin(self) -> None:
        """Say that something is under way, once it takes long enough to be noticed."""
        self.text.setText(self.tr("Working…"))
        self._wait.start()

    def show_step(self, step: int, total: int) -> None:
        """Say how far it is."""
        if step < total:
            self.text.setText(self.tr("{step} of {total}").format(step=step + 1, total=total))

    def end(self) -> None:
        """Nothing is under way any more."""
        self._wait.stop()
        self.hide()
