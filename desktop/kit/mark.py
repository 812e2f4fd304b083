"""The mark of the program: a tile with the gate house."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import RADIUS_CONTROL, TILE

# the gate house in a square of 20: roof and walls, then the door
HOUSE = ((4, 15.5), (4, 8.2), (10, 3.8), (16, 8.2), (16, 15.5))
DOOR = ((7.4, 15.5), (7.4, 10.4), (12.6, 10.4), (12.6, 15.5))
GRID = 20.0


def paint_mark(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Draw tile and house into a square."""
    box(painter, rect, radius, "accent")
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    pen = QPen(look().colour("on_accent"), 1.3)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for line in (HOUSE, DOOR):
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
    painter.restore()


def mark_pixmap(size: int) -> QPixmap:
    """The mark as a picture, for the icon of the window."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, QRectF(0, 0, size, size), size * RADIUS_CONTROL / TILE)
    painter.end()
    return pixmap


class Mark(QWidget):
    """The mark in the corner of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(px(TILE), px(TILE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = smooth(self)
        paint_mark(painter, QRectF(self.rect()), px(RADIUS_CONTROL))
        painter.end()
