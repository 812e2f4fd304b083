"""A strip that says what has just happened and offers to take it back."""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import RADIUS_PANEL, SPACE_8, SPACE_16, STATUS_BAR, TOAST
from desktop.kit.text import ElidedText
from desktop.kit.typefaces import Type

STAY_MS = 8000


class Offer(Enum):
    """What a strip offers, by its key."""

    UNDO = "Ctrl+Z"
    REDO = "Ctrl+Shift+Z"
    NOTHING = ""


class Toast(QFrame):
    """Colours inverted; stays eight seconds, longer while the pointer or the focus is on it."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ElidedText("", Type.BODY_STRONG, "surface")
        self._offer = Offer.UNDO
        self._undo = Button(kind=Kind.SECONDARY, keys="Ctrl+Z", small=True)
        self._undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE_16), 0, px(SPACE_8), 0)
        row.setSpacing(px(SPACE_16))
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=STAY_MS)
        self._timer.timeout.connect(self._leave)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()
        self.hide()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.setFixedHeight(px(TOAST))

    def retranslate(self) -> None:
        """Name the button."""
        self._undo.setText(self.tr("Redo") if self._offer is Offer.REDO else self.tr("Undo"))

    def say(self, text: str, offer: Offer = Offer.UNDO) -> None:
        """Show what happened, what takes it back, and tell the reader."""
        self._text.set_text(text)
        self._offer = offer
        self._undo.set_keys(offer.value)
        self._undo.setVisible(offer is not Offer.NOTHING)
        self.retranslate()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the inverted ground."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), "text")
        painter.end()

    def _leave(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _take_back(self) -> None:
        self._timer.stop()
        self.hide()
        (self.redo_wanted if self._offer is Offer.REDO else self.undo_wanted).emit()


def place_toast(toast: Toast, host: QWidget | None) -> None:
    """Put the strip above the status bar at the foot of its host, in the middle; without a host nothing is done."""
    if host is None:
        return
    width = min(max(toast.sizeHint().width(), host.width() // 3), host.width() - 2 * px(SPACE_16))
    toast.setFixedWidth(width)
    above_status = host.height() - px(STATUS_BAR) - toast.height() - px(SPACE_8)
    toast.move((host.width() - width) // 2, above_status)
