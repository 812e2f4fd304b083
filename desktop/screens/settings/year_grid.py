"""A year of days in twelve months: walked by arrows, turned between working and free by Space or a click."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from db.queries.production_calendar import DayRow, is_plain_working
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sizes import RADIUS_BLOCK, SPACE_2, SPACE_16, SPACE_24, TARGET
from desktop.kit.typefaces import Type

ACROSS, WEEKS, HEADS = 4, 6, 2
"""Months beside each other at most, rows of weeks in a month, and rows above them."""
NARROWEST: Final = 0.75
"""Days grow no narrower than this part of a target for the pointer."""
STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class YearGrid(QWidget):
    """`turned(day)` asks to make a day working or free, `shortened(day)` to make it a short one or a whole one.

    `moved(day)` tells where one stands; it may be another year. `short` tells when the site closes on short days.
    """

    turned = Signal(object)
    shortened = Signal(object)
    moved = Signal(object)

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self._known: Mapping[date, DayRow] = {}
        self.short: Mapping[date, time] = {}
        self._across = ACROSS
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        look().changed.connect(self.updateGeometry)

    def show_year(self, known: Mapping[date, DayRow], short: Mapping[date, time]) -> None:
        """Show the days that differ from the plain week, and those that close early."""
        self._known, self.short = known, short
        self._speak()
        self.update()

    def is_working(self, day: date) -> bool:
        """Say whether people work on a day."""
        row = self._known.get(day)
        return is_plain_working(day) if row is None else row.is_working

    def go(self, day: date) -> None:
        """Stand on a day."""
        self.day = day
        self.moved.emit(day)
        self._speak()
        self.update()

    def spoken(self, day: date) -> str:
        """What a day is, in words."""
        row = self._known.get(day)
        words = self.tr("{day}, working") if self.is_working(day) else self.tr("{day}, free")
        text = words.format(day=formats.long_day(day))
        if day in self.short:
            text = self.tr("{day}, closes at {time}").format(day=text, time=formats.clock(self.short[day]))
        return f"{text}: {row.title}" if row is not None and row.title else text

    def rect_of(self, day: date) -> QRectF:
        """Where a day stands."""
        left, top, wide, high = self._month_place(day.month)
        place = day.day - 1 + date(day.year, day.month, 1).weekday()
        return QRectF(left + place % 7 * wide, top + (HEADS + place // 7) * high, wide, high)

    def day_at(self, x: float, y: float) -> date | None:
        """Which day stands at a point."""
        for month in range(1, 13):
            for number in range(1, monthrange(self.day.year, month)[1] + 1):
                day = date(self.day.year, month, number)
                if self.rect_of(day).contains(x, y):
                    return day
        return None

    def sizeHint(self) -> QSize:
        """Wide enough for four months, as high as those beside each other leave below each other."""
        wide, down = px(TARGET) * 7 * ACROSS + px(SPACE_24) * (ACROSS - 1), 12 // self._across
        return QSize(wide, px(TARGET) * (WEEKS + HEADS) * down + px(SPACE_16) * (down - 1))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a month is."""
        return QSize(int(px(TARGET) * 7 * NARROWEST), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put fewer months beside each other where there is no room for four."""
        super().resizeEvent(event)
        least = px(TARGET) * 7 * NARROWEST
        fits = [count for count in (ACROSS, 3, 2) if self.width() >= least * count + px(SPACE_24) * (count - 1)]
        across = next(iter(fits), 1)
        if across != self._across:
            self._across = across
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by days and weeks, by months with Page up and down, by years with Ctrl; Space and Enter turn the day."""
        key = Qt.Key(event.key())
        is_far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in STEPS:
            self.go(self.day + timedelta(days=STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go(_shifted(self.day, (12 if is_far else 1) * (-1 if key == Qt.Key.Key_PageUp else 1)))
        elif key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.shortened.emit(self.day)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.turned.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click turns the day."""
        day = self.day_at(event.position().x(), event.position().y())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.go(day)
            self.turned.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the day under the pointer is."""
        day = self.day_at(event.position().x(), event.position().y())
        QToolTip.showText(event.globalPosition().toPoint(), self.spoken(day) if day is not None else "", self)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months."""
        painter = smooth(self)
        for month in range(1, 13):
            self._paint_month(painter, month)
        painter.end()

    def _paint_month(self, painter: QPainter, month: int) -> None:
        left, top, wide, high = self._month_place(month)
        painter.setFont(look().font(Type.CONTROL_STRONG))
        painter.setPen(look().colour("text"))
        title = QLocale().standaloneMonthName(month)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, top, wide * 7, high), align, title[:1].upper() + title[1:])
        painter.setFont(look().font(Type.AXIS))
        painter.setPen(look().colour("text3"))
        for number in range(7):
            name = QLocale().dayName(number + 1, QLocale.FormatType.ShortFormat)
            where = QRectF(left + number * wide, top + high, wide, high)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, name[:2])
        for number in range(1, monthrange(self.day.year, month)[1] + 1):
            self._paint_day(painter, date(self.day.year, month, number))

    def _paint_day(self, painter: QPainter, day: date) -> None:
        where = self.rect_of(day).adjusted(px(SPACE_2) / 2, px(SPACE_2) / 2, -px(SPACE_2) / 2, -px(SPACE_2) / 2)
        is_working, is_special = self.is_working(day), day in self._known
        if is_special:
            box(painter, where, px(RADIUS_BLOCK), "accent_soft" if is_working else "danger_soft", "")
        if day == self.day:
            box(painter, where, px(RADIUS_BLOCK), "", "accent" if self.hasFocus() else "text3")
        painter.setFont(look().font(Type.CAPTION_STRONG if is_special else Type.CAPTION))
        ink = ("accent" if is_working else "danger") if is_special else ("text" if is_working else "text3")
        painter.setPen(look().colour(ink))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if is_special:  # colour never stands alone: a free day is struck, a working one underlined
            line = where.center().y() if not is_working else where.bottom() - px(SPACE_2) * 2
            painter.drawLine(int(where.center().x() - px(8)), int(line), int(where.center().x() + px(8)), int(line))
        if day in self.short:  # half a line, as of a day that ends early
            painter.setPen(look().colour("warning"))
            low = int(where.bottom() - px(SPACE_2))
            painter.drawLine(int(where.center().x() - px(8)), low, int(where.center().x()), low)

    def _month_place(self, month: int) -> tuple[float, float, float, float]:
        """Left, top, and the size of a day."""
        gap, high = px(SPACE_24), float(px(TARGET))
        wide = (self.width() - gap * (self._across - 1)) / self._across / 7
        row, column = divmod(month - 1, self._across)
        return column * (wide * 7 + gap), row * (high * (WEEKS + HEADS) + px(SPACE_16)), wide, high

    def _speak(self) -> None:
        words = self.spoken(self.day)
        self.setAccessibleName(words)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _shifted(day: date, months: int) -> date:
    """Return the same day some months later, or the last of a shorter month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
