"""A panel over the middle of the window with what lies behind dimmed, for something quick."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import RADIUS_DIALOG, SPACE_16

SHADOW_REACH: Final = 50
SHADOW_DROP: Final = 16
SHADOW_STEPS: Final = 16


class OverlayPanel(QWidget):
    """Covers its host; the panel hangs `top` below the upper edge. A click beside it asks to leave.

    While it is open the focus stays in it; closing gives the focus back to who had it.
    """

    leaving = Signal()

    def __init__(self, host: QWidget | None, width: int, top: int) -> None:
        super().__init__(host)
        self._width, self._hangs = width, top
        self._before: QWidget | None = None
        self._behind = QPixmap()
        self.panel = _Ground(self)
        self.column = QVBoxLayout(self.panel)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        if host is not None:
            host.installEventFilter(self)
        look().changed.connect(self.place)
        self.hide()

    def open(self) -> None:
        """Cover the host and remember who had the focus."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            self._look_behind()
        self.place()
        self.show()
        self.raise_()

    def close_panel(self) -> None:
        """Uncover the host and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        self._forget_behind()
        before, self._before = self._before, None
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def panel_width(self) -> int:
        """How wide the panel is in the host as large as it is."""
        host = self.parentWidget()
        return min(px(self._width), host.width() - 2 * px(SPACE_16)) if host is not None else px(self._width)

    def wanted_height(self) -> int:
        """How high the panel would be if there were room; subclasses that know better say so."""
        return self.panel.sizeHint().height()

    def place(self) -> None:
        """Follow the host's size and what the panel holds."""
        host = self.parentWidget()
        if host is None:
            return
        self.setGeometry(host.rect())
        width = self.panel_width()
        # where letters are large the panel climbs rather than lose rows
        top = min(px(self._hangs), host.height() // 8)
        height = min(self.wanted_height(), host.height() - top - px(SPACE_16))
        before = self.panel.geometry()
        self.panel.setGeometry((host.width() - width) // 2, top, width, height)
        if before != self.panel.geometry():
            reach = px(SHADOW_REACH)
            self.update(before.united(self.panel.geometry()).adjusted(-reach, -reach, reach, reach))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the host's size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._forget_behind()
            self.place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel leaves; nothing behind it is hit."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leaving.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies behind and let the panel stand out."""
        painter = smooth(self)
        if self._behind.isNull():
            painter.fillRect(self.rect(), _veil())
        else:
            painter.drawPixmap(0, 0, self._behind)
        self._paint_shadow(painter)
        painter.end()

    def _look_behind(self) -> None:
        """Keep a picture of the host: a veil over living widgets would have all of them drawn at each key pressed."""
        host = self.parentWidget()
        if host is not None:
            self._behind = host.grab()
            painter = QPainter(self._behind)
            painter.fillRect(self._behind.rect(), _veil())
            painter.end()
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, True)

    def _forget_behind(self) -> None:
        """Look through the veil again: the picture is of another size, or not needed."""
        self._behind = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def _paint_shadow(self, painter: QPainter) -> None:
        dark = QColor(Qt.GlobalColor.black)
        dark.setAlphaF(look().tokens.shadow_opacity / SHADOW_STEPS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dark)
        corner = px(RADIUS_DIALOG)  # what the panel hides is not drawn: it would cost more than all the rest
        hidden = self.panel.geometry().adjusted(corner, corner, -corner, -corner)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(hidden))
        ground = QRectF(self.panel.geometry()).translated(0, px(SHADOW_DROP))
        for step in range(1, SHADOW_STEPS + 1):
            reach = px(SHADOW_REACH) * step / SHADOW_STEPS / 2
            radius = corner + reach
            painter.drawRoundedRect(ground.adjusted(-reach, -reach, reach, reach), radius, radius)


def _veil() -> QColor:
    veil = look().colour("scrim")
    veil.setAlphaF(look().tokens.scrim_opacity)
    return veil


class _Ground(QWidget):
    """The rounded ground of the panel."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_DIALOG), "surface", "border" if look().tokens.is_dark else "")
        painter.end()
