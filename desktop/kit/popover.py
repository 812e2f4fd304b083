"""A small panel beside what it speaks of: for looking and quick fixes; Esc or a click elsewhere puts it away."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import RADIUS_CARD, SPACE_8, SPACE_12, SPACE_16

SHADOW = 10


class Popover(QFrame):
    """Lies over its host; `body` takes its content. Closing gives the focus back to where it was."""

    closed = Signal()

    def __init__(self, host: QWidget, width: int = 340) -> None:
        super().__init__(host)
        self._width = width
        self._before: QWidget | None = None
        self.body = QVBoxLayout(self)
        look().changed.connect(self.restyle)
        self.restyle()
        self.hide()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_16) + px(SHADOW)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(px(SPACE_12))

    def open_at(self, around: QRect, focus: QWidget | None = None) -> None:
        """Show the panel beside a place of the host, where there is room; `focus` gets the keyboard."""
        host = self.parentWidget()
        assert host is not None
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        width = min(px(self._width) + 2 * px(SHADOW), host.width())
        self.setFixedWidth(width)
        self.body.activate()
        height = min(max(self.body.totalHeightForWidth(width), self.body.totalSizeHint().height()), host.height())
        self.resize(width, height)
        self.move(self._place(around, width, height))
        self.show()
        self.raise_()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        (focus or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Put the panel away."""
        if not self.isVisible():
            return
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self) or QApplication.focusWidget() is self
        self.hide()
        if had_focus and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press elsewhere in the window puts it away."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            is_widget = isinstance(watched, QWidget) and watched.window() is self.window()
            if is_widget and not self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint())):
                self.dismiss()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press on the panel from what lies below."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface over a soft shadow."""
        painter = smooth(self)
        shade = QColor(look().tokens.scrim)
        depth = px(SHADOW)
        card = QRectF(self.rect()).adjusted(depth, depth, -depth, -depth)
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(depth, 0, -2):
            shade.setAlphaF(look().tokens.shadow_opacity / depth)
            painter.setBrush(shade)
            radius = px(RADIUS_CARD) + ring
            painter.drawRoundedRect(card.adjusted(-ring, -ring + 2, ring, ring), radius, radius)
        box(painter, card, px(RADIUS_CARD), "popover", "border")
        painter.end()

    def _place(self, around: QRect, width: int, height: int) -> QPoint:
        host = self.parentWidget()
        assert host is not None
        gap = px(SPACE_8) - px(SHADOW)
        left = around.right() + gap
        if left + width > host.width():
            left = around.left() - width - gap
        if left < 0:
            left = max(min(around.left(), host.width() - width), 0)
        top = min(max(around.center().y() - height // 3, 0), max(host.height() - height, 0))
        return QPoint(left, top)
