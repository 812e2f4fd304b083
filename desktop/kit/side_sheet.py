"""A panel over the right of the window for one thing; what lies behind is dimmed and waits."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import hairline
from desktop.kit.sizes import SIDE_SHEET


class SideSheet(QWidget):
    """752 pixels wide, over the whole height of its host; Esc or a click beside it asks to leave.

    `leaving` asks whoever shows the sheet to close it: the sheet itself does not, since what it holds may keep a draft
    first. While it is open the focus stays in it; closing gives it back.
    """

    leaving = Signal()

    def __init__(self, host: QWidget | None) -> None:
        super().__init__(host)
        self._held: QWidget | None = None
        self._before: QWidget | None = None
        self.panel = _Panel(self, host)
        self.panel.hide()
        self._column = QVBoxLayout(self.panel)
        self._column.setContentsMargins(0, 0, 0, 0)
        if host is not None:
            host.installEventFilter(self)
        look().changed.connect(self._place)
        self.hide()

    @property
    def held(self) -> QWidget | None:
        """What the sheet shows, nothing while it is closed."""
        return self._held

    def open(self, content: QWidget) -> None:
        """Show a widget; one that was shown before gives way."""
        if self._held is None:
            self._before = QApplication.focusWidget()
        elif self._held is not content:
            self._put_away()
        self._held = content
        self._column.addWidget(content)
        self._place()
        self.show()
        self.raise_()
        self.panel.show()
        self.panel.raise_()
        content.show()
        content.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Let the window behind have its keys again."""
        if self._held is None:
            return
        self._put_away()
        self._held = None
        self.panel.hide()
        self.hide()
        before, self._before = self._before, None
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the host's size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel leaves; nothing behind it is hit."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leaving.emit()

    def keep_inside(self, *, following: bool) -> None:
        """Keep Tab within the panel."""
        focused = QApplication.focusWidget()
        if self._held is not None and focused is not None and not self.panel.isAncestorOf(focused):
            reason = Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason
            (self._next_inside(focused, following) or self._held).setFocus(reason)

    def _next_inside(self, place: QWidget, following: bool) -> QWidget | None:
        """Return where Tab comes into the panel again: what was added last stands behind the rest of the window."""
        one: QWidget | None = place
        while one is not None:
            one = one.nextInFocusChain() if following else one.previousInFocusChain()
            if one is None or one is place:
                break
            takes_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
            if takes_tab and self.panel.isAncestorOf(one) and one.isVisible() and one.isEnabled():
                return one
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies behind."""
        painter = QPainter(self)
        veil = look().colour("scrim")
        veil.setAlphaF(look().tokens.scrim_opacity)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _put_away(self) -> None:
        if self._held is not None:
            self._column.removeWidget(self._held)
            self._held.hide()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        self.setGeometry(host.rect())
        width = min(px(SIDE_SHEET), host.width())
        self.panel.setGeometry(host.width() - width, 0, width, host.height())


class _Panel(QWidget):
    """The ground of the sheet. It lies beside the veil and not in it: so nothing behind it need be painted."""

    def __init__(self, sheet: SideSheet, host: QWidget | None) -> None:
        super().__init__(host or sheet)
        self._sheet = sheet
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; no key reaches what lies behind."""
        if event.key() == Qt.Key.Key_Escape:
            self._sheet.leaving.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the ground hits nothing behind it."""

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep Tab within the panel."""
        moved = super().focusNextPrevChild(following)
        self._sheet.keep_inside(following=following)
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, with a hairline at the left."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.setPen(hairline())
        painter.drawLine(0, 0, 0, self.height())
        painter.end()
