"""The field that always has the focus: names are typed into it, codes scanned, and single keys mean steps while it is
empty.

A scanner works as a keyboard. What it writes is data for this field and nothing else: a code that carries function
keys, Esc or Ctrl is recognised by its pace, its commands are swallowed, and the whole of it is refused.
"""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from db.rules.passes import LONGEST_SCAN, read_pass
from desktop.kit.keycap import keycap_width, paint_keycap
from desktop.kit.look import look, px
from desktop.kit.painting import sign, smooth, square
from desktop.kit.sizes import GATE_FIELD, GATE_LOW, KEYCAP, SPACE_16, SPACE_24
from desktop.kit.typefaces import Type
from desktop.screens.gate.burst import ENDS, Burst

STEPS: Final = {
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_PageDown: "next_group",
    Qt.Key.Key_PageUp: "previous_group",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_Space: "tick",
    Qt.Key.Key_Plus: "more",
    Qt.Key.Key_Minus: "less",
    Qt.Key.Key_Delete: "missing",
}
"""What single keys mean while the field is empty."""
ONCE: Final = frozenset({*ENDS, Qt.Key.Key_Space, Qt.Key.Key_Delete})
"""A key that is held down means these once: otherwise a hand on it would let in one after another."""
WHILE_TYPING: Final = frozenset({"down", "up", "next_group", "previous_group"})
"""Steps that also work in the list of those who were found."""


class ScanField(QLineEdit):
    """`entered(text)` tells what was typed, or scanned behind whatever stood there; who hears it clears the field.

    `refused` tells of a code that was no mere text, `stepped(step)` of a single key, `left` of Esc in the empty field.
    """

    entered = Signal(str)
    refused = Signal()
    stepped = Signal(str)
    undone = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scan")
        self.setMaxLength(LONGEST_SCAN)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self._is_low = False
        self._burst = Burst()
        self._is_hostile = False
        self.inputRejected.connect(self._distrust)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self.setFont(look().font(Type.SCAN))
        left = px(SPACE_24) * 2 + px(SPACE_24)
        self.setTextMargins(left, 0, px(SPACE_24) + keycap_width("Enter"), 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """High, but in a low window, where the room is needed below."""
        return QSize(px(GATE_FIELD) * 4, px(GATE_LOW if self._is_low else GATE_FIELD))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(px(GATE_FIELD), self.sizeHint().height())

    def set_low(self, *, is_low: bool) -> None:
        """Take less room in a low window."""
        self._is_low = is_low
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Take keys before shortcuts do while a scanner writes."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._burst.goes_on(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sort keys into commands, steps and text."""
        if self._burst.goes_on(event) and event.key() not in ENDS and not _writes(event):
            self._is_hostile = True
            self._burst.swallow(event)
            return
        if event.isAutoRepeat() and event.key() in ONCE:
            return
        if event.key() in ENDS:
            self._end()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif _is_undo(event):
            self._undo()
        elif not self._step(event):
            if _writes(event):
                self._burst.note(event)
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep the focus."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign and the key over the field."""
        super().paintEvent(event)
        painter = smooth(self)
        size = px(SPACE_24)
        sign(painter, "check_in_mode", "accent", square(px(SPACE_24), self.height() // 2, size))
        width = keycap_width("Enter")
        cap = self.rect().adjusted(self.width() - width - px(SPACE_16), 0, -px(SPACE_16), 0)
        cap.setHeight(px(KEYCAP))
        cap.moveTop((self.height() - px(KEYCAP)) // 2)
        paint_keycap(painter, cap, "Enter", "text2", "surface", "border")
        painter.end()

    def _step(self, event: QKeyEvent) -> bool:
        step = STEPS.get(Qt.Key(event.key()))
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if step is None or not is_plain or (self.text() and step not in WHILE_TYPING):
            return False
        self.stepped.emit(step)
        return True

    def _end(self) -> None:
        is_hostile = self._is_hostile
        written = self.text()[-len(self._burst.text) :] if self._burst.is_scan() else self.text()
        self._forget()
        if is_hostile:
            self.clear()
            self.refused.emit()
        else:
            self.entered.emit(written)

    def _leave(self) -> None:
        is_empty = not self.text()
        self._forget()
        self.clear()
        if is_empty:
            self.left.emit()

    def _undo(self) -> None:
        if self.text():
            self.clear()
        else:
            self.undone.emit()

    def _distrust(self) -> None:
        """More was written than a code or a name can have."""
        if not read_pass(self.text()):
            self._is_hostile = True

    def _forget(self) -> None:
        self._burst.forget()
        self._is_hostile = False


def _writes(event: QKeyEvent) -> bool:
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & commands


def _is_undo(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
