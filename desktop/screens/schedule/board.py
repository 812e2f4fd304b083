"""The painted schedule: scrolls, lays out anew when its room changes, knows what lies where."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from db.queries.schedule import Schedule, ScheduledVisit
from db.queries.verdicts import Verdict
from db.rules.trial import Trial
from desktop.kit.icons import is_loaded
from desktop.kit.look import look, px
from desktop.kit.painting import hairline
from desktop.kit.sizes import RADIUS_CARD
from desktop.screens.schedule.choice import Choice, View
from desktop.screens.schedule.gestures import Gestures
from desktop.screens.schedule.keys import Keys
from desktop.screens.schedule.layout import Block, Box, More, Picture, Room, Slot
from desktop.screens.schedule.layout_day import lay_out_day
from desktop.screens.schedule.layout_month import lay_out_month
from desktop.screens.schedule.layout_week import lay_out_week
from desktop.screens.schedule.moving import Moving, judged
from desktop.screens.schedule.paint_block import KEPT, drawn_block
from desktop.screens.schedule.paint_day import paint_day, paint_over_day
from desktop.screens.schedule.paint_month import paint_month, paint_over_month
from desktop.screens.schedule.paint_week import paint_over_week, paint_week
from desktop.screens.schedule.reasons import ReasonPanel
from desktop.screens.schedule.scene import Scene, Window
from desktop.screens.schedule.strokes import paint_cell_ring, paint_lasso, paint_rings
from desktop.screens.schedule.walking import Cursor, block_of, cell_of, cursor_on, first_cursor, found_again
from desktop.screens.schedule.words import lane_title, spoken_cell, spoken_visit

PAINTERS = {View.DAY: paint_day, View.WEEK: paint_week, View.MONTH: paint_month}
OVER = {View.DAY: paint_over_day, View.WEEK: paint_over_week, View.MONTH: paint_over_month}


class Board(QAbstractScrollArea):
    """Day, week or month.

    Tells what a person wants: `opened(visit id)`, `created(Slot)`, `dropped(Moving)`, `day_opened(date)`,
    `asked(visit id)` for what is wrong with a visit, `trial_wanted(visit id)` when one is taken up,
    `barred(visit id)` when it may not be moved, `menu_wanted(global point)`, `turned(days)` while one is carried by
    keys. `picked()` says that cursor or selection are others now; `spoken(text)` repeats what is told to the reader.
    """

    opened = Signal(object)
    created = Signal(object)
    dropped = Signal(object)
    day_opened = Signal(object)
    asked = Signal(object)
    trial_wanted = Signal(object)
    barred = Signal(object)
    menu_wanted = Signal(object)
    turned = Signal(int)
    picked = Signal()
    spoken = Signal(str)
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene: Scene | None = None
        self.is_widened = False
        self._visits: Sequence[ScheduledVisit] = ()
        self._trial: Trial | None = None
        self._layer = QPixmap()
        self._layer_key: tuple[object, ...] | None = None
        self._unseen: Iterator[Block] = iter(())
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._prepare)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumSize(QSize(320, 200))
        self.reasons = ReasonPanel(self.viewport())
        self.gestures = Gestures(self)
        self.keys = Keys(self)
        look().changed.connect(self.lay_out)

    def show_schedule(self, schedule: Schedule, visits: Sequence[ScheduledVisit], choice: Choice) -> None:
        """Show what the filters let through, keeping cursor, selection and what is carried as far as they are there."""
        before = self.scene
        if before is None or before.choice.day != choice.day or before.choice.view is not choice.view:
            self.is_widened = False
        self._visits = visits
        picture = self._laid_out(schedule, choice)
        self.scene = Scene(schedule, choice, picture, before.verdicts if before else {}, has_focus=self.hasFocus())
        if before is not None:
            known = {visit.id for visit in visits}
            self.scene.selected = before.selected & known
            self.scene.moving = before.moving if before.moving and before.moving.by_keys else None
            if (before.choice.view, before.choice.lanes) == (choice.view, choice.lanes) or before.cursor:
                self.scene.cursor = found_again(picture, before.cursor)
        if self.scene.cursor is None:
            self.scene.cursor = first_cursor(picture, choice.day)
        self._range()
        self._describe()
        self.viewport().update()

    def judge(self, verdicts: Mapping[UUID, Verdict]) -> None:
        """Take what the judges say of the visits shown."""
        if self.scene is not None:
            self.scene.judge(verdicts)
            self._describe()
            self.viewport().update()

    def widen(self) -> None:
        """Show all hours in which something happens."""
        self.is_widened = True
        self.lay_out()

    def lay_out(self) -> None:
        """Lay out anew in the room there is."""
        if self.scene is not None:
            self.scene = Scene(
                self.scene.schedule,
                self.scene.choice,
                self._laid_out(self.scene.schedule, self.scene.choice),
                self.scene.verdicts,
                self.scene.cursor,
                self.scene.selected,
                self.scene.has_focus,
                self.scene.moving,
            )
            self._range()
            self.viewport().update()

    @property
    def picture(self) -> Picture:
        """What is laid out; only asked for once something is shown."""
        assert self.scene is not None
        return self.scene.picture

    def current(self) -> Block | None:
        """The block the keyboard stands on."""
        return block_of(self.scene.picture, self.scene.cursor) if self.scene else None

    def current_slot(self) -> Slot | None:
        """The place of the cursor: the start of its visit, or the opening of an empty cell's day."""
        if self.scene is None or self.scene.cursor is None:
            return None
        block, cursor = self.current(), self.scene.cursor
        axis = self.scene.picture.axis
        at = block.entry.span.starts if block else axis.opens if axis else None
        return Slot(cursor.lane, cursor.day, at)

    def chosen_ids(self) -> list[UUID]:
        """The selected visits, or the one at the cursor, in reading order."""
        if self.scene is None:
            return []
        block = self.current()
        wanted = self.scene.selected or ({block.entry.visit.id} if block else frozenset())
        return [visit.id for visit in self._visits if visit.id in wanted]

    def choose(self, cursor: Cursor | None, *, selects: bool = False, speaks: bool = True) -> None:
        """Put the cursor somewhere; `selects` makes its visit the only one selected."""
        if self.scene is None or cursor is None:
            return
        self.scene.cursor = cursor
        if selects:
            self.scene.selected = frozenset({cursor.visit_id}) if cursor.visit_id else frozenset()
        self.bring_into_sight()
        self._describe()
        if speaks:
            self.say(self.accessibleDescription())
        self.picked.emit()
        self.viewport().update()

    def select(self, visit_ids: frozenset[UUID]) -> None:
        """Select visits."""
        if self.scene is not None and self.scene.selected != visit_ids:
            self.scene.selected = visit_ids
            self.say(self.tr("%n visit(s) selected", "", len(visit_ids)))
            self.picked.emit()
            self.viewport().update()

    def go_to(self, visit_id: UUID) -> bool:
        """Put the cursor on a visit, widening the hours for it if need be; False if it is not among those shown."""
        if self.scene is None:
            return False
        if visit_id in {entry.visit.id for entry in self.picture.outside}:
            self.widen()
        block = next((one for one in self.picture.blocks() if one.entry.visit.id == visit_id), None)
        if block is None:
            return False
        self.choose(cursor_on(block), selects=True)
        return True

    def carry(self, moving: Moving | None, at: QPointF | None = None) -> None:
        """Show where a visit would stand, judged in every lane; None puts it back."""
        if self.scene is None:
            return
        if moving is None:
            self._trial = None
        elif self._trial is not None and self._trial.case.visit.id == moving.entry.visit.id:
            moving = judged(moving, self._trial, self.scene.choice.lanes, self.picture)
        self.scene.moving = moving
        self.reasons.show_moving(moving, at or self._ghost_point(moving))
        self.viewport().update()

    def take_trial(self, trial: Trial) -> None:
        """Judge what is carried from now on."""
        moving = self.scene.moving if self.scene else None
        if moving is None or moving.entry.visit.id == trial.case.visit.id:
            self._trial = trial
            if moving is not None:
                self.carry(moving)

    def say(self, text: str) -> None:
        """Tell the reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.spoken.emit(text)

    def content_point(self, at: QPointF) -> QPointF | None:
        """Return a point of the viewport in the content; None on the bands that stay in sight."""
        picture = self.picture
        over = self.viewport().height() - picture.foot
        if at.x() < picture.side or not picture.head <= at.y() < over:
            return None
        return at - self._origin()

    def block_at(self, at: QPointF) -> Block | None:
        """Return the block under a point of the viewport."""
        inside = self.content_point(at) if self.scene else None
        return self.picture.block_at(inside.x(), inside.y()) if inside is not None else None

    def more_at(self, at: QPointF) -> More | None:
        """Return the line that opens a day under a point of the viewport."""
        inside = self.content_point(at) if self.scene else None
        cell = self.picture.cell_at(inside.x(), inside.y()) if inside is not None else None
        more = cell.more if cell is not None else None
        return more if more is not None and inside is not None and more.box.holds(inside.x(), inside.y()) else None

    def head_day_at(self, at: QPointF) -> date | None:
        """Return the day whose name in the header lies under a point."""
        if self.scene is None or at.y() >= self.picture.head or at.x() < self.picture.side:
            return None
        if self.scene.choice.view is not View.WEEK:
            return None
        place = int((at.x() - self._origin().x()) // (self.picture.width / len(self.picture.days)))
        return self.picture.days[place] if 0 <= place < len(self.picture.days) else None

    def box_in_view(self, box: Box) -> QRectF:
        """Return a box of the content in the viewport."""
        origin = self._origin()
        return QRectF(box.left + origin.x(), box.top + origin.y(), box.width, box.height)

    def bring_into_sight(self) -> None:
        """Scroll so that the cursor's block or cell is seen."""
        scene = self.scene
        block = self.current()
        cell = cell_of(scene.picture, scene.cursor) if scene else None
        if scene is None or (block is None and cell is None):
            return
        box = block.box if block else cell.box if cell else Box(0, 0, 0, 0)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        width = self.viewport().width() - self.picture.side
        height = self.viewport().height() - self.picture.head - self.picture.foot
        margin = px(8)
        if box.left < across.value():
            across.setValue(int(box.left) - margin)
        elif box.right > across.value() + width:
            across.setValue(int(min(box.right - width + margin, box.left)))
        if box.top < down.value():
            down.setValue(int(box.top) - margin)
        elif box.bottom > down.value() + height:
            down.setValue(int(min(box.bottom - height + margin, box.top)))

    def spoken_cursor(self) -> str:
        """Return the cursor's place in words."""
        scene = self.scene
        if scene is None or scene.cursor is None:
            return ""
        block = self.current()
        if block is None:
            named = len(scene.picture.lanes) > 1
            return spoken_cell(scene.cursor.lane, scene.cursor.day, scene.schedule, scene.choice.lanes, named=named)
        verdict = scene.verdicts.get(block.entry.visit.id)
        return spoken_visit(block.entry, scene.schedule, len(verdict.blocking) if verdict else 0)

    def lane_name(self, moving: Moving) -> str:
        """Return what the lane of a visit that is carried is called."""
        assert self.scene is not None
        if len(self.picture.lanes) == 1:
            return ""
        return lane_title(moving.lane, self.scene.schedule, self.scene.choice.lanes)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the view, then the edge of the card."""
        painter = QPainter(self.viewport())
        scene = self.scene
        if scene is None:
            painter.fillRect(self.viewport().rect(), look().colour("surface"))
        else:
            painter.drawPixmap(0, 0, self._ground(scene))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_over(painter, scene)
        self._paint_edge(painter)
        painter.end()

    def _ground(self, scene: Scene) -> QPixmap:
        """Return the picture without what comes and goes over it; painted anew only if it looks different."""
        lifted = scene.moving.entry.key if scene.moving else None
        scrolled = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        view, ratio = self.viewport(), self.devicePixelRatio()
        key = (id(scene), scene.revision, lifted, scrolled, view.size(), ratio, is_loaded())
        if key != self._layer_key:
            layer = QPixmap(view.size() * ratio)
            layer.setDevicePixelRatio(ratio)
            layer.fill(look().colour("surface"))
            painter = QPainter(layer)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            PAINTERS[scene.choice.view](painter, scene, self._window())
            painter.end()
            if self._layer_key is None or self._layer_key[:2] != key[:2]:
                self._unseen = islice(scene.picture.blocks(), KEPT)
                self._idle.start()
            self._layer, self._layer_key = layer, key
        return self._layer

    def _prepare(self) -> None:
        """Paint a block that is not in sight yet, so that scrolling finds it ready; one at a time, when idle."""
        block, scene = next(self._unseen, None), self.scene
        if block is None or scene is None or not is_loaded():
            self._idle.stop()
            return
        is_line = scene.choice.view is View.MONTH
        drawn_block(block.box, scene.face(block), self.devicePixelRatio(), is_line=is_line)

    def _paint_over(self, painter: QPainter, scene: Scene) -> None:
        picture, window = scene.picture, self._window()
        painter.save()
        height = window.height - picture.head - picture.foot
        painter.setClipRect(QRectF(picture.side, picture.head, window.width, height))
        painter.translate(window.origin)
        paint_rings(painter, scene, window)
        paint_cell_ring(painter, scene)
        OVER[scene.choice.view](painter, scene)
        paint_lasso(painter, scene)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what came into sight."""
        self.viewport().update()
        self.scrolled.emit()

    def event(self, event: QEvent) -> bool:
        """While a visit is carried by keys, all keys belong to it."""
        is_carrying = self.scene is not None and self.scene.moving is not None
        if is_carrying and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole of a block under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            block = self.block_at(QPointF(event.pos()))
            if block is not None and self.scene is not None and self.scene.moving is None:
                verdict = self.scene.verdicts.get(block.entry.visit.id)
                text = spoken_visit(block.entry, self.scene.schedule, len(verdict.blocking) if verdict else 0)
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self.gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        self.gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        self.gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a visit, or plan one in an empty place."""
        self.gestures.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is chosen."""
        self.menu_wanted.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, pick up, drop."""
        if not self.keys.press(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring and tell where the keyboard is."""
        super().focusInEvent(event)
        if self.scene is not None:
            self.scene.has_focus = True
            self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring; what is carried by keys goes back."""
        super().focusOutEvent(event)
        if self.scene is not None:
            self.scene.has_focus = False
            if self.scene.moving is not None and self.scene.moving.by_keys:
                self.carry(None)
            self.viewport().update()

    def _laid_out(self, schedule: Schedule, choice: Choice) -> Picture:
        room = Room(self.viewport().width(), self.viewport().height(), look().scale)
        match choice.view:
            case View.DAY:
                return lay_out_day(schedule, self._visits, choice.lanes, room, is_widened=self.is_widened)
            case View.MONTH:
                return lay_out_month(schedule, self._visits, room)
        return lay_out_week(schedule, self._visits, choice.lanes, room, choice.day)

    def _range(self) -> None:
        picture = self.picture
        width = self.viewport().width() - picture.side
        height = self.viewport().height() - picture.head - picture.foot
        self.horizontalScrollBar().setRange(0, max(int(picture.width - width + 0.5), 0))
        self.horizontalScrollBar().setPageStep(max(width, 1))
        self.verticalScrollBar().setRange(0, max(int(picture.height - height + 0.5), 0))
        self.verticalScrollBar().setPageStep(max(height, 1))
        self.horizontalScrollBar().setSingleStep(px(24))
        self.verticalScrollBar().setSingleStep(px(24))

    def _origin(self) -> QPointF:
        picture = self.picture
        return QPointF(
            picture.side - self.horizontalScrollBar().value(), picture.head - self.verticalScrollBar().value()
        )

    def _window(self) -> Window:
        view, picture = self.viewport(), self.picture
        origin = self._origin()
        seen = QRectF(picture.side, picture.head, view.width(), view.height() - picture.head - picture.foot)
        return Window(origin, seen.translated(-origin), view.width(), view.height())

    def _paint_edge(self, painter: QPainter) -> None:
        rect, radius = QRectF(self.viewport().rect()), px(RADIUS_CARD)
        corners, card = QPainterPath(), QPainterPath()
        corners.addRect(rect)
        card.addRoundedRect(rect, radius, radius)
        painter.fillPath(corners.subtracted(card), look().colour("canvas"))
        painter.setPen(hairline())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _ghost_point(self, moving: Moving | None) -> QPointF:
        """Return where the reasons stand when no pointer carries a visit: below the place it would take."""
        if moving is None or self.scene is None:
            return QPointF()
        for row in self.picture.cells:
            for cell in row:
                is_lane = cell.lane == moving.lane or len(self.picture.lanes) == 1
                if is_lane and cell.day == moving.span.starts.date():
                    box, axis = self.box_in_view(cell.box), self.picture.axis
                    left = box.left() + axis.x_of(moving.span.starts) if axis else box.center().x()
                    return QPointF(left, box.center().y())
        return QPointF(self.viewport().width() / 2, self.viewport().height() / 2)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.spoken_cursor())
