"""The picture of a widget, kept as long as it looks the same: a frame then copies it instead of drawing it."""

from collections.abc import Callable, Hashable

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.kit.icons import is_loaded
from desktop.kit.look import look


class DrawnOnce:
    """For widgets whose drawing costs more than a copy; `ground` is the token of what lies behind the widget."""

    def __init__(self, ground: str) -> None:
        self._ground = ground
        self._key: Hashable = None
        self._picture = QPixmap()

    def picture(self, widget: QWidget, shown: Hashable, draw: Callable[[QPainter], object]) -> QPixmap:
        """Return the picture of a widget that shows `shown`; `draw` is called if size, look or `shown` are others."""
        here, ratio = look(), widget.devicePixelRatioF()
        key = (shown, widget.size().toTuple(), ratio, here.tokens.canvas, here.tokens.text, here.scale, is_loaded())
        if key != self._key:
            self._picture = QPixmap(widget.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(here.colour(self._ground))  # opaque, so that letters are as crisp as on the widget
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter)
            painter.end()
            self._key = key
        return self._picture
