"""The day by route: blocks between the hours, and a line where it is now."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from db.model.kinds import VisitState
from db.queries.today import Today
from db.rules.states import EXITS, TENTATIVE
from desktop.kit import formats
from desktop.kit.look import look, px
from desktop.kit.painting import box, focus_ring, hairline, sign, smooth, square
from desktop.kit.sizes import RADIUS_BLOCK, SPACE_4, SPACE_8
from desktop.kit.typefaces import Type
from desktop.labels import kind_title, state_title
from desktop.screens.today.layout import Lane, Placed, lay_out, part

LANE: Final = 33
BLOCK: Final = 26
AXIS: Final = 26
NAMES: Final = 110
EDGE: Final = 3
SIGN: Final = 15
HATCH: Final = 8
COVERED: Final = timedelta(minutes=22)
"""An hour so close to now is covered by the pill of the now-line."""
INSIDE = frozenset({VisitState.CHECKED_IN, VisitState.IN_PROGRESS})
OVER = frozenset({VisitState.COMPLETED, VisitState.CLOSED, VisitState.INTERRUPTED})


class Timeline(QWidget):
    """Lanes are routes. Arrows walk the blocks in the order of time; `picked(visit)` tells which one was chosen."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today: Today | None = None
        self.lanes: list[Lane] = []
        self._placed: list[Placed] = []
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_day(self, today: Today) -> None:
        """Draw a day."""
        self._today = today
        lanes = [(key, formats.named(title)) for key, title in today.lanes]
        self.lanes, self._placed = lay_out(today.runs, lanes, self._opens, self._closes)
        self._placed.sort(key=lambda one: (one.run.starts, one.row))
        self._current = min(self._current, len(self._placed) - 1)
        self.updateGeometry()
        self.update()
        self._speak()

    def blocks(self) -> list[Placed]:
        """What is drawn, in the order of time."""
        return list(self._placed)

    def spoken(self, placed: Placed) -> str:
        """Return a block in words."""
        run = placed.run
        parts = [
            run.title,
            formats.span(run.starts, run.ends),
            kind_title(run.group_kind),
            state_title(run.state),
        ]
        if not run.has_guide and run.state not in EXITS:
            parts.append(self.tr("no guide"))
        if run.has_conflict:
            parts.append(self.tr("a possible conflict") if run.is_possible else self.tr("a conflict"))
        return ", ".join(parts)

    def sizeHint(self) -> QSize:
        """As many rows as the lanes need."""
        rows = sum(lane.rows for lane in self.lanes) or 1
        return QSize(px(640), px(AXIS) + rows * px(LANE) + px(SPACE_4))

    def minimumSizeHint(self) -> QSize:
        """Room for some hours."""
        return QSize(px(420), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw hours, lanes, the now-line and the blocks."""
        if self._today is None:
            return
        painter = smooth(self)
        self._paint_hours(painter)
        self._paint_lanes(painter)
        self._paint_now(painter)
        for place, placed in enumerate(self._placed):
            self._paint_block(painter, placed, is_current=self.hasFocus() and place == self._current)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the blocks; Enter picks one."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps and self._placed:
            self._current = min(max(self._current + steps[key], 0), len(self._placed) - 1)
            self._speak()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._current < len(self._placed):
            self.picked.emit(self._placed[self._current].run.visit_id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the block under the pointer."""
        found = self._at(event.position())
        if found is not None:
            self._current = self._placed.index(found)
            self.update()
            self.picked.emit(found.run.visit_id)

    def event(self, event: object) -> bool:
        """Tell the whole title and time of a block under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QHelpEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            if found is not None:
                QToolTip.showText(event.globalPos(), self.spoken(found), self)
            else:
                QToolTip.hideText()
            return True
        return bool(super().event(event))  # type: ignore[arg-type]  # Qt hands a QEvent to what overrides event

    @property
    def _opens(self) -> datetime:
        assert self._today is not None
        return datetime.combine(self._today.day, self._today.opens)

    @property
    def _closes(self) -> datetime:
        assert self._today is not None
        return datetime.combine(self._today.day, self._today.closes)

    def _now(self) -> datetime:
        assert self._today is not None
        return self._today.now

    def _x(self, part_of_day: float) -> float:
        left = px(NAMES)
        return left + part_of_day * (self.width() - left - px(SPACE_8))

    def _y(self, row: int) -> int:
        return px(AXIS) + row * px(LANE)

    def _rect(self, placed: Placed) -> QRectF:
        left, right = self._x(placed.left), self._x(placed.right)
        top = self._y(placed.row) + (px(LANE) - px(BLOCK)) / 2
        return QRectF(left, top, max(right - left, px(BLOCK)), px(BLOCK))

    def _at(self, where: QPointF) -> Placed | None:
        return next((one for one in reversed(self._placed) if self._rect(one).contains(where)), None)

    def _paint_hours(self, painter: QPainter) -> None:
        painter.setFont(look().font(Type.AXIS))
        hour = self._opens
        while hour <= self._closes:
            x = self._x(part(hour, self._opens, self._closes))
            painter.setPen(hairline())
            painter.drawLine(QPointF(x, px(AXIS)), QPointF(x, self.height() - px(SPACE_4)))
            painter.setPen(look().colour("text3"))
            if abs(hour - self._now()) < COVERED:
                hour += timedelta(hours=1)
                continue
            painter.drawText(
                QRectF(x - px(20), 0, px(40), px(AXIS) - px(SPACE_4)), Qt.AlignmentFlag.AlignCenter, f"{hour:%H}"
            )
            hour += timedelta(hours=1)

    def _paint_lanes(self, painter: QPainter) -> None:
        for lane in self.lanes:
            top = self._y(lane.row)
            if lane.row:
                painter.setPen(hairline())
                painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
            painter.setFont(look().font(Type.CAPTION_STRONG))
            painter.setPen(look().colour("text"))
            room = px(NAMES) - px(SPACE_8)
            shown = look().metrics(Type.CAPTION_STRONG).elidedText(lane.title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(0, top, room, px(LANE)), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_now(self, painter: QPainter) -> None:
        assert self._today is not None
        now = self._today.now
        if not self._opens <= now <= self._closes:
            return
        x = self._x(part(now, self._opens, self._closes))
        painter.setPen(QPen(look().colour("now"), 1.5))
        painter.drawLine(QPointF(x, px(AXIS) - px(SPACE_4)), QPointF(x, self.height() - px(SPACE_4)))
        text = formats.clock(now)
        width = look().metrics(Type.LINK).horizontalAdvance(text) + 2 * px(SPACE_8)
        pill = QRectF(x - width / 2, 0, width, px(20))
        box(painter, pill, px(10), "now")
        painter.setFont(look().font(Type.LINK))
        painter.setPen(look().colour("on_now"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_block(self, painter: QPainter, placed: Placed, *, is_current: bool) -> None:
        run, rect = placed.run, self._rect(placed)
        group = f"groups.{run.group_kind.value}"
        inside, over = run.state in INSIDE, run.state in OVER
        fill = f"{group}.line" if inside else f"{group}.tint"
        ink = f"{group}.on_line" if inside else f"{group}.on_tint"
        radius = px(RADIUS_BLOCK)
        painter.setOpacity(0.6 if over else 1.0)
        if run.state in EXITS or run.state in TENTATIVE:
            self._paint_frame(painter, rect, group, is_hatched=run.state in TENTATIVE)
            ink = "text3" if run.state in EXITS else ink
        else:
            box(painter, rect, radius, fill)
            if not inside:
                edge = QRectF(rect.left(), rect.top(), px(EDGE), rect.height())
                painter.fillRect(edge, look().colour(f"{group}.line"))
        painter.setOpacity(1.0)
        if run.has_conflict:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look().colour("warning" if run.is_possible else "danger_solid"), 1.8))
            painter.drawRoundedRect(rect, radius, radius)
        self._paint_words(painter, placed, rect, ink)
        if is_current:
            focus_ring(painter, rect.adjusted(-2, -2, 2, 2), radius + 2)

    def _paint_frame(self, painter: QPainter, rect: QRectF, group: str, *, is_hatched: bool) -> None:
        radius = px(RADIUS_BLOCK)
        box(painter, rect, radius, "surface")
        line = look().colour(f"{group}.line" if is_hatched else "border")
        painter.save()
        painter.setClipRect(rect)
        faint = look().colour(f"{group}.line")
        faint.setAlphaF(0.22)
        painter.setPen(QPen(faint, 1.3))
        x = rect.left() - rect.height()
        while is_hatched and x < rect.right():
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
            x += px(HATCH)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(line, 1.2, Qt.PenStyle.DashLine if is_hatched else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)

    def _paint_words(self, painter: QPainter, placed: Placed, rect: QRectF, ink: str) -> None:
        run = placed.run
        left = int(rect.left()) + px(EDGE) + px(SPACE_8)
        middle = int(rect.center().y())
        meaning = "ticked" if run.state in OVER else run.group_kind.value
        sign(painter, meaning, ink, square(left, middle, px(SIGN)))
        left += px(SIGN) + px(SPACE_4)
        right = int(rect.right()) - px(SPACE_4)
        if not run.has_guide and run.state not in EXITS and run.state not in OVER:
            right -= px(SIGN) + px(SPACE_4)
            sign(painter, "assign", "warning", square(right + px(SPACE_4), middle, px(SIGN)))
        font = look().font(Type.LINK)
        font.setStrikeOut(run.state in EXITS)
        painter.setFont(font)
        painter.setPen(look().colour(ink))
        shown = look().metrics(Type.LINK).elidedText(run.title, Qt.TextElideMode.ElideRight, max(right - left, 0))
        painter.drawText(
            QRect(left, int(rect.top()), right - left + 1, int(rect.height())), Qt.AlignmentFlag.AlignVCenter, shown
        )
        font.setStrikeOut(False)

    def _speak(self) -> None:
        if 0 <= self._current < len(self._placed):
            self.setAccessibleName(self.spoken(self._placed[self._current]))
        else:
            self.setAccessibleName(self.tr("Day by route"))

    def current(self) -> UUID | None:
        """Return the visit of the block the keyboard stands on."""
        return self._placed[self._current].run.visit_id if 0 <= self._current < len(self._placed) else None
