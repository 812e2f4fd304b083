"""Rows of fields that are put in another order: by Alt and an arrow, or drawn by their handle."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import smooth
from desktop.kit.sizes import SPACE_4, TARGET

STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
DOT: Final = 3


def move_by_keys(
    event: QKeyEvent,
    focused: QWidget | None,
    rows: Sequence[Sequence[QWidget]],
    shift: Callable[[int, int], None],
) -> bool:
    """Move the row in which one stands if Alt and an arrow are pressed; say whether they were."""
    if not event.modifiers() & Qt.KeyboardModifier.AltModifier or event.key() not in STEPS:
        return False
    place = next((place for place, row in enumerate(rows) if focused in row), None)
    if place is None:
        return False
    shift(place, STEPS[Qt.Key(event.key())])
    return True


class Handle(QWidget):
    """Six dots at which a row is drawn; `drawn(y)` tells where the pointer is, `dropped(y)` where it let go.

    Heights are those of the screen, so that rows can be asked where they lie. Keys do the same, so it takes no focus.
    """

    drawn = Signal(float)
    dropped = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self._is_held = False

    def sizeHint(self) -> QSize:
        """As large as a target for the pointer must be."""
        return QSize(px(TARGET), px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """It grows no smaller."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row up."""
        self._is_held = event.button() == Qt.MouseButton.LeftButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the row is carried."""
        if self._is_held:
            self.drawn.emit(event.globalPosition().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the row go."""
        if self._is_held and event.button() == Qt.MouseButton.LeftButton:
            self._is_held = False
            self.dropped.emit(event.globalPosition().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("text3"))
        middle, step = QRectF(self.rect()).center(), px(SPACE_4) + px(DOT)
        for across in (-0.5, 0.5):
            for along in (-1, 0, 1):
                painter.drawEllipse(middle + QPointF(across * step, along * step), px(DOT) / 2, px(DOT) / 2)
        painter.end()
