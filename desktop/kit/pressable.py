"""What our own-painted buttons share: they light up under the pointer and show a ring to the keyboard."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.kit.look import look


def shows_ring(reason: Qt.FocusReason, *, before: bool) -> bool:
    """Say whether a control that gets the focus shows its ring.

    The pointer shows where it is by itself; a window that comes back to the front shows what it showed `before`.
    """
    if reason == Qt.FocusReason.ActiveWindowFocusReason:
        return before
    return reason != Qt.FocusReason.MouseFocusReason


class Pressable(QAbstractButton):
    """A button that paints itself; `is_lit` and `is_ringed` tell how. Enter presses it, as Space does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_lit = False
        self._had_ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look().changed.connect(self.updateGeometry)

    @property
    def is_lit(self) -> bool:
        """Whether the pointer is on it."""
        return self._is_lit and self.isEnabled()

    @property
    def is_ringed(self) -> bool:
        """Whether it has the focus and shows it."""
        return self.hasFocus() and self._had_ring

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        self._is_lit = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Calm down."""
        self._is_lit = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, unless it was the pointer that brought the focus."""
        self._had_ring = shows_ring(event.reason(), before=self._had_ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
