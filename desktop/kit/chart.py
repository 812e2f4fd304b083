"""Few numbers as bars, painted by ourselves: labelled rows, or columns over an axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, hairline, smooth
from desktop.kit.sizes import FLOW, SIDE_PANEL, SPACE_2, SPACE_4, SPACE_6, SPACE_8, SPACE_12, SPACE_24, SPACE_28
from desktop.kit.typefaces import Type

LABEL_PART: Final = 0.45
"""No more of the width than this is given to the labels of rows."""
GRID_LINES: Final = 4
STEPS: Final = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class BarItem:
    """A bar: what it is called, its value, how the value is written, and the token it is filled with.

    `before` is marked across a column: what the value was at an earlier time, None where nobody knows.
    """

    label: str
    value: float
    shown: str
    role: str = "accent"
    before: float | None = None


class Chart(QWidget):
    """What rows and columns share: the items, and the words for the reader.

    One that `opens` takes the keyboard: arrows walk its bars, and Enter, or a click, tells `opened(place)`.
    """

    opened = Signal(int)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[BarItem, ...] = ()
        self.current = 0
        self._opens = False
        self.setAccessibleName(name)
        look().changed.connect(self.updateGeometry)

    def let_open(self) -> None:
        """Let a person open what is behind a bar."""
        self._opens = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_items(self, items: Sequence[BarItem]) -> None:
        """Show other numbers; the reader is told all of them."""
        self.items = tuple(items)
        self.current = min(self.current, max(len(self.items) - 1, 0))
        self.setAccessibleDescription("; ".join(f"{item.label}: {item.shown}" for item in items))
        self.updateGeometry()
        self.update()

    def largest(self) -> float:
        """The largest value; 1 if there is none above nought."""
        return max((max(item.value, item.before or 0) for item in self.items), default=0) or 1

    def rect_of(self, place: int) -> QRect:
        """Where a bar with its words stands."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the bars and open the one the keyboard is on."""
        last = len(self.items) - 1
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        if not self._opens or last < 0:
            super().keyPressEvent(event)
        elif event.key() in steps:
            self._go(min(max(self.current + steps[Qt.Key(event.key())], 0), last))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if event.key() == Qt.Key.Key_Home else last)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the bar that was hit."""
        spot = event.position().toPoint()
        hit = next((place for place in range(len(self.items)) if self.rect_of(place).contains(spot)), None)
        if self._opens and hit is not None:
            self.current = hit
            self.update()
            self.opened.emit(hit)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which bar the keyboard is on."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.update()

    def paint_current(self, painter: QPainter) -> None:
        """Draw the ring of the bar the keyboard is on."""
        if self._opens and self.hasFocus() and self.items:
            focus_ring(painter, QRectF(self.rect_of(self.current)), px(SPACE_4))

    def _go(self, place: int) -> None:
        self.current = place
        item = self.items[place]
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{item.label}: {item.shown}"))
        self.update()


class BarChart(Chart):
    """Rows: label, bar, number."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One row for each item."""
        return QSize(px(SIDE_PANEL), max(len(self.items), 1) * px(SPACE_28))

    def minimumSizeHint(self) -> QSize:
        """Half as wide."""
        return QSize(px(SIDE_PANEL) // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = smooth(self)
        words, figures = look().metrics(Type.NOTE), look().metrics(Type.CONTROL_STRONG)
        longest = max((words.horizontalAdvance(item.label) for item in self.items), default=0)
        labels = min(longest + px(SPACE_2), round(self.width() * LABEL_PART))
        numbers = max((figures.horizontalAdvance(item.shown) for item in self.items), default=0)
        left = labels + px(SPACE_12)
        track = max(self.width() - left - numbers - px(SPACE_12), 1)
        for place, item in enumerate(self.items):
            row = self.rect_of(place)
            self._paint_row(painter, item, row, QRect(left, row.top(), track, row.height()), labels)
        self.paint_current(painter)
        painter.end()

    def rect_of(self, place: int) -> QRect:
        """A row of the chart."""
        return QRect(0, place * px(SPACE_28), self.width(), px(SPACE_28))

    def _paint_row(self, painter: QPainter, item: BarItem, row: QRect, track: QRect, labels: int) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look().font(Type.NOTE))
        painter.setPen(look().colour("text"))
        shown = look().metrics(Type.NOTE).elidedText(item.label, Qt.TextElideMode.ElideRight, labels)
        painter.drawText(QRect(0, row.top(), labels + 1, row.height()), middle | Qt.AlignmentFlag.AlignLeft, shown)
        height = px(SPACE_8)
        bar = QRectF(track.left(), row.center().y() - height / 2, track.width(), height)
        box(painter, bar, height / 2, "border")
        if item.value > 0:
            bar.setWidth(max(bar.width() * item.value / self.largest(), height))
            box(painter, bar, height / 2, item.role)
        painter.setFont(look().font(Type.CONTROL_STRONG))
        painter.setPen(look().colour("text"))
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, item.shown)


class ColumnChart(Chart):
    """Columns over an axis, with a few lines to read heights by."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Wide rather than high."""
        return QSize(px(SIDE_PANEL), 2 * px(FLOW))

    def minimumSizeHint(self) -> QSize:
        """Room for the axis and something above it."""
        return QSize(px(SIDE_PANEL) // 2, px(FLOW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, columns and the words below them."""
        painter = smooth(self)
        step, top_value, plot = self._scale()
        self._paint_lines(painter, plot, step, top_value)
        self._paint_columns(painter, plot, top_value)
        self.paint_current(painter)
        painter.end()

    def rect_of(self, place: int) -> QRect:
        """A column from the top of the plot to its word."""
        plot = self._scale()[2]
        cell = plot.width() / max(len(self.items), 1)
        return QRect(round(plot.left() + cell * place), 0, round(cell), self.height())

    def _scale(self) -> tuple[float, float, QRect]:
        axis = look().metrics(Type.AXIS)
        step = nice_step(self.largest() / GRID_LINES)
        top_value = step * -(-self.largest() // step)
        left = axis.horizontalAdvance(_written(top_value)) + px(SPACE_8)
        plot = QRect(left, axis.height(), self.width() - left, self.height() - 2 * axis.height() - px(SPACE_6))
        return step, top_value, plot

    def _paint_lines(self, painter: QPainter, plot: QRect, step: float, top_value: float) -> None:
        painter.setFont(look().font(Type.AXIS))
        height = look().metrics(Type.AXIS).height()
        for number in range(round(top_value / step) + 1):
            y = plot.bottom() - round(plot.height() * number * step / top_value)
            painter.setPen(hairline("control" if number == 0 else "border"))
            painter.drawLine(plot.left(), y, plot.right(), y)
            painter.setPen(look().colour("text3"))
            label = QRect(0, y - height // 2, plot.left() - px(SPACE_8), height)
            painter.drawText(
                label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _written(number * step)
            )

    def _paint_columns(self, painter: QPainter, plot: QRect, top_value: float) -> None:
        if not self.items:
            return
        cell = plot.width() / len(self.items)
        width = min(cell * 0.6, px(SPACE_24))
        every = max(-(-self._label_width() // max(int(cell), 1)), 1)
        words = look().metrics(Type.AXIS)
        for place, item in enumerate(self.items):
            middle = plot.left() + cell * (place + 0.5)
            height = plot.height() * max(item.value, 0) / top_value
            if height > 0:
                column = QRectF(middle - width / 2, plot.bottom() - height, width, height)
                box(painter, column, min(px(SPACE_2), height / 2), item.role)
            if item.before is not None:
                y = plot.bottom() - plot.height() * item.before / top_value
                mark = QRectF(middle - width * 0.7, y - px(1), width * 1.4, px(2))
                painter.fillRect(mark.adjusted(0, -px(1), 0, px(1)), look().colour("surface"))
                painter.fillRect(mark, look().colour("warning"))
            if place % every == 0:
                painter.setPen(look().colour("text3"))
                room = QRectF(middle - cell * every / 2, plot.bottom() + px(SPACE_6), cell * every, words.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, item.label)

    def _label_width(self) -> int:
        words = look().metrics(Type.AXIS)
        return max(words.horizontalAdvance(item.label) for item in self.items) + px(SPACE_4)


def nice_step(rough: float) -> float:
    """The next larger of 1, 2, 2.5, 5 times a power of ten; never below 1, for we count people and visits."""
    power = 1.0
    while power * 10 <= rough:
        power *= 10
    return next(factor * power for factor in STEPS if factor * power >= rough and (factor * power).is_integer())


def _written(value: float) -> str:
    return f"{value:.0f}"
