"""A field to draw a signature in, by pen or mouse; it holds strokes of points, not a picture."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, smooth
from desktop.kit.sizes import RADIUS_CONTROL, SPACE_20

Point = tuple[int, int]


class DrawingField(QWidget):
    """Draws in a field of `extent` units, however large it is shown; `drawn` tells after each stroke.

    Tab goes to it, which brings it into sight and has it spoken; Delete wipes it.
    """

    drawn = Signal()

    def __init__(self, extent: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extent = extent
        self._strokes: list[list[Point]] = []
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look().changed.connect(self.updateGeometry)

    def strokes(self) -> tuple[tuple[Point, ...], ...]:
        """What was drawn."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def show_strokes(self, strokes: Sequence[Sequence[Point]]) -> None:
        """Show other strokes; none clears the field."""
        self._strokes = [list(stroke) for stroke in strokes]
        self.update()
        self.drawn.emit()

    def sizeHint(self) -> QSize:
        """As wide as there is room, in the proportion of the field."""
        width = px(420)
        return QSize(width, width * self._extent[1] // self._extent[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wipe what was drawn by Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.show_strokes(())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._strokes.append([self._point(event.position())])
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._strokes:
            point = self._point(event.position())
            if point != self._strokes[-1][-1]:
                self._strokes[-1].append(point)
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.drawn.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, the line to sign on, and the strokes."""
        painter = smooth(self)
        box(painter, QRectF(self.rect()), px(RADIUS_CONTROL), "surface", "control")
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), px(RADIUS_CONTROL))
        painter.setPen(QPen(look().colour("border"), 1, Qt.PenStyle.DashLine))
        line = self.height() - px(SPACE_20)
        painter.drawLine(px(SPACE_20), line, self.width() - px(SPACE_20), line)
        painter.setPen(QPen(look().colour("text"), px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for stroke in self._strokes:
            path = QPainterPath(self._place(stroke[0]))
            for point in stroke[1:]:
                path.lineTo(self._place(point))
            painter.drawPath(path)
        painter.end()

    def _point(self, at: QPointF) -> Point:
        wide, high = self._extent
        x = round(at.x() * wide / max(self.width(), 1))
        y = round(at.y() * high / max(self.height(), 1))
        return min(max(x, 0), wide), min(max(y, 0), high)

    def _place(self, point: Point) -> QPointF:
        wide, high = self._extent
        return QPointF(point[0] * self.width() / wide, point[1] * self.height() / high)
