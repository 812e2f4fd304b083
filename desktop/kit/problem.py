"""A problem said in place: what it is, what is safe, and the buttons that mend it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.pill import Tone
from desktop.kit.sign import Sign
from desktop.kit.sizes import RADIUS_PANEL, SPACE_2, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

SIGNS = {
    Tone.NEUTRAL: "info",
    Tone.ACCENT: "info",
    Tone.SUCCESS: "ticked",
    Tone.WARNING: "remark",
    Tone.DANGER: "conflict",
}
LEAST_WORDS = 240
"""Room that the words want beside the remedies, at 100 %."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """A button of a problem; it does `act`, or else its `key` comes back in `ProblemBar.chosen`."""

    key: str
    text: str
    keys: str = ""
    primary: bool = False
    act: Callable[[], object] | None = None


class ProblemBar(QFrame):
    """Hidden until it has something to say; `chosen(key)` names the remedy a person took."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.DANGER
        self._sign = Sign("conflict", "danger")
        self._what = Text("", Type.ROW_TITLE, wraps=True)
        self._safe = Text("", Type.NOTE, "text2", wraps=True)
        for label in (self._what, self._safe):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addWidget(self._what)
        words.addWidget(self._safe)
        self._remedies = QHBoxLayout()
        self._remedies.setSpacing(px(SPACE_8))
        self._close = Button(kind=Kind.GHOST, sign="close", small=True)
        self._close.clicked.connect(self.dismiss)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(px(SPACE_12))
        self._middle.addLayout(words, 1)
        self._middle.addLayout(self._remedies)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SPACE_16), px(SPACE_12), px(SPACE_12), px(SPACE_12))
        row.setSpacing(px(SPACE_12))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._middle, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        look().changed.connect(self.update)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Name the button that puts the bar away."""
        self._close.set_name(self.tr("Hide this message"))

    def say(self, what: str, safe: str = "", remedies: Sequence[Remedy] = (), tone: Tone = Tone.DANGER) -> None:
        """Show a problem: what it is, what is not affected or what to do, and the remedies; tell the reader."""
        self._tone = tone
        self._sign.show_sign(SIGNS[tone], tone.value.ink)
        self._what.setText(what)
        self._safe.setText(safe)
        self._safe.setVisible(bool(safe))
        self.setAccessibleName(what)
        self.setAccessibleDescription(safe)
        self._offer(remedies)
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, what))

    def dismiss(self) -> None:
        """Put the bar away."""
        self.hide()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the remedies below the words where there is no room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def buttons(self) -> list[Button]:
        """The remedies, as buttons, from left to right."""
        widgets = (item.widget() for place in range(self._remedies.count()) if (item := self._remedies.itemAt(place)))
        return [widget for widget in widgets if isinstance(widget, Button)]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of its tone."""
        painter = smooth(self)
        inks = self._tone.value
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), inks.fill)
        painter.end()

    def _arrange(self) -> None:
        taken = sum(button.sizeHint().width() + px(SPACE_8) for button in self.buttons())
        is_row = not taken or self.width() - taken >= px(LEAST_WORDS)
        self._middle.setDirection(QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom)
        self._remedies.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _offer(self, remedies: Sequence[Remedy]) -> None:
        for old in self.buttons():
            self._remedies.removeWidget(old)
            old.hide()
            old.deleteLater()
        for remedy in remedies:
            kind = Kind.PRIMARY if remedy.primary else Kind.SECONDARY
            button = Button(remedy.text, kind, keys=remedy.keys, small=True)
            button.setObjectName(remedy.key)
            button.clicked.connect(self._tell if remedy.act is None else partial(_do, remedy.act))
            self._remedies.addWidget(button)
        self._arrange()

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.chosen.emit(sender.objectName())


def _do(act: Callable[[], object], _on: bool = False) -> None:
    act()
